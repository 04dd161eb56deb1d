using Jcm.Calculations.Documents.Contract;
using Jcm.Calculations.Monitoring;

namespace Jcm.Calculations.Documents.Tables;

/// <summary>Adds the rows of a table to the contract of a project document: values to their points and periods, readings to their meters.</summary>
internal static class TableAdding
{
    /// <summary>The contract with the rows; or every row whose meter the document does not have.</summary>
    internal static Outcome<ProjectContract> Add(this ProjectContract contract, MonitoringTable table)
    {
        var problems = new TableProblems();
        var meters = contract.Meters?.Select(meter => meter.Id).ToHashSet(StringComparer.Ordinal) ?? [];
        CheckMeters(table.Readings, meters, problems);
        CheckMeters(table.Intervals, meters, problems);
        CheckMeters(table.Invoices, meters, problems);
        if (!problems.IsEmpty) return Outcome<ProjectContract>.Failed(problems.All);
        var values = table.Values.ToLookup(row => row.Point is MonitoredValue.AllPoints);
        return contract with
        {
            Points = Points(contract.Points, values[false]),
            Shared = Periods(contract.Shared, values[true]),
            Meters = Meters(contract.Meters, table),
        };
    }

    private static void CheckMeters<T>(IEnumerable<MeterRow<T>> rows, HashSet<string> meters, TableProblems problems)
    {
        foreach (var row in rows.Where(row => !meters.Contains(row.Meter))) problems.Add(row.Line, "meter", ProblemCode.UnknownName, $"The document has no meter \"{row.Meter}\": state it under \"meters\", or correct the name.");
    }

    private static List<PointContract>? Points(IReadOnlyList<PointContract>? points, IEnumerable<ValueRow> rows) => Merged(
        points,
        rows.GroupBy(row => row.Point, StringComparer.Ordinal),
        point => point.Id,
        own => new() { Id = own.Key, Periods = Periods(null, own)! },
        (point, own) => point with { Periods = Periods(point.Periods, own)! });

    private static List<PeriodContract>? Periods(IReadOnlyList<PeriodContract>? periods, IEnumerable<ValueRow> rows) => Merged(
        periods,
        rows.GroupBy(row => (row.From, row.To)),
        period => (period.From, period.To),
        own => new() { From = own.Key.From, To = own.Key.To, Values = [.. own.Select(row => row.Value)] },
        (period, own) => period with { Values = [.. period.Values, .. own.Select(row => row.Value)] });

    /// <summary>The stated parts with the rows that belong to them, then those that only rows have; null where there is none.</summary>
    private static List<T>? Merged<T, TKey>(
        IReadOnlyList<T>? stated, IEnumerable<IGrouping<TKey, ValueRow>> rows, Func<T, TKey> key, Func<IGrouping<TKey, ValueRow>, T> make, Func<T, IGrouping<TKey, ValueRow>, T> add)
        where TKey : notnull
    {
        var result = stated?.ToList() ?? [];
        var found = new Dictionary<TKey, int>();
        for (var i = 0; i < result.Count; i++) found.TryAdd(key(result[i]), i);
        foreach (var own in rows)
        {
            if (found.TryGetValue(own.Key, out var index)) result[index] = add(result[index], own);
            else result.Add(make(own));
        }

        return result.Count > 0 ? result : null;
    }

    private static List<MeterContract>? Meters(IReadOnlyList<MeterContract>? meters, MonitoringTable table)
    {
        if (meters is null) return null;
        var (readings, intervals, invoices) = (ByMeter(table.Readings), ByMeter(table.Intervals), ByMeter(table.Invoices));
        return
        [
            .. meters.Select(meter => meter with
            {
                Readings = With(meter.Readings, readings[meter.Id]),
                Intervals = With(meter.Intervals, intervals[meter.Id]),
                Invoices = With(meter.Invoices, invoices[meter.Id]),
            }),
        ];
    }

    private static ILookup<string, T> ByMeter<T>(IEnumerable<MeterRow<T>> rows) => rows.ToLookup(row => row.Meter, row => row.Reading, StringComparer.Ordinal);

    private static List<T>? With<T>(IReadOnlyList<T>? stated, IEnumerable<T> added)
    {
        List<T> all = [.. stated ?? [], .. added];
        return all.Count > 0 ? all : null;
    }
}
