using System.Numerics;
using Jcm.Calculations.Arithmetic;

namespace Jcm.Calculations.Tests.Arithmetic;

/// <summary>An independent exponential function: e^x = (e^(x/2^m))^(2^m), with the Taylor series at |x/2^m| below 1/256 and m squarings.</summary>
/// <remarks>
/// No logarithm of two and no range reduction by it, unlike the function under test. The relative error is below 2⁻²⁵⁰: each squaring
/// doubles an error of at most 2⁻²⁹⁰ or so, and there are at most 20.
/// </remarks>
internal static class SeriesExponential
{
    private const int FractionBits = 320;

    private static readonly BigInteger One = BigInteger.One << FractionBits;

    internal static Rational Of(Rational x)
    {
        var magnitude = x.Abs();
        var squarings = 0;
        for (var size = magnitude; size * 256 > Rational.One; size /= 2) squarings++;
        var argument = (magnitude.Numerator << FractionBits) / (magnitude.Denominator << squarings);

        // Horner's scheme from the far end: 1 + a(1 + a/2(1 + a/3(...))); 40 terms leave less than 2⁻³²⁰ / 40!.
        var sum = One;
        for (var n = 40; n >= 1; n--) sum = One + (((sum * argument) >> FractionBits) / n);
        for (var i = 0; i < squarings; i++) sum = (sum * sum) >> FractionBits;

        return x.Sign >= 0 ? new Rational(sum, One) : new Rational(One, sum);
    }

    internal static Rational Of(double x) => Of(Rational.FromDouble(x));
}
