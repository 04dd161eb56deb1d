using System.Globalization;

namespace Jcm.Calculations.Reference;

/// <summary>A table of comma-separated text. Strict: every row has every column, and every column a name of its own.</summary>
internal sealed class CsvTable
{
    private readonly Dictionary<string, int> columns = new(StringComparer.Ordinal);
    private readonly List<Row> rows = [];

    internal IReadOnlyList<Row> Rows => rows;

    internal IReadOnlyList<string> Headings { get; private init; } = [];

    /// <summary>A data file of the library. A mistake in it stops the library at once.</summary>
    internal static CsvTable Embedded(string name) => Parse(name, EmbeddedText.Read(name));

    internal static CsvTable Parse(string name, string text)
    {
        var outcome = TryParse(text);
        return outcome.IsValid ? outcome.Value : throw new FormatException($"{name}: {string.Join(' ', outcome.Problems)}");
    }

    /// <summary>A table of a user: whatever is wrong with it is an outcome.</summary>
    internal static Outcome<CsvTable> TryParse(string text)
    {
        var records = new CsvRecords(text);
        var problems = new List<Problem>(records.Problems);
        if (records.All.Count == 0) problems.Add(new(ProblemCode.Empty, "There is no line with headings."));
        if (problems.Count > 0) return Outcome<CsvTable>.Failed(problems);
        var table = new CsvTable { Headings = records.All[0] };
        foreach (var heading in table.Headings)
        {
            if (!table.columns.TryAdd(heading, table.columns.Count)) problems.Add(new(ProblemCode.Duplicate, $"Two columns have the heading \"{heading}\"."));
        }

        for (var i = 1; i < records.All.Count; i++)
        {
            var cells = records.All[i];
            if (cells.Count == table.Headings.Count)
            {
                table.rows.Add(new Row(table, i, cells));
                continue;
            }

            problems.Add(new(
                ProblemCode.Malformed,
                new(Document: string.Create(CultureInfo.InvariantCulture, $"row {i}")),
                string.Create(CultureInfo.InvariantCulture, $"There are {cells.Count} cells and {table.Headings.Count} headings.")));
        }

        return problems.Count == 0 ? table : Outcome<CsvTable>.Failed(problems);
    }

    /// <summary>A row; the first one below the headings has the number one.</summary>
    internal sealed class Row(CsvTable table, int number, IReadOnlyList<string> cells)
    {
        internal int Number => number;

        internal string this[string column] => cells[table.columns[column]];

        internal string? Optional(string column) => this[column] is { Length: > 0 } text ? text : null;

        /// <summary>A decimal, or null where the cell is empty or says that the value is unknown.</summary>
        internal decimal? Decimal(string column)
        {
            var text = this[column];
            if (text is "" or "unknown") return null;
            return !text.Contains('\0', StringComparison.Ordinal) && decimal.TryParse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value)
                ? value
                : throw new FormatException(string.Create(CultureInfo.InvariantCulture, $"Row {number}, {column}: \"{text}\" is not a number."));
        }
    }
}
