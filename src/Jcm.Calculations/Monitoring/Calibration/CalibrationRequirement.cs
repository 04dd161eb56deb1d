using System.Globalization;

namespace Jcm.Calculations.Monitoring.Calibration;

/// <summary>
/// How often an instrument has to be calibrated, or that it need not be, and the document that says so. As recalled, the JCM asks for the frequency of
/// the national or international standard or of the manufacturer (JCM Guidelines for Developing PDD and Monitoring Report, appendix "Accuracy Level and
/// Calibration"; its headings were read, its text was not).
/// </summary>
public sealed record CalibrationRequirement
{
    private const int LongestYears = 100;

    private CalibrationRequirement(int days, int months, string source) => (Days, Months, Source) = (days, months, source);

    /// <summary>Whether calibrations have to be repeated.</summary>
    public bool IsRequired => Days != 0 || Months != 0;

    /// <summary>The standard, manual or plan that requires it, or why none is needed.</summary>
    public string Source { get; }

    /// <summary>Whole days between calibrations; zero where the interval is in months.</summary>
    private int Days { get; }

    /// <summary>Whole months between calibrations; zero where the interval is in days.</summary>
    private int Months { get; }

    /// <summary>A calibration every so many days.</summary>
    /// <param name="days">1 to 36,525.</param>
    /// <param name="source">The standard, manual or plan that requires it.</param>
    /// <exception cref="ArgumentOutOfRangeException">The interval is not from a day to 100 years.</exception>
    public static CalibrationRequirement EveryDays(int days, string source) => new(Interval(days, LongestYears * 1461 / 4), 0, source);

    /// <summary>A calibration every so many months.</summary>
    /// <param name="months">1 to 1,200.</param>
    /// <param name="source">The standard, manual or plan that requires it.</param>
    /// <exception cref="ArgumentOutOfRangeException">The interval is not from a month to 100 years.</exception>
    public static CalibrationRequirement EveryMonths(int months, string source) => new(0, Interval(months, LongestYears * 12), source);

    /// <summary>A calibration every so many years.</summary>
    /// <param name="years">1 to 100.</param>
    /// <param name="source">The standard, manual or plan that requires it.</param>
    /// <exception cref="ArgumentOutOfRangeException">The interval is not from a year to 100 years.</exception>
    public static CalibrationRequirement EveryYears(int years, string source) => new(0, 12 * Interval(years, LongestYears), source);

    /// <summary>No calibration is required: days without certificate are in order, and no certificate ever becomes too old.</summary>
    /// <param name="source">Why: for example that the meter belongs to the grid company, which answers for it under its own law.</param>
    public static CalibrationRequirement NotRequired(string source) => new(0, 0, source);

    /// <summary>
    /// The last day by which the next calibration has to be made: the day of the same number after the interval, or the last day of that month where it has no such
    /// day. Null where none is required, or where the day is after the year 9999.
    /// </summary>
    /// <param name="calibrated">The day of a calibration.</param>
    public DateOnly? DueAfter(DateOnly calibrated)
    {
        if (!IsRequired) return null;
        if (calibrated.DayNumber + Days > DateOnly.MaxValue.DayNumber) return null;
        return (calibrated.Year * 12) + calibrated.Month - 1 + Months < 10_000 * 12 ? calibrated.AddMonths(Months).AddDays(Days) : null;
    }

    /// <summary>The interval and its source.</summary>
    public override string ToString() => IsRequired
        ? string.Create(CultureInfo.InvariantCulture, $"every {(Days > 0 ? Count(Days, "day") : Months % 12 == 0 ? Count(Months / 12, "year") : Count(Months, "month"))} ({Source})")
        : $"not required ({Source})";

    private static string Count(int number, string unit) => string.Create(CultureInfo.InvariantCulture, $"{number} {unit}{(number == 1 ? "" : "s")}");

    private static int Interval(int number, int longest)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(number, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(number, longest);
        return number;
    }
}
