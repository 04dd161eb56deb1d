namespace Jcm.Calculations.Reference;

/// <summary>A published emission factor of an electricity grid, in tCO2/MWh.</summary>
/// <param name="Country">ISO 3166 two-letter code.</param>
/// <param name="Grid">Name of the grid, for example <c>national</c>.</param>
/// <param name="Kind">What kind of factor it is.</param>
/// <param name="Year">Year, data period or edition, as published.</param>
/// <param name="Gas"><c>CO2</c> or <c>CO2e</c>.</param>
/// <param name="Factor">The value with its provenance.</param>
public sealed record GridFactor(string Country, string Grid, GridFactorKind Kind, string Year, string Gas, ReferenceValue Factor);
