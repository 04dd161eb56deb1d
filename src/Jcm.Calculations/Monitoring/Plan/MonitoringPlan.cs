namespace Jcm.Calculations.Monitoring.Plan;

/// <summary>The approved monitoring plan of a project: what has to be monitored where, how and under which rules. Immutable.</summary>
/// <remarks>
/// The monitoring plan is part of the registered project design document (ADB, Handbook for Developing Joint Crediting Mechanism Projects, 2016,
/// <see href="https://www.adb.org/documents/handbook-developing-joint-crediting-mechanism-projects"/>); verification compares the implementation
/// with it (JCM Guidelines for Validation and Verification, <see href="http://docplayer.net/31650747-Joint-crediting-mechanism-guidelines-for-validation-and-verification-contents.html"/>).
/// </remarks>
public sealed class MonitoringPlan
{
    private readonly Dictionary<(string Symbol, string? Point, string? Item), PlannedParameter> index = [];
    private readonly HashSet<string> pointIds;

    internal MonitoringPlan(
        string project,
        PlanDocument document,
        CreditingPeriod crediting,
        IReadOnlyList<PlannedPoint> points,
        IReadOnlyList<VersionsFrom> versions,
        IReadOnlyList<PlannedParameter> parameters)
    {
        Project = project;
        Document = document;
        Crediting = crediting;
        Points = points;
        Versions = versions;
        Parameters = parameters;
        pointIds = [.. points.Select(point => point.Id)];
        foreach (var parameter in parameters) index.TryAdd((parameter.Symbol, parameter.Point, parameter.Item), parameter);
    }

    /// <summary>Identifier of the project.</summary>
    public string Project { get; }

    /// <summary>The approved document that holds the plan.</summary>
    public PlanDocument Document { get; }

    /// <summary>The days for which the project may be credited.</summary>
    public CreditingPeriod Crediting { get; }

    /// <summary>The monitoring points that every report has to be complete in.</summary>
    public IReadOnlyList<PlannedPoint> Points { get; }

    /// <summary>Which rules apply from which day on, in order of time.</summary>
    public IReadOnlyList<VersionsFrom> Versions { get; }

    /// <summary>How each parameter is monitored.</summary>
    public IReadOnlyList<PlannedParameter> Parameters { get; }

    /// <summary>Checks the parts of a plan and puts them together.</summary>
    /// <param name="project">Identifier of the project.</param>
    /// <param name="document">The approved document that holds the plan.</param>
    /// <param name="crediting">The days for which the project may be credited.</param>
    /// <param name="points">The monitoring points; each has at least one parameter of its own.</param>
    /// <param name="versions">Which rules apply from which day on, in any order; the first not after the beginning of the crediting period.</param>
    /// <param name="parameters">How each parameter is monitored.</param>
    /// <returns>The plan; or all problems: missing, repeated and unknown names, options that are not one of A, B, C, reversed days in service, numbers out of range, days without rules.</returns>
    public static Outcome<MonitoringPlan> TryOf(
        string project,
        PlanDocument document,
        CreditingPeriod crediting,
        IEnumerable<PlannedPoint> points,
        IEnumerable<VersionsFrom> versions,
        IEnumerable<PlannedParameter> parameters)
    {
        ArgumentNullException.ThrowIfNull(project);
        ArgumentNullException.ThrowIfNull(document);
        var plan = new MonitoringPlan(project, document, crediting, PlanText.Copy(points), PlanText.Copy(PlanText.Copy(versions).OrderBy(entry => entry.From)), PlanText.Copy(parameters));
        var problems = PlanReading.Problems(plan);
        return problems.Count == 0 ? plan : Outcome<MonitoringPlan>.Failed(problems);
    }

    /// <summary>Puts the parts of a plan together.</summary>
    /// <param name="project">Identifier of the project.</param>
    /// <param name="document">The approved document that holds the plan.</param>
    /// <param name="crediting">The days for which the project may be credited.</param>
    /// <param name="points">The monitoring points; each has at least one parameter of its own.</param>
    /// <param name="versions">Which rules apply from which day on, in any order; the first not after the beginning of the crediting period.</param>
    /// <param name="parameters">How each parameter is monitored.</param>
    /// <exception cref="InvalidDataProblemsException">There are problems; the exception carries all of them.</exception>
    public static MonitoringPlan Of(
        string project,
        PlanDocument document,
        CreditingPeriod crediting,
        IEnumerable<PlannedPoint> points,
        IEnumerable<VersionsFrom> versions,
        IEnumerable<PlannedParameter> parameters) => TryOf(project, document, crediting, points, versions, parameters).Value;

    /// <summary>How the plan says that a parameter is monitored at a point; null where the plan does not know it there.</summary>
    /// <param name="symbol">Symbol of the parameter.</param>
    /// <param name="point">The monitoring point; <see cref="MonitoredValue.AllPoints"/> for a value that all share.</param>
    /// <param name="item">The part of a sum; null where there is none.</param>
    public PlannedParameter? Find(string symbol, string point, string? item = null)
    {
        ArgumentNullException.ThrowIfNull(symbol);
        ArgumentNullException.ThrowIfNull(point);
        return index.TryGetValue((symbol, point, item), out var own) ? own : pointIds.Contains(point) ? index.GetValueOrDefault((symbol, null, item)) : null;
    }

    /// <summary>The rules that apply to a day of monitoring; null before the first entry.</summary>
    /// <param name="day">The day.</param>
    public VersionsFrom? VersionsOn(DateOnly day) => Versions.LastOrDefault(entry => entry.From <= day);

    /// <summary>Compares a monitoring report with the plan: continuity, completeness, sources, options, apportioning and versions.</summary>
    /// <remarks>
    /// Monitoring periods of a point follow each other without gap or overlap from the first to the last day of the report; where a point comes into
    /// service or leaves it within a period, the whole period may be given. A report that crosses 31 December 2020 is refused, because Joint
    /// Committees decide on both sides apart (<see href="https://www.jcm.go.jp/jc/pw-jc-decisions"/>) and internationally transferred mitigation
    /// outcomes are mitigation from 2021 onward (Decision 2/CMA.3, annex, paragraph 1(e)). Other crossings of 31 December are left to the evaluation.
    /// </remarks>
    /// <param name="report">The report.</param>
    /// <returns>All problems and findings, whatever the order of the values.</returns>
    public PlanCheck Check(MonitoringReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return PlanComparison.Run(this, report);
    }

    /// <summary>Whether a point is one of the plan.</summary>
    internal bool Knows(string point) => pointIds.Contains(point);

    /// <summary>The parameters that a monitoring point has to give, its own entries in place of those for every point.</summary>
    internal IEnumerable<PlannedParameter> Expected(string point) =>
        Parameters.Where(parameter => ReferenceEquals(Find(parameter.Symbol, point, parameter.Item), parameter));

    /// <summary>Project, document and crediting period.</summary>
    public override string ToString() => $"{Project}: {Document}, crediting {Crediting}";
}
