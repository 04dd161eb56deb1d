using System.Globalization;
using FsCheck.Fluent;
using Jcm.Calculations.Arithmetic;
using Xunit;

namespace Jcm.Calculations.Tests.Arithmetic;

public sealed class RealTests
{
    private static readonly Term Energy = new("EG_p", "Electricity", Measure.One);

    [Fact]
    public void Every_operation_is_one_rounded_operation_of_doubles() => Law.Holds(
        from a in Numbers.Any from b in Numbers.Any from c in Numbers.Any select (a, b, c),
        numbers =>
        {
            var (a, b, c) = numbers;
            Real left = new(a), right = new(b);
            Same(a + b, left + right);
            Same(a - b, left - right);
            Same(a * b, left * right);
            Same(a / b, left / right);
            Same(-a, -left);
            Same(a <= b ? c : -c, Real.Choose(left, right, new(c), new(-c)));
        });

    [Fact]
    public void Operations_round_to_nearest_and_are_never_fused()
    {
        // (1 + 2⁻³⁰)² = 1 + 2⁻²⁹ + 2⁻⁶⁰: the last part is lost in the product, so the difference is 2⁻²⁹ exactly.
        var value = new Real(1 + Math.ScaleB(1, -30));
        Assert.Equal(Math.ScaleB(1, -29), ((value * value) - new Real(1)).Value);
    }

    [Fact]
    public void Minimum_and_maximum_split_any_two_ordered_numbers() => Law.Holds(
        from a in Numbers.AnyFinite from b in Numbers.AnyFinite select (a, b),
        numbers =>
        {
            var smaller = Real.Min(new(numbers.a), new(numbers.b)).Value;
            var larger = Real.Max(new(numbers.a), new(numbers.b)).Value;
            Assert.True(smaller <= larger);
            Assert.True((smaller == numbers.a && larger == numbers.b) || (smaller == numbers.b && larger == numbers.a));
        });

    [Fact]
    public void Division_by_zero_follows_IEEE_754()
    {
        Assert.Equal(double.PositiveInfinity, (new Real(1) / new Real(0)).Value);
        Assert.Equal(double.NegativeInfinity, (new Real(-1) / new Real(0)).Value);
        Assert.True(double.IsNaN((new Real(0) / new Real(0)).Value));
    }

    [Fact]
    public void Inputs_and_constants_enter_as_the_nearest_double() => Law.Holds(Numbers.Decimals, value =>
    {
        Same(Rounding.ToDouble(value), Real.Input(Energy, value));
        Same(Rounding.ToDouble(value), Real.Constant(new Constant(value)));
        Same(Rounding.ToDouble(value), Real.Define(Energy, new Real(Rounding.ToDouble(value))));
    });

    [Fact]
    public void Its_text_reads_back_as_the_same_number() => Law.Holds(
        Numbers.AnyFinite,
        value => Same(double.Parse(new Real(value).ToString(), CultureInfo.InvariantCulture), new Real(value)));

    private static void Same(double expected, Real actual) =>
        Assert.True(Numbers.SameBits(expected, actual.Value), FormattableString.Invariant($"{expected:R} expected, {actual} found."));
}
