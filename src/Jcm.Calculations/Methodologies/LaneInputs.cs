using System.Runtime.CompilerServices;
using Jcm.Calculations.Arithmetic;

namespace Jcm.Calculations.Methodologies;

/// <summary>Eight rows of the columns of a batch.</summary>
internal readonly ref struct LaneInputs(ReadOnlySpan<Column> columns, nuint row) : IInputs<Lanes>
{
    private readonly ReadOnlySpan<Column> columns = columns;
    private readonly nuint row = row;

    public Lanes this[Input input]
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => columns[input.Slot].Load(row);
    }
}
