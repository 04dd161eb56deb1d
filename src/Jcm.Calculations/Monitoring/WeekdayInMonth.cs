using System.Text.Json.Serialization;

namespace Jcm.Calculations.Monitoring;

/// <summary>Which of the same weekdays of a month is meant.</summary>
public enum WeekdayInMonth
{
    /// <summary>The first.</summary>
    [JsonStringEnumMemberName("first")]
    First = 1,

    /// <summary>The second.</summary>
    [JsonStringEnumMemberName("second")]
    Second = 2,

    /// <summary>The third.</summary>
    [JsonStringEnumMemberName("third")]
    Third = 3,

    /// <summary>The fourth, which need not be the last.</summary>
    [JsonStringEnumMemberName("fourth")]
    Fourth = 4,

    /// <summary>The last.</summary>
    [JsonStringEnumMemberName("last")]
    Last = 5,
}
