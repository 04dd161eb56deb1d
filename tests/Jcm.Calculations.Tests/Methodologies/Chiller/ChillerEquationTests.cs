using FsCheck.Fluent;
using Jcm.Calculations.Arithmetic;
using Jcm.Calculations.Evaluation;
using Jcm.Calculations.Methodologies;
using Jcm.Calculations.Methodologies.Chiller;
using Xunit;
using static Jcm.Calculations.Tests.Methodologies.Chiller.ChillerProjects;

namespace Jcm.Calculations.Tests.Methodologies.Chiller;

/// <summary>The equations of the family by themselves, and the correction of the COP.</summary>
public sealed class ChillerEquationTests
{
    [Fact]
    public void A_design_point_at_the_standard_condition_leaves_the_COP_as_it_is_whatever_the_temperature_differences() =>
        Law.Holds(
            from cop in Gen.Choose(100, 1000) from chilled in Gen.Choose(0, 50) from cooling in Gen.Choose(0, 50) select (cop / 100m, chilled / 10m, cooling / 10m),
            at => Assert.Equal(at.Item1, Corrected(at.Item1, 37, 7, at.Item2, at.Item3)));

    [Fact]
    public void An_easier_design_point_lowers_the_COP_and_a_harder_one_raises_it() =>
        Law.Holds(
            from cooling in Gen.Choose(200, 500) from chilled in Gen.Choose(-50, 150) select (cooling / 10m, chilled / 10m),
            at => Assert.Equal(Math.Sign(at.Item1 - at.Item2 - 30), Corrected(6, at.Item1, at.Item2, 1.5m, 1.5m).CompareTo(6)));

    [Fact]
    public void Only_the_difference_of_the_temperatures_counts() =>
        Law.Holds(
            from cooling in Gen.Choose(200, 500) from chilled in Gen.Choose(0, 150) from shift in Gen.Choose(-100, 100) select (cooling / 10m, chilled / 10m, shift / 10m),
            at => Assert.Equal(Corrected(6, at.Item1, at.Item2, 1.5m, 1.5m), Corrected(6, at.Item1 + at.Item3, at.Item2 + at.Item3, 1.5m, 1.5m)));

    [Fact]
    public void At_35_and_9_degrees_the_COP_is_multiplied_by_29_over_33() => Assert.Equal(29, Corrected(33, 35, 9, 1.5m, 1.5m));

    [Fact]
    public void Temperatures_in_kelvin_give_the_same_as_in_degrees_Celsius()
    {
        var celsius = AtDesignPoint(35, 9, "°C").Calculate();
        Assert.Equal(celsius.Total, AtDesignPoint(308.15m, 282.15m, "K").Calculate().Total);
        Assert.Contains(celsius.Warnings, warning => warning.Code == WarningCode.FlaggedValue && warning.Where.Parameter is "TD_chilled");
        Assert.Contains("COP_PJ,spec,i", celsius.Explain(), StringComparison.Ordinal);
    }

    [Fact]
    public void Chilled_water_warmer_than_the_cooling_water_is_refused_with_the_temperatures()
    {
        var problem = Assert.Single(AtDesignPoint(9, 35, "°C").Evaluate().Problems);
        Assert.Equal((ProblemCode.OutOfRange, "COP_PJ,i"), (problem.Code, problem.Where.Parameter));
        Assert.Contains("T_chilled-out,i = 35 °C", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_reduction_has_the_sign_of_the_difference_of_the_COPs() =>
        Law.Holds(
            from project in Gen.Choose(10, 100) from reference in Gen.Choose(10, 100) from electricity in Gen.Choose(1, 10_000) select (project / 10m, reference / 10m, electricity),
            at => Assert.Equal(
                Math.Sign(at.Item1 - at.Item2),
                Math.Sign((Centrifugal with { FixedValues = Centrifugal.FixedValues.RemoveRange(0, 2), MonitoredValues = [] })
                    .Fix("COP_PJ,i", at.Item1, "", "quotation").Fix("COP_RE,i", at.Item2, "", "methodology").Uses("chiller", at.electricity)
                    .Calculate().Total.Reduction.Tonnes)),
            runs: 100);

    private static Project AtDesignPoint(decimal cooling, decimal chilled, string unit) =>
        (Centrifugal with { FixedValues = Centrifugal.FixedValues.RemoveAt(0) })
            .Fix("COP_PJ,spec,i", 6.6m, "", "quotation")
            .Fix("T_cooling-out,i", cooling, unit, "quotation")
            .Fix("T_chilled-out,i", chilled, unit, "quotation");

    private static decimal Corrected(decimal cop, decimal coolingOut, decimal chilledOut, decimal chilled, decimal cooling) =>
        Block.Of<CopAtStandardCondition>().Evaluate<Exact>([new(cop), new(coolingOut), new(chilledOut), new(chilled), new(cooling)]).Value;
}
