namespace Jcm.Calculations.Quantities;

/// <summary>A volume. An amount of gas at normal conditions is <see cref="NormalVolume"/>.</summary>
public readonly record struct Volume : IAdditiveQuantity<Volume>
{
    private readonly decimal amount;

    private Volume(decimal amount) => this.amount = amount;

    /// <summary>The amount in millilitres.</summary>
    public decimal Milliliters => this.As(Units.Milliliter);

    /// <summary>The amount in litres.</summary>
    public decimal Liters => this.As(Units.Liter);

    /// <summary>The amount in kilolitres.</summary>
    public decimal Kiloliters => this.As(Units.Kiloliter);

    /// <summary>The amount in cubic metres.</summary>
    public decimal CubicMeters => this.As(Units.CubicMeter);

    /// <summary>The amount in US gallons.</summary>
    public decimal UsGallons => this.As(Units.UsGallon);

    /// <summary>The amount in imperial gallons.</summary>
    public decimal ImperialGallons => this.As(Units.ImperialGallon);

    /// <summary>The amount in barrels of oil.</summary>
    public decimal OilBarrels => this.As(Units.Barrel);

    /// <summary>The amount in cubic feet.</summary>
    public decimal CubicFeet => this.As(Units.CubicFoot);

    static Unit IQuantity<Volume>.BaseUnit => Units.Milliliter;

    static Unit IQuantity<Volume>.DisplayUnit => Units.CubicMeter;

    decimal IQuantity<Volume>.InBaseUnit => amount;

    /// <summary>A volume from millilitres.</summary>
    public static Volume FromMilliliters(decimal value) => Volume.From(value, Units.Milliliter);

    /// <summary>A volume from litres.</summary>
    public static Volume FromLiters(decimal value) => Volume.From(value, Units.Liter);

    /// <summary>A volume from kilolitres.</summary>
    public static Volume FromKiloliters(decimal value) => Volume.From(value, Units.Kiloliter);

    /// <summary>A volume from cubic metres.</summary>
    public static Volume FromCubicMeters(decimal value) => Volume.From(value, Units.CubicMeter);

    /// <summary>A volume from US gallons.</summary>
    public static Volume FromUsGallons(decimal value) => Volume.From(value, Units.UsGallon);

    /// <summary>A volume from imperial gallons.</summary>
    public static Volume FromImperialGallons(decimal value) => Volume.From(value, Units.ImperialGallon);

    /// <summary>A volume from barrels of oil.</summary>
    public static Volume FromOilBarrels(decimal value) => Volume.From(value, Units.Barrel);

    /// <summary>A volume from cubic feet.</summary>
    public static Volume FromCubicFeet(decimal value) => Volume.From(value, Units.CubicFoot);

    /// <summary>The fuel per distance.</summary>
    /// <exception cref="DivideByZeroException">The divisor is zero.</exception>
    public static FuelEconomy operator /(Volume left, Length right) =>
        QuantityArithmetic.Quotient<Volume, Length, FuelEconomy>(left, right);

    /// <summary>The amount in the unit that is printed, in the same way under every culture.</summary>
    public override string ToString() => this.ToQuantity().ToString();

    static Volume IQuantity<Volume>.FromBaseUnit(decimal amount) => new(amount);
}
