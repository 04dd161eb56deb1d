namespace Jcm.Calculations.Monitoring.Rows;

/// <summary>Rows that can be read more than once: in memory, in files, in a database. Credits need a second reading where a total is too close to a whole tonne.</summary>
public interface IRowSource
{
    /// <summary>Starts reading at the first row. Every reading gives the same rows in the same order.</summary>
    IRowReader Open();
}

/// <summary>One reading of rows, chunk by chunk and on demand.</summary>
public interface IRowReader : IDisposable
{
    /// <summary>The next rows.</summary>
    /// <param name="buffer">Room that the reader may fill; it may also hand out memory of its own, which then stays as it is until the reader is disposed of. Each thread has a buffer, and calls for its next rows when it is done with those in it; no two threads call at once.</param>
    /// <returns>The rows; <see cref="RowChunk.Empty"/> at the end.</returns>
    RowChunk Read(RowBuffer buffer);
}
