namespace Jcm.Calculations.Quantities;

/// <summary>The well-known units. Sizes are exact definitions; each member names its source.</summary>
/// <remarks>
/// SI Brochure: https://www.bipm.org/en/publications/si-brochure; NIST SP 811: https://www.nist.gov/pml/special-publication-811;
/// IEA unit conversions: https://www.iea.org/data-and-statistics/data-tools/unit-converter.
/// </remarks>
public static partial class Units
{
    /// <summary>
    /// The pure number, without a symbol: a ratio, an efficiency, a count. Also reads from <c>-</c>, <c>fraction</c> and <c>ratio</c>.
    /// </summary>
    public static Unit One { get; } = Read("");

    /// <summary>The percent: 1/100 (SI Brochure (2019) section 5.4.7).</summary>
    public static Unit Percent { get; } = Read("%");

    /// <summary>The joule: kg m²/s² (SI Brochure (2019) table 4).</summary>
    public static Unit Joule { get; } = Read("J");

    /// <summary>The kilojoule: 10³ J.</summary>
    public static Unit Kilojoule { get; } = Read("kJ");

    /// <summary>The megajoule: 10⁶ J.</summary>
    public static Unit Megajoule { get; } = Read("MJ");

    /// <summary>The gigajoule: 10⁹ J.</summary>
    public static Unit Gigajoule { get; } = Read("GJ");

    /// <summary>The terajoule: 10¹² J.</summary>
    public static Unit Terajoule { get; } = Read("TJ");

    /// <summary>The petajoule: 10¹⁵ J.</summary>
    public static Unit Petajoule { get; } = Read("PJ");

    /// <summary>The watt hour: 3600 J exactly (NIST SP 811 B.8).</summary>
    public static Unit WattHour { get; } = Read("Wh");

    /// <summary>The kilowatt hour: 3.6 MJ exactly (NIST SP 811 B.8).</summary>
    public static Unit KilowattHour { get; } = Read("kWh");

    /// <summary>The megawatt hour: 3.6 GJ exactly.</summary>
    public static Unit MegawattHour { get; } = Read("MWh");

    /// <summary>The gigawatt hour: 3.6 TJ exactly.</summary>
    public static Unit GigawattHour { get; } = Read("GWh");

    /// <summary>The terawatt hour: 3.6 PJ exactly.</summary>
    public static Unit TerawattHour { get; } = Read("TWh");

    /// <summary>
    /// The International Table kilocalorie: 4186.8 J exactly (NIST SP 811 B.8). A bare <c>kcal</c> means this one, as in the energy
    /// statistics of the IEA and in the IPCC guidelines.
    /// </summary>
    public static Unit KilocalorieIT { get; } = Read("kcal");

    /// <summary>The International Table megacalorie: 4.1868 MJ exactly (NIST SP 811 B.8).</summary>
    public static Unit MegacalorieIT { get; } = Read("Mcal");

    /// <summary>The International Table gigacalorie: 4.1868 GJ exactly (NIST SP 811 B.8).</summary>
    public static Unit GigacalorieIT { get; } = Read("Gcal");

    /// <summary>The thermochemical kilocalorie: 4184 J exactly (NIST SP 811 B.8).</summary>
    public static Unit KilocalorieThermochemical { get; } = Read("kcal_th");

    /// <summary>The tonne of oil equivalent: 10⁷ International Table kilocalories, 41.868 GJ exactly (IEA, unit conversions).</summary>
    public static Unit TonneOfOilEquivalent { get; } = Read("toe");

    /// <summary>The kilotonne of oil equivalent: 41.868 TJ exactly (IEA, unit conversions).</summary>
    public static Unit KilotonneOfOilEquivalent { get; } = Read("ktoe");

    /// <summary>The megatonne of oil equivalent: 41.868 PJ, 11 630 GWh exactly (IEA, unit conversions).</summary>
    public static Unit MegatonneOfOilEquivalent { get; } = Read("Mtoe");

    /// <summary>
    /// The tonne of coal equivalent: 7 × 10⁶ International Table kilocalories, 29.3076 GJ exactly (IEA, unit conversions).
    /// </summary>
    public static Unit TonneOfCoalEquivalent { get; } = Read("tce");

    /// <summary>The International Table British thermal unit: 1055.05585262 J exactly (NIST SP 811 B.8).</summary>
    public static Unit BtuIT { get; } = Read("Btu");

    /// <summary>A million International Table British thermal units: 1.05505585262 GJ exactly (NIST SP 811 B.8).</summary>
    public static Unit MegaBtuIT { get; } = Read("MMBtu");

    /// <summary>
    /// The therm of 100 000 International Table British thermal units: 105.505585262 MJ exactly (NIST SP 811 B.8, therm (EC)).
    /// </summary>
    public static Unit Therm { get; } = Read("therm");

    /// <summary>The gram: 10⁻³ kg.</summary>
    public static Unit Gram { get; } = Read("g");

    /// <summary>The kilogram (SI Brochure (2019) table 2).</summary>
    public static Unit Kilogram { get; } = Read("kg");

    /// <summary>The tonne, or metric ton: 1000 kg (SI Brochure (2019) table 8).</summary>
    public static Unit Tonne { get; } = Read("t");

    /// <summary>The kilotonne: 10⁶ kg.</summary>
    public static Unit Kilotonne { get; } = Read("kt");

    /// <summary>The megatonne: 10⁹ kg.</summary>
    public static Unit Megatonne { get; } = Read("Mt");

    /// <summary>The gigagram: 10⁶ kg.</summary>
    public static Unit Gigagram { get; } = Read("Gg");

    /// <summary>The avoirdupois pound: 0.45359237 kg exactly (NIST SP 811 B.8).</summary>
    public static Unit Pound { get; } = Read("lb");

    /// <summary>The short ton of 2000 lb: 907.18474 kg exactly (NIST SP 811 B.8).</summary>
    public static Unit ShortTon { get; } = Read("short ton");

    /// <summary>The long ton of 2240 lb: 1016.0469088 kg exactly (NIST SP 811 B.8).</summary>
    public static Unit LongTon { get; } = Read("long ton");

    /// <summary>A gram of CO₂ equivalent: 10⁻³ kgCO2e.</summary>
    public static Unit GramCO2e { get; } = Read("gCO2e");

    /// <summary>A kilogram of CO₂ equivalent: a base unit of this library, apart from the kilogram.</summary>
    public static Unit KilogramCO2e { get; } = Read("kgCO2e");

    /// <summary>A tonne of CO₂ equivalent: 1000 kgCO2e.</summary>
    public static Unit TonneCO2e { get; } = Read("tCO2e");

    /// <summary>A kilotonne of CO₂ equivalent: 10⁶ kgCO2e.</summary>
    public static Unit KilotonneCO2e { get; } = Read("ktCO2e");

    /// <summary>A megatonne of CO₂ equivalent: 10⁹ kgCO2e.</summary>
    public static Unit MegatonneCO2e { get; } = Read("MtCO2e");

    /// <summary>A tonne of CO₂, which is a tonne of CO₂ equivalent: its global warming potential is one by definition.</summary>
    public static Unit TonneCO2 { get; } = Read("tCO2");

    /// <summary>A kilogram of CO₂, which is a kilogram of CO₂ equivalent.</summary>
    public static Unit KilogramCO2 { get; } = Read("kgCO2");

    /// <summary>The cubic metre.</summary>
    public static Unit CubicMeter { get; } = Read("m3");

    /// <summary>A thousand cubic metres.</summary>
    public static Unit ThousandCubicMeters { get; } = Read("1000 m3");

    /// <summary>The litre: 10⁻³ m³ (SI Brochure (2019) table 8).</summary>
    public static Unit Liter { get; } = Read("L");

    /// <summary>The millilitre: 10⁻⁶ m³.</summary>
    public static Unit Milliliter { get; } = Read("mL");

    /// <summary>The kilolitre: 1 m³.</summary>
    public static Unit Kiloliter { get; } = Read("kL");

    /// <summary>The US gallon: 3.785411784 L exactly (NIST SP 811 B.8: 231 cubic inches).</summary>
    public static Unit UsGallon { get; } = Read("USgal");

    /// <summary>The imperial gallon: 4.54609 L exactly (NIST SP 811 B.8).</summary>
    public static Unit ImperialGallon { get; } = Read("impgal");

    /// <summary>The barrel of oil, 42 US gallons: 158.987294928 L exactly (NIST SP 811 B.8).</summary>
    public static Unit Barrel { get; } = Read("bbl");

    /// <summary>The cubic foot: 0.028316846592 m³ exactly (NIST SP 811 B.8).</summary>
    public static Unit CubicFoot { get; } = Read("ft3");

    /// <summary>
    /// The normal cubic metre, a cubic metre of gas at 0 °C and 101.325 kPa: a base unit of this library, apart from the cubic metre (DIN
    /// 1343).
    /// </summary>
    public static Unit NormalCubicMeter { get; } = Read("Nm3");

    /// <summary>A thousand normal cubic metres.</summary>
    public static Unit ThousandNormalCubicMeters { get; } = Read("1000 Nm3");

    // Unit.Parse looks here first, so these are read by the parser itself.
    private static Unit Read(string symbol) => UnitParser.Parse(symbol).Value;
}
