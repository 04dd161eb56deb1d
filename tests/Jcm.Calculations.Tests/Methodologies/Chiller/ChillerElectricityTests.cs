using FsCheck.Fluent;
using Jcm.Calculations.Evaluation;
using Jcm.Calculations.Parameters;
using Xunit;
using static Jcm.Calculations.Tests.Methodologies.Chiller.ChillerProjects;

namespace Jcm.Calculations.Tests.Methodologies.Chiller;

/// <summary>The factor of the electricity: from the grid, from captive generation, or from both.</summary>
public sealed class ChillerElectricityTests
{
    [Fact]
    public void Without_captive_electricity_the_mix_is_the_grid_factor() =>
        Law.Holds(
            from grid in Gen.Choose(1, 1200) from captive in Gen.Choose(1, 1200) from amount in Gen.Choose(1, 100_000) select (grid / 1000m, captive / 1000m, amount),
            at =>
            {
                Assert.Equal(at.Item1, Factor(WithoutFactor.Mixes(at.Item1, at.Item2, at.amount, 0)));
                Assert.Equal(at.Item2, Factor(WithoutFactor.Mixes(at.Item1, at.Item2, 0, at.amount)));
            },
            runs: 100);

    [Fact]
    public void The_mixed_factor_lies_between_the_two() =>
        Law.Holds(
            from grid in Gen.Choose(1, 1200) from captive in Gen.Choose(1, 1200) from bought in Gen.Choose(1, 10_000) from own in Gen.Choose(1, 10_000)
            select (Grid: grid / 1000m, Captive: captive / 1000m, bought, own),
            at => Assert.InRange(Factor(WithoutFactor.Mixes(at.Grid, at.Captive, at.bought, at.own)), Math.Min(at.Grid, at.Captive), Math.Max(at.Grid, at.Captive)),
            runs: 100);

    [Fact]
    public void The_mix_depends_on_the_shares_alone() =>
        Law.Holds(
            from bought in Gen.Choose(1, 10_000) from own in Gen.Choose(1, 10_000) from scale in Gen.Choose(1, 50) select (bought, own, scale),
            at => Assert.Equal(
                (double)Factor(WithoutFactor.Mixes(0.5m, 0.8m, at.bought, at.own)),
                (double)Factor(WithoutFactor.Mixes(0.5m, 0.8m, at.bought * at.scale, at.own * at.scale)),
                1e-15),
            runs: 100);

    [Fact]
    public void All_chillers_of_a_site_share_the_mix()
    {
        var result = WithoutFactor.Uses("second", 200).Mixes(0.5m, 0.8m, 900, 100).Calculate();
        Assert.Equal(2, result.Results.Count);
        Assert.All(result.Results, each => Assert.Equal(0.53m, each.Parameters.Single(parameter => parameter.Parameter.Symbol is "EF_elec").Value));
        Assert.Equal(1200 * 0.53m, result.Total.Project.Tonnes);
    }

    [Fact]
    public void No_electricity_of_either_kind_has_no_factor()
    {
        var problem = Assert.Single(WithoutFactor.Mixes(0.5m, 0.8m, 0, 0).Evaluate().Problems);
        Assert.Equal((ProblemCode.NoAnswer, "EF_elec"), (problem.Code, problem.Where.Parameter));
    }

    [Fact]
    public void A_grid_factor_alone_is_that_of_the_electricity_and_captive_amounts_call_for_the_captive_factor()
    {
        var grid = WithoutFactor.Fix("EF_grid", 0.5m, "tCO2/MWh", "national authority");
        Assert.Equal(0.5m, Factor(grid));
        var both = grid.MonitorForAll(Year, "EI_grid,p", 900, "MWh", MonitoringOptions.B, "invoices").MonitorForAll(Year, "EI_gen,p", 100, "MWh", MonitoringOptions.C, "meter");
        Assert.Contains(both.Choose("EF_elec", "grid and captive").Evaluate().Problems, problem => problem.Where.Parameter is "EF_captive");
    }

    [Fact]
    public void The_defaults_of_captive_generation_are_withheld()
    {
        var project = WithoutFactor.Choose("EF_elec", "captive").Choose("EF_captive", "diesel");
        var problem = Assert.Single(project.Evaluate().Problems);
        Assert.Equal((ProblemCode.UnknownValue, "EF_captive"), (problem.Code, problem.Where.Parameter));
        Assert.Contains("is recalled", problem.Message, StringComparison.Ordinal);
        Assert.Equal(700, project.Fix("EF_captive", 0.7m, "tCO2/MWh", "methodology", category: "diesel").Calculate().Total.Project.Tonnes);
    }

    [Fact]
    public void Measured_captive_generation_takes_the_bounds_of_its_fuels_that_credit_less()
    {
        var project = WithoutFactor.Choose("EF_elec", "captive").Choose("EF_captive", "measured")
            .MonitorForAll(Year, "FC_gen,f,p", 100, "t", MonitoringOptions.B, "invoices", "diesel_oil")
            .MonitorForAll(Year, "EG_gen,p", 450, "MWh", MonitoringOptions.C, "meter");
        var lower = project.Calculate();
        Assert.Equal((double)(100 * 41.4m * 0.0726m / 450), (double)Factor(project), 1e-15);
        var upper = project.Choose("NCV_gen,f", "upper bound").Choose("EF_gen,f", "upper bound").Calculate();
        Assert.True(lower.Total.Reduction.Tonnes < upper.Total.Reduction.Tonnes);
    }

    private static decimal Factor(Project project) => project.Calculate().Results[0].Parameters.Single(parameter => parameter.Parameter.Symbol is "EF_elec").Value;
}
