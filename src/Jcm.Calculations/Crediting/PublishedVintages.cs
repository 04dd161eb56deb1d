using Jcm.Calculations.Arithmetic;
using Jcm.Calculations.Monitoring;

namespace Jcm.Calculations.Crediting;

/// <summary>Published whole tonnes by vintage, and what can be wrong with them.</summary>
internal sealed class PublishedVintages(IReadOnlyList<VintageTonnes> amounts, PublishedDifference difference)
{
    internal IReadOnlyList<VintageTonnes> Amounts => amounts;

    internal PublishedDifference Rule => difference;

    internal long Of(CalendarYear vintage) => amounts.First(amount => amount.Vintage == vintage).Tonnes;

    internal IEnumerable<Problem> Check(IReadOnlyList<CreditableVintage> vintages)
    {
        var seen = new HashSet<CalendarYear>();
        foreach (var (vintage, tonnes) in amounts)
        {
            if (!seen.Add(vintage)) yield return Found(ProblemCode.Duplicate, vintage, "Two amounts are published for the vintage: give one.");
            if (tonnes < 0) yield return Found(ProblemCode.OutOfRange, vintage, $"The published amount {TonnesText.Of(tonnes)} t is negative: credits never are.");
            if (vintages.All(calculated => calculated.Vintage != vintage)) yield return Found(ProblemCode.UnknownName, vintage, "An amount is published for the vintage, and no monitoring period lies in it.");
        }

        foreach (var calculated in vintages)
        {
            if (!seen.Contains(calculated.Vintage)) yield return Found(ProblemCode.MissingAmount, calculated.Vintage, "No amount is published for the vintage: give one for each.");
            else if (difference == PublishedDifference.Refused && Difference(calculated) is { } off)
            {
                yield return Found(
                    ProblemCode.DiffersFromCalculation,
                    calculated.Vintage,
                    $"{TonnesText.Of(Of(calculated.Vintage))} t are published and {TonnesText.Of(calculated.Creditable)} t calculated, a difference of {TonnesText.Signed(off)} t: find the cause, or accept the difference as {nameof(PublishedDifference)}.{nameof(PublishedDifference.Recorded)}.");
            }
        }
    }

    /// <summary>Published less calculated amount where that is a tonne or more; null where rounding explains it.</summary>
    internal Rational? Difference(CreditableVintage calculated)
    {
        var off = new Rational(Of(calculated.Vintage), 1) - calculated.Creditable;
        return off.Abs() >= Rational.One ? off : null;
    }

    private static Problem Found(ProblemCode code, CalendarYear vintage, string message) => new(code, Places.Vintage(vintage), message);
}
