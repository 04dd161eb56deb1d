using System.Globalization;
using System.Text;
using Jcm.Calculations.Evaluation.Batch;

namespace Jcm.Calculations.Cli.Files.Csv;

/// <summary>Writes every bad row with its reasons and its text. It follows the batch through the file in a reading of its own, so that nothing has to be kept.</summary>
/// <param name="file">The file of rows.</param>
/// <param name="columns">What its columns hold.</param>
/// <param name="writer">Takes a CSV file: row, line, reason, text of the row.</param>
internal sealed class BadRowFile(CsvFile file, CsvColumns columns, TextWriter writer) : IDisposable
{
    private readonly CsvReader reader = new(file);
    private long next = -1;

    public void Dispose() => reader.Dispose();

    /// <summary>Writes the headings.</summary>
    internal void Begin() => writer.Write("row,line,reason,text\n");

    /// <summary>Writes the rows for which there are reasons.</summary>
    /// <param name="found">The reasons, in the order of the rows.</param>
    internal void Write(IReadOnlyList<BadRow> found)
    {
        for (var i = 0; i < found.Count;)
        {
            var row = found[i].Row;
            var reasons = new List<BadRow>();
            for (; i < found.Count && found[i].Row == row; i++) reasons.Add(found[i]);
            Write(row, RowAt(row), reasons);
        }
    }

    /// <summary>The text of a row; rows are asked for in their order.</summary>
    private ReadOnlySpan<byte> RowAt(long row)
    {
        ReadOnlySpan<byte> text = default;
        // The first row of the file are the headings.
        for (; next <= row; next++)
        {
            if (!reader.TryRead(out text)) throw new InvalidOperationException("The file of rows has fewer rows than before.");
        }

        return text;
    }

    private void Write(long row, ReadOnlySpan<byte> text, IReadOnlyList<BadRow> found)
    {
        var reason = string.Join(" ", Reasons(text, found).Distinct(StringComparer.Ordinal));
        writer.Write(string.Create(CultureInfo.InvariantCulture, $"{row + 1},{reader.Line},{CsvCells.Of(reason)},{CsvCells.Of(Encoding.UTF8.GetString(text))}\n"));
    }

    private IEnumerable<string> Reasons(ReadOnlySpan<byte> row, IReadOnlyList<BadRow> found)
    {
        var cells = new List<string>();
        var isWhole = true;
        for (var rest = row; isWhole && !rest.IsEmpty;)
        {
            isWhole = CsvCells.TryNext(ref rest, out var cell);
            if (isWhole) cells.Add(CsvCells.Text(cell));
        }

        if (!isWhole) return ["A quotation mark is not closed, or stands where none can."];
        if (cells.Count != columns.All.Length) return [string.Create(CultureInfo.InvariantCulture, $"The row has {cells.Count} cells and the headings {columns.All.Length}.")];
        var noGroup = CsvRows.TryGroup(row, columns, out var name, out var year) ? CsvRows.WhyNoGroup(columns, name, year) : null;
        return found.Select(each => each.Code switch
        {
            ProblemCode.UnknownName => noGroup ?? "The group is not known.",
            ProblemCode.Malformed when CellOf(each, cells) is { } cell => cell.Length == 0 ? $"{each.Parameter!.Symbol}: the cell is empty." : $"{each.Parameter!.Symbol}: \"{cell}\" is not a number.",
            _ when each.Parameter is { } parameter => $"{parameter.Symbol}: {each.Message}",
            _ => each.Message,
        });
    }

    private string? CellOf(BadRow bad, List<string> cells)
    {
        for (var place = 0; place < cells.Count; place++)
        {
            if (columns.Places[place] >= 0 && string.Equals(columns.All[place].Symbol, bad.Parameter?.Symbol, StringComparison.Ordinal)) return cells[place];
        }

        return null;
    }
}
