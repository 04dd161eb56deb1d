using System.Globalization;
using System.Numerics;
using FsCheck.Fluent;
using Jcm.Calculations.Arithmetic;
using Xunit;

namespace Jcm.Calculations.Tests.Arithmetic;

public sealed class RationalTests
{
    [Fact]
    public void Sums_and_products_commute_associate_and_distribute() => Law.Holds(
        from a in Numbers.Fractions from b in Numbers.Fractions from c in Numbers.Fractions select (a, b, c),
        numbers =>
        {
            var (a, b, c) = numbers;
            Assert.Equal(a + b, b + a);
            Assert.Equal(a * b, b * a);
            Assert.Equal((a + b) + c, a + (b + c));
            Assert.Equal((a * b) * c, a * (b * c));
            Assert.Equal(a * (b + c), (a * b) + (a * c));
        });

    [Fact]
    public void Subtraction_and_division_undo_sum_and_product() => Law.Holds(
        from a in Numbers.Fractions from b in Numbers.Fractions select (a, b),
        numbers =>
        {
            var (a, b) = numbers;
            Assert.Equal(a, (a + b) - b);
            Assert.Equal(Rational.Zero, a + -a);
            Assert.Equal(a, a * Rational.One);
            Assert.Equal(a, a + Rational.Zero);
            if (b.Sign == 0) Assert.Throws<DivideByZeroException>(() => a / b);
            else Assert.Equal(a, (a / b) * b);
        });

    [Fact]
    public void A_sum_of_fractions_is_what_cross_multiplication_of_whole_numbers_gives() => Law.Holds(
        from a in Numbers.Longs from b in Numbers.Longs.Where(value => value != 0) from c in Numbers.Longs from d in Numbers.Longs.Where(value => value != 0)
        select (a: (BigInteger)a, b: (BigInteger)b, c: (BigInteger)c, d: (BigInteger)d),
        numbers =>
        {
            var (a, b, c, d) = numbers;
            var sum = new Rational(a, b) + new Rational(c, d);
            Assert.Equal(sum.Numerator * b * d, sum.Denominator * ((a * d) + (c * b)));
            var product = new Rational(a, b) * new Rational(c, d);
            Assert.Equal(product.Numerator * b * d, product.Denominator * a * c);
        });

    [Fact]
    public void A_fraction_is_in_lowest_terms_with_the_sign_above() => Law.Holds(
        from a in Numbers.Longs from b in Numbers.Longs.Where(value => value != 0) from factor in Gen.Choose(-1000, 1000).Where(value => value != 0)
        select (a, b, factor),
        numbers =>
        {
            var fraction = new Rational((BigInteger)numbers.a * numbers.factor, (BigInteger)numbers.b * numbers.factor);
            Assert.True(fraction.Denominator.Sign > 0);
            Assert.True(BigInteger.GreatestCommonDivisor(fraction.Numerator, fraction.Denominator).IsOne);
            Assert.Equal(new Rational(numbers.a, numbers.b), fraction);
            Assert.Equal(new Rational(numbers.a, numbers.b).GetHashCode(), fraction.GetHashCode());
        });

    [Fact]
    public void A_zero_denominator_is_refused() => Assert.Throws<DivideByZeroException>(() => new Rational(1, 0));

    [Fact]
    public void The_default_value_is_zero()
    {
        Rational zero = default;
        Assert.Equal(Rational.Zero, new Rational(0, 5));
        Assert.Equal(new Rational(0, -7), zero);
        Assert.Equal(new Rational(0, 5).GetHashCode(), zero.GetHashCode());
        Assert.Equal(BigInteger.One, zero.Denominator);
        Assert.Equal(new Rational(2, 3), zero + new Rational(2, 3));
        Assert.Equal(zero, zero * new Rational(2, 3));
        Assert.Equal(zero, -zero);
        Assert.Equal("0", zero.ToString());
        Assert.Equal(0m, zero.ToDecimal());
    }

    [Fact]
    public void Any_decimal_survives_the_way_there_and_back() =>
        Law.Holds(Numbers.Decimals, value => Assert.Equal(value, Rational.FromDecimal(value).ToDecimal()), 2000);

    [Fact]
    public void The_fraction_of_a_decimal_is_its_digits_over_a_power_of_ten() => Law.Holds(Numbers.Decimals, value =>
    {
        var text = value.ToString(CultureInfo.InvariantCulture);
        var point = text.IndexOf('.', StringComparison.Ordinal);
        var digits = BigInteger.Parse(text.Replace(".", "", StringComparison.Ordinal), CultureInfo.InvariantCulture);
        Assert.Equal(new Rational(digits, BigInteger.Pow(10, point < 0 ? 0 : text.Length - point - 1)), Rational.FromDecimal(value));
        Rational converted = value;
        Assert.Equal(Rational.FromDecimal(value), converted);
    });

    [Fact]
    public void The_fraction_of_a_double_is_its_full_decimal_expansion() => Law.Holds(Numbers.AnyFinite, value =>
    {
        // A double has at most 1,074 binary, hence decimal, places; the framework prints them all.
        var digits = BigInteger.Parse(
            value.ToString("F1074", CultureInfo.InvariantCulture).Replace(".", "", StringComparison.Ordinal), CultureInfo.InvariantCulture);
        Assert.Equal(new Rational(digits, BigInteger.Pow(10, 1074)), Rational.FromDouble(value));
    });

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(double.NegativeInfinity)]
    public void What_is_not_finite_is_not_a_fraction(double value) => Assert.Throws<ArgumentOutOfRangeException>(() => Rational.FromDouble(value));

    [Fact]
    public void One_third_becomes_the_nearest_decimal() => Assert.Equal(0.3333333333333333333333333333m, new Rational(1, 3).ToDecimal());

    [Fact]
    public void A_terminating_fraction_becomes_a_decimal_without_trailing_zeros() =>
        Assert.Equal("0.5", new Rational(1, 2).ToDecimal().ToString(CultureInfo.InvariantCulture));

    [Fact]
    public void No_decimal_is_nearer_to_a_fraction_than_the_one_it_becomes() => Law.Holds(
        Numbers.Fractions.Where(value => value.Abs() <= Rational.FromDecimal(decimal.MaxValue)),
        value =>
        {
            var nearest = value.ToDecimal();
            var distance = (value - nearest).Abs();
            for (var scale = 0; scale <= 28; scale++)
            {
                var step = new decimal(1, 0, 0, false, (byte)scale);
                if (nearest <= decimal.MaxValue - step) Assert.True((value - (nearest + step)).Abs() >= distance);
                if (nearest >= decimal.MinValue + step) Assert.True((value - (nearest - step)).Abs() >= distance);
            }
        });

    [Fact]
    public void A_decimal_from_a_fraction_has_no_trailing_zeros_and_all_the_digits_that_there_is_room_for() => Law.Holds(
        Gen.OneOf(Numbers.Fractions, from value in Numbers.Decimals from divisor in Gen.Choose(1, 400) select value / (Rational)divisor)
            .Where(value => value.Abs() <= Rational.FromDecimal(decimal.MaxValue)),
        value =>
        {
            var result = value.ToDecimal();
            Assert.True(result.Scale == 0 || !(Rational.Digits(result, out _) % 10).IsZero);
            var largest = Rational.FromDecimal(decimal.MaxValue);
            var places = Enumerable.Range(0, 29).Last(scale => value.Abs() * new Rational(BigInteger.Pow(10, scale), 1) <= largest);
            Assert.True((value - result).Abs() * new Rational(BigInteger.Pow(10, places), 1) <= new Rational(1, 2));
        },
        2000);

    [Fact]
    public void A_tie_between_two_decimals_goes_to_the_even_one()
    {
        var halfUnit = new Rational(1, 2 * BigInteger.Pow(10, 28));
        Assert.Equal(0m, halfUnit.ToDecimal());
        Assert.Equal(0.0000000000000000000000000002m, (3 * halfUnit).ToDecimal());
        Assert.Equal(0.0000000000000000000000000002m, (5 * halfUnit).ToDecimal());
        Assert.Equal(-0.0000000000000000000000000002m, (-3 * halfUnit).ToDecimal());
        Assert.Equal(-0.0000000000000000000000000002m, (-5 * halfUnit).ToDecimal());
        Assert.Equal(10_000_000_000_000_000_000_000_000_002m, (10_000_000_000_000_000_000_000_000_001m + new Rational(1, 2)).ToDecimal());
        Assert.Equal(10_000_000_000_000_000_000_000_000_002m, (10_000_000_000_000_000_000_000_000_002m + new Rational(1, 2)).ToDecimal());
    }

    [Fact]
    public void A_fraction_beyond_the_largest_decimal_overflows()
    {
        var almostHalf = new Rational(499, 1000);
        Assert.Equal(decimal.MaxValue, (decimal.MaxValue + almostHalf).ToDecimal());
        Assert.Equal(decimal.MinValue, (decimal.MinValue - almostHalf).ToDecimal());
        Assert.Throws<OverflowException>(() => (decimal.MaxValue + new Rational(1, 2)).ToDecimal());
        Assert.Throws<OverflowException>(() => (decimal.MinValue - new Rational(1, 2)).ToDecimal());
    }

    [Fact]
    public void Comparison_is_a_total_order_that_agrees_with_the_sign_of_the_difference() => Law.Holds(
        from a in Numbers.Fractions from b in Numbers.Fractions from c in Numbers.Fractions select (a, b, c),
        numbers =>
        {
            var (a, b, c) = numbers;
            var sign = (a - b).Sign;
            Assert.Equal(sign, Math.Sign(a.CompareTo(b)));
            Assert.Equal(-sign, Math.Sign(b.CompareTo(a)));
            Assert.Equal((sign < 0, sign > 0, sign <= 0, sign >= 0, sign == 0, sign != 0), (a < b, (a > b), a <= b, a >= b, a == b, a != b));
            Assert.Equal(sign == 0, a.Equals((object)b));
            if (a <= b && b <= c) Assert.True(a <= c);
            Assert.Equal(sign <= 0 ? a : b, Rational.Min(a, b));
            Assert.Equal(sign <= 0 ? b : a, Rational.Max(a, b));
            Assert.Equal(sign <= 0 ? c : -c, Rational.Choose(a, b, c, -c));
        });

    [Fact]
    public void The_absolute_value_is_the_larger_of_a_number_and_its_opposite() =>
        Law.Holds(Numbers.Fractions, value => Assert.Equal(Rational.Max(value, -value), value.Abs()));

    [Fact]
    public void Its_exponential_function_is_the_decimal_one() =>
        Assert.Equal(Rational.FromDecimal(Exponential.Exp(0.25m)), Rational.Exp(new Rational(1, 4)));

    [Theory]
    [InlineData(5, 18, "5/18")]
    [InlineData(-10, 4, "-5/2")]
    [InlineData(12, 4, "3")]
    public void It_reads_as_a_fraction_in_lowest_terms(int numerator, int denominator, string text) =>
        Assert.Equal(text, new Rational(numerator, denominator).ToString());
}
