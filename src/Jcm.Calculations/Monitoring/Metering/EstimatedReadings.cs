using System.Text.Json.Serialization;

namespace Jcm.Calculations.Monitoring.Metering;

/// <summary>What happens to readings that are marked as estimated.</summary>
public enum EstimatedReadings
{
    /// <summary>They are refused: one of the other rules has to be chosen.</summary>
    [JsonStringEnumMemberName("refused")]
    Refused,

    /// <summary>They are treated as missing: a register is bridged to the next reading, an interval is a gap.</summary>
    [JsonStringEnumMemberName("treated as missing")]
    TreatedAsMissing,

    /// <summary>They are counted like readings, and their share is shown.</summary>
    [JsonStringEnumMemberName("accepted")]
    Accepted,
}
