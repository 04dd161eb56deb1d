using Jcm.Calculations.Arithmetic;
using MathNet.Numerics.Statistics;

namespace Jcm.Calculations.Evaluation.Uncertainty;

/// <summary>Contributions of the parameters by squared correlations of ranks, calculated by MathNet.Numerics.</summary>
internal static class RankContributions
{
    /// <summary>With so many draws a correlation of ranks is known to 0.004; more would only cost the sorting.</summary>
    private const int LargestCount = 64 * DrawPlan.BlockLength;

    internal static IReadOnlyList<Contribution> Of(DrawPlan plan, IReadOnlyList<ResolvedInput> inputs, double[] reductions, ulong seed)
    {
        var count = Math.Min(LargestCount, reductions.Length);
        var draws = Draws(plan, inputs.Count, seed, count);
        var ranks = Ranks(reductions[..count]);
        var squares = inputs.Select((input, slot) => input.IsFixed ? 0 : Square(Correlation.Pearson(Ranks(draws[slot]), ranks))).ToList();
        var sum = squares.Sum();
        return [.. inputs.Select((input, slot) => new Contribution(input.Parameter.Symbol, sum > 0 ? squares[slot] / sum : 0))];
    }

    private static double[] Ranks(double[] values) => ArrayStatistics.RanksInplace(values);

    /// <summary>Not a number is the correlation with reductions that do not vary.</summary>
    private static double Square(double correlation) => double.IsNaN(correlation) ? 0 : correlation * correlation;

    /// <summary>The values of each parameter again: they are cheaper to make than to keep.</summary>
    private static double[][] Draws(DrawPlan plan, int parameters, ulong seed, int count)
    {
        var draws = Enumerable.Range(0, parameters).Select(_ => new double[count]).ToArray();
        var buffer = plan.NewBuffer();
        for (var first = 0; first < count; first += DrawPlan.BlockLength)
        {
            var length = Math.Min(DrawPlan.BlockLength, count - first);
            plan.Fill(buffer, seed, first, (length + Lanes.Count - 1) / Lanes.Count * Lanes.Count);
            for (var slot = 0; slot < parameters; slot++) DrawPlan.Row(buffer, slot, length).CopyTo(draws[slot].AsSpan(first));
        }

        return draws;
    }
}
