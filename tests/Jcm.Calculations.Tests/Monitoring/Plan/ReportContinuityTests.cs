using FsCheck.Fluent;
using Jcm.Calculations.Monitoring;
using Jcm.Calculations.Monitoring.Plan;
using Jcm.Calculations.Monitoring.Quality;
using Xunit;

namespace Jcm.Calculations.Tests.Monitoring.Plan;

/// <summary>Reports follow each other inside the crediting period, under the rules that belong to their days.</summary>
public sealed class ReportContinuityTests
{
    private static readonly PlanCase Plain = PlanCases.Plain with
    {
        Plan = MonitoringPlan.Of(PlanCases.Project, PlanCases.Document, PlanCases.Plain.Plan.Crediting, [new("P1")], PlanCases.Plain.Plan.Versions, [PlanCases.Metered("X1")]),
        Report = PlanCases.Plain.Report with { Values = [.. PlanCases.Plain.Periods.Select(period => PlanCases.Value("P1", period, "X1"))], Apportioning = [] },
    };

    [Fact]
    public void A_report_begins_the_day_after_the_one_before_and_on_no_other() => Law.Holds(
        from each in PlanCases.Consistent
        from shift in Gen.Choose(-70, 70)
        select (each, shift),
        pair =>
        {
            var (each, shift) = pair;
            var (days, last) = (each.Report.Period, each.Report.Period.From.AddDays(-1 - shift));
            var report = MonitoringReport.After(last, PlanCases.Project, days, PlanCases.Versions) with { Values = each.Report.Values };
            var problems = each.Plan.Check(report).Problems;
            if (shift == 0)
            {
                Assert.Empty(problems);
                return;
            }

            var wrong = shift > 0 ? new Period(last.AddDays(1), days.From.AddDays(-1)) : new Period(days.From, last < days.To ? last : days.To);
            var problem = Assert.Single(problems);
            PlanCheckTests.IsAt(problem, shift > 0 ? ProblemCode.BrokenSeries : ProblemCode.OverlappingPeriods, null, days, null);
            Assert.Contains(wrong.ToString(), problem.Message, StringComparison.Ordinal);
            Assert.Equal(Math.Abs(shift), shift < -days.Days ? Math.Abs(shift) : wrong.Days);
        });

    [Fact]
    public void A_first_report_that_begins_late_says_which_days_are_not_credited()
    {
        var late = PlanOf(new(new DateOnly(2022, 12, 1)));
        var check = late.Check(Plain.Report);
        Assert.Empty(check.Problems);
        var finding = Assert.Single(check.Findings);
        Assert.Equal((FindingGrade.Note, FindingCode.DiffersFromPlan), (finding.Grade, finding.Code));
        Assert.Equal(new Location(PlanCases.Project, Period: "2023-01-01..2023-03-31"), finding.Where);
        Assert.Contains("2022-12-01..2022-12-31 is not credited", finding.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2023-01-11..2023-03-21", "2023-01-01..2023-01-10;begin the report on 2023-01-11;2023-03-22..2023-03-31;end the report on 2023-03-21")]
    [InlineData("2023-01-01..2023-03-30", "2023-03-31..2023-03-31;end the report on 2023-03-30")]
    [InlineData("2023-04-01..2030-12-31", "The whole report lies outside")]
    [InlineData("2020-01-01..2022-12-31", "The whole report lies outside")]
    public void Days_outside_the_crediting_period_are_refused_with_the_day_of_the_cut(string crediting, string said)
    {
        var problems = PlanOf(new(Period.Parse(crediting))).Check(Plain.Report).Problems;
        Assert.All(problems, problem => PlanCheckTests.IsAt(problem, ProblemCode.OutOfRange, null, Plain.Report.Period, null));
        Assert.All(said.Split(';'), part => Assert.Contains(problems, problem => problem.Message.Contains(part, StringComparison.Ordinal)));
    }

    [Fact]
    public void A_report_that_crosses_31_December_2020_is_refused_and_one_that_crosses_another_is_not()
    {
        Assert.Empty(Check("2021-12-01..2022-01-31").Problems);
        Assert.Empty(Check("2020-12-01..2020-12-31").Problems);
        Assert.Empty(Check("2021-01-01..2021-01-31").Problems);
        var problem = Assert.Single(Check("2020-12-31..2021-01-01").Problems);
        PlanCheckTests.IsAt(problem, ProblemCode.PeriodSpansVintages, null, Period.Parse("2020-12-31..2021-01-01"), null);
        Assert.Contains("Report 2020-12-31..2020-12-31 and 2021-01-01..2021-01-01 apart", problem.Message, StringComparison.Ordinal);

        static PlanCheck Check(string report)
        {
            var days = Period.Parse(report);
            return PlanOf(new(days.From)).Check(MonitoringReport.First(PlanCases.Project, days, PlanCases.Versions) with { Values = [PlanCases.Value("P1", days, "X1")] });
        }
    }

    [Fact]
    public void Another_version_than_that_of_the_days_is_refused() => Law.Holds(
        from each in PlanCases.Consistent
        from other in Gen.Elements(
            PlanCases.Versions with { Methodology = "VN_AM006" }, PlanCases.Versions with { MethodologyVersion = "2.0" }, PlanCases.Versions with { RuleSet = "JCM_VN_GL_PDD_MR_ver03.0" })
        select (each, other),
        pair => PlanCheckTests.IsAt(
            Assert.Single(pair.each.Plan.Check(pair.each.Report with { Versions = pair.other }).Problems), ProblemCode.Contradiction, null, pair.each.Report.Period, null));

    [Fact]
    public void A_change_within_the_report_is_named_with_the_days_that_the_version_does_not_belong_to()
    {
        var changed = PlanCases.Versions with { RuleSet = "JCM_VN_GL_PDD_MR_ver03.0" };
        var plan = PlanOf(Plain.Plan.Crediting, PlanCases.From(new(2023, 2, 15), changed), PlanCases.From(new(2023, 1, 1)), PlanCases.From(new(2024, 1, 1)));
        var (first, second) = (Assert.Single(plan.Check(Plain.Report).Problems), Assert.Single(plan.Check(Plain.Report with { Versions = changed }).Problems));
        PlanCheckTests.IsAt(first, ProblemCode.Contradiction, null, Period.Parse("2023-02-15..2023-03-31"), null);
        PlanCheckTests.IsAt(second, ProblemCode.Contradiction, null, Period.Parse("2023-01-01..2023-02-14"), null);
        Assert.Equal(PlanCases.Versions, plan.VersionsOn(new(2023, 2, 14))!.Versions);
        Assert.Equal(changed, plan.VersionsOn(new(2023, 12, 31))!.Versions);
        Assert.Null(plan.VersionsOn(new(2022, 12, 31)));
    }

    [Fact]
    public void The_report_of_another_project_is_refused()
    {
        var report = MonitoringReport.First("VN-2", Plain.Report.Period, PlanCases.Versions) with { Values = Plain.Report.Values };
        PlanCheckTests.IsAt(Assert.Single(Plain.Plan.Check(report).Problems), ProblemCode.Contradiction, null, report.Period, null);
    }

    [Theory]
    [InlineData("2022-12-15..2022-12-31", "lies outside the report")]
    [InlineData("2022-12-31..2023-01-31", "begins before the report 2023-01-01..2023-03-31: begin it on 2023-01-01")]
    [InlineData("2023-03-01..2023-04-01", "ends after the report 2023-01-01..2023-03-31: end it on 2023-03-31")]
    public void Periods_that_reach_outside_the_report_are_refused_with_the_day_of_the_cut(string period, string said)
    {
        var outside = Period.Parse(period);
        var problems = Plain.CheckWith(_ => true, Plain.Target with { Period = outside }).Problems;
        var problem = Assert.Single(problems, problem => problem.Code == ProblemCode.OutOfRange);
        PlanCheckTests.IsAt(problem, ProblemCode.OutOfRange, "P1", outside, null);
        Assert.Contains(said, problem.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2023-02-15", null, "2023-01-01..2023-01-31")]
    [InlineData(null, "2023-02-15", "2023-03-01..2023-03-31")]
    public void A_point_gives_the_whole_period_in_which_it_comes_or_goes_and_none_beyond(string? from, string? until, string beyond)
    {
        var point = new PlannedPoint("P1") { InServiceFrom = Day(from), InServiceUntil = Day(until), ServiceSource = "letter of the operator" };
        var plan = PlanOf(point, Plain.Plan.Crediting);
        Assert.Empty(plan.Check(Plain.Report with { Values = [.. Plain.Report.Values.Where(value => value.Period != Period.Parse(beyond))] }).Problems);
        var problem = Assert.Single(plan.Check(Plain.Report).Problems);
        PlanCheckTests.IsAt(problem, ProblemCode.Contradiction, "P1", Period.Parse(beyond), null);
        Assert.Contains("letter of the operator", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_point_that_is_out_of_service_for_the_whole_report_gives_nothing()
    {
        var later = new PlannedPoint("P2") { InServiceFrom = new(2023, 4, 1), ServiceSource = "schedule" };
        var plan = MonitoringPlan.Of(PlanCases.Project, PlanCases.Document, new(new DateOnly(2023, 1, 1)), [new("P1"), later], Plain.Plan.Versions, [PlanCases.Metered("X1")]);
        Assert.Empty(plan.Check(Plain.Report).Problems);
        var problem = Assert.Single(plan.Check(Plain.Report with { Values = [.. Plain.Report.Values, Plain.Target with { Point = "P2" }] }).Problems);
        PlanCheckTests.IsAt(problem, ProblemCode.Contradiction, "P2", Plain.Middle, null);
    }

    [Fact]
    public void A_period_within_another_is_an_overlap_and_hides_no_gap()
    {
        var within = new Period(new(2023, 1, 5), new(2023, 1, 10));
        MonitoredValue[] values = [.. new[] { Plain.Periods[0], within, Plain.Periods[2] }.Select(period => PlanCases.Value("P1", period, "X1"))];
        var problems = Plain.Plan.Check(Plain.Report with { Values = values }).Problems;
        Assert.Equal(2, problems.Count);
        PlanCheckTests.IsAt(problems[0], ProblemCode.OverlappingPeriods, "P1", within, null);
        PlanCheckTests.IsAt(problems[1], ProblemCode.BrokenSeries, "P1", Plain.Middle, null);
    }

    [Fact]
    public void Periods_may_reach_to_the_last_day_of_the_calendar()
    {
        var days = new Period(new(9999, 12, 1), DateOnly.MaxValue);
        var plan = PlanOf(new(days.From));
        var report = MonitoringReport.After(DateOnly.MaxValue, PlanCases.Project, days, PlanCases.Versions) with { Values = [PlanCases.Value("P1", days, "X1"), PlanCases.Value("P1", Period.Year(9999), "X1")] };
        Assert.Equal([ProblemCode.OverlappingPeriods, ProblemCode.OutOfRange, ProblemCode.OverlappingPeriods], plan.Check(report).Problems.Select(problem => problem.Code));
    }

    private static DateOnly? Day(string? text) => text is null ? null : Period.Parse($"{text}..{text}").From;

    private static MonitoringPlan PlanOf(CreditingPeriod crediting, params VersionsFrom[] versions) =>
        PlanOf(new PlannedPoint("P1"), crediting, versions);

    private static MonitoringPlan PlanOf(PlannedPoint point, CreditingPeriod crediting, params VersionsFrom[] versions) => MonitoringPlan.Of(
        PlanCases.Project, PlanCases.Document, crediting, [point], versions.Length > 0 ? versions : [PlanCases.From(crediting.First)], [PlanCases.Metered("X1")]);
}
