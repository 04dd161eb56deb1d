namespace Jcm.Calculations.Quantities;

/// <summary>A length or distance.</summary>
public readonly record struct Length : IAdditiveQuantity<Length>
{
    private readonly decimal amount;

    private Length(decimal amount) => this.amount = amount;

    /// <summary>The amount in metres.</summary>
    public decimal Meters => this.As(Units.Meter);

    /// <summary>The amount in kilometres.</summary>
    public decimal Kilometers => this.As(Units.Kilometer);

    /// <summary>The amount in feet.</summary>
    public decimal Feet => this.As(Units.Foot);

    /// <summary>The amount in miles.</summary>
    public decimal Miles => this.As(Units.Mile);

    /// <summary>The amount in nautical miles.</summary>
    public decimal NauticalMiles => this.As(Units.NauticalMile);

    static Unit IQuantity<Length>.BaseUnit => Units.Meter;

    static Unit IQuantity<Length>.DisplayUnit => Units.Kilometer;

    decimal IQuantity<Length>.InBaseUnit => amount;

    /// <summary>A length from metres.</summary>
    public static Length FromMeters(decimal value) => Length.From(value, Units.Meter);

    /// <summary>A length from kilometres.</summary>
    public static Length FromKilometers(decimal value) => Length.From(value, Units.Kilometer);

    /// <summary>A length from feet.</summary>
    public static Length FromFeet(decimal value) => Length.From(value, Units.Foot);

    /// <summary>A length from miles.</summary>
    public static Length FromMiles(decimal value) => Length.From(value, Units.Mile);

    /// <summary>A length from nautical miles.</summary>
    public static Length FromNauticalMiles(decimal value) => Length.From(value, Units.NauticalMile);

    /// <summary>The fuel for a distance.</summary>
    public static Volume operator *(Length left, FuelEconomy right) => QuantityArithmetic.Product<Length, FuelEconomy, Volume>(left, right);

    /// <summary>The fuel for a distance.</summary>
    public static Volume operator *(FuelEconomy left, Length right) => right * left;

    /// <summary>The amount in the unit that is printed, in the same way under every culture.</summary>
    public override string ToString() => this.ToQuantity().ToString();

    static Length IQuantity<Length>.FromBaseUnit(decimal amount) => new(amount);
}
