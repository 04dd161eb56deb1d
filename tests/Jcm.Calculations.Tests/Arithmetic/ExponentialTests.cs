using System.Runtime.Intrinsics;
using FsCheck;
using FsCheck.Fluent;
using Jcm.Calculations.Arithmetic;
using Xunit;

namespace Jcm.Calculations.Tests.Arithmetic;

/// <summary>The exponential function in double precision; <see cref="ExponentialDecimalTests"/> has the decimal one.</summary>
public sealed class ExponentialTests
{
    private const double LargestWithFiniteResult = 709.782712893384;

    private static readonly double[] Edges =
    [
        0.0, -0.0, 1, -1, double.Epsilon, -double.Epsilon, 1e-300, 1e-17, -1e-17, 1.1102230246251565E-16, 0.34657359027997264, 0.34657359027997270,
        -0.34657359027997264, 0.6931471805599453, -0.6931471805599453, 709, LargestWithFiniteResult, 709.7827128933841, 710, 710.0000000000001, 711, 1e9,
        double.MaxValue, double.PositiveInfinity, -708.3964185322641, -708.4, -744, -745, -745.1332191019411, -745.1332191019412, -745.14, -746,
        -746.0000000000001, -1e9, double.MinValue, double.NegativeInfinity, double.NaN, BitConverter.Int64BitsToDouble(unchecked((long)0xFFF8_0000_0000_1234)),
    ];

    private static readonly Gen<double> Exponents = Gen.OneOf(
        from mantissa in Numbers.Longs select mantissa / 9223372036854775808.0 * 750,
        from mantissa in Numbers.Longs select mantissa / 9223372036854775808.0,
        from mantissa in Numbers.Longs select -708 - (Math.Abs(mantissa / 9223372036854775808.0) * 37.5),
        Numbers.Moderate.Where(value => Math.Abs(value) < 750),
        Gen.Elements(Edges));

    [Fact]
    public void The_result_is_within_one_unit_in_the_last_place() =>
        Law.Holds(Exponents.Where(x => x is > -746 and < 710), IsWithinOneUnit, 3000);

    [Fact]
    public void The_result_is_within_one_unit_at_the_edges() => Assert.All(Edges.Where(x => x is > -746 and < 710), IsWithinOneUnit);

    [Fact]
    public void The_result_is_within_one_unit_where_the_reduced_argument_is_largest()
    {
        const double Ln2 = 0.6931471805599453;
        for (var k = -1075; k <= 1023; k++)
        {
            IsWithinOneUnit((k + 0.4999999) * Ln2);
            IsWithinOneUnit((k - 0.4999999) * Ln2);
        }
    }

    [Fact]
    public void What_is_exact_is_exact()
    {
        Assert.Equal(1, Exponential.Exp(0.0));
        Assert.Equal(1, Exponential.Exp(-0.0));
        Assert.Equal(0, Exponential.Exp(double.NegativeInfinity));
        Assert.Equal(double.PositiveInfinity, Exponential.Exp(double.PositiveInfinity));
        Assert.True(double.IsNaN(Exponential.Exp(double.NaN)));
    }

    [Fact]
    public void It_overflows_and_vanishes_where_the_true_value_does()
    {
        Assert.True(double.IsFinite(Exponential.Exp(LargestWithFiniteResult)));
        Assert.Equal(double.PositiveInfinity, Exponential.Exp(709.7827128933841));
        Assert.Equal(double.PositiveInfinity, Exponential.Exp(1e300));
        Assert.Equal(double.Epsilon, Exponential.Exp(-745.0));
        Assert.Equal(0, Exponential.Exp(-745.14));
        Assert.Equal(0, Exponential.Exp(-1e300));
        Assert.InRange(Exponential.Exp(-740.0), 4.19e-322, 4.21e-322);
    }

    [Fact]
    public void Eight_lanes_have_the_bits_of_one() => Law.Holds(
        Gen.OneOf(Exponents, Numbers.Any).ArrayOf(8),
        exponents => HasTheBitsOfOne(exponents),
        1000);

    [Fact]
    public void Eight_lanes_have_the_bits_of_one_at_the_edges_in_every_lane()
    {
        for (var start = 0; start < Edges.Length; start++)
            HasTheBitsOfOne([.. Enumerable.Range(start, 8).Select(index => Edges[index % Edges.Length])]);
    }

    private static void HasTheBitsOfOne(double[] exponents)
    {
        var lanes = Exponential.Exp(Vector512.Create(exponents));
        for (var lane = 0; lane < 8; lane++)
        {
            var one = Exponential.Exp(exponents[lane]);
            Assert.True(Numbers.SameBits(one, lanes[lane]), FormattableString.Invariant($"e^{exponents[lane]:R}: {one:R} alone, {lanes[lane]:R} in lane {lane}."));
        }
    }

    private static void IsWithinOneUnit(double x)
    {
        var result = Exponential.Exp(x);
        var exact = SeriesExponential.Of(x);
        var below = result == 0 ? Rational.Zero : Rational.FromDouble(double.BitDecrement(result));
        var isBelowNext = double.IsPositiveInfinity(result)
            || double.IsPositiveInfinity(double.BitIncrement(result))
            || exact <= Rational.FromDouble(double.BitIncrement(result));
        Assert.True(below <= exact && isBelowNext, FormattableString.Invariant($"e^{x:R} = {result:R} is more than one unit off."));
    }
}
