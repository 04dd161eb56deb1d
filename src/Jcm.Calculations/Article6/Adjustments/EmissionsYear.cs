using Jcm.Calculations.Arithmetic;
using Jcm.Calculations.Monitoring;

namespace Jcm.Calculations.Article6.Adjustments;

/// <summary>One year of an emissions balance, in tonnes of CO2 equivalent.</summary>
/// <param name="Amounts">The quantities and the adjustment.</param>
/// <param name="Emissions">E, paragraph 23(a): emissions and removals covered by the contribution; null where not given.</param>
/// <param name="PortionUnderParagraph10">Paragraph 23(b): the portion that belongs to policies and measures; null where not given.</param>
/// <param name="Trajectory">The trajectory or budget of the year; null where not given.</param>
public sealed record EmissionsYear(AdjustmentYear Amounts, Rational? Emissions, Rational? PortionUnderParagraph10, Rational? Trajectory)
{
    /// <summary>The calendar year.</summary>
    public CalendarYear Year => Amounts.Year;

    /// <summary>CA: greater than zero raises the balance.</summary>
    public Rational Adjustment => Amounts.Adjustment;

    /// <summary>Whether the adjustment is applied for good, or indicative.</summary>
    public bool IsBinding => Amounts.IsBinding;

    /// <summary>EB = E + CA, paragraph 23(k)(i); null where the emissions were not given.</summary>
    public Rational? Balance => Emissions + Amounts.Adjustment;
}
