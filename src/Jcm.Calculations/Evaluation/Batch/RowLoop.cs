using System.Globalization;
using System.Runtime.ExceptionServices;
using Jcm.Calculations.Monitoring.Rows;

namespace Jcm.Calculations.Evaluation.Batch;

/// <summary>One reading of a source: each thread takes the next chunk, works on it and comes back, so that reading and calculating go on side by side.</summary>
/// <typeparam name="T">What is told of each chunk, in the order of the chunks.</typeparam>
internal sealed class RowLoop<T>(BatchLayout layout, BatchGroups groups, BatchOptions options, Func<RowChunk, long, int, T> work, Action<T> tell)
{
    private readonly Lock gate = new();

    /// <summary>What was found in chunks that wait for an earlier one.</summary>
    private readonly SortedDictionary<int, (T Found, int Rows)> waiting = [];
    private int nextChunk;
    private int nextTold;
    private long firstRow;
    private long rowsTold;
    private bool isDone;

    /// <summary>Reads all rows.</summary>
    /// <exception cref="OperationCanceledException">The run was cancelled.</exception>
    internal void Run(IRowSource source)
    {
        using var reader = source.Open() ?? throw new InvalidOperationException("The source gave no reader.");
        if (options.Threads == 1)
        {
            Work(reader, 0);
            return;
        }

        ExceptionDispatchInfo? failure = null;
        Parallel.For(0, options.Threads, new ParallelOptions { MaxDegreeOfParallelism = options.Threads }, thread =>
        {
            try
            {
                Work(reader, thread);
            }
            catch (Exception exception)
            {
                lock (gate)
                {
                    isDone = true;
                    failure ??= ExceptionDispatchInfo.Capture(exception);
                }
            }
        });
        failure?.Throw();
    }

    private void Work(IRowReader reader, int thread)
    {
        var buffer = new RowBuffer(layout.ColumnCount, options.BufferRows);
        while (Next(reader, buffer) is var (chunk, number, first) && chunk.Rows > 0)
        {
            var found = work(chunk, first, thread);
            lock (gate)
            {
                waiting.Add(number, (found, chunk.Rows));
                while (waiting.Remove(nextTold, out var next))
                {
                    nextTold++;
                    tell(next.Found);
                    options.Progress?.Report(rowsTold += next.Rows);
                }
            }
        }
    }

    private (RowChunk Chunk, int Number, long FirstRow) Next(IRowReader reader, RowBuffer buffer)
    {
        lock (gate)
        {
            options.CancellationToken.ThrowIfCancellationRequested();
            if (isDone) return default;
            var chunk = reader.Read(buffer);
            if (chunk.Rows == 0)
            {
                isDone = true;
                return default;
            }

            if (chunk.Columns.Count != layout.ColumnCount)
            {
                throw new InvalidOperationException(string.Create(CultureInfo.InvariantCulture, $"A chunk of rows has {chunk.Columns.Count} columns; the layout has {layout.ColumnCount}."));
            }

            if (groups.Count > 1 && chunk.Groups.IsEmpty) throw new InvalidOperationException(string.Create(CultureInfo.InvariantCulture, $"A chunk of rows does not say to which of the {groups.Count} groups they belong."));
            var first = firstRow;
            firstRow += chunk.Rows;
            return (chunk, nextChunk++, first);
        }
    }
}
