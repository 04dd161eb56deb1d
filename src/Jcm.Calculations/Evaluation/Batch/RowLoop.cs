using System.Globalization;
using Jcm.Calculations.Arithmetic;

namespace Jcm.Calculations.Evaluation.Batch;

/// <summary>One reading of a source: chunk after chunk, each divided among the threads, the next one read meanwhile.</summary>
internal static class RowLoop
{
    /// <summary>Rows for which it is worth waking another thread.</summary>
    private const int RowsOfThread = 2048;

    /// <summary>Reads all rows.</summary>
    /// <param name="layout">The layout that the chunks have to follow.</param>
    /// <param name="source">The rows.</param>
    /// <param name="options">Threads, buffer, progress and cancellation.</param>
    /// <param name="work">Works on a part of a chunk: the chunk, the first row, the row after the last, the number of the chunk's first row, and the thread.</param>
    /// <param name="afterChunk">Called when a chunk is done.</param>
    /// <exception cref="OperationCanceledException">The run was cancelled.</exception>
    internal static void Run(BatchLayout layout, IRowSource source, BatchOptions options, Action<RowChunk, int, int, long, int> work, Action afterChunk)
    {
        using var reader = source.Open() ?? throw new InvalidOperationException("The source gave no reader.");
        RowBuffer[] buffers = [new(layout.ColumnCount, options.BufferRows), new(layout.ColumnCount, options.BufferRows)];
        var turn = 0;
        var firstRow = 0L;
        options.Cancellation.ThrowIfCancellationRequested();
        var chunk = reader.Read(buffers[turn]);
        while (chunk.Rows > 0)
        {
            if (chunk.Columns.Count != layout.ColumnCount) throw new InvalidOperationException(string.Create(CultureInfo.InvariantCulture, $"A chunk of rows has {chunk.Columns.Count} columns; the layout has {layout.ColumnCount}."));
            turn = 1 - turn;
            var next = options.Threads > 1 ? Task.Run(() => reader.Read(buffers[turn]), CancellationToken.None) : null;
            try
            {
                Divide(chunk, firstRow, options.Threads, work);
            }
            finally
            {
                // The reader is not disposed of while it reads.
                next?.ContinueWith(_ => { }, CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default).GetAwaiter().GetResult();
            }

            firstRow += chunk.Rows;
            afterChunk();
            options.Progress?.Report(firstRow);
            options.Cancellation.ThrowIfCancellationRequested();
            chunk = next is null ? reader.Read(buffers[turn]) : next.GetAwaiter().GetResult();
        }
    }

    /// <summary>Whole steps of eight rows to each thread, as many as there are rows for.</summary>
    private static void Divide(RowChunk chunk, long firstRow, int threads, Action<RowChunk, int, int, long, int> work)
    {
        var parts = Math.Min(threads, (chunk.Rows + RowsOfThread - 1) / RowsOfThread);
        if (parts <= 1)
        {
            work(chunk, 0, chunk.Rows, firstRow, 0);
            return;
        }

        var rows = ((chunk.Rows / parts) + Lanes.Count - 1) / Lanes.Count * Lanes.Count;
        Parallel.For(0, parts, new ParallelOptions { MaxDegreeOfParallelism = threads }, part =>
            work(chunk, Math.Min(part * rows, chunk.Rows), part == parts - 1 ? chunk.Rows : Math.Min((part + 1) * rows, chunk.Rows), firstRow, part));
    }
}
