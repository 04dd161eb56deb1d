using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Jcm.Calculations.Arithmetic;
using Jcm.Calculations.Quantities;
using Xunit;

namespace Jcm.Calculations.Tests.Quantities;

public sealed class QuantityTests
{
    public static TheoryData<string, string, string, string, string> PublishedConversions()
    {
        var rows = new TheoryData<string, string, string, string, string>();
        foreach (var line in File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Quantities", "published-conversions.csv")).Skip(1))
        {
            var cells = line.Split(',', 5);
            rows.Add(cells[0], cells[1], cells[2], cells[3], cells[4]);
        }

        return rows;
    }

    [Theory]
    [MemberData(nameof(PublishedConversions))]
    public void A_published_conversion_is_met_to_its_last_printed_digit(string value, string unit, string expected, string other, string source)
    {
        Assert.NotEmpty(source);
        var converted = Quantity.TryParse($"{value} {unit}").Value.In(Unit.Parse(other)).Value;
        var printed = decimal.Parse(expected, CultureInfo.InvariantCulture);
        Assert.Equal(printed, decimal.Round(converted, printed.Scale, MidpointRounding.AwayFromZero));
    }

    [Fact]
    public void Converting_there_and_back_keeps_the_number() =>
        Prop.ForAll(Samples.Decimals, Samples.Units, Samples.Units, (value, left, right) =>
        {
            if (!left.Fits(right) || !new Quantity(value, left).In(right).TryGet(out var there)) return true;
            if (!new Quantity(there, right).In(left).TryGet(out var back)) return true;
            // One rounding each way, of half a unit in the 28th decimal or digit.
            var slack = Math.Max(Math.Abs(value), Math.Abs(there)) * 1e-26m;
            var coarsest = Math.Max(1m, (right.Measure.Scale / left.Measure.Scale).ToDecimal()) * 1e-26m;
            return Math.Abs(back - value) <= slack + coarsest;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(3000));

    [Fact]
    public void A_conversion_is_the_exact_amount_rounded_once() =>
        Prop.ForAll(Samples.Decimals, value =>
            new Quantity(value, Units.MegawattHour).In(Units.BtuIT).Value
            == (value * (Units.MegawattHour.Measure.Scale / Units.BtuIT.Measure.Scale)).ToDecimal()).QuickCheckThrowOnFailure();

    [Fact]
    public void The_same_unit_returns_the_number_as_it_stands_with_its_trailing_zeros()
    {
        Assert.Equal("1.2300", new Quantity(1.2300m, Units.MegawattHour).In(Units.MegawattHour).Value.ToString(CultureInfo.InvariantCulture));
        Assert.Equal("0.3330", new Quantity(0.3330m, Units.TonneCO2PerMegawattHour).In(Unit.Parse("kgCO2e/kWh")).Value.ToString(CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("1,234.5 MWh", "1234.5 MWh")]
    [InlineData("1,234,567 kWh", "1234567 kWh")]
    [InlineData("0.333 tCO2/MWh", "0.333 tCO2/MWh")]
    [InlineData("0.3330 tCO2/MWh", "0.3330 tCO2/MWh")]
    [InlineData("-5 °C", "-5 °C")]
    [InlineData("−5℃", "-5 °C")]
    [InlineData("85%", "85 %")]
    [InlineData("1e3kWh", "1000 kWh")]
    [InlineData("12", "12")]
    [InlineData("2000 Nm3", "2000 Nm3")]
    [InlineData("0.000 t", "0.000 t")]
    [InlineData("1.50e1 t", "15.0 t")]
    [InlineData("7.9228162514264337593543950335 t", "7.9228162514264337593543950335 t")]
    [InlineData("0.0000000000000000000000000001 t", "0.0000000000000000000000000001 t")]
    public void A_quantity_is_read_and_printed_alike_under_every_culture(string text, string printed) =>
        Samples.UnderEveryCulture(() => Assert.Equal(printed, Quantity.TryParse(text).Value.ToString()));

    [Theory]
    [InlineData("1,23 MWh")]
    [InlineData("1234,567 MWh")]
    [InlineData("1,234,56 MWh")]
    [InlineData("1.234.567 MWh")]
    [InlineData("1.234,5 MWh")]
    [InlineData(",5 MWh")]
    [InlineData("MWh")]
    [InlineData("")]
    [InlineData("- 5 MWh")]
    [InlineData("12-5 MWh")]
    [InlineData("1e-30 MWh")]
    [InlineData("1e30 MWh")]
    [InlineData("NaN MWh")]
    [InlineData("0.12345678901234567890123456789 MWh")]
    [InlineData("12.1234567890123456789012345678 MWh")]
    [InlineData("100000000000000000000000000000 MWh")]
    [InlineData("١٢ MWh")]
    public void A_number_that_is_in_doubt_or_does_not_fit_is_refused(string text) =>
        Samples.UnderEveryCulture(() => Assert.Equal(ProblemCode.Malformed, Assert.Single(Quantity.TryParse(text).Problems).Code));

    [Fact]
    public void An_unknown_unit_is_named() => Assert.Equal(ProblemCode.UnknownUnit, Assert.Single(Quantity.TryParse("12 mwh").Problems).Code);

    [Fact]
    public void Any_text_has_an_outcome_and_none_throws() =>
        Prop.ForAll(Samples.Decimals, Samples.Texts, (value, text) =>
            Quantity.TryParse(text) is not null && Quantity.TryParse(string.Create(CultureInfo.InvariantCulture, $"{value}{text}")) is not null)
            .Check(Config.QuickThrowOnFailure.WithMaxTest(3000).WithEndSize(64));

    [Fact]
    public void A_printed_quantity_reads_back_to_the_same_number_and_unit() =>
        Prop.ForAll(Samples.Decimals, Samples.Units, (value, unit) =>
            Quantity.TryParse(new Quantity(value, unit).ToString()).Value is var read && read.Value == value && read.Unit == unit).QuickCheckThrowOnFailure();

    [Fact]
    public void Equality_is_by_amount()
    {
        Assert.Equal(new Quantity(1, Units.MegawattHour), new Quantity(1000, Units.KilowattHour));
        Assert.Equal(new Quantity(1, Units.MegawattHour).GetHashCode(), new Quantity(3.60m, Units.Gigajoule).GetHashCode());
        Assert.Equal(new Quantity(0, Units.DegreeCelsius), new Quantity(273.15m, Units.Kelvin));
        Assert.NotEqual(new Quantity(0, Units.MegawattHour), new Quantity(0, Units.Tonne));
    }

    [Fact]
    public void Amounts_of_one_dimension_are_ordered()
    {
        Assert.True(new Quantity(1, Units.MegawattHour) < new Quantity(1001, Units.KilowattHour));
        Assert.True(new Quantity(1, Units.MegawattHour) >= new Quantity(3.6m, Units.Gigajoule));
        Assert.Throws<DimensionMismatchException>(() => new Quantity(1, Units.MegawattHour) > new Quantity(1, Units.Tonne));
    }

    [Fact]
    public void The_default_value_is_the_pure_number_zero()
    {
        Assert.Equal("0", default(Quantity).ToString());
        Assert.Equal(new Quantity(0, Units.One), default);
        Assert.Equal(0, default(Quantity).In(Units.Percent).Value);
        Assert.Equal(0, default(Quantity).CompareTo(default));
        Assert.Equal(default(Quantity).GetHashCode(), new Quantity(0, Units.Percent).GetHashCode());
    }

    [Fact]
    public void A_missing_unit_is_a_mistake() => Assert.Throws<ArgumentNullException>(() => new Quantity(1, null!));

    [Fact]
    public void A_wrong_unit_is_a_problem() =>
        Assert.Equal(ProblemCode.WrongDimension, Assert.Single(new Quantity(1, Units.Kilogram).In(Units.MegawattHour).Problems).Code);

    [Fact]
    public void A_number_beyond_decimals_is_a_problem() =>
        Assert.Equal(ProblemCode.NoAnswer, Assert.Single(new Quantity(decimal.MaxValue, Units.TerawattHour).In(Units.Joule).Problems).Code);
}
