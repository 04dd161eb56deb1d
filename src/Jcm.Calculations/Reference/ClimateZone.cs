namespace Jcm.Calculations.Reference;

/// <summary>Climate zones of waste decay (IPCC 2006 Guidelines, volume 5, table 3.3).</summary>
/// <remarks>MAT is the mean annual temperature, MAP the mean annual precipitation, PET the potential evapotranspiration.</remarks>
public enum ClimateZone
{
    /// <summary>Boreal and temperate, dry: MAT at most 20 °C and MAP/PET below 1.</summary>
    BorealTemperateDry,

    /// <summary>Boreal and temperate, wet: MAT at most 20 °C and MAP/PET above 1.</summary>
    BorealTemperateWet,

    /// <summary>Tropical, dry: MAT above 20 °C and MAP below 1000 mm.</summary>
    TropicalDry,

    /// <summary>Tropical, moist and wet: MAT above 20 °C and MAP at least 1000 mm.</summary>
    TropicalMoistWet,
}
