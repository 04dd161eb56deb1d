using Jcm.Calculations.Arithmetic;
using Jcm.Calculations.Monitoring;

namespace Jcm.Calculations.Article6.Adjustments;

/// <summary>The adjustments of several Parties in one year, added up and by their causes. All numbers are exact.</summary>
public sealed record BalanceYear
{
    private BalanceYear(CalendarYear year) => Year = year;

    /// <summary>The calendar year.</summary>
    public CalendarYear Year { get; }

    /// <summary>Σ CA: the sum of the adjustments of the year. Zero where they cancel out.</summary>
    public Rational Sum => ForOtherPurposes + NotUsed + YearlyInsteadOfAveraged;

    /// <summary>The part that was first transferred for other purposes than an NDC, which no Party subtracts; cumulative, over the elapsed years.</summary>
    public required Rational ForOtherPurposes { get; init; }

    /// <summary>The part that was first transferred for an NDC and not used by these Parties; less than zero where more was used than they transferred. Cumulative, over the elapsed years.</summary>
    public required Rational NotUsed { get; init; }

    /// <summary>The part that arises because Parties adjust each year by its own quantity and not by the average.</summary>
    public required Rational YearlyInsteadOfAveraged { get; init; }

    /// <summary>Σ Cum: what the net quantities of all Parties amount to from the first year of the period to this one.</summary>
    public required Rational CumulativeNet { get; init; }

    /// <summary>Σ E; null unless the emissions of all Parties were given.</summary>
    public Rational? Emissions { get; private init; }

    /// <summary>Σ EB = Σ E + Σ CA; null unless the emissions of all Parties were given.</summary>
    public Rational? Balance => Emissions + Sum;

    internal static BalanceYear Of(IReadOnlyList<EmissionsYear> parties)
    {
        Rational elapsed = parties[0].Amounts.ElapsedYears;
        var (other, notUsed, yearly, cumulative) = (Rational.Zero, Rational.Zero, Rational.Zero, Rational.Zero);
        Rational? emissions = Rational.Zero;
        foreach (var party in parties)
        {
            var amounts = party.Amounts;
            other += amounts.CumulativeForOtherPurposes / elapsed;
            notUsed += (amounts.Cumulative - amounts.CumulativeForOtherPurposes) / elapsed;
            yearly += amounts.Adjustment - (amounts.Cumulative / elapsed);
            cumulative += amounts.Cumulative;
            emissions += party.Emissions;
        }

        return new(parties[0].Year)
        {
            ForOtherPurposes = other,
            NotUsed = notUsed,
            YearlyInsteadOfAveraged = yearly,
            CumulativeNet = cumulative,
            Emissions = emissions,
        };
    }
}
