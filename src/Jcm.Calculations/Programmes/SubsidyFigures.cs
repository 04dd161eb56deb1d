using Jcm.Calculations.Arithmetic;

namespace Jcm.Calculations.Programmes;

/// <summary>What one amount of subsidy means for a project: its rate, its cost for a tonne, and the payback that it leaves.</summary>
/// <remarks>
/// <code>
/// rate    = subsidy ÷ eligible cost
/// CE      = subsidy ÷ (annual reduction × statutory useful life)
/// payback = (eligible cost − subsidy) ÷ annual net benefit
/// </code>
/// The limit of 4,000 JPY for a tonne and the guide value of 3 years were read (Government of Japan, Overview of the Joint Crediting Mechanism, 2025);
/// the forms of CE and payback were not: verify them in the call for proposals of the year, <see href="https://gec.jp/jcm/jp/"/>.
/// </remarks>
/// <param name="Amount">The subsidy.</param>
/// <param name="Rate">The rate actually used, a share of the eligible cost, exact.</param>
/// <param name="CostEffectiveness">Subsidy for a tonne of CO2 equivalent over the statutory useful life, exact, in units of the currency.</param>
/// <param name="CostEffectivenessDecimal">The decimal nearest to <paramref name="CostEffectiveness"/>.</param>
/// <param name="IsCostEffective">Whether the subsidy is at most the limit for a tonne times the lifetime reduction.</param>
/// <param name="Exceeds">The ceilings that the amount exceeds; empty where it exceeds none.</param>
/// <param name="IsBelowMinimum">Whether the amount is less than the least subsidy of a project; null where no minimum is known.</param>
/// <param name="PaybackYears">Payback in years, exact; null where no annual net benefit was given or it is not above zero.</param>
/// <param name="MeetsPaybackGuide">Whether the payback is at least the guide value; null where either is missing.</param>
public sealed record SubsidyFigures(
    Money Amount,
    Rational Rate,
    Rational CostEffectiveness,
    decimal CostEffectivenessDecimal,
    bool IsCostEffective,
    IReadOnlyList<SubsidyCeilingKind> Exceeds,
    bool? IsBelowMinimum,
    Rational? PaybackYears,
    bool? MeetsPaybackGuide)
{
    /// <summary>Whether the amount keeps within every ceiling, the least subsidy and the payback guide, as far as they are known and could be calculated.</summary>
    public bool Passes => Exceeds.Count == 0 && IsBelowMinimum is not true && MeetsPaybackGuide is not false;

    internal static SubsidyFigures Of(SubsidyApplication application, Money amount, Rational lifetimeTonnes, IReadOnlyList<SubsidyCeiling> ceilings)
    {
        var terms = application.Terms;
        var costEffectiveness = (Rational)amount.Amount / lifetimeTonnes;
        Rational? payback = application.AnnualNetBenefit is { Amount: > 0 } benefit ? ((Rational)application.EligibleCost.Amount - amount.Amount) / benefit.Amount : null;
        return new(
            amount,
            amount / application.EligibleCost,
            costEffectiveness,
            costEffectiveness.ToDecimal(),
            costEffectiveness <= terms.CostEffectivenessLimit.Value.Amount,
            [.. ceilings.Where(ceiling => amount.Amount > ceiling.Exact).Select(ceiling => ceiling.Kind)],
            terms.PerProjectMinimum is { } minimum ? amount < minimum.Value : null,
            payback,
            payback is { } years && terms.PaybackGuide is { } guide ? years >= guide.Value : null);
    }
}
