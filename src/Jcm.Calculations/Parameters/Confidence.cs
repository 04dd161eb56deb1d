namespace Jcm.Calculations.Parameters;

/// <summary>How far a value of reference data can be relied on, by how it was obtained.</summary>
public enum Confidence
{
    /// <summary>Not known; the caller supplies the value.</summary>
    Unknown,

    /// <summary>A faint or ambiguous recollection; treated as unknown.</summary>
    RecalledLow,

    /// <summary>Recalled, but a detail may be off; treated as unknown.</summary>
    RecalledMedium,

    /// <summary>Recalled clearly, not read again; used and flagged.</summary>
    RecalledHigh,

    /// <summary>Calculated from other values by a stated rule; used and flagged.</summary>
    Derived,

    /// <summary>Recalled, and confirmed by independent published figures; used and flagged.</summary>
    Corroborated,

    /// <summary>Read in a text that quotes the source; used and flagged.</summary>
    SourceReadSecondhand,

    /// <summary>Read in the source; used without a flag.</summary>
    SourceRead,

    /// <summary>Supplied by the caller, who answers for it; used without a flag.</summary>
    Supplied,
}
