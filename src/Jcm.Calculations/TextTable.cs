namespace Jcm.Calculations;

/// <summary>Rows of text in columns, as results print them.</summary>
internal static class TextTable
{
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
}
