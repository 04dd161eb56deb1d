using System.Collections.Frozen;
using static Jcm.Calculations.Quantities.Units;

namespace Jcm.Calculations.Quantities;

/// <summary>All well-known units in the order in which a message proposes them.</summary>
internal static class WellKnownUnits
{
    /// <summary>Within one dimension, the most used first.</summary>
    internal static IReadOnlyList<Unit> All { get; } =
    [
        // energy
        MegawattHour, KilowattHour, GigawattHour, Gigajoule, Terajoule, Megajoule, Kilojoule, Joule, WattHour, TerawattHour, Petajoule,
        GigacalorieIT, MegacalorieIT, KilocalorieIT, KilocalorieThermochemical, TonneOfOilEquivalent, KilotonneOfOilEquivalent,
        MegatonneOfOilEquivalent, TonneOfCoalEquivalent, MegaBtuIT, BtuIT, Therm,
        // mass and emissions
        Tonne, Kilogram, Gram, Kilotonne, Megatonne, Gigagram, Pound, ShortTon, LongTon,
        TonneCO2e, KilogramCO2e, GramCO2e, KilotonneCO2e, MegatonneCO2e, TonneCO2, KilogramCO2,
        // volume
        CubicMeter, Liter, Kiloliter, ThousandCubicMeters, Milliliter, UsGallon, ImperialGallon, Barrel, CubicFoot,
        NormalCubicMeter, ThousandNormalCubicMeters,
        // power
        Kilowatt, Megawatt, Watt, Gigawatt, UsRefrigerationTon, JapaneseRefrigerationTon, Horsepower, MetricHorsepower,
        KilovoltAmpere, VoltAmpere, MegavoltAmpere,
        // temperature, time, length, area
        DegreeCelsius, Kelvin, DegreeFahrenheit,
        Hour, Day, Year, Minute, Second,
        Kilometer, Meter, Mile, NauticalMile, Foot,
        SquareMeter, Hectare, SquareKilometer, LiterPerHundredKilometers, LiterPerKilometer,
        // factors
        TonneCO2PerMegawattHour, KilogramCO2PerKilowattHour, GramCO2PerKilowattHour, TonneCO2PerGigajoule, TonneCO2PerTerajoule,
        KilogramCO2PerGigajoule, KilogramCO2PerTerajoule,
        TonneCO2PerTonne, KilogramCO2PerKilogram, TonneCO2PerKiloliter, KilogramCO2PerLiter, TonneCO2PerThousandNormalCubicMeters,
        GramCO2PerKilometer, GramCO2PerTonneKilometer,
        GigajoulePerTonne, TerajoulePerGigagram, MegajoulePerKilogram, KilocaloriePerKilogram, KilowattHourPerTonne,
        GigajoulePerThousandNormalCubicMeters, MegajoulePerNormalCubicMeter, GigajoulePerKiloliter, MegajoulePerLiter,
        // other ratios
        KilogramPerLiter, TonnePerCubicMeter, KilogramPerCubicMeter, TonnePerHour, TonnePerDay, CubicMeterPerHour,
        PerYear, WattPerSquareMeter, KilowattHourPerSquareMeter, TonneKilometer,
        One, Percent, HourPerDay, HourPerYear,
    ];

    /// <summary>What each symbol reads as, so that it need not be read each time.</summary>
    internal static FrozenDictionary<string, Outcome<Unit>> BySymbol { get; } =
        All.ToFrozenDictionary(unit => unit.Symbol, unit => (Outcome<Unit>)unit, StringComparer.Ordinal);
}
