using Jcm.Calculations.Cli.Output;
using Jcm.Calculations.Methodologies;
using Jcm.Calculations.Parameters;

namespace Jcm.Calculations.Cli.Commands;

/// <summary>How far the values that a methodology fixes are held, in one word.</summary>
internal static class ValueState
{
    private const string Supply = "supply", Some = "some", Flagged = "flagged", Held = "held", None = "-";

    private static readonly (string Word, Meaning Meaning, string Explanation)[] All =
    [
        (Held, Meaning.Good, "the defaults are held and were read in the source"),
        (Flagged, Meaning.Attention, "the defaults are held, and results say which of them were not read in the source"),
        (Some, Meaning.Attention, "some rows of the defaults are held; others have to be supplied where they apply"),
        (Supply, Meaning.Attention, "at least one default is not held: where it is needed, supply it from the document of the methodology"),
        (None, Meaning.Quiet, "the methodology fixes no values"),
    ];

    /// <summary>The state of a definition.</summary>
    internal static (string Word, Meaning Meaning) Of(MethodologyDefinition definition)
    {
        var defaults = Defaults(definition).ToList();
        var word = defaults.Count == 0 ? None
            : Withheld(definition).Any() ? Supply
            : defaults.Exists(rule => rule.Categories.Any(row => !IsHeld(row))) ? Some
            : defaults.Exists(rule => rule.Categories.Any(row => row.Default.Provenance.Confidence.IsFlagged())) ? Flagged
            : Held;
        return (word, Array.Find(All, each => string.Equals(each.Word, word, StringComparison.Ordinal)).Meaning);
    }

    /// <summary>The symbols of the defaults that are not held at all.</summary>
    internal static IEnumerable<string> Withheld(MethodologyDefinition definition) =>
        Defaults(definition).Where(rule => !rule.Categories.Any(IsHeld)).Select(rule => rule.Parameter.Symbol).Distinct(StringComparer.Ordinal);

    /// <summary>The words that occur, with what they mean.</summary>
    internal static Table Legend(IReadOnlyList<MethodologyDefinition> definitions)
    {
        var table = new Table(new PageColumn(""), new PageColumn("", MayWrap: true)) { HasHeader = false };
        var occurring = definitions.Select(definition => Of(definition).Word).ToHashSet(StringComparer.Ordinal);
        foreach (var (word, meaning, explanation) in All.Where(each => occurring.Contains(each.Word))) table.Row(new Cell(word, meaning), explanation);
        return table;
    }

    private static IEnumerable<ParameterRule> Defaults(MethodologyDefinition definition) =>
        definition.Rules.SelectMany(rule => rule.Derivations.Select(way => way.AsItStands).OfType<ParameterRule>().Prepend(rule)).Where(rule => rule.Kind == ParameterKind.MethodologyDefault);

    private static bool IsHeld(DefaultCategory row) => row.Default.Value is not null || row.SmallestOf.Count > 0;
}
