using Jcm.Calculations.Documents.Contract;
using Jcm.Calculations.Evaluation;
using Jcm.Calculations.Methodologies;
using Jcm.Calculations.Quantities;
using Jcm.Calculations.Reference;

namespace Jcm.Calculations.Documents.Projects;

/// <summary>What helps to find values in a project document: tables of reference performance and histories.</summary>
internal static class AidReading
{
    internal static SuppliedTable? Table(TableContract table, DocumentPlace place)
    {
        var (unit, capacityUnit) = (UnitOf(table.Unit, place.At("unit")), UnitOf(table.CapacityUnit, place.At("capacityUnit")));
        if (unit is null || capacityUnit is null) return null;
        var rows = table.Rows.Select(row => new PerformanceRow(row.Class, row.From, row.To, row.Value, row.ToIsIncluded is true));
        return place.Take(PerformanceTable.Create(table.Name, unit, capacityUnit, ValueReading.Provenance(table.Source, table.Provenance), rows)) is { } valid ? new(table.Symbol, valid) : null;
    }

    internal static SuppliedHistory? History(HistoryContract history, DocumentPlace place)
    {
        var (output, input, duration) = (UnitOf(history.OutputUnit, place.At("outputUnit")), UnitOf(history.InputUnit, place.At("inputUnit")), UnitOf(history.DurationUnit, place.At("durationUnit")));
        if (output is null || input is null || duration is null) return null;
        var records = history.Records.Select(record => new HistoricalRecord(record.Output, record.Input, record.Duration));
        var data = new HistoricalData(records, output, input, duration, ValueReading.Provenance(history.Source, history.Provenance));
        return Relation(history, data, place) is { } relation ? new(history.Output, relation, history.Outside ?? OutsideHistory.Refused, history.Point) : null;
    }

    private static HistoricalRelation? Relation(HistoryContract history, HistoricalData data, DocumentPlace place)
    {
        if (history.Model != HistoricalModel.Binned)
        {
            Superfluous(history.Bounds, "bounds");
            Superfluous(history.Mean, "mean");
            Superfluous(history.MinimumRecords, "minimumRecords");
            return place.Take(history.Model == HistoricalModel.Line ? HistoricalRelation.Line(data) : HistoricalRelation.Constant(data));
        }

        if (history.Bounds is null) place.Report(ProblemCode.MissingParameter, "The binned form needs the key \"bounds\": the ascending bounds of the bins.");
        if (history.Mean is null) place.Report(ProblemCode.MissingParameter, "The binned form needs the key \"mean\": write \"of totals\" or \"of records\".");
        var least = history.MinimumRecords ?? 1;
        if (least < 1) place.At("minimumRecords").Report(ProblemCode.OutOfRange, "\"minimumRecords\" is a whole number, at least 1.");
        return history is { Bounds: { } bounds, Mean: { } mean } && least >= 1 ? place.Take(HistoricalRelation.Binned(data, bounds, mean, least)) : null;

        void Superfluous(object? value, string key)
        {
            if (value is not null) place.At(key).Report(ProblemCode.UnknownKey, $"\"{key}\" belongs to the binned form only: leave it out.");
        }
    }

    internal static TableContract Table(SuppliedTable table) => new()
    {
        Symbol = table.Symbol,
        Name = table.Table.Name,
        Unit = table.Table.ValueUnit.Symbol,
        CapacityUnit = table.Table.CapacityUnit.Symbol,
        Source = table.Table.Provenance.Source,
        Provenance = ValueReading.Provenance(table.Table.Provenance),
        Rows = [.. table.Table.Rows.Select(row => new TableRowContract { Class = row.Class, From = row.From, To = row.To, ToIsIncluded = row.ToIsIncluded ? true : null, Value = row.Value })],
    };

    internal static HistoryContract History(SuppliedHistory history)
    {
        var (relation, data) = (history.Relation, history.Relation.Data);
        return new()
        {
            Output = history.Output,
            Point = history.Point,
            Model = relation.Model,
            Outside = history.Outside == OutsideHistory.Refused ? null : history.Outside,
            Bounds = relation.Binning?.Bounds,
            Mean = relation.Binning?.Mean,
            MinimumRecords = relation.Binning is { MinimumRecords: > 1 and var least } ? least : null,
            OutputUnit = data.OutputUnit.Symbol,
            InputUnit = data.InputUnit.Symbol,
            DurationUnit = data.DurationUnit.Symbol,
            Source = data.Provenance.Source,
            Provenance = ValueReading.Provenance(data.Provenance),
            Records = [.. data.Records.Select(record => new HistoryRecordContract { Output = record.Output, Input = record.Input, Duration = record.Duration })],
        };
    }

    private static Unit? UnitOf(string text, DocumentPlace place) => place.Take(Unit.TryParse(text));
}
