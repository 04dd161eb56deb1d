using System.Text.Json;
using Jcm.Calculations.Evaluation;
using Jcm.Calculations.Methodologies;
using Jcm.Calculations.Monitoring;
using Jcm.Calculations.Parameters;

namespace Jcm.Calculations.Documents;

/// <summary>A project as a JSON document, version 1: methodology, fixed values, choices, monitoring points with their periods and values.</summary>
/// <remarks>Strict: unknown and repeated keys, numbers that cannot be kept exactly and impossible dates are problems, reported together with their paths.</remarks>
public static class ProjectDocument
{
    /// <summary>The value of the key <c>format</c>.</summary>
    public const string Format = "jcm-project/1";

    /// <summary>The longest document that is read, in characters.</summary>
    public const int LongestDocument = 64 * 1024 * 1024;

    private const int DeepestNesting = 16;

    private const char ByteOrderMark = '\uFEFF';

    /// <summary>Reads a project.</summary>
    /// <param name="json">The document.</param>
    /// <param name="catalogue">The methodologies that the document may name; the approved ones if null.</param>
    public static Outcome<Project> Read(string json, Catalogue? catalogue = null)
    {
        ArgumentNullException.ThrowIfNull(json);
        var whole = new Location(Document: "$");
        if (json.Length > LongestDocument)
        {
            return new Problem(ProblemCode.Malformed, whole, FormattableString.Invariant($"The document is too long: it has {json.Length} characters and may have {LongestDocument}."));
        }

        if (HasHalfCharacter(json)) return new Problem(ProblemCode.Malformed, whole, "The document holds one half of a character, an unpaired surrogate.");
        var problems = new List<Problem>();
        try
        {
            // Some editors put a byte-order mark before the text; it says nothing.
            using var document = JsonDocument.Parse(json.AsMemory(json.StartsWith(ByteOrderMark) ? 1 : 0), new JsonDocumentOptions { MaxDepth = DeepestNesting });
            var project = Read(new DocumentNode(document.RootElement, "$", problems), catalogue ?? Catalogue.Approved);
            return problems.Count > 0 ? Outcome<Project>.Failed(problems) : project!;
        }
        catch (JsonException exception)
        {
            return new Problem(ProblemCode.Malformed, new Location(Document: exception.Path ?? "$"), $"This is not JSON: {exception.Message}");
        }
    }

    private static bool HasHalfCharacter(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i])) continue;
            if (!char.IsSurrogatePair(text, i)) return true;
            i++;
        }

        return false;
    }

    private static Project? Read(DocumentNode root, Catalogue catalogue)
    {
        if (!root.IsObject("format", "project", "name", "methodology", "vintageDivision", "choices", "fixed", "businessAsUsual", "dayCategories", "points")) return null;
        if (root.RequiredText("format") is { } format && !string.Equals(format, Format, StringComparison.Ordinal))
        {
            root.Report(ProblemCode.UnknownName, $"The format \"{format}\" is not known; this library reads {Format}.");
        }

        var id = root.RequiredText("project");
        if (id is not null && string.IsNullOrWhiteSpace(id)) root.Report(ProblemCode.Malformed, "The project has an empty identifier.");
        var methodology = Methodology(root, catalogue);
        var name = root.OptionalText("name");
        var division = Division(root);
        var choices = root.Items("choices").Select(Choice).ToList();
        var fixedValues = root.Items("fixed").Select(Fixed).ToList();
        var businessAsUsual = root.Items("businessAsUsual").Select(BusinessAsUsual).ToList();
        var dayCategories = root.Items("dayCategories").Select(DayCategory).ToList();
        var pointIds = new HashSet<string>(StringComparer.Ordinal);
        var monitored = root.Items("points", isRequired: true).SelectMany(point => Point(point, pointIds)).ToList();
        if (string.IsNullOrWhiteSpace(id) || methodology is null) return null;
        return new Project(id, methodology)
        {
            Name = name,
            VintageDivision = division,
            Choices = [.. choices.OfType<SuppliedChoice>()],
            FixedValues = [.. fixedValues.OfType<SuppliedValue>()],
            BusinessAsUsualValues = [.. businessAsUsual.OfType<SuppliedValue>()],
            DayCategories = [.. dayCategories.OfType<DayCategoryRule>()],
            MonitoredValues = [.. monitored],
        };
    }

    private static MethodologyDefinition? Methodology(DocumentNode root, Catalogue catalogue)
    {
        if (root.Required("methodology") is not { } node || !node.IsObject("id", "version")) return null;
        if (node.RequiredText("id") is not { } id) return null;
        var found = catalogue.TryGet(id, node.OptionalText("version"));
        foreach (var problem in found.Problems) node.Report(problem.Code, problem.Message);
        return found.TryGet(out var definition) ? definition : null;
    }

    private static VintageDivision Division(DocumentNode root)
    {
        var word = root.OptionalText("vintageDivision");
        if (word is not (null or "refused" or "by days"))
        {
            root.Report(ProblemCode.UnknownName, $"\"{word}\" is not a way of dividing periods between vintages: write \"refused\" or \"by days\".");
        }

        return word is "by days" ? VintageDivision.ByDays : VintageDivision.Refused;
    }

    private static SuppliedChoice? Choice(DocumentNode node)
    {
        if (!node.IsObject("symbol", "category", "point")) return null;
        var (symbol, category, point) = (node.RequiredText("symbol"), node.RequiredText("category"), node.OptionalText("point"));
        return symbol is null || category is null ? null : new(symbol, category, point);
    }

    private static SuppliedValue? Fixed(DocumentNode node) =>
        node.IsObject("symbol", "value", "unit", "source", "point", "category") ? Value(node) : null;

    private static SuppliedValue? BusinessAsUsual(DocumentNode node) =>
        node.IsObject("symbol", "value", "unit", "source", "point") ? Value(node) : null;

    private static SuppliedValue? Value(DocumentNode node)
    {
        var (symbol, value, unit) = (node.RequiredText("symbol"), node.RequiredDecimal("value"), node.RequiredText("unit"));
        var source = node.RequiredText("source");
        var (point, category) = (node.OptionalText("point"), node.OptionalText("category"));
        return symbol is null || value is null || unit is null || source is null
            ? null
            : new(symbol, value.Value, unit, Provenance.SuppliedBy(source), point, category);
    }

    private static DayCategoryRule? DayCategory(DocumentNode node)
    {
        if (!node.IsObject("category", "counts", "source")) return null;
        var (category, counts, source) = (node.RequiredText("category"), node.RequiredBoolean("counts"), node.RequiredText("source"));
        return category is null || counts is null || source is null ? null : new(category, counts.Value, source);
    }

    private static List<MonitoredValue> Point(DocumentNode node, HashSet<string> ids)
    {
        if (!node.IsObject("id", "periods")) return [];
        var id = node.RequiredText("id");
        if (id is not null && !ids.Add(id)) node.Report(ProblemCode.Duplicate, $"The monitoring point \"{id}\" occurs twice: put all its periods in one entry.");
        var values = node.Items("periods", isRequired: true).SelectMany(period => PeriodValues(period, id)).ToList();
        return id is null ? [] : values;
    }

    private static IEnumerable<MonitoredValue> PeriodValues(DocumentNode node, string? point)
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
        if (!node.IsObject("symbol", "value", "unit", "option", "source", "dayCategory")) return null;
        var (symbol, value, unit) = (node.RequiredText("symbol"), node.RequiredDecimal("value"), node.RequiredText("unit"));
        var (option, source, dayCategory) = (node.RequiredText("option"), node.RequiredText("source"), node.OptionalText("dayCategory"));
        if (option is not (null or "A" or "B" or "C"))
        {
            node.Report(ProblemCode.OptionNotAllowed, $"\"{option}\" is not a monitoring option: write A, B or C.");
            return null;
        }

        if (symbol is null || value is null || unit is null || option is null || source is null || point is null || period is null) return null;
        return new(point, period.Value, symbol, value.Value, unit, Enum.Parse<MonitoringOptions>(option), source, dayCategory);
    }
}
