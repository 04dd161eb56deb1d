using System.Text;

namespace Jcm.Calculations.Cli.Files.Csv;

/// <summary>The cells of a row of a CSV file (RFC 4180).</summary>
internal static class CsvCells
{
    internal const byte Quote = (byte)'"';

    /// <summary>Takes the next cell off a row. What is left begins behind the comma, and is empty after the last cell.</summary>
    /// <param name="row">The row.</param>
    /// <param name="cell">The cell, its quotation marks doubled as they stand.</param>
    /// <returns>False where a quotation mark is not closed, or stands where none can.</returns>
    internal static bool TryNext(scoped ref ReadOnlySpan<byte> row, out ReadOnlySpan<byte> cell)
    {
        var length = row is [Quote, ..] ? QuotedLength(row) : row.IndexOf((byte)',') is >= 0 and var comma ? comma : row.Length;
        if (length < 0)
        {
            cell = default;
            row = default;
            return false;
        }

        cell = row is [Quote, ..] ? row[1..(length - 1)] : row[..length];
        // A comma at the very end is followed by one more, empty cell.
        row = length == row.Length ? default : length + 1 == row.Length ? "\"\""u8 : row[(length + 1)..];
        return true;
    }

    /// <summary>A cell as text, with doubled quotation marks as one.</summary>
    internal static string Text(ReadOnlySpan<byte> cell) => Encoding.UTF8.GetString(cell).Replace("\"\"", "\"", StringComparison.Ordinal);

    /// <summary>A text as a cell.</summary>
    internal static string Of(string text) =>
        text.AsSpan().IndexOfAny("\",\r\n") < 0 ? text : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    /// <summary>Where a quoted cell ends: behind its closing quotation mark, before a comma or the end; negative where it is not closed.</summary>
    internal static int QuotedLength(ReadOnlySpan<byte> row)
    {
        for (var at = 1; at < row.Length; at++)
        {
            if (row[at] != Quote) continue;
            if (at + 1 < row.Length && row[at + 1] == Quote) at++;
            else return at + 1 == row.Length || row[at + 1] == (byte)',' ? at + 1 : -1;
        }

        return -1;
    }
}
