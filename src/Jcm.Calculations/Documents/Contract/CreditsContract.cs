using System.ComponentModel;
using Jcm.Calculations.Arithmetic;
using Jcm.Calculations.Crediting;

namespace Jcm.Calculations.Documents.Contract;

/// <summary>Credits.</summary>
internal sealed record CreditsContract
{
    [Description("All credits, in whole tonnes.")]
    public required long Total { get; init; }

    [Description("Of vintages up to 2020.")]
    public required long UpTo2020 { get; init; }

    [Description("Of vintages from 2021 on.")]
    public required long From2021 { get; init; }

    [Description("By vintage.")]
    [MayBeEmpty]
    public required IReadOnlyList<CreditedVintageContract> Vintages { get; init; }

    [Description("The deficit that is left for the next calculation, in the form in which it takes it over.")]
    public DeficitContract? CarriedForward { get; init; }

    [Description("Negative reductions that the policy set to zero.")]
    public DeficitContract? SetToZero { get; init; }

    [Description("Every rule that was applied where rules differ.")]
    public required IReadOnlyList<string> Policies { get; init; }
}

/// <summary>The credits of a vintage.</summary>
internal sealed record CreditedVintageContract
{
    [Description("Calendar year in which the mitigation occurred.")]
    public required int Vintage { get; init; }

    [Description("The net reduction, unrounded.")]
    public required decimal Unrounded { get; init; }

    [Description("The amount after the policy for negative reductions, unrounded.")]
    public required decimal Creditable { get; init; }

    [Description("The credits in whole tonnes.")]
    public required long Tonnes { get; init; }
}

/// <summary>Credits, divided.</summary>
internal sealed record DividedCreditsContract
{
    [Description("What every holder receives in all.")]
    public required IReadOnlyList<PartContract> Parts { get; init; }

    [Description("The amounts that were divided on their own.")]
    [MayBeEmpty]
    public required IReadOnlyList<LotContract> Lots { get; init; }

    [Description("Every rule that was applied where rules differ.")]
    public required IReadOnlyList<string> Policies { get; init; }
}

/// <summary>An amount that was divided on its own.</summary>
internal sealed record LotContract
{
    [Description("What it is, for example vintage 2022.")]
    public required string Name { get; init; }

    [Description("Its whole tonnes.")]
    public required long Total { get; init; }

    [Description("Its parts.")]
    public required IReadOnlyList<PartContract> Parts { get; init; }
}

/// <summary>The part of a holder.</summary>
internal sealed record PartContract
{
    [Description("Name of the holder.")]
    public required string Holder { get; init; }

    [Description("The side on which it stands.")]
    public required HolderSide Side { get; init; }

    [Description("The share.")]
    public required Rational Share { get; init; }

    [Description("The share of the amount, unrounded.")]
    public required Rational Exact { get; init; }

    [Description("The part in whole tonnes.")]
    public required long Tonnes { get; init; }
}
