using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Jcm.Calculations.Arithmetic;
using Jcm.Calculations.Methodologies;

namespace Jcm.Calculations.Evaluation.Batch;

/// <summary>Rows through a kernel: evaluated in eight lanes, checked, and added to their groups. Blocks in which something stands out are done again, step by step.</summary>
internal ref struct RowBlock : IKernelVisitor
{
    /// <summary>Steps of a block: their sums of up to 2⁵⁰ units a row fit into a word.</summary>
    internal const int MostSteps = 128;

    /// <summary>Fewer rows of one group are added one by one.</summary>
    private const int FewestRows = 2 * Lanes.Count;

    internal required RowSources Sources { get; init; }

    /// <summary>The group of each row; empty where all rows are one group.</summary>
    internal required ReadOnlySpan<int> Groups { get; init; }

    internal required int Rows { get; init; }

    /// <summary>Number of the first row in the batch.</summary>
    internal required long FirstRow { get; init; }

    internal required GroupTable Table { get; init; }

    internal required CloserLook CloserLook { get; init; }

    internal required List<BadRow> Bad { get; init; }

    public readonly void Visit<TKernel>()
        where TKernel : struct, IKernel
    {
        var row = 0;
        while (Rows - row >= Lanes.Count)
        {
            var rows = Math.Min(Rows - row, MostSteps * Lanes.Count);
            var group = Groups.IsEmpty ? 0 : Groups[row];
            if (!Groups.IsEmpty && Groups.Slice(row, rows).IndexOfAnyExcept(group) is >= 0 and var run) rows = run;
            if (rows < FewestRows && Rows - row > rows)
            {
                Sources.StartBlockAt(row);
                AddOneByOne<TKernel>(row, Lanes.Count);
                row += Lanes.Count;
                continue;
            }

            var steps = rows / Lanes.Count;
            Sources.StartBlockAt(row);
            if ((uint)group < (uint)Table.Count && TryAdd<TKernel>(row, steps, out var sums)) Table.Add(group, in sums);
            else
            {
                for (var step = 0; step < steps; step++) AddOneByOne<TKernel>(row + (step * Lanes.Count), Lanes.Count);
            }

            row += steps * Lanes.Count;
        }

        // Fewer rows than eight lie where eight can be read.
        if (row >= Rows) return;
        Sources.StartBlockAt(row);
        AddOneByOne<TKernel>(row, Rows - row);
    }

    /// <summary>The sums of some steps, unless a row stands out.</summary>
    /// <remarks>Compiled once and for good: a batch is often run once, and would spend most of its rows in the first, unoptimised version.</remarks>
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    private readonly bool TryAdd<TKernel>(int first, int steps, out GroupState sums)
        where TKernel : struct, IKernel
    {
        Vector512<long> referenceHigh = default, referenceLow = default, projectHigh = default, projectLow = default, magnitude = default, outstanding = default, dust = default;
        ref var slots = ref MemoryMarshal.GetReference(Sources.Slots);
        var largest = Vector512.Create(BitConverter.DoubleToInt64Bits(FixedPoint.Largest));
        var end = (nuint)(first + (steps * Lanes.Count));
        for (var row = (nuint)first; row < end; row += Lanes.Count)
        {
            outstanding |= Sources.Read(row);
            var values = new ValueInputs(ref slots, row);
            var emissions = TKernel.Evaluate<Lanes, ValueInputs>(in values);
            var magnitudes = new MagnitudeInputs(ref slots, row);
            var sizes = TKernel.Evaluate<Magnitude, MagnitudeInputs>(in magnitudes);
            var size = sizes.Reference.Value + sizes.Project.Value;
            outstanding |= (largest - size.AsInt64()) | size.AsInt64();
            dust |= FixedPoint.Split(emissions.Reference.Value, out var high, out var low).AsInt64();
            referenceHigh += high;
            referenceLow += low;
            dust |= FixedPoint.Split(emissions.Project.Value, out high, out low).AsInt64();
            projectHigh += high;
            projectLow += low;
            magnitude += (size + Vector512.Create(FixedPoint.HighShifter)).AsInt64();
        }

        sums = new()
        {
            ReferenceHigh = Total(referenceHigh, FixedPoint.HighOffset, steps),
            ReferenceLow = Total(referenceLow, FixedPoint.LowOffset, steps),
            ProjectHigh = Total(projectHigh, FixedPoint.HighOffset, steps),
            ProjectLow = Total(projectLow, FixedPoint.LowOffset, steps),
            Magnitude = Total(magnitude, FixedPoint.HighOffset, steps),
            Rows = (long)steps * Lanes.Count,
        };
        // Zero left over may have a sign; the shift drops it.
        return Vector512.EqualsAll(outstanding & Vector512.Create(long.MinValue), default) && Vector512.EqualsAll(dust << 1, default);
    }

    private static long Total(Vector512<long> counts, long offset, int steps) => unchecked(Vector512.Sum(counts) - (offset * steps * Lanes.Count));

    /// <summary>Adds eight rows or fewer, each to its own group, and looks closer at those that stand out.</summary>
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    private readonly void AddOneByOne<TKernel>(int row, int count)
        where TKernel : struct, IKernel
    {
        ref var slots = ref MemoryMarshal.GetReference(Sources.Slots);
        var outstanding = Sources.Read((nuint)row);
        var values = new ValueInputs(ref slots, (nuint)row);
        var emissions = TKernel.Evaluate<Lanes, ValueInputs>(in values);
        var magnitudes = new MagnitudeInputs(ref slots, (nuint)row);
        var sizes = TKernel.Evaluate<Magnitude, MagnitudeInputs>(in magnitudes);
        var size = sizes.Reference.Value + sizes.Project.Value;
        outstanding |= (Vector512.Create(BitConverter.DoubleToInt64Bits(FixedPoint.Largest)) - size.AsInt64()) | size.AsInt64();
        var referenceDust = FixedPoint.Split(emissions.Reference.Value, out var referenceHigh, out var referenceLow);
        var projectDust = FixedPoint.Split(emissions.Project.Value, out var projectHigh, out var projectLow);
        var magnitude = (size + Vector512.Create(FixedPoint.HighShifter)).AsInt64();
        for (var lane = 0; lane < count; lane++)
        {
            var group = Groups.IsEmpty ? 0 : Groups[row + lane];
            if (outstanding[lane] < 0 || (uint)group >= (uint)Table.Count)
            {
                LookCloser(row + lane, group);
                continue;
            }

            Table.AddRow(
                group,
                referenceHigh[lane] - FixedPoint.HighOffset,
                referenceLow[lane] - FixedPoint.LowOffset,
                projectHigh[lane] - FixedPoint.HighOffset,
                projectLow[lane] - FixedPoint.LowOffset,
                magnitude[lane] - FixedPoint.HighOffset);
            Table.AddDust(group, referenceDust[lane], projectDust[lane]);
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private readonly void LookCloser(int row, int group)
    {
        Span<double> numbers = stackalloc double[Sources.Columns.Length];
        Sources.CopyRow(row, numbers);
        CloserLook.Add(numbers, FirstRow + row, group, Table, Bad);
    }
}
