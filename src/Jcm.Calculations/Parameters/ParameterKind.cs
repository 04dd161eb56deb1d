using System.Text.Json.Serialization;

namespace Jcm.Calculations.Parameters;

/// <summary>When and by whom the value of a parameter is set.</summary>
public enum ParameterKind
{
    /// <summary>Measured or collected anew for every monitoring period (monitored ex post).</summary>
    [JsonStringEnumMemberName("monitored")]
    Monitored,

    /// <summary>Chosen once for the project at validation (project-specific, fixed ex ante).</summary>
    [JsonStringEnumMemberName("fixed ex ante")]
    FixedExAnte,

    /// <summary>Fixed by the methodology for all projects (default value).</summary>
    [JsonStringEnumMemberName("default")]
    MethodologyDefault,

    /// <summary>Calculated from other parameters by a block of equations that methodologies share.</summary>
    [JsonStringEnumMemberName("derived")]
    Derived,

    /// <summary>Given by the monitoring period itself: its length, or how many such periods make a year.</summary>
    [JsonStringEnumMemberName("from the period")]
    FromPeriod,

    /// <summary>Carried over from the period before: what a series of periods remembers.</summary>
    [JsonStringEnumMemberName("carried")]
    Carried,

    /// <summary>Part of the equation that several methodologies share, and absent from this one.</summary>
    [JsonStringEnumMemberName("not applicable")]
    NotApplicable,
}
