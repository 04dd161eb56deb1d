using System.Numerics;
using Jcm.Calculations.Arithmetic;

namespace Jcm.Calculations.Crediting;

/// <summary>Divides amounts, and collects every problem.</summary>
internal static class AllocationCalculation
{
    internal static Outcome<Allocation> Of(long total, Shares shares, AllocationStrategy strategy, GovernmentMinimum? minimum)
    {
        ArgumentNullException.ThrowIfNull(shares);
        ArgumentNullException.ThrowIfNull(strategy);
        var problems = strategy.Check(shares).ToList();
        if (total < 0) problems.Add(new(ProblemCode.OutOfRange, $"The amount {TonnesText.Of(total)} t is negative: credits never are."));
        if (strategy.IsByVintage) problems.Add(new(ProblemCode.MissingAmount, $"\"{strategy.Name}\" divides each vintage on its own: give the amount of every vintage."));
        return problems.Count > 0
            ? Outcome<Allocation>.Failed(problems)
            : Divide([new("whole amount", null, null, total)], shares, strategy, minimum);
    }

    internal static Outcome<Allocation> Of(IReadOnlyList<VintageTonnes> vintages, Shares shares, AllocationStrategy strategy, GovernmentMinimum? minimum)
    {
        ArgumentNullException.ThrowIfNull(shares);
        ArgumentNullException.ThrowIfNull(strategy);
        var problems = strategy.Check(shares).Concat(Check(vintages)).ToList();
        if (strategy is PublishedStrategy { IsByVintage: true } published)
        {
            problems.AddRange(published.Vintages.Where(vintage => vintages.All(each => each.Vintage != vintage)).Select(vintage =>
                new Problem(ProblemCode.UnknownName, Places.Vintage(vintage), "Parts are published for the vintage, and there are no credits of it.")));
        }

        if (problems.Count > 0) return Outcome<Allocation>.Failed(problems);
        var amounts = strategy.IsByVintage
            ? vintages.OrderBy(each => each.Vintage).Select(each => new DividedAmount($"vintage {each.Vintage.ToString()}", each.Vintage, Cut2020.SideOf(each.Vintage), each.Tonnes)).ToList()
            : [.. vintages.GroupBy(each => Cut2020.SideOf(each.Vintage)).OrderBy(side => side.Key).Select(BySide)];
        if (strategy is PublishedStrategy && !strategy.IsByVintage && amounts.Count > 1)
        {
            return new Problem(
                ProblemCode.MissingAmount,
                $"There are credits up to 2020 and from 2021, which are divided apart, and one published amount for each holder: give the amounts of every vintage, or divide both sides on their own.");
        }

        return Divide(amounts, shares, strategy, minimum);
    }

    private static DividedAmount BySide(IGrouping<CutSide, VintageTonnes> side)
    {
        var vintages = side.Select(each => each.Vintage).ToList();
        return new(side.Key.Word(), vintages.Count == 1 ? vintages[0] : null, side.Key, side.Sum(each => each.Tonnes));
    }

    private static IEnumerable<Problem> Check(IReadOnlyList<VintageTonnes> vintages)
    {
        if (vintages.Count == 0) yield return new(ProblemCode.Empty, "There is no amount to divide.");
        foreach (var (vintage, tonnes) in vintages.Where(each => each.Tonnes < 0))
        {
            yield return new(ProblemCode.OutOfRange, Places.Vintage(vintage), $"The amount {TonnesText.Of(tonnes)} t is negative: credits never are.");
        }

        foreach (var vintage in vintages.CountBy(each => each.Vintage).Where(each => each.Value > 1).Select(each => each.Key))
        {
            yield return new(ProblemCode.Duplicate, Places.Vintage(vintage), "There are two amounts for the vintage: give their sum.");
        }

        if (WholeParts.Sum(vintages.Select(each => (BigInteger)each.Tonnes)) > long.MaxValue)
        {
            yield return new(ProblemCode.OutOfRange, $"The amounts add up to more than {TonnesText.Of(long.MaxValue)} t.");
        }
    }

    private static Outcome<Allocation> Divide(IReadOnlyList<DividedAmount> amounts, Shares shares, AllocationStrategy strategy, GovernmentMinimum? minimum)
    {
        var problems = new List<Problem>();
        var lots = new List<AllocationLot>();
        foreach (var amount in amounts)
        {
            var divided = strategy.Divide(amount, shares);
            problems.AddRange(divided.Problems);
            if (divided.TryGet(out var parts)) lots.Add(new(amount, [.. shares.All.Select((each, index) => Part(each, amount, parts[index]))]));
        }

        if (problems.Count > 0) return Outcome<Allocation>.Failed(problems);
        var allocation = new Allocation(lots, shares, strategy, minimum);
        var missing = minimum?.Check(allocation) ?? [];
        return missing.Count > 0 ? Outcome<Allocation>.Failed(missing) : allocation;
    }

    private static AllocatedPart Part(HolderShare share, DividedAmount amount, BigInteger part) =>
        new(share.Holder, share.Share, share.Share * new Rational(amount.Tonnes, 1), (long)part);
}
