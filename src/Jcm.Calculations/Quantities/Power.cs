namespace Jcm.Calculations.Quantities;

/// <summary>A power: electrical, thermal or cooling.</summary>
public readonly record struct Power : IAdditiveQuantity<Power>
{
    private readonly decimal amount;

    private Power(decimal amount) => this.amount = amount;

    /// <summary>The amount in watts.</summary>
    public decimal Watts => this.As(Units.Watt);

    /// <summary>The amount in kilowatts.</summary>
    public decimal Kilowatts => this.As(Units.Kilowatt);

    /// <summary>The amount in megawatts.</summary>
    public decimal Megawatts => this.As(Units.Megawatt);

    /// <summary>The amount in gigawatts.</summary>
    public decimal Gigawatts => this.As(Units.Gigawatt);

    /// <summary>The amount in US tons of refrigeration.</summary>
    public decimal UsRefrigerationTons => this.As(Units.UsRefrigerationTon);

    /// <summary>The amount in Japanese tons of refrigeration.</summary>
    public decimal JapaneseRefrigerationTons => this.As(Units.JapaneseRefrigerationTon);

    /// <summary>The amount in mechanical horsepower.</summary>
    public decimal MechanicalHorsepower => this.As(Units.Horsepower);

    /// <summary>The amount in metric horsepower.</summary>
    public decimal MetricHorsepower => this.As(Units.MetricHorsepower);

    static Unit IQuantity<Power>.BaseUnit => Units.Watt;

    static Unit IQuantity<Power>.DisplayUnit => Units.Kilowatt;

    decimal IQuantity<Power>.InBaseUnit => amount;

    /// <summary>A power from watts.</summary>
    public static Power FromWatts(decimal value) => Power.From(value, Units.Watt);

    /// <summary>A power from kilowatts.</summary>
    public static Power FromKilowatts(decimal value) => Power.From(value, Units.Kilowatt);

    /// <summary>A power from megawatts.</summary>
    public static Power FromMegawatts(decimal value) => Power.From(value, Units.Megawatt);

    /// <summary>A power from gigawatts.</summary>
    public static Power FromGigawatts(decimal value) => Power.From(value, Units.Gigawatt);

    /// <summary>A power from US tons of refrigeration.</summary>
    public static Power FromUsRefrigerationTons(decimal value) => Power.From(value, Units.UsRefrigerationTon);

    /// <summary>A power from Japanese tons of refrigeration.</summary>
    public static Power FromJapaneseRefrigerationTons(decimal value) => Power.From(value, Units.JapaneseRefrigerationTon);

    /// <summary>A power from mechanical horsepower.</summary>
    public static Power FromMechanicalHorsepower(decimal value) => Power.From(value, Units.Horsepower);

    /// <summary>A power from metric horsepower.</summary>
    public static Power FromMetricHorsepower(decimal value) => Power.From(value, Units.MetricHorsepower);

    /// <summary>The energy of a power over a time.</summary>
    public static Energy operator *(Power left, Duration right) => QuantityArithmetic.Product<Power, Duration, Energy>(left, right);

    /// <summary>The energy of a power over a time.</summary>
    public static Energy operator *(Duration left, Power right) => right * left;

    /// <summary>The amount in the unit that is printed, in the same way under every culture.</summary>
    public override string ToString() => this.ToQuantity().ToString();

    static Power IQuantity<Power>.FromBaseUnit(decimal amount) => new(amount);
}
