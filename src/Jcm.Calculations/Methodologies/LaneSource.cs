using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using Jcm.Calculations.Arithmetic;

namespace Jcm.Calculations.Methodologies;

/// <summary>What the hot loop reads of a column: where its values are while they are held in place, or the one value for all rows.</summary>
internal readonly unsafe struct LaneSource
{
    /// <summary>How far ahead memory is asked for: with several columns and divisions in between the processor does not look that far by itself.</summary>
    private const nuint RowsAhead = 256;

    private readonly double* start;
    private readonly double constant;

    internal LaneSource(nint address) => start = (double*)address;

    internal LaneSource(double constant) => this.constant = constant;

    /// <summary>Eight rows. The branch goes the same way for every row of a column, so it is always foreseen.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal Lanes Load(nuint row)
    {
        if (start == null) return new(Vector512.Create(constant));
        // A request beyond the end of the column is ignored by the processor.
        if (Sse.IsSupported) Sse.Prefetch0(start + row + RowsAhead);
        return new(Vector512.Load(start + row));
    }
}
