namespace Jcm.Calculations.Monitoring;

/// <summary>
/// The rule between the local time of a site and instants, fully written out: a first offset and the changes of it. No time-zone data of the machine
/// take part in a result, so that the same clock gives the same days everywhere.
/// </summary>
/// <remarks>
/// <para>Every instant belongs to exactly one local day. A day begins at the first instant at which the clocks of the site show midnight or later of that day, and
/// lasts until the next day begins; a day that has begun does not end again because the clocks are set back. So
/// <list type="bullet">
/// <item>a day whose midnight is skipped begins at the change that skips it;</item>
/// <item>a day whose midnight occurs twice begins at the first of them, and what the clocks show between the two of the day before belongs to the day that has begun;</item>
/// <item>clocks that are set back at 24:00 exactly have not shown midnight yet: the day before is longer;</item>
/// <item>when a site moves across the date line and repeats a date, the repeated date is one day of 48 hours.</item>
/// </list>
/// A change that skips a whole day is refused, since a day without any instant has no amounts.</para>
/// <para>Two clocks are equal when they give the same offset at every instant and are stated for the same years; their names do not matter.</para>
/// </remarks>
public sealed partial class SiteClock : IEquatable<SiteClock>
{
    /// <summary>The changes in ticks of universal time.</summary>
    private readonly long[] at;

    /// <summary>The offsets in ticks: the first, then the one from each change on.</summary>
    private readonly long[] offsets;

    /// <summary>The latest local time in ticks that the clocks came up to, without showing it, before each change: a later day has not begun by then.</summary>
    private readonly long[] reached;

    private SiteClock(string name, long[] at, long[] offsets, long[] reached, Period? stated) => (Name, this.at, this.offsets, this.reached, Stated) = (name, at, offsets, reached, stated);

    /// <summary>Name of the clock, for example the country; empty for a fixed offset.</summary>
    public string Name { get; }

    /// <summary>The days for which the changes are stated; null where they hold for all time. Outside, the first and the last offset go on: see <see cref="Check(Period)"/>.</summary>
    public Period? Stated { get; }

    /// <summary>The offset before the first change.</summary>
    public TimeSpan FirstOffset => new(offsets[0]);

    /// <summary>The changes in order of time.</summary>
    public IReadOnlyList<OffsetChange> Changes => [.. at.Select((change, i) => new OffsetChange(new DateTimeOffset(change, TimeSpan.Zero), new TimeSpan(offsets[i + 1])))];

    /// <summary>The first instant of a local day, with the offset in force at it.</summary>
    /// <param name="day">The day, from 0001-01-02 to 9999-12-31.</param>
    /// <exception cref="ArgumentOutOfRangeException">The day is the first one of the calendar, which may begin before all instants.</exception>
    public DateTimeOffset BeginningOf(DateOnly day)
    {
        ArgumentOutOfRangeException.ThrowIfEqual(day, DateOnly.MinValue);
        var midnight = day.DayNumber * TimeSpan.TicksPerDay;
        var changes = CountUpTo(reached, midnight);
        var offset = offsets[changes];
        var begins = midnight - offset;
        if (changes > 0) begins = Math.Max(begins, at[changes - 1]);
        return new(begins + offset, new TimeSpan(offset));
    }

    /// <summary>How long a local day is: 24 hours, or more or less when the clocks are changed.</summary>
    /// <param name="day">The day, from 0001-01-02 to 9999-12-30.</param>
    /// <exception cref="ArgumentOutOfRangeException">The day is the first or the last one of the calendar.</exception>
    public TimeSpan LengthOf(DateOnly day)
    {
        ArgumentOutOfRangeException.ThrowIfEqual(day, DateOnly.MaxValue);
        return BeginningOf(day.AddDays(1)) - BeginningOf(day);
    }

    /// <summary>The local day to which an instant belongs: the one whose beginning is the last not after it.</summary>
    /// <param name="instant">The instant.</param>
    /// <exception cref="ArgumentOutOfRangeException">The local time is before the year 1 or after the year 9999.</exception>
    public DateOnly DayOf(DateTimeOffset instant)
    {
        var changes = CountUpTo(at, instant.UtcTicks);
        var local = instant.UtcTicks + offsets[changes];
        // A midnight that the clocks came up to and did not show has not begun its day.
        if (changes > 0) local = Math.Max(local, reached[changes - 1] - 1);
        return local >= 0 && local <= DateTime.MaxValue.Ticks
            ? DateOnly.FromDayNumber((int)(local / TimeSpan.TicksPerDay))
            : throw new ArgumentOutOfRangeException(nameof(instant), instant, "The local time is outside the calendar.");
    }

    /// <summary>Local time less universal time at an instant.</summary>
    /// <param name="instant">The instant.</param>
    public TimeSpan OffsetAt(DateTimeOffset instant) => new(offsets[CountUpTo(at, instant.UtcTicks)]);

    /// <summary>The instant at which the clocks of the site show a local time. A local time that is skipped, and one that occurs more than once, is a problem: give the instant with its offset.</summary>
    /// <param name="local">The local time, of unspecified kind.</param>
    /// <exception cref="ArgumentException">The kind is that of universal time or of the machine's local time.</exception>
    public Outcome<DateTimeOffset> TryAt(DateTime local)
    {
        if (local.Kind != DateTimeKind.Unspecified) throw new ArgumentException("It is no local time of the site: its kind is not unspecified.", nameof(local));
        var from = CountUpTo(at, local.Ticks - LargestOffset.Ticks);
        var to = CountUpTo(at, local.Ticks + LargestOffset.Ticks);
        var (only, count) = (0, 0);
        for (var i = from; i <= to; i++)
        {
            if (Shows(i, local)) (only, count) = (i, count + 1);
        }

        return count switch
        {
            0 => Skipped(local, from, to),
            1 => IsInstant(local, offsets[only]) ? new DateTimeOffset(local, new TimeSpan(offsets[only])) : OutsideCalendar(local),
            _ => Repeated(local, Enumerable.Range(from, to - from + 1).Where(i => Shows(i, local))),
        };
    }

    /// <summary>The instant at which the clocks of the site show a local time.</summary>
    /// <param name="local">The local time, of unspecified kind.</param>
    /// <exception cref="ArgumentException">The kind is that of universal time or of the machine's local time.</exception>
    /// <exception cref="InvalidDataProblemsException">The local time is skipped or occurs more than once.</exception>
    public DateTimeOffset At(DateTime local) => TryAt(local).Value;

    /// <summary>What is wrong with using the clock for some days: they lie outside the years for which its changes are stated. Empty when nothing is.</summary>
    /// <param name="days">The days.</param>
    public IReadOnlyList<Problem> Check(Period days) => Stated is not { } stated || (stated.From <= days.From && days.To <= stated.To)
        ? []
        : [new(ProblemCode.OutOfRange, new(Period: days.ToString()), $"The changes of the clock {Name} are stated for {stated} only: state them for all days that are used.")];

    /// <summary>Whether two clocks give the same offset at every instant and are stated for the same years.</summary>
    /// <param name="other">The other clock.</param>
    public bool Equals(SiteClock? other) => other is not null && Stated == other.Stated && at.AsSpan().SequenceEqual(other.at) && offsets.AsSpan().SequenceEqual(other.offsets);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as SiteClock);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (var change in at) hash.Add(change);
        foreach (var offset in offsets) hash.Add(offset);
        return hash.ToHashCode();
    }

    /// <summary>The whole rule, for example <c>UTC+07:00</c> or <c>Chile: UTC-03:00 until 2024-04-07T03:00Z, then UTC-04:00</c>.</summary>
    public override string ToString()
    {
        var parts = offsets.Select((offset, i) => ClockText.Offset(new(offset)) + (i < at.Length ? $" until {ClockText.Instant(new(at[i], TimeSpan.Zero))}" : ""));
        var name = Name.Length == 0 ? "" : $"{Name}: ";
        return $"{name}{string.Join(", then ", parts)}{(Stated is { } stated ? $"; stated for {stated}" : "")}";
    }

    /// <summary>The number of elements that are not above a limit, in an array in ascending order.</summary>
    private static int CountUpTo(long[] ascending, long limit)
    {
        var (low, high) = (0, ascending.Length);
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (ascending[middle] <= limit) low = middle + 1;
            else high = middle;
        }

        return low;
    }

    /// <summary>Whether the clocks show a local time after a number of changes and before the next.</summary>
    private bool Shows(int changes, DateTime local)
    {
        var instant = local.Ticks - offsets[changes];
        return (changes == 0 || instant >= at[changes - 1]) && (changes == at.Length || instant < at[changes]);
    }

    private static bool IsInstant(DateTime local, long offset) => local.Ticks - offset >= 0 && local.Ticks - offset <= DateTime.MaxValue.Ticks;

    private Problem Skipped(DateTime local, int from, int to)
    {
        var skip = Enumerable.Range(from, to - from).First(i => local.Ticks >= at[i] + offsets[i] && local.Ticks < at[i] + offsets[i + 1]);
        return new(
            ProblemCode.OutOfRange,
            $"The clocks of {Title} never show {ClockText.Local(local)}: at {ClockText.Instant(new(at[skip], TimeSpan.Zero))} they go from {ClockText.Offset(new(offsets[skip]))} to {ClockText.Offset(new(offsets[skip + 1]))}. Give the instant with its offset.");
    }

    private Problem Repeated(DateTime local, IEnumerable<int> shown) => new(
        ProblemCode.Ambiguous,
        $"The clocks of {Title} show {ClockText.Local(local)} more than once: give the instant with its offset, {string.Join(" or ", shown.Select(i => ClockText.Instant(local, new(offsets[i]))))}.");

    private Problem OutsideCalendar(DateTime local) => new(ProblemCode.OutOfRange, $"{ClockText.Local(local)} of {Title} is no instant of the years 1 to 9999 of universal time.");

    private string Title => Name.Length == 0 ? ToString() : Name;
}
