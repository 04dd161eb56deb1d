using System.Text.Json.Serialization;

namespace Jcm.Calculations.Monitoring.Quality;

/// <summary>How much a finding weighs. No finding changes a value.</summary>
public enum FindingGrade
{
    /// <summary>For the record: what a reader may want to know, and nothing is wrong with it.</summary>
    [JsonStringEnumMemberName("note")]
    Note,

    /// <summary>Unusual: a verifier will ask for an explanation.</summary>
    [JsonStringEnumMemberName("doubt")]
    Doubt,

    /// <summary>Not possible, or against a stated rule: it has to be corrected or explained before the value is relied on.</summary>
    [JsonStringEnumMemberName("fault")]
    Fault,
}
