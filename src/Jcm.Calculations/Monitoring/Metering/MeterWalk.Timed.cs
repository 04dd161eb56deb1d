using System.Runtime.CompilerServices;

namespace Jcm.Calculations.Monitoring.Metering;

/// <summary>The fast way through readings of a register that carry their times. Whatever is unusual goes the way of single readings.</summary>
internal sealed partial class MeterWalk
{
    /// <summary>Readings of a register with their times.</summary>
    /// <param name="times">Whole seconds since the beginning of 1970, universal time.</param>
    /// <param name="values">What the register showed; not a number where a reading is missing.</param>
    /// <param name="status">The numbers of their status; empty where all are good.</param>
    internal void TakeRegister(ReadOnlySpan<double> times, ReadOnlySpan<double> values, ReadOnlySpan<double> status)
    {
        for (var i = 0; i < values.Length;)
        {
            var taken = HasBase && !baseIsEstimated && !isStandstill ? ScanTimed(times[i..], values[i..], status.IsEmpty ? default : status[i..]) : 0;
            i += taken;
            if (taken > 0) continue;
            TakeOne(times[i], times[i], values[i], status.IsEmpty ? 0 : status[i]);
            i++;
        }
    }

    /// <summary>What went through in intervals with their times.</summary>
    /// <param name="from">Where they begin, in whole seconds since the beginning of 1970, universal time.</param>
    /// <param name="to">Where they end.</param>
    /// <param name="values">The amounts; not a number where a reading is missing.</param>
    /// <param name="status">The numbers of their status; empty where all are good.</param>
    internal void TakeIntervals(ReadOnlySpan<double> from, ReadOnlySpan<double> to, ReadOnlySpan<double> values, ReadOnlySpan<double> status)
    {
        for (var i = 0; i < values.Length; i++) TakeOne(from[i], to[i], values[i], status.IsEmpty ? 0 : status[i]);
    }

    private void TakeOne(double from, double to, double value, double status)
    {
        if (!TryInstant(from, out var begins) || !TryInstant(to, out var ends) || !TryStatus(status, begins, out var state)) return;
        if (state == ReadingStatus.Invalid) Notes.Invalid.Add(begins, ends);
        else if (!TryCounts(value, begins, out var counts)) return;
        else if (meter.Kind == MeterKind.Register) Take(begins, counts, state);
        else Take(begins, ends, counts, state);
    }

    /// <summary>As many readings as are usual, within the segment of the reading before them.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int ScanTimed(ReadOnlySpan<double> times, ReadOnlySpan<double> values, ReadOnlySpan<double> status)
    {
        var (beginning, begin) = (BaseAt, baseCounts);
        if (beginning < grid.Beginning || beginning >= grid.End) return 0;
        var segment = totals.SegmentAt(beginning);
        var end = grid.Cuts[segment + 1];
        if (nextChange < changes.Count) end = Math.Min(end, changes[nextChange].At.UtcTicks - 1);
        // A step of half the register or more is not known to be one.
        var mostAtAll = ((meter.Modulus ?? (2 * Meter.TooManyCounts)) / 2) - 1;
        var (before, previous, amountBefore, lengthBefore) = (beginning, begin, lastAmount, lastLength);
        var stand = new Standing(stillSince, false);
        var i = 0;
        for (; i < values.Length; i++)
        {
            if (!IsInstant(times[i]) || (!status.IsEmpty && status[i] != 0)) break;
            var now = Instant(times[i]);
            var length = now - before;
            if (length <= 0 || length > silence || now > end || MayTurnTwice(length)) break;
            var value = values[i];
            var rounded = Math.Round(value * countsOfUnit);
            if (rounded / countsOfUnit != value) break;
            var counts = (long)rounded;
            if ((ulong)counts >= (ulong)tooManyCounts) break;
            var amount = counts - previous;
            if ((ulong)amount > (ulong)Math.Min(MostIn(length), mostAtAll)) break;
            if (length == lengthBefore && Math.Abs(amount - amountBefore) > mostChange) break;
            if (!stand.GoesOn(amount != 0, now, now, stillTicks)) break;
            (before, previous, amountBefore, lengthBefore) = (now, counts, amount, length);
        }

        if (i == 0) return 0;
        totals.AddWithin(segment, before - beginning, previous - begin);
        stillSince = stand.Since;
        (lastAmount, lastLength, lastStep) = (amountBefore, lengthBefore, RegisterStep.Usual);
        SetBase(before, previous, ReadingStatus.Good);
        return i;
    }
}
