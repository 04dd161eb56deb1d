using Jcm.Calculations.Arithmetic;
using Xunit;

namespace Jcm.Calculations.Tests.Arithmetic;

public sealed class DimensionedTests
{
    private static readonly Dimension Energy = new(Length: 2, Mass: 1, Time: -2);
    private static readonly Dimension Emission = new(CarbonDioxideEquivalent: 1);
    private static readonly Measure KilowattHour = new("kWh", Energy, 3_600_000);
    private static readonly Measure MegawattHour = new("MWh", Energy, 3_600_000_000m);
    private static readonly Measure Tonne = new("tCO2e", Emission, 1000);
    private static readonly Measure Factor = new("tCO2e/MWh", Emission / Energy, new Rational(1000, 3_600_000_000));
    private static readonly Constant KilowattHoursPerMegawattHour = new(1000, new Measure("kWh/MWh", Dimension.None, new Rational(1, 1000)));
    private static readonly Term Reference = new("RE_p", "Reference emissions", Tonne);

    private static Dimensioned Consumption => Dimensioned.In(KilowattHour);

    private static Dimensioned GridFactor => Dimensioned.In(Factor);

    [Fact]
    public void A_homogeneous_equation_is_accepted()
    {
        var generated = Dimensioned.Input(new Term("EG_p", "Electricity", MegawattHour), 5);
        var reference = Dimensioned.Define(Reference, generated * GridFactor);
        var net = reference - Dimensioned.Max(Dimensioned.In(Tonne), reference) + Dimensioned.Min(reference, -reference);
        Assert.Equal(Dimensioned.In(Tonne), net);
        Assert.Equal(Dimensioned.In(MegawattHour), net / GridFactor);
        Assert.Equal(net, Dimensioned.Choose(generated, generated, net, reference));
    }

    [Fact]
    public void A_missing_conversion_constant_is_found_and_a_present_one_accepted()
    {
        var missing = Assert.Throws<DimensionMismatchException>(() => Dimensioned.Define(Reference, Consumption * GridFactor));
        Assert.Equal("kgCO2e is called RE_p [tCO2e] 1000 kgCO2e.", missing.Message);

        var converted = Consumption / Dimensioned.Constant(KilowattHoursPerMegawattHour) * GridFactor;
        Assert.Equal(Dimensioned.In(Tonne), Dimensioned.Define(Reference, converted));
    }

    [Fact]
    public void Adding_comparing_or_naming_another_dimension_is_refused_naming_both()
    {
        Refuses("3600000000 kg m^2 s^-2 is added to 1000 kgCO2e.", (energy, emission) => energy + emission);
        Refuses("1000 kgCO2e is subtracted from 3600000000 kg m^2 s^-2.", (energy, emission) => energy - emission);
        Refuses("3600000000 kg m^2 s^-2 is compared with 1000 kgCO2e.", Dimensioned.Min);
        Refuses("3600000000 kg m^2 s^-2 is compared with 1000 kgCO2e.", Dimensioned.Max);
        Refuses("3600000000 kg m^2 s^-2 is compared with 1000 kgCO2e.", (energy, emission) => Dimensioned.Choose(energy, emission, energy, energy));
        Refuses("3600000000 kg m^2 s^-2 is an alternative to 1000 kgCO2e.", (energy, emission) => Dimensioned.Choose(energy, energy, energy, emission));
        Refuses("3600000000 kg m^2 s^-2 is called RE_p [tCO2e] 1000 kgCO2e.", (energy, _) => Dimensioned.Define(Reference, energy));
    }

    [Fact]
    public void Adding_another_size_of_the_same_dimension_is_refused_naming_both()
    {
        var mismatch = Assert.Throws<DimensionMismatchException>(() => Consumption + Dimensioned.In(MegawattHour));
        Assert.Equal("3600000 kg m^2 s^-2 is added to 3600000000 kg m^2 s^-2.", mismatch.Message);
        Assert.Throws<DimensionMismatchException>(() => Dimensioned.Max(Consumption, Dimensioned.In(MegawattHour)));
    }

    [Fact]
    public void The_exponent_is_a_pure_number()
    {
        Assert.Equal(Dimensioned.In(Measure.One), Dimensioned.Exp(Consumption / Consumption));
        Assert.Throws<DimensionMismatchException>(() => Dimensioned.Exp(Consumption));
        Assert.Throws<DimensionMismatchException>(() => Dimensioned.Exp(Consumption / Dimensioned.In(MegawattHour)));
        Assert.Throws<DimensionMismatchException>(() => Dimensioned.Exp(Dimensioned.In(new Measure("%", Dimension.None, new Rational(1, 100)))));
    }

    [Fact]
    public void The_default_value_and_plain_constants_are_pure_numbers()
    {
        Dimensioned none = default;
        Assert.Equal(Dimensioned.In(Measure.One), none);
        Assert.Equal(none.GetHashCode(), Dimensioned.In(Measure.One).GetHashCode());
        Assert.Equal(none, Dimensioned.Constant(Constant.One));
        Assert.Equal(Consumption, none * Consumption);
        Assert.Equal("1", none.ToString());
    }

    [Fact]
    public void A_product_and_its_quotient_return_to_the_unit_they_came_from()
    {
        Assert.Equal(Consumption, Consumption * GridFactor / GridFactor);
        Assert.Equal(Rational.FromDecimal(3_600_000), Consumption.Scale);
        Assert.Equal(Energy, Consumption.Dimension);
        Assert.Equal("1/3600000 kgCO2e kg^-1 m^-2 s^2", GridFactor.ToString());
    }

    private static void Refuses(string message, Func<Dimensioned, Dimensioned, Dimensioned> operation)
    {
        var mismatch = Assert.Throws<DimensionMismatchException>(() => operation(Dimensioned.In(MegawattHour), Dimensioned.In(Tonne)));
        Assert.Equal(message, mismatch.Message);
    }
}
