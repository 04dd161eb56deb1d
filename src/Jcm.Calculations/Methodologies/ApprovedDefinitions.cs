using System.Text.Json;
using Jcm.Calculations.Reference;

namespace Jcm.Calculations.Methodologies;

/// <summary>Definitions as data: the files of the approved methodologies, and texts of the same form from elsewhere.</summary>
internal static class ApprovedDefinitions
{
    /// <summary>A data file is registered here; it names its kernel.</summary>
    private static readonly (string Folder, string File)[] Files =
    [
        ("Solar", "definitions.json"),
        ("Boiler", "heat-only-boiler.json"),
        ("Boiler", "fuel-efficiency-ratio.json"),
        ("Boiler", "boiler-operation.json"),
        ("Chiller", "centrifugal-chiller.json"),
        ("Chiller", "screw-chiller.json"),
        ("Chiller", "refrigerator.json"),
        ("Chiller", "air-conditioner.json"),
        ("Chiller", "absorption-chiller.json"),
        ("WasteToEnergy", "combustion.json"),
        ("WasteToEnergy", "organic-waste-biogas.json"),
        ("Transformer", "transformer-losses.json"),
    ];

    private static readonly Lazy<IReadOnlyDictionary<string, DefinitionFile.SharedSet>> LazyShared = new(() =>
        JsonSerializer.Deserialize(EmbeddedText.Read("Methodologies/SharedBlocks/shared-ways.json"), DefinitionJson.Default.DictionaryStringSharedSet)
        ?? throw new FormatException("The shared ways are empty."));

    internal static IEnumerable<MethodologyDefinition> All() => Files
        .SelectMany(file => Read(EmbeddedText.Read($"Methodologies/{file.Folder}/{file.File}"), file.Folder, Kernels.All))
        .OrderBy(definition => definition.Id, StringComparer.Ordinal)
        .ThenBy(definition => definition.Version, StringComparer.Ordinal);

    /// <summary>Definitions from a text that is not the library's own, or what is wrong with it.</summary>
    internal static Outcome<IReadOnlyList<MethodologyDefinition>> TryRead(string text, IReadOnlyList<Kernel> kernels)
    {
        try
        {
            return Read(text, null, kernels).ToList();
        }
        catch (InvalidDataProblemsException exception)
        {
            return Outcome<IReadOnlyList<MethodologyDefinition>>.Failed(exception.Problems);
        }
        catch (Exception exception) when (exception is FormatException or JsonException or ArgumentException)
        {
            return new Problem(ProblemCode.Malformed, exception.Message);
        }
    }

    private static IEnumerable<MethodologyDefinition> Read(string text, string? folder, IReadOnlyList<Kernel> kernels)
    {
        var file = JsonSerializer.Deserialize(text, DefinitionJson.Default.DefinitionFile) ?? throw new FormatException("The definitions are empty.");
        var kernel = kernels.FirstOrDefault(each => string.Equals(each.Id, file.Kernel, StringComparison.Ordinal))
            ?? throw new FormatException($"There is no kernel \"{file.Kernel}\". Kernels: {string.Join(", ", kernels.Select(each => each.Id))}.");
        foreach (var entry in file.Definitions)
        {
            var definition = new DefinitionReader(file, entry, kernel, folder, LazyShared.Value).Read();
            var contradictions = definition.Contradictions().ToList();
            if (contradictions.Count > 0) throw new FormatException(string.Join(" ", contradictions));
            yield return definition;
        }
    }
}
