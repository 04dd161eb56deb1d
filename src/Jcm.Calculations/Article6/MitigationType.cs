using System.Text.Json.Serialization;

namespace Jcm.Calculations.Article6;

/// <summary>What a mitigation outcome consists of.</summary>
public enum MitigationType
{
    /// <summary>Emission reductions.</summary>
    [JsonStringEnumMemberName("emission reductions")]
    EmissionReductions,

    /// <summary>Removals.</summary>
    [JsonStringEnumMemberName("removals")]
    Removals,

    /// <summary>Emission reductions and removals.</summary>
    [JsonStringEnumMemberName("emission reductions and removals")]
    EmissionReductionsAndRemovals,
}
