using System.Collections.Frozen;
using Jcm.Calculations.Arithmetic;

namespace Jcm.Calculations.Quantities;

/// <summary>What people call the dimensions of this field.</summary>
internal static class DimensionNames
{
    private static readonly FrozenDictionary<Dimension, string> Names = new (Unit Example, string Name)[]
    {
        (Units.One, "a pure number"),
        (Units.MegawattHour, "an energy"),
        (Units.Tonne, "a mass"),
        (Units.TonneCO2e, "a mass of CO2 equivalent"),
        (Units.CubicMeter, "a volume"),
        (Units.NormalCubicMeter, "an amount of gas in normal cubic metres"),
        (Units.Kilowatt, "a power"),
        (Units.KilovoltAmpere, "an apparent power"),
        (Units.Kelvin, "a temperature"),
        (Units.Hour, "a time"),
        (Units.Kilometer, "a length"),
        (Units.SquareMeter, "an area or a volume per length"),
        (Units.TonneCO2PerMegawattHour, "an emission factor of energy"),
        (Units.TonneCO2PerTonne, "an emission factor of mass"),
        (Units.TonneCO2PerKiloliter, "an emission factor of volume"),
        (Units.TonneCO2PerThousandNormalCubicMeters, "an emission factor of gas in normal cubic metres"),
        (Units.GramCO2PerKilometer, "an emission factor of distance"),
        (Units.GramCO2PerTonneKilometer, "an emission factor of freight transport"),
        (Units.GigajoulePerTonne, "an energy per mass, such as a calorific value"),
        (Units.GigajoulePerThousandNormalCubicMeters, "an energy per normal cubic metre of gas, such as a calorific value"),
        (Units.GigajoulePerKiloliter, "an energy per volume, such as a calorific value"),
        (Units.KilogramPerLiter, "a density"),
        (Units.TonnePerHour, "a mass flow"),
        (Units.CubicMeterPerHour, "a volume flow"),
        (Units.PerYear, "a rate"),
        (Units.WattPerSquareMeter, "a power per area"),
        (Units.KilowattHourPerSquareMeter, "an energy per area"),
        (Units.TonneKilometer, "a freight transport performance"),
        (Units.TonneCO2e / Units.Year, "an emission rate"),
    }.ToFrozenDictionary(row => row.Example.Measure.Dimension, row => row.Name);

    /// <summary>The name with its article; the base units where there is no name.</summary>
    internal static string Describe(this Dimension dimension) => Names.GetValueOrDefault(dimension) ?? $"a quantity in {dimension}";
}
