using System.Numerics;
using Jcm.Calculations.Arithmetic;

namespace Jcm.Calculations.Crediting;

/// <summary>See <see cref="AllocationStrategy.PerVintage"/>.</summary>
internal sealed class PerVintageStrategy(AllocationStrategy inner) : AllocationStrategy(
    $"per vintage: {inner.Name}",
    $"Each vintage is divided on its own, and the parts of a holder are added up. {inner.Words}",
    inner.TieRule)
{
    internal AllocationStrategy Inner => inner;

    internal override bool IsByVintage => true;

    public override Rational? LargestDeviation(Shares shares, string holder) => inner.LargestDeviation(shares, holder);

    internal override IEnumerable<Problem> Check(Shares shares) => inner.Check(shares);

    internal override Outcome<BigInteger[]> Divide(DividedAmount amount, Shares shares) => inner.Divide(amount, shares);
}

/// <summary>See <see cref="AllocationStrategy.SidesFirst"/>.</summary>
internal sealed class SidesFirstStrategy(AllocationStrategy between, AllocationStrategy withinJapan, AllocationStrategy withinPartner) : AllocationStrategy(
    $"sides first: {between.Name}; Japan: {withinJapan.Name}; partner: {withinPartner.Name}",
    $"First between the sides: {between.Words} Then on the Japanese side: {withinJapan.Words} On the partner country's side: {withinPartner.Words}",
    TieRules(between, withinJapan, withinPartner))
{
    internal (AllocationStrategy Between, AllocationStrategy WithinJapan, AllocationStrategy WithinPartner) Inner => (between, withinJapan, withinPartner);

    public override Rational? LargestDeviation(Shares shares, string holder)
    {
        ArgumentNullException.ThrowIfNull(shares);
        var side = shares.All.FirstOrDefault(each => string.Equals(each.Holder.Name, holder, StringComparison.Ordinal))?.Holder.Side;
        if (side is not { } known) return null;
        if (Within(shares, known) is not { } within) return Rational.Zero;
        var outer = between.LargestDeviation(Sides(shares), NameOf(known));
        var inner = Strategy(known).LargestDeviation(within, holder);
        return (outer * within.Fractions[within.PlaceOf(holder)]) + inner;
    }

    internal override IEnumerable<Problem> Check(Shares shares)
    {
        foreach (var problem in between.Check(Sides(shares))) yield return problem;
        foreach (var side in Enum.GetValues<HolderSide>())
        {
            foreach (var problem in Within(shares, side) is { } within ? Strategy(side).Check(within) : []) yield return problem;
        }
    }

    internal override Outcome<BigInteger[]> Divide(DividedAmount amount, Shares shares)
    {
        var outer = between.Divide(amount, Sides(shares));
        if (!outer.TryGet(out var tonnes)) return outer;
        var parts = new BigInteger[shares.All.Count];
        foreach (var (share, place) in Sides(shares).All.Select((share, place) => (share, place)))
        {
            // A side whose shares are zero receives nothing, whatever the strategy: the other one's exact share is the whole amount.
            if (Within(shares, share.Holder.Side) is not { } within) continue;
            var inner = Strategy(share.Holder.Side).Divide(amount with { Name = $"{amount.Name}, {share.Holder.Name}", Tonnes = (long)tonnes[place] }, within);
            if (!inner.TryGet(out var own)) return inner;
            for (var i = 0; i < own.Length; i++) parts[shares.PlaceOf(within.All[i].Holder.Name)] = own[i];
        }

        return parts;
    }

    private static string? TieRules(params ReadOnlySpan<AllocationStrategy> strategies)
    {
        var rules = new List<string>();
        foreach (var strategy in strategies)
        {
            if (strategy.TieRule is { } rule && !rules.Contains(rule, StringComparer.Ordinal)) rules.Add(rule);
        }

        return rules.Count == 0 ? null : string.Join(' ', rules);
    }

    private static string NameOf(HolderSide side) => side == HolderSide.Japan ? JapaneseSide : PartnerSide;

    private AllocationStrategy Strategy(HolderSide side) => side == HolderSide.Japan ? withinJapan : withinPartner;

    /// <summary>The shares of both sides, the Japanese one first; a side without holders has a share of zero.</summary>
    private static Shares Sides(Shares shares) =>
        Shares.Of(Enum.GetValues<HolderSide>().Select(side => new HolderShare(new(NameOf(side), side, HolderKind.Government), ShareOf(shares, side))));

    /// <summary>The shares within a side; null where they are all zero, or nobody stands there.</summary>
    private static Shares? Within(Shares shares, HolderSide side)
    {
        var whole = ShareOf(shares, side);
        return whole.Sign == 0 ? null : Shares.Of(shares.All.Where(each => each.Holder.Side == side).Select(each => each with { Share = each.Share / whole }));
    }

    private static Rational ShareOf(Shares shares, HolderSide side) => WholeParts.Sum(shares.All.Where(each => each.Holder.Side == side).Select(each => each.Share));
}
