using Jcm.Calculations.Reference;

namespace Jcm.Calculations.Article6;

/// <summary>A Party to the Paris Agreement, by its three-letter code of ISO 3166-1.</summary>
public readonly record struct Party : IComparable<Party>
{
    private readonly string? code;

    private Party(string code) => this.code = code;

    /// <summary>Japan.</summary>
    public static Party Japan { get; } = new("JPN");

    /// <summary>Three capital letters, for example <c>VNM</c>; empty for the default value, which is no Party.</summary>
    public string Code => code ?? "";

    /// <summary>The English name.</summary>
    public string Name => code is null ? "" : Countries.Find(code).Value.Name;

    /// <summary>The Party of a country.</summary>
    /// <param name="country">The country.</param>
    public static Party Of(Country country)
    {
        ArgumentNullException.ThrowIfNull(country);
        return new(country.Alpha3);
    }

    /// <summary>A Party from the code of its country.</summary>
    /// <param name="text">Two or three capital letters, for example <c>VN</c> or <c>VNM</c>.</param>
    public static Outcome<Party> TryParse(string text)
    {
        var found = Countries.Find(text);
        return found.TryGet(out var country) ? Of(country) : Outcome<Party>.Failed(found.Problems);
    }

    /// <summary>A Party from the code of its country.</summary>
    /// <param name="text">Two or three capital letters, for example <c>VN</c> or <c>VNM</c>.</param>
    /// <exception cref="InvalidDataProblemsException">There is no such country.</exception>
    public static Party Parse(string text) => TryParse(text).Value;

    /// <summary>Order by code.</summary>
    /// <param name="other">The other Party.</param>
    public int CompareTo(Party other) => string.CompareOrdinal(Code, other.Code);

    /// <summary>Whether one Party comes before another in the order of codes.</summary>
    public static bool operator <(Party left, Party right) => left.CompareTo(right) < 0;

    /// <summary>Whether one Party comes after another in the order of codes.</summary>
    public static bool operator >(Party left, Party right) => left.CompareTo(right) > 0;

    /// <summary>Whether one Party comes before another in the order of codes, or is the same.</summary>
    public static bool operator <=(Party left, Party right) => left.CompareTo(right) <= 0;

    /// <summary>Whether one Party comes after another in the order of codes, or is the same.</summary>
    public static bool operator >=(Party left, Party right) => left.CompareTo(right) >= 0;

    /// <summary>The code.</summary>
    public override string ToString() => Code;
}
