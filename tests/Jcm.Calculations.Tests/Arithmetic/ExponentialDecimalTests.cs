using System.Globalization;
using System.Numerics;
using FsCheck;
using FsCheck.Fluent;
using Jcm.Calculations.Arithmetic;
using Xunit;

namespace Jcm.Calculations.Tests.Arithmetic;

public sealed class ExponentialDecimalTests
{
    /// <summary>A relative error of half a unit in the 28th or 29th digit is at most 5·10⁻²⁸.</summary>
    private static readonly Rational HalfUnit = new(5, BigInteger.Pow(10, 28));

    private static readonly Gen<decimal> Exponents = Gen.OneOf(
        Numbers.Everyday,
        Numbers.Decimals,
        from digits in Numbers.Longs from scale in Gen.Choose(17, 28) select new decimal((int)digits, (int)(digits >> 32) & int.MaxValue, 0, digits < 0, (byte)scale))
        .Where(value => value is >= -66 and <= 66.5m);

    [Theory]
    [InlineData("0", "1")]
    [InlineData("1", "2.7182818284590452353602874713526624977572470937")]
    [InlineData("-1", "0.3678794411714423215955237701614608674458111310")]
    [InlineData("0.5", "1.6487212707001281468486507878141635716537761007")]
    [InlineData("10", "22026.465794806716516957900645284244366353512618")]
    [InlineData("-20", "0.0000000020611536224385578279659403801558209763")]
    [InlineData("0.001", "1.0010005001667083416680557539930583115630762005")]
    [InlineData("0.0000000000000000000000000001", "1.0000000000000000000000000001")]
    [InlineData("-66", "0.0000000000000000000000000000217")]
    public void It_is_correct_to_the_last_digit(string exponent, string digits)
    {
        var expected = Fraction(digits).ToDecimal();
        Assert.Equal(expected, Exponential.Exp(decimal.Parse(exponent, CultureInfo.InvariantCulture)));
    }

    [Fact]
    public void It_agrees_with_an_independent_series_to_the_last_digit() => Law.Holds(
        Exponents,
        exponent => Assert.Equal(SeriesExponential.Of(Rational.FromDecimal(exponent)).ToDecimal(), Exponential.Exp(exponent)),
        500);

    [Fact]
    public void The_exponential_of_a_sum_is_the_product_of_the_exponentials_but_for_rounding() => Law.Holds(
        from a in Exponents from b in Exponents where a is >= 0 and <= 33 && b is >= 0 and <= 33 select (a, b),
        exponents =>
        {
            Rational a = Exponential.Exp(exponents.a), b = Exponential.Exp(exponents.b);
            // The sum of two decimals may itself be rounded, by at most half a unit of its 27th place.
            var sum = exponents.a + exponents.b;
            var shift = (Rational.FromDecimal(exponents.a) + exponents.b - sum).Abs();
            Rational together = Exponential.Exp(sum);
            Assert.True(((a * b) - together).Abs() <= together * ((3 * HalfUnit) + (2 * shift)));
        });

    [Fact]
    public void A_larger_exponent_never_gives_a_smaller_result() => Law.Holds(
        from a in Exponents from b in Exponents select (Math.Min(a, b), Math.Max(a, b)),
        exponents => Assert.True(Exponential.Exp(exponents.Item1) <= Exponential.Exp(exponents.Item2)));

    [Fact]
    public void Below_half_of_the_smallest_decimal_it_is_zero()
    {
        Assert.Equal(0.0000000000000000000000000001m, Exponential.Exp(-65m));
        Assert.Equal(0.0000000000000000000000000001m, Exponential.Exp(-65.1m));
        Assert.Equal(0m, Exponential.Exp(-65.2m));
        Assert.Equal(0m, Exponential.Exp(-67m));
        Assert.Equal(0m, Exponential.Exp(-67.1m));
        Assert.Equal(0m, Exponential.Exp(decimal.MinValue));
    }

    [Theory]
    [InlineData("66.6")]
    [InlineData("67")]
    [InlineData("67.0000001")]
    [InlineData("79228162514264337593543950335")]
    public void What_exceeds_the_largest_decimal_overflows(string exponent) =>
        Assert.Throws<OverflowException>(() => Exponential.Exp(decimal.Parse(exponent, CultureInfo.InvariantCulture)));

    [Fact]
    public void Just_below_the_largest_decimal_it_does_not_overflow() =>
        Assert.InRange(Exponential.Exp(66.54m), 7.8e28m, decimal.MaxValue);

    private static Rational Fraction(string digits)
    {
        var point = digits.IndexOf('.', StringComparison.Ordinal);
        return new Rational(
            BigInteger.Parse(digits.Replace(".", "", StringComparison.Ordinal), CultureInfo.InvariantCulture),
            BigInteger.Pow(10, point < 0 ? 0 : digits.Length - point - 1));
    }
}
