using System.Buffers;
using Jcm.Calculations.Arithmetic;

namespace Jcm.Calculations.Evaluation.Batch;

/// <summary>One thread's share of a batch: its totals, its bad rows and its room for a step of fewer than eight rows.</summary>
internal sealed class BatchWorker(BatchLayout layout, int groups)
{
    private readonly CloserLook closerLook = new(layout);

    /// <summary>A step of fewer than eight rows, column by column.</summary>
    private readonly double[] rest = new double[layout.ColumnCount * Lanes.Count];

    /// <summary>The constants, eight times each; then room for a block of converted values for each slot.</summary>
    private readonly double[] lanes = Room(layout);

    internal GroupTable Table { get; } = new(groups);

    /// <summary>Reasons for bad rows that nobody has taken yet, in the order of the rows.</summary>
    internal List<BadRow> Bad { get; } = [];

    /// <summary>Adds rows of a chunk.</summary>
    /// <param name="chunk">The chunk.</param>
    /// <param name="from">The first row.</param>
    /// <param name="to">The row after the last.</param>
    /// <param name="firstRow">Number of the chunk's first row in the batch.</param>
    internal void Add(RowChunk chunk, int from, int to, long firstRow)
    {
        var whole = (to - from) / Lanes.Count * Lanes.Count;
        var handles = new MemoryHandle[layout.ColumnCount];
        try
        {
            Span<LanePointer> numbers = stackalloc LanePointer[layout.ColumnCount];
            for (var i = 0; i < handles.Length; i++)
            {
                handles[i] = chunk.Columns[i].Pin();
                numbers[i] = LanePointer.Rows(in handles[i], from);
            }

            if (whole > 0) Run(numbers, chunk.Groups.IsEmpty ? [] : chunk.Groups.Span.Slice(from, whole), whole, firstRow + from);
        }
        finally
        {
            foreach (var handle in handles) handle.Dispose();
        }

        if (whole < to - from) AddRest(chunk, from + whole, to - from - whole, firstRow);
    }

    /// <summary>A last step of fewer than eight rows, which are copied to where eight can be read.</summary>
    private void AddRest(RowChunk chunk, int from, int count, long firstRow)
    {
        using var handle = rest.AsMemory().Pin();
        Span<LanePointer> numbers = stackalloc LanePointer[layout.ColumnCount];
        for (var i = 0; i < numbers.Length; i++)
        {
            var room = rest.AsSpan(i * Lanes.Count, Lanes.Count);
            room.Fill(chunk.Columns[i].Span[from]);
            chunk.Columns[i].Span.Slice(from, count).CopyTo(room);
            numbers[i] = LanePointer.Rows(in handle, i * Lanes.Count);
        }

        Run(numbers, chunk.Groups.IsEmpty ? [] : chunk.Groups.Span.Slice(from, count), count, firstRow + from);
    }

    private void Run(ReadOnlySpan<LanePointer> numbers, ReadOnlySpan<int> groups, int rows, long firstRow)
    {
        using var handle = lanes.AsMemory().Pin();
        var slotCount = layout.Constants.Length;
        Span<SlotSource> slots = stackalloc SlotSource[slotCount];
        Span<LanePointer> room = stackalloc LanePointer[slotCount];
        Span<ColumnSource> columns = stackalloc ColumnSource[numbers.Length];
        for (var slot = 0; slot < slotCount; slot++)
        {
            slots[slot] = new(LanePointer.Constant(in handle, slot * Lanes.Count), Magnitude.Least);
            room[slot] = LanePointer.Rows(in handle, (slotCount + (slot * RowBlock.MostSteps)) * Lanes.Count);
        }

        for (var i = 0; i < numbers.Length; i++)
        {
            var column = layout.Columns[i];
            slots[column.Slot] = new(numbers[i], (2 * Math.Abs(column.Offset)) + Magnitude.Least);
            columns[i] = ColumnSource.Of(numbers[i], column);
        }

        var block = new RowBlock { Slots = slots, Columns = columns, Room = room, Groups = groups, Rows = rows, FirstRow = firstRow, Table = Table, CloserLook = closerLook, Bad = Bad };
        layout.Kernel.Accept(ref block);
    }

    private static double[] Room(BatchLayout layout)
    {
        var slots = layout.Constants.Length;
        var needsRoom = layout.Columns.Any(column => column.IsConverted);
        var room = new double[slots * Lanes.Count * (needsRoom ? 1 + RowBlock.MostSteps : 1)];
        for (var slot = 0; slot < slots; slot++) room.AsSpan(slot * Lanes.Count, Lanes.Count).Fill(Rounding.ToDouble(layout.Constants[slot]));
        return room;
    }

    /// <summary>The reductions of every row of a chunk.</summary>
    internal IReadOnlyList<BadRow> Reductions(RowChunk chunk, Span<double> reductions)
    {
        Span<double> numbers = stackalloc double[layout.ColumnCount];
        for (var row = 0; row < chunk.Rows; row++)
        {
            for (var i = 0; i < numbers.Length; i++) numbers[i] = chunk.Columns[i].Span[row];
            reductions[row] = closerLook.InDecimals(numbers, row, Bad) is null ? double.NaN : closerLook.InDoubles(numbers).Reduction.Value;
        }

        return Bad;
    }
}
