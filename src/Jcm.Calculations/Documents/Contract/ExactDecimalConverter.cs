using System.Buffers;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Jcm.Calculations.Documents.Contract;

/// <summary>Decimals as JSON numbers, digit for digit; also read from texts. What the strict reader has accepted is never rounded here.</summary>
internal sealed class ExactDecimalConverter : JsonConverter<decimal>
{
    public override decimal Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var text = reader.TokenType == JsonTokenType.String ? reader.GetString()! : System.Text.Encoding.UTF8.GetString(reader.ValueSpan);
        return ExactDecimal.Problem(text) is { } problem ? throw new JsonException(problem) : ExactDecimal.Parse(text);
    }

    public override void Write(Utf8JsonWriter writer, decimal value, JsonSerializerOptions options) =>
        writer.WriteRawValue(ExactDecimal.Text(value), skipInputValidation: true);
}

/// <summary>Decimal numbers in documents: read exactly as written, and written in one form only.</summary>
internal static class ExactDecimal
{
    /// <summary>Significant digits that a decimal always keeps exactly.</summary>
    private const int ExactDigits = 28;

    private static readonly SearchValues<byte> PlainDigits = SearchValues.Create("0123456789.-"u8);

    private static readonly SearchValues<char> Characters = SearchValues.Create("0123456789+-.eE");

    private const NumberStyles Style = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;

    internal static decimal Parse(string text) => decimal.Parse(text, Style, CultureInfo.InvariantCulture);

    /// <summary>All digits as they were given, zeros at the end included: a reader sees how precisely a value was stated.</summary>
    internal static string Text(decimal value) => (value == 0 ? Math.Abs(value) : value).ToString(CultureInfo.InvariantCulture);

    /// <summary>The one form of a number in canonical texts: no superfluous zeros.</summary>
    internal static string Canonical(string text) => text.Contains('.', StringComparison.Ordinal) ? text.TrimEnd('0').TrimEnd('.') : text;

    /// <summary>Whether a number is so short and plain that it is kept exactly without a closer look.</summary>
    internal static bool IsPlain(ReadOnlySpan<byte> number) => number.Length <= ExactDigits && !number.ContainsAnyExcept(PlainDigits);

    /// <summary>Why a text is no number that decimals keep; null if it is one.</summary>
    internal static string? Problem(string text)
    {
        // Behind a number, decimals would read over characters that no number has.
        if (text.AsSpan().ContainsAnyExcept(Characters) || !decimal.TryParse(text, Style, CultureInfo.InvariantCulture, out var value))
        {
            return text.Contains(',', StringComparison.Ordinal)
                ? $"\"{Shortened(text)}\" is not a decimal number: write digits with a point and without separators, for example 1234.5."
                : $"\"{Shortened(text)}\" is not a decimal number that can be kept: write digits with a point, for example 1234.5.";
        }

        return IsExact(text, value) ? null : $"{Shortened(text)} has more digits than can be kept exactly ({ExactDigits.ToString(CultureInfo.InvariantCulture)}).";
    }

    private static string Shortened(string text) => text.Length <= 60 ? text : $"{text[..57]}...";

    private static bool IsExact(string text, decimal value)
    {
        var mantissa = text.AsSpan();
        var exponent = mantissa.IndexOfAny('e', 'E');
        if (exponent >= 0)
        {
            // A number that an exponent pushes below the last decimal place loses digits, down to zero.
            mantissa = mantissa[..exponent];
            if (value == 0 && mantissa.IndexOfAnyInRange('1', '9') >= 0) return false;
        }

        if (mantissa.Length <= ExactDigits && exponent < 0) return true;
        var written = string.Concat(mantissa.ToArray().Where(char.IsAsciiDigit)).Trim('0');
        var kept = string.Concat(value.ToString(CultureInfo.InvariantCulture).Where(char.IsAsciiDigit)).Trim('0');
        // A decimal has room for some numbers of 29 digits; results use it, and what a series carries on is read back from them.
        return string.Equals(written, kept, StringComparison.Ordinal);
    }
}
