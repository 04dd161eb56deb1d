using System.Text.Json;
using Jcm.Calculations.Methodologies.Boiler;
using Jcm.Calculations.Methodologies.Solar;
using Jcm.Calculations.Parameters;
using Jcm.Calculations.Quantities;
using Jcm.Calculations.Reference;

namespace Jcm.Calculations.Methodologies;

/// <summary>The approved methodologies: the data files of the families, bound to their kernels.</summary>
internal static class ApprovedDefinitions
{
    /// <summary>A family is registered here: its folder and its kernel.</summary>
    private static readonly (string Folder, Func<Kernel> Kernel)[] Families =
    [
        ("Solar", Kernel.Of<DisplacedElectricity>),
        ("Boiler", Kernel.Of<HeatOnlyBoiler>),
    ];

    internal static IEnumerable<MethodologyDefinition> All() =>
        Families.SelectMany(family => Read(family.Folder, family.Kernel()))
            .OrderBy(definition => definition.Id, StringComparer.Ordinal)
            .ThenBy(definition => definition.Version, StringComparer.Ordinal);

    private static IEnumerable<MethodologyDefinition> Read(string folder, Kernel kernel)
    {
        var name = $"Methodologies/{folder}/definitions.json";
        var file = JsonSerializer.Deserialize(EmbeddedText.Read(name), DefinitionJson.Default.DefinitionFile)
            ?? throw new FormatException($"{name} is empty.");
        if (!string.Equals(file.Kernel, kernel.Id, StringComparison.Ordinal)) throw new FormatException($"{name} is for the kernel {file.Kernel}.");
        foreach (var entry in file.Definitions)
        {
            var definition = Definition(file, entry, kernel, folder);
            var contradictions = definition.Contradictions().ToList();
            if (contradictions.Count > 0) throw new FormatException($"{name}: {string.Join(" ", contradictions)}");
            yield return definition;
        }
    }

    private static MethodologyDefinition Definition(DefinitionFile file, DefinitionFile.DefinitionEntry entry, Kernel kernel, string folder)
    {
        var rules = file.Parameters.ToDictionary(rule => rule.Symbol, StringComparer.Ordinal);
        foreach (var rule in entry.Parameters ?? []) rules[rule.Symbol] = rule;
        if (rules.Keys.Except(kernel.Parameters.Select(parameter => parameter.Symbol), StringComparer.Ordinal).FirstOrDefault() is { } stranger)
        {
            throw new FormatException($"{entry.Id} {entry.Version}: {kernel.Id} has no parameter {stranger}.");
        }

        return new MethodologyDefinition
        {
            Id = entry.Id,
            Version = entry.Version,
            Country = entry.Country,
            Family = file.Family,
            Title = entry.Title,
            SectoralScope = entry.SectoralScope,
            Approved = entry.Approved,
            Proponent = entry.Proponent,
            Kernel = kernel,
            EquationConfidence = ConfidenceRule.Parse(entry.Equations),
            Parameters = [.. kernel.Parameters.Select(parameter => Rule(parameter, rules[parameter.Symbol], entry, folder))],
            Eligibility = [.. (file.Eligibility ?? []).Concat(entry.Eligibility ?? []).Select(line => new EligibilityCriterion(line.Text, ConfidenceRule.Parse(line.Confidence)))],
            Sources = [.. entry.Sources.Select(source => new SourceDocument(source.Title, source.Url))],
            Notes = entry.Notes ?? [],
        };
    }

    private static ParameterRule Rule(Parameter parameter, DefinitionFile.ParameterEntry rule, DefinitionFile.DefinitionEntry entry, string folder) => new(parameter, Kind(rule.Kind))
    {
        Description = rule.Description ?? parameter.Description,
        Options = Options(rule.Options ?? ""),
        WhenAbsent = rule.WhenAbsent,
        IsByDayCategory = rule.ByDayCategory,
        Categories =
        [
            .. (rule.Defaults ?? []).Select(line => Category(parameter, line, entry)),
            .. rule.Table is { } table ? Table(parameter, $"Methodologies/{folder}/{table}", entry) : [],
        ],
    };

    private static DefaultCategory Category(Parameter parameter, DefinitionFile.CategoryEntry line, DefinitionFile.DefinitionEntry entry)
    {
        var unit = Unit.Parse(line.Unit);
        if (!unit.Fits(parameter.Unit)) throw new FormatException($"{entry.Id} {entry.Version}: {line.Unit} does not fit {parameter}.");
        var provenance = new Provenance(line.Source, ConfidenceRule.Parse(line.Confidence), line.Url ?? entry.Sources[0].Url, Note: line.Note);
        return new(line.Category, ReferenceValue.Of(ValueName(parameter, entry, line.Category), line.Value, unit, provenance), line.SmallestOf ?? []);
    }

    /// <summary>A table has the columns id, version, category, the value with its unit in the heading, smallest_of, source, source_url, confidence, note.</summary>
    private static IEnumerable<DefaultCategory> Table(Parameter parameter, string name, DefinitionFile.DefinitionEntry entry)
    {
        foreach (var row in CsvTable.Embedded(name).Rows)
        {
            if (!string.Equals(row["id"], entry.Id, StringComparison.Ordinal) || !string.Equals(row["version"], entry.Version, StringComparison.Ordinal)) continue;
            var provenance = new Provenance(row["source"], ConfidenceRule.Parse(row["confidence"]), row.Optional("source_url"), Note: row.Optional("note"));
            var smallestOf = row["smallest_of"].Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
            var value = ReferenceValue.Of(ValueName(parameter, entry, row["category"]), row.Decimal("value"), Unit.Parse(row["unit"]), provenance);
            yield return new(row["category"], value, smallestOf);
        }
    }

    private static string ValueName(Parameter parameter, DefinitionFile.DefinitionEntry entry, string category) =>
        $"{parameter.Symbol} of {entry.Id} version {entry.Version}, \"{category}\",";

    private static ParameterKind Kind(string word) => word switch
    {
        "monitored" => ParameterKind.Monitored,
        "fixed ex ante" => ParameterKind.FixedExAnte,
        "default" => ParameterKind.MethodologyDefault,
        "not applicable" => ParameterKind.NotApplicable,
        _ => throw new FormatException($"\"{word}\" is not a kind of parameter."),
    };

    private static MonitoringOptions Options(string letters) => letters.Aggregate(MonitoringOptions.None, (options, letter) => options | letter switch
    {
        'A' => MonitoringOptions.A,
        'B' => MonitoringOptions.B,
        'C' => MonitoringOptions.C,
        _ => throw new FormatException($"\"{letter}\" is not a monitoring option."),
    });
}
