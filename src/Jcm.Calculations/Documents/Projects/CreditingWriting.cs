using Jcm.Calculations.Crediting;
using Jcm.Calculations.Documents.Contract;

namespace Jcm.Calculations.Documents.Projects;

/// <summary>Crediting and allocation as documents state them.</summary>
internal static class CreditingWriting
{
    internal static CreditingContract Crediting(CreditingTerms terms) => new()
    {
        Rounding = terms.Rounding.PublishedAmounts is not null ? RoundingWord.Published
            : ReferenceEquals(terms.Rounding, CreditRounding.FloorPerVintage) ? RoundingWord.FloorPerVintage
            : RoundingWord.FloorOfTotal,
        Published = terms.Rounding.PublishedAmounts?.Amounts.Select(each => new VintageTonnesContract { Vintage = each.Vintage.Number, Tonnes = each.Tonnes }).ToList(),
        PublishedDifference = terms.Rounding.PublishedAmounts?.Rule,
        NegativeReductions = terms.NegativeReductions,
        CarriedDeficit = Deficit(terms.CarriedDeficit),
    };

    internal static DeficitContract? Deficit(Deficit deficit) => deficit.IsNone ? null : new()
    {
        UpTo2020 = deficit.UpTo2020.Sign == 0 ? null : deficit.UpTo2020,
        From2021 = deficit.From2021.Sign == 0 ? null : deficit.From2021,
    };

    internal static AllocationContract Allocation(AllocationTerms terms) => new()
    {
        Shares = [.. terms.Shares.All.Select(each => new ShareContract { Holder = each.Holder.Name, Side = each.Holder.Side, Kind = each.Holder.Kind, Share = each.Share })],
        Strategy = Strategy(terms.Strategy),
        GovernmentMinimum = terms.Minimum is { } minimum ? new() { Subsidy = minimum.Figures?.Subsidy, EligibleCost = minimum.Figures?.EligibleCost } : null,
    };

    private static StrategyContract Strategy(AllocationStrategy strategy) => strategy switch
    {
        LargestRemainderStrategy => new LargestRemainderContract(),
        FloorStrategy floor => new FloorContract { RemainderTo = floor.Holder },
        CeilingStrategy ceiling => new CeilingContract { For = ceiling.Holder },
        NearestStrategy nearest => new NearestContract { RemainderTo = nearest.Holder },
        PerVintageStrategy vintage => new PerVintageContract { Each = Strategy(vintage.Inner) },
        SidesFirstStrategy sides => new SidesFirstContract
        {
            Between = Strategy(sides.Inner.Between),
            WithinJapan = Strategy(sides.Inner.WithinJapan),
            WithinPartner = Strategy(sides.Inner.WithinPartner),
        },
        PublishedStrategy { VintageParts: { } parts } => new PublishedVintagePartsContract
        {
            Parts = [.. parts.Select(part => new PublishedVintagePartContract { Vintage = part.Vintage.Number, Holder = part.Holder, Tonnes = part.Tonnes })],
        },
        PublishedStrategy published => new PublishedPartsContract { Parts = [.. published.AllParts.Select(part => new PublishedPartContract { Holder = part.Holder, Tonnes = part.Tonnes })] },
        _ => throw new NotSupportedException(strategy.GetType().Name),
    };
}
