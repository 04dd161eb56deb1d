using System.Globalization;

namespace Jcm.Calculations.Reference;

/// <summary>The countries that have signed a bilateral document on the Joint Crediting Mechanism with Japan.</summary>
public static class PartnerCountries
{
    private static readonly Lazy<IReadOnlyList<PartnerCountry>> Values = new(Load);

    /// <summary>All partner countries, in the order of signature.</summary>
    public static IReadOnlyList<PartnerCountry> All => Values.Value;

    private static List<PartnerCountry> Load() =>
    [
        .. CsvTable.Embedded("Reference/partner-countries.csv").Rows.Select(row => new PartnerCountry(
            int.Parse(row["order"], CultureInfo.InvariantCulture),
            Countries.Find(row["alpha2"]).Value,
            row["name_ja"],
            row["signed"] is "unknown" ? null : DateOnly.ParseExact(row["signed"], "yyyy-MM-dd", CultureInfo.InvariantCulture),
            row["source_url"],
            row.Optional("note"))),
    ];
}
