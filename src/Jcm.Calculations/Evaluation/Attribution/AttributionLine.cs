using Jcm.Calculations.Arithmetic;
using Jcm.Calculations.Monitoring;
using Jcm.Calculations.Quantities;

namespace Jcm.Calculations.Evaluation.Attribution;

/// <summary>One part of the difference between two results. All parts add up to it, to the last digit.</summary>
public sealed record AttributionLine
{
    internal AttributionLine(AttributionReason reason, Rational exact)
    {
        Reason = reason;
        Exact = exact;
        Tonnes = exact.ToDecimal();
    }

    /// <summary>Why it is there.</summary>
    public AttributionReason Reason { get; }

    /// <summary>The monitoring point; null where the line is not of one point.</summary>
    public string? Point { get; init; }

    /// <summary>The period; null where the line is not of one period.</summary>
    public Period? Period { get; init; }

    /// <summary>Symbol of the parameter with its item; null where the line is not of one parameter.</summary>
    public string? Symbol { get; init; }

    /// <summary>What the parameter stands for.</summary>
    public ParameterRole Role { get; init; } = ParameterRole.Other;

    /// <summary>The value in the estimate, of an apportioned estimate the part for this period, to 28 digits; null where there is none.</summary>
    public Quantity? Estimate { get; init; }

    /// <summary>The value in the actual result; null where there is none.</summary>
    public Quantity? Actual { get; init; }

    /// <summary>What else there is to say; null where there is nothing.</summary>
    public string? Detail { get; init; }

    /// <summary>The part of the difference as an exact fraction. [tCO2e]</summary>
    public Rational Exact { get; }

    /// <summary>The part of the difference, to 28 digits. [tCO2e] Above zero where it makes the actual reductions larger.</summary>
    public decimal Tonnes { get; }
}
