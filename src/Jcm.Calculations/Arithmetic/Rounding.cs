using System.Globalization;

namespace Jcm.Calculations.Arithmetic;

/// <summary>Conversions from decimal to double whose error is known: the nearest double, or an enclosing pair.</summary>
internal static class Rounding
{
    private const long LargestExactInteger = 1L << 53;

    private static readonly double[] ExactPowersOfTen =
    [
        1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22,
    ];

    /// <summary>The double nearest to a decimal. The framework's own cast can be off by one unit in the last place.</summary>
    internal static double ToDouble(decimal value)
    {
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(value, bits);
        var scale = (bits[3] >> 16) & 0xFF;
        var mantissa = ((long)(uint)bits[1] << 32) | (uint)bits[0];
        if (bits[2] == 0 && mantissa is >= 0 and <= LargestExactInteger && scale < ExactPowersOfTen.Length)
        {
            // Both operands are exact, so the one division rounds correctly.
            var magnitude = mantissa / ExactPowersOfTen[scale];
            return bits[3] < 0 ? -magnitude : magnitude;
        }

        return double.Parse(value.ToString(CultureInfo.InvariantCulture), NumberStyles.Float, CultureInfo.InvariantCulture);
    }

    /// <summary>The tightest pair of doubles around a decimal.</summary>
    internal static (double Lower, double Upper) Enclose(decimal value)
    {
        var nearest = ToDouble(value);
        return Rational.FromDouble(nearest).CompareTo(Rational.FromDecimal(value)) switch
        {
            0 => (nearest, nearest),
            < 0 => (nearest, double.BitIncrement(nearest)),
            _ => (double.BitDecrement(nearest), nearest),
        };
    }
}
