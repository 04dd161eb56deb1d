namespace Jcm.Calculations.Quantities;

/// <summary>A pure number: an efficiency, a share, a coefficient of performance.</summary>
public readonly record struct Ratio : IAdditiveQuantity<Ratio>
{
    private readonly decimal amount;

    private Ratio(decimal amount) => this.amount = amount;

    /// <summary>The amount in fractions of one.</summary>
    public decimal DecimalFractions => this.As(Units.One);

    /// <summary>The amount in percent.</summary>
    public decimal Percent => this.As(Units.Percent);

    static Unit IQuantity<Ratio>.BaseUnit => Units.Percent;

    static Unit IQuantity<Ratio>.DisplayUnit => Units.Percent;

    decimal IQuantity<Ratio>.InBaseUnit => amount;

    /// <summary>A ratio from fractions of one.</summary>
    public static Ratio FromDecimalFractions(decimal value) => Ratio.From(value, Units.One);

    /// <summary>A ratio from percent.</summary>
    public static Ratio FromPercent(decimal value) => Ratio.From(value, Units.Percent);

    /// <summary>The amount in the unit that is printed, in the same way under every culture.</summary>
    public override string ToString() => this.ToQuantity().ToString();

    static Ratio IQuantity<Ratio>.FromBaseUnit(decimal amount) => new(amount);
}
