using Jcm.Calculations.Parameters;
using Jcm.Calculations.Quantities;

namespace Jcm.Calculations.Reference;

/// <summary>Published grid emission factors of the JCM partner countries and Japan. A look-up answers with one row or says why it cannot.</summary>
public static class GridFactors
{
    private static readonly Lazy<IReadOnlyList<GridFactor>> Values = new(Load);

    /// <summary>All factors.</summary>
    public static IReadOnlyList<GridFactor> All => Values.Value;

    /// <summary>The one factor that fits. Two that fit are a problem, not a choice: narrow the question.</summary>
    /// <param name="country">ISO 3166 two-letter code.</param>
    /// <param name="kind">Kind of factor.</param>
    /// <param name="grid">Name of the grid; null where the country has one only.</param>
    /// <param name="year">Year or edition as published; null where there is one only.</param>
    public static Outcome<GridFactor> Find(string country, GridFactorKind kind, string? grid = null, string? year = null)
    {
        var ofCountry = All.Where(factor => string.Equals(factor.Country, country, StringComparison.OrdinalIgnoreCase)).ToList();
        var fitting = ofCountry
            .Where(factor => factor.Kind == kind)
            .Where(factor => grid is null || string.Equals(factor.Grid, grid, StringComparison.OrdinalIgnoreCase))
            .Where(factor => year is null || string.Equals(factor.Year, year, StringComparison.OrdinalIgnoreCase))
            .ToList();
        return fitting switch
        {
            [var factor] => factor,
            [] => new Problem(ProblemCode.UnknownName, $"No grid factor fits {country}, {kind}, grid {grid ?? "any"}, year {year ?? "any"}. {Known(ofCountry)}"),
            _ => new Problem(ProblemCode.Ambiguous, $"{Known(fitting)} Name the grid and the year."),
        };
    }

    private static string Known(List<GridFactor> factors) => factors.Count == 0
        ? "None is held for this country: take it from the national authority's publication."
        : $"Held: {string.Join("; ", factors.Select(factor => $"{factor.Grid}, {factor.Kind}, {factor.Year} ({factor.Factor.Provenance.Source})"))}.";

    private static List<GridFactor> Load() =>
    [
        .. CsvTable.Embedded("Reference/grid-factors.csv").Rows.Select(row => new GridFactor(
            row["country"],
            row["grid"],
            Kind(row["type"]),
            row["year"],
            row["gas"],
            ReferenceValue.Of(
                $"grid emission factor of {row["country"]}, {row["grid"]}, {row["type"]}, {row["year"]}",
                row.Decimal("tco2_per_mwh"),
                Units.TonneCO2PerMegawattHour,
                new Provenance(row["source"], ConfidenceRule.Parse(row["confidence"]), row.Optional("source_url"), row["publisher"], row["year"], row.Optional("note"))))),
    ];

    private static GridFactorKind Kind(string type) => type switch
    {
        "OM" => GridFactorKind.OperatingMargin,
        "BM" => GridFactorKind.BuildMargin,
        "CM_firm" => GridFactorKind.CombinedMarginFirm,
        "CM_intermittent" => GridFactorKind.CombinedMarginIntermittent,
        "CM_wind_solar" => GridFactorKind.CombinedMarginWindSolar,
        "CM_other" => GridFactorKind.CombinedMarginOther,
        "CM_published" => GridFactorKind.CombinedMarginPublished,
        "JCM_conservative_case1" => GridFactorKind.JcmConservativeGridOnly,
        "JCM_conservative_case2" => GridFactorKind.JcmConservativeGridAndCaptive,
        "AVG_generation" => GridFactorKind.AverageGeneration,
        "AVG_consumption" => GridFactorKind.AverageConsumption,
        "AVG_thermal_fleet" => GridFactorKind.AverageThermalFleet,
        "UPSTREAM" => GridFactorKind.Upstream,
        _ => throw new FormatException($"\"{type}\" is not a kind of grid factor."),
    };
}
