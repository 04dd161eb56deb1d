namespace Jcm.Calculations.Quantities;

/// <summary>An energy per amount of gas at 0 °C and 101.325 kPa.</summary>
public readonly record struct VolumetricCalorificValue : IAdditiveQuantity<VolumetricCalorificValue>
{
    private readonly decimal amount;

    private VolumetricCalorificValue(decimal amount) => this.amount = amount;

    /// <summary>The amount in gigajoules per thousand normal cubic metres.</summary>
    public decimal GigajoulesPerThousandNormalCubicMeters => this.As(Units.GigajoulePerThousandNormalCubicMeters);

    /// <summary>The amount in megajoules per normal cubic metre.</summary>
    public decimal MegajoulesPerNormalCubicMeter => this.As(Units.MegajoulePerNormalCubicMeter);

    static Unit IQuantity<VolumetricCalorificValue>.BaseUnit { get; } = Unit.Parse("J/Nm3");

    static Unit IQuantity<VolumetricCalorificValue>.DisplayUnit => Units.GigajoulePerThousandNormalCubicMeters;

    decimal IQuantity<VolumetricCalorificValue>.InBaseUnit => amount;

    /// <summary>A volumetric calorific value from gigajoules per thousand normal cubic metres.</summary>
    public static VolumetricCalorificValue FromGigajoulesPerThousandNormalCubicMeters(decimal value) =>
        VolumetricCalorificValue.From(value, Units.GigajoulePerThousandNormalCubicMeters);

    /// <summary>A volumetric calorific value from megajoules per normal cubic metre.</summary>
    public static VolumetricCalorificValue FromMegajoulesPerNormalCubicMeter(decimal value) =>
        VolumetricCalorificValue.From(value, Units.MegajoulePerNormalCubicMeter);

    /// <summary>The amount in the unit that is printed, in the same way under every culture.</summary>
    public override string ToString() => this.ToQuantity().ToString();

    static VolumetricCalorificValue IQuantity<VolumetricCalorificValue>.FromBaseUnit(decimal amount) => new(amount);
}
