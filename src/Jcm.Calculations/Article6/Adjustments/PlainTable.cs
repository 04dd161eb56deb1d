using System.Text;

namespace Jcm.Calculations.Article6.Adjustments;

/// <summary>Rows of text in columns, and as comma-separated text.</summary>
internal static class PlainTable
{
    private static readonly System.Buffers.SearchValues<char> Special = System.Buffers.SearchValues.Create(",\"\r\n");

    /// <summary>Lines with aligned columns: the first ones to the left, the others to the right.</summary>
    internal static IEnumerable<string> Lines(IReadOnlyList<IReadOnlyList<string>> rows, int leftColumns = 1)
    {
        var widths = Enumerable.Range(0, rows[0].Count).Select(column => rows.Max(row => row[column].Length)).ToArray();
        foreach (var row in rows)
        {
            var cells = row.Select((cell, column) => column < leftColumns ? cell.PadRight(widths[column]) : cell.PadLeft(widths[column]));
            yield return $"  {string.Join("  ", cells)}".TrimEnd();
        }
    }

    /// <summary>Comma-separated text (RFC 4180) with lines that end in a line feed.</summary>
    internal static string Csv(IEnumerable<IReadOnlyList<string>> rows)
    {
        var text = new StringBuilder();
        foreach (var row in rows) text.AppendJoin(',', row.Select(Cell)).Append('\n');
        return text.ToString();
    }

    private static string Cell(string cell) =>
        cell.AsSpan().ContainsAny(Special) ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : cell;
}
