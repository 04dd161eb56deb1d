using System.Collections.Frozen;

namespace Jcm.Calculations.Reference;

/// <summary>The country codes of ISO 3166-1 (<see href="https://www.iso.org/iso-3166-country-codes.html"/>).</summary>
public static class Countries
{
    private static readonly Lazy<IReadOnlyList<Country>> Values = new(() =>
        [.. CsvTable.Embedded("Reference/countries.csv").Rows.Select(row => new Country(row["alpha2"], row["alpha3"], row["name"]))]);

    private static readonly Lazy<FrozenDictionary<string, Country>> ByCode = new(() =>
        All.SelectMany(country => new[] { KeyValuePair.Create(country.Alpha2, country), KeyValuePair.Create(country.Alpha3, country) })
            .ToFrozenDictionary(StringComparer.Ordinal));

    /// <summary>All countries and territories, by two-letter code.</summary>
    public static IReadOnlyList<Country> All => Values.Value;

    /// <summary>The country of a code.</summary>
    /// <param name="code">Two or three capital letters, for example <c>VN</c> or <c>VNM</c>.</param>
    public static Outcome<Country> Find(string code)
    {
        ArgumentNullException.ThrowIfNull(code);
        return ByCode.Value.TryGetValue(code, out var country)
            ? country
            : new Problem(ProblemCode.UnknownName, $"\"{code}\" is not a country code: write two or three capital letters of ISO 3166-1, for example VN or VNM.");
    }
}
