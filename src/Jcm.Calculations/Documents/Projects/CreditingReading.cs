using Jcm.Calculations.Arithmetic;
using Jcm.Calculations.Crediting;
using Jcm.Calculations.Documents.Contract;
using Jcm.Calculations.Monitoring;

namespace Jcm.Calculations.Documents.Projects;

/// <summary>Crediting and allocation in documents: what they mean.</summary>
internal static class CreditingReading
{
    /// <summary>Both parts of a project document; null where they are left out or faulty.</summary>
    internal static (CreditingTerms? Crediting, AllocationTerms? Allocation) Read(ProjectContract contract, DocumentPlace place)
    {
        if (contract.Allocation is not null && contract.Crediting is null)
        {
            place.At("allocation").Report(ProblemCode.MissingParameter, "Credits can be divided only where \"crediting\" says how they become whole tonnes: add it.");
        }

        return (
            contract.Crediting is { } terms ? Crediting(terms, place.At("crediting")) : null,
            contract.Allocation is { } division ? Allocation(division, place.At("allocation")) : null);
    }

    private static CreditingTerms? Crediting(CreditingContract terms, DocumentPlace place)
    {
        var deficit = new Deficit(terms.CarriedDeficit?.UpTo2020 ?? Rational.Zero, terms.CarriedDeficit?.From2021 ?? Rational.Zero);
        return Rounding(terms, place) is { } rounding ? new(rounding, terms.NegativeReductions) { CarriedDeficit = deficit } : null;
    }

    private static CreditRounding? Rounding(CreditingContract terms, DocumentPlace place)
    {
        if (terms.Rounding != RoundingWord.Published)
        {
            if (terms.Published is not null) place.At("published").Report(ProblemCode.UnknownKey, "Published amounts belong to the rounding \"published\" only.");
            if (terms.PublishedDifference is not null) place.At("publishedDifference").Report(ProblemCode.UnknownKey, "This belongs to the rounding \"published\" only.");
            return terms.Rounding == RoundingWord.FloorPerVintage ? CreditRounding.FloorPerVintage : CreditRounding.FloorOfTotal;
        }

        if (terms.Published is null) place.Report(ProblemCode.MissingParameter, "The rounding \"published\" needs the key \"published\": the whole tonnes of each vintage.");
        if (terms.PublishedDifference is null) place.Report(ProblemCode.MissingParameter, "The rounding \"published\" needs the key \"publishedDifference\": write \"refused\" or \"recorded\".");
        if (terms is not { Published: { } published, PublishedDifference: { } difference }) return null;
        var amounts = place.Map("published", published, (each, at) => Year(each.Vintage, at) is { } year ? (object)new VintageTonnes(year, each.Tonnes) : null);
        return CreditRounding.Published(amounts.Cast<VintageTonnes>(), difference);
    }

    private static AllocationTerms? Allocation(AllocationContract terms, DocumentPlace place)
    {
        var holders = place.Map("shares", terms.Shares, (each, at) => Given(each.Holder, at.At("holder")) ? new HolderShare(new(each.Holder, each.Side, each.Kind), each.Share) : null);
        var shares = holders.Count == terms.Shares.Count ? place.At("shares").Take(Shares.TryOf(holders)) : null;
        var strategy = Strategy(terms.Strategy, place.At("strategy"));
        var minimum = terms.GovernmentMinimum is { } asked ? Minimum(asked, place.At("governmentMinimum")) : null;
        return shares is null || strategy is null ? null : new(shares, strategy) { Minimum = minimum };
    }

    private static AllocationStrategy? Strategy(StrategyContract strategy, DocumentPlace place)
    {
        switch (strategy)
        {
            case LargestRemainderContract: return AllocationStrategy.LargestRemainder;
            case FloorContract floor: return Given(floor.RemainderTo, place.At("remainderTo")) ? AllocationStrategy.FloorWithRemainderTo(floor.RemainderTo) : null;
            case CeilingContract ceiling: return Given(ceiling.For, place.At("for")) ? AllocationStrategy.CeilingFor(ceiling.For) : null;
            case NearestContract nearest: return Given(nearest.RemainderTo, place.At("remainderTo")) ? AllocationStrategy.NearestWithRemainderTo(nearest.RemainderTo) : null;
            case PerVintageContract vintage: return Inner(vintage.Each, place.At("each")) is { } each ? AllocationStrategy.PerVintage(each) : null;
            case SidesFirstContract sides:
                var (between, japan, partner) = (Inner(sides.Between, place.At("between")), Inner(sides.WithinJapan, place.At("withinJapan")), Inner(sides.WithinPartner, place.At("withinPartner")));
                return between is null || japan is null || partner is null ? null : AllocationStrategy.SidesFirst(between, japan, partner);
            case PublishedPartsContract published:
                var parts = place.Map("parts", published.Parts, (each, at) => Given(each.Holder, at.At("holder")) ? (object)new PublishedPart(each.Holder, each.Tonnes) : null);
                return parts.Count < published.Parts.Count ? null : AllocationStrategy.Published(parts.Cast<PublishedPart>());
            case PublishedVintagePartsContract published:
                var all = place.Map("parts", published.Parts, (each, at) =>
                    Year(each.Vintage, at) is { } year && Given(each.Holder, at.At("holder")) ? (object)new PublishedVintagePart(year, each.Holder, each.Tonnes) : null);
                return all.Count < published.Parts.Count ? null : AllocationStrategy.PublishedPerVintage(all.Cast<PublishedVintagePart>());
            default: throw new NotSupportedException(strategy.GetType().Name);
        }
    }

    /// <summary>A strategy within another one, which may not divide by vintage itself nor be published.</summary>
    private static AllocationStrategy? Inner(StrategyContract strategy, DocumentPlace place)
    {
        if (strategy is PerVintageContract or PublishedPartsContract or PublishedVintagePartsContract)
        {
            place.At("rule").Report(ProblemCode.WrongKind, "Within another rule stands one that calculates and does not divide by vintage itself.");
            return null;
        }

        return Strategy(strategy, place);
    }

    private static GovernmentMinimum? Minimum(GovernmentMinimumContract minimum, DocumentPlace place)
    {
        switch (minimum)
        {
            case { Subsidy: { } subsidy, EligibleCost: { } cost}: return place.Take(GovernmentMinimum.TryOf(subsidy, cost));
            case { Subsidy: null, EligibleCost: null }: return GovernmentMinimum.Half;
            default:
                place.Report(ProblemCode.MissingParameter, "\"subsidy\" and \"eligibleCost\" are stated together, or neither for a minimum of one half.");
                return null;
        }
    }

    private static bool Given(string holder, DocumentPlace place)
    {
        if (!string.IsNullOrWhiteSpace(holder)) return true;
        place.Report(ProblemCode.Malformed, "The name of the holder is empty.");
        return false;
    }

    private static CalendarYear? Year(int vintage, DocumentPlace place)
    {
        if (vintage is >= 1 and <= 9999) return vintage;
        place.At("vintage").Report(ProblemCode.OutOfRange, "A vintage is a calendar year from 1 to 9999.");
        return null;
    }
}
