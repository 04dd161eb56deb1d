namespace Jcm.Calculations.Monitoring.Metering;

/// <summary>The fast way through regular readings: nothing is looked at twice as long as all is well. Whatever is unusual goes the way of single readings.</summary>
internal sealed partial class MeterWalk
{
    /// <summary>So many counts of so many readings still fit into a whole number of 64 bits.</summary>
    private const int MostAtOnce = 4096;

    /// <summary>Readings of a register at equal distances.</summary>
    /// <param name="values">What it showed; not a number where a reading is missing.</param>
    /// <param name="first">The instant of the first of them.</param>
    /// <param name="step">The distance.</param>
    internal void TakeRegister(ReadOnlySpan<double> values, long first, long step)
    {
        var limits = ScanLimits.Of(this, step);
        for (var i = 0; i < values.Length;)
        {
            var at = first + (i * step);
            if (HasBase && BaseAt == at - step && !baseIsEstimated && !isStandstill)
            {
                var room = Room(at - step, step);
                var taken = room > 0 ? ScanRegister(values.Slice(i, Math.Min(room, values.Length - i)), at, limits) : 0;
                i += taken;
                if (taken > 0) continue;
            }

            if (TryCounts(values[i], at, out var counts)) Take(at, counts, ReadingStatus.Good);
            i++;
        }
    }

    /// <summary>Amounts of intervals of equal length, each of which begins where the one before ends.</summary>
    /// <param name="values">The amounts; not a number where a reading is missing.</param>
    /// <param name="first">The beginning of the first of them.</param>
    /// <param name="step">The length.</param>
    internal void TakeIntervals(ReadOnlySpan<double> values, long first, long step)
    {
        var limits = ScanLimits.Of(this, step);
        for (var i = 0; i < values.Length;)
        {
            var from = first + (i * step);
            if (HasBase && BaseAt == from && lastLength == step && !isStandstill)
            {
                var room = Room(from, step);
                var taken = room > 0 ? ScanIntervals(values.Slice(i, Math.Min(room, values.Length - i)), from, step, limits) : 0;
                i += taken;
                if (taken > 0) continue;
            }

            if (TryCounts(values[i], from, out var counts)) Take(from, from + step, counts, ReadingStatus.Good);
            i++;
        }
    }

    /// <summary>How many steps from an instant on stay in its segment and before the next change of the register.</summary>
    private int Room(long from, long step)
    {
        if (step > silence || from < grid.Beginning || from >= grid.End) return 0;
        var end = grid.Cuts[totals.SegmentAt(from) + 1];
        if (nextChange < changes.Count) end = Math.Min(end, changes[nextChange].At.UtcTicks - 1);
        return (int)Math.Clamp((end - from) / step, 0, MostAtOnce);
    }

    private int ScanRegister(ReadOnlySpan<double> values, long at, in ScanLimits limits)
    {
        var step = limits.Step;
        var (begin, previous, amountBefore) = (baseCounts, baseCounts, lastLength == step ? lastAmount : -1);
        var still = stillSince;
        var i = 0;
        for (; i < values.Length; i++)
        {
            var value = values[i];
            var rounded = Math.Round(value * countsOfUnit);
            if (rounded / countsOfUnit != value) break;
            var counts = (long)rounded;
            if ((ulong)counts >= (ulong)tooManyCounts) break;
            var amount = counts - previous;
            if ((ulong)amount > (ulong)limits.Most) break;
            if (limits.ChecksChange && (amountBefore < 0 || Math.Abs(amount - amountBefore) > limits.Change)) break;
            if (amount != 0) still = at + (i * step);
            else if (limits.ChecksStill && at + (i * step) - still > stillTicks) break;
            (previous, amountBefore) = (counts, amount);
        }

        if (i == 0) return 0;
        var to = at + ((i - 1) * step);
        totals.AddWithin(totals.SegmentAt(at - step), i * step, previous - begin);
        stillSince = still;
        (lastAmount, lastLength) = (amountBefore, step);
        SetBase(to, previous, ReadingStatus.Good);
        return i;
    }

    private int ScanIntervals(ReadOnlySpan<double> values, long from, long step, in ScanLimits limits)
    {
        var (sum, amountBefore, still) = (0L, lastAmount, stillSince);
        var i = 0;
        for (; i < values.Length; i++)
        {
            var value = values[i];
            var rounded = Math.Round(value * countsOfUnit);
            if (rounded / countsOfUnit != value) break;
            var amount = (long)rounded;
            if ((ulong)amount > (ulong)limits.Most) break;
            if (limits.ChecksChange && Math.Abs(amount - amountBefore) > limits.Change) break;
            if (amount != amountBefore) still = from + (i * step);
            else if (limits.ChecksStill && from + ((i + 1) * step) - still > stillTicks) break;
            sum += amount;
            amountBefore = amount;
        }

        if (i == 0) return 0;
        totals.AddWithin(totals.SegmentAt(from), i * step, sum);
        stillSince = still;
        (lastAmount, lastLength, lastInterval) = (amountBefore, step, (amountBefore, from + ((i - 1) * step)));
        Reach = (Reach!.Value.From, from + (i * step));
        return i;
    }

    /// <summary>The limits of the fast way, for one distance of readings.</summary>
    private readonly record struct ScanLimits(long Step, long Most, long Change, bool ChecksChange, bool ChecksStill)
    {
        internal static ScanLimits Of(MeterWalk walk, long step)
        {
            // A step of half the register or more is not known to be one.
            var most = Math.Min(walk.MostIn(step), (walk.meter.Modulus ?? (2 * Meter.TooManyCounts)) / 2 - 1);
            return new(step, most, walk.mostChange, walk.mostChange != long.MaxValue, walk.stillTicks != long.MaxValue);
        }
    }
}
