using System.Collections.Frozen;
using Jcm.Calculations.Arithmetic;

namespace Jcm.Calculations.Quantities;

/// <summary>The words that unit texts are made of, with their exact sizes and other spellings.</summary>
/// <remarks>
/// Prefixes are not free: only the multiples that the field uses are words, so that a slip of the shift key (mWh for MWh) is refused
/// and not read as a milliwatt hour. Sizes are definitions: SI Brochure (9th ed., 2019), NIST SP 811 (2008) appendix B.8 for units
/// outside the SI, and the IEA for oil and coal equivalents. The members of <see cref="Units"/> give the source of each.
/// </remarks>
internal static class Lexicon
{
    private const decimal Calorie = 4.1868m;
    private const decimal ThermochemicalCalorie = 4.184m;
    private const decimal Btu = 1055.05585262m;
    private const decimal Pound = 0.45359237m;
    private const decimal Foot = 0.3048m;
    private const decimal StandardGravity = 9.80665m;
    private const decimal Day = 86400;

    /// <summary>The dimension of temperatures and of their differences.</summary>
    internal static readonly Dimension Temperature = new(Temperature: 1);

    /// <summary>The unit of a pure number.</summary>
    internal static readonly Unit PureNumber = new("", "pure number", Dimension.None, 1);

    private static readonly Dimension Length = new(Length: 1);
    private static readonly Dimension Volume = new(Length: 3);
    private static readonly Dimension Mass = new(Mass: 1);
    private static readonly Dimension Time = new(Time: 1);
    private static readonly Dimension Energy = new(Mass: 1, Length: 2, Time: -2);
    private static readonly Dimension Power = Energy / Time;
    private static readonly Dimension CarbonDioxide = new(CarbonDioxideEquivalent: 1);
    private static readonly Dimension NormalVolume = new(NormalVolume: 1);
    private static readonly Dimension ApparentPower = new(ApparentPower: 1);

    private static readonly IReadOnlyList<(Unit Unit, string[] Spellings)> Words =
    [
        (PureNumber, ["fraction", "ratio", "dimensionless"]),
        Word("%", "percent", Dimension.None, 0.01m, "per cent", "pct"),

        Word("J", "joule", Energy, 1),
        Word("kJ", "kilojoule", Energy, 1e3m),
        Word("MJ", "megajoule", Energy, 1e6m),
        Word("GJ", "gigajoule", Energy, 1e9m),
        Word("TJ", "terajoule", Energy, 1e12m),
        Word("PJ", "petajoule", Energy, 1e15m),
        Word("Wh", "watt hour", Energy, 3.6e3m),
        Word("kWh", "kilowatt hour", Energy, 3.6e6m),
        Word("MWh", "megawatt hour", Energy, 3.6e9m, "MWhr"),
        Word("GWh", "gigawatt hour", Energy, 3.6e12m),
        Word("TWh", "terawatt hour", Energy, 3.6e15m),
        Word("kcal", "kilocalorie (International Table)", Energy, Calorie * 1e3m, "kcal_IT", "kcal(IT)", "kcalIT"),
        Word("Mcal", "megacalorie (International Table)", Energy, Calorie * 1e6m, "Mcal_IT", "Mcal(IT)", "McalIT"),
        Word("Gcal", "gigacalorie (International Table)", Energy, Calorie * 1e9m, "Gcal_IT", "Gcal(IT)", "GcalIT"),
        Word("kcal_th", "kilocalorie (thermochemical)", Energy, ThermochemicalCalorie * 1e3m, "kcal(th)", "kcalth"),
        Word("toe", "tonne of oil equivalent", Energy, Calorie * 1e10m, "TOE"),
        Word("ktoe", "kilotonne of oil equivalent", Energy, Calorie * 1e13m),
        Word("Mtoe", "megatonne of oil equivalent", Energy, Calorie * 1e16m),
        Word("tce", "tonne of coal equivalent", Energy, Calorie * 7e9m, "TCE"),
        Word("Btu", "British thermal unit (International Table)", Energy, Btu, "BTU", "Btu_IT", "BTU_IT"),
        Word("MMBtu", "million British thermal units (International Table)", Energy, Btu * 1e6m, "MMBTU", "mmBtu", "mmBTU", "mmbtu"),
        Word("therm", "therm (International Table)", Energy, Btu * 1e5m, "therms"),

        Word("g", "gram", Mass, 1e-3m, "gramme"),
        Word("kg", "kilogram", Mass, 1, "kilogramme", "kgs"),
        Word("t", "tonne", Mass, 1e3m, "tonnes", "metric ton", "metric tons"),
        Word("kt", "kilotonne", Mass, 1e6m),
        Word("Mt", "megatonne", Mass, 1e9m),
        Word("Gg", "gigagram", Mass, 1e6m),
        Word("lb", "pound", Mass, Pound, "lbs"),
        Word("short ton", "short ton", Mass, Pound * 2000, "short tons", "US short ton"),
        Word("long ton", "long ton", Mass, Pound * 2240, "long tons", "UK long ton"),

        Word("L", "litre", Volume, 1e-3m, "l", "liter", "litres", "liters"),
        Word("mL", "millilitre", Volume, 1e-6m, "ml", "milliliter"),
        Word("kL", "kilolitre", Volume, 1, "kiloliter"),
        Word("USgal", "US gallon", Volume, 3.785411784e-3m, "US gal", "gal(US)", "gal_US"),
        Word("impgal", "imperial gallon", Volume, 4.54609e-3m, "imp gal", "imp. gal", "UK gal", "UKgal", "gal(UK)", "gal_UK"),
        Word("bbl", "barrel of oil", Volume, 0.158987294928m, "barrel", "barrels"),
        Word("Nm3", "normal cubic metre", NormalVolume, 1, "Nm^3", "m3N", "m^3N", "m3_N", "m3(N)", "m^3(N)", "Ncm", "normal cubic meter"),

        Word("W", "watt", Power, 1),
        Word("kW", "kilowatt", Power, 1e3m),
        Word("MW", "megawatt", Power, 1e6m),
        Word("GW", "gigawatt", Power, 1e9m),
        Word("USRt", "US ton of refrigeration", Power, new Rational(12000, 3600) * Btu, "USRT", "US RT", "RT(US)"),
        Word("JRt", "Japanese ton of refrigeration", Power, new Rational(3320, 3600) * (Calorie * 1e3m), "JRT", "RT(JP)"),
        Word("hp", "mechanical horsepower", Power, 550 * Foot * Pound * StandardGravity),
        Word("PS", "metric horsepower", Power, 75 * StandardGravity),
        Word("VA", "volt ampere", ApparentPower, 1),
        Word("kVA", "kilovolt ampere", ApparentPower, 1e3m),
        Word("MVA", "megavolt ampere", ApparentPower, 1e6m),

        Word("K", "kelvin", Temperature, 1),
        (new("°C", "degree Celsius", Temperature, 1, 273.15m), ["degC", "deg C", "deg. C", "celsius"]),
        (new("°F", "degree Fahrenheit", Temperature, new(5, 9), new Rational(5, 9) * 459.67m), ["degF", "deg F", "deg. F", "fahrenheit"]),

        Word("s", "second", Time, 1, "sec", "seconds"),
        Word("min", "minute", Time, 60, "minutes"),
        Word("h", "hour", Time, 3600, "hr", "hrs", "hours"),
        Word("d", "day", Time, Day, "days"),
        Word("yr", "year", Time, 365 * Day, "y", "years"),

        Word("m", "metre", Length, 1, "meter", "metres", "meters"),
        Word("km", "kilometre", Length, 1e3m, "kilometer"),
        Word("ft", "foot", Length, Foot, "feet"),
        Word("mi", "mile", Length, 1609.344m, "miles"),
        Word("nmi", "nautical mile", Length, 1852),
        Word("ha", "hectare", Length.ToPower(2), 1e4m, "hectares"),

        .. CarbonDioxideWords("g", "gram", 1e-3m, ["g"]),
        .. CarbonDioxideWords("kg", "kilogram", 1, ["kg"]),
        .. CarbonDioxideWords("t", "tonne", 1e3m, ["t", "ton", "tonne", "tonnes"]),
        .. CarbonDioxideWords("kt", "kilotonne", 1e6m, ["kt"]),
        .. CarbonDioxideWords("Gg", "gigagram", 1e6m, ["Gg"]),
        .. CarbonDioxideWords("Mt", "megatonne", 1e9m, ["Mt"]),
    ];

    private static readonly FrozenDictionary<string, Unit> BySpelling =
        Words.SelectMany(word => word.Spellings.Append(word.Unit.Symbol).Append(word.Unit.Name).Distinct(StringComparer.Ordinal), KeyValuePair.Create)
            .Where(pair => pair.Value.Length > 0)
            .ToFrozenDictionary(pair => pair.Value, pair => pair.Key.Unit, StringComparer.Ordinal);

    private static readonly ILookup<string, KeyValuePair<string, Unit>> ByFoldedSpelling =
        BySpelling.ToLookup(pair => pair.Key, StringComparer.OrdinalIgnoreCase);

    /// <summary>The length of the longest spelling.</summary>
    internal static int LongestSpelling { get; } = BySpelling.Keys.Max(spelling => spelling.Length);

    /// <summary>The unit that a word spells, or null.</summary>
    internal static Unit? Find(string word)
    {
        if (BySpelling.TryGetValue(word, out var unit)) return unit;
        if (word.Length < 2) return null;
        var candidates = ByFoldedSpelling[word]
            .Where(pair => DiffersHarmlessly(pair.Key, word))
            .Select(pair => pair.Value)
            .Distinct()
            .ToList();
        return candidates.Count == 1 ? candidates[0] : null;
    }

    /// <summary>Units whose spelling is close to a word that is not one: another case, or else small slips.</summary>
    internal static IEnumerable<Unit> Near(string word)
    {
        if (ByFoldedSpelling.Contains(word)) return ByFoldedSpelling[word].Select(pair => pair.Value).Distinct();
        var slips = word.Length switch { < 3 => 0, < 6 => 1, _ => 2 };
        return BySpelling
            .Where(pair => Math.Abs(pair.Key.Length - word.Length) <= slips)
            .Select(pair => (pair.Key, pair.Value, Distance: Distance(pair.Key, word)))
            .Where(candidate => candidate.Distance <= slips)
            .OrderBy(candidate => candidate.Distance)
            .ThenBy(candidate => candidate.Key, StringComparer.Ordinal)
            .Select(candidate => candidate.Value)
            .Distinct();
    }

    // The case of m tells mega from milli, and that of t tonne from tera: it is never forgiven.
    private static bool DiffersHarmlessly(string spelling, string word) =>
        spelling.Zip(word).All(pair => pair.First == pair.Second || pair.First is not ('m' or 'M' or 't' or 'T'));

    private static int Distance(string left, string right)
    {
        var previous = Enumerable.Range(0, right.Length + 1).ToArray();
        foreach (var letter in left)
        {
            var current = new int[right.Length + 1];
            current[0] = previous[0] + 1;
            for (var i = 0; i < right.Length; i++)
            {
                var same = char.ToUpperInvariant(letter) == char.ToUpperInvariant(right[i]);
                current[i + 1] = Math.Min(Math.Min(current[i], previous[i + 1]) + 1, previous[i] + (same ? 0 : 1));
            }

            previous = current;
        }

        return previous[^1];
    }

    private static (Unit Unit, string[] Spellings) Word(string symbol, string name, Dimension dimension, Rational size, params string[] spellings) =>
        (new(symbol, name, dimension, size), spellings);

    private static IEnumerable<(Unit Unit, string[] Spellings)> CarbonDioxideWords(string symbol, string name, decimal size, string[] masses)
    {
        string[] separators = ["", " ", "-", "_"];
        string[] equivalents =
        [
            "e", "eq", "-e", "-eq", " e", " eq", "_e", "_eq", "(e)", "(eq)", "equivalent", " equivalent", "-equivalent",
        ];
        var plain = masses.SelectMany(mass => separators, (mass, separator) => $"{mass}{separator}CO2").ToArray();
        var equivalent = plain.SelectMany(text => equivalents, (text, suffix) => text + suffix).ToArray();
        yield return (new($"{symbol}CO2", $"{name} of CO2", CarbonDioxide, size), plain);
        yield return (new($"{symbol}CO2e", $"{name} of CO2 equivalent", CarbonDioxide, size), equivalent);
    }
}
