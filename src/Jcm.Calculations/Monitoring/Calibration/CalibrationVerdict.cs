using System.Text.Json.Serialization;

namespace Jcm.Calculations.Monitoring.Calibration;

/// <summary>What a certificate says about the instrument as it was found, before any adjustment.</summary>
public enum CalibrationVerdict
{
    /// <summary>Its error is not larger than the permissible one.</summary>
    [JsonStringEnumMemberName("passed")]
    Passed,

    /// <summary>Its error is larger than the permissible one.</summary>
    [JsonStringEnumMemberName("failed")]
    Failed,
}
