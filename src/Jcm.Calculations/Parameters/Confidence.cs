using System.Text.Json.Serialization;

namespace Jcm.Calculations.Parameters;

/// <summary>How far a value of reference data can be relied on, by how it was obtained.</summary>
public enum Confidence
{
    /// <summary>Not known; the caller supplies the value.</summary>
    [JsonStringEnumMemberName("unknown")]
    Unknown,

    /// <summary>A faint or ambiguous recollection; treated as unknown.</summary>
    [JsonStringEnumMemberName("recalled-low")]
    RecalledLow,

    /// <summary>Recalled, but a detail may be off; treated as unknown.</summary>
    [JsonStringEnumMemberName("recalled-medium")]
    RecalledMedium,

    /// <summary>Recalled clearly, not read again; used and flagged.</summary>
    [JsonStringEnumMemberName("recalled-high")]
    RecalledHigh,

    /// <summary>Calculated from other values by a stated rule; used and flagged.</summary>
    [JsonStringEnumMemberName("derived")]
    Derived,

    /// <summary>Recalled, and confirmed by independent published figures; used and flagged.</summary>
    [JsonStringEnumMemberName("corroborated")]
    Corroborated,

    /// <summary>Read in a text that quotes the source; used and flagged.</summary>
    [JsonStringEnumMemberName("source-read-secondhand")]
    SourceReadSecondhand,

    /// <summary>Read in the source; used without a flag.</summary>
    [JsonStringEnumMemberName("source-read")]
    SourceRead,

    /// <summary>Supplied by the caller, who answers for it; used without a flag.</summary>
    [JsonStringEnumMemberName("supplied")]
    Supplied,
}
