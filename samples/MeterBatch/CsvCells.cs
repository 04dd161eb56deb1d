using System.Text;

namespace MeterBatch;

/// <summary>The cells of a line (RFC 4180; no line breaks within quotation marks).</summary>
internal static class CsvCells
{
    private const byte Quote = (byte)'"';

    /// <summary>Takes the next cell off a line. What is left begins with the comma's successor, and is empty after the last cell.</summary>
    /// <returns>False where a quotation mark is not closed, or stands where none can.</returns>
    internal static bool TryNext(ref ReadOnlySpan<byte> line, out ReadOnlySpan<byte> cell)
    {
        var length = line is [Quote, ..] ? QuotedLength(line) : line.IndexOf((byte)',') is >= 0 and var comma ? comma : line.Length;
        if (length < 0)
        {
            cell = default;
            line = default;
            return false;
        }

        cell = line is [Quote, ..] ? line[1..(length - 1)] : line[..length];
        // A comma at the very end is followed by one more, empty cell.
        line = length == line.Length ? default : length + 1 == line.Length ? "\"\""u8 : line[(length + 1)..];
        return true;
    }

    /// <summary>A cell as text, with doubled quotation marks as one.</summary>
    internal static string Text(ReadOnlySpan<byte> cell) => Encoding.UTF8.GetString(cell).Replace("\"\"", "\"", StringComparison.Ordinal);

    /// <summary>Where a quoted cell ends: behind its closing quotation mark, before a comma or the end.</summary>
    private static int QuotedLength(ReadOnlySpan<byte> line)
    {
        for (var at = 1; at < line.Length; at++)
        {
            if (line[at] != Quote) continue;
            if (at + 1 < line.Length && line[at + 1] == Quote) at++;
            else return at + 1 == line.Length || line[at + 1] == (byte)',' ? at + 1 : -1;
        }

        return -1;
    }
}
