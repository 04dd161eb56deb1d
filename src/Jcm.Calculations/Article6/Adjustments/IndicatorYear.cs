using Jcm.Calculations.Arithmetic;
using Jcm.Calculations.Monitoring;

namespace Jcm.Calculations.Article6.Adjustments;

/// <summary>One year of an account in a non-GHG metric.</summary>
/// <param name="Amounts">The quantities and the adjustment, in the metric.</param>
/// <param name="Indicator">I, paragraph 23(i): the level of the indicator; null where not given.</param>
/// <param name="Trajectory">The trajectory of the year; null where not given.</param>
public sealed record IndicatorYear(AdjustmentYear Amounts, Rational? Indicator, Rational? Trajectory)
{
    /// <summary>The calendar year.</summary>
    public CalendarYear Year => Amounts.Year;

    /// <summary>Whether the adjustment is applied for good, or indicative.</summary>
    public bool IsBinding => Amounts.IsBinding;

    /// <summary>AI = I − CA, paragraph 23(k)(ii): what was first transferred is taken away, what was used is added. Null where the indicator was not given.</summary>
    public Rational? AdjustedIndicator => Indicator - Amounts.Adjustment;
}
