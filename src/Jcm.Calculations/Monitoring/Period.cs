using System.Globalization;

namespace Jcm.Calculations.Monitoring;

/// <summary>A monitoring period: whole days, both boundary days included.</summary>
public readonly record struct Period : IComparable<Period>
{
    private const string DateFormat = "yyyy-MM-dd";

    /// <summary>Creates a period.</summary>
    /// <param name="from">First day.</param>
    /// <param name="to">Last day; not before <paramref name="from"/>.</param>
    /// <exception cref="ArgumentException">The period ends before it begins. For a user's data, use <see cref="TryParse(string, string)"/>.</exception>
    public Period(DateOnly from, DateOnly to)
    {
        if (to < from) throw new ArgumentException($"The period {Text(from)}..{Text(to)} ends before it begins.", nameof(to));
        From = from;
        To = to;
    }

    /// <summary>First day.</summary>
    public DateOnly From { get; }

    /// <summary>Last day.</summary>
    public DateOnly To { get; }

    /// <summary>Number of days, both boundary days counted.</summary>
    public int Days => To.DayNumber - From.DayNumber + 1;

    /// <summary>Whether 31 December lies inside, so that the period belongs to more than one vintage.</summary>
    public bool SpansVintages => From.Year != To.Year;

    /// <summary>A calendar year.</summary>
    /// <param name="year">1 to 9999.</param>
    public static Period Year(int year) => new(new(year, 1, 1), new(year, 12, 31));

    /// <summary>A calendar month.</summary>
    /// <param name="year">1 to 9999.</param>
    /// <param name="month">1 to 12.</param>
    public static Period Month(int year, int month) => new(new(year, month, 1), new(year, month, DateTime.DaysInMonth(year, month)));

    /// <summary>A period from text.</summary>
    /// <param name="text">First and last day, for example <c>2024-01-01..2024-12-31</c>.</param>
    public static Outcome<Period> TryParse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var days = text.Split("..");
        return days.Length == 2
            ? TryParse(days[0], days[1])
            : new Problem(ProblemCode.Malformed, $"\"{text}\" is not a period: write the first and the last day, for example 2024-01-01..2024-12-31.");
    }

    /// <summary>A period from the texts of its days.</summary>
    /// <param name="from">First day, for example <c>2024-01-01</c>.</param>
    /// <param name="to">Last day, for example <c>2024-12-31</c>.</param>
    public static Outcome<Period> TryParse(string from, string to)
    {
        var problems = new List<Problem>();
        if (!TryDay(from, out var first)) problems.Add(NotADay(from));
        if (!TryDay(to, out var last)) problems.Add(NotADay(to));
        if (problems.Count > 0) return Outcome<Period>.Failed(problems);
        return first <= last
            ? new Period(first, last)
            : new Problem(ProblemCode.ReversedPeriod, $"The period {from}..{to} ends before it begins.");
    }

    /// <summary>A period from text.</summary>
    /// <param name="text">First and last day, for example <c>2024-01-01..2024-12-31</c>.</param>
    /// <exception cref="InvalidDataProblemsException">The text is not a period.</exception>
    public static Period Parse(string text) => TryParse(text).Value;

    /// <summary>Whether two periods have a day in common.</summary>
    /// <param name="other">The other period.</param>
    public bool Overlaps(Period other) => From <= other.To && other.From <= To;

    /// <summary>The parts of the period by calendar year, in order. 31 December always separates.</summary>
    public IReadOnlyList<Period> ByVintage()
    {
        var parts = new List<Period>(To.Year - From.Year + 1);
        for (var year = From.Year; year <= To.Year; year++)
        {
            var first = new DateOnly(year, 1, 1);
            var last = new DateOnly(year, 12, 31);
            parts.Add(new(From > first ? From : first, To < last ? To : last));
        }

        return parts;
    }

    /// <summary>Order by first, then by last day.</summary>
    /// <param name="other">The other period.</param>
    public int CompareTo(Period other) => From != other.From ? From.CompareTo(other.From) : To.CompareTo(other.To);

    /// <summary>Whether one period comes before another.</summary>
    public static bool operator <(Period left, Period right) => left.CompareTo(right) < 0;

    /// <summary>Whether one period comes after another.</summary>
    public static bool operator >(Period left, Period right) => left.CompareTo(right) > 0;

    /// <summary>Whether one period comes before another or is the same.</summary>
    public static bool operator <=(Period left, Period right) => left.CompareTo(right) <= 0;

    /// <summary>Whether one period comes after another or is the same.</summary>
    public static bool operator >=(Period left, Period right) => left.CompareTo(right) >= 0;

    /// <summary>First and last day, for example <c>2024-01-01..2024-12-31</c>.</summary>
    public override string ToString() => $"{Text(From)}..{Text(To)}";

    private static bool TryDay(string text, out DateOnly day) =>
        DateOnly.TryParseExact(text?.Trim(), DateFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out day);

    private static Problem NotADay(string text) =>
        new(ProblemCode.Malformed, $"\"{text}\" is not a day: write year-month-day, for example 2024-12-31.");

    private static string Text(DateOnly day) => day.ToString(DateFormat, CultureInfo.InvariantCulture);
}
