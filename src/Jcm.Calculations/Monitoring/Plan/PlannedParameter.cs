using Jcm.Calculations.Monitoring.Metering;
using Jcm.Calculations.Parameters;

namespace Jcm.Calculations.Monitoring.Plan;

/// <summary>How the plan says that a parameter is monitored.</summary>
/// <remarks>
/// The columns of the monitoring plan sheet: option, source of data, methods and frequency. Source: ADB, Handbook for Developing Joint Crediting
/// Mechanism Projects (2016), <see href="https://www.adb.org/documents/handbook-developing-joint-crediting-mechanism-projects"/>.
/// </remarks>
/// <param name="Symbol">Symbol of the parameter, for example <c>EG_i,p</c>.</param>
/// <param name="Option">The monitoring option: one of A, B, C.</param>
/// <param name="Sources">The sources, first choice first.</param>
public sealed record PlannedParameter(string Symbol, MonitoringOptions Option, IReadOnlyList<RankedSource> Sources)
{
    /// <summary>The sources, first choice first.</summary>
    public IReadOnlyList<RankedSource> Sources { get; init => field = PlanText.Copy(value); } = PlanText.Copy(Sources);

    /// <summary>
    /// The monitoring point; null where this holds for every point that has no entry of its own; <see cref="MonitoredValue.AllPoints"/> where
    /// one value is shared by all points.
    /// </summary>
    public string? Point { get; init; }

    /// <summary>The fuel, waste type or other part of a sum; null where the parameter is not part of one.</summary>
    public string? Item { get; init; }

    /// <summary>The rule by which readings that do not meet the boundaries of the monitoring periods are apportioned; they are refused where the plan states none.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such rule.</exception>
    public BoundaryRule Apportioning { get; init => field = PlanText.Defined(value); }

    /// <summary>What stands in for gaps of metered values; null where the plan says nothing.</summary>
    public GapTreatment? Gaps { get; init; }

    /// <summary>The accuracy that the plan requires: the largest permissible error as a share of the value, from 0 to below 1; null where the plan requires none.</summary>
    public decimal? MaximumPermissibleError { get; init; }

    /// <summary>How many months may lie between two calibrations; null where the plan requires none.</summary>
    public int? CalibrationIntervalMonths { get; init; }

    /// <summary>How often it is monitored, in the words of the plan; null where it says nothing.</summary>
    public string? Frequency { get; init; }

    /// <summary>The monitoring option of a value from one of the sources.</summary>
    /// <param name="source">The source.</param>
    internal MonitoringOptions OptionOf(RankedSource source) => source.Option ?? Option;

    /// <summary>The place of a source in the ranking, 0 for the first choice; −1 where the plan does not name it.</summary>
    internal int Rank(string source)
    {
        for (var rank = 0; rank < Sources.Count; rank++)
        {
            if (string.Equals(Sources[rank].Name, source, StringComparison.Ordinal)) return rank;
        }

        return -1;
    }

    /// <summary>Symbol, part and point.</summary>
    public override string ToString() => $"{PlanText.Parameter(Symbol, Item)} at {PlanText.Point(Point)}";
}
