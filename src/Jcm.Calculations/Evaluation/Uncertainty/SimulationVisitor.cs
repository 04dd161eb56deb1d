using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Jcm.Calculations.Arithmetic;
using Jcm.Calculations.Methodologies;

namespace Jcm.Calculations.Evaluation.Uncertainty;

/// <summary>Draws and evaluates a kernel, block by block, in loops made for that kernel.</summary>
/// <param name="plan">How values are drawn.</param>
/// <param name="seed">The seed.</param>
/// <param name="reductions">Takes the emission reductions of every draw.</param>
/// <param name="blocks">Takes the sums of every block.</param>
/// <param name="options">Threads and cancellation.</param>
internal readonly struct SimulationVisitor(DrawPlan plan, ulong seed, double[] reductions, BlockSums[] blocks, ParallelOptions options) : IKernelVisitor
{
    public void Visit<TKernel>()
        where TKernel : struct, IKernel
    {
        var (ownPlan, ownSeed, results, sums) = (plan, seed, reductions, blocks);
        Parallel.For(
            0,
            blocks.Length,
            options,
            ownPlan.NewBuffer,
            (block, _, buffer) =>
            {
                var first = block * DrawPlan.BlockLength;
                var length = Math.Min(DrawPlan.BlockLength, results.Length - first);
                ownPlan.Fill(buffer, ownSeed, first, (length + Lanes.Count - 1) / Lanes.Count * Lanes.Count);
                sums[block] = Evaluate<TKernel>(buffer, results.AsSpan(first, length));
                return buffer;
            },
            static _ => { });
    }

    private static BlockSums Evaluate<TKernel>(double[] buffer, Span<double> results)
        where TKernel : struct, IKernel
    {
        ref var start = ref MemoryMarshal.GetReference(results);
        Vector512<double> reference = default, project = default, reduction = default;
        var whole = (nuint)(results.Length - (results.Length % Lanes.Count));
        for (nuint draw = 0; draw < whole; draw += Lanes.Count)
        {
            var inputs = new DrawInputs(buffer, draw);
            var emissions = TKernel.Evaluate<Lanes, DrawInputs>(in inputs);
            var difference = emissions.Reduction.Value;
            difference.StoreUnsafe(ref start, draw);
            reference += emissions.Reference.Value;
            project += emissions.Project.Value;
            reduction += difference;
        }

        var (referenceSum, projectSum, reductionSum) = (InOrder(reference), InOrder(project), InOrder(reduction));
        if (whole < (nuint)results.Length)
        {
            var inputs = new DrawInputs(buffer, whole);
            var emissions = TKernel.Evaluate<Lanes, DrawInputs>(in inputs);
            for (var lane = 0; lane < results.Length % Lanes.Count; lane++)
            {
                var difference = emissions.Reduction.Value[lane];
                results[(int)whole + lane] = difference;
                referenceSum += emissions.Reference.Value[lane];
                projectSum += emissions.Project.Value[lane];
                reductionSum += difference;
            }
        }

        return new(referenceSum, projectSum, new(results.Length, reductionSum / results.Length, SquaredDeviations(results, reductionSum / results.Length)));
    }

    private static double SquaredDeviations(ReadOnlySpan<double> results, double mean)
    {
        ref var start = ref MemoryMarshal.GetReference(results);
        Vector512<double> squares = default;
        var whole = (nuint)(results.Length - (results.Length % Lanes.Count));
        for (nuint draw = 0; draw < whole; draw += Lanes.Count)
        {
            var deviation = Vector512.LoadUnsafe(ref start, draw) - Vector512.Create(mean);
            squares += deviation * deviation;
        }

        var sum = InOrder(squares);
        foreach (var result in results[(int)whole..]) sum += (result - mean) * (result - mean);
        return sum;
    }

    private static double InOrder(Vector512<double> lanes) =>
        ((lanes[0] + lanes[1]) + (lanes[2] + lanes[3])) + ((lanes[4] + lanes[5]) + (lanes[6] + lanes[7]));

    /// <summary>Eight draws of a block.</summary>
    private readonly ref struct DrawInputs(double[] buffer, nuint draw) : IInputs<Lanes>
    {
        private readonly ref double start = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(buffer), draw);

        public Lanes this[Input input]
        {
            [MethodImpl(MethodImplOptions.AggressiveInlining)]
            // The kernel has checked that its slots are 0, 1, 2, …, and the buffer has a row for each.
            get => new(Vector512.LoadUnsafe(ref start, (nuint)input.Slot * DrawPlan.BlockLength));
        }
    }
}
