using Jcm.Calculations.Monitoring.Quality;

namespace Jcm.Calculations.Monitoring.Plan;

/// <summary>What the plan says about the report as a whole: its project, its days and its rules.</summary>
internal sealed class ReportChecks(PlanComparison comparison)
{
    private static readonly DateOnly LastDayOf2020 = new(2020, 12, 31);

    private readonly MonitoringPlan plan = comparison.Plan;
    private readonly MonitoringReport report = comparison.Report;
    private readonly Location where = comparison.At(period: comparison.Report.Period);

    internal void Run()
    {
        if (!string.Equals(report.Project, plan.Project, StringComparison.Ordinal))
        {
            comparison.Refuse(ProblemCode.Contradiction, where, $"The report is of project \"{report.Project}\" and the plan of \"{plan.Project}\": use the plan of the project.");
        }

        CheckCreditingPeriod();
        CheckPreviousReport();
        if (report.Period.From <= LastDayOf2020 && report.Period.To > LastDayOf2020)
        {
            comparison.Refuse(
                ProblemCode.PeriodSpansVintages,
                where,
                "The report crosses 31 December 2020: Joint Committees decide on both sides apart <https://www.jcm.go.jp/jc/pw-jc-decisions>, and only mitigation from 2021 on is internationally transferred. " +
                $"Report {new Period(report.Period.From, LastDayOf2020)} and {new Period(LastDayOf2020.AddDays(1), report.Period.To)} apart.");
        }

        CheckVersions();
    }

    private void CheckCreditingPeriod()
    {
        var (days, crediting) = (report.Period, plan.Crediting);
        if (days.To < crediting.First || days.From > crediting.Last)
        {
            comparison.Refuse(ProblemCode.OutOfRange, where, $"The whole report lies outside the crediting period {crediting}: nothing of it can be credited.");
            return;
        }

        if (days.From < crediting.First)
        {
            comparison.Refuse(
                ProblemCode.OutOfRange,
                where,
                $"The days {new Period(days.From, crediting.First.AddDays(-1))} lie before the crediting period {crediting}: begin the report on {PlanText.Day(crediting.First)}.");
        }

        if (crediting.Last is { } last && days.To > last)
        {
            comparison.Refuse(ProblemCode.OutOfRange, where, $"The days {new Period(last.AddDays(1), days.To)} lie after the crediting period {crediting}: end the report on {PlanText.Day(last)}.");
        }
    }

    private void CheckPreviousReport()
    {
        var from = report.Period.From;
        if (report.PreviousLastDay is not { } last)
        {
            if (from <= plan.Crediting.First) return;
            comparison.Find(
                FindingGrade.Note,
                FindingCode.DiffersFromPlan,
                where,
                "",
                $"The first report begins after the first day of the crediting period: {new Period(plan.Crediting.First, from.AddDays(-1))} is not credited. Begin the report on {PlanText.Day(plan.Crediting.First)} if these days are to be credited.");
        }
        else if (from <= last)
        {
            var overlap = new Period(from, last < report.Period.To ? last : report.Period.To);
            comparison.Refuse(ProblemCode.OverlappingPeriods, where, $"The report before ended on {PlanText.Day(last)}: {overlap} would be reported twice. Begin this report on the day after.");
        }
        else if (from.DayNumber > last.DayNumber + 1)
        {
            comparison.Refuse(
                ProblemCode.BrokenSeries,
                where,
                $"The report before ended on {PlanText.Day(last)}: {new Period(last.AddDays(1), from.AddDays(-1))} is in no report. Begin this report on the day after.");
        }
    }

    private void CheckVersions()
    {
        for (var i = 0; i < plan.Versions.Count; i++)
        {
            var from = plan.Versions[i].From;
            var until = i + 1 < plan.Versions.Count ? plan.Versions[i + 1].From.AddDays(-1) : DateOnly.MaxValue;
            if (until < report.Period.From || from > report.Period.To) continue;
            Compare(plan.Versions[i], new(from > report.Period.From ? from : report.Period.From, until < report.Period.To ? until : report.Period.To));
        }
    }

    private void Compare(VersionsFrom entry, Period span)
    {
        var (planned, used) = (entry.Versions, report.Versions);
        var remedy = span == report.Period ? "Apply the version of the plan, or have the change approved first." : $"Apply it, and report {span} apart from days with other versions.";
        if (!string.Equals(planned.Methodology, used.Methodology, StringComparison.Ordinal) || !string.Equals(planned.MethodologyVersion, used.MethodologyVersion, StringComparison.Ordinal))
        {
            comparison.Refuse(
                ProblemCode.Contradiction,
                comparison.At(period: span),
                $"The report applies {used.Methodology} version {used.MethodologyVersion}; {planned.Methodology} version {planned.MethodologyVersion} belongs to these days ({entry.Source}). {remedy}");
        }

        if (!string.Equals(planned.RuleSet, used.RuleSet, StringComparison.Ordinal))
        {
            comparison.Refuse(ProblemCode.Contradiction, comparison.At(period: span), $"The report applies the guidelines {used.RuleSet}; {planned.RuleSet} belongs to these days ({entry.Source}). {remedy}");
        }
    }
}
