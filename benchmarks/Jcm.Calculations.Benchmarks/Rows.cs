using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Jcm.Calculations.Benchmarks;

/// <summary>Rows of made-up meter values, the same in every run, and the plain sums that are the physical limit.</summary>
internal static class Rows
{
    internal static double[] Between(double lower, double upper, int rows, int seed)
    {
        var random = new Random(seed);
        var values = new double[rows];
        for (var row = 0; row < rows; row++) values[row] = lower + ((upper - lower) * random.NextDouble());
        return values;
    }

    /// <summary>As fast as the machine reads memory: four running sums of full vectors, nothing else.</summary>
    internal static double PlainSum(ReadOnlySpan<double> values)
    {
        var width = Vector512<double>.Count;
        Vector512<double> first = default, second = default, third = default, fourth = default;
        ref var start = ref MemoryMarshal.GetReference(values);
        var whole = values.Length - (values.Length % (4 * width));
        for (var row = 0; row < whole; row += 4 * width)
        {
            first += Vector512.LoadUnsafe(ref start, (nuint)row);
            second += Vector512.LoadUnsafe(ref start, (nuint)(row + width));
            third += Vector512.LoadUnsafe(ref start, (nuint)(row + (2 * width)));
            fourth += Vector512.LoadUnsafe(ref start, (nuint)(row + (3 * width)));
        }

        var sum = Vector512.Sum(first + second + third + fourth);
        for (var row = whole; row < values.Length; row++) sum += values[row];
        return sum;
    }
}
