using Jcm.Calculations.Arithmetic;

namespace Jcm.Calculations.Quantities;

/// <summary>The size of a unit in machine words: a fraction, times a power of ten. Nearly every conversion of the field is exact in it.</summary>
/// <remarks>
/// Most conversions move the point (kWh to MWh) or multiply by a whole number (MWh to MJ). Such a result needs no rounding, so it is found
/// without long fractions, in the very digits that they would give. Anything else is left to <see cref="Rational"/>.
/// </remarks>
internal readonly struct UnitSize
{
    // Coprime, and neither ends in a zero. Both are zero where the size is longer than a word.
    private readonly ulong numerator;
    private readonly ulong denominator;
    private readonly int tens;

    private UnitSize(ulong numerator, ulong denominator)
    {
        while (numerator % 10 == 0)
        {
            numerator /= 10;
            tens++;
        }

        while (denominator % 10 == 0)
        {
            denominator /= 10;
            tens--;
        }

        (this.numerator, this.denominator) = (numerator, denominator);
    }

    /// <summary>The size as far as words hold it.</summary>
    /// <param name="scale">Base units in one of the unit; greater than zero.</param>
    internal static UnitSize Of(Rational scale) => scale.Numerator <= ulong.MaxValue && scale.Denominator <= ulong.MaxValue
        ? new((ulong)scale.Numerator, (ulong)scale.Denominator)
        : default;

    /// <summary>Converts a number of units of this size to units of another size, if the result is a decimal without rounding.</summary>
    /// <param name="value">The number.</param>
    /// <param name="target">The other size.</param>
    /// <param name="result">The number of the other units, without trailing zeros after the point.</param>
    /// <returns>Whether the result was found; if not, it may need rounding.</returns>
    internal bool TryConvert(decimal value, UnitSize target, out decimal result)
    {
        result = 0;
        if (!TryDivide(target, out var multiplier, out var divisor, out var shift)) return false;
        var digits = DecimalDigits.Of(value, out var decimals);
        if (digits == 0) return true;
        if (divisor != 1)
        {
            (digits, var remainder) = UInt128.DivRem(digits, divisor);
            if (remainder != 0) return false;
        }

        if (multiplier != 1)
        {
            // The digits of a product are at most those of both factors together.
            if ((int)UInt128.LeadingZeroCount(digits) + (int)ulong.LeadingZeroCount(multiplier) < 64) return false;
            digits *= multiplier;
        }

        decimals -= shift;
        digits = DecimalDigits.WithoutTrailingZeros(digits, ref decimals);
        for (; decimals < 0 && digits <= DecimalDigits.Largest; decimals++) digits *= 10;
        if (digits > DecimalDigits.Largest || decimals > DecimalDigits.MostDecimals) return false;
        result = DecimalDigits.ToDecimal(digits, decimals, decimal.IsNegative(value));
        return true;
    }

    /// <summary>This size by another: a whole number over one that shares no factor with ten, times a power of ten.</summary>
    private bool TryDivide(UnitSize other, out ulong multiplier, out ulong divisor, out int shift)
    {
        shift = tens - other.tens;
        (multiplier, divisor) = (1, 1);
        if (numerator == 0 || other.numerator == 0) return false;
        if (numerator == other.numerator && denominator == other.denominator) return true;
        var common = GreatestCommonDivisor(numerator, other.numerator);
        var commonBelow = GreatestCommonDivisor(denominator, other.denominator);
        var over = Math.BigMul(numerator / common, other.denominator / commonBelow, out multiplier);
        var under = Math.BigMul(denominator / commonBelow, other.numerator / common, out divisor);
        if (over != 0 || under != 0) return false;
        // Halves and fifths are decimals: 1/2 is 5/10.
        return TryTurnIntoTenths(ref multiplier, ref divisor, ref shift, 2, 5) && TryTurnIntoTenths(ref multiplier, ref divisor, ref shift, 5, 2);
    }

    private static bool TryTurnIntoTenths(ref ulong multiplier, ref ulong divisor, ref int shift, ulong part, ulong counterpart)
    {
        while (divisor % part == 0)
        {
            if (multiplier > ulong.MaxValue / counterpart) return false;
            divisor /= part;
            multiplier *= counterpart;
            shift--;
        }

        return true;
    }

    private static ulong GreatestCommonDivisor(ulong left, ulong right)
    {
        while (right != 0) (left, right) = (right, left % right);
        return left;
    }
}
