using System.ComponentModel;
using System.Text.Json.Serialization;
using Jcm.Calculations.Arithmetic;
using Jcm.Calculations.Crediting;

namespace Jcm.Calculations.Documents.Contract;

/// <summary>How reductions become credits.</summary>
internal sealed record CreditingContract
{
    [Description("Free text about the policies.")]
    public string? Description { get; init; }

    [Description("How amounts become whole tonnes.")]
    public required RoundingWord Rounding { get; init; }

    [Description("Published whole tonnes of each vintage; with the rounding published.")]
    public IReadOnlyList<VintageTonnesContract>? Published { get; init; }

    [Description("What happens where a published amount is a tonne or more away from the calculated one; with the rounding published.")]
    public PublishedDifference? PublishedDifference { get; init; }

    [Description("What happens to negative reductions.")]
    public required NegativeReductions NegativeReductions { get; init; }

    [Description("The deficit that the calculation before left; with carry forward.")]
    public DeficitContract? CarriedDeficit { get; init; }
}

/// <summary>The rules of rounding.</summary>
internal enum RoundingWord
{
    /// <summary>See <see cref="CreditRounding.FloorPerVintage"/>.</summary>
    [JsonStringEnumMemberName("floor per vintage")]
    FloorPerVintage,

    /// <summary>See <see cref="CreditRounding.FloorOfTotal"/>.</summary>
    [JsonStringEnumMemberName("floor of total")]
    FloorOfTotal,

    /// <summary>See <see cref="CreditRounding.Published"/>.</summary>
    [JsonStringEnumMemberName("published")]
    Published,
}

/// <summary>Whole tonnes of a vintage.</summary>
internal sealed record VintageTonnesContract
{
    [Description("Calendar year in which the mitigation occurred.")]
    public required int Vintage { get; init; }

    [Description("Whole tonnes of CO2 equivalent.")]
    public required long Tonnes { get; init; }
}

/// <summary>A deficit of negative reductions.</summary>
internal sealed record DeficitContract
{
    [Description("Of vintages up to 2020, in tonnes; a decimal or a fraction.")]
    public Rational? UpTo2020 { get; init; }

    [Description("Of vintages from 2021 on, in tonnes; a decimal or a fraction.")]
    public Rational? From2021 { get; init; }
}

/// <summary>How credits are divided.</summary>
internal sealed record AllocationContract
{
    [Description("Free text about the division.")]
    public string? Description { get; init; }

    [Description("The shares of all holders, which add up to exactly 1.")]
    public required IReadOnlyList<ShareContract> Shares { get; init; }

    [Description("How whole tonnes are divided.")]
    public required StrategyContract Strategy { get; init; }

    [Description("The minimum of the Government of Japan that must be reached.")]
    public GovernmentMinimumContract? GovernmentMinimum { get; init; }
}

/// <summary>The share of a holder.</summary>
internal sealed record ShareContract
{
    [Description("Name of the holder.")]
    public required string Holder { get; init; }

    [Description("The side on which it stands.")]
    public required HolderSide Side { get; init; }

    [Description("A government, or a participant of the project.")]
    public required HolderKind Kind { get; init; }

    [Description("The share: a decimal such as 0.5, or a fraction such as \"1/3\".")]
    public required Rational Share { get; init; }
}

/// <summary>The least part of the Government of Japan: one half, or what a subsidy asks for.</summary>
internal sealed record GovernmentMinimumContract
{
    [Description("The subsidy; with its cost. Without both the minimum is one half.")]
    public decimal? Subsidy { get; init; }

    [Description("The eligible project cost, in the same currency.")]
    public decimal? EligibleCost { get; init; }
}
