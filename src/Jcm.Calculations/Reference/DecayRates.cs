using Jcm.Calculations.Parameters;
using Jcm.Calculations.Quantities;

namespace Jcm.Calculations.Reference;

/// <summary>Rates of first-order decay of waste in landfills (IPCC 2006 Guidelines, volume 5, table 3.3).</summary>
public static class DecayRates
{
    private static readonly Lazy<IReadOnlyDictionary<(string Category, ClimateZone Zone), DecayRate>> Values = new(Load);

    /// <summary>All rates.</summary>
    public static IReadOnlyList<DecayRate> All => [.. Values.Value.Values];

    /// <summary>The categories of waste, for example <c>wood_straw</c>.</summary>
    public static IReadOnlyList<string> Categories => [.. Values.Value.Keys.Select(key => key.Category).Distinct(StringComparer.Ordinal)];

    /// <summary>The rate of a category in a climate zone.</summary>
    /// <param name="category">For example <c>food_sludge</c>; a waste type names its own in <see cref="WasteType.DecayCategory"/>.</param>
    /// <param name="zone">Climate zone of the landfill.</param>
    public static Outcome<DecayRate> Find(string category, ClimateZone zone) => Values.Value.TryGetValue((category, zone), out var rate)
        ? rate
        : new Problem(ProblemCode.UnknownName, $"There is no decay rate of \"{category}\" in {zone}. Categories: {string.Join(", ", Categories)}.");

    private static Dictionary<(string Category, ClimateZone Zone), DecayRate> Load()
    {
        var rates = new Dictionary<(string, ClimateZone), DecayRate>();
        foreach (var row in CsvTable.Embedded("Reference/decay-rates.csv").Rows)
        {
            var zone = Zone(row["climate_zone"]);
            rates.Add((row["category"], zone), new DecayRate(
                row["category"],
                row["waste"],
                row["degradation"],
                zone,
                new(Value(row, "lower"), Value(row, "default"), Value(row, "upper"))));
        }

        return rates;
    }

    private static ReferenceValue Value(CsvTable.Row row, string bound) => ReferenceValue.Of(
        $"decay rate of {row["category"]}, {row["climate_zone"].Replace('_', ' ')}, {bound}",
        row.Decimal($"k_per_year_{bound}"),
        Units.PerYear,
        new Provenance(row["source"], ConfidenceRule.Parse(row["confidence"]), Publisher: "IPCC", Edition: "2006", Note: row.Optional("note")));

    private static ClimateZone Zone(string word) => word switch
    {
        "boreal_temperate_dry" => ClimateZone.BorealTemperateDry,
        "boreal_temperate_wet" => ClimateZone.BorealTemperateWet,
        "tropical_dry" => ClimateZone.TropicalDry,
        "tropical_moist_wet" => ClimateZone.TropicalMoistWet,
        _ => throw new FormatException($"\"{word}\" is not a climate zone."),
    };
}
