using Jcm.Calculations.Arithmetic;
using Jcm.Calculations.Monitoring;

namespace Jcm.Calculations.Crediting;

/// <summary>The credits of one vintage, and the amounts that they were rounded from. All in tonnes of CO₂ equivalent.</summary>
public sealed class CreditedVintage
{
    internal CreditedVintage(CreditableVintage vintage, long wholeTonnes)
    {
        Exact = vintage;
        WholeTonnes = wholeTonnes;
    }

    /// <summary>Calendar year in which the mitigation occurred.</summary>
    public CalendarYear Vintage => Exact.Vintage;

    /// <summary>The net reduction of the vintage; negative where the project emitted more than the reference. The decimal nearest to the exact sum of the periods.</summary>
    public decimal Unrounded => Exact.Unrounded.ToDecimal();

    /// <summary>The amount after the policy for negative reductions; not negative. The decimal nearest to the exact amount.</summary>
    public decimal Creditable => Exact.Creditable.ToDecimal();

    /// <summary>The credits: whole tonnes, not negative.</summary>
    public long WholeTonnes { get; }

    /// <summary>Creditable amount less credits: what rounding took, below one tonne; negative where published amounts or largest remainders give more.</summary>
    public decimal RoundingLoss => ExactLoss.ToDecimal();

    internal CreditableVintage Exact { get; }

    internal Rational ExactLoss => Exact.Creditable - new Rational(WholeTonnes, 1);
}
