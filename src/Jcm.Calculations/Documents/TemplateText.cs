using Jcm.Calculations.Methodologies;
using Jcm.Calculations.Parameters;

namespace Jcm.Calculations.Documents;

/// <summary>What a template says about each thing that is to be filled in.</summary>
internal sealed class TemplateText(MethodologyDefinition definition)
{
    /// <summary>Names of a long table that are given as examples.</summary>
    private const int MostNames = 12;

    /// <summary>The indices of a symbol: <c>i</c> and <c>p</c> of <c>EG_i,p</c>.</summary>
    internal static string[] Indices(string symbol) => symbol.Split('_', 2) is [_, var below] ? below.Split(',') : [];

    internal string Document(TemplateTerms terms, TemplateWalk walk)
    {
        var text = $"Template for {definition.Name}{(definition.Title is { } title ? $", {title}" : "")}. Fill in what is null; the descriptions may stay or go. Give the project an identifier of your own.";
        if (terms.IsMonitoringApart) text += " The monitored values are given in a monitoring table beside this document.";
        if (terms.Points.Count == 1) text += " For more monitoring points, repeat the entry of a point under another id; a fixed value or choice with \"point\" is for that point alone.";
        if (walk.Sums.Count > 0) text += $" For more than one {string.Join(" or ", walk.Sums.Keys)}, repeat its entries for each \"item\".";
        var levels = definition.Parameters.Where(rule => rule.Parameter.SetsReferenceLevel && rule.Kind != ParameterKind.NotApplicable).Select(rule => rule.Parameter.Symbol).ToList();
        if (levels.Count > 0) text += $" Business-as-usual values may be added under \"businessAsUsual\", with symbol, value, unit and source, for: {string.Join("; ", levels)}.";
        text += " Credits are calculated where \"crediting\" is added, with \"rounding\" (floor per vintage, floor of total) and \"negativeReductions\" (zero per period, zero per vintage, carry forward, net within report), and divided where \"allocation\" is.";
        return text;
    }

    internal string Of(TemplateChoice choice, TemplateWalk walk)
    {
        var rule = definition.Rule(choice.Rule.Parameter.Symbol)!;
        var what = $"{Optional(choice.Option)}{Sentence(choice.Rule.Description)} ";
        if (choice.Proposed is not { } proposed)
        {
            var source = choice.Category is { } held && choice.Rule.Categories.FirstOrDefault(row => Same(row.Key, held) && row.Item is null) is { } row ? $" {Row(row)}." : "";
            var others = choice.Keys.Where(key => !Same(key, choice.Category)).ToList();
            var ways = rule.Derivations.Count > 1 ? $" Other ways: {string.Join("; ", rule.Derivations.Where(way => way.AsItStands != choice.Rule).Select(Way))}." : "";
            return choice.Category is null
                ? $"{what}Choose a default of the methodology: {string.Join("; ", Keys(choice))}.{ways}{Item(choice.Item, walk)}"
                : $"{what}Default of the methodology.{source}{(others.Count > 0 ? $" Others: {string.Join("; ", others)}." : "")}{ways}{Item(choice.Item, walk)}";
        }

        var all = string.Join("; ", rule.Derivations.Select(Way));
        return choice.Category is null
            ? $"{what}Choose how it is obtained: {all}. This template asks for what \"{proposed}\" needs; for another way, make it anew with that choice."
            : $"{what}How it is obtained; the template asks for what this way needs. Ways: {all}.";
    }

    internal string Of(TemplateFixed value, TemplateWalk walk)
    {
        var rule = value.Rule;
        var text = $"{Optional(value.Option)}{Sentence(rule.Description)} ";
        if (rule.Kind == ParameterKind.FixedExAnte) return $"{text}Fixed ex ante{In(rule)}. Source: the project design document or its monitoring plan sheet.{Item(value.Item, walk)}";
        var documents = rule.Categories.Where(row => value.Category is null || Same(row.Key, value.Category)).Select(row => row.Default.Provenance.ToString()).Distinct(StringComparer.Ordinal).Take(2).ToList();
        text += $"Fixed by the methodology and not held by this library{In(rule)}. Take it from {string.Join(" or ", documents.DefaultIfEmpty(definition.Sources[0].ToString()))}, and name that as the source.";
        if (rule.Categories.Count == 0 && rule.Parameter.SetsReferenceLevel) text += " Where it depends on class and capacity, take out this entry and give the table under \"tables\" and what stands at each point under \"equipment\".";
        return text + Item(value.Item, walk);
    }

    internal string Of(TemplateMonitored value, TemplateWalk walk)
    {
        var rule = value.Rule;
        var day = rule.IsByDayCategory ? " Repeat the entry for each category of day that was monitored." : "";
        var share = rule.IsShareOfWhole ? " The shares of all parts are at most one together." : "";
        return $"{Optional(value.Option)}{Sentence(rule.Description)} Monitored in every period{In(rule)}. Option: {Options(rule.Options)}. Source: the meter, invoice or publication.{share}{day}{Item(value.Item, walk)}";
    }

    internal static string Of(TemplateHistory history) =>
        $"{Optional(history.Option)}The relation of {history.Part.Output} to what was used for it before the project, from records of the monitoring plan. Model: constant, line, or binned (with \"bounds\", \"mean\" and, if wanted, \"minimumRecords\"). "
        + "Outside the loads of the records: refused, extrapolated, at boundary, or smaller of both. Repeat the record for each that there is.";

    internal static string Of(TemplateCarried carried) =>
        $"Optional: delete this entry where the first period of this document is the first of the project. What the series {carried.State.Symbol} ({carried.State.Description}) holds at the end of the last period before, and the day that ends it; from the result of those periods.";

    internal const string DayCategory = "Whether the readings of a category of day count (true or false), by the methodology, which is the source. Repeat the entry for each category.";

    private static string Optional(TemplateOption? option) => option is null ? ""
        : $"Optional ({option.Symbol}{(option.Outer is null ? "" : $", part of {option.Outer.Symbol}")}): delete the entries that begin so where it does not apply; then {option.Meaning}. ";

    private static string In(ParameterRule rule) =>
        $"{(rule.Parameter.Unit.Symbol.Length == 0 ? ", a number without unit" : $", in {rule.Parameter.Unit} or a unit that converts to it")}; {rule.Parameter.Range}";

    /// <summary>The words of the methodology as a sentence.</summary>
    private static string Sentence(string words) => $"{char.ToUpperInvariant(words[0])}{words[1..]}.";

    private static string Options(MonitoringOptions options) =>
        string.Join(" or ", TemplateJson.Letters(options).Select(letter => letter switch { "A" => "A (public data)", "B" => "B (invoices)", _ => "C (own measurement)" }));

    private IEnumerable<string> Keys(TemplateChoice choice)
    {
        if (choice.Keys.Count > MostNames) return choice.Keys.Take(MostNames).Append(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"and {choice.Keys.Count - MostNames} more, see the description of {definition.Id}"));
        return choice.Keys.Select(key => choice.Rule.Categories.FirstOrDefault(row => row.Item is null && Same(row.Key, key)) is { } row ? $"{key} ({Row(row)})" : key);
    }

    private static string Row(DefaultCategory row)
    {
        if (row.SmallestOf.Count > 0) return $"the smallest of {string.Join(", ", row.SmallestOf)}";
        return row.Default.Value is { } value
            ? $"{value}, {row.Default.Provenance.Source}{(row.Default.Provenance.Confidence.IsFlagged() ? $", {row.Default.Provenance.Confidence.Word()}" : "")}"
            : $"not held: needs an entry under \"fixed\" with this category, from {row.Default.Provenance.Source}";
    }

    private static string Way(Derivation way)
    {
        var condition = way.Condition is { } text ? $"; {text}" : "";
        return way.AsItStands is { } plain
            ? $"{way.Key} ({(plain.Kind switch { ParameterKind.Monitored => "monitored", ParameterKind.FixedExAnte => "fixed ex ante", _ => "a default" })}{condition})"
            : $"{way.Key} (from {string.Join(", ", way.Ruled().Select(input => input.Symbol))}{condition})";
    }

    /// <summary>What to enter as the part of a sum.</summary>
    private string Item(TemplateItem item, TemplateWalk walk)
    {
        if (item is not { Each: { } each, Name: null }) return "";
        return walk.Sums[each] is { Count: > 0 } names ? $" Item: the {each}, one of {Names(names)}." : $" Item: the {each}, by a name of your own.";
    }

    private string Names(IReadOnlyList<string> names) => names.Count <= MostNames
        ? string.Join(", ", names)
        : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{string.Join(", ", names.Take(MostNames))} and {names.Count - MostNames} more, see the description of {definition.Id}");

    private static bool Same(string? left, string? right) => string.Equals(left, right, StringComparison.Ordinal);
}
