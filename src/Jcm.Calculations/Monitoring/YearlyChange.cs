using System.Globalization;

namespace Jcm.Calculations.Monitoring;

/// <summary>The rule by which daylight saving time begins or ends each year: a weekday of a month and what the clocks of the site show when they are changed.</summary>
/// <param name="Month">1 to 12.</param>
/// <param name="Which">Which of the weekdays of the month.</param>
/// <param name="Weekday">The weekday.</param>
/// <param name="WallClock">
/// What the clocks show at the change, before they are moved: from 0:00 to 24:00. 24:00 is the end of the day, so that "Saturday at 24:00" is the
/// instant at which Sunday would begin.
/// </param>
public readonly record struct YearlyChange(int Month, WeekdayInMonth Which, DayOfWeek Weekday, TimeSpan WallClock)
{
    /// <summary>The rule in words, for example <c>last Sunday of month 3 at 02:00</c>.</summary>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture, $"{Which.ToString().ToLowerInvariant()} {Weekday} of month {Month} at {ClockText.WallClock(WallClock)}");

    /// <summary>What is wrong with the rule.</summary>
    internal void Check(string clock, string role, List<Problem> problems)
    {
        var where = new Location(Parameter: $"clock {clock}, {role}");
        if (Month is < 1 or > 12) problems.Add(new(ProblemCode.OutOfRange, where, string.Create(CultureInfo.InvariantCulture, $"There is no month {Month}: give 1 to 12.")));
        if (!Enum.IsDefined(Which)) problems.Add(new(ProblemCode.OutOfRange, where, "Give which of the weekdays of the month is meant: the first to the fourth, or the last."));
        if (!Enum.IsDefined(Weekday)) problems.Add(new(ProblemCode.OutOfRange, where, "There is no such weekday: give Sunday to Saturday."));
        if (WallClock < TimeSpan.Zero || WallClock > TimeSpan.FromDays(1) || WallClock.Ticks % TimeSpan.TicksPerMinute != 0)
        {
            problems.Add(new(ProblemCode.OutOfRange, where, $"The clocks cannot show {WallClock.ToString("c", CultureInfo.InvariantCulture)} at the change: give whole minutes from 0:00 to 24:00."));
        }
    }

    /// <summary>The change in a year, as ticks of the local time that ends with it.</summary>
    internal long In(int year)
    {
        var first = new DateOnly(year, Month, 1);
        var day = 1 + ((Weekday - first.DayOfWeek + 7) % 7) + (7 * ((int)Which - 1));
        if (day > DateTime.DaysInMonth(year, Month)) day -= 7;
        return (new DateOnly(year, Month, day).DayNumber * TimeSpan.TicksPerDay) + WallClock.Ticks;
    }
}
