using System.Text.Json.Serialization;

namespace Jcm.Calculations.Monitoring;

/// <summary>What happens to an interval between two readings, or to a billing cycle, when a boundary of a period lies inside it. The monitoring plan states the rule.</summary>
public enum BoundaryRule
{
    /// <summary>It is refused: a reading at the boundary is needed.</summary>
    [JsonStringEnumMemberName("refused")]
    Refused,

    /// <summary>
    /// The amount is divided in proportion to time: what lies before the boundary is rounded down to the last digit that the meter shows,
    /// what remains lies after it. The parts always add up to the whole.
    /// </summary>
    [JsonStringEnumMemberName("by time")]
    ByTime,

    /// <summary>The amount counts wholly before the boundary: on the day on which the interval begins.</summary>
    [JsonStringEnumMemberName("to earlier")]
    ToEarlier,

    /// <summary>The amount counts wholly after the boundary: on the day on which the interval ends.</summary>
    [JsonStringEnumMemberName("to later")]
    ToLater,
}
