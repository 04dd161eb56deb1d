using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Jcm.Calculations.Arithmetic;

namespace Jcm.Calculations.Methodologies;

/// <summary>Eight rows of the columns of a batch.</summary>
internal readonly ref struct LaneInputs(ReadOnlySpan<LaneSource> sources, nuint row) : IInputs<Lanes>
{
    private readonly ReadOnlySpan<LaneSource> sources = sources;
    private readonly nuint row = row;

    public Lanes this[Input input]
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        // The kernel has checked that its slots are 0, 1, 2, … and that there is a column for each.
        get => Unsafe.Add(ref MemoryMarshal.GetReference(sources), input.Slot).Load(row);
    }
}
