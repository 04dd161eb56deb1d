namespace Jcm.Calculations.Article6;

/// <summary>What a mitigation outcome consists of.</summary>
public enum MitigationType
{
    /// <summary>Emission reductions.</summary>
    EmissionReductions,

    /// <summary>Removals.</summary>
    Removals,

    /// <summary>Emission reductions and removals.</summary>
    EmissionReductionsAndRemovals,
}
