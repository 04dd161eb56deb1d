using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Jcm.Calculations.Arithmetic;

namespace Jcm.Calculations.Evaluation.Uncertainty;

/// <summary>The parameters that are correlated, and how independent draws become correlated ones: a Gaussian copula.</summary>
/// <param name="slots">Slots of the correlated parameters, ascending.</param>
/// <param name="factor">Lower Cholesky factor of the correlation of their normal scores.</param>
internal sealed class NormalScores(IReadOnlyList<int> slots, double[,] factor)
{
    /// <summary>Whether a parameter is correlated with another.</summary>
    internal bool Has(int slot) => slots.Contains(slot);

    /// <summary>Turns independent uniform numbers of the correlated parameters into correlated standard normal scores, in place.</summary>
    internal void Apply(double[] buffer, int count)
    {
        foreach (var slot in slots) Probability.ToScores(DrawPlan.Row(buffer, slot, count));

        // From the last to the first: a row needs those above it as they were.
        for (var row = slots.Count - 1; row >= 0; row--) Combine(buffer, row, count);
    }

    private void Combine(double[] buffer, int row, int count)
    {
        var target = DrawPlan.Row(buffer, slots[row], count);
        ref var start = ref MemoryMarshal.GetReference(target);
        for (nuint draw = 0; draw < (nuint)target.Length; draw += Lanes.Count)
        {
            var sum = Vector512.LoadUnsafe(ref start, draw) * factor[row, row];
            for (var column = 0; column < row; column++)
            {
                sum += Vector512.LoadUnsafe(ref MemoryMarshal.GetReference(DrawPlan.Row(buffer, slots[column], count)), draw) * factor[row, column];
            }

            Cut.Between(sum, -NormalCurve.Reach, NormalCurve.Reach).StoreUnsafe(ref start, draw);
        }
    }
}
