using System.Numerics;
using FsCheck;
using FsCheck.Fluent;
using Jcm.Calculations.Arithmetic;

namespace Jcm.Calculations.Tests.Arithmetic;

/// <summary>Random numbers that look for trouble: all magnitudes, ties, and the edges of each format.</summary>
internal static class Numbers
{
    private static readonly Gen<int> Bits = Gen.Choose(int.MinValue, int.MaxValue);

    internal static Gen<long> Longs { get; } = from high in Bits from low in Bits select ((long)high << 32) | (uint)low;

    /// <summary>Decimals as people enter them: up to six decimals.</summary>
    internal static Gen<decimal> Everyday { get; } =
        from digits in Gen.Choose(-2_000_000, 2_000_000) from scale in Gen.Choose(0, 6) select new decimal(Math.Abs(digits), 0, 0, digits < 0, (byte)scale);

    /// <summary>Any decimal at all.</summary>
    internal static Gen<decimal> Decimals { get; } = Gen.OneOf(
        from low in Bits from middle in Bits from high in Bits from sign in Gen.Elements(true, false) from scale in Gen.Choose(0, 28)
        select new decimal(low, middle, high, sign, (byte)scale),
        from low in Bits from middle in Bits from sign in Gen.Elements(true, false) from scale in Gen.Choose(0, 28)
        select new decimal(low, middle, 0, sign, (byte)scale),
        Everyday,
        Gen.Elements(0m, 1m, -1m, 0.1m, 1e-28m, -1e-28m, decimal.MaxValue, decimal.MinValue, 9007199254740993m, 4503599627370496.5m, 4503599627370497.5m));

    /// <summary>Fractions; small ones often, so that equal ones meet.</summary>
    internal static Gen<Rational> Fractions { get; } = Gen.OneOf(
        from numerator in Gen.Choose(-6, 6) from denominator in Gen.Choose(1, 6) select new Rational(numerator, denominator),
        from numerator in Longs from denominator in Longs.Where(value => value != 0) select new Rational(numerator, denominator),
        from numerator in Longs from factor in Longs from denominator in Gen.Choose(1, int.MaxValue)
        select new Rational((BigInteger)numerator * factor, denominator));

    internal static Gen<double> Moderate { get; } =
        from mantissa in Longs from exponent in Gen.Choose(-120, 0) select Math.ScaleB(mantissa >> 11, exponent);

    internal static Gen<double> Finite { get; } = Longs.Select(BitConverter.Int64BitsToDouble).Where(double.IsFinite);

    /// <summary>Results and operands at and below the smallest normal number.</summary>
    internal static Gen<double> Tiny { get; } =
        from mantissa in Longs from exponent in Gen.Choose(-1126, -990) select Math.ScaleB(mantissa >> 11, exponent);

    internal static Gen<double> Huge { get; } =
        from mantissa in Longs from exponent in Gen.Choose(960, 970) select Math.ScaleB(mantissa >> 11, exponent);

    internal static double[] FiniteEdges { get; } =
    [
        0.0, -0.0, 1, -1, 0.1, 3, double.Epsilon, -double.Epsilon, 2.2250738585072014E-308, 2.225073858507201E-308, 1e-290, 1e-154,
        double.MaxValue, double.MinValue, 1.3407807929942596E+154, 9007199254740991, 9007199254740992,
    ];

    internal static Gen<double> AnyFinite { get; } = Gen.OneOf(Moderate, Moderate, Finite, Tiny, Huge, Gen.Elements(FiniteEdges));

    /// <summary>Any double, with the special ones often.</summary>
    internal static Gen<double> Any { get; } =
        Gen.OneOf(AnyFinite, AnyFinite, Gen.Elements(double.NaN, double.PositiveInfinity, double.NegativeInfinity, 0.0, -0.0));

    /// <summary>Whether two doubles are the same, to the sign of zero; every NaN is as good as another.</summary>
    internal static bool SameBits(double left, double right) =>
        BitConverter.DoubleToInt64Bits(left) == BitConverter.DoubleToInt64Bits(right) || (double.IsNaN(left) && double.IsNaN(right));
}
