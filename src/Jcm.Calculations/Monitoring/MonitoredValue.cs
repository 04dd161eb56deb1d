using Jcm.Calculations.Monitoring.Metering;
using Jcm.Calculations.Parameters;

namespace Jcm.Calculations.Monitoring;

/// <summary>A monitored value as it was entered, before anything is checked.</summary>
/// <param name="Point">Identifier of the monitoring point; <see cref="AllPoints"/> for a value that all points share, such as the electricity a site takes from the grid.</param>
/// <param name="Period">The monitoring period.</param>
/// <param name="Symbol">Symbol of the parameter, for example <c>EG_i,p</c>.</param>
/// <param name="Value">The value.</param>
/// <param name="Unit">Its unit, for example <c>MWh</c>.</param>
/// <param name="Option">How it was obtained: one of A, B, C.</param>
/// <param name="Source">The meter, invoice or publication it was taken from.</param>
/// <param name="DayCategory">The category of the days it belongs to, where the methodology monitors that.</param>
public sealed record MonitoredValue(
    string Point,
    Period Period,
    string Symbol,
    decimal Value,
    string Unit,
    MonitoringOptions Option,
    string Source,
    string? DayCategory = null)
{
    /// <summary>In place of a monitoring point: the value is shared by all of them.</summary>
    public const string AllPoints = "*";

    /// <summary>The fuel, waste type or other part of a sum that the value belongs to; null where the parameter is not part of one.</summary>
    public string? Item { get; init; }

    /// <summary>
    /// The maximum permissible error of the measurement as a share of the value, for example 0.005 for a meter of class 0.5. The value is
    /// corrected by it against the project; a correction that would leave the valid range is refused. Null where no correction is made.
    /// </summary>
    public decimal? MaximumError { get; init; }

    /// <summary>The way from the readings of meters to the value; null where it was supplied as it is. A metered value carries its corrections already, so it has no <see cref="MaximumError"/>.</summary>
    public MeteredValue? Metered { get; init; }
}

/// <summary>What a series remembers, at the end of the last period before the ones of a project: so that a calculation goes on where an earlier one stopped.</summary>
/// <param name="Point">Identifier of the monitoring point.</param>
/// <param name="Symbol">Symbol of the carried parameter, for example <c>DDOC_acc,j</c>.</param>
/// <param name="Item">The waste type or other part of the sum; null where there is none.</param>
/// <param name="AsOf">The last day of the period before.</param>
/// <param name="Value">The value.</param>
/// <param name="Unit">Its unit.</param>
/// <param name="Source">The document or result it was taken from.</param>
public sealed record CarriedValue(string Point, string Symbol, string? Item, DateOnly AsOf, decimal Value, string Unit, string Source);
