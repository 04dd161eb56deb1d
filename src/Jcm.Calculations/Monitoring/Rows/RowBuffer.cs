namespace Jcm.Calculations.Monitoring.Rows;

/// <summary>Room for a chunk of rows that a reader may fill. It is used again and again, so that a stream of any length takes constant memory.</summary>
public sealed class RowBuffer
{
    // Made when first asked for: rows in memory need no room.
    private readonly double[]?[] columns;
    private int[]? groups;

    internal RowBuffer(int columnCount, int capacity)
    {
        columns = new double[columnCount][];
        Capacity = capacity;
    }

    /// <summary>How many rows there is room for.</summary>
    public int Capacity { get; }

    /// <summary>Room for the groups of the rows.</summary>
    public Span<int> Groups => groups ??= new int[Capacity];

    /// <summary>Room for a column.</summary>
    /// <param name="index">The column, in the order in which the layout declares them.</param>
    public Span<double> Column(int index) => columns[index] ??= new double[Capacity];

    /// <summary>The rows that were filled in.</summary>
    /// <param name="rows">How many.</param>
    /// <param name="hasGroups">Whether groups were filled in too.</param>
    public RowChunk Filled(int rows, bool hasGroups)
    {
        if (rows == 0) return RowChunk.Empty;
        var filled = new ReadOnlyMemory<double>[columns.Length];
        for (var i = 0; i < filled.Length; i++)
        {
            _ = Column(i);
            filled[i] = columns[i].AsMemory(0, rows);
        }

        if (hasGroups) _ = Groups;
        return new(filled, hasGroups ? groups.AsMemory(0, rows) : default, rows);
    }
}
