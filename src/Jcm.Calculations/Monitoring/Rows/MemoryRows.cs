namespace Jcm.Calculations.Monitoring.Rows;

/// <summary>Rows that lie in memory, used as they are.</summary>
public sealed class MemoryRows : IRowSource
{
    private const int RowsOfChunk = 1 << 18;

    private readonly ReadOnlyMemory<double>[] columns;
    private readonly ReadOnlyMemory<int> groups;
    private readonly int rows;

    private MemoryRows(ReadOnlyMemory<double>[] columns, ReadOnlyMemory<int> groups)
    {
        this.columns = columns;
        this.groups = groups;
        rows = columns.Length > 0 ? columns[0].Length : groups.Length;
        _ = new RowChunk(columns, groups, rows);
    }

    /// <summary>Rows of one group.</summary>
    /// <param name="columns">The columns in the order in which the layout declares them.</param>
    /// <exception cref="ArgumentException">A column has another number of rows than the first.</exception>
    public static MemoryRows Of(params ReadOnlySpan<ReadOnlyMemory<double>> columns) => new(columns.ToArray(), default);

    /// <summary>Rows of several groups.</summary>
    /// <param name="groups">The group of each row, counted from zero.</param>
    /// <param name="columns">The columns in the order in which the layout declares them.</param>
    /// <exception cref="ArgumentException">A column has another number of rows.</exception>
    public static MemoryRows Of(ReadOnlyMemory<int> groups, params ReadOnlySpan<ReadOnlyMemory<double>> columns) => new(columns.ToArray(), groups);

    /// <inheritdoc/>
    public IRowReader Open() => new Reader(this);

    private sealed class Reader(MemoryRows source) : IRowReader
    {
        private int next;

        public RowChunk Read(RowBuffer buffer)
        {
            var count = Math.Min(RowsOfChunk, source.rows - next);
            if (count == 0) return RowChunk.Empty;
            var start = next;
            next += count;
            return new([.. source.columns.Select(column => column.Slice(start, count))], source.groups.IsEmpty ? default : source.groups.Slice(start, count), count);
        }

        public void Dispose()
        {
        }
    }
}
