using Jcm.Calculations.Monitoring.Quality;

namespace Jcm.Calculations.Monitoring.Metering;

/// <summary>A meter after the walk through its readings: what went through on each day.</summary>
internal sealed class WalkedMeter
{
    private readonly DayGrid grid;
    private readonly SegmentTotals totals;

    private WalkedMeter(MeterSeries series, DayGrid grid, MeterWalk walk)
    {
        (Series, this.grid, totals) = (series, grid, walk.Totals);
        (Reach, Gaps, Notes, Shown) = (walk.Reach, walk.Gaps, walk.Notes, walk.Shown);
    }

    internal MeterSeries Series { get; }

    internal Meter Meter => Series.Meter;

    internal (long From, long To)? Reach { get; }

    internal IReadOnlyList<(long From, long To)> Gaps { get; }

    internal WalkNotes Notes { get; }

    /// <summary>What a register showed at the first and at the last reading; null for intervals and where nothing was read.</summary>
    internal (long First, long Last)? Shown { get; }

    internal static WalkedMeter Of(MeterSeries series, SiteClock clock, Period days, BoundaryRule rule, bool acceptsEstimated, Location where)
    {
        var line = DayGrid.Of(clock, days, series.Meter.Limits?.Dark);
        var walk = new MeterWalk(series.Meter, line, rule, acceptsEstimated, series.Changes, where);
        series.Rows.Walk(walk);
        walk.Finish();
        return new(series, line, walk);
    }

    internal Int128 Counts(int day) => Sum(day, totals.Counts);

    internal Int128 Counts(Period days)
    {
        var sum = default(Int128);
        for (var segment = grid.SegmentOf(grid.IndexOf(days.From)); segment < grid.SegmentOf(grid.IndexOf(days.To) + 1); segment++) sum += totals.Counts(segment);
        return sum;
    }

    internal long MeasuredTicks(int day) => (long)Sum(day, index => totals.MeasuredTicks(index));

    internal long EstimatedTicks(int day) => (long)Sum(day, index => totals.EstimatedTicks(index));

    /// <summary>The interval in which the beginning of a day lies; null where a reading was taken at it.</summary>
    internal SpannedCounts? Crossing(DateOnly day) => grid.IndexOf(day) is var index && index >= 0 && index <= grid.Days.Days ? totals.Crossing(grid.SegmentOf(index)) : null;

    /// <summary>Whether the amount of a day is no amount of it: an interval over midnight counts wholly on one side.</summary>
    internal bool IsMoved(int day) =>
        totals.MovesCrossing && (totals.Crossing(grid.SegmentOf(day)) is not null || totals.Crossing(grid.SegmentOf(day + 1)) is not null);

    /// <summary>
    /// What went through on a day for certain: at least what intervals inside it show, at most what all intervals show that reach into it. How an interval that
    /// goes over midnight is divided is a rule, not a reading.
    /// </summary>
    internal (Int128 Least, Int128 Most) CertainCounts(int day)
    {
        var (first, end) = (grid.SegmentOf(day), grid.SegmentOf(day + 1));
        var inside = totals.Inside(first, end);
        return (inside, inside + totals.Across(first, end));
    }

    /// <summary>What of an interval that goes over midnight counts on the days of a period, by the rule for boundaries.</summary>
    internal Int128 Share(in SpannedCounts interval, Period days) => totals.Share(interval, grid.Midnight(grid.IndexOf(days.From)), grid.Midnight(grid.IndexOf(days.To) + 1));

    /// <summary>The days that an interval touches.</summary>
    internal Period DaysOf(in SpannedCounts interval) => new(
        grid.Clock.DayOf(new DateTimeOffset(interval.From, TimeSpan.Zero)),
        grid.Clock.DayOf(new DateTimeOffset(interval.To - 1, TimeSpan.Zero)));

    /// <summary>The days on which it serves, within a period; null where it does not.</summary>
    internal Period? ServiceIn(Period period)
    {
        if (Reach is not { } reach || reach.From >= grid.End || reach.To < grid.Beginning) return null;
        var from = grid.Clock.DayOf(new DateTimeOffset(Math.Max(reach.From, grid.Beginning), TimeSpan.Zero));
        var to = grid.Clock.DayOf(new DateTimeOffset(Math.Clamp(reach.To - 1, Math.Max(reach.From, grid.Beginning), grid.End - 1), TimeSpan.Zero));
        if (from < period.From) from = period.From;
        if (to > period.To) to = period.To;
        return from <= to ? new(from, to) : null;
    }

    /// <summary>The days that begin or end inside an interval longer than a day, or than there should be between two readings: their amounts are shares of it.</summary>
    internal IEnumerable<DateOnly> Divided => Enumerable.Range(0, grid.Days.Days).Where(day => IsSilent(day) || IsSilent(day + 1)).Select(grid.DateOf);

    /// <summary>What readings show for each day; nothing for days whose amount is no reading of them.</summary>
    internal DailyAmounts Daily() => new(
        grid.Days.From,
        Meter.Unit,
        [.. Enumerable.Range(0, grid.Days.Days).Select(day => IsMoved(day) ? 0 : Meter.Amount(Counts(day)))],
        [.. Enumerable.Range(0, grid.Days.Days).Select(day => IsMoved(day) ? 0 : Math.Min((decimal)(MeasuredTicks(day) + EstimatedTicks(day)) / grid.LengthOf(day), 1))])
    {
        Divided = Divided.ToHashSet(),
    };

    private bool IsSilent(int day) =>
        totals.Crossing(grid.SegmentOf(day)) is { } crossing && crossing.To - crossing.From > Math.Min(Meter.ReadEvery?.Ticks ?? long.MaxValue, TimeSpan.TicksPerDay);

    private Int128 Sum(int day, Func<int, Int128> of)
    {
        var sum = default(Int128);
        for (var segment = grid.SegmentOf(day); segment < grid.SegmentOf(day + 1); segment++) sum += of(segment);
        return sum;
    }
}
