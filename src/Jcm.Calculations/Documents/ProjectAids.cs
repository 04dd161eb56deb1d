using Jcm.Calculations.Evaluation;
using Jcm.Calculations.Methodologies;
using Jcm.Calculations.Parameters;
using Jcm.Calculations.Quantities;
using Jcm.Calculations.Reference;

namespace Jcm.Calculations.Documents;

/// <summary>What helps to find values in a project document: tables of reference performance, equipment, histories.</summary>
internal static class ProjectAids
{
    internal static Equipment? Equipment(DocumentNode node)
    {
        if (!node.IsObject("point", "class", "capacity", "unit", "source")) return null;
        var (point, equipmentClass, capacity) = (node.RequiredText("point"), node.RequiredText("class"), node.RequiredDecimal("capacity"));
        var (unit, source) = (node.RequiredText("unit"), node.RequiredText("source"));
        return point is null || equipmentClass is null || capacity is null || unit is null || source is null ? null : new(point, equipmentClass, capacity.Value, unit, source);
    }

    internal static SuppliedTable? Table(DocumentNode node)
    {
        if (!node.IsObject("symbol", "name", "unit", "capacityUnit", "source", "rows")) return null;
        var (symbol, name, source) = (node.RequiredText("symbol"), node.RequiredText("name"), node.RequiredText("source"));
        var (unit, capacityUnit) = (UnitOf(node, "unit"), UnitOf(node, "capacityUnit"));
        var rows = node.Items("rows", isRequired: true).Select(Row).ToList();
        if (symbol is null || name is null || source is null || unit is null || capacityUnit is null || rows.Contains(null)) return null;
        var table = PerformanceTable.Create(name, unit, capacityUnit, Provenance.SuppliedBy(source), rows.Select(row => row!));
        foreach (var problem in table.Problems) node.Report(problem.Code, problem.Where == Location.None ? problem.Message : $"{problem.Where}: {problem.Message}");
        return table.TryGet(out var valid) ? new(symbol, valid) : null;
    }

    private static PerformanceRow? Row(DocumentNode node)
    {
        if (!node.IsObject("class", "from", "to", "toIsIncluded", "value")) return null;
        var (rowClass, value) = (node.RequiredText("class"), node.RequiredDecimal("value"));
        var (from, to) = (node.OptionalDecimal("from"), node.OptionalDecimal("to"));
        var isIncluded = node.Optional("toIsIncluded") is not null && node.RequiredBoolean("toIsIncluded") is true;
        return rowClass is null || value is null ? null : new(rowClass, from, to, value.Value, isIncluded);
    }

    internal static SuppliedHistory? History(DocumentNode node)
    {
        if (!node.IsObject("output", "point", "model", "outside", "bounds", "mean", "minimumRecords", "outputUnit", "inputUnit", "durationUnit", "source", "records")) return null;
        var (output, point, source, model) = (node.RequiredText("output"), node.OptionalText("point"), node.RequiredText("source"), node.RequiredText("model"));
        var (outputUnit, inputUnit, durationUnit) = (UnitOf(node, "outputUnit"), UnitOf(node, "inputUnit"), UnitOf(node, "durationUnit"));
        var outside = Outside(node);
        var records = node.Items("records", isRequired: true).Select(Record).ToList();
        if (output is null || source is null || outputUnit is null || inputUnit is null || durationUnit is null || records.Contains(null)) return null;
        var data = new HistoricalData(records.Select(record => record!.Value), outputUnit, inputUnit, durationUnit, Provenance.SuppliedBy(source));
        if (Relation(node, model, data) is not { } relation) return null;
        foreach (var problem in relation.Problems) node.Report(problem.Code, problem.Where == Location.None ? problem.Message : $"{problem.Where}: {problem.Message}");
        return relation.TryGet(out var valid) ? new(output, valid, outside, point) : null;
    }

    private static Outcome<HistoricalRelation>? Relation(DocumentNode node, string? model, HistoricalData data)
    {
        switch (model)
        {
            case "constant": return HistoricalRelation.Constant(data);
            case "line": return HistoricalRelation.Line(data);
            case "binned":
                var bounds = node.Items("bounds", isRequired: true).Select(bound => bound.Number()).ToList();
                var mean = node.RequiredText("mean");
                if (mean is not (null or "of totals" or "of records")) node.Report(ProblemCode.UnknownName, $"\"{mean}\" is not a mean: write \"of totals\" or \"of records\".");
                var least = node.OptionalDecimal("minimumRecords") ?? 1;
                if (least != decimal.Truncate(least) || least is < 1 or > int.MaxValue) node.Report(ProblemCode.OutOfRange, "\"minimumRecords\" is a whole number, at least 1.");
                else if (mean is "of totals" or "of records" && !bounds.Contains(null)) return HistoricalRelation.Binned(data, bounds.Select(bound => bound!.Value), mean is "of totals" ? BinMean.OfTotals : BinMean.OfRecords, (int)least);
                return null;
            case null: return null;
            default:
                node.Report(ProblemCode.UnknownName, $"\"{model}\" is not a historical model: write \"constant\", \"binned\" or \"line\".");
                return null;
        }
    }

    private static HistoricalRecord? Record(DocumentNode node)
    {
        if (!node.IsObject("output", "input", "duration")) return null;
        var (output, input, duration) = (node.RequiredDecimal("output"), node.RequiredDecimal("input"), node.RequiredDecimal("duration"));
        return output is null || input is null || duration is null ? null : new(output.Value, input.Value, duration.Value);
    }

    private static OutsideHistory Outside(DocumentNode node)
    {
        var word = node.OptionalText("outside");
        switch (word)
        {
            case null or "refused": return OutsideHistory.Refused;
            case "extrapolated": return OutsideHistory.Extrapolated;
            case "at boundary": return OutsideHistory.AtBoundary;
            case "smaller of both": return OutsideHistory.SmallerOfBoth;
            default:
                node.Report(ProblemCode.UnknownName, $"\"{word}\" does not say what applies outside the history: write \"refused\", \"extrapolated\", \"at boundary\" or \"smaller of both\".");
                return OutsideHistory.Refused;
        }
    }

    private static Unit? UnitOf(DocumentNode node, string key)
    {
        if (node.RequiredText(key) is not { } text) return null;
        var unit = Unit.TryParse(text);
        foreach (var problem in unit.Problems) node.Report(problem.Code, problem.Message);
        return unit.TryGet(out var known) ? known : null;
    }
}
