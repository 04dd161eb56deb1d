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
        (Reach, Gaps, Notes) = (walk.Reach, walk.Gaps, walk.Notes);
    }

    internal MeterSeries Series { get; }

    internal Meter Meter => Series.Meter;

    internal (long From, long To)? Reach { get; }

    internal IReadOnlyList<(long From, long To)> Gaps { get; }

    internal WalkNotes Notes { get; }

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
    internal (long From, long To)? Crossing(DateOnly day) => totals.Crossing(grid.SegmentOf(grid.IndexOf(day))) is { } interval ? (interval.From, interval.To) : null;

    /// <summary>
    /// What went through on a day for certain: at least what intervals inside it show, at most what all intervals show that reach into it. How an interval that
    /// goes over midnight is divided is a rule, not a reading.
    /// </summary>
    internal (Int128 Least, Int128 Most) CertainCounts(int day)
    {
        var (begins, ends) = (totals.Crossing(grid.SegmentOf(day)), totals.Crossing(grid.SegmentOf(day + 1)));
        var inside = Counts(day);
        foreach (var interval in begins is { } first && first == ends ? [first] : new[] { begins, ends }.OfType<SpannedCounts>())
        {
            inside -= Share(interval, day);
        }

        var across = (begins?.Counts ?? 0) + (begins == ends ? 0 : ends?.Counts ?? 0);
        return (inside, inside + across);
    }

    /// <summary>What of an interval is counted on a day.</summary>
    private Int128 Share(in SpannedCounts interval, int day)
    {
        var before = interval.From < grid.Midnight(day) ? totals.Before(interval, grid.Midnight(day)) : 0;
        return (interval.To > grid.Midnight(day + 1) ? totals.Before(interval, grid.Midnight(day + 1)) : interval.Counts) - before;
    }

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

    internal DailyAmounts Daily() => new(
        grid.Days.From,
        Meter.Unit,
        [.. Enumerable.Range(0, grid.Days.Days).Select(day => Meter.Amount(Counts(day)))],
        [.. Enumerable.Range(0, grid.Days.Days).Select(day => Math.Min((decimal)(MeasuredTicks(day) + EstimatedTicks(day)) / grid.LengthOf(day), 1))]);

    private Int128 Sum(int day, Func<int, Int128> of)
    {
        var sum = default(Int128);
        for (var segment = grid.SegmentOf(day); segment < grid.SegmentOf(day + 1); segment++) sum += of(segment);
        return sum;
    }
}
