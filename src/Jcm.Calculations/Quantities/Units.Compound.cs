namespace Jcm.Calculations.Quantities;

/// <content>Emission factors, calorific values and other ratios.</content>
public static partial class Units
{
    /// <summary>Tonnes of CO₂ per megawatt hour, the unit of grid emission factors.</summary>
    public static Unit TonneCO2PerMegawattHour { get; } = Read("tCO2/MWh");

    /// <summary>Kilograms of CO₂ per kilowatt hour: 1 tCO2/MWh.</summary>
    public static Unit KilogramCO2PerKilowattHour { get; } = Read("kgCO2/kWh");

    /// <summary>Grams of CO₂ per kilowatt hour: 0.001 tCO2/MWh.</summary>
    public static Unit GramCO2PerKilowattHour { get; } = Read("gCO2/kWh");

    /// <summary>Tonnes of CO₂ per gigajoule, a unit of fuel emission factors: 3.6 tCO2/MWh.</summary>
    public static Unit TonneCO2PerGigajoule { get; } = Read("tCO2/GJ");

    /// <summary>Tonnes of CO₂ per terajoule: 0.0036 tCO2/MWh.</summary>
    public static Unit TonneCO2PerTerajoule { get; } = Read("tCO2/TJ");

    /// <summary>Kilograms of CO₂ per gigajoule: 0.0036 tCO2/MWh.</summary>
    public static Unit KilogramCO2PerGigajoule { get; } = Read("kgCO2/GJ");

    /// <summary>Kilograms of CO₂ per terajoule, the unit of the IPCC 2006 guidelines, volume 2.</summary>
    public static Unit KilogramCO2PerTerajoule { get; } = Read("kgCO2/TJ");

    /// <summary>Tonnes of CO₂ per tonne of material.</summary>
    public static Unit TonneCO2PerTonne { get; } = Read("tCO2/t");

    /// <summary>Kilograms of CO₂ per kilogram of material: 1 tCO2/t.</summary>
    public static Unit KilogramCO2PerKilogram { get; } = Read("kgCO2/kg");

    /// <summary>Tonnes of CO₂ per kilolitre of fuel.</summary>
    public static Unit TonneCO2PerKiloliter { get; } = Read("tCO2/kL");

    /// <summary>Kilograms of CO₂ per litre of fuel: 1 tCO2/kL.</summary>
    public static Unit KilogramCO2PerLiter { get; } = Read("kgCO2/L");

    /// <summary>Tonnes of CO₂ per thousand normal cubic metres of gas.</summary>
    public static Unit TonneCO2PerThousandNormalCubicMeters { get; } = Read("tCO2/1000Nm3");

    /// <summary>Grams of CO₂ per kilometre.</summary>
    public static Unit GramCO2PerKilometer { get; } = Read("gCO2/km");

    /// <summary>Grams of CO₂ per tonne carried one kilometre.</summary>
    public static Unit GramCO2PerTonneKilometer { get; } = Read("gCO2/(t*km)");

    /// <summary>Gigajoules per tonne, the unit of calorific values: 1 MJ/kg.</summary>
    public static Unit GigajoulePerTonne { get; } = Read("GJ/t");

    /// <summary>Terajoules per gigagram, the unit of the IPCC 2006 guidelines, volume 2: 1 GJ/t.</summary>
    public static Unit TerajoulePerGigagram { get; } = Read("TJ/Gg");

    /// <summary>Megajoules per kilogram: 1 GJ/t.</summary>
    public static Unit MegajoulePerKilogram { get; } = Read("MJ/kg");

    /// <summary>International Table kilocalories per kilogram: 4.1868 kJ/kg.</summary>
    public static Unit KilocaloriePerKilogram { get; } = Read("kcal/kg");

    /// <summary>Kilowatt hours per tonne of product: 3.6 MJ/t.</summary>
    public static Unit KilowattHourPerTonne { get; } = Read("kWh/t");

    /// <summary>Gigajoules per thousand normal cubic metres of gas: 1 MJ/Nm3.</summary>
    public static Unit GigajoulePerThousandNormalCubicMeters { get; } = Read("GJ/1000Nm3");

    /// <summary>Megajoules per normal cubic metre of gas.</summary>
    public static Unit MegajoulePerNormalCubicMeter { get; } = Read("MJ/Nm3");

    /// <summary>Gigajoules per kilolitre of fuel: 1 MJ/L.</summary>
    public static Unit GigajoulePerKiloliter { get; } = Read("GJ/kL");

    /// <summary>Megajoules per litre of fuel.</summary>
    public static Unit MegajoulePerLiter { get; } = Read("MJ/L");

    /// <summary>Litres of fuel per hundred kilometres.</summary>
    public static Unit LiterPerHundredKilometers { get; } = Read("L/100km");

    /// <summary>Litres of fuel per kilometre.</summary>
    public static Unit LiterPerKilometer { get; } = Read("L/km");

    /// <summary>Kilograms per litre, a density: 1000 kg/m3.</summary>
    public static Unit KilogramPerLiter { get; } = Read("kg/L");

    /// <summary>Tonnes per cubic metre, a density: 1000 kg/m3.</summary>
    public static Unit TonnePerCubicMeter { get; } = Read("t/m3");

    /// <summary>Kilograms per cubic metre, a density.</summary>
    public static Unit KilogramPerCubicMeter { get; } = Read("kg/m3");

    /// <summary>Tonnes per hour, the unit of steam output.</summary>
    public static Unit TonnePerHour { get; } = Read("t/h");

    /// <summary>Tonnes per day, the unit of waste throughput.</summary>
    public static Unit TonnePerDay { get; } = Read("t/d");

    /// <summary>Cubic metres per hour.</summary>
    public static Unit CubicMeterPerHour { get; } = Read("m3/h");

    /// <summary>Hours per day: 1/24.</summary>
    public static Unit HourPerDay { get; } = Read("h/d");

    /// <summary>Hours per year of 365 days: 1/8760.</summary>
    public static Unit HourPerYear { get; } = Read("h/yr");

    /// <summary>Per year of 365 days, the unit of decay rates.</summary>
    public static Unit PerYear { get; } = Read("1/yr");

    /// <summary>Watts per square metre, the unit of irradiance.</summary>
    public static Unit WattPerSquareMeter { get; } = Read("W/m2");

    /// <summary>Kilowatt hours per square metre, the unit of irradiation and of energy use of buildings.</summary>
    public static Unit KilowattHourPerSquareMeter { get; } = Read("kWh/m2");

    /// <summary>A tonne carried one kilometre.</summary>
    public static Unit TonneKilometer { get; } = Read("t*km");
}
