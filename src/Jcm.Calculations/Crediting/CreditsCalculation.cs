using System.Numerics;
using Jcm.Calculations.Arithmetic;
using Jcm.Calculations.Evaluation;
using Jcm.Calculations.Monitoring;

namespace Jcm.Calculations.Crediting;

/// <summary>One calculation of credits: periods are netted and settled, vintages rounded, and every problem collected.</summary>
internal sealed class CreditsCalculation
{
    private readonly CreditRounding rounding;
    private readonly NegativeReductions negative;
    private readonly List<Problem> problems = [];
    private readonly string negativeWords;
    private readonly Dictionary<CutSide, NegativeReductionRule.Settlement> settlements = [];

    private CreditsCalculation(ProjectResult? result, CreditRounding rounding, NegativeReductions negative, Deficit carriedIn)
    {
        ArgumentNullException.ThrowIfNull(rounding);
        negativeWords = NegativeReductionRule.Words(negative);
        this.rounding = rounding;
        this.negative = negative;
        Result = result;
        CarriedIn = carriedIn;
    }

    internal ProjectResult? Result { get; }

    internal Deficit CarriedIn { get; }

    internal Deficit CarriedForward => new(settlements[CutSide.UpTo2020].Left, settlements[CutSide.From2021].Left);

    internal Deficit SetToZero => new(settlements[CutSide.UpTo2020].SetToZero, settlements[CutSide.From2021].SetToZero);

    internal static Outcome<Credits> Of(ProjectResult result, CreditRounding rounding, NegativeReductions negative, Deficit carriedIn)
    {
        // Reference and project emissions are taken one by one, since their difference as a decimal may be rounded.
        var parts = result.Results.SelectMany(period => period.Vintages).SelectMany(part => new[]
        {
            new PeriodReduction(part.Days, part.Levels.Reference.Tonnes),
            new PeriodReduction(part.Days, -part.Levels.Project.Tonnes),
        });
        return new CreditsCalculation(result, rounding, negative, carriedIn).Run(parts);
    }

    internal static Outcome<Credits> Of(IReadOnlyList<PeriodReduction> reductions, CreditRounding rounding, NegativeReductions negative, Deficit carriedIn)
    {
        var calculation = new CreditsCalculation(null, rounding, negative, carriedIn);
        calculation.CheckPeriods(reductions);
        return calculation.Run(reductions);
    }

    internal IReadOnlyList<string> Policies(IReadOnlyList<CreditedVintage> vintages) =>
    [
        rounding.Words,
        .. vintages.Select(vintage => (vintage, rounding.PublishedAmounts?.Difference(vintage.Exact))).Where(each => each.Item2 is not null).Select(each =>
            $"Published amount of vintage {each.vintage.Vintage.ToString()}: {TonnesText.Signed(each.Item2!.Value)} t from the calculated {TonnesText.Of(each.vintage.Exact.Creditable)} t."),
        negativeWords,
        Cut2020.Words,
    ];

    private Outcome<Credits> Run(IEnumerable<PeriodReduction> parts)
    {
        CheckDeficit();
        if (problems.Count > 0) return Outcome<Credits>.Failed(problems);
        var vintages = Settle(Net(parts));
        foreach (var vintage in vintages) CheckSize(Places.Vintage(vintage.Vintage), vintage.Unrounded, vintage.Creditable);
        CheckSize(Location.None, WholeParts.Sum(vintages.Select(vintage => vintage.Creditable)));
        problems.AddRange(rounding.PublishedAmounts?.Check(vintages) ?? []);
        return problems.Count > 0 ? Outcome<Credits>.Failed(problems) : Round(vintages);
    }

    private void CheckPeriods(IReadOnlyList<PeriodReduction> reductions)
    {
        if (reductions.Count == 0) problems.Add(new(ProblemCode.Empty, "There is no reduction: give one for each monitoring period."));
        Period? latest = null;
        foreach (var period in reductions.Select(reduction => reduction.Period).Order())
        {
            if (period.SpansVintages)
            {
                problems.Add(new(
                    ProblemCode.PeriodSpansVintages,
                    Places.Period(period),
                    $"The period crosses 31 December: give the reductions for each calendar year, {string.Join(", ", period.ByVintage())}."));
            }

            if (latest is { } before && before.Overlaps(period))
            {
                problems.Add(new(ProblemCode.OverlappingPeriods, Places.Period(period), $"The period overlaps {before.ToString()}: give one reduction for each period, the sum over all monitoring points."));
            }

            if (latest is null || period.To > latest.Value.To) latest = period;
        }
    }

    private void CheckDeficit()
    {
        foreach (var side in Cut2020.Sides)
        {
            CheckSize(new(Parameter: "carried deficit"), CarriedIn.Of(side));
            if (CarriedIn.Of(side).Sign < 0) problems.Add(new(ProblemCode.OutOfRange, new(Parameter: "carried deficit"), $"The deficit {side.Word()} is negative: a deficit is given as a positive amount."));
        }

        if (!CarriedIn.IsNone && negative != NegativeReductions.CarryForward)
        {
            problems.Add(new(
                ProblemCode.WrongKind,
                new(Parameter: "carried deficit"),
                $"A deficit was handed in, and the policy for negative reductions does not carry any: use {nameof(NegativeReductions)}.{nameof(NegativeReductions.CarryForward)}, or leave it out."));
        }
    }

    private static List<(Period Period, Rational Tonnes)> Net(IEnumerable<PeriodReduction> parts) =>
        [.. parts.GroupBy(part => part.Period).OrderBy(group => group.Key).Select(group => (group.Key, ExactSum(group)))];

    /// <summary>Whole numbers of the smallest decimal are added, which is much faster than adding fractions.</summary>
    private static Rational ExactSum(IEnumerable<PeriodReduction> parts)
    {
        var sum = BigInteger.Zero;
        foreach (var part in parts) sum += Rational.Digits(part.Tonnes, out var decimals) * DecimalDigits.PowerOfTen(DecimalDigits.MostDecimals - decimals);
        return new(sum, DecimalDigits.PowerOfTen(DecimalDigits.MostDecimals));
    }

    private List<CreditableVintage> Settle(List<(Period Period, Rational Tonnes)> periods)
    {
        var vintages = new List<CreditableVintage>();
        var years = periods.GroupBy(period => CalendarYear.Of(period.Period.From)).ToList();
        foreach (var side in Cut2020.Sides)
        {
            var own = years.Where(year => Cut2020.SideOf(year.Key) == side).ToList();
            var settlement = NegativeReductionRule.Settle(negative, [.. own.Select(year => year.Select(period => period.Tonnes).ToList())], CarriedIn.Of(side));
            settlements[side] = settlement;
            vintages.AddRange(own.Select((year, index) => new CreditableVintage(
                year.Key,
                [.. year],
                WholeParts.Sum(year.Select(period => period.Tonnes)),
                settlement.Creditable[index])));
        }

        return vintages;
    }

    private void CheckSize(Location where, params ReadOnlySpan<Rational> amounts)
    {
        foreach (var amount in amounts)
        {
            if (amount.Abs().CompareTo(new Rational(long.MaxValue, 1)) < 0) continue;
            problems.Add(new(ProblemCode.OutOfRange, where, $"The amount is beyond {TonnesText.Of(long.MaxValue)} t: check the unit of the reductions, which is tonnes."));
            return;
        }
    }

    private Outcome<Credits> Round(List<CreditableVintage> vintages)
    {
        var whole = Cut2020.Sides.SelectMany(side => rounding.Round([.. vintages.Where(vintage => Cut2020.SideOf(vintage.Vintage) == side)])).ToList();
        if (WholeParts.Sum(whole) > long.MaxValue) return new Problem(ProblemCode.OutOfRange, $"The published amounts add up to more than {TonnesText.Of(long.MaxValue)} t.");
        return new Credits(this, [.. vintages.Select((vintage, index) => new CreditedVintage(vintage, (long)whole[index]))]);
    }
}
