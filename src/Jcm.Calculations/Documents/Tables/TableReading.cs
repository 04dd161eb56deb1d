using System.Globalization;
using Jcm.Calculations.Documents.Contract;
using Jcm.Calculations.Monitoring.Metering;
using Jcm.Calculations.Reference;

namespace Jcm.Calculations.Documents.Tables;

/// <summary>Reads a table of comma-separated text strictly: every row is understood or reported.</summary>
internal sealed class TableReading
{
    private static readonly Dictionary<string, OptionWord> Options = new(StringComparer.Ordinal) { ["A"] = OptionWord.A, ["B"] = OptionWord.B, ["C"] = OptionWord.C };

    private static readonly Dictionary<string, ReadingStatus> Statuses = new(StringComparer.Ordinal)
    {
        ["good"] = ReadingStatus.Good,
        ["estimated"] = ReadingStatus.Estimated,
        ["invalid"] = ReadingStatus.Invalid,
    };

    private readonly TableProblems problems = new();

    internal static Outcome<MonitoringTable> Read(string csv)
    {
        if (csv.Length > MonitoringTable.LongestTable) return TooLong();
        if (DocumentText.HasHalfCharacter(csv)) return new Problem(ProblemCode.Malformed, new Location(Document: "table"), "The table holds one half of a character, an unpaired surrogate.");
        return new TableReading().ReadAll(csv);
    }

    internal static Problem TooLong() => new(
        ProblemCode.Malformed,
        new Location(Document: "table"),
        string.Create(CultureInfo.InvariantCulture, $"The table is too long: it may have {MonitoringTable.LongestTable} characters. Divide it."));

    private Outcome<MonitoringTable> ReadAll(string csv)
    {
        var table = new MonitoringTable();
        if (Delimiter(csv) is { } delimiter) Read(new CsvRecords(csv, delimiter), delimiter, table);
        return problems.IsEmpty ? table : Outcome<MonitoringTable>.Failed(problems.All);
    }

    /// <summary>What stands between the headings stands between all cells.</summary>
    private char? Delimiter(string csv)
    {
        var end = csv.AsSpan().IndexOfAny('\r', '\n');
        var headings = end < 0 ? csv.AsSpan() : csv.AsSpan(0, end);
        if (headings.TrimStart('\uFEFF').Trim().IsEmpty)
        {
            problems.AddLine(1, "headings", ProblemCode.Empty, $"The first line has no headings. Tables have {TableForm.Forms}.");
            return null;
        }

        if (!headings.Contains(';')) return ',';
        if (!headings.Contains(',')) return ';';
        problems.AddLine(1, "headings", ProblemCode.Ambiguous, "The headings hold commas and semicolons: separate all cells by one of them.");
        return null;
    }

    private void Read(CsvRecords records, char delimiter, MonitoringTable table)
    {
        foreach (var problem in records.Problems) problems.AddLine(problem.Where.Line, "row", problem.Code, problem.Message);
        var headings = records.All[0];
        if (TableForm.Of(headings) is not { } form)
        {
            problems.AddLine(1, "headings", ProblemCode.UnknownName, $"The headings are of no table that is known here. Tables have {TableForm.Forms}.");
            return;
        }

        var columns = form.Columns(headings, problems);
        if (records.All.Count == 1) problems.AddLine(1, "headings", ProblemCode.Empty, "There is no row below the headings.");
        // Without all columns the rows would only repeat that.
        var canRead = form.Required.All(columns.ContainsKey);
        for (var i = 1; i < records.All.Count; i++)
        {
            var (cells, line) = (records.All[i], records.Lines[i]);
            if (cells.All(cell => cell.Length == 0)) problems.AddLine(line, "row", ProblemCode.Empty, "The row is empty: take it out.");
            else if (cells.Count != headings.Count) problems.AddLine(line, "row", ProblemCode.Malformed, Count(cells.Count, headings.Count, delimiter));
            else if (canRead) Read(form, new TableRow(columns, cells, line, problems), table);
        }
    }

    private static string Count(int cells, int headings, char delimiter)
    {
        var comma = delimiter == ',' && cells > headings ? " Numbers have a decimal point, never a comma; texts with a comma stand in quotation marks." : "";
        return string.Create(CultureInfo.InvariantCulture, $"There are {cells} cells and {headings} headings.{comma}");
    }

    private static void Read(TableForm form, TableRow row, MonitoringTable table)
    {
        if (form == TableForm.Values) ReadValue(row, table);
        else if (form == TableForm.Readings) ReadReading(row, table);
        else if (form == TableForm.Intervals) ReadInterval(row, table);
        else ReadInvoice(row, table);
    }

    private static void ReadValue(TableRow row, MonitoringTable table)
    {
        var (point, days, symbol, value) = (row.Required("point"), row.Days(), row.Required("symbol"), row.RequiredNumber("value"));
        var (option, source, error) = (row.RequiredWord("option", Options), row.Required("source"), row.Number("maximumError"));
        if (point is null || days is not { } period || symbol is null || value is null || option is null || source is null) return;
        var contract = new MonitoredValueContract
        {
            Symbol = symbol,
            Value = value.Value,
            Unit = row.Text("unit")!,
            Option = option.Value,
            Source = source,
            DayCategory = row.Optional("dayCategory"),
            Item = row.Optional("item"),
            MaximumError = error,
        };
        table.Values.Add(new(point, period.From, period.To, row.Line, contract));
    }

    private static void ReadReading(TableRow row, MonitoringTable table)
    {
        var (meter, at, value, status) = (row.Required("meter"), row.Moment("time"), row.Number("reading"), row.Word("status", Statuses));
        if (meter is not null && at is not null) table.Readings.Add(new(meter, row.Line, new() { At = at, Value = value, Status = status }));
    }

    private static void ReadInterval(TableRow row, MonitoringTable table)
    {
        var (meter, from, to, value, status) = (row.Required("meter"), row.Moment("from"), row.Moment("to"), row.Number("amount"), row.Word("status", Statuses));
        if (meter is not null && from is not null && to is not null) table.Intervals.Add(new(meter, row.Line, new() { From = from, To = to, Value = value, Status = status }));
    }

    private static void ReadInvoice(TableRow row, MonitoringTable table)
    {
        var (meter, days, amount, source) = (row.Required("meter"), row.Days(), row.RequiredNumber("amount"), row.Required("source"));
        if (meter is null || days is not { } period || amount is null || source is null) return;
        table.Invoices.Add(new(meter, row.Line, new() { From = period.From, To = period.To, Amount = amount.Value, Source = source }));
    }
}
