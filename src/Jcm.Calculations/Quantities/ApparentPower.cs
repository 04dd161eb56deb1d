namespace Jcm.Calculations.Quantities;

/// <summary>An apparent power, such as the capacity of a transformer. It does not mix with <see cref="Power"/>.</summary>
public readonly record struct ApparentPower : IAdditiveQuantity<ApparentPower>
{
    private readonly decimal amount;

    private ApparentPower(decimal amount) => this.amount = amount;

    /// <summary>The amount in volt amperes.</summary>
    public decimal Voltamperes => this.As(Units.VoltAmpere);

    /// <summary>The amount in kilovolt amperes.</summary>
    public decimal Kilovoltamperes => this.As(Units.KilovoltAmpere);

    /// <summary>The amount in megavolt amperes.</summary>
    public decimal Megavoltamperes => this.As(Units.MegavoltAmpere);

    static Unit IQuantity<ApparentPower>.BaseUnit => Units.VoltAmpere;

    static Unit IQuantity<ApparentPower>.DisplayUnit => Units.KilovoltAmpere;

    decimal IQuantity<ApparentPower>.InBaseUnit => amount;

    /// <summary>An apparent power from volt amperes.</summary>
    public static ApparentPower FromVoltamperes(decimal value) => ApparentPower.From(value, Units.VoltAmpere);

    /// <summary>An apparent power from kilovolt amperes.</summary>
    public static ApparentPower FromKilovoltamperes(decimal value) => ApparentPower.From(value, Units.KilovoltAmpere);

    /// <summary>An apparent power from megavolt amperes.</summary>
    public static ApparentPower FromMegavoltamperes(decimal value) => ApparentPower.From(value, Units.MegavoltAmpere);

    /// <summary>The amount in the unit that is printed, in the same way under every culture.</summary>
    public override string ToString() => this.ToQuantity().ToString();

    static ApparentPower IQuantity<ApparentPower>.FromBaseUnit(decimal amount) => new(amount);
}
