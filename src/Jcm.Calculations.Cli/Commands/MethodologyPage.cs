using System.Globalization;
using Jcm.Calculations.Cli.Output;
using Jcm.Calculations.Methodologies;
using Jcm.Calculations.Parameters;
using static Jcm.Calculations.Cli.Commands.MethodologyWords;

namespace Jcm.Calculations.Cli.Commands;

/// <summary>What a methodology says, as a page.</summary>
internal static class MethodologyPage
{
    private const string NotRead = "not read";

    /// <summary>Rows by name of which a page shows only the names: the whole table is shown for one parameter.</summary>
    private const int MostRows = 12;

    /// <summary>The whole methodology.</summary>
    internal static Page Of(MethodologyDefinition definition)
    {
        var page = new Page();
        page.Heading($"{definition.Name}: {definition.Title ?? $"title {NotRead}"}").Table(Facts(definition));
        page.Heading("Equations").Lines(definition.Equations);
        var rules = definition.Rules.Where(rule => rule.Kind != ParameterKind.NotApplicable).ToList();
        page.Heading("Parameters").Table(Parameters(definition, rules));
        var absent = rules.Where(rule => rule.WhenAbsent is not null).ToList();
        if (absent.Count > 0) page.Heading("Optional, and what it means that nothing is supplied").Table(Pairs(absent.Select(rule => (rule.Parameter.Symbol, rule.WhenAbsent!))));
        foreach (var rule in rules.Where(rule => rule.Derivations.Count > 0)) Ways(page, definition, rule);
        foreach (var rule in rules.SelectMany(WithTables)) Defaults(page, rule, isWhole: false);
        var supplied = definition.ToSupply.Select(rule => (rule.Parameter.Symbol, definition.WhereToFind(rule))).Concat(rules.SelectMany(RowsToSupply)).Distinct().ToList();
        if (supplied.Count > 0) page.Heading("To be supplied (of several ways, what the chosen one needs)").Table(Pairs(supplied));
        List(page, "What makes it conservative", definition.Conservativeness.Concat(definition.Assumptions.Select(assumption => $"The conservative sides rest on {assumption}.")));
        List(page, "Eligibility (listed, not checked)", definition.Eligibility.Select(line => $"{line.Text} [{line.Confidence.Word()}]"));
        List(page, "Sources", definition.Sources.Select(source => source.ToString()));
        List(page, "Notes", definition.Notes);
        return page;
    }

    /// <summary>One parameter, with its whole table.</summary>
    internal static Page Of(MethodologyDefinition definition, ParameterRule rule)
    {
        var page = new Page();
        page.Heading($"{rule.Parameter.Symbol} of {definition.Name}").Table(Parameters(definition, [rule]));
        if (rule.WhenAbsent is { } absent) page.Text($"Optional. When nothing is supplied: {absent}.");
        if (rule.Derivations.Count > 0) Ways(page, definition, rule);
        foreach (var table in WithTables(rule)) Defaults(page, table, isWhole: true);
        if (definition.ToSupply.Any(each => string.Equals(each.Parameter.Symbol, rule.Parameter.Symbol, StringComparison.Ordinal))) page.Heading("To be supplied").Text(definition.WhereToFind(rule));
        return page;
    }

    private static Table Facts(MethodologyDefinition definition)
    {
        var state = ValueState.Of(definition);
        return Pairs(
        [
            ("country", Reference.Countries.Find(definition.Country).TryGet(out var country) ? $"{country.Name} ({definition.Country})" : definition.Country),
            ("family", definition.Family),
            ("sectoral scope", definition.SectoralScope?.ToString(CultureInfo.InvariantCulture) ?? NotRead),
            ("approved", definition.Approved is { } day ? Day(day) : NotRead),
            ("proponent", definition.Proponent ?? NotRead),
            ("purpose", definition.Kernel.Title),
            ("equations", definition.EquationConfidence.Word()),
            ("values", state.Word),
        ]);
    }

    private static Table Parameters(MethodologyDefinition definition, IEnumerable<ParameterRule> rules)
    {
        var table = new Table(new PageColumn("symbol", MayWrap: true), new PageColumn("what it is", MayWrap: true), new PageColumn("kind", MayWrap: true), new PageColumn("valid; safe side", MayWrap: true));
        foreach (var rule in rules)
        {
            var parameter = rule.Parameter;
            table.Row(new Cell(parameter.ToString(), Meaning.Name), rule.Description, Kind(rule), $"{parameter.Range}; {Side(definition.DirectionOf(parameter.Symbol))}");
        }

        return table;
    }

    private static void Ways(Page page, MethodologyDefinition definition, ParameterRule rule)
    {
        var remark = definition.Memos.Contains(rule) ? " (information item, not counted)" : "";
        page.Heading($"{rule.Parameter.Symbol}: {(rule.Derivations.Count == 1 ? "how it is obtained" : "ways to obtain it")}{remark}");
        var table = new Table(new PageColumn("", MayWrap: true), new PageColumn("", MayWrap: true)) { HasHeader = false };
        foreach (var way in rule.Derivations)
        {
            var preferred = string.Equals(way.Key, rule.PreferredKey, StringComparison.Ordinal) ? "; applies unless another is chosen" : "";
            table.Row(new Cell(way.Key, Meaning.Name), definition.EquationOf(rule, way) + (way.Condition is { } condition ? $"; {condition}" : "") + preferred);
        }

        page.Table(table);
    }

    private static void Defaults(Page page, ParameterRule rule, bool isWhole)
    {
        var named = rule.Categories.Where(row => row.Item is not null).ToList();
        var isShort = !isWhole && named.Count > MostRows;
        page.Heading($"{rule.Parameter.Symbol}: defaults of the methodology{Choice(rule)}");
        var rows = isShort ? rule.Categories.Where(row => row.Item is null).ToList() : rule.Categories;
        if (rows.Count > 0) page.Table(Rows(rows, rows.Any(row => row.Item is not null)));
        if (!isShort) return;
        var names = named.Select(row => row.Item!).Distinct(StringComparer.Ordinal).ToList();
        var keys = string.Join(", ", named.Select(row => row.Key).Distinct(StringComparer.Ordinal));
        page.Text(string.Create(CultureInfo.InvariantCulture, $"{named.Count} rows by name and {keys}; --parameter {rule.Parameter.Symbol} shows them. Names: {string.Join(", ", names)}."));
    }

    private static string Choice(ParameterRule rule) =>
        rule.IsGwpSet ? " (the set goes by the vintage)"
        : rule.PreferredKey is { } key ? $" (\"{key}\" unless another is chosen)"
        : rule.Categories.DistinctBy(row => row.Key, StringComparer.Ordinal).Count() > 1 ? " (one is to be chosen)"
        : "";

    private static Table Rows(IReadOnlyList<DefaultCategory> rows, bool hasNames)
    {
        PageColumn[] columns = [new("row", MayWrap: true), new("value", MayWrap: true), new("confidence"), new("source", MayWrap: true)];
        var table = new Table(hasNames ? [new PageColumn("name", MayWrap: true), .. columns] : columns);
        foreach (var row in rows)
        {
            var (value, confidence) = (row.Default.Value, row.Default.Provenance.Confidence);
            var meaning = value is null && row.SmallestOf.Count == 0 ? Meaning.Attention : Meaning.Plain;
            Cell[] cells = [row.Key, new Cell(Value(row), meaning), new Cell(confidence.Word(), confidence.IsFlagged() ? Meaning.Attention : Meaning.Plain), Source(row)];
            table.Row(hasNames ? [new Cell(row.Item ?? "any", Meaning.Name), .. cells] : cells);
        }

        return table;
    }

    private static string Source(DefaultCategory row)
    {
        var from = row.Default.Provenance;
        var text = from.Edition is null ? from.Source : $"{from.Source}, {from.Edition}";
        if (from.Url is { } url) text += $" <{url}>";
        return from.Note is { } note ? $"{text}; {note}" : text;
    }

    /// <summary>The rows that are not held, where others of the table are.</summary>
    private static IEnumerable<(string Symbol, string Document)> RowsToSupply(ParameterRule rule)
    {
        var missing = rule.Categories.Where(row => row.Item is null && row.SmallestOf.Count == 0 && row.Default.Value is null).ToList();
        if (missing.Count == 0 || missing.Count == rule.Categories.Count) return [];
        return [(rule.Parameter.Symbol, $"if one of these rows applies: {string.Join("; ", missing.Select(row => row.Key))} ({missing[0].Default.Provenance.Source})")];
    }

    private static Table Pairs(IEnumerable<(string Name, string Text)> rows)
    {
        var table = new Table(new PageColumn(""), new PageColumn("", MayWrap: true)) { HasHeader = false };
        foreach (var (name, text) in rows) table.Row(new Cell(name, Meaning.Name), text);
        return table;
    }

    private static void List(Page page, string title, IEnumerable<string> lines)
    {
        var all = lines.ToList();
        if (all.Count > 0) page.Heading(title).List(all);
    }
}
