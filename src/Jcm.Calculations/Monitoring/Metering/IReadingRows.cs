using Jcm.Calculations.Monitoring.Rows;

namespace Jcm.Calculations.Monitoring.Metering;

/// <summary>Readings that can be walked through as often as needed.</summary>
internal interface IReadingRows
{
    void Walk(MeterWalk walk);
}

/// <summary>Readings in memory, ordered by time, already in counts.</summary>
internal sealed class ListedRegister(IReadOnlyList<(long At, long? Counts, ReadingStatus Status)> readings) : IReadingRows
{
    public void Walk(MeterWalk walk)
    {
        foreach (var (at, counts, status) in readings)
        {
            if (counts is { } shown) walk.Take(at, shown, status);
            else walk.Miss(at);
        }
    }
}

/// <summary>Intervals in memory, ordered by time, already in counts.</summary>
internal sealed class ListedIntervals(IReadOnlyList<(long From, long To, long? Counts, ReadingStatus Status)> readings) : IReadingRows
{
    public void Walk(MeterWalk walk)
    {
        foreach (var (from, to, counts, status) in readings)
        {
            if (counts is { } amount) walk.Take(from, to, amount, status);
            else walk.Miss(from);
        }
    }
}

/// <summary>Rows with one column, at equal distances.</summary>
internal sealed class RegularRows(IRowSource rows, MeterKind kind, long first, long step) : IReadingRows
{
    public void Walk(MeterWalk walk)
    {
        var done = 0L;
        foreach (var chunk in ReadingRows.Chunks(rows, 1))
        {
            var values = chunk.Columns[0].Span;
            if ((DateTime.MaxValue.Ticks - first) / step < done + chunk.Rows)
            {
                walk.Notes.Refuse(ProblemCode.Malformed, "its readings go on after the year 9999. Check the first instant, the distance and the number of readings.");
                return;
            }

            if (kind == MeterKind.Register) walk.TakeRegister(values, first + (done * step), step);
            else walk.TakeIntervals(values, first + (done * step), step);
            done += chunk.Rows;
        }
    }
}

/// <summary>Rows that carry their times, and perhaps their status.</summary>
internal sealed class TimedRows(IRowSource rows, MeterKind kind, bool hasStatus) : IReadingRows
{
    public void Walk(MeterWalk walk)
    {
        var times = kind == MeterKind.Register ? 1 : 2;
        foreach (var chunk in ReadingRows.Chunks(rows, times + 1 + (hasStatus ? 1 : 0)))
        {
            var from = chunk.Columns[0].Span;
            var values = chunk.Columns[times].Span;
            var status = hasStatus ? chunk.Columns[times + 1].Span : default;
            if (kind == MeterKind.Register) walk.TakeRegister(from, values, status);
            else walk.TakeIntervals(from, chunk.Columns[1].Span, values, status);
        }
    }
}

/// <summary>The chunks of one reading of rows, each used before the next is asked for.</summary>
internal static class ReadingRows
{
    private const int RowsOfBuffer = 1 << 14;

    internal static IEnumerable<RowChunk> Chunks(IRowSource rows, int columns)
    {
        using var reader = rows.Open();
        var buffer = new RowBuffer(columns, RowsOfBuffer);
        while (true)
        {
            var chunk = reader.Read(buffer);
            if (chunk.Rows == 0) yield break;
            if (chunk.Columns.Count != columns) throw new InvalidOperationException(FormattableString.Invariant($"The rows have {chunk.Columns.Count} columns; readings of this form have {columns}."));
            yield return chunk;
        }
    }
}
