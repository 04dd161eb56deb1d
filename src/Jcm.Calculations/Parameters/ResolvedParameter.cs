using Jcm.Calculations.Quantities;

namespace Jcm.Calculations.Parameters;

/// <summary>A parameter with the one value that entered the equation, and everything that a verifier asks about it.</summary>
/// <param name="Parameter">The parameter.</param>
/// <param name="Kind">When and by whom the value is set.</param>
/// <param name="Value">The value, in the parameter's unit.</param>
/// <param name="Provenance">Where the value comes from.</param>
public sealed record ResolvedParameter(Parameter Parameter, ParameterKind Kind, decimal Value, Provenance Provenance)
{
    /// <summary>The value in the unit in which it was supplied.</summary>
    public Quantity? AsSupplied { get; init; }

    /// <summary>The monitoring option, for monitored values.</summary>
    public MonitoringOptions Option { get; init; }

    /// <summary>The row of a table of default values that was chosen, for example <c>national grid</c>.</summary>
    public string? Category { get; init; }

    /// <summary>How the value was obtained, where it was not simply taken: for example the smaller of two factors, or a sum of readings.</summary>
    public string? Derivation { get; init; }

    /// <summary>The value in the parameter's unit.</summary>
    public Quantity Quantity => new(Value, Parameter.Unit);
}
