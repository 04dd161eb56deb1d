using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Jcm.Calculations.Arithmetic;
using Jcm.Calculations.Methodologies;

namespace Jcm.Calculations.Evaluation.Batch;

/// <summary>Rows through a kernel, each with its own result; rows that stand out get a closer look.</summary>
internal ref struct ReductionBlock : IKernelVisitor
{
    internal required RowSources Sources { get; init; }

    /// <summary>Takes ER of each row, and NaN in bad rows.</summary>
    internal required Span<double> Reductions { get; init; }

    /// <summary>Number of the first row in the chunk.</summary>
    internal required int FirstRow { get; init; }

    internal required CloserLook CloserLook { get; init; }

    internal required List<BadRow> Bad { get; init; }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public readonly void Visit<TKernel>()
        where TKernel : struct, IKernel
    {
        ref var slots = ref MemoryMarshal.GetReference(Sources.Slots);
        for (var row = 0; row < Reductions.Length; row += Lanes.Count)
        {
            if (row % (RowBlock.MostSteps * Lanes.Count) == 0) Sources.StartBlockAt(row);
            var outstanding = Sources.Read((nuint)row);
            var values = new ValueInputs(ref slots, (nuint)row);
            var lanes = TKernel.Evaluate<Lanes, ValueInputs>(in values).Reduction.Value;
            // The difference of a finite number from itself is zero, and that of any other is not.
            outstanding |= ~Vector512.Equals(lanes - lanes, Vector512<double>.Zero).AsInt64();
            var count = Math.Min(Lanes.Count, Reductions.Length - row);
            if (count == Lanes.Count) lanes.CopyTo(Reductions[row..]);
            else
            {
                for (var lane = 0; lane < count; lane++) Reductions[row + lane] = lanes[lane];
            }

            if (Vector512.EqualsAll(outstanding & Vector512.Create(long.MinValue), default)) continue;
            for (var lane = 0; lane < count; lane++)
            {
                if (outstanding[lane] < 0) Reductions[row + lane] = LookCloser(row + lane, lanes[lane]);
            }
        }
    }

    private readonly double LookCloser(int row, double reduction)
    {
        Span<double> numbers = stackalloc double[Sources.Columns.Length];
        Sources.CopyRow(row, numbers);
        if (CloserLook.InDecimals(numbers, FirstRow + row, Bad) is not { } official) return double.NaN;
        return double.IsFinite(reduction) ? reduction : Rounding.ToDouble(official.Reduction.Value);
    }
}
