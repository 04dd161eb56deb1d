using FsCheck.Fluent;
using Jcm.Calculations.Evaluation;
using Jcm.Calculations.Monitoring;
using Jcm.Calculations.Parameters;
using Xunit;
using static Jcm.Calculations.Tests.Methodologies.Chiller.ChillerProjects;

namespace Jcm.Calculations.Tests.Methodologies.Chiller;

/// <summary>Emissions of refrigerants, which a project may count and the methodologies leave to eligibility.</summary>
public sealed class RefrigerantTests
{
    [Fact]
    public void Where_none_is_supplied_the_result_says_that_none_is_counted()
    {
        var result = Centrifugal.Calculate();
        Assert.Equal(500, result.Total.Project.Tonnes);
        Assert.Contains(result.Policies, policy => policy.StartsWith("PE_ref,i,p: not supplied", StringComparison.Ordinal) && policy.Contains("eligibility", StringComparison.Ordinal));
        Assert.Contains(result.Policies, policy => policy.StartsWith("GWP set: none", StringComparison.Ordinal));
    }

    [Fact]
    public void R_410A_takes_the_potential_of_AR5_from_2021_on_and_the_result_names_the_set()
    {
        var result = Leaking("R-410A", 100, 5).Calculate();
        Assert.Equal(500 + (100 * 0.05m * 1.9235m), result.Total.Project.Tonnes);
        Assert.Contains(result.Policies, policy => policy.StartsWith("GWP set: GWP_ref: AR5", StringComparison.Ordinal));
    }

    [Fact]
    public void Before_2021_the_project_chooses_the_set()
    {
        var project = Leaking("R-410A", 100, 5) with { MonitoredValues = [] };
        project = project.Uses("chiller", 1000, Period.Year(2019));
        Assert.Contains(project.Evaluate().Problems, problem => problem.Where.Parameter?.StartsWith("GWP_ref", StringComparison.Ordinal) == true && problem.Message.Contains("AR4", StringComparison.Ordinal));
        Assert.Equal(500 + (5 * 2.0875m), project.Choose("GWP_ref", "AR4").Calculate().Total.Project.Tonnes);
    }

    [Fact]
    public void A_leak_is_proportional_to_the_length_of_the_period()
    {
        var months = Enumerable.Range(1, 12).Aggregate(
            Leaking("R-134a", 200, 2) with { MonitoredValues = [] }, (project, month) => project.Uses("chiller", 50, Period.Month(2023, month)));
        var result = months.Calculate();
        Assert.Equal((double)((600 * 0.5m) + (200 * 0.02m * 1.3m)), (double)result.Total.Project.Tonnes, 1e-12);
        Assert.Equal((double)(25 + (200 * 0.02m * 1.3m * 28 / 365)), (double)result.Results[1].Levels.Project.Tonnes, 1e-12);
    }

    [Fact]
    public void What_was_refilled_of_several_refrigerants_adds_up() =>
        Law.Holds(
            from first in Gen.Choose(0, 1000) from second in Gen.Choose(0, 1000) select (first / 10m, second / 10m),
            at => Assert.Equal(
                500 + (at.Item1 * 1.9235m) + (at.Item2 * 1.3m),
                Centrifugal
                    .Monitor("chiller", Year, "M_ref,p", at.Item1, "kg", MonitoringOptions.B, "invoice", item: "R-410A")
                    .Monitor("chiller", Year, "M_ref,p", at.Item2, "kg", MonitoringOptions.B, "invoice", item: "R-134a")
                    .Calculate().Total.Project.Tonnes),
            runs: 50);

    [Fact]
    public void The_more_leaks_the_less_is_credited() =>
        Law.Holds(
            from charge in Gen.Choose(1, 1000) from rate in Gen.Choose(1, 100) select ((decimal)charge, (decimal)rate),
            at => Assert.True(Leaking("R-134a", at.Item1, at.Item2).Calculate().Total.Reduction.Tonnes < Centrifugal.Calculate().Total.Reduction.Tonnes),
            runs: 50);

    [Theory]
    [InlineData("M_ref,p")]
    [InlineData("m_ref")]
    [InlineData("L_ref")]
    [InlineData("GWP_ref")]
    public void Whatever_raises_the_leak_is_conservative_when_it_is_larger(string symbol) =>
        Assert.Equal(ConservativeDirection.LargerIsConservative, Centrifugal.Methodology.DirectionOf(symbol));

    [Fact]
    public void Carbon_dioxide_counts_as_one() => Assert.Equal(500 + 0.01m, Leaking("R-744", 200, 5).Calculate().Total.Project.Tonnes);

    [Fact]
    public void A_refrigerant_without_a_potential_in_the_set_is_refused_until_one_is_supplied()
    {
        var project = Leaking("R-717", 200, 5);
        Assert.False(project.Evaluate().IsValid);
        Assert.Equal(500, project.Choose("PE_ref,i,p", "charge and leak rate").Fix("GWP_ref", 0, "tCO2/t", "safety data sheet", item: "R-717").Calculate().Total.Project.Tonnes);
    }

    [Fact]
    public void Both_ways_at_once_need_a_choice()
    {
        var project = Leaking("R-134a", 100, 5).Monitor("chiller", Year, "M_ref,p", 3, "kg", MonitoringOptions.B, "invoice", item: "R-134a");
        Assert.Contains(project.Evaluate().Problems, problem => problem.Code == ProblemCode.ChoiceNeeded && problem.Where.Parameter is "PE_ref,i,p");
    }

    private static Project Leaking(string refrigerant, decimal kilograms, decimal percentPerYear) => Centrifugal
        .Fix("m_ref", kilograms, "kg", "name plate", item: refrigerant)
        .Fix("L_ref", percentPerYear, "%/yr", "maker", item: refrigerant);
}
