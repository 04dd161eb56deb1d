using FsCheck.Fluent;
using Jcm.Calculations.Arithmetic;
using Xunit;

namespace Jcm.Calculations.Tests.Arithmetic;

public sealed class RoundingTests
{
    [Fact]
    public void A_decimal_becomes_the_nearest_double_and_a_tie_the_even_one() => Law.Holds(Numbers.Decimals, value => IsNearest(value), 3000);

    [Fact]
    public void A_decimal_with_all_28_places_becomes_the_nearest_double() => Law.Holds(
        from low in Numbers.Longs from high in Gen.Choose(0, int.MaxValue)
        select new decimal((int)low, (int)(low >> 32), high, isNegative: false, scale: 28),
        value => IsNearest(value),
        2000);

    [Theory]
    [InlineData("0.1")]
    [InlineData("0.0000000000000000000000000001")]
    [InlineData("9007199254740992")]
    [InlineData("9007199254740993")]
    [InlineData("9007199254740994.9")]
    [InlineData("0.9007199254740993")]
    [InlineData("0.00000000000000000000001")]
    [InlineData("79228162514264337593543950335")]
    public void The_borders_of_the_quick_way_round_to_nearest(string text)
    {
        var value = decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
        IsNearest(value);
        IsNearest(-value);
    }

    [Fact]
    public void The_double_of_the_opposite_is_the_opposite_double() =>
        Law.Holds(Numbers.Decimals, value => Assert.Equal(-Rounding.ToDouble(value), Rounding.ToDouble(-value)));

    [Fact]
    public void The_pair_around_a_decimal_encloses_it_with_no_double_in_between() => Law.Holds(
        Numbers.Decimals,
        value =>
        {
            var (lower, upper) = Rounding.Enclose(value);
            var exact = Rational.FromDecimal(value);
            Assert.True(Rational.FromDouble(lower) <= exact && exact <= Rational.FromDouble(upper));
            if (lower == upper) return;
            Assert.Equal(double.BitIncrement(lower), upper);
            Assert.True(Rational.FromDouble(lower) < exact && exact < Rational.FromDouble(upper), "An exact decimal has no pair around it.");
        },
        2000);

    private static void IsNearest(decimal value)
    {
        var nearest = Rounding.ToDouble(value);
        var exact = Rational.FromDecimal(value);
        var distance = (Rational.FromDouble(nearest) - exact).Abs();
        foreach (var neighbour in (double[])[double.BitDecrement(nearest), double.BitIncrement(nearest)])
        {
            var other = (Rational.FromDouble(neighbour) - exact).Abs();
            Assert.True(distance <= other, $"{Rational.FromDecimal(value)} is nearer to a neighbour.");
            if (distance == other) Assert.Equal(0, BitConverter.DoubleToInt64Bits(nearest) & 1);
        }
    }
}
