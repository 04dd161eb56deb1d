using System.Text.Json.Serialization;
using Jcm.Calculations.Arithmetic;
using Jcm.Calculations.Evaluation.Attribution;

namespace Jcm.Calculations.Documents;

/// <summary>Why a part of the difference between two result documents is there.</summary>
public enum DifferenceReason
{
    /// <summary>The inputs differ: a parameter, a way of calculation, a point or a period.</summary>
    [JsonStringEnumMemberName("inputs")]
    Inputs,

    /// <summary>The methodology version differs.</summary>
    [JsonStringEnumMemberName("methodology version")]
    MethodologyVersion,

    /// <summary>The first result was calculated with other versions of library or data than those that compare it.</summary>
    [JsonStringEnumMemberName("library and data of the first")]
    VersionsOfFirst,

    /// <summary>The second result was calculated with other versions of library or data than those that compare it.</summary>
    [JsonStringEnumMemberName("library and data of the second")]
    VersionsOfSecond,

    /// <summary>Results are decimals of 28 digits, and parts are fractions: what lies between them.</summary>
    [JsonStringEnumMemberName("rounding of decimals")]
    Rounding,
}

/// <summary>One part of the difference between two result documents. All parts add up to it, to the last digit.</summary>
/// <param name="Reason">Why it is there.</param>
/// <param name="What">What it is in words.</param>
/// <param name="Exact">The part as an exact fraction, in tonnes of CO₂ equivalent; above zero where the second result is larger for it.</param>
public sealed record DifferencePart(DifferenceReason Reason, string What, Rational Exact)
{
    /// <summary>The part to 28 digits, in tonnes of CO₂ equivalent.</summary>
    public decimal Tonnes => Exact.ToDecimal();

    /// <summary>The value in the first result, as displayed; empty where the part is not of one parameter.</summary>
    public string First => Line is { } line ? ComparisonText.Value(line.Estimate) : "";

    /// <summary>The value in the second result, as displayed; empty where the part is not of one parameter.</summary>
    public string Second => Line is { } line ? ComparisonText.Value(line.Actual) : "";

    /// <summary>The attribution to a parameter, a point and a period; null where the part is not of the inputs.</summary>
    public AttributionLine? Line { get; internal init; }
}

/// <summary>The parts of one parameter, or of one reason that is no parameter, together.</summary>
/// <param name="What">The parameter or the reason.</param>
/// <param name="First">Its value in the first result; <c>several</c> where there are several, empty where it is no parameter.</param>
/// <param name="Second">Its value in the second result.</param>
/// <param name="Exact">The sum as an exact fraction, in tonnes of CO₂ equivalent.</param>
public sealed record DifferenceTotal(string What, string First, string Second, Rational Exact)
{
    /// <summary>The sum to 28 digits, in tonnes of CO₂ equivalent.</summary>
    public decimal Tonnes => Exact.ToDecimal();
}
