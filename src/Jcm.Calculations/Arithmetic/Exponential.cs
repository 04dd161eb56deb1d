using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Jcm.Calculations.Arithmetic;

/// <summary>The exponential function with known error: the same bits in one double and in eight, and correctly rounded in decimal.</summary>
/// <remarks>
/// Doubles: <c>x = k·ln 2 + r</c> with ln 2 in two parts (Cody and Waite), the Taylor polynomial of degree 13 on |r| ≤ 0.3466, whose
/// remainder is below 2⁻⁵⁷, and scaling by 2^k in two steps so that small results round once. Multiplications and additions
/// only, never fused, in the same order in both versions; the platform's own function differs between machines.
/// </remarks>
internal static class Exponential
{
    private const double InverseLn2 = 1.4426950408889634;
    private const double Ln2High = 6.93147180369123816490e-01;
    private const double Ln2Low = 1.90821492927058770002e-10;

    /// <summary>Adding 1.5·2⁵² rounds to an integer and leaves it in the low bits.</summary>
    private const double Shifter = 6755399441055744.0;

    /// <summary>The same, with the exponent bias added: shifted left by 52 the low bits are the double 2^k.</summary>
    private const double BiasedShifter = Shifter + 1023;

    private const double Largest = 710;
    private const double Smallest = -746;

    private static readonly double[] Coefficients =
    [
        1.0 / 6227020800, 1.0 / 479001600, 1.0 / 39916800, 1.0 / 3628800, 1.0 / 362880, 1.0 / 40320, 1.0 / 5040, 1.0 / 720, 1.0 / 120, 1.0 / 24, 1.0 / 6, 0.5,
    ];

    private const int FractionBits = 256;

    private static readonly BigInteger One = BigInteger.One << FractionBits;

    private static readonly BigInteger Ln2 = NaturalLogarithmOfTwo();

    /// <summary>e^x in double precision.</summary>
    internal static double Exp(double x)
    {
        x = x > Largest ? Largest : x;
        x = x < Smallest ? Smallest : x;
        var k = ((x * InverseLn2) + Shifter) - Shifter;
        var r = (x - (k * Ln2High)) - (k * Ln2Low);
        var p = Coefficients[0];
        for (var i = 1; i < Coefficients.Length; i++) p = (p * r) + Coefficients[i];
        var mantissa = 1 + (r + ((r * r) * p));
        var half = ((k * 0.5) + Shifter) - Shifter;
        return (mantissa * PowerOfTwo(half)) * PowerOfTwo(k - half);
    }

    /// <summary>e^x of eight doubles, bit for bit as <see cref="Exp(double)"/>.</summary>
    internal static Vector512<double> Exp(Vector512<double> x)
    {
        x = Vector512.ConditionalSelect(Vector512.GreaterThan(x, Vector512.Create(Largest)), Vector512.Create(Largest), x);
        x = Vector512.ConditionalSelect(Vector512.LessThan(x, Vector512.Create(Smallest)), Vector512.Create(Smallest), x);
        var shifter = Vector512.Create(Shifter);
        var k = ((x * InverseLn2) + shifter) - shifter;
        var r = (x - (k * Ln2High)) - (k * Ln2Low);
        var p = Polynomial(r);
        var mantissa = Vector512.Create(1.0) + (r + ((r * r) * p));
        var half = ((k * 0.5) + shifter) - shifter;
        return (mantissa * PowerOfTwo(half)) * PowerOfTwo(k - half);
    }

    /// <summary>e^x rounded to the nearest decimal, computed with 256 fraction bits.</summary>
    /// <exception cref="OverflowException">The result exceeds the range of decimals.</exception>
    internal static decimal Exp(decimal x)
    {
        if (x > 67) throw new OverflowException("The exponential is too large for a decimal.");
        if (x < -67) return 0;
        var exact = Rational.FromDecimal(x);
        var argument = (exact.Numerator << FractionBits) / exact.Denominator;
        var k = (int)(argument / Ln2);
        var r = argument - (k * Ln2);
        var sum = One;
        var term = One;
        for (var n = 1; !term.IsZero; n++)
        {
            term = (term * r) / (One * n);
            sum += term;
        }

        var result = k >= 0 ? new Rational(sum << k, One) : new Rational(sum, One << -k);
        return result.ToDecimal();
    }

    /// <summary>The loop over <see cref="Coefficients"/>, written out: that is twice as fast.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> Polynomial(Vector512<double> r)
    {
        var p = Vector512.Create(1.0 / 6227020800);
        p = (p * r) + Vector512.Create(1.0 / 479001600);
        p = (p * r) + Vector512.Create(1.0 / 39916800);
        p = (p * r) + Vector512.Create(1.0 / 3628800);
        p = (p * r) + Vector512.Create(1.0 / 362880);
        p = (p * r) + Vector512.Create(1.0 / 40320);
        p = (p * r) + Vector512.Create(1.0 / 5040);
        p = (p * r) + Vector512.Create(1.0 / 720);
        p = (p * r) + Vector512.Create(1.0 / 120);
        p = (p * r) + Vector512.Create(1.0 / 24);
        p = (p * r) + Vector512.Create(1.0 / 6);
        return (p * r) + Vector512.Create(0.5);
    }

    private static double PowerOfTwo(double k) => BitConverter.Int64BitsToDouble(BitConverter.DoubleToInt64Bits(k + BiasedShifter) << 52);

    private static Vector512<double> PowerOfTwo(Vector512<double> k) =>
        Vector512.ShiftLeft((k + Vector512.Create(BiasedShifter)).AsInt64(), 52).AsDouble();

    /// <summary>ln 2 = Σ 1/(n·2ⁿ), with 64 guard bits.</summary>
    private static BigInteger NaturalLogarithmOfTwo()
    {
        const int Guard = 64;
        var sum = BigInteger.Zero;
        for (var n = 1; n <= FractionBits + Guard; n++) sum += (BigInteger.One << (FractionBits + Guard - n)) / n;
        return sum >> Guard;
    }
}
