using System.Text.Json.Serialization;

namespace Jcm.Calculations.Crediting;

/// <summary>What happens where published whole tonnes are a tonne or more away from the calculated amount, so that no rounding explains them.</summary>
public enum PublishedDifference
{
    /// <summary>It is a problem: there is no result.</summary>
    [JsonStringEnumMemberName("refused")]
    Refused = 1,

    /// <summary>The published amount is taken, and the result records the difference.</summary>
    [JsonStringEnumMemberName("recorded")]
    Recorded,
}
