using System.Globalization;
using System.Text.Json.Nodes;
using Jcm.Calculations.Documents;
using Jcm.Calculations.Methodologies;
using Jcm.Calculations.Parameters;
using Jcm.Calculations.Quantities;

namespace Jcm.Calculations.Tests.Documents;

/// <summary>A template filled in as a user would: values in their ranges, names from the tables, and what is optional given or deleted.</summary>
internal sealed class FilledTemplate
{
    private readonly ProjectTemplate template;
    private readonly int seed;
    private readonly HashSet<string> absent = new(StringComparer.Ordinal);

    private FilledTemplate(ProjectTemplate template, int seed)
    {
        this.template = template;
        this.seed = seed;
        foreach (var symbol in template.Walk.Optional.Where(symbol => Share("absent " + symbol) < 0.4m)) absent.Add(symbol);
    }

    /// <summary>Terms with ways drawn at random, of all that lie on the way.</summary>
    internal static TemplateTerms RandomWays(MethodologyDefinition definition, int seed, TemplateTerms terms)
    {
        var choices = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var depth = 0; depth < 6; depth++)
        {
            var walk = new TemplateWalk(definition, terms with { Choices = choices });
            foreach (var rule in definition.Rules.Where(rule => rule.Derivations.Count > 1 && walk.IsMet(rule.Parameter.Symbol) && !choices.ContainsKey(rule.Parameter.Symbol)))
            {
                var drawn = (int)(Share(seed, "way " + rule.Parameter.Symbol) * (rule.Derivations.Count + 1));
                if (drawn < rule.Derivations.Count) choices.Add(rule.Parameter.Symbol, rule.Derivations[drawn].Key);
            }

            foreach (var symbol in choices.Keys.Where(symbol => !new TemplateWalk(definition, terms with { Choices = choices }).IsMet(symbol)).ToList()) choices.Remove(symbol);
        }

        return terms with { Choices = choices };
    }

    internal static string Json(ProjectTemplate template, int seed) => new FilledTemplate(template, seed).Filled().ToJsonString();

    private JsonObject Filled()
    {
        var root = JsonNode.Parse(template.ToJson())!.AsObject();
        root["project"] ??= "filled";
        var walk = template.Walk;
        Fill(root, "choices", walk.Choices, choice => choice.Option, Choose);
        Fill(root, "fixed", walk.Fixed, value => value.Option, (node, value) => Value(node, value.Rule, value.Item));
        Fill(root, "histories", walk.Histories, history => history.Option, (node, history) => Relate(node, history));
        root.Remove("carried");
        foreach (var node in root["dayCategories"]?.AsArray() ?? []) (node!["category"], node["counts"], node["source"]) = ("working day", true, "methodology");
        foreach (var period in root["points"]!.AsArray().SelectMany(point => point!["periods"]!.AsArray())) Fill(period!.AsObject(), "values", walk.Monitored, value => value.Option, Read);
        WithoutDescriptions(root);
        return root;
    }

    private void Fill<T>(JsonObject parent, string key, List<T> entries, Func<T, TemplateOption?> option, Action<JsonObject, T> fill)
    {
        if (entries.Count == 0) return;
        var nodes = parent[key]!.AsArray();
        for (var i = entries.Count - 1; i >= 0; i--)
        {
            if (option(entries[i]) is { } optional && absent.Any(optional.BelongsTo)) nodes.RemoveAt(i);
            else fill(nodes[i]!.AsObject(), entries[i]);
        }

        if (nodes.Count == 0) parent.Remove(key);
    }

    private void Choose(JsonObject node, TemplateChoice choice)
    {
        var item = Name(node, choice.Item);
        if (node["category"] is not null) return;
        var rows = choice.Rule.Categories.Where(row => IsHeld(row) && (item is null || row.Item is null || Same(row.Item, item))).ToList();
        var isByName = item is null && rows.Count > 0 && rows.TrueForAll(row => row.Item is not null);
        node["category"] = choice.Proposed ?? (isByName ? Pick(rows, choice).Item! : Pick(rows, choice).Key);
    }

    private DefaultCategory Pick(List<DefaultCategory> rows, TemplateChoice choice) => rows[(int)(Share("row " + choice.Rule.Parameter.Symbol + choice.Item.Each) * rows.Count)];

    private void Value(JsonObject node, ParameterRule rule, TemplateItem item)
    {
        var name = Name(node, item);
        node["value"] = Drawn(rule.Parameter, name ?? "");
        node["source"] = "document";
    }

    private void Read(JsonObject node, TemplateMonitored value)
    {
        Value(node, value.Rule, value.Item);
        node["option"] ??= TemplateJson.Letters(value.Rule.Options).First();
        if (value.Rule.IsByDayCategory) node["dayCategory"] = "working day";
    }

    private void Relate(JsonObject node, TemplateHistory history)
    {
        (node["model"], node["outside"], node["source"]) = ("constant", "extrapolated", "log book");
        var record = node["records"]![0]!;
        (record["output"], record["input"], record["duration"]) = (10, 1 + (Share(history.Part.Output) * 50), 1);
    }

    private string? Name(JsonObject node, TemplateItem item)
    {
        if (item.Each is null) return null;
        if (item.Name is { } given) return given;
        var names = template.Walk.Sums[item.Each].Where(IsHeldEverywhere).ToList();
        var name = names.Count == 0 ? "part" : names[(int)(Share(item.Each) * names.Count)];
        node["item"] = name;
        return name;
    }

    private bool IsHeldEverywhere(string name) => template.Methodology.Rules.Concat(template.Methodology.Rules.SelectMany(rule => rule.Derivations).Select(way => way.AsItStands).OfType<ParameterRule>())
        .Select(rule => (Rule: rule, Rows: rule.Categories.Where(row => Same(row.Item, name)).ToList()))
        .All(table => table.Rows.Count == 0 || table.Rows.Exists(row => IsHeld(row) && (table.Rule.PreferredKey is null || Same(row.Key, table.Rule.PreferredKey)) && (!table.Rule.IsGwpSet || Same(row.Key, "AR5"))));

    private static bool Same(string? left, string? right) => string.Equals(left, right, StringComparison.Ordinal);

    private static bool IsHeld(DefaultCategory row) => row.Default.Value is not null;

    private decimal Drawn(Parameter parameter, string name)
    {
        var (lower, upper) = (parameter.Range.Lower ?? -100, parameter.Range.Upper ?? Math.Max(1000, (parameter.Range.Lower ?? 0) + 1000));
        var value = decimal.Round(lower + ((upper - lower) * (0.05m + (0.9m * Share(parameter.Symbol + name)))), 4);
        var shortest = template.Terms.Periods.Min(period => period.Days);
        return parameter.Unit.Fits(Units.Hour) ? value % new Quantity(shortest, Units.Day).In(parameter.Unit).Value : value;
    }

    private decimal Share(string name) => Share(seed, name);

    private static decimal Share(int seed, string name)
    {
        var hash = 2166136261u;
        foreach (var c in string.Create(CultureInfo.InvariantCulture, $"{name}|{seed}")) hash = unchecked((hash ^ c) * 16777619u);
        return (hash >> 8) % 10_000 / 10_000m;
    }

    private static void WithoutDescriptions(JsonNode? node)
    {
        if (node is JsonObject parent)
        {
            parent.Remove("description");
            foreach (var (_, child) in parent) WithoutDescriptions(child);
        }
        else if (node is JsonArray list)
        {
            foreach (var child in list) WithoutDescriptions(child);
        }
    }
}
