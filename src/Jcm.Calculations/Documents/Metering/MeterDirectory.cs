using Jcm.Calculations.Documents.Contract;
using Jcm.Calculations.Monitoring;
using Jcm.Calculations.Monitoring.Metering;
using Jcm.Calculations.Monitoring.Quality;

namespace Jcm.Calculations.Documents.Metering;

/// <summary>The meters and histories of a document by their names, and which of them were asked for.</summary>
internal sealed class MeterDirectory
{
    private readonly Dictionary<string, (MeterSeries? Series, DocumentPlace Place, long Readings)> meters = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (StatedHistory? History, DocumentPlace Place)> histories = new(StringComparer.Ordinal);
    private readonly HashSet<DocumentPlace> used = [];
    private readonly bool isWithoutSomeMeters;
    private readonly bool isWithoutSomeHistories;

    /// <summary>Reads all meters and histories. Where the text of one is faulty it is left out, and a name that is then not known is no problem of its own.</summary>
    internal MeterDirectory(IReadOnlyList<MeterContract>? meters, IReadOnlyList<StatedHistoryContract>? histories, SiteClock? clock, DocumentPlace root)
    {
        isWithoutSomeMeters = Stated.IsFaulty(root.At("meters"));
        isWithoutSomeHistories = Stated.IsFaulty(root.At("metering").At("histories"));
        Add(meters, clock, root, isWithoutSomeMeters ? FaultyMeters(root) : []);
        Add(histories, clock, root.At("metering"));
    }

    private void Add(IReadOnlyList<MeterContract>? contracts, SiteClock? clock, DocumentPlace root, HashSet<string> faulty)
    {
        for (var i = 0; i < (contracts?.Count ?? 0); i++)
        {
            if (contracts![i] is not { } contract) continue;
            var place = root.At("meters", i);
            var meter = MeterMapping.Map(contract, place);
            var series = new SeriesMapping(contract, meter, clock, place).Map();
            if (faulty.Contains(place.Path)) series = null;
            if (!meters.TryAdd(contract.Id, (series, place, Readings(contract)))) place.At("id").Report(ProblemCode.Duplicate, $"The meter {contract.Id} occurs twice: put all its readings in one entry, or give each meter its own identifier.");
        }
    }

    /// <summary>The paths of the meters within which something is wrong.</summary>
    private static HashSet<string> FaultyMeters(DocumentPlace root)
    {
        var list = $"{root.At("meters").Path}[";
        var faulty = new HashSet<string>(StringComparer.Ordinal);
        foreach (var problem in root.Problems)
        {
            if (problem.Where.Document is { } path && path.StartsWith(list, StringComparison.Ordinal)) faulty.Add(path[..(path.IndexOf(']', list.Length) + 1)]);
        }

        return faulty;
    }

    /// <summary>Those of meters need the meters.</summary>
    private void Add(IReadOnlyList<StatedHistoryContract>? contracts, SiteClock? clock, DocumentPlace metering)
    {
        for (var i = 0; i < (contracts?.Count ?? 0); i++)
        {
            if (contracts![i] is not { } contract) continue;
            var place = metering.At("histories", i);
            var history = Map(contract, clock, place);
            if (!histories.TryAdd(contract.Name, (history, place))) place.At("name").Report(ProblemCode.Duplicate, $"The history {contract.Name} occurs twice: give each its own name.");
        }
    }

    /// <summary>The series of a meter; null where there is none or it cannot be made.</summary>
    internal MeterSeries? Series(string id, DocumentPlace place)
    {
        if (!meters.TryGetValue(id, out var found))
        {
            if (isWithoutSomeMeters) return null;
            place.Report(ProblemCode.UnknownName, meters.Count == 0 ? $"There is no meter \"{id}\": state it under \"meters\"." : $"There is no meter \"{id}\" among the meters: {Named(meters.Keys)}.");
            return null;
        }

        used.Add(found.Place);
        return found.Series;
    }

    /// <summary>A history; null where there is none or it cannot be made.</summary>
    internal StatedHistory? History(string name, DocumentPlace place)
    {
        if (!histories.TryGetValue(name, out var found))
        {
            if (isWithoutSomeHistories) return null;
            place.Report(ProblemCode.UnknownName, histories.Count == 0 ? $"There is no history \"{name}\": state it under \"histories\" of the metering." : $"There is no history \"{name}\" among the histories: {Named(histories.Keys)}.");
            return null;
        }

        used.Add(found.Place);
        return found.History;
    }

    /// <summary>How many readings a meter has.</summary>
    internal long ReadingsOf(string id) => meters.TryGetValue(id, out var found) ? found.Readings : 0;

    /// <summary>Reports meters and histories that nothing asked for: what is stated has to mean something.</summary>
    internal void ReportUnused()
    {
        foreach (var (id, meter) in meters.Where(meter => !used.Contains(meter.Value.Place))) meter.Place.Report(ProblemCode.WrongKind, $"The meter {id} is not used: name it in a position of the metering, or take it out.");
        foreach (var (name, history) in histories.Where(history => !used.Contains(history.Value.Place))) history.Place.Report(ProblemCode.WrongKind, $"The history {name} is not used: name it in a rule or a check of the metering, or take it out.");
    }

    private static string Named(IReadOnlyCollection<string> names) => string.Join(", ", names.Take(20)) + (names.Count > 20 ? " and others" : "");

    private static long Readings(MeterContract contract) =>
        (contract.Readings?.Count ?? 0) + (contract.Intervals?.Count ?? 0) + (contract.Invoices?.Count ?? 0) + (contract.Regular?.Sum(series => (long)series.Values.Count) ?? 0);

    private StatedHistory? Map(StatedHistoryContract contract, SiteClock? clock, DocumentPlace place)
    {
        var isNamed = Stated.Name(contract.Name, "name", place);
        var history = contract switch
        {
            HistoryOfPeriodsContract periods => Map(periods, place),
            HistoryOfMeterContract meter => Map(meter, clock, place),
            _ => throw new NotSupportedException("There is no such kind of history."),
        };
        return isNamed ? history : null;
    }

    private static StatedHistory? Map(HistoryOfPeriodsContract contract, DocumentPlace place)
    {
        var unit = Stated.Unit(contract.Unit, place);
        var records = new List<(Period, decimal)>();
        for (var i = 0; i < contract.Records.Count; i++)
        {
            var own = contract.Records[i];
            if (Stated.Days(own.From, own.To, place.At("records", i)) is { } days) records.Add((days, own.Amount));
        }

        var history = records.Count == 0 || unit is null ? null : place.Take(StatedHistory.TryOf(records, unit, contract.Source));
        return records.Count == contract.Records.Count ? history : null;
    }

    private StatedHistory? Map(HistoryOfMeterContract contract, SiteClock? clock, DocumentPlace place)
    {
        var series = Series(contract.Meter, place.At("meter"));
        if (Stated.Days(contract.From, contract.To, place) is not { } days || !MeteringSize.IsSpan(days, place) || series is null || clock is null) return null;
        return place.Take(series.TryDaily(clock, days)) is { } daily ? place.Take(StatedHistory.TryOf(daily, contract.Source)) : null;
    }
}
