using Jcm.Calculations.Parameters;

namespace Jcm.Calculations.Monitoring;

/// <summary>A monitored value as it was entered, before anything is checked.</summary>
/// <param name="Point">Identifier of the monitoring point.</param>
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
    string? DayCategory = null);
