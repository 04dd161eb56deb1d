namespace Jcm.Calculations.Quantities;

/// <summary>A mass of greenhouse gas, counted as the mass of CO₂ with the same effect. It does not mix with <see cref="Mass"/>.</summary>
public readonly record struct MassOfCO2e : IAdditiveQuantity<MassOfCO2e>
{
    private readonly decimal amount;

    private MassOfCO2e(decimal amount) => this.amount = amount;

    /// <summary>The amount in grams of CO₂ equivalent.</summary>
    public decimal Grams => this.As(Units.GramCO2e);

    /// <summary>The amount in kilograms of CO₂ equivalent.</summary>
    public decimal Kilograms => this.As(Units.KilogramCO2e);

    /// <summary>The amount in tonnes of CO₂ equivalent.</summary>
    public decimal Tonnes => this.As(Units.TonneCO2e);

    /// <summary>The amount in kilotonnes of CO₂ equivalent.</summary>
    public decimal Kilotonnes => this.As(Units.KilotonneCO2e);

    /// <summary>The amount in megatonnes of CO₂ equivalent.</summary>
    public decimal Megatonnes => this.As(Units.MegatonneCO2e);

    static Unit IQuantity<MassOfCO2e>.BaseUnit => Units.GramCO2e;

    static Unit IQuantity<MassOfCO2e>.DisplayUnit => Units.TonneCO2e;

    decimal IQuantity<MassOfCO2e>.InBaseUnit => amount;

    /// <summary>A mass of CO₂ equivalent from grams of CO₂ equivalent.</summary>
    public static MassOfCO2e FromGrams(decimal value) => MassOfCO2e.From(value, Units.GramCO2e);

    /// <summary>A mass of CO₂ equivalent from kilograms of CO₂ equivalent.</summary>
    public static MassOfCO2e FromKilograms(decimal value) => MassOfCO2e.From(value, Units.KilogramCO2e);

    /// <summary>A mass of CO₂ equivalent from tonnes of CO₂ equivalent.</summary>
    public static MassOfCO2e FromTonnes(decimal value) => MassOfCO2e.From(value, Units.TonneCO2e);

    /// <summary>A mass of CO₂ equivalent from kilotonnes of CO₂ equivalent.</summary>
    public static MassOfCO2e FromKilotonnes(decimal value) => MassOfCO2e.From(value, Units.KilotonneCO2e);

    /// <summary>A mass of CO₂ equivalent from megatonnes of CO₂ equivalent.</summary>
    public static MassOfCO2e FromMegatonnes(decimal value) => MassOfCO2e.From(value, Units.MegatonneCO2e);

    /// <summary>The emissions per energy.</summary>
    /// <exception cref="DivideByZeroException">The divisor is zero.</exception>
    public static EnergyEmissionFactor operator /(MassOfCO2e left, Energy right) =>
        QuantityArithmetic.Quotient<MassOfCO2e, Energy, EnergyEmissionFactor>(left, right);

    /// <summary>The amount in the unit that is printed, in the same way under every culture.</summary>
    public override string ToString() => this.ToQuantity().ToString();

    static MassOfCO2e IQuantity<MassOfCO2e>.FromBaseUnit(decimal amount) => new(amount);
}
