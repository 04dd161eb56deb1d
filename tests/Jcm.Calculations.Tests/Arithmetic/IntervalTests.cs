using FsCheck.Fluent;
using Jcm.Calculations.Arithmetic;
using Xunit;

namespace Jcm.Calculations.Tests.Arithmetic;

/// <summary>How intervals are made, and how tight they are; <see cref="IntervalEnclosureTests"/> has the soundness.</summary>
public sealed class IntervalTests
{
    private const double Infinity = double.PositiveInfinity;

    private static readonly Term Energy = new("EG_p", "Electricity", Measure.One);

    [Theory]
    [InlineData(2, 1)]
    [InlineData(double.NaN, 1)]
    [InlineData(1, double.NaN)]
    [InlineData(double.NaN, double.NaN)]
    [InlineData(Infinity, -Infinity)]
    public void Reversed_bounds_and_NaN_are_refused(double lower, double upper) => Assert.Throws<ArgumentException>(() => new Interval(lower, upper));

    [Fact]
    public void Reversed_decimal_bounds_are_refused() => Assert.Throws<ArgumentException>(() => Interval.Between(2, 1));

    [Fact]
    public void A_decimal_enters_as_the_tightest_interval_around_it() => Law.Holds(Numbers.Decimals, value =>
    {
        var interval = Interval.Around(value);
        Assert.True(interval.Contains(Rational.FromDecimal(value)));
        Assert.True(interval.Lower == interval.Upper || double.BitIncrement(interval.Lower) == interval.Upper);
        Assert.Equal(Rational.FromDouble(interval.Lower) == Rational.FromDecimal(value), interval.Lower == interval.Upper);
        Assert.Equal(interval, Interval.Constant(new Constant(value)));
        Assert.Equal(interval, Interval.Input(Energy, value));
        Assert.Equal(interval, Interval.Define(Energy, interval));
        Assert.Equal(interval, Interval.Between(value, value));
    });

    [Fact]
    public void A_range_of_decimals_enters_with_both_ends_inside_and_no_double_to_spare() => Law.Holds(
        from a in Numbers.Decimals from b in Numbers.Decimals select (lower: Math.Min(a, b), upper: Math.Max(a, b)),
        range =>
        {
            var interval = Interval.Between(range.lower, range.upper);
            Assert.True(interval.Contains(Rational.FromDecimal(range.lower)) && interval.Contains(Rational.FromDecimal(range.upper)));
            Assert.True(Rational.FromDouble(double.BitIncrement(interval.Lower)) > range.lower);
            Assert.True(Rational.FromDouble(double.BitDecrement(interval.Upper)) < range.upper);
        });

    [Theory]
    [InlineData(1, 2, 1, true)]
    [InlineData(1, 2, 2, true)]
    [InlineData(1, 2, 0.9999999999999999, false)]
    [InlineData(1, 2, 2.0000000000000004, false)]
    [InlineData(1, Infinity, 1e300, true)]
    [InlineData(1, Infinity, 0, false)]
    [InlineData(-Infinity, 1, -1e300, true)]
    public void It_contains_what_lies_between_its_bounds(double lower, double upper, double value, bool isInside)
    {
        Assert.Equal(isInside, new Interval(lower, upper).Contains(value));
        Assert.Equal(isInside, new Interval(lower, upper).Contains(Rational.FromDouble(value)));
    }

    [Fact]
    public void NaN_is_in_no_interval() => Assert.False(new Interval(-Infinity, Infinity).Contains(double.NaN));

    [Fact]
    public void The_width_is_never_less_than_the_true_distance_of_the_bounds() => Law.Holds(
        from a in Numbers.AnyFinite from b in Numbers.AnyFinite select new Interval(Math.Min(a, b), Math.Max(a, b)),
        interval =>
        {
            var distance = Rational.FromDouble(interval.Upper) - Rational.FromDouble(interval.Lower);
            Assert.True(double.IsPositiveInfinity(interval.Width) || Rational.FromDouble(interval.Width) >= distance);
            if (distance.Sign == 0) Assert.Equal(0, interval.Width);
        });

    [Fact]
    public void Sums_products_and_quotients_of_points_are_points_where_exact_and_one_unit_wide_elsewhere() => Law.Holds(
        from a in Numbers.Moderate from b in Numbers.Moderate select (a, b),
        numbers =>
        {
            var (a, b) = numbers;
            Rational x = Rational.FromDouble(a), y = Rational.FromDouble(b);
            IsTightest(x + y, Point(a) + Point(b));
            IsTightest(x - y, Point(a) - Point(b));
            IsTightest(x * y, Point(a) * Point(b));
            if (b != 0) IsTightest(x / y, Point(a) / Point(b));
        },
        1000);

    [Fact]
    public void Sums_of_points_are_tightest_at_every_magnitude() => Law.Holds(
        from a in Numbers.AnyFinite from b in Numbers.AnyFinite where double.IsFinite(a + b) select (a, b),
        numbers => IsTightest(Rational.FromDouble(numbers.a) + Rational.FromDouble(numbers.b), Point(numbers.a) + Point(numbers.b)),
        1000);

    [Fact]
    public void Products_and_quotients_of_points_are_at_most_one_unit_wider_than_the_tightest_even_where_they_vanish() => Law.Holds(
        from a in Numbers.AnyFinite from b in Numbers.AnyFinite select (a, b),
        numbers =>
        {
            var (a, b) = numbers;
            if (double.IsFinite(a * b)) IsNearlyTightest(Rational.FromDouble(a) * Rational.FromDouble(b), Point(a) * Point(b));
            if (b != 0 && double.IsFinite(a / b)) IsNearlyTightest(Rational.FromDouble(a) / Rational.FromDouble(b), Point(a) / Point(b));
        },
        1000);

    [Fact]
    public void Zero_stays_zero() => Law.Holds(Numbers.AnyFinite, value =>
    {
        var zero = Point(0);
        Assert.Equal(zero, zero * Point(value));
        Assert.Equal(zero, Point(value) * zero);
        Assert.Equal(zero, zero + zero);
        Assert.Equal(zero, -zero);
        Assert.Equal(zero, Point(value) - Point(value));
        Assert.Equal(Point(value), Point(value) + zero);
        if (value != 0) Assert.Equal(zero, zero / Point(value));
        Assert.Equal(zero, zero * new Interval(-Infinity, Infinity));
    });

    [Fact]
    public void The_exponential_of_a_point_is_at_most_four_units_wide_and_that_of_zero_is_one()
    {
        Assert.Equal(Point(1), Interval.Exp(Point(0)));
        Assert.Equal(Point(1), Interval.Exp(Point(-0.0)));
        Law.Holds(Numbers.Moderate.Where(value => Math.Abs(value) < 700), value =>
        {
            var result = Interval.Exp(Point(value));
            var steps = BitConverter.DoubleToInt64Bits(result.Upper) - BitConverter.DoubleToInt64Bits(result.Lower);
            Assert.InRange(steps, 0, 4);
        });
    }

    [Theory]
    [InlineData(-1, 1)]
    [InlineData(0, 1)]
    [InlineData(-1, 0)]
    [InlineData(0, 0)]
    [InlineData(-0.0, 5)]
    [InlineData(-Infinity, Infinity)]
    public void A_divisor_that_contains_zero_throws(double lower, double upper)
    {
        Assert.Throws<DivideByZeroException>(() => Point(1) / new Interval(lower, upper));
        Assert.Throws<DivideByZeroException>(() => Point(0) / new Interval(lower, upper));
    }

    [Fact]
    public void A_certain_comparison_chooses_one_and_an_uncertain_one_the_hull_of_both()
    {
        Interval low = new(1, 2), high = new(2, 3), middle = new(1.5, 2.5), first = new(10, 11), second = new(20, 21);
        Assert.Equal(first, Interval.Choose(low, high, first, second));
        Assert.Equal(second, Interval.Choose(new Interval(2.5, 3), low, first, second));
        Assert.Equal(new Interval(10, 21), Interval.Choose(high, low, first, second));
        Assert.Equal(new Interval(10, 21), Interval.Choose(low, middle, second, first));
    }

    private static Interval Point(double value) => new(value, value);

    private static void IsTightest(Rational exact, Interval interval)
    {
        Assert.True(interval.Contains(exact), $"{interval} misses {exact}.");
        if (interval.Lower == interval.Upper) return;
        Assert.Equal(double.BitIncrement(interval.Lower), interval.Upper);
        var isStrictlyInside = (double.IsInfinity(interval.Lower) || Rational.FromDouble(interval.Lower) < exact)
            && (double.IsInfinity(interval.Upper) || exact < Rational.FromDouble(interval.Upper));
        Assert.True(isStrictlyInside, $"{interval} should be the point {exact}.");
    }

    private static void IsNearlyTightest(Rational exact, Interval interval)
    {
        Assert.True(interval.Contains(exact), $"{interval} misses {exact}.");
        var lower = double.BitIncrement(double.BitIncrement(interval.Lower));
        var upper = double.BitDecrement(double.BitDecrement(interval.Upper));
        Assert.True(double.IsInfinity(lower) || Rational.FromDouble(lower) > exact, $"{interval} is too low for {exact}.");
        Assert.True(double.IsInfinity(upper) || Rational.FromDouble(upper) < exact, $"{interval} is too high for {exact}.");
    }
}
