using System.Numerics;
using System.Runtime.CompilerServices;
using Jcm.Calculations.Arithmetic;

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
        var isSure = !MayTurnTwice(step);
        var limits = ScanLimits.Of(this, step);
        for (var i = 0; i < values.Length;)
        {
            var at = first + (i * step);
            if (HasBase && BaseAt == at - step && !baseIsEstimated && !isStandstill)
            {
                var room = isSure ? Room(at - step, step) : 0;
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

    /// <summary>As many readings of a register as are usual, within one segment.</summary>
    private int ScanRegister(ReadOnlySpan<double> values, long at, in ScanLimits limits)
    {
        var step = limits.Step;
        var (begin, previous, amountBefore) = (baseCounts, baseCounts, lastLength == step ? lastAmount : -1);
        var stand = new Standing(stillSince, false);
        var i = 0;
        // The lanes look back at two readings. Where they stop, single readings say what it is.
        for (var leg = 2; i < values.Length; leg = i + Lanes.Count)
        {
            if (i >= 2 && limits.AllowsLanes)
            {
                var taken = ScanRegisterLanes(values[(i - 2)..], at + (i * step), limits, ref stand);
                if (taken > 0)
                {
                    i += taken;
                    previous = Whole(values[i - 1]);
                    amountBefore = previous - Whole(values[i - 2]);
                    leg = i + Lanes.Count;
                }
            }

            for (; i < leg && i < values.Length; i++)
            {
                var value = values[i];
                var rounded = Math.Round(value * countsOfUnit);
                if (rounded / countsOfUnit != value) break;
                var counts = (long)rounded;
                if ((ulong)counts >= (ulong)tooManyCounts) break;
                var amount = counts - previous;
                if ((ulong)amount > (ulong)limits.Most) break;
                if (limits.ChecksChange && (amountBefore < 0 || Math.Abs(amount - amountBefore) > limits.Change)) break;
                var now = at + (i * step);
                if (!stand.GoesOn(amount != 0, now, now, limits.Still)) break;
                (previous, amountBefore) = (counts, amount);
            }

            if (i < leg) break;
        }

        if (i == 0) return 0;
        totals.AddWithin(totals.SegmentAt(at - step), i * step, previous - begin);
        stillSince = stand.Since;
        (lastAmount, lastLength) = (amountBefore, step);
        lastStep = RegisterStep.Usual;
        SetBase(at + ((i - 1) * step), previous, ReadingStatus.Good);
        return i;
    }

    /// <summary>As many intervals as are usual, within one segment.</summary>
    private int ScanIntervals(ReadOnlySpan<double> values, long from, long step, in ScanLimits limits)
    {
        var (sum, amountBefore) = (0L, lastAmount);
        var stand = new Standing(stillSince, false);
        var i = 0;
        for (var leg = 1; i < values.Length; leg = i + Lanes.Count)
        {
            if (i >= 1 && limits.AllowsLanes)
            {
                var taken = ScanIntervalsLanes(values[(i - 1)..], from + (i * step), limits, ref stand, ref sum);
                if (taken > 0)
                {
                    i += taken;
                    amountBefore = Whole(values[i - 1]);
                    leg = i + Lanes.Count;
                }
            }

            for (; i < leg && i < values.Length; i++)
            {
                var value = values[i];
                var rounded = Math.Round(value * countsOfUnit);
                if (rounded / countsOfUnit != value) break;
                var amount = (long)rounded;
                if ((ulong)amount > (ulong)limits.Most) break;
                if (limits.ChecksChange && Math.Abs(amount - amountBefore) > limits.Change) break;
                var begins = from + (i * step);
                if (!stand.GoesOn(amount != amountBefore, begins, begins + step, limits.Still)) break;
                sum += amount;
                amountBefore = amount;
            }

            if (i < leg) break;
        }

        if (i == 0) return 0;
        totals.AddWithin(totals.SegmentAt(from), i * step, sum);
        stillSince = stand.Since;
        (lastAmount, lastLength, lastInterval) = (amountBefore, step, (amountBefore, from + ((i - 1) * step)));
        Reach = (Reach!.Value.From, from + (i * step));
        return i;
    }

    /// <summary>A value that is known to be whole counts.</summary>
    private long Whole(double value) => (long)Math.Round(value * countsOfUnit);

    /// <summary>The limits of the fast way, for one distance of readings.</summary>
    private readonly record struct ScanLimits(long Step, long Most, long Change, long Still)
    {
        internal bool ChecksChange => Change != long.MaxValue;

        /// <summary>Whether no standstill can begin and become too long among the readings that are looked at side by side.</summary>
        internal bool AllowsLanes => Still / Lanes.Count >= Step;

        internal static ScanLimits Of(MeterWalk walk, long step)
        {
            // A step of half the register or more is not known to be one.
            var most = Math.Min(walk.MostIn(step), (walk.meter.Modulus ?? (2 * Meter.TooManyCounts)) / 2 - 1);
            return new(step, most, walk.mostChange, walk.stillTicks);
        }
    }

    /// <summary>Since when nothing has changed.</summary>
    private record struct Standing(long Since, bool IsNoted)
    {
        /// <summary>Takes one reading.</summary>
        /// <returns>Whether it is usual: it may be the first at which the standstill is too long.</returns>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        internal bool GoesOn(bool hasMoved, long since, long now, long longest)
        {
            if (hasMoved) (Since, IsNoted) = (since, false);
            else if (!IsNoted && now - Since > longest) return false;
            return true;
        }

        /// <summary>Takes readings side by side.</summary>
        /// <param name="moved">The bits of those at which something has changed.</param>
        /// <param name="since">Since when it has changed, for the first of them.</param>
        /// <param name="now">Until when it is known, for the first of them.</param>
        /// <param name="limits">The step and the longest standstill.</param>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        internal bool GoesOn(ulong moved, long since, long now, in ScanLimits limits)
        {
            var quiet = moved == 0 ? Lanes.Count : BitOperations.TrailingZeroCount(moved);
            if (quiet > 0 && !IsNoted && now + ((quiet - 1) * limits.Step) - Since > limits.Still) return false;
            if (moved != 0) (Since, IsNoted) = (since + (BitOperations.Log2(moved) * limits.Step), false);
            return true;
        }
    }
}
