using System.Globalization;

namespace Jcm.Calculations.Evaluation.Uncertainty;

/// <summary>Draws, evaluates and sums up.</summary>
internal static class Simulation
{
    internal static Outcome<MonteCarloResult> Run(UncertainInputs inputs, DrawPlan plan, int samples, ulong seed, SimulationOptions options)
    {
        var reductions = GC.AllocateUninitializedArray<double>(samples);
        var blocks = new BlockSums[((samples - 1) / DrawPlan.BlockLength) + 1];
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = options.Threads, CancellationToken = options.CancellationToken };
        var visitor = new SimulationVisitor(plan, seed, reductions, blocks, parallel);
        inputs.Kernel.Accept(ref visitor);

        // In the order of the blocks, whichever thread was first.
        var sums = blocks.Aggregate((total, block) => total.With(block));
        if (double.IsFinite(sums.Reduction.StandardDeviation) && double.IsFinite(sums.Reference) && double.IsFinite(sums.Project))
        {
            return new MonteCarloResult(inputs, plan, reductions, seed, sums);
        }

        return NoAnswer(reductions);
    }

    private static Problem NoAnswer(double[] reductions)
    {
        var first = Array.FindIndex(reductions, value => !double.IsFinite(value));
        var bad = reductions.Count(value => !double.IsFinite(value));
        var message = bad > 0
            ? string.Create(CultureInfo.InvariantCulture, $"The equations have no answer for {bad} of {reductions.Length} draws, the first of them draw {first}: keep the distributions of divisors away from zero and numbers from the limits of double precision.")
            : string.Create(CultureInfo.InvariantCulture, $"The emissions of {reductions.Length} draws are too large to be summed in double precision.");
        return new(ProblemCode.NoAnswer, message);
    }
}
