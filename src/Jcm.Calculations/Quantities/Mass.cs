namespace Jcm.Calculations.Quantities;

/// <summary>
/// A mass of fuel, waste or product. A mass of greenhouse gas as CO₂ equivalent is <see cref="MassOfCO2e"/>, and the two never mix.
/// </summary>
public readonly record struct Mass : IAdditiveQuantity<Mass>
{
    private readonly decimal amount;

    private Mass(decimal amount) => this.amount = amount;

    /// <summary>The amount in grams.</summary>
    public decimal Grams => this.As(Units.Gram);

    /// <summary>The amount in kilograms.</summary>
    public decimal Kilograms => this.As(Units.Kilogram);

    /// <summary>The amount in tonnes.</summary>
    public decimal Tonnes => this.As(Units.Tonne);

    /// <summary>The amount in kilotonnes.</summary>
    public decimal Kilotonnes => this.As(Units.Kilotonne);

    /// <summary>The amount in megatonnes.</summary>
    public decimal Megatonnes => this.As(Units.Megatonne);

    /// <summary>The amount in pounds.</summary>
    public decimal Pounds => this.As(Units.Pound);

    /// <summary>The amount in short tons.</summary>
    public decimal ShortTons => this.As(Units.ShortTon);

    /// <summary>The amount in long tons.</summary>
    public decimal LongTons => this.As(Units.LongTon);

    static Unit IQuantity<Mass>.BaseUnit => Units.Gram;

    static Unit IQuantity<Mass>.DisplayUnit => Units.Tonne;

    decimal IQuantity<Mass>.InBaseUnit => amount;

    /// <summary>A mass from grams.</summary>
    public static Mass FromGrams(decimal value) => Mass.From(value, Units.Gram);

    /// <summary>A mass from kilograms.</summary>
    public static Mass FromKilograms(decimal value) => Mass.From(value, Units.Kilogram);

    /// <summary>A mass from tonnes.</summary>
    public static Mass FromTonnes(decimal value) => Mass.From(value, Units.Tonne);

    /// <summary>A mass from kilotonnes.</summary>
    public static Mass FromKilotonnes(decimal value) => Mass.From(value, Units.Kilotonne);

    /// <summary>A mass from megatonnes.</summary>
    public static Mass FromMegatonnes(decimal value) => Mass.From(value, Units.Megatonne);

    /// <summary>A mass from pounds.</summary>
    public static Mass FromPounds(decimal value) => Mass.From(value, Units.Pound);

    /// <summary>A mass from short tons.</summary>
    public static Mass FromShortTons(decimal value) => Mass.From(value, Units.ShortTon);

    /// <summary>A mass from long tons.</summary>
    public static Mass FromLongTons(decimal value) => Mass.From(value, Units.LongTon);

    /// <summary>The energy of a mass of fuel, or the energy that a mass of product takes.</summary>
    public static Energy operator *(Mass left, CalorificValue right) =>
        QuantityArithmetic.Product<Mass, CalorificValue, Energy>(left, right);

    /// <summary>The energy of a mass of fuel, or the energy that a mass of product takes.</summary>
    public static Energy operator *(CalorificValue left, Mass right) => right * left;

    /// <summary>The amount in the unit that is printed, in the same way under every culture.</summary>
    public override string ToString() => this.ToQuantity().ToString();

    static Mass IQuantity<Mass>.FromBaseUnit(decimal amount) => new(amount);
}
