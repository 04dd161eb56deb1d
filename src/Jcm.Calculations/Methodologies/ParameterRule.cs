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

    /// <summary>The ways in which the value can be obtained; for derived parameters.</summary>
    public IReadOnlyList<Derivation> Derivations { get; init; } = [];

    /// <summary>The key of the row or way that applies when the project chooses none; null where it has to choose between several.</summary>
    public string? PreferredKey { get; init; }

    /// <summary>Whether the rows are sets of global warming potentials: from 2021 on the vintage decides between them.</summary>
    public bool IsGwpSet { get; init; }

    /// <summary>Whether the values of all items are shares of one whole, so that together they are at most one.</summary>
    public bool IsShareOfWhole { get; init; }

    /// <summary>Whether the value comes from a historical relation that the project states, and which part of it.</summary>
    public HistoricalPart? Historical { get; init; }

    /// <summary>Whether each reading states the category of day it belongs to, and the project states which categories count.</summary>
    public bool IsByDayCategory { get; init; }
}

/// <summary>The part of a historical relation that a parameter takes, and the monitored values at which the relation is read.</summary>
/// <param name="IsSlope">Whether it is the input for each unit of output; otherwise the input for each unit of time.</param>
/// <param name="Output">Symbol of the monitored output.</param>
/// <param name="Duration">Symbol of the monitored duration.</param>
public sealed record HistoricalPart(bool IsSlope, string Output, string Duration);
