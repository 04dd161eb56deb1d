using Jcm.Calculations.Reference;

namespace Jcm.Calculations.Methodologies;

/// <summary>Reference data as rows of defaults, so that a definition can name them instead of copying them.</summary>
internal static class ReferenceDefaults
{
    internal const string LowerBound = "lower bound";
    internal const string Default = "default";
    internal const string UpperBound = "upper bound";

    private const string GwpPrefix = "GWP of ";

    /// <summary>The rows of a named set of reference data.</summary>
    /// <exception cref="FormatException">There is no such set.</exception>
    internal static IEnumerable<DefaultCategory> Of(string name) => name switch
    {
        "fuel NCV" => Fuels.All.SelectMany(fuel => Bounds(fuel.Id, fuel.NetCalorificValue)),
        "fuel CO2" => Fuels.All.SelectMany(fuel => fuel.IsBiogenic ? BiogenicZero(fuel) : Bounds(fuel.Id, fuel.CarbonDioxide)),
        "fuel biogenic CO2" => Fuels.All.SelectMany(fuel => fuel.IsBiogenic ? Bounds(fuel.Id, fuel.CarbonDioxide) : []),
        _ when IsGwpSet(name) => Enum.GetValues<GwpSet>()
            .Select(set => (Set: set, Found: GlobalWarmingPotentials.Find(name[GwpPrefix.Length..], set)))
            .Where(row => row.Found.IsValid)
            .Select(row => new DefaultCategory(row.Set.ToString(), row.Found.Value, [])),
        _ => throw new FormatException($"There is no reference data \"{name}\"."),
    };

    internal static bool IsGwpSet(string name) => name.StartsWith(GwpPrefix, StringComparison.Ordinal);

    private static IEnumerable<DefaultCategory> Bounds(string item, IReadOnlyDictionary<FuelBound, ReferenceValue> values) =>
        values.Select(bound => new DefaultCategory(Key(bound.Key), bound.Value, []) { Item = item });

    /// <summary>Biogenic carbon counts as zero by the guidelines, whatever the bound.</summary>
    private static IEnumerable<DefaultCategory> BiogenicZero(Fuel fuel) =>
        fuel.CarbonDioxide.Select(bound => new DefaultCategory(Key(bound.Key), CountedAsZero(fuel, bound.Value), []) { Item = fuel.Id });

    private static ReferenceValue CountedAsZero(Fuel fuel, ReferenceValue value) => ReferenceValue.Of(
        $"counted CO2 factor of {fuel.Name}",
        0,
        Quantities.Units.KilogramCO2PerTerajoule,
        value.Provenance with { Source = $"{value.Provenance.Source}: biogenic, reported apart", Confidence = Parameters.Confidence.SourceRead });

    private static string Key(FuelBound bound) => bound switch
    {
        FuelBound.Lower => LowerBound,
        FuelBound.Upper => UpperBound,
        _ => Default,
    };
}
