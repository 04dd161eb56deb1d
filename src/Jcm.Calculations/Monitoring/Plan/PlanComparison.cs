using Jcm.Calculations.Monitoring.Quality;

namespace Jcm.Calculations.Monitoring.Plan;

/// <summary>One comparison of a report with a plan: the values in one fixed order, and what was found so far.</summary>
internal sealed class PlanComparison
{
    private readonly List<Problem> problems = [];
    private readonly List<Finding> findings = [];

    private PlanComparison(MonitoringPlan plan, MonitoringReport report)
    {
        Plan = plan;
        Report = report;
        Values = [.. report.Values
            .OrderBy(value => value.Point, StringComparer.Ordinal).ThenBy(value => value.Period).ThenBy(value => value.Symbol, StringComparer.Ordinal)
            .ThenBy(value => value.Item, StringComparer.Ordinal).ThenBy(value => value.DayCategory, StringComparer.Ordinal)
            .ThenBy(value => value.Source, StringComparer.Ordinal).ThenBy(value => value.Option).ThenBy(value => value.MaximumError)];
    }

    internal MonitoringPlan Plan { get; }

    internal MonitoringReport Report { get; }

    /// <summary>The values by point, period, symbol and part, so that nothing depends on their order in the report.</summary>
    internal IReadOnlyList<MonitoredValue> Values { get; }

    internal static PlanCheck Run(MonitoringPlan plan, MonitoringReport report)
    {
        var comparison = new PlanComparison(plan, report);
        new ReportChecks(comparison).Run();
        new CompletenessChecks(comparison).Run();
        new ValueChecks(comparison).Run();
        new ApportioningChecks(comparison).Run();
        new MeteringChecks(comparison).Run();
        return new(plan, report, [.. comparison.problems.Distinct()], [.. comparison.findings.Distinct()]);
    }

    internal PlannedParameter? Planned(MonitoredValue value) => Plan.Find(value.Symbol, value.Point, value.Item);

    internal Location At(string? point = null, Period? period = null, string? parameter = null) => new(Plan.Project, point, period?.ToString(), parameter);

    internal Location At(MonitoredValue value) => At(value.Point, value.Period, PlanText.Parameter(value.Symbol, value.Item));

    internal void Refuse(ProblemCode code, Location where, string message) => problems.Add(new(code, where, message));

    internal void Find(FindingGrade grade, FindingCode code, Location where, string subject, string message) => findings.Add(new(grade, code, where, subject, message));
}
