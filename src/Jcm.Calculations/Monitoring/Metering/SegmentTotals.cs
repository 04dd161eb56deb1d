namespace Jcm.Calculations.Monitoring.Metering;

/// <summary>What went through in each segment of a time line, in whole counts, and how much of its time readings cover.</summary>
internal sealed class SegmentTotals(DayGrid grid, BoundaryRule rule)
{
    private readonly Int128[] measured = new Int128[grid.Segments];
    private readonly Int128[] estimated = new Int128[grid.Segments];
    private readonly long[] measuredTicks = new long[grid.Segments];
    private readonly long[] estimatedTicks = new long[grid.Segments];

    // The interval that crosses the beginning of a segment. Most lines have none.
    private SpannedCounts[]? crossings;
    private int segment;

    internal Int128 Counts(int index) => measured[index] + estimated[index];

    internal Int128 Measured(int index) => measured[index];

    internal Int128 Estimated(int index) => estimated[index];

    internal long MeasuredTicks(int index) => measuredTicks[index];

    internal long EstimatedTicks(int index) => estimatedTicks[index];

    /// <summary>The interval in which the beginning of a segment lies; null where a reading was taken there.</summary>
    internal SpannedCounts? Crossing(int index) => crossings?[index] is { To: > 0 } crossing ? crossing : null;

    /// <summary>What of an interval that crosses boundaries counts before an instant inside it: rounded down to whole counts, so that any parts add up to the whole.</summary>
    internal Int128 Before(in SpannedCounts interval, long instant) => rule switch
    {
        BoundaryRule.ToEarlier => interval.Counts,
        BoundaryRule.ToLater => 0,
        _ => interval.Counts * (instant - interval.From) / (interval.To - interval.From),
    };

    /// <summary>What of an interval that crosses boundaries counts between two instants, by the rule.</summary>
    internal Int128 Share(in SpannedCounts interval, long from, long to)
    {
        if (to <= interval.From || from >= interval.To) return 0;
        var before = from > interval.From ? Before(interval, from) : 0;
        return (to < interval.To ? Before(interval, to) : interval.Counts) - before;
    }

    /// <summary>What went through in consecutive segments, without the intervals that reach beyond them.</summary>
    internal Int128 Inside(int first, int end)
    {
        var sum = default(Int128);
        for (var i = first; i < end; i++) sum += Counts(i);
        var (begins, ends) = (Crossing(first), Crossing(end));
        if (begins is { } one) sum -= Share(one, grid.Cuts[first], grid.Cuts[end]);
        if (ends is { } other && ends != begins) sum -= Share(other, grid.Cuts[first], grid.Cuts[end]);
        return sum;
    }

    /// <summary>All that intervals brought that reach beyond consecutive segments.</summary>
    internal Int128 Across(int first, int end)
    {
        var (begins, ends) = (Crossing(first), Crossing(end));
        return (begins?.Counts ?? 0) + (begins == ends ? 0 : ends?.Counts ?? 0);
    }

    /// <summary>Whether an interval that crosses midnight counts wholly on one side, so that it is no amount of that day.</summary>
    internal bool MovesCrossing => rule is BoundaryRule.ToEarlier or BoundaryRule.ToLater;

    /// <summary>The segment in which an instant lies, or that begins with it; instants only go forward.</summary>
    internal int SegmentAt(long instant)
    {
        var cuts = grid.Cuts;
        while (segment < grid.Segments - 1 && cuts[segment + 1] <= instant) segment++;
        return segment;
    }

    /// <summary>An amount whose interval lies in one segment.</summary>
    internal void AddWithin(int index, long ticks, Int128 amount)
    {
        measured[index] += amount;
        measuredTicks[index] += ticks;
    }

    /// <summary>An amount of any interval; boundaries inside are treated by the rule.</summary>
    internal void Add(long from, long to, Int128 amount, bool isEstimated)
    {
        if (to <= grid.Beginning || from >= grid.End) return;
        var index = SegmentAt(from);
        var cuts = grid.Cuts;
        var (amounts, ticks) = isEstimated ? (estimated, estimatedTicks) : (measured, measuredTicks);
        if (from >= cuts[index] && to <= cuts[index + 1])
        {
            amounts[index] += amount;
            ticks[index] += to - from;
            return;
        }

        var interval = new SpannedCounts(from, to, amount);
        var before = from < cuts[index] ? Before(interval, cuts[index]) : 0;
        if (from < cuts[index]) Cross(index);
        for (var i = index; i < grid.Segments && cuts[i] < to; i++)
        {
            if (i > index) Cross(i);
            var end = Math.Min(to, cuts[i + 1]);
            var until = end == to ? amount : Before(interval, end);
            amounts[i] += until - before;
            ticks[i] += end - Math.Max(from, cuts[i]);
            before = until;
        }

        if (to > grid.End) Cross(grid.Segments);

        void Cross(int at) => (crossings ??= new SpannedCounts[grid.Segments + 1])[at] = interval;
    }
}

/// <summary>What went through in an interval.</summary>
/// <param name="From">Its beginning.</param>
/// <param name="To">Its end.</param>
/// <param name="Counts">What went through.</param>
internal readonly record struct SpannedCounts(long From, long To, Int128 Counts);
