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
    internal (long From, long To)? Crossing(DateOnly day) => totals.Crossing(grid.SegmentOf(grid.IndexOf(day)));

    /// <summary>The days on which it serves, within a period; null where it does not.</summary>
    internal Period? ServiceIn(Period period)
    {
        if (Reach is not { } reach) return null;
        var from = grid.Clock.DayOf(new DateTimeOffset(reach.From, TimeSpan.Zero));
        var to = grid.Clock.DayOf(new DateTimeOffset(Math.Max(reach.To - 1, reach.From), TimeSpan.Zero));
        if (from < period.From) from = period.From;
        if (to > period.To) to = period.To;
        return from <= to ? new(from, to) : null;
    }

    /// <summary>The days that begin or end inside an interval longer than there should be between two readings: their amounts are shares of it.</summary>
    internal IEnumerable<DateOnly> Divided => Meter.ReadEvery is { } every
        ? Enumerable.Range(0, grid.Days.Days).Where(day => IsSilent(day, every) || IsSilent(day + 1, every)).Select(grid.DateOf)
        : [];

    internal DailyAmounts Daily() => new(
        grid.Days.From,
        Meter.Unit,
        [.. Enumerable.Range(0, grid.Days.Days).Select(day => Meter.Amount(Counts(day)))],
        [.. Enumerable.Range(0, grid.Days.Days).Select(day => Math.Min((decimal)(MeasuredTicks(day) + EstimatedTicks(day)) / grid.LengthOf(day), 1))])
    {
        Divided = Divided.ToHashSet(),
    };

    private bool IsSilent(int day, TimeSpan every) => totals.Crossing(grid.SegmentOf(day)) is { } crossing && crossing.To - crossing.From > every.Ticks;

    private Int128 Sum(int day, Func<int, Int128> of)
    {
        var sum = default(Int128);
        for (var segment = grid.SegmentOf(day); segment < grid.SegmentOf(day + 1); segment++) sum += of(segment);
        return sum;
    }
}
