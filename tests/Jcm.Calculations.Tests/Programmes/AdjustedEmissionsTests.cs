using System.Globalization;
using FsCheck.Fluent;
using Jcm.Calculations.Evaluation;
using Jcm.Calculations.Monitoring;
using Jcm.Calculations.Programmes;
using Jcm.Calculations.Quantities;
using Xunit;

namespace Jcm.Calculations.Tests.Programmes;

public sealed class AdjustedEmissionsTests
{
    [Fact]
    public void Adjusted_emissions_follow_the_equation_and_may_be_negative() =>
        Law.Holds(
            from thousandths in Gen.Choose(0, int.MaxValue)
            from j in Gen.Choose(0, 3_000_000)
            from jcm in Gen.Choose(0, 3_000_000)
            from sold in Gen.Choose(0, 3_000_000)
            select (emissions: thousandths / 1000m, j, jcm, sold),
            each =>
            {
                var adjusted = AdjustedEmissions.TryOf(new(2025), MassOfCO2e.FromTonnes(each.emissions), each.j, each.jcm, each.sold).Value;
                Assert.Equal(each.emissions - each.j - each.jcm + each.sold, adjusted.Adjusted.Tonnes);
                Assert.Equal(adjusted.Adjusted.Tonnes < 0, adjusted.IsNegative);
                Assert.Equal(adjusted.IsNegative, adjusted.ToString().Contains("below zero", StringComparison.Ordinal));
            });

    [Fact]
    public void Adjusted_emissions_say_that_their_equation_was_recalled_and_who_answers_for_the_credits()
    {
        var adjusted = AdjustedEmissions.TryOf(new FiscalYear(2025), Tonnes("10000.5"), 1000, 2000, 300).Value;
        Assert.Equal((new FiscalYear(2025), Tonnes("10000.5"), 1000, 2000, 300), (adjusted.Year, adjusted.Base, adjusted.RetiredJCredits, adjusted.RetiredJcmCredits, adjusted.ReductionsSold));
        Assert.Contains("= 10,000.5 − 1,000 − 2,000 + 300 = 7,300.5 tCO2e", adjusted.ToString(), StringComparison.Ordinal);
        Assert.Contains("[recalled-high: ", adjusted.ToString(), StringComparison.Ordinal);
        Assert.Contains("the form of the equation was recalled", adjusted.ToString(), StringComparison.Ordinal);
        Assert.Contains("Only retired credits count", adjusted.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Negative_inputs_of_adjusted_emissions_are_all_refused_at_once() =>
        Assert.Equal(
            ["base emissions", "retired J-Credits", "retired JCM credits", "own domestic reductions sold"],
            AdjustedEmissions.TryOf(new(2025), Tonnes("-1"), -1, -1, -1).Problems.Select(problem => problem.Where.Parameter!),
            StringComparer.Ordinal);

    [Fact]
    public void Adjusted_emissions_beyond_the_range_of_masses_are_a_problem_and_no_exception()
    {
        var largest = MassOfCO2e.FromTonnes(decimal.MaxValue / 1_000_000);
        Assert.True(AdjustedEmissions.TryOf(new(2025), largest, 0, 0, 0).IsValid);
        Assert.Equal(ProblemCode.NoAnswer, Assert.Single(AdjustedEmissions.TryOf(new(2025), largest, 0, 0, long.MaxValue).Problems).Code);
    }

    [Fact]
    public void Adjusted_emissions_explain_with_which_versions_they_were_calculated()
    {
        var adjusted = AdjustedEmissions.TryOf(new(2025), Tonnes("10000.5"), 1000, 2000, 300).Value;
        Assert.Equal($"Calculated   Jcm.Calculations {ProjectResult.LibraryVersion}, data {ProjectResult.DataVersion}\n{adjusted}\n", adjusted.Explain());
    }

    private static MassOfCO2e Tonnes(string text) => MassOfCO2e.FromTonnes(decimal.Parse(text, CultureInfo.InvariantCulture));
}
