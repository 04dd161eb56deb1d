using System.Buffers;
using Jcm.Calculations.Arithmetic;
using Jcm.Calculations.Monitoring.Rows;

namespace Jcm.Calculations.Evaluation.Batch;

/// <summary>Runs through rows that lie in place.</summary>
internal delegate void RunRows(RowSources sources, int start, int count);

/// <summary>One thread's share of a batch: its totals, its bad rows and its room for a step of fewer than eight rows.</summary>
internal sealed class BatchWorker(BatchLayout layout, int groups)
{
    private readonly CloserLook closerLook = new(layout);

    /// <summary>A step of fewer than eight rows, column by column.</summary>
    private readonly double[] rest = new double[layout.ColumnCount * Lanes.Count];

    /// <summary>The constants, eight times each; then room for a block of converted values for each slot.</summary>
    private readonly double[] lanes = Room(layout);

    internal GroupTable Table { get; } = new(groups);

    /// <summary>Adds rows of a chunk.</summary>
    /// <param name="chunk">The chunk.</param>
    /// <param name="firstRow">Number of the chunk's first row in the batch.</param>
    /// <returns>The reasons for bad rows, in the order of the rows.</returns>
    internal IReadOnlyList<BadRow> Add(RowChunk chunk, long firstRow)
    {
        List<BadRow> bad = [];
        Run(chunk, (sources, start, count) =>
        {
            var block = new RowBlock
            {
                Sources = sources,
                Groups = chunk.Groups.IsEmpty ? [] : chunk.Groups.Span.Slice(start, count),
                Rows = count,
                FirstRow = firstRow + start,
                Table = Table,
                CloserLook = closerLook,
                Bad = bad,
            };
            layout.Kernel.Accept(ref block);
        });
        return bad;
    }

    /// <summary>The reductions of every row of a chunk.</summary>
    internal IReadOnlyList<BadRow> Reductions(RowChunk chunk, Memory<double> reductions)
    {
        List<BadRow> bad = [];
        Run(chunk, (sources, start, count) =>
        {
            var block = new ReductionBlock { Sources = sources, Reductions = reductions.Span.Slice(start, count), FirstRow = start, CloserLook = closerLook, Bad = bad };
            layout.Kernel.Accept(ref block);
        });
        return bad;
    }

    /// <summary>Holds the columns in place and runs through the rows in whole steps of eight; what is left over is copied to where eight can be read.</summary>
    private void Run(RowChunk chunk, RunRows run)
    {
        var whole = chunk.Rows / Lanes.Count * Lanes.Count;
        Span<LanePointer> numbers = stackalloc LanePointer[layout.ColumnCount];
        var handles = new MemoryHandle[layout.ColumnCount];
        try
        {
            for (var i = 0; i < handles.Length; i++)
            {
                handles[i] = chunk.Columns[i].Pin();
                numbers[i] = LanePointer.Rows(in handles[i], 0);
            }

            if (whole > 0) Run(numbers, 0, whole, run);
        }
        finally
        {
            foreach (var handle in handles) handle.Dispose();
        }

        if (whole == chunk.Rows) return;
        using var own = rest.AsMemory().Pin();
        for (var i = 0; i < numbers.Length; i++)
        {
            var room = rest.AsSpan(i * Lanes.Count, Lanes.Count);
            room.Fill(chunk.Columns[i].Span[whole]);
            chunk.Columns[i].Span[whole..].CopyTo(room);
            numbers[i] = LanePointer.Rows(in own, i * Lanes.Count);
        }

        Run(numbers, whole, chunk.Rows - whole, run);
    }

    private void Run(ReadOnlySpan<LanePointer> numbers, int start, int count, RunRows run)
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
            slots[column.Slot] = new(numbers[i], column.MagnitudeAbove);
            columns[i] = ColumnSource.Of(numbers[i], column);
        }

        run(new() { Slots = slots, Columns = columns, Room = room }, start, count);
    }

    private static double[] Room(BatchLayout layout)
    {
        var slots = layout.Constants.Length;
        var needsRoom = layout.Columns.Any(column => column.IsConverted);
        var room = new double[slots * Lanes.Count * (needsRoom ? 1 + RowBlock.MostSteps : 1)];
        for (var slot = 0; slot < slots; slot++) room.AsSpan(slot * Lanes.Count, Lanes.Count).Fill(Rounding.ToDouble(layout.Constants[slot]));
        return room;
    }
}
