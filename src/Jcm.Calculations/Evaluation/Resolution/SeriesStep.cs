using Jcm.Calculations.Monitoring;

namespace Jcm.Calculations.Evaluation;

/// <summary>The step of a series: a calendar month, or a year of twelve months from any day.</summary>
internal sealed record SeriesStep(int PerYear, string Name)
{
    private static readonly SeriesStep Month = new(12, "month");
    private static readonly SeriesStep Year = new(1, "year");

    /// <summary>The step that a period is; null where it is neither.</summary>
    internal static SeriesStep? Of(Period period)
    {
        if (period == Period.Month(period.From.Year, period.From.Month)) return Month;
        return period.From.Year < DateOnly.MaxValue.Year && period.To == period.From.AddYears(1).AddDays(-1) ? Year : period.From is { Month: 1, Day: 1 } && period.To is { Month: 12, Day: 31 } && period.Days <= 366 ? Year : null;
    }
}
