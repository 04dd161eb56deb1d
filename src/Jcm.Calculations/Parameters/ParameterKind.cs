namespace Jcm.Calculations.Parameters;

/// <summary>When and by whom the value of a parameter is set.</summary>
public enum ParameterKind
{
    /// <summary>Measured or collected anew for every monitoring period (monitored ex post).</summary>
    Monitored,

    /// <summary>Chosen once for the project at validation (project-specific, fixed ex ante).</summary>
    FixedExAnte,

    /// <summary>Fixed by the methodology for all projects (default value).</summary>
    MethodologyDefault,

    /// <summary>Calculated from other parameters by a block of equations that methodologies share.</summary>
    Derived,

    /// <summary>Given by the monitoring period itself: its length, or how many such periods make a year.</summary>
    FromPeriod,

    /// <summary>Carried over from the period before: what a series of periods remembers.</summary>
    Carried,

    /// <summary>Part of the equation that several methodologies share, and absent from this one.</summary>
    NotApplicable,
}
