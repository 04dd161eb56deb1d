using System.Text.Json.Serialization;

namespace Jcm.Calculations.Methodologies;

/// <summary>The form of the relation between load and consumption that is drawn from a history.</summary>
public enum HistoricalModel
{
    /// <summary>One specific consumption for all loads.</summary>
    [JsonStringEnumMemberName("constant")]
    Constant,

    /// <summary>One specific consumption for each bin of load.</summary>
    [JsonStringEnumMemberName("binned")]
    Binned,

    /// <summary>A straight line of input per duration on load, by least squares.</summary>
    [JsonStringEnumMemberName("line")]
    Line,
}
