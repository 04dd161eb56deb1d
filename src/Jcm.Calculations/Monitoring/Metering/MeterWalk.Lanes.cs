using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Jcm.Calculations.Arithmetic;

namespace Jcm.Calculations.Monitoring.Metering;

/// <summary>
/// Eight regular readings side by side. Counts are whole numbers below 10¹⁵, so that they, their differences and their sums are exact in doubles
/// and the same as those of single readings. Eight that are not all usual are left to single readings.
/// </summary>
internal sealed partial class MeterWalk
{
    private const ulong AllLanes = (1UL << Lanes.Count) - 1;

    /// <summary>4096 amounts up to here add up exactly in a double.</summary>
    private const long MostOfLane = 1L << 41;

    /// <summary>Readings of a register.</summary>
    /// <param name="values">The readings, after the two before them, which were taken.</param>
    /// <param name="at">The instant of the first of the readings.</param>
    /// <param name="limits">The limits.</param>
    /// <param name="stand">Since when nothing has gone through.</param>
    /// <returns>How many were taken, in eights.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int ScanRegisterLanes(ReadOnlySpan<double> values, long at, in ScanLimits limits, ref Standing stand)
    {
        ref var source = ref MemoryMarshal.GetReference(values);
        var (unit, tooMany, most) = (Vector512.Create(countsOfUnit), Vector512.Create((double)tooManyCounts), Vector512.Create((double)limits.Most));
        var change = Vector512.Create((double)Math.Min(limits.Change, Meter.TooManyCounts));
        var (checksChange, eight, stays) = (limits.ChecksChange, Lanes.Count * limits.Step, stand);
        var last = values.Length - Lanes.Count;
        var i = 2;
        for (; i <= last; i += Lanes.Count, at += eight)
        {
            var value = Vector512.LoadUnsafe(ref source, (nuint)i);
            var counts = Vector512.Round(value * unit);
            var before = Vector512.Round(Vector512.LoadUnsafe(ref source, (nuint)i - 1) * unit);
            var amount = counts - before;
            var usual = Vector512.Equals(counts / unit, value) & Vector512.LessThan(counts, tooMany)
                & Vector512.GreaterThanOrEqual(amount, Vector512<double>.Zero) & Vector512.LessThanOrEqual(amount, most);
            if (checksChange)
            {
                var amountBefore = before - Vector512.Round(Vector512.LoadUnsafe(ref source, (nuint)i - 2) * unit);
                usual &= Vector512.LessThanOrEqual(Vector512.Abs(amount - amountBefore), change);
            }

            if (usual.ExtractMostSignificantBits() != AllLanes) break;
            var moved = Vector512.GreaterThan(amount, Vector512<double>.Zero).ExtractMostSignificantBits();
            if (!stays.GoesOn(moved, at, at, limits)) break;
        }

        stand = stays;
        return i - 2;
    }

    /// <summary>Amounts of intervals.</summary>
    /// <param name="values">The amounts, after the one before them, which was taken.</param>
    /// <param name="from">The beginning of the first of the intervals.</param>
    /// <param name="limits">The limits.</param>
    /// <param name="stand">Since when the amount has not changed.</param>
    /// <param name="sum">What they are added to.</param>
    /// <returns>How many were taken, in eights.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int ScanIntervalsLanes(ReadOnlySpan<double> values, long from, in ScanLimits limits, ref Standing stand, ref long sum)
    {
        ref var source = ref MemoryMarshal.GetReference(values);
        var (unit, most, sums) = (Vector512.Create(countsOfUnit), Vector512.Create((double)Math.Min(limits.Most, MostOfLane)), Vector512<double>.Zero);
        var change = Vector512.Create((double)Math.Min(limits.Change, Meter.TooManyCounts));
        var (step, eight, stays) = (limits.Step, Lanes.Count * limits.Step, stand);
        var last = values.Length - Lanes.Count;
        var i = 1;
        for (; i <= last; i += Lanes.Count, from += eight)
        {
            var value = Vector512.LoadUnsafe(ref source, (nuint)i);
            var amount = Vector512.Round(value * unit);
            var before = Vector512.Round(Vector512.LoadUnsafe(ref source, (nuint)i - 1) * unit);
            var usual = Vector512.Equals(amount / unit, value) & Vector512.GreaterThanOrEqual(amount, Vector512<double>.Zero)
                & Vector512.LessThanOrEqual(amount, most) & Vector512.LessThanOrEqual(Vector512.Abs(amount - before), change);
            if (usual.ExtractMostSignificantBits() != AllLanes) break;
            var moved = ~Vector512.Equals(amount, before).ExtractMostSignificantBits() & AllLanes;
            if (!stays.GoesOn(moved, from, from + step, limits)) break;
            sums += amount;
        }

        stand = stays;
        sum += (long)Vector512.Sum(sums);
        return i - 1;
    }
}
