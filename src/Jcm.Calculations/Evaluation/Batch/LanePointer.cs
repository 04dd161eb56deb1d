using System.Buffers;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Jcm.Calculations.Evaluation.Batch;

/// <summary>Where the hot loop finds the values of an input: rows that follow each other, or one value eight times, which is found again for every row.</summary>
internal readonly unsafe struct LanePointer
{
    /// <summary>How far ahead memory is asked for: with several columns and divisions in between the processor does not look that far by itself.</summary>
    private const nuint RowsAhead = 256;

    private readonly double* start;
    private readonly nuint rowMask;

    private LanePointer(double* start, nuint rowMask)
    {
        this.start = start;
        this.rowMask = rowMask;
    }

    /// <summary>The value of one row.</summary>
    internal double this[int row] => start[(nuint)row & rowMask];

    /// <summary>Rows in memory that is held in place.</summary>
    /// <param name="pinned">The memory.</param>
    /// <param name="first">What of it is row 0.</param>
    internal static LanePointer Rows(in MemoryHandle pinned, int first) => new((double*)pinned.Pointer + first, nuint.MaxValue);

    /// <summary>The same memory, in which another row comes first.</summary>
    /// <param name="row">The row that now is where row 0 was.</param>
    internal LanePointer StartingAt(int row) => new(start - row, rowMask);

    /// <summary>Eight places with the same value.</summary>
    /// <param name="pinned">The memory.</param>
    /// <param name="first">The first of the places.</param>
    internal static LanePointer Constant(in MemoryHandle pinned, int first) => new((double*)pinned.Pointer + first, 0);

    /// <summary>Eight rows, and a request for those that come later. A request beyond the end of the column is ignored by the processor.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal Vector512<double> LoadAhead(nuint row)
    {
        if (Sse.IsSupported) Sse.Prefetch0(start + row + RowsAhead);
        return Vector512.Load(start + row);
    }

    /// <summary>Eight rows.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal Vector512<double> Load(nuint row) => Vector512.Load(start + (row & rowMask));

    /// <summary>Writes eight rows.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void Store(nuint row, Vector512<double> values) => values.Store(start + row);
}
