namespace Jcm.Calculations.Monitoring.Metering;

/// <summary>The time line of local days as instants, cut also where dark hours begin and end. All instants are ticks of universal time.</summary>
internal sealed class DayGrid
{
    private readonly long[] cuts;
    private readonly int[] days;
    private readonly bool[] dark;
    private readonly long[] midnights;
    private readonly int[] firstSegments;

    private DayGrid(SiteClock clock, Period days, long[] midnights, List<(long Cut, int Day, bool Dark)> segments)
    {
        (Clock, Days, this.midnights) = (clock, days, midnights);
        cuts = [.. segments.Select(segment => segment.Cut), midnights[^1]];
        this.days = [.. segments.Select(segment => segment.Day)];
        dark = [.. segments.Select(segment => segment.Dark)];
        firstSegments = new int[midnights.Length];
        for (var i = this.days.Length - 1; i >= 0; i--) firstSegments[this.days[i]] = i;
        firstSegments[^1] = this.days.Length;
    }

    internal SiteClock Clock { get; }

    internal Period Days { get; }

    internal int Segments => days.Length;

    internal long Beginning => cuts[0];

    internal long End => cuts[^1];

    /// <summary>Where each segment begins; the last one is where all end.</summary>
    internal ReadOnlySpan<long> Cuts => cuts;

    /// <summary>The day that a segment belongs to, counted from the first.</summary>
    internal int DayOf(int segment) => days[segment];

    /// <summary>The segment that begins with a day; for the number of days, that at which all end.</summary>
    internal int SegmentOf(int day) => firstSegments[day];

    internal bool IsDark(int segment) => dark[segment];

    internal bool HasDark => Array.IndexOf(dark, true) >= 0;

    /// <summary>Where a day begins; the number of days gives where the last one ends.</summary>
    internal long Midnight(int day) => midnights[day];

    internal long LengthOf(int day) => midnights[day + 1] - midnights[day];

    internal DateOnly DateOf(int day) => Days.From.AddDays(day);

    /// <summary>The index of a day.</summary>
    internal int IndexOf(DateOnly day) => day.DayNumber - Days.From.DayNumber;

    /// <summary>Whether a period reaches the first or the last day of the calendar, which does not wholly lie within what instants can say.</summary>
    internal static bool IsAtAnEnd(Period period) => period.From == DateOnly.MinValue || period.To == DateOnly.MaxValue;

    internal static DayGrid Of(SiteClock clock, Period days, DarkHours? hours)
    {
        var beginnings = new long[days.Days + 1];
        for (var day = 0; day < beginnings.Length; day++) beginnings[day] = clock.BeginningOf(days.From.AddDays(day)).UtcTicks;
        var segments = new List<(long, int, bool)>(hours is null ? days.Days : 3 * days.Days);
        for (var day = 0; day < days.Days; day++)
        {
            // On a day on which the clock changes, the hours would not be those of the sun.
            if (hours is null || beginnings[day + 1] - beginnings[day] != TimeSpan.TicksPerDay)
            {
                segments.Add((beginnings[day], day, false));
                continue;
            }

            AddDay(segments, beginnings[day], day, hours);
        }

        return new(clock, days, beginnings, segments);
    }

    /// <summary>An instant in local time, with its offset; in universal time where the local one is outside the calendar.</summary>
    internal string Text(long ticks) => InstantText.Of(Local(ticks));

    /// <summary>Two instants as local times; what both share is said once.</summary>
    internal string Text(long from, long to) => InstantText.Between(Local(from), Local(to));

    private DateTimeOffset Local(long ticks)
    {
        var instant = new DateTimeOffset(ticks, TimeSpan.Zero);
        var offset = Clock.OffsetAt(instant);
        return ticks + offset.Ticks >= 0 && ticks + offset.Ticks <= DateTime.MaxValue.Ticks ? instant.ToOffset(offset) : instant;
    }

    private static void AddDay(List<(long Cut, int Day, bool Dark)> segments, long midnight, int day, DarkHours hours)
    {
        var (from, to) = (hours.From.Ticks, hours.To.Ticks);
        (long Begins, bool Dark)[] parts = from < to
            ? [(0, false), (from, true), (to, false)]
            : [(0, true), (to, false), (from, true)];
        for (var i = 0; i < parts.Length; i++)
        {
            var ends = i + 1 < parts.Length ? parts[i + 1].Begins : TimeSpan.TicksPerDay;
            if (ends > parts[i].Begins) segments.Add((midnight + parts[i].Begins, day, parts[i].Dark));
        }
    }
}
