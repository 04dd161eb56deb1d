using FsCheck.Fluent;
using Jcm.Calculations.Arithmetic;
using Jcm.Calculations.Quantities;
using Jcm.Calculations.Tests.Arithmetic;
using Xunit;

namespace Jcm.Calculations.Tests.Quantities;

/// <summary>Conversion in machine words gives the very digits that long fractions give.</summary>
public sealed class UnitConversionTests
{
    /// <summary>Beside the well-known units some that no machine word holds the size of.</summary>
    private static readonly IReadOnlyList<Unit> All =
        [.. WellKnownUnits.All, .. new[] { "GJ^3/yr", "J^3/h", "kcal^3/min", "Mtoe^2", "MWh^2", "Btu^2" }.Select(Unit.Parse)];

    private static readonly IReadOnlyList<(Unit From, Unit To)> Pairs =
        [.. from left in All from right in All where left != right && left.Fits(right) select (left, right)];

    [Fact]
    public void Every_pair_of_units_converts_every_decimal_to_the_same_bits_as_by_fractions() => Law.Holds(
        Gen.OneOf(Numbers.Decimals, Samples.Decimals.Generator, Numbers.Everyday),
        value =>
        {
            foreach (var (from, to) in Pairs)
            {
                Assert.Equal(Bits(() => from.ConvertByFractions(value, to)), Bits(() => from.Convert(value, to)));
            }
        },
        runs: 400);

    [Fact]
    public void Numbers_that_fill_a_decimal_after_the_conversion_convert_to_the_same_bits_as_by_fractions() => Law.Holds(
        from digits in Numbers.Decimals from pair in Gen.Elements<(Unit From, Unit To)>(Pairs) select (digits, pair.From, pair.To),
        sample =>
        {
            var (digits, from, to) = sample;
            // There and back again: the way back is often exact in the last digit that a decimal has room for.
            if (Bits(() => to.ConvertByFractions(digits, from)).Length == 0) return;
            var value = to.ConvertByFractions(digits, from);
            Assert.Equal(Bits(() => from.ConvertByFractions(value, to)), Bits(() => from.Convert(value, to)));
        },
        runs: 5000);

    [Theory]
    [InlineData("kWh", "MWh", "1214700", "1214.7")]
    [InlineData("MWh", "kWh", "1214.7", "1214700")]
    [InlineData("MWh", "GJ", "1.50", "5.4")]
    [InlineData("GJ", "MWh", "5.4", "1.5")]
    [InlineData("kgCO2/TJ", "tCO2/GJ", "94600", "0.0946")]
    [InlineData("h", "d", "3.00", "0.125")]
    [InlineData("h", "d", "-12", "-0.5")]
    [InlineData("t", "kg", "-0.000", "0")]
    [InlineData("%", "", "85.0", "0.85")]
    [InlineData("kcal", "GJ", "1000", "0.0041868")]
    [InlineData("MJ", "J", "79228162514264337593543", "79228162514264337593543000000")]
    public void A_conversion_that_needs_no_rounding_needs_no_fractions(string from, string to, string value, string expected)
    {
        var (left, right) = (Unit.Parse(from), Unit.Parse(to));
        Assert.True(UnitSize.Of(left.Measure.Scale).TryConvert(Exactly(value), UnitSize.Of(right.Measure.Scale), out var result));
        Assert.Equal(decimal.GetBits(Exactly(expected)), decimal.GetBits(result));
        Assert.Equal(decimal.GetBits(result), decimal.GetBits(left.Convert(Exactly(value), right)));
    }

    [Theory]
    [InlineData("h", "d", "1")]
    [InlineData("kWh", "MWh", "0.0000000000000000000000000001")]
    [InlineData("MJ", "J", "79228162514264337593543.950336")]
    [InlineData("g", "Mt", "0.00000000000000000000000001")]
    public void A_conversion_that_rounds_or_overflows_is_left_to_fractions(string from, string to, string value)
    {
        var (left, right) = (Unit.Parse(from), Unit.Parse(to));
        Assert.False(UnitSize.Of(left.Measure.Scale).TryConvert(Exactly(value), UnitSize.Of(right.Measure.Scale), out _));
    }

    [Fact]
    public void A_size_longer_than_a_word_is_left_to_fractions()
    {
        var size = UnitSize.Of(Rational.FromDecimal(ulong.MaxValue + 1m));
        Assert.False(size.TryConvert(1, size, out _));
        Assert.False(UnitSize.Of(Rational.One).TryConvert(1, size, out _));
        Assert.False(size.TryConvert(1, UnitSize.Of(Rational.One), out _));
    }

    private static decimal Exactly(string text) => decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>The bits of a number; none where it exceeds the range of decimals.</summary>
    private static int[] Bits(Func<decimal> number)
    {
        try
        {
            return decimal.GetBits(number());
        }
        catch (OverflowException)
        {
            return [];
        }
    }
}
