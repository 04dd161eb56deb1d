using System.Globalization;
using System.Numerics;
using System.Text.Json;
using System.Text.Json.Serialization;
using Jcm.Calculations.Arithmetic;

namespace Jcm.Calculations.Documents.Contract;

/// <summary>Exact fractions: a decimal where it is one, otherwise a text such as <c>1/3</c>.</summary>
internal sealed class FractionConverter : JsonConverter<Rational>
{
    public override Rational Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var text = reader.TokenType == JsonTokenType.String ? reader.GetString()! : System.Text.Encoding.UTF8.GetString(reader.ValueSpan);
        return Fraction.Problem(text) is { } problem ? throw new JsonException(problem) : Fraction.Parse(text);
    }

    public override void Write(Utf8JsonWriter writer, Rational value, JsonSerializerOptions options)
    {
        if (Fraction.AsDecimal(value) is { } exact) writer.WriteRawValue(ExactDecimal.Text(exact), skipInputValidation: true);
        else writer.WriteStringValue(Fraction.Text(value));
    }
}

/// <summary>Fractions in documents: <c>0.5</c>, <c>"1/3"</c>.</summary>
internal static class Fraction
{
    /// <summary>Digits of a numerator or denominator: far beyond what shares and deficits need, and little enough to be read at once.</summary>
    private const int MostDigits = 400;

    internal static string? Problem(string text)
    {
        var slash = text.IndexOf('/', StringComparison.Ordinal);
        if (slash < 0) return ExactDecimal.Problem(text);
        var numerator = text.AsSpan(0, slash);
        var denominator = text.AsSpan(slash + 1);
        var digits = numerator is ['-', .. var rest] ? rest : numerator;
        return IsWhole(digits) && IsWhole(denominator) && denominator.IndexOfAnyInRange('1', '9') >= 0
            ? null
            : $"\"{(text.Length <= 60 ? text : $"{text[..57]}...")}\" is not a fraction: write a decimal such as 0.5, or two whole numbers such as \"1/3\".";
    }

    internal static Rational Parse(string text)
    {
        var slash = text.IndexOf('/', StringComparison.Ordinal);
        return slash < 0
            ? Rational.FromDecimal(ExactDecimal.Parse(text))
            : new(BigInteger.Parse(text[..slash], CultureInfo.InvariantCulture), BigInteger.Parse(text[(slash + 1)..], CultureInfo.InvariantCulture));
    }

    internal static string Text(Rational value) =>
        string.Create(CultureInfo.InvariantCulture, $"{value.Numerator}/{value.Denominator}");

    /// <summary>The value as a decimal, where a decimal holds it exactly.</summary>
    internal static decimal? AsDecimal(Rational value)
    {
        if (value.Abs() > decimal.MaxValue) return null;
        var nearest = value.ToDecimal();
        return Rational.FromDecimal(nearest) == value ? nearest : null;
    }

    private static bool IsWhole(ReadOnlySpan<char> digits) => digits.Length is > 0 and <= MostDigits && !digits.ContainsAnyExceptInRange('0', '9');
}
