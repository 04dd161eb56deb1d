namespace Jcm.Calculations.Cli.Output;

/// <summary>The lines of a page: the same whether they are shown with colours or without.</summary>
internal static class PageLines
{
    private const string Gap = "  ";

    /// <summary>The lines, each in pieces that have one meaning.</summary>
    /// <param name="page">The page.</param>
    /// <param name="width">The most columns that a line may have; null for lines of any length.</param>
    internal static IEnumerable<IReadOnlyList<Cell>> Of(Page page, int? width)
    {
        IPagePart? before = null;
        foreach (var part in page.Parts)
        {
            if (before is not (null or Heading)) yield return [];
            foreach (var line in Lines(part, width)) yield return line;
            before = part;
        }
    }

    private static IEnumerable<IReadOnlyList<Cell>> Lines(IPagePart part, int? width) => part switch
    {
        Heading heading => All(Wrapping.Lines(heading.Text, width), Meaning.Heading),
        Paragraph paragraph => All(Wrapping.Lines(paragraph.Text, width), paragraph.Meaning),
        Listing listing => All(listing.Items.SelectMany(item => Wrapping.Lines(item, width, Gap + listing.Bullet, Gap + new string(' ', Math.Max(2, listing.Bullet.Length)))), Meaning.Plain),
        Table table => TableLines(table, width),
        Verbatim verbatim => All(verbatim.Text.TrimEnd('\n').Split('\n'), Meaning.Plain),
        _ => throw new InvalidOperationException($"A page cannot hold {part}."),
    };

    private static IEnumerable<IReadOnlyList<Cell>> All(IEnumerable<string> lines, Meaning meaning) => lines.Select(line => (IReadOnlyList<Cell>)[new(line.TrimEnd(), meaning)]);

    private static IEnumerable<IReadOnlyList<Cell>> TableLines(Table table, int? width)
    {
        if (TableWidths.Of(table, width - Gap.Length, Gap.Length) is not { } widths) return Blocks(table, width!.Value);
        IReadOnlyList<Cell> header = [.. table.Columns.Select(column => new Cell(column.Header, Meaning.Heading))];
        return (table.HasHeader ? table.Rows.Prepend(header) : table.Rows).SelectMany(row => RowLines(table, row, widths));
    }

    private static IEnumerable<IReadOnlyList<Cell>> RowLines(Table table, IReadOnlyList<Cell> row, int[] widths)
    {
        var cells = row.Select((cell, i) => Wrapping.Lines(cell.Text, widths[i]).ToList()).ToList();
        for (var line = 0; line < cells.Max(cell => cell.Count); line++)
        {
            var last = cells.FindLastIndex(cell => line < cell.Count && cell[line].Length > 0);
            var pieces = new List<Cell>();
            for (var i = 0; i <= last; i++)
            {
                var text = line < cells[i].Count ? cells[i][line] : "";
                var set = table.Columns[i].IsNumber ? text.PadLeft(widths[i]) : i == last ? text : text.PadRight(widths[i]);
                pieces.Add(new(Gap));
                pieces.Add(new(set, row[i].Meaning));
            }

            yield return pieces;
        }
    }

    /// <summary>Each row as a block of lines, the first cell as its name.</summary>
    private static IEnumerable<IReadOnlyList<Cell>> Blocks(Table table, int width)
    {
        foreach (var row in table.Rows)
        {
            foreach (var line in All(Wrapping.Lines(row[0].Text, width, Gap, Gap), row[0].Meaning)) yield return line;
            for (var i = 1; i < row.Count; i++)
            {
                if (row[i].Text.Length == 0) continue;
                var text = table.HasHeader ? $"{table.Columns[i].Header}: {row[i].Text}" : row[i].Text;
                foreach (var line in All(Wrapping.Lines(text, width, Gap + Gap, Gap + Gap + Gap), row[i].Meaning)) yield return line;
            }
        }
    }
}
