using System.Text.Json;
using Jcm.Calculations.Methodologies.Boiler;
using Jcm.Calculations.Methodologies.Chiller;
using Jcm.Calculations.Methodologies.Solar;
using Jcm.Calculations.Methodologies.Transformer;
using Jcm.Calculations.Methodologies.WasteToEnergy;
using Jcm.Calculations.Reference;

namespace Jcm.Calculations.Methodologies;

/// <summary>The approved methodologies: the data files of the families, bound to their kernels.</summary>
internal static class ApprovedDefinitions
{
    /// <summary>A data file is registered here: its folder, its name and its kernel.</summary>
    private static readonly (string Folder, string File, Func<Kernel> Kernel)[] Families =
    [
        ("Solar", "definitions.json", Kernel.Of<DisplacedElectricity>),
        ("Boiler", "heat-only-boiler.json", Kernel.Of<HeatOnlyBoiler>),
        ("Boiler", "fuel-efficiency-ratio.json", Kernel.Of<FuelEfficiencyRatio>),
        ("Boiler", "boiler-operation.json", Kernel.Of<BoilerOperation>),
        ("Chiller", "centrifugal-chiller.json", Kernel.Of<ElectricityEfficiencyRatio>),
        ("Chiller", "screw-chiller.json", Kernel.Of<ElectricityEfficiencyRatio>),
        ("Chiller", "refrigerator.json", Kernel.Of<ElectricityEfficiencyRatio>),
        ("Chiller", "air-conditioner.json", Kernel.Of<ElectricityEfficiencyRatio>),
        ("Chiller", "absorption-chiller.json", Kernel.Of<AbsorptionChiller>),
        ("Transformer", "transformer-losses.json", Kernel.Of<TransformerLosses>),
        ("WasteToEnergy", "combustion.json", Kernel.Of<AvoidedLandfillMethane>),
        ("WasteToEnergy", "organic-waste-biogas.json", Kernel.Of<AvoidedLandfillMethane>),
    ];

    internal static IEnumerable<MethodologyDefinition> All()
    {
        var shared = JsonSerializer.Deserialize(EmbeddedText.Read("Methodologies/SharedBlocks/shared-ways.json"), DefinitionJson.Default.DictionaryStringSharedSet)
            ?? throw new FormatException("The shared ways are empty.");
        return Families.SelectMany(family => Read(family.Folder, family.File, family.Kernel(), shared))
            .OrderBy(definition => definition.Id, StringComparer.Ordinal)
            .ThenBy(definition => definition.Version, StringComparer.Ordinal);
    }

    private static IEnumerable<MethodologyDefinition> Read(string folder, string fileName, Kernel kernel, IReadOnlyDictionary<string, DefinitionFile.SharedSet> shared)
    {
        var name = $"Methodologies/{folder}/{fileName}";
        var file = JsonSerializer.Deserialize(EmbeddedText.Read(name), DefinitionJson.Default.DefinitionFile)
            ?? throw new FormatException($"{name} is empty.");
        if (!string.Equals(file.Kernel, kernel.Id, StringComparison.Ordinal)) throw new FormatException($"{name} is for the kernel {file.Kernel}.");
        foreach (var entry in file.Definitions)
        {
            var definition = new DefinitionReader(file, entry, kernel, folder, shared).Read();
            var contradictions = definition.Contradictions().ToList();
            if (contradictions.Count > 0) throw new FormatException($"{name}: {string.Join(" ", contradictions)}");
            yield return definition;
        }
    }
}
