using Jcm.Calculations.Methodologies;
using Jcm.Calculations.Parameters;
using Jcm.Calculations.Reference;

namespace Jcm.Calculations.Documents;

/// <summary>Goes through the equations of a methodology as a calculation does, and notes what a project has to supply on the way.</summary>
internal sealed class TemplateWalk
{
    private static readonly string?[] AllPoints = [null];

    private readonly MethodologyDefinition definition;
    private readonly TemplateTerms terms;

    /// <summary>Parameters that have been met; those that are needed come first, so that none of them is called optional.</summary>
    private readonly HashSet<string> met = new(StringComparer.Ordinal);

    /// <summary>What is reached without going through a sum has one value, which the parts of sums share.</summary>
    private readonly HashSet<string> general = new(StringComparer.Ordinal);

    private readonly Queue<(ParameterRule Rule, IReadOnlyList<TemplateItem> Items, TemplateOption Option)> optional = new();

    internal TemplateWalk(MethodologyDefinition definition, TemplateTerms terms)
    {
        this.definition = definition;
        this.terms = terms;
        foreach (var rule in definition.Parameters) Reach(rule);
        foreach (var rule in definition.Parameters.Concat(definition.Memos.Where(memo => memo.WhenAbsent is null))) Meet(rule, [TemplateItem.None], null);
        while (optional.TryDequeue(out var next)) Enter(next.Rule, next.Items, next.Option);
    }

    internal List<TemplateChoice> Choices { get; } = [];

    internal List<TemplateFixed> Fixed { get; } = [];

    internal List<TemplateMonitored> Monitored { get; } = [];

    internal List<TemplateHistory> Histories { get; } = [];

    internal List<TemplateCarried> Carried { get; } = [];

    /// <summary>What sums on the way go over, with the names that the tables of the methodology know; empty where any name will do.</summary>
    internal Dictionary<string, IReadOnlyList<string>> Sums { get; } = new(StringComparer.Ordinal);

    /// <summary>Optional parameters on the way.</summary>
    internal HashSet<string> Optional { get; } = new(StringComparer.Ordinal);

    /// <summary>Whether a parameter lies on the way.</summary>
    internal bool IsMet(string symbol) => met.Contains(symbol);

    private void Reach(ParameterRule rule)
    {
        foreach (var input in rule.Derivations.Where(way => way.Each is null).SelectMany(way => way.Ruled()))
        {
            if (general.Add(input.Symbol)) Reach(definition.Rule(input.Symbol)!);
        }
    }

    private void Meet(ParameterRule rule, IReadOnlyList<TemplateItem> items, TemplateOption? option)
    {
        // An optional default that the library holds asks for nothing.
        if (rule.WhenAbsent is { } meaning && !(rule.Kind == ParameterKind.MethodologyDefault && rule.PreferredKey is not null))
        {
            Optional.Add(rule.Parameter.Symbol);
            if (!terms.Without.Contains(rule.Parameter.Symbol, StringComparer.Ordinal)) optional.Enqueue((rule, items, new(rule.Parameter.Symbol, meaning, option)));
        }
        else if (option is not null)
        {
            optional.Enqueue((rule, items, option));
        }
        else
        {
            Enter(rule, items, null);
        }
    }

    private void Enter(ParameterRule rule, IReadOnlyList<TemplateItem> items, TemplateOption? option)
    {
        if (!met.Add(rule.Parameter.Symbol)) return;
        if (general.Contains(rule.Parameter.Symbol)) items = [TemplateItem.None];
        Ask(rule, items, option);
    }

    private void Ask(ParameterRule rule, IReadOnlyList<TemplateItem> items, TemplateOption? option)
    {
        switch (rule.Kind)
        {
            case ParameterKind.Monitored:
                Monitored.AddRange(items.Select(item => new TemplateMonitored(rule, item, option)));
                break;
            case ParameterKind.FixedExAnte when rule.Historical is { } part:
                Relate(part, option);
                break;
            case ParameterKind.FixedExAnte:
                Fix(rule, null, ByPart(rule, items), option);
                break;
            case ParameterKind.MethodologyDefault:
                foreach (var item in rule.Categories.Any(row => row.Item is not null) ? items : rule.Categories.Count > 0 ? [TemplateItem.None] : ByPart(rule, items)) Default(rule, item, option);
                break;
            case ParameterKind.Derived:
                Derive(rule, items, option);
                break;
            default:
                break;
        }
    }

    /// <summary>A parameter of a sum has a value for each part where its symbol bears the index of the sum, or the sum has none; otherwise one that serves all.</summary>
    private static IReadOnlyList<TemplateItem> ByPart(ParameterRule rule, IReadOnlyList<TemplateItem> items) =>
        items[0].Each?.Split(' ') is not [.., _, { Length: 1 } index] || TemplateText.Indices(rule.Parameter.Symbol).Contains(index, StringComparer.Ordinal) ? items : [TemplateItem.None];

    private void Fix(ParameterRule rule, string? category, IReadOnlyList<TemplateItem> items, TemplateOption? option)
    {
        // The index i counts what stands at the monitoring points.
        IEnumerable<string?> points = AllPoints;
        if (terms.Points.Count > 1 && TemplateText.Indices(rule.Parameter.Symbol).Contains("i", StringComparer.Ordinal)) points = terms.Points;
        Fixed.AddRange(items.SelectMany(item => points.Select(point => new TemplateFixed(rule, point, category, item, option))));
    }

    private void Default(ParameterRule rule, TemplateItem item, TemplateOption? option)
    {
        var rows = rule.Categories.Where(row => row.Item is null || !item.IsPart || item.Name is null || Same(row.Item, item.Name)).ToList();
        if (!rows.Exists(row => IsHeld(rule, row) || row.SmallestOf.Count > 0))
        {
            if (!rule.Parameter.IsActivity) Fix(rule, null, [item], option);
            return;
        }

        var isByName = !item.IsPart && rows.TrueForAll(row => row.Item is not null);
        var keys = rows.Select(row => isByName ? row.Item! : row.Key).Distinct(StringComparer.Ordinal).ToList();
        var chosen = terms.Choices.GetValueOrDefault(rule.Parameter.Symbol) is { } key && keys.Contains(key, StringComparer.Ordinal) ? key : null;
        // A table by name answers by the name of the part, and a set of warming potentials by the vintage.
        if (chosen is null && item.IsPart && rule.PreferredKey is not null) return;
        if (chosen is null && !isByName && rule.IsGwpSet && terms.Periods.All(period => GlobalWarmingPotentials.SetFor(period.From.Year).IsValid)) return;
        var category = chosen ?? (isByName ? null : rule.PreferredKey) ?? (keys is [var only] ? only : null);
        Choices.Add(new(rule, item, category, null, keys, option));
        if (category is not null && !isByName) Complete(rule, rows, category, item, option);
    }

    /// <summary>The values that a chosen row needs and the library does not hold.</summary>
    private void Complete(ParameterRule rule, List<DefaultCategory> rows, string category, TemplateItem item, TemplateOption? option)
    {
        foreach (var row in rows.Where(row => Same(row.Key, category)))
        {
            IEnumerable<string> needed = row.SmallestOf.Count > 0 ? row.SmallestOf : [row.Key];
            foreach (var key in needed.Where(key => !rule.Categories.Any(other => Same(other.Key, key) && IsHeld(rule, other)))) Fix(rule, key, [item], option);
        }
    }

    private void Derive(ParameterRule rule, IReadOnlyList<TemplateItem> items, TemplateOption? option)
    {
        var chosen = terms.Choices.GetValueOrDefault(rule.Parameter.Symbol);
        var known = chosen is null ? null : Find(rule, chosen);
        var way = known ?? (rule.PreferredKey is { } preferred ? Find(rule, preferred) : null) ?? rule.Derivations[0];
        var before = Choices.Count;
        if (way.AsItStands is { } plain) Ask(plain, items, option);
        // A row of a value that is taken as it stands chooses that value with it.
        if (rule.Derivations.Count > 1 && Choices.Count == before)
        {
            Choices.Add(new(rule, TemplateItem.None, known?.Key ?? rule.PreferredKey, way.Key, [.. rule.Derivations.Select(each => each.Key)], option));
        }

        if (way.AsItStands is not null) return;
        var parts = way.Each is { } over ? Items(over) : items;
        if (way.Block!.StateSlot is { } state) Carried.AddRange(parts.Select(part => new TemplateCarried(way.Inputs[state], part)));
        foreach (var input in way.Ruled()) Meet(definition.Rule(input.Symbol)!, parts, option);
    }

    private static Derivation? Find(ParameterRule rule, string key) =>
        rule.Derivations.FirstOrDefault(way => Same(way.Key, key)) ?? rule.Derivations.FirstOrDefault(way => way.AsItStands?.Categories.Any(row => Same(row.Key, key)) == true);

    private IReadOnlyList<TemplateItem> Items(string each)
    {
        if (!Sums.ContainsKey(each)) Sums.Add(each, Known(each));
        return terms.Items.TryGetValue(each, out var names) && names.Count > 0 ? [.. names.Select(name => new TemplateItem(each, name))] : [new(each, Name: null)];
    }

    /// <summary>The names that every table of the sums over the same knows.</summary>
    private List<string> Known(string each)
    {
        var tables = definition.Rules.SelectMany(rule => rule.Derivations).Where(way => Same(way.Each, each)).SelectMany(way => Tables(way, new(StringComparer.Ordinal))).ToList();
        return tables.Count == 0 ? [] : tables.Aggregate((left, right) => [.. left.Intersect(right, StringComparer.Ordinal)]);
    }

    private IEnumerable<List<string>> Tables(Derivation way, HashSet<string> seen)
    {
        foreach (var input in way.Ruled().Where(input => seen.Add(input.Symbol)))
        {
            var rule = definition.Rule(input.Symbol)!;
            var names = rule.Categories.Select(row => row.Item).OfType<string>().Distinct(StringComparer.Ordinal).ToList();
            if (names.Count > 0) yield return names;
            foreach (var table in rule.Derivations.Where(inner => inner.Each is null).SelectMany(inner => Tables(inner, seen))) yield return table;
        }
    }

    private void Relate(HistoricalPart part, TemplateOption? option)
    {
        var slope = definition.Rules.First(rule => rule.Historical is { IsSlope: true } other && Same(other.Output, part.Output));
        if (!Histories.Exists(history => Same(history.Part.Output, part.Output))) Histories.Add(new(part, slope, option));
        Meet(definition.Rule(part.Output)!, [TemplateItem.None], option);
        Meet(definition.Rule(part.Duration)!, [TemplateItem.None], option);
    }

    private static bool IsHeld(ParameterRule rule, DefaultCategory row) =>
        row.SmallestOf.Count == 0 ? row.Default.Value is not null : row.SmallestOf.All(key => rule.Categories.Any(other => Same(other.Key, key) && other.Default.Value is not null));

    private static bool Same(string? left, string? right) => string.Equals(left, right, StringComparison.Ordinal);
}
