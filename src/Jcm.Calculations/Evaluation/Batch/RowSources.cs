using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Jcm.Calculations.Evaluation.Batch;

/// <summary>Where the rows of a run are: the columns as they stand, and the values of every slot of the kernel.</summary>
internal readonly ref struct RowSources
{
    /// <summary>The sources of the kernel's inputs, by slot.</summary>
    internal required Span<SlotSource> Slots { get; init; }

    internal required ReadOnlySpan<ColumnSource> Columns { get; init; }

    /// <summary>Room for the converted values of a block, by slot.</summary>
    internal required ReadOnlySpan<LanePointer> Room { get; init; }

    /// <summary>Converted values are kept for one block; its first row is the first in their room.</summary>
    internal void StartBlockAt(int row)
    {
        foreach (ref readonly var column in Columns)
        {
            if (column.IsConverted) Slots[column.Slot] = Slots[column.Slot] with { Values = Room[column.Slot].StartingAt(row) };
        }
    }

    /// <summary>Reads eight rows of every column for the first time: converts them, and sets the sign bit in lanes with a number that needs a closer look.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal Vector512<long> Read(nuint row)
    {
        Vector512<long> outstanding = default;
        foreach (ref readonly var column in Columns)
        {
            var numbers = column.Numbers.LoadAhead(row);
            outstanding |= column.NeedCloserLook(numbers);
            if (column.IsConverted) Unsafe.Add(ref MemoryMarshal.GetReference(Slots), column.Slot).Values.Store(row, column.Convert(numbers));
        }

        return outstanding;
    }

    /// <summary>The numbers of one row as they stand in the columns.</summary>
    internal void CopyRow(int row, Span<double> numbers)
    {
        for (var i = 0; i < numbers.Length; i++) numbers[i] = Columns[i].Numbers[row];
    }
}
