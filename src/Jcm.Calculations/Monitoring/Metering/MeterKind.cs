using System.Text.Json.Serialization;

namespace Jcm.Calculations.Monitoring.Metering;

/// <summary>What the readings of a meter say.</summary>
public enum MeterKind
{
    /// <summary>How much has gone through since the register stood at zero: the difference of two readings is what went through between them.</summary>
    [JsonStringEnumMemberName("register")]
    Register,

    /// <summary>How much went through in an interval of time.</summary>
    [JsonStringEnumMemberName("intervals")]
    Intervals,
}
