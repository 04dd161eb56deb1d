using Jcm.Calculations.Evaluation;
using Jcm.Calculations.Monitoring;
using Jcm.Calculations.Parameters;

namespace Jcm.Calculations.Documents;

/// <summary>The values of a project document: fixed, chosen, monitored and carried ones.</summary>
internal static class ProjectParts
{
    internal static SuppliedChoice? Choice(DocumentNode node)
    {
        if (!node.IsObject("symbol", "category", "point", "item")) return null;
        var (symbol, category, point, item) = (node.RequiredText("symbol"), node.RequiredText("category"), node.OptionalText("point"), node.OptionalText("item"));
        return symbol is null || category is null ? null : new SuppliedChoice(symbol, category, point) { Item = item };
    }

    internal static SuppliedValue? Fixed(DocumentNode node) =>
        node.IsObject("symbol", "value", "unit", "source", "point", "category", "item") ? Value(node) : null;

    internal static SuppliedValue? BusinessAsUsual(DocumentNode node) =>
        node.IsObject("symbol", "value", "unit", "source", "point") ? Value(node) : null;

    private static SuppliedValue? Value(DocumentNode node)
    {
        var (symbol, value, unit) = (node.RequiredText("symbol"), node.RequiredDecimal("value"), node.RequiredText("unit"));
        var source = node.RequiredText("source");
        var (point, category, item) = (node.OptionalText("point"), node.OptionalText("category"), node.OptionalText("item"));
        return symbol is null || value is null || unit is null || source is null
            ? null
            : new SuppliedValue(symbol, value.Value, unit, Provenance.SuppliedBy(source), point, category) { Item = item };
    }

    internal static DayCategoryRule? DayCategory(DocumentNode node)
    {
        if (!node.IsObject("category", "counts", "source")) return null;
        var (category, counts, source) = (node.RequiredText("category"), node.RequiredBoolean("counts"), node.RequiredText("source"));
        return category is null || counts is null || source is null ? null : new(category, counts.Value, source);
    }

    internal static List<MonitoredValue> Point(DocumentNode node, HashSet<string> ids)
    {
        if (!node.IsObject("id", "periods")) return [];
        var id = node.RequiredText("id");
        if (id is MonitoredValue.AllPoints) node.Report(ProblemCode.Malformed, "\"*\" is no monitoring point: put values that all points share under \"shared\".");
        if (id is not null && !ids.Add(id)) node.Report(ProblemCode.Duplicate, $"The monitoring point \"{id}\" occurs twice: put all its periods in one entry.");
        var values = node.Items("periods", isRequired: true).SelectMany(period => PeriodValues(period, id)).ToList();
        return id is null ? [] : values;
    }

    internal static IEnumerable<MonitoredValue> PeriodValues(DocumentNode node, string? point)
    {
        if (!node.IsObject("from", "to", "values")) return [];
        var (from, to) = (node.RequiredText("from"), node.RequiredText("to"));
        Period? period = null;
        if (from is not null && to is not null)
        {
            var parsed = Period.TryParse(from, to);
            foreach (var problem in parsed.Problems) node.Report(problem.Code, problem.Message);
            if (parsed.TryGet(out var valid)) period = valid;
        }

        var values = node.Items("values", isRequired: true).Select(value => Monitored(value, point, period)).ToList();
        return values.OfType<MonitoredValue>();
    }

    private static MonitoredValue? Monitored(DocumentNode node, string? point, Period? period)
    {
        if (!node.IsObject("symbol", "value", "unit", "option", "source", "dayCategory", "item", "maximumError")) return null;
        var (symbol, value, unit) = (node.RequiredText("symbol"), node.RequiredDecimal("value"), node.RequiredText("unit"));
        var (option, source, dayCategory) = (node.RequiredText("option"), node.RequiredText("source"), node.OptionalText("dayCategory"));
        var (item, error) = (node.OptionalText("item"), node.OptionalDecimal("maximumError"));
        if (option is not (null or "A" or "B" or "C"))
        {
            node.Report(ProblemCode.OptionNotAllowed, $"\"{option}\" is not a monitoring option: write A, B or C.");
            return null;
        }

        if (symbol is null || value is null || unit is null || option is null || source is null || point is null || period is null) return null;
        return new MonitoredValue(point, period.Value, symbol, value.Value, unit, Enum.Parse<MonitoringOptions>(option), source, dayCategory) { Item = item, MaximumError = error };
    }

    internal static CarriedValue? Carried(DocumentNode node)
    {
        if (!node.IsObject("point", "symbol", "item", "asOf", "value", "unit", "source")) return null;
        var (point, symbol, item) = (node.RequiredText("point"), node.RequiredText("symbol"), node.OptionalText("item"));
        var (asOf, value, unit, source) = (node.RequiredText("asOf"), node.RequiredDecimal("value"), node.RequiredText("unit"), node.RequiredText("source"));
        if (asOf is null) return null;
        var day = Period.TryParse(asOf, asOf);
        foreach (var problem in day.Problems.Take(1)) node.Report(problem.Code, problem.Message);
        if (!day.TryGet(out var last) || point is null || symbol is null || value is null || unit is null || source is null) return null;
        return new(point, symbol, item, last.To, value.Value, unit, source);
    }
}
