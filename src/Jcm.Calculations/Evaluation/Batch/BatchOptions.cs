namespace Jcm.Calculations.Evaluation.Batch;

/// <summary>How a batch is run. None of it changes a result.</summary>
public sealed record BatchOptions
{
    /// <summary>How many threads calculate; at least one.</summary>
    public int Threads
    {
        get;
        init => field = value >= 1 ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "At least one thread is needed.");
    } = 1;

    /// <summary>How many rows the buffer has room for that a reader may fill; at least one.</summary>
    public int BufferRows
    {
        get;
        init => field = value >= 1 ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "At least one row is needed.");
    } = 1 << 16;

    /// <summary>How many reasons for bad rows are kept in the result: those of the first rows. All are counted, and all go to <see cref="OnBadRows"/>.</summary>
    public int BadRowsKept
    {
        get;
        init => field = value >= 0 ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "The number cannot be negative.");
    } = 10_000;

    /// <summary>Takes every reason for a bad row, chunk by chunk and in the order of the rows: for a file.</summary>
    public Action<IReadOnlyList<BadRow>>? OnBadRows { get; init; }

    /// <summary>Is told how many rows are done, after each chunk.</summary>
    public IProgress<long>? Progress { get; init; }

    /// <summary>Stops the run between two chunks.</summary>
    public CancellationToken CancellationToken { get; init; }
}
