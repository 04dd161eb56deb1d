using System.Globalization;
using System.Text;

namespace Jcm.Calculations.Reference;

/// <summary>A table of an embedded data file. Strict: every row has every column, and a mistake in a file stops the library at once.</summary>
internal sealed class CsvTable
{
    private readonly string name;
    private readonly Dictionary<string, int> columns;

    private CsvTable(string name, Dictionary<string, int> columns, IReadOnlyList<Row> rows)
    {
        this.name = name;
        this.columns = columns;
        Rows = rows;
    }

    internal IReadOnlyList<Row> Rows { get; }

    internal static CsvTable Embedded(string name) => Parse(name, EmbeddedText.Read(name));

    internal static CsvTable Parse(string name, string text)
    {
        var records = Records(name, text).ToList();
        if (records.Count == 0) throw new FormatException($"{name}: no header.");
        var headings = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var header in records[0]) headings.Add(header, headings.Count);
        var rows = new List<Row>(records.Count - 1);
        var table = new CsvTable(name, headings, rows);
        for (var i = 1; i < records.Count; i++)
        {
            if (records[i].Count != headings.Count)
            {
                throw new FormatException(string.Create(CultureInfo.InvariantCulture, $"{name}, row {i}: {records[i].Count} cells, {headings.Count} columns."));
            }

            rows.Add(new Row(table, i, records[i]));
        }

        return table;
    }

    private static IEnumerable<List<string>> Records(string name, string text)
    {
        var record = new List<string>();
        var cell = new StringBuilder();
        var quoted = false;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (quoted)
            {
                if (c != '"') cell.Append(c);
                else if (i + 1 < text.Length && text[i + 1] == '"') cell.Append(text[++i]);
                else quoted = false;
                continue;
            }

            switch (c)
            {
                case '"' when cell.Length == 0: quoted = true; break;
                case ',': EndCell(); break;
                case '\r': break;
                case '\n':
                    EndCell();
                    yield return record;
                    record = [];
                    break;
                default: cell.Append(c); break;
            }
        }

        if (quoted) throw new FormatException($"{name}: a quotation mark is not closed.");
        if (cell.Length > 0 || record.Count > 0)
        {
            EndCell();
            yield return record;
        }

        void EndCell()
        {
            record.Add(cell.ToString());
            cell.Clear();
        }
    }

    internal sealed class Row(CsvTable table, int number, List<string> cells)
    {
        internal string this[string column] => cells[table.columns[column]];

        internal string? Optional(string column) => this[column] is { Length: > 0 } text ? text : null;

        /// <summary>A decimal, or null where the cell is empty or says that the value is unknown.</summary>
        internal decimal? Decimal(string column)
        {
            var text = this[column];
            if (text is "" or "unknown") return null;
            return decimal.TryParse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value)
                ? value
                : throw new FormatException(string.Create(CultureInfo.InvariantCulture, $"{table.name}, row {number}, {column}: \"{text}\" is not a number."));
        }
    }
}
