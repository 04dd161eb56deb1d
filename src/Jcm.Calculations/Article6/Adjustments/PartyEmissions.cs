namespace Jcm.Calculations.Article6.Adjustments;

/// <summary>The emissions of one Party in its target year.</summary>
/// <param name="Party">The Party.</param>
/// <param name="Emissions">E, in tonnes of CO2 equivalent; negative where removals exceed emissions.</param>
public readonly record struct PartyEmissions(Party Party, decimal Emissions);
