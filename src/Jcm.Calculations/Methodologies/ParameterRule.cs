using Jcm.Calculations.Parameters;

namespace Jcm.Calculations.Methodologies;

/// <summary>What one methodology version says about one parameter of its equations.</summary>
/// <param name="Parameter">The parameter.</param>
/// <param name="Kind">When and by whom its value is set.</param>
public sealed record ParameterRule(Parameter Parameter, ParameterKind Kind)
{
    /// <summary>The parameter in the words of this methodology.</summary>
    public string Description { get; init; } = Parameter.Description;

    /// <summary>Monitoring options that the methodology allows; for monitored parameters.</summary>
    public MonitoringOptions Options { get; init; }

    /// <summary>Default values, by category; for methodology defaults.</summary>
    public IReadOnlyList<DefaultCategory> Categories { get; init; } = [];

    /// <summary>
    /// What it means when no value is supplied, for parameters that not every project has: the statement becomes part of the result.
    /// Null where the parameter is always needed.
    /// </summary>
    public string? WhenAbsent { get; init; }

    /// <summary>Whether each reading states the category of day it belongs to, and the project states which categories count.</summary>
    public bool IsByDayCategory { get; init; }
}
