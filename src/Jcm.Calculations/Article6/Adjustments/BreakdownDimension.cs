using System.Text.Json.Serialization;

namespace Jcm.Calculations.Article6.Adjustments;

/// <summary>By what quantities are broken down.</summary>
/// <remarks>Source: Decision 2/CMA.3, annex, paragraph 23(j), <see href="https://unfccc.int/sites/default/files/resource/cma3_auv_12a_PA_6.2.pdf"/>.</remarks>
public enum BreakdownDimension
{
    /// <summary>By cooperative approach.</summary>
    [JsonStringEnumMemberName("cooperative approach")]
    CooperativeApproach,

    /// <summary>By sector.</summary>
    [JsonStringEnumMemberName("sector")]
    Sector,

    /// <summary>By first transferring Party.</summary>
    [JsonStringEnumMemberName("first transferring Party")]
    FirstTransferringParty,

    /// <summary>By using Party.</summary>
    [JsonStringEnumMemberName("using Party")]
    UsingParty,

    /// <summary>By the year in which the mitigation occurred.</summary>
    [JsonStringEnumMemberName("vintage")]
    Vintage,
}
