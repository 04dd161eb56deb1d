using System.Globalization;

namespace Jcm.Calculations.Monitoring;

/// <content>How clocks are made.</content>
public sealed partial class SiteClock
{
    /// <summary>The largest offset that an instant with an offset can carry; those of all countries lie within it.</summary>
    private static readonly TimeSpan LargestOffset = TimeSpan.FromHours(14);

    /// <summary>A clock that is never changed.</summary>
    /// <param name="offset">Local time less universal time: whole minutes, within 14 hours either way.</param>
    /// <exception cref="ArgumentOutOfRangeException">The offset is not of whole minutes within 14 hours.</exception>
    public static SiteClock Fixed(TimeSpan offset) => IsOffset(offset)
        ? new("", [], [offset.Ticks], [], stated: null)
        : throw new ArgumentOutOfRangeException(nameof(offset), offset, "An offset has whole minutes and lies within 14 hours.");

    /// <summary>A clock from its first offset and all changes of it.</summary>
    /// <param name="name">Name, for example of the country.</param>
    /// <param name="firstOffset">Local time less universal time before the first change: whole minutes, within 14 hours either way.</param>
    /// <param name="changes">The changes in order of time; each to another offset.</param>
    public static Outcome<SiteClock> TryWithChanges(string name, TimeSpan firstOffset, IReadOnlyList<OffsetChange> changes)
    {
        ArgumentNullException.ThrowIfNull(changes);
        return TryMake(name, firstOffset, changes, stated: null);
    }

    /// <summary>A clock from its first offset and all changes of it.</summary>
    /// <param name="name">Name, for example of the country.</param>
    /// <param name="firstOffset">Local time less universal time before the first change: whole minutes, within 14 hours either way.</param>
    /// <param name="changes">The changes in order of time; each to another offset.</param>
    /// <exception cref="InvalidDataProblemsException">There is something wrong with the data; the exception carries all problems.</exception>
    public static SiteClock WithChanges(string name, TimeSpan firstOffset, IReadOnlyList<OffsetChange> changes) => TryWithChanges(name, firstOffset, changes).Value;

    /// <summary>A clock with daylight saving time by a yearly rule. The changes of all years are written out, and those alone are used.</summary>
    /// <param name="name">Name, for example of the country.</param>
    /// <param name="standardOffset">The offset outside daylight saving time: whole minutes, within 14 hours either way.</param>
    /// <param name="saving">By how much the clocks are set forward: whole minutes, above zero.</param>
    /// <param name="begin">When daylight saving time begins, on the clocks of standard time.</param>
    /// <param name="end">When it ends, on the clocks of daylight saving time. When it ends earlier in the year than it begins, as on the southern half of the globe, the first year begins in it.</param>
    /// <param name="first">The first calendar year for which the rule is stated; from 2.</param>
    /// <param name="last">The last one; to 9998.</param>
    public static Outcome<SiteClock> TryDaylightSaving(
        string name, TimeSpan standardOffset, TimeSpan saving, YearlyChange begin, YearlyChange end, CalendarYear first, CalendarYear last)
    {
        var problems = new List<Problem>();
        begin.Check(name, "beginning of daylight saving time", problems);
        end.Check(name, "end of daylight saving time", problems);
        var where = new Location(Parameter: $"clock {name}");
        if (begin.Month == end.Month) problems.Add(new(ProblemCode.Contradiction, where, "Daylight saving time begins and ends in the same month: give rules in different months, or all changes one by one."));
        if (saving <= TimeSpan.Zero || saving > TimeSpan.FromDays(1)) problems.Add(new(ProblemCode.OutOfRange, where, "The clocks are not set forward: give a saving above zero, of a day at most."));
        if (last < first) problems.Add(new(ProblemCode.ReversedPeriod, where, $"The years {first} to {last} end before they begin."));
        if (first.Number < 2 || last.Number > 9998) problems.Add(new(ProblemCode.OutOfRange, where, "The changes of the years 1 and 9999 may lie outside the calendar: give years from 2 to 9998."));
        Check(name, [standardOffset], problems);
        if (problems.Count > 0) return Outcome<SiteClock>.Failed(problems);

        var daylightOffset = standardOffset + saving;
        var changes = new List<OffsetChange>();
        foreach (var year in first.Through(last))
        {
            var begins = Change(begin.In(year.Number) - standardOffset.Ticks, daylightOffset);
            var ends = Change(end.In(year.Number) - daylightOffset.Ticks, standardOffset);
            changes.AddRange(begin.Month < end.Month ? [begins, ends] : [ends, begins]);
        }

        return TryMake(name, begin.Month < end.Month ? standardOffset : daylightOffset, changes, new Period(first.Days.From, last.Days.To));
    }

    /// <summary>A clock with daylight saving time by a yearly rule. The changes of all years are written out, and those alone are used.</summary>
    /// <param name="name">Name, for example of the country.</param>
    /// <param name="standardOffset">The offset outside daylight saving time: whole minutes, within 14 hours either way.</param>
    /// <param name="saving">By how much the clocks are set forward: whole minutes, above zero.</param>
    /// <param name="begin">When daylight saving time begins, on the clocks of standard time.</param>
    /// <param name="end">When it ends, on the clocks of daylight saving time. When it ends earlier in the year than it begins, as on the southern half of the globe, the first year begins in it.</param>
    /// <param name="first">The first calendar year for which the rule is stated; from 2.</param>
    /// <param name="last">The last one; to 9998.</param>
    /// <exception cref="InvalidDataProblemsException">There is something wrong with the data; the exception carries all problems.</exception>
    public static SiteClock DaylightSaving(
        string name, TimeSpan standardOffset, TimeSpan saving, YearlyChange begin, YearlyChange end, CalendarYear first, CalendarYear last) =>
        TryDaylightSaving(name, standardOffset, saving, begin, end, first, last).Value;

    /// <summary>
    /// A clock with the changes of a time zone copied out of it. The data of the machine decide which changes are copied, and differ between machines and
    /// their updates; the copied changes are what the clock records, prints and uses from then on. Of two changes within one hour only the later offset is copied.
    /// </summary>
    /// <param name="zone">The time zone; its identifier becomes the name of the clock.</param>
    /// <param name="first">The first calendar year whose changes are copied.</param>
    /// <param name="last">The last one.</param>
    public static Outcome<SiteClock> TryFromZone(TimeZoneInfo zone, CalendarYear first, CalendarYear last)
    {
        ArgumentNullException.ThrowIfNull(zone);
        if (last < first) return new Problem(ProblemCode.ReversedPeriod, new Location(Parameter: $"clock {zone.Id}"), $"The years {first} to {last} end before they begin.");
        var stated = new Period(first.Days.From, last.Days.To);
        // The local days of the first and the last year, wherever the site is.
        var from = Math.Max((stated.From.DayNumber - 1) * TimeSpan.TicksPerDay, 0);
        var to = Math.Min((stated.To.DayNumber + 2) * TimeSpan.TicksPerDay, DateTime.MaxValue.Ticks);
        return TryMake(zone.Id, OffsetIn(zone, from), ChangesIn(zone, from, to), stated);
    }

    /// <summary>
    /// A clock with the changes of a time zone copied out of it. The data of the machine decide which changes are copied, and differ between machines and
    /// their updates; the copied changes are what the clock records, prints and uses from then on. Of two changes within one hour only the later offset is copied.
    /// </summary>
    /// <param name="zone">The time zone; its identifier becomes the name of the clock.</param>
    /// <param name="first">The first calendar year whose changes are copied.</param>
    /// <param name="last">The last one.</param>
    /// <exception cref="InvalidDataProblemsException">The years are reversed, or a change skips a whole day.</exception>
    public static SiteClock FromZone(TimeZoneInfo zone, CalendarYear first, CalendarYear last) => TryFromZone(zone, first, last).Value;

    /// <summary>A clock from its first offset and all changes of it in the days for which they are stated; null where they hold for all time.</summary>
    internal static Outcome<SiteClock> TryMake(string name, TimeSpan firstOffset, IReadOnlyList<OffsetChange> changes, Period? stated)
    {
        var problems = new List<Problem>();
        Check(name, [firstOffset, .. changes.Select(change => change.Offset)], problems);
        var where = new Location(Parameter: $"clock {name}");
        for (var i = 0; i < changes.Count; i++)
        {
            if (i > 0 && changes[i].At <= changes[i - 1].At) problems.Add(new(ProblemCode.Malformed, where, $"The change of {changes[i]} does not come after that of {changes[i - 1]}: give the changes in order of time, each once."));
            if (changes[i].Offset == (i > 0 ? changes[i - 1].Offset : firstOffset)) problems.Add(new(ProblemCode.Duplicate, where, $"The change of {changes[i]} changes nothing: leave it out."));
        }

        if (problems.Count > 0) return Outcome<SiteClock>.Failed(problems);
        long[] instants = [.. changes.Select(change => change.At.UtcTicks)];
        long[] inForce = [firstOffset.Ticks, .. changes.Select(change => change.Offset.Ticks)];
        var latest = Latest(instants, inForce, where, problems);
        return problems.Count > 0 ? Outcome<SiteClock>.Failed(problems) : new SiteClock(name, instants, inForce, latest, stated);
    }

    /// <summary>The latest local time before each change. A change that passes two midnights leaves a day without any instant.</summary>
    private static long[] Latest(long[] instants, long[] inForce, Location where, List<Problem> problems)
    {
        var latest = new long[instants.Length];
        for (var i = 0; i < instants.Length; i++)
        {
            latest[i] = instants[i] + inForce[i];
            if (i > 0) latest[i] = Math.Max(latest[i], latest[i - 1]);
            var next = (long)Math.Ceiling((decimal)latest[i] / TimeSpan.TicksPerDay);
            if (next < 0 || next >= DateOnly.MaxValue.DayNumber || (next + 1) * TimeSpan.TicksPerDay > instants[i] + inForce[i + 1]) continue;
            problems.Add(new(
                ProblemCode.OutOfRange,
                where,
                $"The change of {new OffsetChange(new(instants[i], TimeSpan.Zero), new(inForce[i + 1]))} skips the whole day {ClockText.Day(DateOnly.FromDayNumber((int)next))}, and a day without any instant has no amounts: use one clock up to the change and another after it."));
        }

        return latest;
    }

    private static void Check(string name, IEnumerable<TimeSpan> offsets, List<Problem> problems)
    {
        var where = new Location(Parameter: $"clock {name}");
        if (string.IsNullOrWhiteSpace(name)) problems.Add(new(ProblemCode.Malformed, where, "The clock has no name: name the site or the country."));
        foreach (var offset in offsets.Distinct())
        {
            if (!IsOffset(offset)) problems.Add(new(ProblemCode.OutOfRange, where, $"{offset.ToString("c", CultureInfo.InvariantCulture)} is no offset: give whole minutes, within 14 hours either way."));
        }
    }

    /// <summary>Whether a length of time is an offset: whole minutes, within 14 hours either way.</summary>
    internal static bool IsOffset(TimeSpan offset) => offset.Ticks % TimeSpan.TicksPerMinute == 0 && offset <= LargestOffset && -LargestOffset <= offset;

    private static OffsetChange Change(long at, TimeSpan offset) => new(new(at, TimeSpan.Zero), offset);

    private static List<OffsetChange> ChangesIn(TimeZoneInfo zone, long from, long to)
    {
        var changes = new List<OffsetChange>();
        var offset = OffsetIn(zone, from);
        while (from < to)
        {
            var next = Math.Min(from + TimeSpan.TicksPerHour, to);
            var after = OffsetIn(zone, next);
            if (after != offset) changes.Add(Change(FirstWith(zone, after, from, next), after));
            (from, offset) = (next, after);
        }

        return changes;
    }

    /// <summary>The first instant of an offset that holds at the end of a stretch and not at its beginning.</summary>
    private static long FirstWith(TimeZoneInfo zone, TimeSpan offset, long before, long with)
    {
        while (with - before > 1)
        {
            var middle = before + ((with - before) / 2);
            if (OffsetIn(zone, middle) == offset) with = middle;
            else before = middle;
        }

        return with;
    }

    private static TimeSpan OffsetIn(TimeZoneInfo zone, long instant) => zone.GetUtcOffset(new DateTime(instant, DateTimeKind.Utc));
}
