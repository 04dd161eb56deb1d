using System.Globalization;
using Jcm.Calculations.Monitoring.Quality;

namespace Jcm.Calculations.Monitoring.Plan;

/// <summary>What a monitoring plan says about a monitoring report. The order of the values in the report makes no difference.</summary>
public sealed class PlanCheck
{
    internal PlanCheck(MonitoringPlan plan, MonitoringReport report, IReadOnlyList<Problem> problems, IReadOnlyList<Finding> findings)
    {
        Plan = plan;
        Report = report;
        Problems = problems;
        Findings = findings;
    }

    /// <summary>The plan.</summary>
    public MonitoringPlan Plan { get; }

    /// <summary>The report.</summary>
    public MonitoringReport Report { get; }

    /// <summary>Everything for which the report has to be refused, each with place and remedy.</summary>
    public IReadOnlyList<Problem> Problems { get; }

    /// <summary>What the plan allows and a reader should see.</summary>
    public IReadOnlyList<Finding> Findings { get; }

    /// <summary>Whether nothing has to be refused.</summary>
    public bool IsAsPlanned => Problems.Count == 0;

    /// <summary>How many problems and findings there are.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Report.Project} {Report.Period}: problems {Problems.Count}, findings {Findings.Count}");
}
