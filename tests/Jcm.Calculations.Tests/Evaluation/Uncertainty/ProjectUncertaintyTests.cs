using FsCheck.Fluent;
using Jcm.Calculations.Evaluation;
using Jcm.Calculations.Evaluation.Uncertainty;
using Jcm.Calculations.Methodologies;
using Jcm.Calculations.Monitoring;
using Jcm.Calculations.Parameters;
using Xunit;

namespace Jcm.Calculations.Tests.Evaluation.Uncertainty;

public sealed class ProjectUncertaintyTests
{
    private static readonly SuppliedUncertainty Meter = new("EG_i,p", Distribution.Uniform(99, 101), null, "class");

    private static readonly SuppliedUncertainty Factor = new("EF_RE,i", Distribution.Normal(0.333m, 0.01m), "tCO2/MWh", "judgement");

    [Fact]
    public void One_point_in_one_period_has_the_bits_of_the_simulation_of_its_equations()
    {
        var project = ProjectUncertainty.Of(Result(("roof", 1, 100)), [Meter, Factor]);
        var own = project.Parts[0].Inputs.Simulate(5000, 3);
        var whole = project.Simulate(5000, 3);
        Assert.Equal(own.Reductions.ToArray(), whole.Reductions.ToArray());
        Assert.Equal((own.Percentile(0.1), own.HalfWidth(0.9), own.ConservativeBound(0.9)), (whole.Percentile(0.1), whole.HalfWidth(0.9), whole.ConservativeBound(0.9)));
        Assert.Equal(own.Contributions, whole.Contributions);
        var propagated = project.Parts[0].Inputs.Propagate();
        Assert.Equal((propagated.Reduction, propagated.StandardUncertainty), (project.Propagate().Reduction, project.Propagate().StandardUncertainty));
        Assert.Equal(propagated.ConservativeBound(0.9), project.Propagate().ConservativeBound(0.9));
    }

    [Fact]
    public void Draws_of_a_project_are_the_sums_of_its_points_and_periods_for_any_number_of_threads() => Law.Holds(
        from amounts in Gen.NonEmptyListOf(Gen.Choose(1, 5000)) from threads in Gen.Choose(1, 4) select (amounts: amounts.Take(6).ToList(), threads),
        each =>
        {
            var project = ProjectUncertainty.Of(Result([.. each.amounts.Select((amount, i) => (FormattableString.Invariant($"roof {i % 2}"), 1 + (i / 2), (decimal)amount))]), [Meter, Factor]);
            var whole = project.Simulate(700, 9, new() { Threads = each.threads });
            for (var draw = 0; draw < 700; draw += 99) Assert.Equal(project.Parts.Select(part => part.Inputs.Simulate(700, 9).Reductions[draw]).Aggregate((sum, more) => sum + more), whole.Reductions[draw]);
            // The error of a parameter is the same everywhere: the deviations add up.
            Assert.Equal(whole.Parts.Sum(part => part.StandardDeviation), whole.StandardDeviation, 1e-9 * whole.StandardDeviation);
        },
        runs: 40);

    [Fact]
    public void A_distribution_of_a_point_goes_before_the_one_of_all_points_and_percentages_follow_the_value()
    {
        var parts = ProjectUncertainty.Of(Result(("a", 1, 100), ("b", 1, 0), ("c", 1, 7)), [Meter, Meter with { Point = "a", Distribution = Distribution.Normal(100, 2) }]).Parts;
        Assert.Equal([Distribution.Normal(100, 2), Distribution.Fixed(0), Distribution.Uniform(6.93m, 7.07m)], parts.Select(part => part.Inputs.Inputs[0].Distribution));
    }

    [Fact]
    public void Correlated_parameters_spread_more_than_independent_ones()
    {
        var result = Result(("roof", 1, 100), ("roof", 2, 50), ("field", 1, 0));
        RankCorrelation[] together = [new("EG_i,p", "EF_RE,i", 0.9m)];
        var (independent, correlated) = (ProjectUncertainty.Of(result, [Meter, Factor]), ProjectUncertainty.Of(result, [Meter, Factor], together));
        Assert.True(correlated.Simulate(4000, 1).StandardDeviation > 1.05 * independent.Simulate(4000, 1).StandardDeviation);
        Assert.True(correlated.Propagate().StandardUncertainty > 1.05 * independent.Propagate().StandardUncertainty);
        Assert.Equal(1, correlated.Propagate().Contributions.Sum(each => each.Share), 1e-12);
    }

    [Fact]
    public void All_problems_are_reported_with_their_places()
    {
        var result = Result(("roof", 1, 100), ("roof", 2, 50));
        AssertProblem(result, [], ProblemCode.Empty, "No uncertainty");
        AssertProblem(result, [Meter with { Source = " " }], ProblemCode.MissingSource, "no source");
        AssertProblem(result, [Meter, Meter with { Source = "other" }], ProblemCode.Duplicate, "more than one");
        AssertProblem(result, [Meter with { Symbol = "EG_x" }], ProblemCode.UnknownName, "EG_x");
        AssertProblem(result, [Meter with { Point = "moon" }], ProblemCode.UnknownName, "Points: roof");
        AssertProblem(result, [Meter, Meter with { Point = "roof" }], ProblemCode.WrongKind, "not used");
        AssertProblem(result, [Meter with { Symbol = "EG_CH,i,p" }], ProblemCode.WrongKind, "does not enter");
        AssertProblem(result, [Meter with { Unit = "MWh" }], ProblemCode.Contradiction, "2 different values");
        AssertProblem(result, [Meter with { Distribution = Distribution.Uniform(-1, 101) }], ProblemCode.OutOfRange, "EG_i,p");
        AssertProblem(Result(("roof", 1, 1000)), [Meter with { Distribution = Distribution.Uniform(99, decimal.MaxValue) }], ProblemCode.OutOfRange, "exceeds the range");
        AssertProblem(result, [Factor with { Unit = "t" }], ProblemCode.WrongDimension, "EF_RE,i");
        var correlation = Assert.Single(ProjectUncertainty.TryOf(result, [Meter], [new("EG_i,p", "EF_RE,i", 0.5m)]).Problems);
        Assert.Equal((ProblemCode.WrongKind, "EF_RE,i"), (correlation.Code, correlation.Where.Parameter));
        Assert.Throws<ArgumentException>(() => ProjectUncertainty.TryOf(result, [null!]));
        Assert.Throws<ArgumentException>(() => ProjectUncertainty.TryOf(result, [Meter], [null!]));
    }

    private static void AssertProblem(ProjectResult result, SuppliedUncertainty[] uncertainties, ProblemCode code, string words) =>
        Assert.Contains(ProjectUncertainty.TryOf(result, uncertainties).Problems, problem => problem.Code == code && problem.ToString().Contains(words, StringComparison.Ordinal));

    private static ProjectResult Result(params (string Point, int Month, decimal Generation)[] readings) => new Project("VN-1", Catalogue.Approved.Get("VN_AM007"))
    {
        Choices = [new("EF_RE,i", "national grid")],
        MonitoredValues = [.. readings.Select(reading => new MonitoredValue(reading.Point, new Period(new DateOnly(2024, reading.Month, 1), new DateOnly(2024, reading.Month, DateTime.DaysInMonth(2024, reading.Month))), "EG_i,p", reading.Generation, "MWh", MonitoringOptions.C, "meter"))],
    }.Evaluate().Value;
}
