namespace Jcm.Calculations.Reference;

/// <summary>Kinds of grid emission factors. Kinds are never exchanged for one another.</summary>
public enum GridFactorKind
{
    /// <summary>Operating margin.</summary>
    OperatingMargin,

    /// <summary>Build margin.</summary>
    BuildMargin,

    /// <summary>Combined margin of the international financial institutions for firm generation, energy efficiency and consumption.</summary>
    CombinedMarginFirm,

    /// <summary>Combined margin of the international financial institutions for wind, solar and tidal power.</summary>
    CombinedMarginIntermittent,

    /// <summary>National combined margin for wind and solar power.</summary>
    CombinedMarginWindSolar,

    /// <summary>National combined margin for other projects.</summary>
    CombinedMarginOther,

    /// <summary>National combined margin with the weights of its publication.</summary>
    CombinedMarginPublished,

    /// <summary>Conservative factor of a Joint Committee, plant connected to the grid only.</summary>
    JcmConservativeGridOnly,

    /// <summary>Conservative factor of a Joint Committee, internal grid that captive generation also feeds.</summary>
    JcmConservativeGridAndCaptive,

    /// <summary>Average factor for each MWh generated.</summary>
    AverageGeneration,

    /// <summary>Average factor for each MWh at the consumer.</summary>
    AverageConsumption,

    /// <summary>Average factor of the thermal fleet.</summary>
    AverageThermalFleet,

    /// <summary>Fuel supply chain.</summary>
    Upstream,
}
