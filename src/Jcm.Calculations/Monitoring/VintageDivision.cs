using System.Text.Json.Serialization;

namespace Jcm.Calculations.Monitoring;

/// <summary>What happens to a monitoring period that crosses 31 December, when the data are not given for each side.</summary>
public enum VintageDivision
{
    /// <summary>It is refused: give the data for each calendar year.</summary>
    [JsonStringEnumMemberName("refused")]
    Refused,

    /// <summary>
    /// Emissions are divided in proportion to the days, both boundary days counted; the last vintage takes what remains, so that
    /// the parts add up exactly. A modelling fallback, not a rule of the JCM.
    /// </summary>
    [JsonStringEnumMemberName("by days")]
    ByDays,
}
