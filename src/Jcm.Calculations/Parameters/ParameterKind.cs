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

    /// <summary>Part of the equation that several methodologies share, and absent from this one.</summary>
    NotApplicable,
}
