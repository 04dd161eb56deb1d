using System.Globalization;
using System.Numerics;

namespace Jcm.Calculations.Evaluation.Batch;

/// <summary>A whole number times a power of two as text, for example <c>-13p-4</c> for −13/16: the same text for equal numbers.</summary>
internal static class DyadicText
{
    /// <summary>More digits no sum of doubles has.</summary>
    private const int MostDigits = 800;

    private const int LargestExponent = 2000;

    /// <summary>Writes a number that counts units of a power of two.</summary>
    /// <param name="units">The count.</param>
    /// <param name="bits">The unit is 2 to the power of minus this.</param>
    internal static string Of(BigInteger units, int bits)
    {
        if (units.IsZero) return "0p0";
        var zeros = (int)BigInteger.TrailingZeroCount(units);
        return string.Create(CultureInfo.InvariantCulture, $"{units >> zeros}p{zeros - bits}");
    }

    /// <summary>Reads a number as a count of units; false where it is not one, or not a whole number of them.</summary>
    internal static bool TryRead(ReadOnlySpan<char> text, int bits, out BigInteger units)
    {
        units = default;
        var at = text.IndexOf('p');
        if (at is < 1 or > MostDigits) return false;
        if (!BigInteger.TryParse(text[..at], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var digits)) return false;
        if (!int.TryParse(text[(at + 1)..], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var exponent)) return false;
        if (exponent is < -LargestExponent or > LargestExponent) return false;
        var shift = exponent + bits;
        if (shift < 0 && !digits.IsZero && (int)BigInteger.TrailingZeroCount(digits) < -shift) return false;
        units = shift >= 0 ? digits << shift : digits >> -shift;
        return true;
    }
}
