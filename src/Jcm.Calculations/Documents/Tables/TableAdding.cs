using Jcm.Calculations.Documents.Contract;
using Jcm.Calculations.Monitoring;

namespace Jcm.Calculations.Documents.Tables;

/// <summary>Adds the rows of a table to the contract of a project document: values to their points and periods, readings to their meters.</summary>
internal static class TableAdding
{
    /// <summary>The contract with the rows. Rows whose meter the document does not have are reported.</summary>
    /// <param name="contract">The contract, in which null stands for what was left out as faulty.</param>
    /// <param name="table">The table.</param>
    /// <param name="problems">To which problems go.</param>
    /// <param name="used">Values of rows that have their place in the contract already.</param>
    internal static ProjectContract Add(this ProjectContract contract, MonitoringTable table, List<Problem> problems, HashSet<MonitoredValueContract> used)
    {
        var found = new TableProblems();
        // Where the text of a meter is faulty, a name that is then not known is no problem of its own.
        if (contract.Meters?.Contains(null!) is not true) CheckMeters(table, contract.Meters?.Select(meter => meter.Id).ToHashSet(StringComparer.Ordinal) ?? [], found);
        CheckPoints(table, contract.Points, found);
        problems.AddRange(found.All.Select(problem => problem with { Where = table.Named(problem.Where) }));
        var values = table.Values.Where(row => !used.Contains(row.Value)).ToLookup(row => row.Point is MonitoredValue.AllPoints);
        return contract with
        {
            Points = Points(contract.Points, values[false]),
            Shared = Periods(contract.Shared, values[true]),
            Meters = Meters(contract.Meters, table),
        };
    }

    /// <summary>A document that states points states all of them: another name in a table is most often a slip.</summary>
    private static void CheckPoints(MonitoringTable table, IReadOnlyList<PointContract>? points, TableProblems problems)
    {
        // Where the text of a point is faulty, a name that is then not known is no problem of its own.
        if (points is null || points.Contains(null!)) return;
        var known = points.Select(point => point.Id).Append(MonitoredValue.AllPoints).ToHashSet(StringComparer.Ordinal);
        foreach (var row in table.Values.Where(row => !string.IsNullOrWhiteSpace(row.Point) && !known.Contains(row.Point)))
        {
            problems.AddCell(row.Line, "point", ProblemCode.UnknownName, $"The document has no monitoring point \"{row.Point}\" but {string.Join(", ", points.Select(point => $"\"{point.Id}\""))}: correct the name, or give all points in tables and none in the document.");
        }
    }

    private static void CheckMeters(MonitoringTable table, HashSet<string> meters, TableProblems problems)
    {
        Check(table.Readings);
        Check(table.Intervals);
        Check(table.Invoices);

        void Check<T>(IEnumerable<MeterRow<T>> rows)
        {
            foreach (var row in rows.Where(row => !meters.Contains(row.Meter)))
            {
                problems.AddCell(row.Line, "meter", ProblemCode.UnknownName, $"The document has no meter \"{row.Meter}\": state it under \"meters\", or correct the name.");
            }
        }
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
        for (var i = 0; i < result.Count; i++)
        {
            if (result[i] is { } part) found.TryAdd(key(part), i);
        }

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
            .. meters.Select(meter => meter is null ? null! : meter with
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
