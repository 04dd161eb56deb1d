using System.Runtime.Intrinsics;
using FsCheck;
using FsCheck.Fluent;
using Jcm.Calculations.Arithmetic;
using Xunit;

namespace Jcm.Calculations.Tests.Arithmetic;

public sealed class LanesTests
{
    private static readonly double[] Special =
    [
        double.NaN, double.PositiveInfinity, double.NegativeInfinity, 0.0, -0.0, 1, -1, 3, 0.1, double.Epsilon, double.MaxValue, double.MinValue,
        2.2250738585072014E-308, -1e-310, 1e308, 7,
    ];

    private static readonly Gen<double[]> Eight = Numbers.Any.ArrayOf(Lanes.Count);

    private static readonly Gen<double[]> EightWithTies = Gen.Elements(0.0, -0.0, 1.0, 2.0, double.NaN, double.PositiveInfinity).ArrayOf(Lanes.Count);

    private static readonly Gen<(double[] A, double[] B, double[] C, double[] D)> Operands = Gen.OneOf(
        from a in Eight from b in Eight from c in Eight from d in Eight select (a, b, c, d),
        from a in EightWithTies from b in EightWithTies from c in Eight from d in Eight select (a, b, c, d));

    [Fact]
    public void Every_operation_has_lane_by_lane_the_bits_of_the_scalar_one() => Law.Holds(Operands, HaveTheBitsOfReal, 1000);

    [Fact]
    public void Every_operation_has_the_bits_of_the_scalar_one_for_every_pair_of_special_numbers()
    {
        foreach (var left in Special)
        {
            for (var start = 0; start < Special.Length; start += Lanes.Count)
            {
                var right = Special[start..(start + Lanes.Count)];
                HaveTheBitsOfReal((All(left), right, All(5), All(-0.0)));
                HaveTheBitsOfReal((right, All(left), All(double.NaN), All(6)));
            }
        }
    }

    [Fact]
    public void Ties_of_zeros_and_NaN_are_decided_as_in_the_scalar_version()
    {
        double[] special = [0.0, -0.0, double.NaN, 5, double.PositiveInfinity, double.NegativeInfinity];
        foreach (var (left, right) in special.SelectMany(left => special.Select(right => (left, right))))
        {
            Lanes lanesLeft = new(Vector512.Create(left)), lanesRight = new(Vector512.Create(right));
            Assert.True(SameBits(Real.Min(new(left), new(right)).Value, Lanes.Min(lanesLeft, lanesRight).Value[3]));
            Assert.True(SameBits(Real.Max(new(left), new(right)).Value, Lanes.Max(lanesLeft, lanesRight).Value[3]));
        }

        static bool SameBits(double one, double other) =>
            (double.IsNaN(one) && double.IsNaN(other)) || BitConverter.DoubleToInt64Bits(one) == BitConverter.DoubleToInt64Bits(other);
    }

    [Theory]
    [InlineData(double.NaN, 5.0)]
    [InlineData(5.0, double.NaN)]
    public void NaN_never_disappears_in_a_minimum_or_maximum(double left, double right)
    {
        Assert.True(double.IsNaN(Real.Min(new(left), new(right)).Value));
        Assert.True(double.IsNaN(Real.Max(new(left), new(right)).Value));
    }

    [Fact]
    public void Inputs_and_constants_fill_every_lane_with_the_nearest_double() => Law.Holds(Numbers.Decimals, value =>
    {
        var term = new Term("EG_p", "Electricity", Measure.One);
        var expected = new Lanes(Vector512.Create(Rounding.ToDouble(value)));
        Assert.Equal(expected, Lanes.Input(term, value));
        Assert.Equal(expected, Lanes.Constant(new Constant(value)));
        Assert.Equal(expected, Lanes.Define(term, expected));
    });

    [Fact]
    public void Its_text_shows_all_eight() =>
        Assert.Equal("<1.5, 2, 3, 4, 5, 6, -7, 1E-05>", new Lanes(Vector512.Create(1.5, 2, 3, 4, 5, 6, -7, 0.00001)).ToString());

    private static double[] All(double value) => [.. Enumerable.Repeat(value, Lanes.Count)];

    private static void HaveTheBitsOfReal((double[] A, double[] B, double[] C, double[] D) operands)
    {
        var (a, b, c, d) = operands;
        Lanes left = Of(a), right = Of(b);
        Same("+", left + right, lane => new Real(a[lane]) + new Real(b[lane]));
        Same("-", left - right, lane => new Real(a[lane]) - new Real(b[lane]));
        Same("*", left * right, lane => new Real(a[lane]) * new Real(b[lane]));
        Same("/", left / right, lane => new Real(a[lane]) / new Real(b[lane]));
        Same("negation", -left, lane => -new Real(a[lane]));
        Same("min", Lanes.Min(left, right), lane => Real.Min(new(a[lane]), new(b[lane])));
        Same("max", Lanes.Max(left, right), lane => Real.Max(new(a[lane]), new(b[lane])));
        Same("exp", Lanes.Exp(left), lane => Real.Exp(new(a[lane])));
        Same("choose", Lanes.Choose(left, right, Of(c), Of(d)), lane => Real.Choose(new(a[lane]), new(b[lane]), new(c[lane]), new(d[lane])));
    }

    private static Lanes Of(double[] values) => new(Vector512.Create(values));

    private static void Same(string operation, Lanes lanes, Func<int, Real> scalar)
    {
        for (var lane = 0; lane < Lanes.Count; lane++)
        {
            Assert.True(
                Numbers.SameBits(scalar(lane).Value, lanes.Value[lane]),
                FormattableString.Invariant($"{operation}: {scalar(lane)} alone, {lanes.Value[lane]:R} in lane {lane}."));
        }
    }
}
