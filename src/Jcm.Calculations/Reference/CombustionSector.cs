namespace Jcm.Calculations.Reference;

/// <summary>Where a fuel is burned in a stationary plant: the methane and nitrous oxide factors of the IPCC 2006 Guidelines depend on it.</summary>
public enum CombustionSector
{
    /// <summary>Energy industries: power plants, heat plants, refineries (volume 2, table 2.2).</summary>
    EnergyIndustries,

    /// <summary>Manufacturing industries and construction (volume 2, table 2.3).</summary>
    Manufacturing,

    /// <summary>Commercial and institutional buildings (volume 2, table 2.4).</summary>
    Commercial,

    /// <summary>Dwellings, agriculture, forestry and fishing (volume 2, table 2.5).</summary>
    Residential,
}
