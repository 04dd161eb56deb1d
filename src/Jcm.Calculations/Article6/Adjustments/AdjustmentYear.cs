using Jcm.Calculations.Arithmetic;
using Jcm.Calculations.Monitoring;

namespace Jcm.Calculations.Article6.Adjustments;

/// <summary>The internationally transferred mitigation outcomes of one Party in one year, and the corresponding adjustment that follows from them. All numbers are exact.</summary>
/// <remarks>
/// <code>
/// N_y   = FT_y + O_y − U_y
/// Cum_y = Σ N_k  over the years k from the first of the period to y
/// CA_y  = Cum_y / n_y   by averaging, n_y being the number of elapsed years
/// CA_y  = N_y           by trajectory and for multi-year targets
/// </code>
/// Source: Decision 2/CMA.3, annex, paragraphs 7 to 10, 16 and 23, <see href="https://unfccc.int/sites/default/files/resource/cma3_auv_12a_PA_6.2.pdf"/>.
/// The sign of the net quantity is a convention: the decision does not fix it.
/// </remarks>
public sealed record AdjustmentYear
{
    internal AdjustmentYear(AnnualQuantities quantities, Rational net, Rational cumulative, Rational cumulativeForOtherPurposes, int elapsedYears, Ndc ndc)
    {
        Year = quantities.Year;
        FirstTransferred = quantities.FirstTransferred;
        AuthorisedForOtherPurposes = quantities.AuthorisedForOtherPurposes;
        Used = quantities.Used;
        Net = net;
        Cumulative = cumulative;
        CumulativeForOtherPurposes = cumulativeForOtherPurposes;
        ElapsedYears = elapsedYears;
        Average = ndc.Method == AdjustmentMethod.Averaging ? cumulative / elapsedYears : null;
        IsBinding = ndc.Method != AdjustmentMethod.Averaging || Year == ndc.LastYear;
    }

    /// <summary>The calendar year.</summary>
    public CalendarYear Year { get; }

    /// <summary>FT, paragraph 23(c): authorised for an NDC and first transferred, by the year in which the mitigation occurred.</summary>
    public Rational FirstTransferred { get; }

    /// <summary>O, paragraph 23(d): authorised only for international mitigation purposes other than an NDC, or other purposes, and first transferred, by the year in which the mitigation occurred.</summary>
    public Rational AuthorisedForOtherPurposes { get; }

    /// <summary>U, paragraph 23(e): used towards the NDC, by the year for which they are used.</summary>
    public Rational Used { get; }

    /// <summary>N = FT + O − U, paragraph 23(f). Greater than zero for a net transferring Party.</summary>
    public Rational Net { get; }

    /// <summary>Cum: the sum of the net quantities from the first year of the period to this one, paragraph 23(h).</summary>
    public Rational Cumulative { get; }

    /// <summary>The part of the cumulative quantity that is O.</summary>
    public Rational CumulativeForOtherPurposes { get; }

    /// <summary>n: the years of the period up to this one, this one included.</summary>
    public int ElapsedYears { get; }

    /// <summary>Cum / n, paragraph 7(a)(ii); null where the method is not averaging.</summary>
    public Rational? Average { get; }

    /// <summary>CA, paragraph 23(g): what the balance of the year is adjusted by. Greater than zero raises an emissions balance, and lowers a non-GHG indicator.</summary>
    public Rational Adjustment => Average ?? Net;

    /// <summary>Whether the adjustment is applied for good. By averaging it is indicative in every year before the target year.</summary>
    public bool IsBinding { get; }

    internal static IReadOnlyList<AdjustmentYear> Series(Ndc ndc, CalendarYear through, IReadOnlyDictionary<CalendarYear, AnnualQuantities> quantities)
    {
        var years = new List<AdjustmentYear>();
        var (cumulative, forOtherPurposes) = (Rational.Zero, Rational.Zero);
        foreach (var year in ndc.FirstYear.Through(through))
        {
            var own = quantities.TryGetValue(year, out var given) ? given : new(year, 0, 0, 0);
            var net = (Rational)own.FirstTransferred + own.AuthorisedForOtherPurposes - own.Used;
            cumulative += net;
            forOtherPurposes += own.AuthorisedForOtherPurposes;
            years.Add(new(own, net, cumulative, forOtherPurposes, years.Count + 1, ndc));
        }

        return years;
    }
}
