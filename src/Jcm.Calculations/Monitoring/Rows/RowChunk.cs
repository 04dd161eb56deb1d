namespace Jcm.Calculations.Monitoring.Rows;

/// <summary>Some rows of a batch: a piece of each column, and of the groups. The memory is the caller's; nothing is copied.</summary>
public readonly struct RowChunk
{
    private readonly ReadOnlyMemory<double>[]? columns;

    /// <summary>Creates a chunk.</summary>
    /// <param name="columns">The columns in the order in which the layout declares them, all of one length.</param>
    /// <param name="groups">The group of each row, such as its project, vintage or monitoring point, counted from zero; empty where all rows are one group.</param>
    /// <param name="rows">How many rows.</param>
    /// <exception cref="ArgumentException">A column or the groups have another number of rows.</exception>
    public RowChunk(IReadOnlyList<ReadOnlyMemory<double>> columns, ReadOnlyMemory<int> groups, int rows)
    {
        ArgumentNullException.ThrowIfNull(columns);
        ArgumentOutOfRangeException.ThrowIfNegative(rows);
        // A copy: the list is the caller's and may change, the memory of a chunk does not.
        ReadOnlyMemory<double>[] own = [.. columns];
        foreach (var column in own)
        {
            if (column.Length != rows) throw new ArgumentException("A column has another number of rows.", nameof(columns));
        }

        if (!groups.IsEmpty && groups.Length != rows) throw new ArgumentException("There is not one group for each row.", nameof(groups));
        (this.columns, Groups, Rows) = (own, groups, rows);
    }

    /// <summary>No rows: the end of a stream.</summary>
    public static RowChunk Empty => default;

    /// <summary>How many rows.</summary>
    public int Rows { get; }

    /// <summary>The columns.</summary>
    public IReadOnlyList<ReadOnlyMemory<double>> Columns => columns ?? [];

    /// <summary>The group of each row; empty where all rows are one group.</summary>
    public ReadOnlyMemory<int> Groups { get; }
}
