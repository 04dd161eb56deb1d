using System.ComponentModel;

namespace Jcm.Calculations.Documents.Contract;

/// <summary>A verification document: a claim held against a calculation of one's own.</summary>
internal sealed record VerificationContract
{
    [Description("Always jcm-verification/1.")]
    public required string Format { get; init; }

    [Description("Identifier of the project.")]
    public required string Project { get; init; }

    [Description("The methodology version.")]
    public required AppliedMethodologyContract Methodology { get; init; }

    [Description("Where the claim stands.")]
    public required string Source { get; init; }

    [Description("Whether every claimed number is confirmed.")]
    public required bool Confirmed { get; init; }

    [Description("How many statements were compared.")]
    public required int Compared { get; init; }

    [Description("The share from which on a misstatement is material; left out where none was given.")]
    public decimal? MaterialityThreshold { get; init; }

    [Description("Whether an amount is materially misstated; left out where no threshold was given.")]
    public bool? Material { get; init; }

    [Description("What the claim was calculated with, as it says.")]
    public VersionsContract? ClaimedWith { get; init; }

    [Description("What it was calculated again with.")]
    public required VersionsContract CalculatedWith { get; init; }

    [Description("The fingerprint of the inputs.")]
    public required string Fingerprint { get; init; }

    [Description("The amounts of reductions and credits that are claimed, with their misstatement.")]
    [MayBeEmpty]
    public required IReadOnlyList<ClaimedAmountContract> Amounts { get; init; }

    [Description("Every difference.")]
    [MayBeEmpty]
    public required IReadOnlyList<ClaimDifferenceContract> Differences { get; init; }

    [Description("What a reader should know.")]
    [MayBeEmpty]
    public required IReadOnlyList<string> Notes { get; init; }

    [Description("The total emission levels as calculated again.")]
    public required LevelsContract Total { get; init; }
}

/// <summary>A claimed amount.</summary>
internal sealed record ClaimedAmountContract
{
    [Description("What it is, for example credits of vintage 2024.")]
    public required string Amount { get; init; }

    [Description("Claimed, in tonnes.")]
    public required decimal Claimed { get; init; }

    [Description("Calculated again, in tonnes.")]
    public required decimal Recalculated { get; init; }

    [Description("Claimed less recalculated, in tonnes; above zero for an overstatement.")]
    public decimal? Difference { get; init; }

    [Description("The misstatement in per cent of the recalculated amount; left out where that is zero.")]
    public decimal? Percent { get; init; }

    [Description("Whether it reaches the threshold; left out where none was given.")]
    public bool? Material { get; init; }
}

/// <summary>A difference.</summary>
internal sealed record ClaimDifferenceContract
{
    [Description("The monitoring point.")]
    public string? Point { get; init; }

    [Description("The period or the vintage.")]
    public string? Period { get; init; }

    [Description("The parameter, step or holder.")]
    public string? Parameter { get; init; }

    [Description("What differs, as a path.")]
    public required string What { get; init; }

    [Description("As claimed; left out where nothing is claimed.")]
    public string? Claimed { get; init; }

    [Description("As calculated again; left out where there is no such thing.")]
    public string? Recalculated { get; init; }

    [Description("Claimed less recalculated, for numbers.")]
    public decimal? Difference { get; init; }

    [Description("The difference in per cent of the recalculated number.")]
    public decimal? Percent { get; init; }

    [Description("Why, in words, where it is known.")]
    public string? Note { get; init; }
}
