using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Jcm.Calculations.Arithmetic;

namespace Jcm.Calculations.Evaluation.Uncertainty;

/// <summary>Probabilities and the standard normal scores that belong to them.</summary>
internal static class Probability
{
    /// <summary>Within the probabilities that <see cref="NormalCurve.Quantile(double)"/> takes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector512<double> Within(Vector512<double> probability) =>
        Cut.Between(probability, NormalCurve.SmallestProbability, 1 - NormalCurve.SmallestProbability);

    /// <summary>From probabilities to their scores, in place.</summary>
    internal static void ToScores(Span<double> values)
    {
        ref var start = ref MemoryMarshal.GetReference(values);
        for (nuint draw = 0; draw < (nuint)values.Length; draw += Lanes.Count)
        {
            NormalCurve.Quantile(Vector512.LoadUnsafe(ref start, draw)).StoreUnsafe(ref start, draw);
        }
    }

    /// <summary>From scores to their probabilities, in place.</summary>
    internal static void OfScores(Span<double> values)
    {
        ref var start = ref MemoryMarshal.GetReference(values);
        for (nuint draw = 0; draw < (nuint)values.Length; draw += Lanes.Count)
        {
            Within(NormalCurve.Cumulative(Vector512.LoadUnsafe(ref start, draw))).StoreUnsafe(ref start, draw);
        }
    }
}
