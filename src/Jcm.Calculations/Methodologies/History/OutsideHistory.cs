using System.Text.Json.Serialization;

namespace Jcm.Calculations.Methodologies;

/// <summary>What applies to a load below the smallest or above the largest load of the history.</summary>
/// <remarks>
/// What has been read of the methodologies with a historical relation (ID_AM006, ID_AM007, ID_AM012) does not say which of these they use. The
/// caller therefore chooses, and the choice is part of the result.
/// </remarks>
public enum OutsideHistory
{
    /// <summary>It is refused: the history says nothing about it.</summary>
    [JsonStringEnumMemberName("refused")]
    Refused,

    /// <summary>The line is continued. With bins the nearest bin applies, with a constant the constant.</summary>
    [JsonStringEnumMemberName("extrapolated")]
    Extrapolated,

    /// <summary>The specific consumption at the nearest load of the history applies.</summary>
    [JsonStringEnumMemberName("at boundary")]
    AtBoundary,

    /// <summary>Of extrapolation and boundary the one that gives the smaller input, which is conservative for reference emissions.</summary>
    [JsonStringEnumMemberName("smaller of both")]
    SmallerOfBoth,
}
