using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Jcm.Calculations.Cli.Output;
using Jcm.Calculations.Methodologies;
using Jcm.Calculations.Parameters;
using Jcm.Calculations.Reference;

namespace Jcm.Calculations.Cli.Commands;

/// <summary><c>jcm methodologies</c>: what exists.</summary>
internal static class MethodologiesCommand
{
    private const string Format = "jcm-methodologies/1";

    internal static IReadOnlyList<CommandExample> Examples { get; } =
    [
        new("jcm methodologies --country VN", "The methodologies of Viet Nam, and whose defaults have to be taken from their documents."),
        new("jcm methodologies --family chiller --text inverter", "Chillers with \"inverter\" in the title."),
        new("jcm methodologies --json", "All of them, for a program."),
    ];

    internal static Command Create(Terminal terminal)
    {
        var country = CommonOptions.Text("--country", "code", "Only of this partner country: its ISO 3166 code of two letters, for example VN.");
        var family = CommonOptions.Text("--family", "name", "Only of this family, for example solar or chiller.");
        var text = CommonOptions.Text("--text", "words", "Only with all of these words in the title, the id, the family or the notes.");
        var json = CommonOptions.Json();
        var command = new Command("methodologies", "List the methodologies that are known, every version by itself.") { country, family, text, json };
        command.SetAction(parsed =>
        {
            var found = Find(parsed.GetValue(country), parsed.GetValue(family), parsed.GetValue(text));
            if (parsed.GetValue(json)) JsonOutput.Write(terminal, writer => Json(writer, found));
            else PageWriter.Write(terminal, Page(found));
            return ExitCode.Done;
        });
        return command;
    }

    private static List<MethodologyDefinition> Find(string? country, string? family, string? text)
    {
        var all = Catalogue.Approved.Definitions;
        Known("country", country, all.Select(definition => definition.Country), Countries);
        Known("family", family, all.Select(definition => definition.Family), known => string.Join(", ", known));
        var words = text?.Split(' ', StringSplitOptions.RemoveEmptyEntries) ?? [];
        return [.. Catalogue.Approved.Find(country, family).Where(definition => Array.TrueForAll(words, word => Texts(definition).Any(each => each.Contains(word, StringComparison.OrdinalIgnoreCase))))];
    }

    private static IEnumerable<string> Texts(MethodologyDefinition definition) => [definition.Id, definition.Title ?? "", definition.Family, definition.Kernel.Title, .. definition.Notes];

    private static void Known(string what, string? word, IEnumerable<string> known, Func<IEnumerable<string>, string> list)
    {
        var all = known.Distinct(StringComparer.OrdinalIgnoreCase).Order(StringComparer.Ordinal).ToList();
        if (word is null || all.Contains(word, StringComparer.OrdinalIgnoreCase)) return;
        throw new WrongUsageException($"There are no methodologies of the {what} \"{word}\".{WrongUsage.DidYouMean(word, all)} Known: {list(all)}.");
    }

    private static string Countries(IEnumerable<string> codes) => string.Join(", ", codes.Select(code => $"{code} {CountryName(code)}".TrimEnd()));

    private static string? CountryName(string code) => Reference.Countries.Find(code).TryGet(out var country) ? country.Name : null;

    private static Page Page(List<MethodologyDefinition> found)
    {
        if (found.Count == 0) return new Page().Text("There is no such methodology.");
        var table = new Table(
            new PageColumn("id, version"), new PageColumn("approved"), new PageColumn("family", MayWrap: true), new PageColumn("values"), new PageColumn("title", MayWrap: true));
        foreach (var definition in found)
        {
            var state = ValueState.Of(definition);
            table.Row(
                new Cell($"{definition.Id} {definition.Version}", Meaning.Name),
                definition.Approved is { } day ? Day(day) : new Cell("not read", Meaning.Quiet),
                definition.Family,
                new Cell(state.Word, state.Meaning),
                definition.Title is { } title ? title : new Cell("(not read)", Meaning.Quiet));
        }

        var ids = found.Select(definition => definition.Id).Distinct(StringComparer.Ordinal).Count();
        var counts = string.Create(CultureInfo.InvariantCulture, $"{Amounts.Count(found.Count, "version")} of {ids} {(ids == 1 ? "methodology" : "methodologies")}. jcm describe <id> shows one of them.");
        return new Page().Table(table).Table(ValueState.Legend(found)).Text(counts);
    }

    private static void Json(Utf8JsonWriter writer, List<MethodologyDefinition> found)
    {
        writer.WriteStartObject();
        writer.WriteString("format", Format);
        writer.WriteString("library", VersionAction.Library);
        writer.WriteString("data", DataEdition.Full);
        writer.Objects("methodologies", found, definition =>
        {
            writer.WriteString("id", definition.Id);
            writer.WriteString("version", definition.Version);
            writer.WriteString("country", definition.Country);
            writer.WriteString("family", definition.Family);
            writer.TextIfAny("title", definition.Title);
            if (definition.SectoralScope is { } scope) writer.WriteNumber("sectoralScope", scope);
            if (definition.Approved is { } day) writer.WriteString("approved", Day(day));
            writer.WriteString("equations", definition.EquationConfidence.Word());
            writer.WriteString("values", ValueState.Of(definition).Word);
            writer.Texts("toSupply", ValueState.Withheld(definition));
        });
        writer.WriteEndObject();
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
