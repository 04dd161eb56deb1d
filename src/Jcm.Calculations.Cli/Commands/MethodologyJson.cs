using System.Text.Json;
using Jcm.Calculations.Cli.Output;
using Jcm.Calculations.Methodologies;
using Jcm.Calculations.Parameters;
using Jcm.Calculations.Reference;
using static Jcm.Calculations.Cli.Commands.MethodologyWords;

namespace Jcm.Calculations.Cli.Commands;

/// <summary>What a methodology says, as a JSON document.</summary>
internal static class MethodologyJson
{
    private const string Format = "jcm-methodology/1";

    /// <summary>Writes a definition.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="definition">The definition.</param>
    /// <param name="symbol">The one parameter that is wanted; null for all.</param>
    internal static void Write(Utf8JsonWriter writer, MethodologyDefinition definition, string? symbol)
    {
        writer.WriteStartObject();
        writer.WriteString("format", Format);
        writer.WriteString("library", VersionAction.Library);
        writer.WriteString("data", DataEdition.Full);
        writer.WriteString("id", definition.Id);
        writer.WriteString("version", definition.Version);
        writer.WriteString("country", definition.Country);
        writer.WriteString("family", definition.Family);
        writer.TextIfAny("title", definition.Title);
        if (definition.SectoralScope is { } scope) writer.WriteNumber("sectoralScope", scope);
        if (definition.Approved is { } day) writer.WriteString("approved", Day(day));
        writer.TextIfAny("proponent", definition.Proponent);
        writer.WriteString("purpose", definition.Kernel.Title);
        writer.WriteString("equationConfidence", definition.EquationConfidence.Word());
        writer.WriteString("values", ValueState.Of(definition).Word);
        writer.Texts("equations", definition.Equations);
        var rules = definition.Rules.Where(rule => rule.Kind != ParameterKind.NotApplicable && (symbol is null || string.Equals(rule.Parameter.Symbol, symbol, StringComparison.Ordinal)));
        writer.Objects("parameters", rules, rule => Parameter(writer, definition, rule));
        writer.Objects("toSupply", definition.ToSupply.Where(rule => symbol is null || string.Equals(rule.Parameter.Symbol, symbol, StringComparison.Ordinal)), rule =>
        {
            writer.WriteString("symbol", rule.Parameter.Symbol);
            writer.WriteString("from", definition.WhereToFind(rule));
        });
        writer.Texts("conservativeness", definition.Conservativeness);
        writer.Texts("assumptions", definition.Assumptions);
        writer.Objects("eligibility", definition.Eligibility, line =>
        {
            writer.WriteString("text", line.Text);
            writer.WriteString("confidence", line.Confidence.Word());
        });
        writer.Objects("sources", definition.Sources, source =>
        {
            writer.WriteString("title", source.Title);
            writer.WriteString("url", source.Url);
        });
        writer.Texts("notes", definition.Notes);
        writer.WriteEndObject();
    }

    private static void Parameter(Utf8JsonWriter writer, MethodologyDefinition definition, ParameterRule rule)
    {
        var parameter = rule.Parameter;
        writer.WriteString("symbol", parameter.Symbol);
        writer.WriteString("description", rule.Description);
        writer.WriteString("unit", parameter.Unit.Symbol);
        Range(writer, parameter.Range);
        writer.WriteString("kind", Kind(rule.Kind));
        if (rule.Options != MonitoringOptions.None) writer.Texts("options", rule.Options.ToString().Split(", "));
        writer.WriteString("conservative", Side(definition.DirectionOf(parameter.Symbol)));
        if (definition.Memos.Contains(rule)) writer.WriteBoolean("isInformationItem", value: true);
        if (rule.Historical is { } part) writer.WriteString("fromHistoryOf", part.Output);
        writer.TextIfAny("whenAbsent", rule.WhenAbsent);
        writer.TextIfAny("preferred", rule.PreferredKey);
        if (rule.Categories.Count > 0) Defaults(writer, rule);
        if (rule.Derivations.Count == 0) return;
        writer.Objects("ways", rule.Derivations, way =>
        {
            writer.WriteString("key", way.Key);
            writer.WriteString("equation", definition.EquationOf(rule, way));
            writer.TextIfAny("each", way.Each);
            writer.TextIfAny("condition", way.Condition);
            writer.WriteString("confidence", way.Confidence.Word());
            if (way.AsItStands is not { } plain)
            {
                writer.Texts("inputs", way.Ruled().Select(input => input.Symbol));
                return;
            }

            writer.WriteString("kind", Kind(plain.Kind));
            if (plain.Options != MonitoringOptions.None) writer.Texts("options", plain.Options.ToString().Split(", "));
            if (plain.Categories.Count > 0) Defaults(writer, plain);
        });
    }

    private static void Range(Utf8JsonWriter writer, ValueRange range)
    {
        writer.WriteStartObject("range");
        if (range.Lower is { } lower) writer.WriteNumber(range.LowerIsIncluded ? "atLeast" : "above", lower);
        if (range.Upper is { } upper) writer.WriteNumber(range.UpperIsIncluded ? "atMost" : "below", upper);
        writer.WriteEndObject();
    }

    private static void Defaults(Utf8JsonWriter writer, ParameterRule rule) => writer.Objects("defaults", rule.Categories, row =>
    {
        writer.TextIfAny("name", row.Item);
        writer.WriteString("row", row.Key);
        if (row.Default.Value is { } value)
        {
            writer.WriteNumber("value", value.Value);
            writer.WriteString("unit", value.Unit.Symbol);
        }

        if (row.SmallestOf.Count > 0) writer.Texts("smallestOf", row.SmallestOf);
        writer.WriteString("confidence", row.Default.Provenance.Confidence.Word());
        writer.WriteString("source", row.Default.Provenance.Source);
        writer.TextIfAny("url", row.Default.Provenance.Url);
        writer.TextIfAny("edition", row.Default.Provenance.Edition);
        writer.TextIfAny("note", row.Default.Provenance.Note);
    });
}
