using Jcm.Calculations.Arithmetic;

namespace Jcm.Calculations.Evaluation.Attribution;

/// <summary>The lines of one parameter, or of one reason that is no parameter, together.</summary>
/// <param name="Reason">Why the lines are there.</param>
/// <param name="Symbol">Symbol of the parameter; null where the lines are not of one.</param>
/// <param name="Role">What the parameter stands for.</param>
/// <param name="Exact">The sum as an exact fraction. [tCO2e]</param>
public sealed record ParameterTotal(AttributionReason Reason, string? Symbol, ParameterRole Role, Rational Exact)
{
    /// <summary>The sum to 28 digits. [tCO2e]</summary>
    public decimal Tonnes { get; } = Exact.ToDecimal();
}

/// <summary>The lines of one role together.</summary>
/// <param name="Role">What the parameters stand for.</param>
/// <param name="Exact">The sum as an exact fraction. [tCO2e]</param>
public sealed record RoleTotal(ParameterRole Role, Rational Exact)
{
    /// <summary>The sum to 28 digits. [tCO2e]</summary>
    public decimal Tonnes { get; } = Exact.ToDecimal();
}
