namespace Jcm.Calculations.Reference;

/// <summary>A fuel of the IPCC 2006 Guidelines with its 95 % interval. Reference emissions take the lower bound, project emissions the upper one.</summary>
/// <param name="Id">Identifier, for example <c>diesel_oil</c>.</param>
/// <param name="Name">Name in the guidelines.</param>
/// <param name="IsBiogenic">Whether its CO₂ is reported apart and does not count as an emission.</param>
/// <param name="NetCalorificValue">Net calorific value in TJ/Gg, by bound.</param>
/// <param name="CarbonDioxide">CO₂ factor in kgCO2/TJ on a net basis, fully oxidised, by bound.</param>
/// <param name="Methane">Default CH₄ factor of stationary combustion in kg/TJ on a net basis, by sector: a mass of methane, not of CO₂ equivalent.</param>
/// <param name="NitrousOxide">Default N₂O factor of stationary combustion in kg/TJ on a net basis, by sector: a mass of nitrous oxide, not of CO₂ equivalent.</param>
/// <param name="Note">What else a reader of the values should know; null where there is nothing.</param>
public sealed record Fuel(
    string Id,
    string Name,
    bool IsBiogenic,
    IReadOnlyDictionary<FuelBound, ReferenceValue> NetCalorificValue,
    IReadOnlyDictionary<FuelBound, ReferenceValue> CarbonDioxide,
    IReadOnlyDictionary<CombustionSector, ReferenceValue> Methane,
    IReadOnlyDictionary<CombustionSector, ReferenceValue> NitrousOxide,
    string? Note);

/// <summary>Which end of the 95 % interval of a fuel factor is meant.</summary>
public enum FuelBound
{
    /// <summary>Lower bound: conservative for reference emissions.</summary>
    Lower,

    /// <summary>Default value.</summary>
    Default,

    /// <summary>Upper bound: conservative for project emissions.</summary>
    Upper,
}
