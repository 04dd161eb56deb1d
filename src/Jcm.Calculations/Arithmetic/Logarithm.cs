using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Jcm.Calculations.Arithmetic;

/// <summary>The natural logarithm in double precision with the same bits on every machine; the platform's own differs between machines.</summary>
/// <remarks>
/// <c>x = 2^k·m</c> with m between √½ and √2, <c>s = (m − 1)/(m + 1)</c>, <c>ln m = 2s + s·R(s²)</c> with the polynomial of degree 7 of FreeBSD's
/// <c>e_log.c</c> (https://cgit.freebsd.org/src/tree/lib/msun/src/e_log.c), whose error is below 2⁻⁵⁸, and ln 2 in two parts. Additions, multiplications
/// and one division, never fused; the result is within one unit in the last place.
/// </remarks>
internal static class Logarithm
{
    private const double Ln2High = 6.93147180369123816490e-01;
    private const double Ln2Low = 1.90821492927058770002e-10;

    private const long SquareRootOfHalf = 0x3FE6A09E667F3BCD;
    private const long MantissaBits = 0x000FFFFFFFFFFFFF;
    private const int MantissaLength = 52;
    private const int Bias = 1023;

    /// <summary>2⁵² + 2⁵¹: an integer added to its bits is the double of that integer, shifted by this.</summary>
    private const double Shifter = 6755399441055744.0;

    /// <summary>ln x.</summary>
    /// <param name="x">At least 2⁻¹⁰²², finite.</param>
    internal static double Log(double x) => Log(Vector512.Create(x))[0];

    /// <summary>ln x of eight doubles.</summary>
    /// <param name="x">Each at least 2⁻¹⁰²², finite; the result for others is without meaning.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector512<double> Log(Vector512<double> x)
    {
        // The bias keeps the exponent positive: not every processor can shift the sign.
        var bits = x.AsInt64() + Vector512.Create(((long)Bias << MantissaLength) - SquareRootOfHalf);
        var exponent = Vector512.ShiftRightLogical(bits, MantissaLength);
        var mantissa = (bits & Vector512.Create(MantissaBits)) + Vector512.Create(SquareRootOfHalf);
        var k = (exponent + Vector512.Create(Shifter).AsInt64()).AsDouble() - Vector512.Create(Shifter + Bias);
        var f = mantissa.AsDouble() - Vector512.Create(1.0);
        var s = f / (f + Vector512.Create(2.0));
        var z = s * s;
        var w = z * z;
        var odd = z * (Vector512.Create(6.666666666666735130e-01) + (w * (Vector512.Create(2.857142874366239149e-01)
            + (w * (Vector512.Create(1.818357216161805012e-01) + (w * 1.479819860511658591e-01))))));
        var even = w * (Vector512.Create(3.999999999940941908e-01) + (w * (Vector512.Create(2.222219843214978396e-01) + (w * 1.531383769920937332e-01))));
        var half = f * f * 0.5;
        return (k * Ln2High) - ((half - ((s * (half + (odd + even))) + (k * Ln2Low))) - f);
    }
}
