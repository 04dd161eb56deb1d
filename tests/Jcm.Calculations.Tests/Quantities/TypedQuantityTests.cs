using System.Reflection;
using FsCheck;
using FsCheck.Fluent;
using Jcm.Calculations.Arithmetic;
using Jcm.Calculations.Quantities;
using Xunit;

namespace Jcm.Calculations.Tests.Quantities;

public sealed class TypedQuantityTests
{
    public static TheoryData<string> EveryType() => new(Types().Select(type => type.Name));

    [Fact]
    public void Energy_read_back_in_the_unit_it_was_entered_in_is_the_same_number() =>
        Prop.ForAll(Samples.Decimals, value =>
            Energy.FromMegawattHours(value).MegawattHours == value
            && Energy.FromKilowattHours(value).KilowattHours == value
            && Energy.FromGigajoules(value).Gigajoules == value
            && Energy.FromGigacaloriesIT(value / 1e6m).GigacaloriesIT == value / 1e6m).QuickCheckThrowOnFailure();

    [Fact]
    public void Factors_read_back_in_the_unit_they_were_entered_in_are_the_same_number() =>
        Prop.ForAll(Samples.Decimals, value =>
            EnergyEmissionFactor.FromTonnesCO2PerMegawattHour(value).TonnesCO2PerMegawattHour == value
            && EnergyEmissionFactor.FromTonnesCO2PerGigajoule(value).TonnesCO2PerGigajoule == value
            && EnergyEmissionFactor.FromKilogramsCO2PerTerajoule(value).KilogramsCO2PerTerajoule == value
            && CalorificValue.FromGigajoulesPerTonne(value).GigajoulesPerTonne == value
            && CalorificValue.FromKilowattHoursPerTonne(value).KilowattHoursPerTonne == value
            && VolumetricCalorificValue.FromGigajoulesPerThousandNormalCubicMeters(value).GigajoulesPerThousandNormalCubicMeters == value
            && FuelEconomy.FromLitersPerHundredKilometers(value).LitersPerHundredKilometers == value
            && MassOfCO2e.FromTonnes(value).Tonnes == value
            && Mass.FromTonnes(value).Tonnes == value
            && Ratio.FromPercent(value).Percent == value).QuickCheckThrowOnFailure();

    [Theory]
    [MemberData(nameof(EveryType))]
    public void Every_unit_of_a_quantity_reads_back_what_was_entered(string name)
    {
        var type = Types().Single(candidate => candidate.Name.Equals(name, StringComparison.Ordinal));
        var readers = type.GetProperties(BindingFlags.Public | BindingFlags.Instance);
        Assert.NotEmpty(readers);
        foreach (var reader in readers)
        {
            var entered = type.GetMethod("From" + reader.Name)!.Invoke(null, [1234.5678m]);
            var read = (decimal)reader.GetValue(entered)!;
            Assert.True(Math.Abs(read - 1234.5678m) < 1e-20m, $"{name} in {reader.Name}");
        }
    }

    [Fact]
    public void Sums_and_multiples_obey_the_laws_of_arithmetic()
    {
        Additive<Energy>();
        Additive<Mass>();
        Additive<MassOfCO2e>();
        Additive<Volume>();
        Additive<NormalVolume>();
        Additive<Power>();
        Additive<ApparentPower>();
        Additive<TemperatureDifference>();
        Additive<Duration>();
        Additive<Length>();
        Additive<Area>();
        Additive<Ratio>();
        Additive<EnergyEmissionFactor>();
        Additive<CalorificValue>();
        Additive<VolumetricCalorificValue>();
        Additive<FuelEconomy>();
    }

    [Fact]
    public void Energy_times_a_grid_factor_is_emissions()
    {
        var emissions = Energy.FromMegawattHours(1200) * EnergyEmissionFactor.FromTonnesCO2PerMegawattHour(0.333m);
        Assert.Equal(399.6m, emissions.Tonnes);
        Assert.Equal(emissions, EnergyEmissionFactor.FromTonnesCO2PerMegawattHour(0.333m) * Energy.FromMegawattHours(1200));
        Assert.Equal(0.333m, (emissions / Energy.FromMegawattHours(1200)).TonnesCO2PerMegawattHour);
    }

    [Fact]
    public void Emissions_are_the_exact_product_rounded_once() =>
        Prop.ForAll(Samples.Decimals, Samples.Decimals, (energy, factor) =>
        {
            var exact = Rational.FromDecimal(energy) * factor * 1_000_000m;
            if (exact.Abs() > decimal.MaxValue) return true;
            return (Energy.FromMegawattHours(energy) * EnergyEmissionFactor.FromTonnesCO2PerMegawattHour(factor)).Grams == exact.ToDecimal();
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Fuel_times_its_calorific_value_is_energy()
    {
        Assert.Equal(430m, (Mass.FromTonnes(10) * CalorificValue.FromTerajoulesPerGigagram(43)).Gigajoules);
        Assert.Equal(45m, (NormalVolume.FromThousandNormalCubicMeters(1) * VolumetricCalorificValue.FromMegajoulesPerNormalCubicMeter(45)).Gigajoules);
        Assert.Equal(43m, (Energy.FromGigajoules(430) / Mass.FromTonnes(10)).GigajoulesPerTonne);
        Assert.Equal(45m, (Energy.FromGigajoules(45) / NormalVolume.FromThousandNormalCubicMeters(1)).MegajoulesPerNormalCubicMeter);
    }

    [Fact]
    public void Power_over_a_time_is_energy()
    {
        Assert.Equal(876m, (Power.FromKilowatts(100) * Duration.FromYears365(1)).MegawattHours);
        Assert.Equal(100m, (Energy.FromMegawattHours(876) / Duration.FromHours(8760)).Kilowatts);
    }

    [Fact]
    public void Distance_times_fuel_economy_is_fuel()
    {
        Assert.Equal(16m, (Length.FromKilometers(200) * FuelEconomy.FromLitersPerHundredKilometers(8)).Liters);
        Assert.Equal(8m, (Volume.FromLiters(16) / Length.FromKilometers(200)).LitersPerHundredKilometers);
    }

    [Fact]
    public void The_difference_of_two_temperatures_is_a_temperature_difference()
    {
        var difference = Temperature.FromDegreesCelsius(12) - Temperature.FromDegreesCelsius(7);
        Assert.Equal(TemperatureDifference.FromKelvins(5), difference);
        Assert.Equal(12m, (Temperature.FromDegreesCelsius(7) + difference).DegreesCelsius);
        Assert.Equal(7m, (Temperature.FromDegreesCelsius(12) - difference).DegreesCelsius);
        Assert.Equal("7 °C", Temperature.FromDegreesCelsius(7).ToString());
    }

    [Fact]
    public void There_is_no_temperature_below_absolute_zero()
    {
        Assert.Equal(ProblemCode.OutOfRange, Assert.Single(Temperature.TryFrom(new(-274, Units.DegreeCelsius)).Problems).Code);
        Assert.Throws<ArgumentOutOfRangeException>(() => Temperature.FromDegreesCelsius(-274));
        Assert.Equal(0, Temperature.TryFrom(new(-273.15m, Units.DegreeCelsius)).Value.Kelvins);
    }

    [Fact]
    public void A_temperature_difference_counts_degrees_as_steps()
    {
        Assert.Equal(5m, TemperatureDifference.TryFrom(new(5, Units.DegreeCelsius)).Value.Kelvins);
        Assert.Equal(5m, TemperatureDifference.TryFrom(new(9, Units.DegreeFahrenheit)).Value.Kelvins);
    }

    [Fact]
    public void User_data_of_another_dimension_are_refused_with_the_units_that_fit()
    {
        var problem = Assert.Single(Energy.TryFrom(new(5, Units.Kilogram)).Problems);
        Assert.Equal(ProblemCode.WrongDimension, problem.Code);
        Assert.StartsWith("\"kg\" is a mass; an energy is needed here: GJ, MWh, kWh,", problem.Message, StringComparison.Ordinal);
        Assert.Equal(ProblemCode.WrongDimension, Assert.Single(Mass.TryFrom(new(5, Units.TonneCO2e)).Problems).Code);
        Assert.Equal(ProblemCode.WrongDimension, Assert.Single(Power.TryFrom(new(5, Units.KilovoltAmpere)).Problems).Code);
        Assert.Equal(ProblemCode.NoAnswer, Assert.Single(Energy.TryFrom(new(decimal.MaxValue, Units.Terajoule)).Problems).Code);
        Assert.Throws<DimensionMismatchException>(() => Energy.From(5, Units.Kilogram));
    }

    [Fact]
    public void Quantities_print_alike_under_every_culture() => Samples.UnderEveryCulture(() =>
    {
        Assert.Equal("4444.2 GJ", Energy.FromMegawattHours(1234.5m).ToString());
        Assert.Equal("1234.5 MWh", Energy.FromMegawattHours(1234.5m).ToQuantity(Units.MegawattHour).ToString());
        Assert.Equal("0.333 tCO2/MWh", EnergyEmissionFactor.FromGramsCO2PerKilowattHour(333).ToString());
        Assert.Equal("399.6 tCO2e", MassOfCO2e.FromKilograms(399_600).ToString());
    });

    [Fact]
    public void Division_by_nothing_has_no_answer()
    {
        Assert.Throws<DivideByZeroException>(() => Energy.FromGigajoules(1) / Energy.Zero);
        Assert.Throws<DivideByZeroException>(() => Energy.FromGigajoules(1) / Duration.Zero);
    }

    private static IEnumerable<Type> Types() => typeof(Energy).Assembly.GetExportedTypes()
        .Where(type => type.IsValueType && type.GetInterfaces().Any(contract => contract.IsGenericType && contract.GetGenericTypeDefinition() == typeof(IQuantity<>)));

    private static void Additive<T>()
        where T : struct, IAdditiveQuantity<T> =>
        Prop.ForAll(Samples.Decimals, Samples.Decimals, (first, second) =>
        {
            var zero = T.FromBaseUnit(0);
            var left = T.FromBaseUnit(decimal.Round(first / 1e3m, 9));
            var right = T.FromBaseUnit(decimal.Round(second / 1e3m, 9));
            return left + right == right + left
                && left - right == -(right - left)
                && left + zero == left
                && left - left == zero
                && 2m * left == left + left
                && left * 2m / 2m == left
                && (left == zero || left / left == 1)
                && (left < right) == (right > left)
                && (left <= right) == (left.CompareTo(right) <= 0)
                && (left >= right) == (Comparer<T>.Default.Compare(left, right) >= 0)
                && QuantityArithmetic.TryFrom<T>(left.ToQuantity()).Value == left
                && T.DisplayUnit.Fits(T.BaseUnit);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(50));
}
