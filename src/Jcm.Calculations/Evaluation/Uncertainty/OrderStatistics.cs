using System.Runtime.Intrinsics;

namespace Jcm.Calculations.Evaluation.Uncertainty;

/// <summary>Exact order statistics of many numbers without sorting them all.</summary>
/// <remarks>
/// The numbers are counted in equal classes from the smallest to the largest; only the numbers of the class that holds the wanted one are
/// sorted. Which class a number falls into never decreases with the number, also after rounding, so the result is exact.
/// </remarks>
internal sealed class OrderStatistics
{
    private const int Classes = 16_384;

    private readonly double[] values;
    private readonly double classesPerUnit;

    /// <summary>How many numbers lie in lower classes, for each class, and their count at the end.</summary>
    private readonly int[] below = new int[Classes + 1];

    /// <param name="values">Finite numbers; at least one.</param>
    internal OrderStatistics(double[] values)
    {
        this.values = values;
        (Smallest, Largest) = (values[0], values[0]);
        foreach (var value in values)
        {
            if (value < Smallest) Smallest = value;
            if (value > Largest) Largest = value;
        }

        // Numbers so far apart or so close that this is zero or no number share one class.
        var factor = Classes / (Largest - Smallest);
        classesPerUnit = double.IsFinite(factor) ? factor : 0;
        foreach (var value in values) below[Class(value) + 1]++;
        for (var each = 0; each < Classes; each++) below[each + 1] += below[each];
    }

    internal double Smallest { get; }

    internal double Largest { get; }

    /// <summary>
    /// The quantile of type 7 of Hyndman and Fan, "Sample quantiles in statistical packages", 1996: linear between order statistics, the smallest at
    /// 0 and the largest at 1, as spreadsheets have it.
    /// </summary>
    /// <param name="probability">From 0 to 1.</param>
    internal double Quantile(double probability)
    {
        var position = probability * (values.Length - 1);
        var rank = (int)position;
        var (lower, upper) = PairAt(rank);
        return lower + ((position - rank) * (upper - lower));
    }

    /// <summary>The number of a rank, counted from 0, and the next one.</summary>
    private (double Lower, double Upper) PairAt(int rank)
    {
        if (rank >= values.Length - 1) return (Largest, Largest);
        var (first, last) = (ClassOfRank(rank), ClassOfRank(rank + 1));
        var found = new double[below[last + 1] - below[first]];
        var count = 0;
        var width = Vector512<double>.Count;
        var whole = values.Length - (values.Length % width);
        for (var start = 0; start < whole; start += width)
        {
            if (!HasAny(start, first, last)) continue;
            foreach (var value in values.AsSpan(start, width)) Take(value);
        }

        foreach (var value in values.AsSpan(whole)) Take(value);
        Array.Sort(found);
        return (found[rank - below[first]], found[rank + 1 - below[first]]);

        void Take(double value)
        {
            var each = Class(value);
            if (each >= first && each <= last) found[count++] = value;
        }
    }

    /// <summary>Whether eight numbers may have one of some classes: quick, because it is seldom so.</summary>
    private bool HasAny(int start, int first, int last)
    {
        var position = (Vector512.LoadUnsafe(ref values[0], (nuint)start) - Vector512.Create(Smallest)) * classesPerUnit;
        var end = last == Classes - 1 ? double.PositiveInfinity : last + 1;
        var isInside = Vector512.GreaterThanOrEqual(position, Vector512.Create((double)first)) & Vector512.LessThanOrEqual(position, Vector512.Create(end));
        return isInside != Vector512<double>.Zero;
    }

    private int ClassOfRank(int rank)
    {
        var (low, high) = (0, Classes - 1);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (below[middle + 1] > rank) high = middle;
            else low = middle + 1;
        }

        return low;
    }

    private int Class(double value) => Math.Min((int)((value - Smallest) * classesPerUnit), Classes - 1);
}
