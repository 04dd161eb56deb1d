using Jcm.Calculations.Monitoring;

namespace Jcm.Calculations.Crediting;

/// <summary>The whole tonnes that a holder received as published.</summary>
/// <param name="Holder">Name of the holder.</param>
/// <param name="Tonnes">Tonnes of CO₂ equivalent; not negative.</param>
public readonly record struct PublishedPart(string Holder, long Tonnes);

/// <summary>The whole tonnes of one vintage that a holder received as published.</summary>
/// <param name="Vintage">The vintage.</param>
/// <param name="Holder">Name of the holder.</param>
/// <param name="Tonnes">Tonnes of CO₂ equivalent; not negative.</param>
public readonly record struct PublishedVintagePart(CalendarYear Vintage, string Holder, long Tonnes);
