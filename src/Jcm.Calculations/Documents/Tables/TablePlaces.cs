using System.Globalization;
using Jcm.Calculations.Documents.Contract;

namespace Jcm.Calculations.Documents.Tables;

/// <summary>Finds the row of a table from which a reading of the contract came, so that what is wrong with it stands where its reader can find it.</summary>
/// <param name="stated">The contract before the table was added.</param>
/// <param name="table">The table.</param>
internal sealed class TablePlaces(ProjectContract stated, MonitoringTable table)
{
    private const string Meters = "$.meters[";

    private readonly ILookup<string, int> readings = Lines(table.Readings);
    private readonly ILookup<string, int> intervals = Lines(table.Intervals);
    private readonly ILookup<string, int> invoices = Lines(table.Invoices);

    /// <summary>The problem at its row; as it is where it does not come from the table.</summary>
    internal Problem Placed(Problem problem)
    {
        if (problem.Where.Document is not { } path || !path.StartsWith(Meters, StringComparison.Ordinal)) return problem;
        var parts = path[Meters.Length..].Split('[', ']');
        if (parts is not [var meterIndex, var key, var itemIndex, .. var rest] || !TryIndex(meterIndex, out var meter) || !TryIndex(itemIndex, out var item)) return problem;
        if (stated.Meters?[meter] is not { } own) return problem;
        var (lines, before) = key switch
        {
            ".readings" => (readings, own.Readings?.Count ?? 0),
            ".intervals" => (intervals, own.Intervals?.Count ?? 0),
            ".invoices" => (invoices, own.Invoices?.Count ?? 0),
            _ => (null, 0),
        };
        return lines is null || item < before ? problem : problem with { Where = At(lines[own.Id].ElementAt(item - before), key, rest) };
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

    private static ILookup<string, int> Lines<T>(IEnumerable<MeterRow<T>> rows) => rows.ToLookup(row => row.Meter, row => row.Line, StringComparer.Ordinal);
}
