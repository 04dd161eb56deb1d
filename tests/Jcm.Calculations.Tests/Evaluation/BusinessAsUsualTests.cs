using FsCheck;
using FsCheck.Fluent;
using Jcm.Calculations.Evaluation;
using Jcm.Calculations.Monitoring;
using Jcm.Calculations.Quantities;
using Xunit;
using static Jcm.Calculations.Tests.Evaluation.Projects;

namespace Jcm.Calculations.Tests.Evaluation;

public sealed class BusinessAsUsualTests
{
    private static readonly Arbitrary<decimal> Shares = Gen.Choose(1, 1000).Select(value => value / 1000m).ToArbitrary();

    [Fact]
    public void Business_as_usual_emissions_are_never_below_the_reference_where_there_is_a_result() =>
        Prop.ForAll(Shares, Shares, (reference, businessAsUsual) =>
        {
            var solar = (Solar with { Choices = [] }).Fix(Factor, reference, "tCO2/MWh", "methodology").BusinessAsUsual(Factor, businessAsUsual, "tCO2/MWh", "statistics").Evaluate();
            var boiler = (Boiler with { FixedValues = Boiler.FixedValues.RemoveAt(0) }).Fix("eta_RE", reference, "", "methodology").BusinessAsUsual("eta_RE", businessAsUsual, "", "statistics").Evaluate();
            return solar.IsValid == (businessAsUsual >= reference) && boiler.IsValid == (businessAsUsual <= reference)
                && (!solar.TryGet(out var result) || result.Total.Uncredited!.Value.Tonnes >= 0)
                && (!boiler.TryGet(out result) || result.Total.Uncredited!.Value.Tonnes >= 0);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void The_three_levels_differ_by_what_is_credited_and_what_is_not()
    {
        var total = Boiler.BusinessAsUsual("eta_RE", 0.4m, "", "statistics").Calculate().Total;
        Assert.Equal(3762, total.BusinessAsUsual!.Value.Tonnes);
        Assert.Equal(752.4m, total.Uncredited!.Value.Tonnes);
        Assert.Equal(total.Total, total.Uncredited.Value + total.Reduction);
    }

    [Fact]
    public void The_wrong_side_is_reported_once_for_a_point_with_many_periods()
    {
        var project = Enumerable.Range(1, 12).Aggregate(SolarFrame, (each, month) => each.Generates("roof", Period.Month(2024, month), month));
        var problem = project.BusinessAsUsual(Factor, 0.1m, "tCO2/MWh", "statistics").OnlyProblem();
        Assert.Equal((ProblemCode.BusinessAsUsualBelowReference, new Location("VN-1", "roof", Parameter: Factor)), (problem.Code, problem.Where));
    }

    [Fact]
    public void Known_for_some_points_only_it_has_no_total_and_a_warning()
    {
        var result = Solar.Generates("pump", Period.Year(2024), 10).BusinessAsUsual(Factor, 0.6m, "tCO2/MWh", "statistics", "pump").Calculate();
        Assert.Null(result.Total.BusinessAsUsual);
        Assert.Null(result.Total.Uncredited);
        Assert.Null(result.Points.Single(point => point.Point is "roof").Levels.BusinessAsUsual);
        Assert.Equal(6, result.Points.Single(point => point.Point is "pump").Levels.BusinessAsUsual!.Value.Tonnes);
        Assert.Single(result.Warnings, warning => warning.Code == WarningCode.IncompleteBusinessAsUsual);
        Assert.Contains("never credited", result.Explain(), StringComparison.Ordinal);
    }

    [Fact]
    public void It_can_be_given_only_for_what_sets_the_reference_level()
    {
        var problem = Boiler.BusinessAsUsual("EF_grid", 2, "tCO2/MWh", "statistics").OnlyProblem();
        Assert.Equal(ProblemCode.WrongKind, problem.Code);
        Assert.Contains("eta_RE", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void It_changes_nothing_that_is_credited() =>
        Assert.Equal(Solar.Calculate().Total.Reduction, Solar.BusinessAsUsual(Factor, 0.6m, "tCO2/MWh", "statistics").Calculate().Total.Reduction);

    [Fact]
    public void A_value_supplied_twice_is_a_duplicate() =>
        Assert.Equal(ProblemCode.Duplicate, Solar.BusinessAsUsual(Factor, 0.6m, "tCO2/MWh", "a").BusinessAsUsual(Factor, 0.7m, "tCO2/MWh", "b").OnlyProblem().Code);
}
