using Jcm.Calculations.Parameters;
using Jcm.Calculations.Quantities;

namespace Jcm.Calculations.Reference;

/// <summary>Fuel properties of the IPCC 2006 Guidelines, volume 2, tables 1.2, 1.4 and 2.2 to 2.5.</summary>
/// <remarks>
/// A bound of a CO₂ factor is held as corroborated where it lies within 0.5 % of 44/12 times the bound of the carbon content in table 1.3,
/// and is withheld otherwise: then it has to be supplied.
/// </remarks>
public static class Fuels
{
    private static readonly Unit KilogramPerTerajoule = Unit.Parse("kg/TJ");

    private static readonly Lazy<IReadOnlyDictionary<string, Fuel>> Values = new(Load);

    /// <summary>All fuels, in the order of the guidelines.</summary>
    public static IReadOnlyList<Fuel> All => [.. Values.Value.Values];

    /// <summary>A fuel by its identifier.</summary>
    /// <param name="id">For example <c>diesel_oil</c>.</param>
    public static Outcome<Fuel> Find(string id) => Values.Value.TryGetValue(id, out var fuel)
        ? fuel
        : new Problem(ProblemCode.UnknownName, $"There is no fuel \"{id}\". Fuels: {string.Join(", ", Values.Value.Keys)}.");

    private static Dictionary<string, Fuel> Load()
    {
        var fuels = new Dictionary<string, Fuel>(StringComparer.Ordinal);
        var combustion = CsvTable.Embedded("Reference/fuel-combustion-ipcc2006.csv").Rows.ToLookup(row => row["fuel"], StringComparer.Ordinal);
        foreach (var row in CsvTable.Embedded("Reference/fuels-ipcc2006.csv").Rows)
        {
            fuels.Add(row["fuel"], new Fuel(
                row["fuel"],
                row["name"],
                string.Equals(row["biogenic"], "yes", StringComparison.Ordinal),
                Bounds(row, "ncv", "ncv_tj_per_gg", "net calorific value", Units.TerajoulePerGigagram),
                Bounds(row, "co2", "co2_kg_per_tj", "CO2 factor", Units.KilogramCO2PerTerajoule),
                Sectors(row["name"], combustion[row["fuel"]], "ch4_kg_per_tj", "CH4 factor"),
                Sectors(row["name"], combustion[row["fuel"]], "n2o_kg_per_tj", "N2O factor"),
                row.Optional("note")));
        }

        return fuels;
    }

    private static Dictionary<CombustionSector, ReferenceValue> Sectors(string fuel, IEnumerable<CsvTable.Row> rows, string column, string what) => rows.ToDictionary(
        row => Sector(row["sector"]),
        row => ReferenceValue.Of(
            $"{what} of {fuel}, {row["sector"].Replace('_', ' ')}",
            row.Decimal(column),
            KilogramPerTerajoule,
            new Provenance(row["source"], ConfidenceRule.Parse(row["confidence"]), Publisher: "IPCC", Edition: "2006", Note: row.Optional("note"))));

    private static CombustionSector Sector(string word) => word switch
    {
        "energy_industries" => CombustionSector.EnergyIndustries,
        "manufacturing" => CombustionSector.Manufacturing,
        "commercial" => CombustionSector.Commercial,
        "residential" => CombustionSector.Residential,
        _ => throw new FormatException($"\"{word}\" is not a sector of combustion."),
    };

    private static Dictionary<FuelBound, ReferenceValue> Bounds(CsvTable.Row row, string confidence, string value, string what, Unit unit)
    {
        var bounds = new Dictionary<FuelBound, ReferenceValue>();
        foreach (var (bound, word) in new[] { (FuelBound.Lower, "lower"), (FuelBound.Default, "default"), (FuelBound.Upper, "upper") })
        {
            var provenance = new Provenance(
                row["source"], ConfidenceRule.Parse(row[$"{confidence}_{word}_confidence"]), Publisher: "IPCC", Edition: "2006", Note: row.Optional("note"));
            bounds.Add(bound, ReferenceValue.Of($"{what} of {row["name"]}, {word}", row.Decimal($"{value}_{word}"), unit, provenance));
        }

        return bounds;
    }
}
