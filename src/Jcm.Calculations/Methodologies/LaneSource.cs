using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Jcm.Calculations.Arithmetic;

namespace Jcm.Calculations.Methodologies;

/// <summary>What the hot loop reads of a column: where its values are while they are held in place, or the one value for all rows.</summary>
internal readonly unsafe struct LaneSource
{
    private readonly double* start;
    private readonly double constant;

    internal LaneSource(nint address) => start = (double*)address;

    internal LaneSource(double constant) => this.constant = constant;

    /// <summary>Eight rows. The branch goes the same way for every row of a column, so it is always foreseen.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal Lanes Load(nuint row) => new(start == null ? Vector512.Create(constant) : Vector512.Load(start + row));
}
