using System.Globalization;

namespace Jcm.Calculations.Monitoring;

/// <summary>A calendar year, 1 January to 31 December: the unit of vintages and of Article 6 accounting. It never turns into a <see cref="FiscalYear"/> unseen.</summary>
public readonly record struct CalendarYear : IComparable<CalendarYear>
{
    private readonly int number;

    /// <summary>A calendar year.</summary>
    /// <param name="number">1 to 9999.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such year.</exception>
    public CalendarYear(int number)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(number, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(number, 9999);
        this.number = number;
    }

    /// <summary>The number, for example 2030.</summary>
    public int Number => Math.Max(number, 1);

    /// <summary>The days of the year.</summary>
    public Period Days => Period.Year(Number);

    /// <summary>A calendar year from its number.</summary>
    /// <param name="number">1 to 9999.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such year.</exception>
    public static implicit operator CalendarYear(int number) => new(number);

    /// <summary>The calendar year of a day.</summary>
    /// <param name="day">The day.</param>
    public static CalendarYear Of(DateOnly day) => new(day.Year);

    /// <summary>A calendar year from four digits.</summary>
    /// <param name="text">For example <c>2030</c>.</param>
    public static Outcome<CalendarYear> TryParse(string text) => YearText.TryNumber(text, out var number)
        ? new CalendarYear(number)
        : new Problem(ProblemCode.Malformed, $"\"{text}\" is not a calendar year: write four digits, for example 2030.");

    /// <summary>All years from this one to another, both included; none when the other is earlier.</summary>
    /// <param name="last">The last year.</param>
    public IEnumerable<CalendarYear> Through(CalendarYear last) =>
        Enumerable.Range(Number, Math.Max(last.Number - Number + 1, 0)).Select(year => new CalendarYear(year));

    /// <summary>Order in time.</summary>
    /// <param name="other">The other year.</param>
    public int CompareTo(CalendarYear other) => Number.CompareTo(other.Number);

    /// <summary>Whether two years are the same.</summary>
    /// <param name="other">The other year.</param>
    public bool Equals(CalendarYear other) => Number == other.Number;

    /// <inheritdoc/>
    public override int GetHashCode() => Number;

    /// <summary>Whether one year is earlier than another.</summary>
    public static bool operator <(CalendarYear left, CalendarYear right) => left.CompareTo(right) < 0;

    /// <summary>Whether one year is later than another.</summary>
    public static bool operator >(CalendarYear left, CalendarYear right) => left.CompareTo(right) > 0;

    /// <summary>Whether one year is not later than another.</summary>
    public static bool operator <=(CalendarYear left, CalendarYear right) => left.CompareTo(right) <= 0;

    /// <summary>Whether one year is not earlier than another.</summary>
    public static bool operator >=(CalendarYear left, CalendarYear right) => left.CompareTo(right) >= 0;

    /// <summary>Four digits, for example <c>2030</c>.</summary>
    public override string ToString() => Number.ToString("0000", CultureInfo.InvariantCulture);
}
