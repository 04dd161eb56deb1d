using Jcm.Calculations.Arithmetic;
using Jcm.Calculations.Arithmetic.Tracing;

namespace Jcm.Calculations.Crediting;

/// <summary>The least part of the credits of a subsidised project that goes to the Government of Japan.</summary>
/// <remarks>
/// <code>
/// minimum = ⌈ N × max(1/2, subsidy / eligible project cost) ⌉
/// </code>
/// At least one half: Ministry of Foreign Affairs of Japan, September 2016 (<see href="https://www.mofa.go.jp/mofaj/ic/ch/page22_002709.html"/>), and
/// Ministry of the Environment (<see href="https://expydoc.com/doc/7826225/"/>); or the ratio of financial support to project cost: IGES, February 2016
/// (<see href="https://www.sambuz.com/doc/accessing-jcm-financing-programme-by-ministry-of-the-ppt-presentation-425514"/>). Rounding up is derived from
/// published amounts, of which most reach it: 17,673 t gave 8,837 t.
/// </remarks>
public sealed record GovernmentMinimum
{
    private static readonly Rational OneHalf = new(1, 2);

    private GovernmentMinimum(Rational share, string words)
    {
        Share = share;
        Words = words;
    }

    /// <summary>One half: where the subsidy is known not to exceed half of the eligible cost.</summary>
    public static GovernmentMinimum Half { get; } = new(OneHalf, "Minimum of the Government of Japan: one half of the credits, rounded up to whole tonnes (rounding up is derived).");

    /// <summary>The share, from 1/2 to 1.</summary>
    public Rational Share { get; }

    /// <summary>The subsidy and the eligible cost that it follows from; null for one half.</summary>
    internal (decimal Subsidy, decimal EligibleCost)? Figures { get; private init; }

    /// <summary>The rule with its numbers in words.</summary>
    public string Words { get; }

    /// <summary>The minimum that follows from a subsidy.</summary>
    /// <param name="subsidy">The subsidy; from 0 to the eligible cost.</param>
    /// <param name="eligibleCost">The eligible project cost, in the same currency; above 0.</param>
    public static Outcome<GovernmentMinimum> TryOf(decimal subsidy, decimal eligibleCost)
    {
        var problems = new List<Problem>();
        if (eligibleCost <= 0) problems.Add(new(ProblemCode.OutOfRange, new(Parameter: "eligible project cost"), "The eligible project cost is not above zero."));
        if (subsidy < 0) problems.Add(new(ProblemCode.OutOfRange, new(Parameter: "subsidy"), "The subsidy is negative."));
        if (subsidy > eligibleCost) problems.Add(new(ProblemCode.OutOfRange, new(Parameter: "subsidy"), "The subsidy exceeds the eligible project cost: check that both are in the same currency and unit."));
        if (problems.Count > 0) return Outcome<GovernmentMinimum>.Failed(problems);
        var ratio = Rational.FromDecimal(subsidy) / eligibleCost;
        var share = Rational.Max(OneHalf, ratio);
        return new GovernmentMinimum(
            share,
            $"Minimum of the Government of Japan: max(1/2, {NumberText.Of(subsidy)} / {NumberText.Of(eligibleCost)}) = {TonnesText.Share(share)} of the credits, rounded up to whole tonnes (rounding up is derived).") { Figures = (subsidy, eligibleCost) };
    }

    /// <summary>The minimum that follows from a subsidy.</summary>
    /// <param name="subsidy">The subsidy; from 0 to the eligible cost.</param>
    /// <param name="eligibleCost">The eligible project cost, in the same currency; above 0.</param>
    /// <exception cref="InvalidDataProblemsException">A figure is out of range; the exception carries all problems.</exception>
    public static GovernmentMinimum Of(decimal subsidy, decimal eligibleCost) => TryOf(subsidy, eligibleCost).Value;

    /// <summary>The minimum for an amount of credits, in tonnes.</summary>
    /// <param name="total">The credits, in tonnes; not negative.</param>
    /// <exception cref="ArgumentOutOfRangeException">The amount is negative.</exception>
    public long TonnesOf(long total)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(total);
        return (long)WholeParts.Ceiling(Share * new Rational(total, 1));
    }

    /// <summary>Whether an allocation gives the Government of Japan at least the minimum: of the whole, and on each side of 31 December 2020 where the sides are known.</summary>
    /// <param name="allocation">The allocation.</param>
    /// <returns>What is missing; empty when it does.</returns>
    public IReadOnlyList<Problem> Check(Allocation allocation)
    {
        ArgumentNullException.ThrowIfNull(allocation);
        return [.. allocation.Lots.GroupBy(lot => lot.Amount.Side).Select(Missing).OfType<Problem>()];
    }

    private Problem? Missing(IGrouping<CutSide?, AllocationLot> lots)
    {
        var total = lots.Sum(lot => lot.Total);
        var government = lots.Sum(lot => lot.Parts.Where(part => part.Holder.IsGovernmentOfJapan).Sum(part => part.Tonnes));
        var minimum = TonnesOf(total);
        return government >= minimum
            ? null
            : new(
                ProblemCode.BelowMinimum,
                Places.Holder(Holder.GovernmentOfJapan.Name),
                $"{(lots.Key is { } side ? $"Of the credits {side.Word()}, " : "")}{TonnesText.Of(government)} t of {TonnesText.Of(total)} t go to the Government of Japan, {TonnesText.Of(minimum - government)} t less than the minimum of {TonnesText.Of(minimum)} t: raise its share, or use {nameof(AllocationStrategy)}.{nameof(AllocationStrategy.CeilingFor)}.");
    }
}
