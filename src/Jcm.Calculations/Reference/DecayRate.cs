namespace Jcm.Calculations.Reference;

/// <summary>How fast a category of waste decays in a landfill: the rate k of first-order decay.</summary>
/// <param name="Category">Identifier of the category, for example <c>food_sludge</c>.</param>
/// <param name="Waste">What the category contains, in words.</param>
/// <param name="Degradation"><c>slow</c>, <c>moderate</c>, <c>rapid</c> or <c>bulk</c>.</param>
/// <param name="Zone">Climate zone.</param>
/// <param name="Rate">The rate k in 1/yr, above zero.</param>
public sealed record DecayRate(string Category, string Waste, string Degradation, ClimateZone Zone, ReferenceRange Rate);
