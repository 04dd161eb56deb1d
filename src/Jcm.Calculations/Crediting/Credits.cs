using Jcm.Calculations.Evaluation;

namespace Jcm.Calculations.Crediting;

/// <summary>
/// The credits of a monitoring report: unrounded reductions turned into whole tonnes, per vintage. This is the one place where reductions are
/// rounded. The policies for rounding and for negative reductions are named by the caller and recorded.
/// </summary>
/// <remarks>
/// Credits count whole tonnes (<see href="https://www.jcm.go.jp/jc/mn-projects-issues"/>), by the calendar year in which the mitigation
/// occurred (Decision 6/CMA.4, paragraph 5, FCCC/PA/CMA/2022/10/Add.2).
/// </remarks>
public sealed class Credits
{
    internal Credits(CreditsCalculation calculation, IReadOnlyList<CreditedVintage> vintages)
    {
        Result = calculation.Result;
        Vintages = vintages;
        CarriedIn = calculation.CarriedIn;
        CarriedForward = calculation.CarriedForward;
        SetToZero = calculation.SetToZero;
        Policies = calculation.Policies(vintages);
        UpTo2020 = Sum(CutSide.UpTo2020);
        From2021 = Sum(CutSide.From2021);
    }

    /// <summary>The result that was credited; null where the reductions were given as plain values.</summary>
    public ProjectResult? Result { get; }

    /// <summary>The vintages in order of time.</summary>
    public IReadOnlyList<CreditedVintage> Vintages { get; }

    /// <summary>Credits of vintages up to 2020, in tonnes.</summary>
    public long UpTo2020 { get; }

    /// <summary>Credits of vintages from 2021 on, in tonnes.</summary>
    public long From2021 { get; }

    /// <summary>All credits, in tonnes.</summary>
    public long Total => UpTo2020 + From2021;

    /// <summary>Creditable amounts less credits, in tonnes: what rounding took in all. Negative only with published amounts.</summary>
    public decimal RoundingLoss => WholeParts.Sum(Vintages.Select(vintage => vintage.ExactLoss)).ToDecimal();

    /// <summary>The deficit of an earlier calculation that was handed in.</summary>
    public Deficit CarriedIn { get; }

    /// <summary>The deficit that is left for the next calculation; none unless deficits are carried forward.</summary>
    public Deficit CarriedForward { get; }

    /// <summary>Negative reductions that the policy sets to zero, so that they reduce nothing. Unrounded − carried in = creditable − carried forward − set to zero.</summary>
    public Deficit SetToZero { get; }

    /// <summary>Every rule that was applied where rules differ, in words.</summary>
    public IReadOnlyList<string> Policies { get; }

    /// <summary>Doubts about the emissions that were credited.</summary>
    public IReadOnlyList<Warning> Warnings => Result?.Warnings ?? [];

    /// <summary>The credits of each vintage.</summary>
    public IReadOnlyList<VintageTonnes> ByVintage => [.. Vintages.Select(vintage => new VintageTonnes(vintage.Vintage, vintage.WholeTonnes))];

    /// <summary>The credits of a project's result.</summary>
    /// <param name="result">The result; monitoring points that share a period are netted.</param>
    /// <param name="rounding">How amounts become whole tonnes.</param>
    /// <param name="negative">What happens to negative reductions.</param>
    /// <param name="carriedDeficit">Deficit of an earlier calculation; only where deficits are carried forward.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such policy for negative reductions.</exception>
    public static Outcome<Credits> TryOf(ProjectResult result, CreditRounding rounding, NegativeReductions negative, Deficit carriedDeficit = default)
    {
        ArgumentNullException.ThrowIfNull(result);
        return CreditsCalculation.Of(result, rounding, negative, carriedDeficit);
    }

    /// <summary>The credits of reductions that are given as plain values.</summary>
    /// <param name="reductions">The reductions, in any order: one for each period, the sum over all monitoring points. Periods neither overlap nor cross 31 December.</param>
    /// <param name="rounding">How amounts become whole tonnes.</param>
    /// <param name="negative">What happens to negative reductions.</param>
    /// <param name="carriedDeficit">Deficit of an earlier calculation; only where deficits are carried forward.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such policy for negative reductions.</exception>
    public static Outcome<Credits> TryOf(IEnumerable<PeriodReduction> reductions, CreditRounding rounding, NegativeReductions negative, Deficit carriedDeficit = default)
    {
        ArgumentNullException.ThrowIfNull(reductions);
        return CreditsCalculation.Of([.. reductions], rounding, negative, carriedDeficit);
    }

    /// <summary>The credits of a project's result.</summary>
    /// <param name="result">The result; monitoring points that share a period are netted.</param>
    /// <param name="rounding">How amounts become whole tonnes.</param>
    /// <param name="negative">What happens to negative reductions.</param>
    /// <param name="carriedDeficit">Deficit of an earlier calculation; only where deficits are carried forward.</param>
    /// <exception cref="InvalidDataProblemsException">There are none; the exception carries all problems.</exception>
    /// <exception cref="ArgumentOutOfRangeException">There is no such policy for negative reductions.</exception>
    public static Credits Of(ProjectResult result, CreditRounding rounding, NegativeReductions negative, Deficit carriedDeficit = default) =>
        TryOf(result, rounding, negative, carriedDeficit).Value;

    /// <summary>The credits of reductions that are given as plain values.</summary>
    /// <param name="reductions">The reductions, in any order: one for each period, the sum over all monitoring points. Periods neither overlap nor cross 31 December.</param>
    /// <param name="rounding">How amounts become whole tonnes.</param>
    /// <param name="negative">What happens to negative reductions.</param>
    /// <param name="carriedDeficit">Deficit of an earlier calculation; only where deficits are carried forward.</param>
    /// <exception cref="InvalidDataProblemsException">There are none; the exception carries all problems.</exception>
    /// <exception cref="ArgumentOutOfRangeException">There is no such policy for negative reductions.</exception>
    public static Credits Of(IEnumerable<PeriodReduction> reductions, CreditRounding rounding, NegativeReductions negative, Deficit carriedDeficit = default) =>
        TryOf(reductions, rounding, negative, carriedDeficit).Value;

    /// <summary>The whole step from reductions to credits as text: amounts of every period and vintage, totals, policies and versions.</summary>
    public string Explain() => CreditsText.Write(this);

    private long Sum(CutSide side) => Vintages.Where(vintage => Cut2020.SideOf(vintage.Vintage) == side).Sum(vintage => vintage.WholeTonnes);
}
