namespace Jcm.Calculations.Monitoring;

/// <summary>
/// A Japanese fiscal year, 1 April to 31 March, named after the year in which it begins: the unit of Japan's targets and subsidy programmes.
/// It never turns into a <see cref="CalendarYear"/> unseen.
/// </summary>
public readonly record struct FiscalYear : IComparable<FiscalYear>
{
    private const int FirstMonth = 4;

    private readonly CalendarYear beginning;

    /// <summary>The fiscal year that begins on 1 April of a calendar year.</summary>
    /// <param name="beginsIn">The calendar year; 9998 at the latest.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such year.</exception>
    public FiscalYear(int beginsIn)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(beginsIn, 9998);
        beginning = new(beginsIn);
    }

    /// <summary>The number by which the year is called, for example 2030: that of the calendar year in which it begins.</summary>
    public int Number => beginning.Number;

    /// <summary>The days of the year.</summary>
    public Period Days => new(new(Number, FirstMonth, 1), new DateOnly(Number + 1, FirstMonth, 1).AddDays(-1));

    /// <summary>The fiscal year of a day.</summary>
    /// <param name="day">The day; not before 1 April of the year 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such year.</exception>
    public static FiscalYear Of(DateOnly day) => new(day.Month >= FirstMonth ? day.Year : day.Year - 1);

    /// <summary>A fiscal year from text.</summary>
    /// <param name="text">For example <c>FY2030</c>. The letters are needed: four digits alone are a calendar year.</param>
    public static Outcome<FiscalYear> TryParse(string text) =>
        text is not null && text.StartsWith("FY", StringComparison.Ordinal) && YearText.TryNumber(text[2..], out var number) && number <= 9998
            ? new FiscalYear(number)
            : new Problem(ProblemCode.Malformed, $"\"{text}\" is not a fiscal year: write FY and four digits, for example FY2030.");

    /// <summary>Order in time.</summary>
    /// <param name="other">The other year.</param>
    public int CompareTo(FiscalYear other) => beginning.CompareTo(other.beginning);

    /// <summary>Whether one year is earlier than another.</summary>
    public static bool operator <(FiscalYear left, FiscalYear right) => left.CompareTo(right) < 0;

    /// <summary>Whether one year is later than another.</summary>
    public static bool operator >(FiscalYear left, FiscalYear right) => left.CompareTo(right) > 0;

    /// <summary>Whether one year is not later than another.</summary>
    public static bool operator <=(FiscalYear left, FiscalYear right) => left.CompareTo(right) <= 0;

    /// <summary>Whether one year is not earlier than another.</summary>
    public static bool operator >=(FiscalYear left, FiscalYear right) => left.CompareTo(right) >= 0;

    /// <summary>For example <c>FY2030</c>.</summary>
    public override string ToString() => $"FY{beginning}";
}
