using System.Runtime.Intrinsics;
using FsCheck;
using FsCheck.Fluent;
using Jcm.Calculations.Arithmetic;
using Xunit;

namespace Jcm.Calculations.Tests.Arithmetic;

public sealed class LogarithmTests
{
    private const double SmallestNormal = 2.2250738585072014E-308;

    private static readonly double[] Edges =
    [
        1, 1.0000000000000002, 0.9999999999999999, 2, 0.5, 0.7071067811865475, 0.7071067811865476, 0.7071067811865477, 1.414213562373095, 1.4142135623730951,
        SmallestNormal, double.MaxValue, 1e-300, 1e300, 1.0 / (1L << 53), Math.E, 10,
    ];

    private static readonly Gen<double> Numerals = Gen.OneOf(
        Numbers.Finite.Select(Math.Abs).Where(x => x >= SmallestNormal),
        Numbers.Longs.Select(bits => 1 + (bits / 9223372036854775808.0 / 2)),
        Numbers.Longs.Select(bits => Math.Abs(bits / 9223372036854775808.0)).Where(x => x >= SmallestNormal),
        Gen.Elements(Edges));

    [Fact]
    public void The_result_is_within_one_unit_in_the_last_place() => Law.Holds(Numerals, IsWithinOneUnit, 2000);

    [Fact]
    public void The_result_is_within_one_unit_at_the_edges() => Assert.All(Edges, IsWithinOneUnit);

    [Fact]
    public void The_logarithm_of_one_is_exactly_zero() => Assert.Equal(0, Logarithm.Log(1));

    [Fact]
    public void Eight_lanes_have_the_bits_of_one() => Law.Holds(Numerals.ArrayOf(8), numbers =>
    {
        var lanes = Logarithm.Log(Vector512.Create<double>(numbers));
        for (var lane = 0; lane < 8; lane++) Assert.Equal(BitConverter.DoubleToInt64Bits(Logarithm.Log(numbers[lane])), BitConverter.DoubleToInt64Bits(lanes[lane]));
    });

    /// <summary>An error of the logarithm is a relative error of the exponential of it, which the independent series shows.</summary>
    private static void IsWithinOneUnit(double x)
    {
        var result = Logarithm.Log(x);
        var unit = Rational.FromDouble(Math.BitIncrement(Math.Abs(result)) - Math.Abs(result));
        var error = ((SeriesExponential.Of(result) / Rational.FromDouble(x)) - Rational.One).Abs();
        Assert.True(error <= unit, FormattableString.Invariant($"ln {x:R} = {result:R} is more than one unit off."));
    }
}
