using FsCheck.Fluent;
using Jcm.Calculations.Monitoring;
using Jcm.Calculations.Monitoring.Plan;
using Jcm.Calculations.Monitoring.Quality;
using Jcm.Calculations.Parameters;
using Xunit;

namespace Jcm.Calculations.Tests.Monitoring.Plan;

/// <summary>Reports that keep to the plan pass; every single departure is found and named with its place.</summary>
public sealed class PlanCheckTests
{
    [Fact]
    public void A_report_that_keeps_to_the_plan_has_neither_problems_nor_findings() => Law.Holds(PlanCases.Consistent, each =>
    {
        var check = each.Plan.Check(each.Report);
        Assert.Empty(check.Problems);
        Assert.Empty(check.Findings);
        Assert.True(check.IsAsPlanned);
        Assert.Same(each.Plan, check.Plan);
        Assert.Same(each.Report, check.Report);
    });

    [Fact]
    public void A_period_that_is_missing_everywhere_is_named_at_every_point() => Law.Holds(PlanCases.Consistent, each =>
    {
        var check = each.CheckWith(value => value.Period != each.Middle);
        Assert.Equal(string.Join(", ", each.Plan.Points.Select(point => point.Id)), string.Join(", ", check.Problems.Select(problem => problem.Where.Point)));
        Assert.All(check.Problems, problem => IsAt(problem, ProblemCode.BrokenSeries, problem.Where.Point, each.Middle, null));
    });

    [Fact]
    public void The_first_and_the_last_period_may_be_missing_no_more_than_others() => Law.Holds(PlanCases.Consistent, each =>
    {
        foreach (var end in new[] { each.Periods[0], each.Periods[^1] })
        {
            var check = each.CheckWith(value => value.Point is not "P1" || value.Period != end);
            IsAt(Assert.Single(check.Problems), ProblemCode.BrokenSeries, "P1", end, null);
        }
    });

    [Fact]
    public void A_point_that_is_missing_in_one_period_is_named_with_the_period() => Law.Holds(PlanCases.Consistent, each =>
    {
        var check = each.CheckWith(value => value.Point is not "P1" || value.Period != each.Middle);
        IsAt(Assert.Single(check.Problems), ProblemCode.BrokenSeries, "P1", each.Middle, null);
    });

    [Fact]
    public void A_point_that_is_missing_altogether_is_named_with_its_days_in_service() => Law.Holds(PlanCases.Consistent, each =>
    {
        var check = each.CheckWith(value => value.Point is not PlanCases.LastPoint);
        IsAt(Assert.Single(check.Problems), ProblemCode.Empty, PlanCases.LastPoint, new(each.Middle.From, each.Report.Period.To), null);
    });

    [Fact]
    public void A_period_that_begins_a_day_late_leaves_a_gap_of_that_day() => Law.Holds(PlanCases.Consistent, each =>
    {
        var late = new Period(each.Middle.From.AddDays(1), each.Middle.To.AddDays(1));
        var problems = each.Plan.Check(each.Report with { Values = [.. each.Report.Values.Select(value => value.Point is "P1" && value.Period == each.Middle ? value with { Period = late } : value)] }).Problems;
        Assert.Contains(problems, problem => Is(problem, ProblemCode.BrokenSeries, "P1", new(each.Middle.From, each.Middle.From), null));
        Assert.Contains(problems, problem => problem.Code is ProblemCode.OverlappingPeriods or ProblemCode.Duplicate && problem.Where.Point is "P1");
    });

    [Fact]
    public void A_period_that_begins_a_day_early_overlaps_the_one_before() => Law.Holds(PlanCases.Consistent, each =>
    {
        var early = new Period(each.Middle.From.AddDays(-1), each.Middle.To);
        var problems = each.Plan.Check(each.Report with { Values = [.. each.Report.Values.Select(value => value.Point is "P1" && value.Period == each.Middle ? value with { Period = early } : value)] }).Problems;
        Assert.Contains(problems, problem => problem.Code == ProblemCode.OverlappingPeriods && problem.Where.Point is "P1" && problem.Message.Contains(new Period(early.From, early.From).ToString(), StringComparison.Ordinal));
    });

    [Fact]
    public void A_parameter_that_is_missing_in_one_period_is_named_with_point_and_period() => Law.Holds(PlanCases.Consistent, each =>
        IsAt(Assert.Single(each.CheckWith(value => value != each.Target).Problems), ProblemCode.MissingParameter, "P1", each.Middle, "X1"));

    [Fact]
    public void A_shared_value_is_needed_for_every_period_of_the_points_and_for_no_other()
    {
        var each = PlanCases.Plain;
        IsAt(
            Assert.Single(each.CheckWith(value => value.Point is not MonitoredValue.AllPoints || value.Period != each.Middle).Problems),
            ProblemCode.MissingParameter, MonitoredValue.AllPoints, each.Middle, "S");
        IsAt(
            Assert.Single(each.CheckWith(_ => true, PlanCases.Value(MonitoredValue.AllPoints, each.Report.Period, "S")).Problems),
            ProblemCode.BrokenSeries, MonitoredValue.AllPoints, each.Report.Period, null);
    }

    [Fact]
    public void A_value_of_a_point_that_the_plan_does_not_know_is_refused() => Law.Holds(PlanCases.Consistent, each =>
        IsAt(Assert.Single(each.CheckWith(_ => true, each.Target with { Point = "P9" }).Problems), ProblemCode.UnknownName, "P9", each.Middle, "X1"));

    [Fact]
    public void A_value_of_a_parameter_that_the_plan_does_not_know_there_is_refused() => Law.Holds(PlanCases.Consistent, each =>
    {
        IsAt(Assert.Single(each.CheckWith(_ => true, each.Target with { Symbol = "Y" }).Problems), ProblemCode.UnknownName, "P1", each.Middle, "Y");
        IsAt(Assert.Single(each.CheckWith(_ => true, each.Target with { Item = "coal" }).Problems), ProblemCode.UnknownName, "P1", each.Middle, "X1 (coal)");
        IsAt(Assert.Single(each.CheckWith(_ => true, each.Target with { Point = MonitoredValue.AllPoints }).Problems), ProblemCode.UnknownName, MonitoredValue.AllPoints, each.Middle, "X1");
    });

    [Fact]
    public void A_value_that_is_given_twice_is_refused_and_one_for_another_category_of_day_is_not() => Law.Holds(PlanCases.Consistent, each =>
    {
        IsAt(Assert.Single(each.CheckWith(_ => true, each.Target with { Value = 1 }).Problems), ProblemCode.Duplicate, "P1", each.Middle, "X1");
        Assert.Empty(each.CheckWith(_ => true, each.Target with { DayCategory = "holiday" }).Problems);
    });

    [Fact]
    public void Another_option_than_the_planned_one_is_refused() => Law.Holds(
        from each in PlanCases.Consistent
        from option in Gen.Elements(MonitoringOptions.A, MonitoringOptions.B, MonitoringOptions.None, MonitoringOptions.B | MonitoringOptions.C)
        select (each, option),
        pair => IsAt(Assert.Single(pair.each.CheckTarget(value => value with { Option = pair.option }).Problems), ProblemCode.Contradiction, "P1", pair.each.Middle, "X1"));

    [Fact]
    public void A_source_that_the_plan_ranks_lower_is_refused_without_a_reason_and_found_with_one() => Law.Holds(
        from each in PlanCases.Consistent
        from reason in Gen.Elements(null, "", "  ", "the meter was struck by lightning")
        select (each, reason),
        pair =>
        {
            var (each, reason) = pair;
            var invoice = each.Target with { Source = "invoice", Option = MonitoringOptions.B };
            var report = each.Report with
            {
                Values = [.. each.Report.Values.Where(value => value != each.Target), invoice],
                Sources = reason is null ? [] : [new("X1", "P1", null, each.Middle, "invoice", reason)],
            };
            var check = each.Plan.Check(report);
            if (string.IsNullOrWhiteSpace(reason))
            {
                var problem = Assert.Single(check.Problems);
                IsAt(problem, ProblemCode.Contradiction, "P1", each.Middle, "X1");
                Assert.Contains("\"main meter\"", problem.Message, StringComparison.Ordinal);
                Assert.Empty(check.Findings);
            }
            else
            {
                Assert.Empty(check.Problems);
                var finding = Assert.Single(check.Findings);
                Assert.Equal((FindingGrade.Doubt, FindingCode.LowerRankedSource, "invoice"), (finding.Grade, finding.Code, finding.Subject));
                Assert.Equal(new Location(PlanCases.Project, "P1", each.Middle.ToString(), "X1"), finding.Where);
                Assert.Contains(reason, finding.Message, StringComparison.Ordinal);
                Assert.Contains("only when: the meter has failed", finding.Message, StringComparison.Ordinal);
            }
        });

    [Fact]
    public void Readings_apportioned_by_another_rule_than_the_planned_one_are_refused() => Law.Holds(
        from each in PlanCases.Consistent
        from rule in Gen.Elements(BoundaryRule.ToEarlier, BoundaryRule.ToLater)
        select (each, rule),
        pair => IsAt(
            Assert.Single(pair.each.Plan.Check(pair.each.Report with { Apportioning = [new("X1", "P1", null, pair.rule)] }).Problems),
            ProblemCode.Contradiction, "P1", pair.each.Report.Period, "X1"));

    [Fact]
    public void The_order_of_values_and_statements_changes_nothing() => Law.Holds(
        from each in PlanCases.Consistent
        from seed in Gen.Choose(2, 1_000)
        select (each, seed),
        pair =>
        {
            var (each, seed) = pair;
            MonitoredValue[] values =
            [
                .. each.Report.Values.Where(value => value.Point is not "P1" || value.Period != each.Middle), each.Target with { Source = "invoice" },
                each.Target with { Source = "sign board" }, each.Target with { Point = "P9" }, each.Target with { Option = MonitoringOptions.A }, each.Target with { Period = each.Report.Period },
            ];
            SourceUsed[] sources = [new("X1", "P1", null, each.Periods[0], "sign board"), new("X1", "P9", null, each.Middle, "invoice"), new("X2", "P1", null, each.Periods[0], "invoice")];
            ApportioningUsed[] apportioning = [new("X1", "P1", null, BoundaryRule.ToLater), new("X1", "P1", null, BoundaryRule.ToEarlier), new("X1", "P9", null, BoundaryRule.ToLater)];
            var report = each.Report with { Values = values, Sources = sources, Apportioning = apportioning };
            var (first, second) = (each.Plan.Check(report), each.Plan.Check(report with { Values = Shuffled(values, seed), Sources = Shuffled(sources, seed), Apportioning = Shuffled(apportioning, seed) }));
            Assert.NotEmpty(first.Problems);
            Assert.Equal(first.Problems, second.Problems);
            Assert.Equal(first.Findings, second.Findings);
        });

    [Fact]
    public void Problems_of_several_kinds_come_together()
    {
        var each = PlanCases.Plain;
        var check = each.Plan.Check(each.Report with
        {
            Versions = PlanCases.Versions with { MethodologyVersion = "2.0", RuleSet = "JCM_VN_GL_PDD_MR_ver03.0" },
            Values = [.. each.Report.Values.Where(value => value.Point is not PlanCases.LastPoint && value != each.Target), each.Target with { Symbol = "Y" }],
            Apportioning = [new("X1", "P1", null, BoundaryRule.ToLater)],
        });
        Assert.Equal(
            [ProblemCode.Contradiction, ProblemCode.Contradiction, ProblemCode.MissingParameter, ProblemCode.Empty, ProblemCode.UnknownName, ProblemCode.Contradiction],
            check.Problems.Select(problem => problem.Code));
        Assert.False(check.IsAsPlanned);
        Assert.Equal("VN-1 2023-01-01..2023-03-31: problems 6, findings 0", check.ToString());
    }

    internal static void IsAt(Problem problem, ProblemCode code, string? point, Period period, string? parameter)
    {
        Assert.Equal((code, new Location(PlanCases.Project, point, period.ToString(), parameter)), (problem.Code, problem.Where));
        Assert.EndsWith(".", problem.Message, StringComparison.Ordinal);
    }

    private static bool Is(Problem problem, ProblemCode code, string? point, Period period, string? parameter) =>
        problem.Code == code && problem.Where == new Location(PlanCases.Project, point, period.ToString(), parameter);

    /// <summary>The same items in an order that the seed sets.</summary>
    private static T[] Shuffled<T>(IReadOnlyList<T> items, int seed) =>
        [.. items.Select((item, index) => (item, Key: unchecked((uint)((index + 1) * seed) * 2_654_435_761u))).OrderBy(each => each.Key).Select(each => each.item)];
}
