using System.Globalization;
using Jcm.Calculations.Parameters;

namespace Jcm.Calculations.Methodologies;

/// <summary>A definition as a page for people: everything on it is read from the definition and its equations.</summary>
internal static class DefinitionText
{
    private const string NotSupplied = "not supplied";

    internal static string Write(MethodologyDefinition definition)
    {
        var text = new List<string>();
        Heading(text, definition);
        Equations(text, definition);
        Parameters(text, definition);
        Supplied(text, definition);
        List(text, "What makes it conservative", definition.Conservativeness);
        List(text, "Eligibility (listed, not checked)", definition.Eligibility.Select(line => $"{line.Text} [{line.Confidence.Word()}]"));
        List(text, "Sources", definition.Sources.Select(source => source.ToString()));
        List(text, "Notes", definition.Notes);
        return TextPage.Of(text);
    }

    private static void Heading(List<string> text, MethodologyDefinition definition)
    {
        text.Add($"{definition.Name}: {definition.Title ?? "title not read"}");
        text.Add($"  country           {definition.Country}");
        text.Add($"  family            {definition.Family}");
        text.Add($"  sectoral scope    {definition.SectoralScope?.ToString(CultureInfo.InvariantCulture) ?? "not read"}");
        text.Add($"  approved          {definition.Approved?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "date not read"}");
        if (definition.Proponent is { } proponent) text.Add($"  proponent         {proponent}");
        text.Add($"  purpose           {definition.Kernel.Title}");
        text.Add($"  equations         {definition.EquationConfidence.Word()}");
    }

    private static void Equations(List<string> text, MethodologyDefinition definition)
    {
        text.Add("");
        text.Add("Equations");
        foreach (var line in definition.Equations) text.Add($"  {line}");
        foreach (var assumption in definition.Assumptions) text.Add($"  The conservative directions rest on {assumption}.");

        foreach (var rule in definition.Rules.Where(rule => rule.Derivations.Count > 0)) Ways(text, definition, rule);
    }

    private static void Ways(List<string> text, MethodologyDefinition definition, ParameterRule rule)
    {
        text.Add("");
        text.Add($"  {rule.Parameter.Symbol}: {rule.Description}{(definition.Memos.Contains(rule) ? " (information item, not counted)" : "")}");
        var width = rule.Derivations.Max(way => Math.Max(way.Key.Length, NotSupplied.Length));
        foreach (var way in rule.Derivations)
        {
            text.Add($"    {way.Key.PadRight(width)}  {definition.EquationOf(rule, way)}");
            if (way.Condition is { } condition) text.Add($"    {"".PadRight(width)}  {condition}");
        }

        if (rule.WhenAbsent is { } absent) text.Add($"    {NotSupplied.PadRight(width)}  {absent}");
    }

    private static void Parameters(List<string> text, MethodologyDefinition definition)
    {
        text.Add("");
        text.Add("Parameters");
        var rows = definition.Rules.Where(rule => rule.Kind != ParameterKind.NotApplicable).Select(rule => (
            Symbol: rule.Parameter.ToString(),
            Kind: Kind(rule),
            Range: rule.Parameter.Range.ToString(),
            Safe: definition.DirectionOf(rule.Parameter.Symbol) switch
            {
                ConservativeDirection.SmallerIsConservative => "smaller is conservative",
                ConservativeDirection.LargerIsConservative => "larger is conservative",
                _ => "depends on other values",
            },
            Rule: rule)).ToList();
        var (symbol, kind, range) = (rows.Max(row => row.Symbol.Length), rows.Max(row => row.Kind.Length), rows.Max(row => row.Range.Length));
        foreach (var row in rows)
        {
            text.Add($"  {row.Symbol.PadRight(symbol)}  {row.Kind.PadRight(kind)}  {row.Range.PadRight(range)}  {row.Safe,-23}  {row.Rule.Description}");
            foreach (var line in Rows(row.Rule)) text.Add($"  {"".PadRight(symbol)}    {line}");
        }
    }

    /// <summary>The rows of a table; a table with a row for each fuel or waste type is only counted.</summary>
    private static IEnumerable<string> Rows(ParameterRule rule)
    {
        var items = rule.Categories.Where(row => row.Item is not null).ToList();
        foreach (var row in rule.Categories.Where(row => row.Item is null))
        {
            var value = row.SmallestOf.Count > 0 ? $"the smallest of {string.Join(", ", row.SmallestOf)}" : row.Default.Value?.ToString() ?? "not held";
            yield return $"{row.Key}: {value} [{row.Default.Provenance.Confidence.Word()}; {row.Default.Provenance.Source}]";
        }

        if (items.Count == 0) yield break;
        var names = items.Select(row => row.Item!).Distinct(StringComparer.Ordinal).ToList();
        var keys = string.Join(", ", items.Select(row => row.Key).Distinct(StringComparer.Ordinal));
        yield return string.Create(CultureInfo.InvariantCulture, $"{names.Count} rows by name ({string.Join(", ", names.Take(3))}, …): {keys}{(rule.PreferredKey is { } preferred ? $"; {preferred} unless another is chosen" : "")}");
    }

    private static void Supplied(List<string> text, MethodologyDefinition definition) => List(
        text,
        "To be supplied by the caller",
        definition.ToSupply.Select(rule => $"{rule.Parameter}: {rule.Description} ({definition.WhereToFind(rule)})")
            .Concat(definition.Rules.Except(definition.ToSupply).Select(NotHeld).OfType<string>()));

    /// <summary>The rows of a table that are not held, where others are.</summary>
    private static string? NotHeld(ParameterRule rule)
    {
        var rows = rule.Categories.Where(row => row.Item is null && row.SmallestOf.Count == 0 && row.Default.Value is null).ToList();
        return rows.Count == 0 ? null : $"{rule.Parameter} if one of these rows applies: {string.Join("; ", rows.Select(row => row.Key))} ({rows[0].Default.Provenance.Source})";
    }

    /// <summary>Where a project finds a value that it has to supply.</summary>
    internal static string Document(MethodologyDefinition definition, ParameterRule rule) => rule.Kind switch
    {
        ParameterKind.Monitored => $"monitored, option {rule.Options}",
        _ when rule.Historical is { } part => $"from the history of {part.Output}",
        ParameterKind.FixedExAnte => "project design document, monitoring plan sheet",
        _ => rule.Categories.Select(row => row.Default.Provenance.Source).FirstOrDefault() ?? definition.Sources[0].ToString(),
    } + (rule.WhenAbsent is null ? "" : "; optional");

    /// <summary>The kind of a parameter in words, with the monitoring options.</summary>
    internal static string Kind(ParameterRule rule) => rule.Kind switch
    {
        ParameterKind.Monitored => $"monitored ({rule.Options})",
        ParameterKind.FixedExAnte => "fixed ex ante",
        ParameterKind.MethodologyDefault => "default",
        ParameterKind.Derived => "derived",
        ParameterKind.FromPeriod => "from the period",
        _ => "not applicable",
    };

    private static void List(List<string> text, string title, IEnumerable<string> lines)
    {
        var all = lines.ToList();
        if (all.Count == 0) return;
        text.Add("");
        text.Add(title);
        foreach (var line in all) text.Add($"  {line}");
    }
}
