namespace Jcm.Calculations.Monitoring.Plan;

/// <summary>Which of the planned sources a value was taken from, where its own source does not say so in the words of the plan.</summary>
/// <param name="Symbol">Symbol of the parameter.</param>
/// <param name="Point">The monitoring point, as in the value.</param>
/// <param name="Item">The part of a sum, as in the value; null where there is none.</param>
/// <param name="Period">The monitoring period, as in the value.</param>
/// <param name="Source">Name of the source in the plan.</param>
/// <param name="Reason">Why the sources before it were not available; null where it is the first choice.</param>
public sealed record SourceUsed(string Symbol, string Point, string? Item, Period Period, string Source, string? Reason = null);

/// <summary>By which rule readings that did not meet the boundaries of the monitoring periods were apportioned.</summary>
/// <param name="Symbol">Symbol of the parameter.</param>
/// <param name="Point">The monitoring point, as in the values.</param>
/// <param name="Item">The part of a sum, as in the values; null where there is none.</param>
/// <param name="Rule">The rule; <see cref="BoundaryRule.Refused"/> where nothing was apportioned.</param>
public sealed record ApportioningUsed(string Symbol, string Point, string? Item, BoundaryRule Rule)
{
    /// <summary>The rule; <see cref="BoundaryRule.Refused"/> where nothing was apportioned.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such rule.</exception>
    public BoundaryRule Rule { get; init => field = PlanText.Defined(value); } = PlanText.Defined(Rule);
}

/// <summary>What a monitoring report says, as far as a monitoring plan has something to say about it. Nothing is checked until <see cref="MonitoringPlan.Check"/>.</summary>
public sealed record MonitoringReport
{
    private MonitoringReport(string project, Period period, DateOnly? previousLastDay, RuleVersions versions)
    {
        ArgumentNullException.ThrowIfNull(project);
        ArgumentNullException.ThrowIfNull(versions);
        Project = project;
        Period = period;
        PreviousLastDay = previousLastDay;
        Versions = versions;
    }

    /// <summary>Identifier of the project.</summary>
    public string Project { get; }

    /// <summary>The days that the whole report covers.</summary>
    public Period Period { get; init; }

    /// <summary>The last day of the report before; null for the first report of the project.</summary>
    public DateOnly? PreviousLastDay { get; }

    /// <summary>The rules that the report applies.</summary>
    public RuleVersions Versions { get; init; }

    /// <summary>The monitored values, in any order.</summary>
    public IReadOnlyList<MonitoredValue> Values { get; init => field = PlanText.Copy(value); } = [];

    /// <summary>Which of the planned sources were used, where the values do not name them in the words of the plan, or with the reason for a lower one.</summary>
    public IReadOnlyList<SourceUsed> Sources { get; init => field = PlanText.Copy(value); } = [];

    /// <summary>How readings were apportioned. A parameter that is not named had nothing to apportion.</summary>
    public IReadOnlyList<ApportioningUsed> Apportioning { get; init => field = PlanText.Copy(value); } = [];

    /// <summary>The first report of a project.</summary>
    /// <param name="project">Identifier of the project.</param>
    /// <param name="period">The days that the whole report covers.</param>
    /// <param name="versions">The rules that the report applies.</param>
    public static MonitoringReport First(string project, Period period, RuleVersions versions) => new(project, period, null, versions);

    /// <summary>A report that follows another.</summary>
    /// <param name="previousLastDay">The last day of the report before.</param>
    /// <param name="project">Identifier of the project.</param>
    /// <param name="period">The days that the whole report covers.</param>
    /// <param name="versions">The rules that the report applies.</param>
    public static MonitoringReport After(DateOnly previousLastDay, string project, Period period, RuleVersions versions) =>
        new(project, period, previousLastDay, versions);
}
