using System.Globalization;
using Jcm.Calculations.Documents.Contract;

namespace Jcm.Calculations.Documents.Tables;

/// <summary>Finds the row of a table from which a reading of the contract came, so that what is wrong with it stands where its reader can find it.</summary>
/// <param name="stated">The contract before the tables were added.</param>
/// <param name="tables">The tables, in the order in which they were added.</param>
internal sealed class TablePlaces(ProjectContract stated, IReadOnlyList<MonitoringTable> tables)
{
    private const string Meters = "$.meters[";

    private readonly ILookup<string, (MonitoringTable Table, int Line)> readings = Rows(tables, table => table.Readings);
    private readonly ILookup<string, (MonitoringTable Table, int Line)> intervals = Rows(tables, table => table.Intervals);
    private readonly ILookup<string, (MonitoringTable Table, int Line)> invoices = Rows(tables, table => table.Invoices);

    /// <summary>The problem at its row; as it is where it does not come from the table.</summary>
    internal Problem Placed(Problem problem)
    {
        if (problem.Where.Document is not { } path || !path.StartsWith(Meters, StringComparison.Ordinal)) return problem;
        var parts = path[Meters.Length..].Split('[', ']');
        if (parts is not [var meterIndex, var key, var itemIndex, .. var rest] || !TryIndex(meterIndex, out var meter) || !TryIndex(itemIndex, out var item)) return problem;
        if (stated.Meters?[meter] is not { } own) return problem;
        var (rows, before) = key switch
        {
            ".readings" => (readings, own.Readings?.Count ?? 0),
            ".intervals" => (intervals, own.Intervals?.Count ?? 0),
            ".invoices" => (invoices, own.Invoices?.Count ?? 0),
            _ => (null, 0),
        };
        if (rows is null || item < before) return problem;
        var (table, line) = rows[own.Id].ElementAt(item - before);
        return problem with { Where = table.Named(At(line, key, rest)) };
    }

    private static Location At(int line, string key, string[] rest) => (key, rest) switch
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
