using System.Globalization;
using Jcm.Calculations.Documents.Contract;

namespace Jcm.Calculations.Documents.Tables;

/// <summary>Finds the row of a table from which a value or a reading of the contract came, so that what is wrong with it stands where its reader can find it.</summary>
internal sealed class TablePlaces
{
    private const string Meters = "$.meters[", Points = "$.points[", Shared = "$.shared[";

    private readonly ProjectContract stated;
    private readonly ProjectContract whole;
    private readonly ILookup<string, (MonitoringTable Table, int Line)> readings;
    private readonly ILookup<string, (MonitoringTable Table, int Line)> intervals;
    private readonly ILookup<string, (MonitoringTable Table, int Line)> invoices;
    private readonly Dictionary<MonitoredValueContract, (MonitoringTable Table, int Line)> values = new(ReferenceEqualityComparer.Instance);

    /// <param name="stated">The contract before the tables were added.</param>
    /// <param name="whole">The contract with them.</param>
    /// <param name="tables">The tables, in the order in which they were added.</param>
    internal TablePlaces(ProjectContract stated, ProjectContract whole, IReadOnlyList<MonitoringTable> tables)
    {
        (this.stated, this.whole) = (stated, whole);
        readings = Rows(tables, table => table.Readings);
        intervals = Rows(tables, table => table.Intervals);
        invoices = Rows(tables, table => table.Invoices);
        foreach (var table in tables)
        {
            foreach (var row in table.Values) values.TryAdd(row.Value, (table, row.Line));
        }
    }

    /// <summary>The problem at its row; as it is where it does not come from a table.</summary>
    internal Problem Placed(Problem problem)
    {
        if (problem.Where is not { Table: null, Document: { } path }) return problem;
        if (path.StartsWith(Meters, StringComparison.Ordinal)) return OfMeter(path[Meters.Length..].Split('[', ']')) is { } reading ? At(problem, reading) : problem;
        return OfValue(path, problem.Code) is { } value ? At(problem, value) : problem;
    }

    private static Problem At(Problem problem, (MonitoringTable Table, Location Cell) place) => problem with
    {
        Where = place.Table.Named(problem.Where with { Document = place.Cell.Document, Line = place.Cell.Line }),
    };

    private (MonitoringTable Table, Location Cell)? OfMeter(string[] parts)
    {
        if (parts is not [var meterIndex, var key, var itemIndex, .. var rest] || !TryIndex(meterIndex, out var meter) || !TryIndex(itemIndex, out var item)) return null;
        if (stated.Meters?[meter] is not { } own) return null;
        var (rows, before) = key switch
        {
            ".readings" => (readings, own.Readings?.Count ?? 0),
            ".intervals" => (intervals, own.Intervals?.Count ?? 0),
            ".invoices" => (invoices, own.Invoices?.Count ?? 0),
            _ => (null, 0),
        };
        if (rows is null || item < before) return null;
        var (table, line) = rows[own.Id].ElementAt(item - before);
        return (table, Reading(line, key, rest));
    }

    /// <summary>The row of a monitored value; of a period or point of which the tables alone know, the first of its rows.</summary>
    private (MonitoringTable Table, Location Cell)? OfValue(string path, ProblemCode code)
    {
        var isShared = path.StartsWith(Shared, StringComparison.Ordinal);
        if (!isShared && !path.StartsWith(Points, StringComparison.Ordinal)) return null;
        var parts = path[Points.Length..].Split('[', ']');
        if (!TryIndex(parts[0], out var first)) return null;
        if (isShared) return OfPeriod(whole.Shared, first, parts[1..], code);
        if (whole.Points is null || first >= whole.Points.Count || whole.Points[first] is not { } point) return null;
        if (parts is [_, ".periods", var index, .. var rest] && TryIndex(index, out var period)) return OfPeriod(point.Periods, period, rest, code);
        return point.Periods.All(each => each is not null && IsOfTables(each)) && point.Periods is [var own, ..] ? First(own, "point") : null;
    }

    private (MonitoringTable Table, Location Cell)? OfPeriod(IReadOnlyList<PeriodContract>? periods, int index, string[] rest, ProblemCode code)
    {
        if (periods is null || index >= periods.Count || periods[index] is not { } period) return null;
        if (rest is not [".values", var item, ..] || !TryIndex(item, out var value)) return IsOfTables(period) ? First(period, "from") : null;
        return value < period.Values.Count && period.Values[value] is { } own && values.TryGetValue(own, out var row) ? (row.Table, TableProblems.Cell(row.Line, Column(code))) : null;
    }

    private bool IsOfTables(PeriodContract period) => period.Values.Count > 0 && period.Values.All(value => value is not null && values.ContainsKey(value));

    private (MonitoringTable Table, Location Cell) First(PeriodContract period, string column)
    {
        var (table, line) = values[period.Values[0]];
        return (table, TableProblems.Cell(line, column));
    }

    /// <summary>The column in which the remedy is made.</summary>
    private static string Column(ProblemCode code) => code switch
    {
        ProblemCode.UnknownUnit or ProblemCode.WrongDimension => "unit",
        ProblemCode.OutOfRange or ProblemCode.Malformed or ProblemCode.NoAnswer => "value",
        ProblemCode.OptionNotAllowed => "option",
        ProblemCode.MissingSource => "source",
        ProblemCode.UnknownName or ProblemCode.WrongKind => "symbol",
        ProblemCode.OverlappingPeriods or ProblemCode.PeriodSpansVintages or ProblemCode.BrokenSeries => "from",
        _ => "row",
    };

    private static Location Reading(int line, string key, string[] rest) => (key, rest) switch
    {
        (".readings", [".at", ..]) => TableProblems.Cell(line, "time"),
        (".readings", _) => TableProblems.Cell(line, "reading"),
        (".intervals", [".from" or ".to", ..]) => TableProblems.Cell(line, rest[0][1..]),
        (".intervals", _) => TableProblems.Cell(line, "amount"),
        _ => new(Document: "row") { Line = line },
    };

    private static bool TryIndex(string text, out int index) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out index);

    private static ILookup<string, (MonitoringTable Table, int Line)> Rows<T>(IReadOnlyList<MonitoringTable> tables, Func<MonitoringTable, IEnumerable<MeterRow<T>>> rows) =>
        tables.SelectMany(rows, (table, row) => (table, row)).ToLookup(each => each.row.Meter, each => (each.table, each.row.Line), StringComparer.Ordinal);
}
