using Jcm.Calculations.Evaluation;
using Jcm.Calculations.Methodologies;
using Jcm.Calculations.Monitoring;

namespace Jcm.Calculations.Documents;

/// <summary>A project as a JSON document, version 1: methodology, fixed values, choices, monitoring points with their periods and values.</summary>
/// <remarks>Strict: unknown and repeated keys, numbers that cannot be kept exactly and impossible dates are problems, reported together with their paths.</remarks>
public static class ProjectDocument
{
    /// <summary>The value of the key <c>format</c>.</summary>
    public const string Format = "jcm-project/1";

    /// <summary>The longest document that is read, in characters.</summary>
    public const int LongestDocument = 64 * 1024 * 1024;

    /// <summary>Reads a project.</summary>
    /// <param name="json">The document.</param>
    /// <param name="catalogue">The methodologies that the document may name; the approved ones if null.</param>
    public static Outcome<Project> Read(string json, Catalogue? catalogue = null)
    {
        ArgumentNullException.ThrowIfNull(json);
        return DocumentText.Read(json, LongestDocument, root => Read(root, catalogue ?? Catalogue.Approved));
    }

    private static Project? Read(DocumentNode root, Catalogue catalogue)
    {
        if (!root.IsObject("format", "project", "name", "methodology", "vintageDivision", "choices", "fixed", "businessAsUsual", "dayCategories", "points", "shared", "carried", "tables", "equipment", "histories")) return null;
        if (root.RequiredText("format") is { } format && !string.Equals(format, Format, StringComparison.Ordinal))
        {
            root.Report(ProblemCode.UnknownName, $"The format \"{format}\" is not known; this library reads {Format}.");
        }

        var id = root.RequiredText("project");
        if (id is not null && string.IsNullOrWhiteSpace(id)) root.Report(ProblemCode.Malformed, "The project has an empty identifier.");
        var methodology = Methodology(root, catalogue);
        var name = root.OptionalText("name");
        var division = Division(root);
        var choices = root.Items("choices").Select(ProjectParts.Choice).ToList();
        var fixedValues = root.Items("fixed").Select(ProjectParts.Fixed).ToList();
        var businessAsUsual = root.Items("businessAsUsual").Select(ProjectParts.BusinessAsUsual).ToList();
        var dayCategories = root.Items("dayCategories").Select(ProjectParts.DayCategory).ToList();
        var pointIds = new HashSet<string>(StringComparer.Ordinal);
        var monitored = root.Items("points", isRequired: true).SelectMany(point => ProjectParts.Point(point, pointIds)).ToList();
        var shared = root.Items("shared").SelectMany(period => ProjectParts.PeriodValues(period, MonitoredValue.AllPoints)).ToList();
        var carried = root.Items("carried").Select(ProjectParts.Carried).ToList();
        var tables = root.Items("tables").Select(ProjectAids.Table).ToList();
        var equipment = root.Items("equipment").Select(ProjectAids.Equipment).ToList();
        var histories = root.Items("histories").Select(ProjectAids.History).ToList();
        if (string.IsNullOrWhiteSpace(id) || methodology is null) return null;
        return new Project(id, methodology)
        {
            Name = name,
            VintageDivision = division,
            Choices = [.. choices.OfType<SuppliedChoice>()],
            FixedValues = [.. fixedValues.OfType<SuppliedValue>()],
            BusinessAsUsualValues = [.. businessAsUsual.OfType<SuppliedValue>()],
            DayCategories = [.. dayCategories.OfType<DayCategoryRule>()],
            MonitoredValues = [.. monitored, .. shared],
            CarriedValues = [.. carried.OfType<CarriedValue>()],
            Tables = [.. tables.OfType<SuppliedTable>()],
            Equipment = [.. equipment.OfType<Equipment>()],
            Histories = [.. histories.OfType<SuppliedHistory>()],
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
}
