using System.Globalization;
using System.Text;

namespace Jcm.Calculations.Reference;

/// <summary>The records of comma-separated text (RFC 4180), with what is wrong with its quotation marks.</summary>
internal sealed class CsvRecords
{
    private readonly List<IReadOnlyList<string>> records = [];
    private readonly List<Problem> problems = [];
    private readonly StringBuilder cell = new();
    private readonly List<int> lines = [];
    private readonly char delimiter;
    private List<string> record = [];
    private int line = 1;
    private int begun = 1;

    /// <summary>The records of a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="delimiter">What stands between cells.</param>
    internal CsvRecords(string text, char delimiter = ',')
    {
        this.delimiter = delimiter;
        // Spreadsheets put a byte-order mark first and empty lines last.
        var body = text.AsSpan().TrimStart('\uFEFF').TrimEnd("\r\n");
        var position = 0;
        while (position < body.Length)
        {
            var letter = body[position];
            if (letter == '"') position = Quoted(body, position);
            else if (letter == delimiter) EndCell();
            else if (letter == '\n') EndLine();
            else if (letter != '\r') cell.Append(letter);
            else if (position + 1 < body.Length && body[position + 1] != '\n') Add("a carriage return stands alone: end lines with a line feed.");
            position++;
        }

        if (body.Length > 0) EndRecord();
    }

    internal IReadOnlyList<IReadOnlyList<string>> All => records;

    /// <summary>The line on which each record begins, from 1.</summary>
    internal IReadOnlyList<int> Lines => lines;

    internal IReadOnlyList<Problem> Problems => problems;

    /// <summary>Reads a cell in quotation marks and returns the position of the closing one.</summary>
    private int Quoted(ReadOnlySpan<char> body, int start)
    {
        if (cell.Length > 0) Add("a quotation mark stands inside a cell: put the whole cell in quotation marks and write the mark twice.");
        for (var position = start + 1; position < body.Length; position++)
        {
            if (body[position] == '\n') line++;
            if (body[position] != '"') cell.Append(body[position]);
            else if (position + 1 < body.Length && body[position + 1] == '"') cell.Append(body[position++]);
            else if (position + 1 == body.Length || (body[position + 1] == delimiter || body[position + 1] is '\r' or '\n')) return position;
            else
            {
                Add("there is text behind a closing quotation mark.");
                return position;
            }
        }

        Add("a quotation mark is not closed.");
        return body.Length;
    }

    private void Add(string message) => problems.Add(new(
        ProblemCode.Malformed,
        new(Document: records.Count == 0 ? "headings" : string.Create(CultureInfo.InvariantCulture, $"row {records.Count}")) { Line = line },
        $"{char.ToUpperInvariant(message[0])}{message[1..]}"));

    private void EndCell()
    {
        record.Add(cell.ToString());
        cell.Clear();
    }

    private void EndLine()
    {
        EndRecord();
        begun = ++line;
    }

    private void EndRecord()
    {
        EndCell();
        records.Add(record);
        lines.Add(begun);
        record = [];
    }
}
