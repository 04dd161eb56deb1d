using Jcm.Calculations.Monitoring;

namespace Jcm.Calculations.Crediting;

/// <summary>An amount of one vintage as it stands in a report, whole or with decimals.</summary>
/// <param name="Vintage">Calendar year in which the mitigation occurred.</param>
/// <param name="Tonnes">Tonnes of CO₂ equivalent; not negative.</param>
public readonly record struct VintageAmount(CalendarYear Vintage, decimal Tonnes);
