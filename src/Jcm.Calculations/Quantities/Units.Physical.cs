namespace Jcm.Calculations.Quantities;

/// <content>Power, temperature, time, length and area.</content>
public static partial class Units
{
    /// <summary>The watt: J/s (SI Brochure (2019) table 4).</summary>
    public static Unit Watt { get; } = Read("W");

    /// <summary>The kilowatt: 10³ W.</summary>
    public static Unit Kilowatt { get; } = Read("kW");

    /// <summary>The megawatt: 10⁶ W.</summary>
    public static Unit Megawatt { get; } = Read("MW");

    /// <summary>The gigawatt: 10⁹ W.</summary>
    public static Unit Gigawatt { get; } = Read("GW");

    /// <summary>
    /// The US ton of refrigeration: 12 000 Btu (International Table) per hour, 12000 × 1055.05585262 / 3600 W or about 3516.85 W (NIST SP
    /// 811 B.8).
    /// </summary>
    public static Unit UsRefrigerationTon { get; } = Read("USRt");

    /// <summary>
    /// The Japanese ton of refrigeration: 3320 kcal (International Table) per hour, 3861.16 W exactly. That freezes a tonne of water at 0
    /// °C in a day, by convention (Japanese chiller catalogues).
    /// </summary>
    public static Unit JapaneseRefrigerationTon { get; } = Read("JRt");

    /// <summary>The mechanical horsepower of 550 ft·lbf/s: 745.69987158227022 W exactly (NIST SP 811 B.8).</summary>
    public static Unit Horsepower { get; } = Read("hp");

    /// <summary>The metric horsepower of 75 kgf·m/s: 735.49875 W exactly (NIST SP 811 B.8).</summary>
    public static Unit MetricHorsepower { get; } = Read("PS");

    /// <summary>The volt ampere of apparent power: a base unit of this library, apart from the watt.</summary>
    public static Unit VoltAmpere { get; } = Read("VA");

    /// <summary>The kilovolt ampere: 10³ VA.</summary>
    public static Unit KilovoltAmpere { get; } = Read("kVA");

    /// <summary>The megavolt ampere: 10⁶ VA.</summary>
    public static Unit MegavoltAmpere { get; } = Read("MVA");

    /// <summary>The kelvin (SI Brochure (2019) table 2).</summary>
    public static Unit Kelvin { get; } = Read("K");

    /// <summary>
    /// The degree Celsius; zero lies at 273.15 K exactly (SI Brochure (2019) section 2.3.1). A step of one kelvin inside a compound unit.
    /// </summary>
    public static Unit DegreeCelsius { get; } = Read("°C");

    /// <summary>The degree Fahrenheit: K = (°F + 459.67) × 5/9 exactly (NIST SP 811 B.8). A step of 5/9 K inside a compound unit.</summary>
    public static Unit DegreeFahrenheit { get; } = Read("°F");

    /// <summary>The second (SI Brochure (2019) table 2).</summary>
    public static Unit Second { get; } = Read("s");

    /// <summary>The minute: 60 s (SI Brochure (2019) table 8).</summary>
    public static Unit Minute { get; } = Read("min");

    /// <summary>The hour: 3600 s (SI Brochure (2019) table 8).</summary>
    public static Unit Hour { get; } = Read("h");

    /// <summary>The day: 86 400 s (SI Brochure (2019) table 8).</summary>
    public static Unit Day { get; } = Read("d");

    /// <summary>
    /// The year of 365 days, 8760 h, leap years included (NIST SP 811 B.8, year (365 days)): count a calendar year in days where that
    /// matters.
    /// </summary>
    public static Unit Year { get; } = Read("yr");

    /// <summary>The metre (SI Brochure (2019) table 2).</summary>
    public static Unit Meter { get; } = Read("m");

    /// <summary>The kilometre: 10³ m.</summary>
    public static Unit Kilometer { get; } = Read("km");

    /// <summary>The foot: 0.3048 m exactly (NIST SP 811 B.8).</summary>
    public static Unit Foot { get; } = Read("ft");

    /// <summary>The mile: 1609.344 m exactly (NIST SP 811 B.8).</summary>
    public static Unit Mile { get; } = Read("mi");

    /// <summary>The nautical mile: 1852 m exactly (NIST SP 811 B.8).</summary>
    public static Unit NauticalMile { get; } = Read("nmi");

    /// <summary>The square metre.</summary>
    public static Unit SquareMeter { get; } = Read("m2");

    /// <summary>The hectare: 10⁴ m² (SI Brochure (2019) table 8).</summary>
    public static Unit Hectare { get; } = Read("ha");

    /// <summary>The square kilometre: 10⁶ m².</summary>
    public static Unit SquareKilometer { get; } = Read("km2");
}
