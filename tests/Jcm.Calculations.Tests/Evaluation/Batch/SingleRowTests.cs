using Jcm.Calculations.Evaluation.Batch;
using Xunit;

namespace Jcm.Calculations.Tests.Evaluation.Batch;

public sealed class SingleRowTests
{
    private static readonly BatchLayout Layout = BatchLayout.Of(Batches.Chiller,
    [
        BatchInput.Column("EC_PJ,i,p", "kWh", "meter"), BatchInput.Column("COP_PJ,i", "", "meter"), BatchInput.Constant("COP_RE,i", 4, "", "plan"),
        BatchInput.Column("EF_elec", "tCO2/MWh", "plan"), BatchInput.Constant("PE_ref,i,p", 0.25m, "tCO2e", "plan"),
    ]);

    [Fact]
    public void A_row_by_itself_is_the_official_value()
    {
        var emissions = Layout.Evaluate(1_200_000, 6, 0.5m).Value;
        Assert.Equal((900m, 600.25m, 299.75m), (emissions.Reference.Value, emissions.Project.Value, emissions.Reduction.Value));
    }

    [Fact]
    public void Everything_that_is_wrong_with_a_row_is_said_at_once()
    {
        Assert.Equal(
            ["EC_PJ,i,p: [OutOfRange] -1 kWh is outside the valid range: at least 0 MWh.", "COP_PJ,i: [OutOfRange] 0 is outside the valid range: above 0.", "EF_elec: [OutOfRange] -0.5 tCO2/MWh is outside the valid range: at least 0 tCO2/MWh."],
            Layout.Evaluate(-1, 0, -0.5m).Problems.Select(problem => problem.ToString()), StringComparer.Ordinal);
        Assert.Equal(ProblemCode.NoAnswer, Assert.Single(Layout.Evaluate(decimal.MaxValue, decimal.MaxValue, 1).Problems).Code);
        Assert.Equal(ProblemCode.OutOfRange, Assert.Single(Batches.SolarLayout(unit: "TWh").Evaluate(decimal.MaxValue).Problems).Code);
        Assert.Throws<ArgumentException>(() => Layout.Evaluate(1, 2));
    }
}
