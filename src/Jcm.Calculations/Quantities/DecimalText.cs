using System.Globalization;

namespace Jcm.Calculations.Quantities;

/// <summary>
/// Reads a decimal number at the start of a text: <c>1,234.5</c>, <c>-0.333</c>, <c>1e3</c>. The decimal sign is a full stop for every
/// culture.
/// </summary>
internal static class DecimalText
{
    private const int LargestScale = 28;

    /// <summary>Whether a number without a sign starts at a position.</summary>
    internal static bool StartsAt(string text, int position) => position < text.Length && char.IsAsciiDigit(text[position]);

    /// <summary>Reads the longest number at the start of a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="value">The number, exactly as written.</param>
    /// <param name="length">How many characters belong to it.</param>
    /// <returns>Whether there is a number that a decimal holds without rounding; commas must divide it in threes.</returns>
    internal static bool TryRead(ReadOnlySpan<char> text, out decimal value, out int length)
    {
        value = 0;
        length = text.Length > 0 && text[0] is '-' or '+' ? 1 : 0;
        if (!TryReadWhole(text, ref length)) return false;
        var fraction = 0;
        if (length + 1 < text.Length && text[length] == '.' && char.IsAsciiDigit(text[length + 1]))
        {
            fraction = CountDigits(text[(length + 1)..]);
            length += 1 + fraction;
        }

        var significand = text[..length].ToString().Replace(",", "", StringComparison.Ordinal);
        var exponent = ReadExponent(text, ref length);
        var scale = Math.Max(0, fraction - exponent);
        if (scale > LargestScale || exponent > LargestScale) return false;
        var scientific = string.Create(CultureInfo.InvariantCulture, $"{significand}e{exponent}");
        // A number with too many digits is rounded on the way in, and comes back with fewer decimals.
        return decimal.TryParse(scientific, NumberStyles.Float, CultureInfo.InvariantCulture, out value) && value.Scale == scale;
    }

    /// <summary>Reads a text that is a number from end to end, as cells of a table are.</summary>
    /// <param name="text">The text.</param>
    /// <param name="value">The number, exactly as written.</param>
    /// <returns>Whether it is one. Commas and exponents are refused: in a table "1,500" may well be meant as one and a half.</returns>
    internal static bool TryReadCell(ReadOnlySpan<char> text, out decimal value)
    {
        value = 0;
        return text.IndexOfAny(",eE+") < 0 && TryRead(text, out value, out var length) && length == text.Length;
    }

    private static bool TryReadWhole(ReadOnlySpan<char> text, ref int length)
    {
        var digits = CountDigits(text[length..]);
        length += digits;
        if (digits == 0) return false;
        if (length >= text.Length || text[length] != ',') return true;
        if (digits > 3) return false;
        while (length < text.Length && text[length] == ',')
        {
            if (CountDigits(text[(length + 1)..]) != 3) return false;
            length += 4;
        }

        return true;
    }

    /// <summary>Reads <c>e3</c> or <c>E-3</c>, when it is one; a unit that begins with an e stays.</summary>
    private static int ReadExponent(ReadOnlySpan<char> text, ref int length)
    {
        if (length >= text.Length || text[length] is not ('e' or 'E')) return 0;
        var start = length + 1;
        var negative = start < text.Length && text[start] == '-';
        if (start < text.Length && text[start] is '-' or '+') start++;
        var digits = CountDigits(text[start..]);
        if (digits == 0) return 0;
        length = start + digits;
        if (digits > 2) return negative ? -999 : 999;
        var magnitude = int.Parse(text.Slice(start, digits), NumberStyles.None, CultureInfo.InvariantCulture);
        return negative ? -magnitude : magnitude;
    }

    private static int CountDigits(ReadOnlySpan<char> text)
    {
        var count = 0;
        while (count < text.Length && char.IsAsciiDigit(text[count])) count++;
        return count;
    }
}
