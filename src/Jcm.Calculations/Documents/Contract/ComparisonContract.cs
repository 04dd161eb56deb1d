using System.ComponentModel;
using Jcm.Calculations.Arithmetic;

namespace Jcm.Calculations.Documents.Contract;

/// <summary>A comparison document: why two results differ.</summary>
internal sealed record ComparisonContract
{
    [Description("Always jcm-comparison/1.")]
    public required string Format { get; init; }

    [Description("The result from which the difference is counted.")]
    public required ComparedContract From { get; init; }

    [Description("The result to which it is counted.")]
    public required ComparedContract To { get; init; }

    [Description("The reductions of the second less those of the first, in tCO2e.")]
    public required decimal Difference { get; init; }

    [Description("The credits of the second less those of the first, in whole tonnes; where both have some.")]
    public long? CreditsDifference { get; init; }

    [Description("What of it rounding and the rules of crediting explain: the difference of the credits less that of the reductions.")]
    public Rational? CreditingEffect { get; init; }

    [Description("The parts; their exact amounts add up to the difference.")]
    [MayBeEmpty]
    public required IReadOnlyList<DifferencePartContract> Parts { get; init; }

    [Description("How the difference was divided.")]
    public required IReadOnlyList<string> Policies { get; init; }
}

/// <summary>One of two results.</summary>
internal sealed record ComparedContract
{
    [Description("Identifier of the project.")]
    public required string Project { get; init; }

    [Description("The methodology version.")]
    public required AppliedMethodologyContract Methodology { get; init; }

    [Description("The versions that it was calculated with.")]
    public required VersionsContract CalculatedWith { get; init; }

    [Description("The fingerprint of its inputs.")]
    public required string Fingerprint { get; init; }

    [Description("Its reductions in tCO2e.")]
    public required decimal Reduction { get; init; }

    [Description("Its credits in whole tonnes.")]
    public long? Credits { get; init; }
}

/// <summary>A part of a difference.</summary>
internal sealed record DifferencePartContract
{
    [Description("Why it is there.")]
    public required DifferenceReason Reason { get; init; }

    [Description("What it is in words.")]
    public required string What { get; init; }

    [Description("The monitoring point.")]
    public string? Point { get; init; }

    [Description("The period.")]
    public string? Period { get; init; }

    [Description("Symbol of the parameter.")]
    public string? Symbol { get; init; }

    [Description("The value in the first result.")]
    public string? From { get; init; }

    [Description("The value in the second result.")]
    public string? To { get; init; }

    [Description("The part in tCO2e, as a decimal or a fraction.")]
    public required Rational Exact { get; init; }

    [Description("The part in tCO2e, to 28 digits.")]
    public required decimal Tonnes { get; init; }
}
