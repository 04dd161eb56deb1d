using System.Collections.Immutable;
using System.Numerics;

namespace Jcm.Calculations.Arithmetic;

/// <summary>A decimal taken apart into the whole number of its digits and the place of its point, and put together again.</summary>
internal static class DecimalDigits
{
    /// <summary>The largest whole number that a decimal holds.</summary>
    internal static readonly UInt128 Largest = (UInt128.One << 96) - 1;

    /// <summary>The most digits that a decimal keeps after its point.</summary>
    internal const int MostDecimals = 28;

    private static readonly ImmutableArray<BigInteger> PowersOfTen = [.. Enumerable.Range(0, MostDecimals + 1).Select(exponent => BigInteger.Pow(10, exponent))];

    /// <summary>A power of ten.</summary>
    /// <param name="exponent">From 0 to <see cref="MostDecimals"/>.</param>
    internal static BigInteger PowerOfTen(int exponent) => PowersOfTen[exponent];

    /// <summary>The digits of a decimal without its sign, and how many of them stand after the point.</summary>
    internal static UInt128 Of(decimal value, out int decimals)
    {
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(value, bits);
        decimals = (bits[3] >> 16) & 0xFF;
        return new((uint)bits[2], ((ulong)(uint)bits[1] << 32) | (uint)bits[0]);
    }

    /// <summary>Drops zeros from the end of the digits after the point.</summary>
    internal static UInt128 WithoutTrailingZeros(UInt128 digits, ref int decimals)
    {
        while (decimals > 0 && digits > ulong.MaxValue && UInt128.IsEvenInteger(digits))
        {
            var (shorter, last) = UInt128.DivRem(digits, 10);
            if (last != 0) return digits;
            digits = shorter;
            decimals--;
        }

        if (digits > ulong.MaxValue) return digits;
        var word = (ulong)digits;
        while (decimals > 0 && word % 10 == 0)
        {
            word /= 10;
            decimals--;
        }

        return word;
    }

    /// <summary>The decimal of these digits.</summary>
    /// <param name="digits">At most <see cref="Largest"/>.</param>
    /// <param name="decimals">How many of them stand after the point, at most <see cref="MostDecimals"/>.</param>
    /// <param name="isNegative">Whether it is below zero.</param>
    internal static decimal ToDecimal(UInt128 digits, int decimals, bool isNegative)
    {
        var low = (ulong)digits;
        return new(unchecked((int)(uint)low), unchecked((int)(uint)(low >> 32)), unchecked((int)(uint)(ulong)(digits >> 64)), isNegative, (byte)decimals);
    }
}
