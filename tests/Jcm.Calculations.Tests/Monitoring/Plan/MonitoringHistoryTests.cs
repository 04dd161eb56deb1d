using FsCheck;
using FsCheck.Fluent;
using Jcm.Calculations.Arithmetic;
using Jcm.Calculations.Monitoring;
using Jcm.Calculations.Monitoring.Plan;
using Xunit;

namespace Jcm.Calculations.Tests.Monitoring.Plan;

/// <summary>What one report leaves for the next: exact, and the same however reports are put together.</summary>
public sealed class MonitoringHistoryTests
{
    private static readonly string[] Points = ["P1", "P2"];

    /// <summary>Three reports that follow each other, of up to four periods of two points.</summary>
    private static readonly Gen<MonitoringReport[]> Reports =
        from lengths in Gen.Choose(1, 40).ArrayOf(12)
        from values in Gen.Choose(-50, 50).ArrayOf(24)
        from counts in Gen.Choose(1, 4).ArrayOf(3)
        select Make(lengths, values, counts);

    [Fact]
    public void It_makes_no_difference_which_reports_are_put_together_first() => Law.Holds(Reports, reports =>
    {
        var (a, b, c) = (MonitoringHistory.Of(reports[0]), MonitoringHistory.Of(reports[1]), MonitoringHistory.Of(reports[2]));
        var (left, right) = (a.After(b).After(c), a.After(b.After(c)));
        Assert.Equal(left.Extremes, right.Extremes);
        Assert.Equal((left.Days, left.PreviousLastDay, left.Project), (right.Days, right.PreviousLastDay, right.Project));
        Assert.Equal(left.Extremes, a.After(reports[1]).After(reports[2]).Extremes);
        Assert.Equal(new Period(reports[0].Period.From, reports[2].Period.To), left.Days);
        Assert.Equal(reports[2].Period.To, left.LastDay);
        Assert.Null(left.PreviousLastDay);
    });

    [Fact]
    public void The_extremes_are_those_of_all_values_of_all_reports() => Law.Holds(Reports, reports =>
    {
        var history = MonitoringHistory.Of(reports[0]).After(reports[1]).After(reports[2]);
        foreach (var point in Points)
        {
            List<HistoricalValue> all = [.. reports.SelectMany(report => report.Values).Where(value => string.Equals(value.Point, point, StringComparison.Ordinal)).Select(value => new HistoricalValue(value.Period, value.Value)).OrderBy(value => value.Period)];
            var extremes = history.Find("X1", point)!;
            Assert.Equal(all.MinBy(value => value.Value), extremes.Lowest);
            Assert.Equal(all.MaxBy(value => value.Value), extremes.Highest);
            Assert.Equal(all.MinBy(PerDay), extremes.LowestPerDay);
            Assert.Equal(all.MaxBy(PerDay), extremes.HighestPerDay);
        }

        static Rational PerDay(HistoricalValue value) => new Rational(new(value.Value), value.Period.Days);
    });

    [Fact]
    public void The_order_of_values_changes_nothing() => Law.Holds(Reports, reports => Assert.Equal(
        MonitoringHistory.Of(reports[0]).Extremes, MonitoringHistory.Of(reports[0] with { Values = [.. reports[0].Values.Reverse()] }).Extremes));

    [Fact]
    public void An_amount_per_day_is_not_rounded()
    {
        var history = MonitoringHistory.Of(Report("2023-01-01..2023-03-31", null, ("2023-01-01..2023-01-31", 10), ("2023-02-01..2023-02-28", 9.5m), ("2023-03-01..2023-03-31", 8)));
        var extremes = history.Find("X1", "P1")!;
        Assert.Equal((10m, 9.5m, 8m, 8m), (extremes.Highest.Value, extremes.HighestPerDay.Value, extremes.Lowest.Value, extremes.LowestPerDay.Value));
        Assert.Equal(new Rational(19, 56), extremes.HighestPerDay.PerDay);
        Assert.Equal("MWh", extremes.Unit);
        Assert.Null(history.Find("X1", "P1", "coal"));
        Assert.Null(history.Find("X1", "P1", dayCategory: "holiday"));
        Assert.Equal("VN-1: 2023-01-01..2023-03-31", history.ToString());
    }

    [Fact]
    public void Parts_of_a_sum_and_categories_of_day_have_a_history_of_their_own()
    {
        var report = Report("2023-01-01..2023-01-31", null, ("2023-01-01..2023-01-31", 10));
        var value = report.Values[0];
        var history = MonitoringHistory.Of(report with { Values = [value, value with { Value = 3, Item = "coal" }, value with { Value = 4, DayCategory = "holiday" }] });
        Assert.Equal((10m, 3m, 4m), (history.Find("X1", "P1")!.Highest.Value, history.Find("X1", "P1", "coal")!.Highest.Value, history.Find("X1", "P1", null, "holiday")!.Highest.Value));
    }

    [Fact]
    public void A_report_that_does_not_follow_is_refused() => Law.Holds(
        from reports in Reports
        from shift in Gen.Choose(-60, 60)
        where shift != 0
        select (reports, shift),
        pair =>
        {
            var (reports, shift) = pair;
            var history = MonitoringHistory.Of(reports[0]);
            var shifted = new Period(reports[1].Period.From.AddDays(shift), reports[1].Period.To.AddDays(shift));
            var next = MonitoringReport.After(shifted.From.AddDays(-1), PlanCases.Project, shifted, PlanCases.Versions) with { Values = [PlanCases.Value("P1", shifted, "X1")] };
            var problem = Assert.Single(history.TryAfter(next).Problems);
            PlanCheckTests.IsAt(problem, shift > 0 ? ProblemCode.BrokenSeries : ProblemCode.OverlappingPeriods, null, shifted, null);
            Assert.Throws<InvalidDataProblemsException>(() => history.After(next));
        });

    [Fact]
    public void A_report_that_says_to_follow_another_day_is_refused()
    {
        var history = MonitoringHistory.Of(Report("2023-01-01..2023-01-31", null, ("2023-01-01..2023-01-31", 10)));
        foreach (var (previous, said) in new[] { ((DateOnly?)null, "to be the first"), (new DateOnly(2023, 1, 30), "to follow a report that ended on 2023-01-30") })
        {
            var problem = Assert.Single(history.TryAfter(Report("2023-02-01..2023-02-28", previous, ("2023-02-01..2023-02-28", 10))).Problems);
            Assert.Equal(ProblemCode.Contradiction, problem.Code);
            Assert.Contains(said, problem.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Everything_wrong_with_what_follows_comes_together()
    {
        var history = MonitoringHistory.Of(Report("2023-01-01..2023-01-31", null, ("2023-01-01..2023-01-31", 10)));
        var next = MonitoringReport.First("VN-2", Period.Month(2023, 3), PlanCases.Versions) with { Values = [PlanCases.Value("P1", Period.Month(2023, 3), "X1") with { Unit = "kWh" }] };
        var problems = history.TryAfter(next).Problems;
        Assert.Equal([ProblemCode.Contradiction, ProblemCode.BrokenSeries, ProblemCode.Contradiction], problems.Select(problem => problem.Code));
        Assert.Contains("\"MWh\" and \"kWh\"", problems[2].Message, StringComparison.Ordinal);
        Assert.Equal(new Location(PlanCases.Project, "P1", Parameter: "X1"), problems[2].Where);
    }

    [Fact]
    public void A_report_without_values_or_with_values_outside_it_leaves_no_history()
    {
        var empty = MonitoringReport.First(PlanCases.Project, Period.Month(2023, 1), PlanCases.Versions);
        Assert.Equal(ProblemCode.Empty, Assert.Single(MonitoringHistory.TryOf(empty).Problems).Code);
        var outside = Report("2023-01-01..2023-01-31", null, ("2022-12-31..2023-01-31", 1), ("2023-01-31..2023-02-01", 1));
        Assert.Equal([ProblemCode.OutOfRange, ProblemCode.OutOfRange], MonitoringHistory.TryOf(outside).Problems.Select(problem => problem.Code));
        var history = MonitoringHistory.Of(Report("2023-01-01..2023-01-31", null, ("2023-01-01..2023-01-31", 10)));
        Assert.Equal(MonitoringHistory.TryOf(outside).Problems, history.TryAfter(outside).Problems);
        Assert.Equal(MonitoringHistory.TryOf(empty).Problems, Assert.Throws<InvalidDataProblemsException>(() => MonitoringHistory.Of(empty)).Problems);
    }

    private static MonitoringReport Report(string days, DateOnly? previous, params (string Period, decimal Value)[] values)
    {
        var report = previous is { } last
            ? MonitoringReport.After(last, PlanCases.Project, Period.Parse(days), PlanCases.Versions)
            : MonitoringReport.First(PlanCases.Project, Period.Parse(days), PlanCases.Versions);
        return report with { Values = [.. values.Select(each => PlanCases.Value("P1", Period.Parse(each.Period), "X1") with { Value = each.Value })] };
    }

    private static MonitoringReport[] Make(int[] lengths, int[] amounts, int[] counts)
    {
        var reports = new List<MonitoringReport>();
        var (day, index) = (new DateOnly(2023, 1, 1), 0);
        foreach (var count in counts)
        {
            var (first, values) = (day, new List<MonitoredValue>());
            for (var i = 0; i < count; i++, index++)
            {
                var period = new Period(day, day.AddDays(lengths[index] - 1));
                values.Add(PlanCases.Value("P1", period, "X1") with { Value = amounts[2 * index] });
                values.Add(PlanCases.Value("P2", period, "X1") with { Value = amounts[(2 * index) + 1] });
                day = day.AddDays(lengths[index]);
            }

            var days = new Period(first, day.AddDays(-1));
            var report = reports.Count == 0
                ? MonitoringReport.First(PlanCases.Project, days, PlanCases.Versions)
                : MonitoringReport.After(first.AddDays(-1), PlanCases.Project, days, PlanCases.Versions);
            reports.Add(report with { Values = values });
        }

        return [.. reports];
    }
}
