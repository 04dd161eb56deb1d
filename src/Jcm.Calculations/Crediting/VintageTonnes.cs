using Jcm.Calculations.Monitoring;

namespace Jcm.Calculations.Crediting;

/// <summary>Whole tonnes of one vintage: credits.</summary>
/// <param name="Vintage">Calendar year in which the mitigation occurred.</param>
/// <param name="Tonnes">Tonnes of CO₂ equivalent; not negative.</param>
public readonly record struct VintageTonnes(CalendarYear Vintage, long Tonnes);
