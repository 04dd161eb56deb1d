using FsCheck;
using FsCheck.Fluent;
using Jcm.Calculations.Quantities;
using Xunit;

namespace Jcm.Calculations.Tests.Quantities;

public sealed class UnitParsingTests
{
    private static readonly string[] GridFactorSpellings =
    [
        "tCO2/MWh", "tCO₂/MWh", "t-CO2/MWh", "t-CO₂/MWh", "t CO2/MWh", "t CO₂/MWh", "t_CO2/MWh", "tCO2 / MWh", "  tCO2/MWh ", "tCO2\u00A0/\u2009MWh",
        "tCO2e/MWh", "tCO₂e/MWh", "tCO2-e/MWh", "tCO2eq/MWh", "tCO2-eq/MWh", "tCO₂-eq/MWh", "t CO2e/MWh", "t CO2 eq/MWh", "t-CO2e/MWh", "t-CO2eq/MWh",
        "ton-CO2/MWh", "tonne CO2/MWh", "tonnes CO2/MWh", "tCO2/(MWh)", "(tCO2/MWh)", "tCO2/MWh/p", "tCO2·MWh⁻¹", "tCO2 MWh^-1", "tCO2*MWh-1", "tCO2 per MWh",
        "tCO2∕MWH",
    ];

    [Fact]
    public void Thirty_one_spellings_of_the_grid_factor_are_one_unit_under_every_culture() => Samples.UnderEveryCulture(() =>
    {
        Assert.Equal(31, GridFactorSpellings.Distinct(StringComparer.Ordinal).Count());
        Assert.All(GridFactorSpellings, spelling => Assert.Equal(Units.TonneCO2PerMegawattHour, Unit.Parse(spelling)));
    });

    [Theory]
    [InlineData("MWh/p", "MWh")]
    [InlineData("tCO2/p", "tCO2")]
    [InlineData("t / p", "t")]
    [InlineData("day/p", "d")]
    [InlineData("m3", "m3")]
    [InlineData("m^3", "m3")]
    [InlineData("m³", "m3")]
    [InlineData("㎥", "m3")]
    [InlineData("s^-1", "s^-1")]
    [InlineData("s⁻¹", "s^-1")]
    [InlineData("1/yr", "1/yr")]
    [InlineData("1,000 Nm3", "1000 Nm3")]
    [InlineData("10³ Nm³", "1000 Nm3")]
    [InlineData("10^6 m3", "1000000 m3")]
    [InlineData("1e3 Nm3", "1000 Nm3")]
    [InlineData("GJ/1000 Nm3", "GJ/1000Nm3")]
    [InlineData("GJ/(1000 Nm3)", "GJ/1000Nm3")]
    [InlineData("L/100 km", "L/100km")]
    [InlineData("kg CO₂/TJ", "kgCO2/TJ")]
    [InlineData("t CO2e", "tCO2e")]
    [InlineData("℃", "°C")]
    [InlineData("degC", "°C")]
    [InlineData("ºC", "°C")]
    [InlineData("°F", "°F")]
    [InlineData("kJ/(kg °C)", "kJ/(kg*°C)")]
    [InlineData("USRT-h", "USRt*h")]
    [InlineData("t·km", "t*km")]
    [InlineData("kwh", "kWh")]
    [InlineData("KWH", "kWh")]
    [InlineData("MWH", "MWh")]
    [InlineData("mmBtu", "MMBtu")]
    [InlineData("kcal(IT)/kg", "kcal/kg")]
    [InlineData("m3N", "Nm3")]
    [InlineData("metric ton", "t")]
    [InlineData("kWh per tonne", "kWh/t")]
    [InlineData("-", "")]
    [InlineData("", "")]
    [InlineData("fraction", "")]
    [InlineData("percent", "%")]
    public void Spellings_of_the_field_have_one_symbol(string spelling, string symbol) =>
        Samples.UnderEveryCulture(() => Assert.Equal(symbol, Unit.Parse(spelling).Symbol));

    [Theory]
    [InlineData("mwh", "did you mean MWh?")]
    [InlineData("mWh", "did you mean MWh?")]
    [InlineData("mW", "did you mean MW?")]
    [InlineData("Tco2", "did you mean tCO2?")]
    [InlineData("tCO2/MWhrxy", "\"MWhrxy\" is not understood")]
    [InlineData("kiligram", "did you mean kg?")]
    [InlineData("MT", "write t for metric tons and Mt for megatonnes")]
    [InlineData("MTCO2e", "write tCO2e for metric tons")]
    [InlineData("ton", "a ton may be metric (t), short or long")]
    [InlineData("GJ/ton", "a ton may be metric (t), short or long")]
    [InlineData("gal", "American (USgal) or imperial (impgal)")]
    [InlineData("RT", "American (USRt) or Japanese (JRt)")]
    [InlineData("Sm3", "0 °C and 101.325 kPa")]
    [InlineData("tCH4", "the mass of one substance is counted in t")]
    [InlineData("t-C", "the mass of one substance is counted in t")]
    [InlineData("t N2O", "the mass of one substance is counted in t")]
    [InlineData("/p", "\"/p\" is not understood")]
    [InlineData("MWh/", "it ends too early")]
    [InlineData("(MWh", "a parenthesis is not closed")]
    [InlineData("MWh)", "\")\" is not understood")]
    [InlineData("kJ/kg K", "write parentheses")]
    [InlineData("t/h*d", "write parentheses")]
    [InlineData("m^0", "a power is a whole number")]
    [InlineData("m^10", "a power is a whole number")]
    [InlineData("m^2000000000", "a power is a whole number")]
    [InlineData("((((m^9)^9)^9)^9)^9", "too large or too small")]
    [InlineData("1e999999999 m", "a number that is too long, or is zero")]
    [InlineData("0 m", "a number that is too long, or is zero")]
    [InlineData("1000", "it is a number")]
    [InlineData("1000 °C", "a temperature scale has no multiples")]
    public void A_text_that_is_not_a_unit_is_refused_with_the_part_and_the_remedy(string text, string reason)
    {
        var problem = Assert.Single(Unit.TryParse(text).Problems);
        Assert.Equal(ProblemCode.UnknownUnit, problem.Code);
        Assert.StartsWith($"\"{text}\" is not a unit: ", problem.Message, StringComparison.Ordinal);
        Assert.Contains(reason, problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Any_text_has_an_outcome_and_none_throws() =>
        Prop.ForAll(Samples.Texts, text => Unit.TryParse(text) is { } outcome && outcome.IsValid == (outcome.Problems.Count == 0))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(5000).WithEndSize(64));

    [Fact]
    public void A_long_text_is_refused_without_repeating_it()
    {
        var problem = Assert.Single(Unit.TryParse(new string('(', 100_000)).Problems);
        Assert.True(problem.Message.Length < 200);
    }

    [Fact]
    public void Parsing_throws_all_problems_where_that_is_asked_for() =>
        Assert.Equal(ProblemCode.UnknownUnit, Assert.Single(Assert.Throws<InvalidDataProblemsException>(() => Unit.Parse("furlong")).Problems).Code);
}
