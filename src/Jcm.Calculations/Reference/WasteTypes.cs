using Jcm.Calculations.Parameters;
using Jcm.Calculations.Quantities;

namespace Jcm.Calculations.Reference;

/// <summary>Types of waste with their dry matter, degradable carbon and fossil carbon.</summary>
public static class WasteTypes
{
    private static readonly Lazy<IReadOnlyDictionary<string, WasteType>> Values = new(Load);

    /// <summary>All types, municipal waste first.</summary>
    public static IReadOnlyList<WasteType> All => [.. Values.Value.Values];

    /// <summary>A type by its identifier.</summary>
    /// <param name="id">For example <c>food</c>.</param>
    public static Outcome<WasteType> Find(string id) => Values.Value.TryGetValue(id, out var type)
        ? type
        : new Problem(ProblemCode.UnknownName, $"There is no waste type \"{id}\". Types: {string.Join(", ", Values.Value.Keys)}.");

    private static Dictionary<string, WasteType> Load()
    {
        var types = new Dictionary<string, WasteType>(StringComparer.Ordinal);
        foreach (var row in CsvTable.Embedded("Reference/waste-types.csv").Rows)
        {
            types.Add(row["waste"], new WasteType(
                row["waste"],
                row["name"],
                row["stream"],
                Value(row, "dry matter", "dry_matter_pct", "dry_matter_confidence"),
                Range(row, "degradable carbon of wet mass", "doc_wet"),
                Range(row, "degradable carbon of dry mass", "doc_dry"),
                Range(row, "total carbon of dry mass", "carbon_dry"),
                Range(row, "fossil share of carbon", "fossil"),
                ConfidenceRule.Parse(row["decay_category_confidence"]).IsUsed() ? row.Optional("decay_category") : null,
                row["source"],
                row.Optional("note")));
        }

        return types;
    }

    private static ReferenceRange Range(CsvTable.Row row, string what, string column) => new(
        Value(row, $"{what}, lower", $"{column}_pct_lower", $"{column}_lower_confidence"),
        Value(row, what, $"{column}_pct_default", $"{column}_default_confidence"),
        Value(row, $"{what}, upper", $"{column}_pct_upper", $"{column}_upper_confidence"));

    private static ReferenceValue Value(CsvTable.Row row, string what, string value, string confidence) => ReferenceValue.Of(
        $"{row["name"]}: {what}",
        row.Decimal(value),
        Units.Percent,
        new Provenance(row["source"], ConfidenceRule.Parse(row[confidence]), Note: row.Optional("note")));
}
