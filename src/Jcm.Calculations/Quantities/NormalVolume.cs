namespace Jcm.Calculations.Quantities;

/// <summary>An amount of gas, as its volume at 0 °C and 101.325 kPa. It does not mix with <see cref="Volume"/>.</summary>
public readonly record struct NormalVolume : IAdditiveQuantity<NormalVolume>
{
    private readonly decimal amount;

    private NormalVolume(decimal amount) => this.amount = amount;

    /// <summary>The amount in normal cubic metres.</summary>
    public decimal NormalCubicMeters => this.As(Units.NormalCubicMeter);

    /// <summary>The amount in thousands of normal cubic metres.</summary>
    public decimal ThousandNormalCubicMeters => this.As(Units.ThousandNormalCubicMeters);

    static Unit IQuantity<NormalVolume>.BaseUnit => Units.NormalCubicMeter;

    static Unit IQuantity<NormalVolume>.DisplayUnit => Units.NormalCubicMeter;

    decimal IQuantity<NormalVolume>.InBaseUnit => amount;

    /// <summary>A normal volume from normal cubic metres.</summary>
    public static NormalVolume FromNormalCubicMeters(decimal value) => NormalVolume.From(value, Units.NormalCubicMeter);

    /// <summary>A normal volume from thousands of normal cubic metres.</summary>
    public static NormalVolume FromThousandNormalCubicMeters(decimal value) => NormalVolume.From(value, Units.ThousandNormalCubicMeters);

    /// <summary>The energy of an amount of gas.</summary>
    public static Energy operator *(NormalVolume left, VolumetricCalorificValue right) =>
        QuantityArithmetic.Product<NormalVolume, VolumetricCalorificValue, Energy>(left, right);

    /// <summary>The energy of an amount of gas.</summary>
    public static Energy operator *(VolumetricCalorificValue left, NormalVolume right) => right * left;

    /// <summary>The amount in the unit that is printed, in the same way under every culture.</summary>
    public override string ToString() => this.ToQuantity().ToString();

    static NormalVolume IQuantity<NormalVolume>.FromBaseUnit(decimal amount) => new(amount);
}
