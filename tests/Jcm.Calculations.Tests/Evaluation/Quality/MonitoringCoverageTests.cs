using FsCheck.Fluent;
using Jcm.Calculations.Evaluation;
using Jcm.Calculations.Evaluation.Quality;
using Jcm.Calculations.Methodologies;
using Jcm.Calculations.Monitoring;
using Jcm.Calculations.Parameters;
using Xunit;

namespace Jcm.Calculations.Tests.Evaluation.Quality;

public sealed class MonitoringCoverageTests
{
    private static readonly DateOnly First = new(2024, 1, 1);

    private static Project Frame { get; } = new("P-1", Catalogue.Approved.Get("VN_AM007"));

    [Fact]
    public void Every_day_of_the_span_is_covered_or_lies_in_a_gap()
    {
        var values = Gen.Choose(0, 60).SelectMany(from => Gen.Choose(0, 12).SelectMany(days => Gen.Elements("roof", "hall", MonitoredValue.AllPoints).SelectMany(point => Gen.Elements("EG_i,p", "EC_AUX,i,p").Select(symbol =>
            (Point: point, Symbol: symbol, Period: new Period(First.AddDays(from), First.AddDays(from + days)))))));
        Law.Holds(values.NonEmptyListOf().Select(list => list.ToList()), list =>
        {
            var project = list.Aggregate(Frame, (made, each) => made.Monitor(each.Point, each.Period, each.Symbol, 1, "MWh", MonitoringOptions.C, "log"));
            foreach (var coverage in MonitoringCoverage.Of(project))
            {
                var own = list.Where(each => (each.Point, each.Symbol).Equals((coverage.Point, coverage.Symbol))).Select(each => each.Period).ToList();
                var ofPoint = list.Where(each => coverage.Point is MonitoredValue.AllPoints || each.Point.Equals(coverage.Point, StringComparison.Ordinal)).Select(each => each.Period).ToList();
                var covered = own.SelectMany(Days).ToHashSet();
                Assert.Equal(new Period(ofPoint.Min(period => period.From), ofPoint.Max(period => period.To)), coverage.Span);
                Assert.Equal(Days(coverage.Span).Where(day => !covered.Contains(day)), coverage.Gaps.SelectMany(Days));
                Assert.Equal((covered.Count, coverage.Gaps.Count == 0), (coverage.DaysCovered, coverage.IsComplete));
                Assert.Equal(own.Distinct().Order(), coverage.Periods);
                Assert.All(coverage.Gaps.Zip(coverage.Gaps.Skip(1)), pair => Assert.True(pair.First.To.AddDays(1) < pair.Second.From));
            }

            Assert.Equal(list.Select(each => (each.Point, each.Symbol)).Distinct(), MonitoringCoverage.Of(project).Select(each => (each.Point, each.Symbol)));
        });
    }

    [Fact]
    public void Parts_of_a_sum_have_a_coverage_of_their_own()
    {
        var project = Frame.Monitor("plant", Period.Month(2024, 1), "FC", 1, "t", MonitoringOptions.B, "invoice", item: "coal").Monitor("plant", Period.Month(2024, 2), "FC", 1, "t", MonitoringOptions.B, "invoice", item: "oil");
        Assert.Equal([("coal", Period.Month(2024, 2)), ("oil", Period.Month(2024, 1))], MonitoringCoverage.Of(project).Select(each => (each.Item, Assert.Single(each.Gaps))));
    }

    [Fact]
    public void The_last_day_that_there_is_can_be_covered() =>
        Assert.True(Assert.Single(MonitoringCoverage.Of(Frame.Monitor("roof", new(DateOnly.MaxValue.AddDays(-3), DateOnly.MaxValue), "EG_i,p", 1, "MWh", MonitoringOptions.C, "log"))).IsComplete);

    [Fact]
    public void A_project_without_values_has_no_coverage() => Assert.Empty(MonitoringCoverage.Of(Frame));

    private static IEnumerable<DateOnly> Days(Period period) => Enumerable.Range(0, period.Days).Select(period.From.AddDays);
}
