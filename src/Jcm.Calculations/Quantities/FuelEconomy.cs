namespace Jcm.Calculations.Quantities;

/// <summary>The fuel that a vehicle takes per distance.</summary>
public readonly record struct FuelEconomy : IAdditiveQuantity<FuelEconomy>
{
    private readonly decimal amount;

    private FuelEconomy(decimal amount) => this.amount = amount;

    /// <summary>The amount in litres per hundred kilometres.</summary>
    public decimal LitersPerHundredKilometers => this.As(Units.LiterPerHundredKilometers);

    /// <summary>The amount in litres per kilometre.</summary>
    public decimal LitersPerKilometer => this.As(Units.LiterPerKilometer);

    static Unit IQuantity<FuelEconomy>.BaseUnit { get; } = Unit.Parse("mL/100km");

    static Unit IQuantity<FuelEconomy>.DisplayUnit => Units.LiterPerHundredKilometers;

    decimal IQuantity<FuelEconomy>.InBaseUnit => amount;

    /// <summary>A fuel economy from litres per hundred kilometres.</summary>
    public static FuelEconomy FromLitersPerHundredKilometers(decimal value) => FuelEconomy.From(value, Units.LiterPerHundredKilometers);

    /// <summary>A fuel economy from litres per kilometre.</summary>
    public static FuelEconomy FromLitersPerKilometer(decimal value) => FuelEconomy.From(value, Units.LiterPerKilometer);

    /// <summary>The amount in the unit that is printed, in the same way under every culture.</summary>
    public override string ToString() => this.ToQuantity().ToString();

    static FuelEconomy IQuantity<FuelEconomy>.FromBaseUnit(decimal amount) => new(amount);
}
