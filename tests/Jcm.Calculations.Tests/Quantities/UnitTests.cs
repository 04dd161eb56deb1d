using System.Globalization;
using System.Reflection;
using FsCheck;
using FsCheck.Fluent;
using Jcm.Calculations.Arithmetic;
using Jcm.Calculations.Quantities;
using Xunit;

namespace Jcm.Calculations.Tests.Quantities;

public sealed class UnitTests
{
    [Fact]
    public void Every_well_known_unit_parses_back_from_its_own_symbol_under_every_culture() => Samples.UnderEveryCulture(() =>
    {
        foreach (var unit in WellKnownUnits.All)
        {
            var parsed = UnitParser.Parse(unit.Symbol).Value;
            Assert.Equal(unit, parsed);
            Assert.Equal(unit.Symbol, parsed.Symbol);
            Assert.Equal(unit.Name, parsed.Name);
        }
    });

    [Fact]
    public void A_symbol_that_is_known_beforehand_reads_as_the_parser_reads_it()
    {
        foreach (var unit in WellKnownUnits.All)
        {
            var (known, parsed) = (Unit.Parse(unit.Symbol), UnitParser.Parse(unit.Symbol).Value);
            Assert.Equal(
                (parsed.Symbol, parsed.Name, parsed.Measure, parsed.Offset, parsed.IsNumber),
                (known.Symbol, known.Name, known.Measure, known.Offset, known.IsNumber));
            // Whether a symbol needs parentheses shows only where it becomes part of another.
            Assert.Equal(
                ((parsed * Units.Meter).Symbol, (Units.Meter * parsed).Symbol, (Units.Meter / parsed).Symbol, (2m * parsed).Symbol, parsed.ToPower(2).Symbol),
                ((known * Units.Meter).Symbol, (Units.Meter * known).Symbol, (Units.Meter / known).Symbol, (2m * known).Symbol, known.ToPower(2).Symbol));
        }
    }

    [Fact]
    public void Every_unit_of_the_public_list_is_proposed_once()
    {
        var members = typeof(Units).GetProperties(BindingFlags.Public | BindingFlags.Static).Select(property => (Unit)property.GetValue(null)!).ToList();
        Assert.Equal(
            members.Select(unit => unit.Symbol).Order(StringComparer.Ordinal),
            WellKnownUnits.All.Select(unit => unit.Symbol).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_scale_of_a_product_is_the_product_of_the_scales() =>
        Prop.ForAll(Samples.Units, Samples.Units, (left, right) =>
            (left * right).Measure.Scale == left.Measure.Scale * right.Measure.Scale
            && (left * right).Measure.Dimension == left.Measure.Dimension * right.Measure.Dimension).QuickCheckThrowOnFailure();

    [Fact]
    public void The_scale_of_a_quotient_is_the_quotient_of_the_scales() =>
        Prop.ForAll(Samples.Units, Samples.Units, (left, right) =>
            (left / right).Measure.Scale == left.Measure.Scale / right.Measure.Scale
            && (left / right).Measure.Dimension == left.Measure.Dimension / right.Measure.Dimension).QuickCheckThrowOnFailure();

    [Fact]
    public void A_power_is_a_repeated_product() =>
        Prop.ForAll(Samples.Units, unit => unit.Offset.Sign != 0 || (unit.ToPower(3) == unit * unit * unit && unit.ToPower(-2) == Units.One / unit / unit))
            .QuickCheckThrowOnFailure();

    [Fact]
    public void The_symbol_of_any_expression_of_units_parses_back_to_the_same_unit() =>
        Prop.ForAll(Samples.Units, Samples.Units, Samples.Units, (first, second, third) =>
        {
            Unit[] expressions =
            [
                first * second / third, first / (second * third), first / second / third, first * (second / third),
                (first / second).ToPower(2), first.ToPower(-1) * second, first / (2m * second), 2.50m * (first * second),
            ];
            // A number alone is refused as a unit on purpose: it is more often a value in the wrong column.
            return expressions.Where(unit => unit.Symbol.Length is > 0 and <= 64 && !decimal.TryParse(unit.Symbol, CultureInfo.InvariantCulture, out _) && unit != Units.DegreeCelsius && unit != Units.DegreeFahrenheit)
                .Where(unit => unit.Measure.Dimension != Units.Kelvin.Measure.Dimension)
                .All(unit => Unit.Parse(unit.Symbol) == unit);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Carbon_dioxide_equivalent_is_not_a_mass_of_fuel() => Assert.False(Units.TonneCO2e.Fits(Units.Tonne));

    [Fact]
    public void Carbon_dioxide_is_its_own_equivalent() => Assert.Equal(Units.TonneCO2e, Units.TonneCO2);

    [Fact]
    public void A_normal_cubic_metre_is_not_a_cubic_metre() => Assert.False(Units.NormalCubicMeter.Fits(Units.CubicMeter));

    [Fact]
    public void Apparent_power_is_not_power() => Assert.False(Units.KilovoltAmpere.Fits(Units.Kilowatt));

    [Fact]
    public void Only_temperature_scales_have_a_zero_of_their_own() =>
        Assert.Equal([Units.DegreeCelsius, Units.DegreeFahrenheit], WellKnownUnits.All.Where(unit => unit.Offset.Sign != 0));

    [Fact]
    public void A_unit_is_a_measure_for_arithmetic()
    {
        Measure measure = Units.MegawattHour;
        Assert.Equal(new Measure("MWh", new Dimension(Mass: 1, Length: 2, Time: -2), 3_600_000_000m), measure);
    }

    [Fact]
    public void Compatible_units_measure_the_same() => Assert.All(Units.MegawattHour.Compatible, unit => Assert.True(unit.Fits(Units.MegawattHour)));

    [Fact]
    public void The_US_refrigeration_ton_is_exact() =>
        Assert.Equal(new Rational(12000, 3600) * 1055.05585262m, Units.UsRefrigerationTon.Measure.Scale);

    [Theory]
    [InlineData("kg", "MWh", "\"kg\" is a mass; an energy is needed here: MWh, kWh, GWh, GJ,")]
    [InlineData("t", "tCO2e", "\"t\" is a mass; a mass of CO2 equivalent is needed here: tCO2e, kgCO2e,")]
    [InlineData("tCO2/MWh", "GJ/t", "\"tCO2/MWh\" is an emission factor of energy; an energy per mass, such as a calorific value is needed here: GJ/t, TJ/Gg,")]
    [InlineData("K*m", "K^2", "\"K*m\" is a quantity in m K; a quantity in K^2 is needed here: K2.")]
    [InlineData("MWh", "", "\"MWh\" is an energy; a pure number is needed here: %,")]
    public void A_mismatch_says_what_is_given_and_what_is_needed_and_lists_what_fits(string given, string needed, string message)
    {
        var problem = Unit.Parse(given).MismatchWith(Unit.Parse(needed));
        Assert.Equal(ProblemCode.WrongDimension, problem.Code);
        Assert.StartsWith(message, problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Powers_beyond_nine_and_multiples_of_nothing_are_mistakes()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Units.Meter.ToPower(10));
        Assert.Throws<ArgumentOutOfRangeException>(() => Units.Meter.ToPower(-10));
        Assert.Throws<ArgumentOutOfRangeException>(() => 0m * Units.Meter);
    }
}
