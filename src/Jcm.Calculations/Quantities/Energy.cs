namespace Jcm.Calculations.Quantities;

/// <summary>An amount of energy.</summary>
public readonly record struct Energy : IAdditiveQuantity<Energy>
{
    private readonly decimal amount;

    private Energy(decimal amount) => this.amount = amount;

    /// <summary>The amount in joules.</summary>
    public decimal Joules => this.As(Units.Joule);

    /// <summary>The amount in kilojoules.</summary>
    public decimal Kilojoules => this.As(Units.Kilojoule);

    /// <summary>The amount in megajoules.</summary>
    public decimal Megajoules => this.As(Units.Megajoule);

    /// <summary>The amount in gigajoules.</summary>
    public decimal Gigajoules => this.As(Units.Gigajoule);

    /// <summary>The amount in terajoules.</summary>
    public decimal Terajoules => this.As(Units.Terajoule);

    /// <summary>The amount in watt hours.</summary>
    public decimal WattHours => this.As(Units.WattHour);

    /// <summary>The amount in kilowatt hours.</summary>
    public decimal KilowattHours => this.As(Units.KilowattHour);

    /// <summary>The amount in megawatt hours.</summary>
    public decimal MegawattHours => this.As(Units.MegawattHour);

    /// <summary>The amount in gigawatt hours.</summary>
    public decimal GigawattHours => this.As(Units.GigawattHour);

    /// <summary>The amount in International Table kilocalories.</summary>
    public decimal KilocaloriesIT => this.As(Units.KilocalorieIT);

    /// <summary>The amount in International Table gigacalories.</summary>
    public decimal GigacaloriesIT => this.As(Units.GigacalorieIT);

    /// <summary>The amount in tonnes of oil equivalent.</summary>
    public decimal TonnesOfOilEquivalent => this.As(Units.TonneOfOilEquivalent);

    /// <summary>The amount in tonnes of coal equivalent.</summary>
    public decimal TonnesOfCoalEquivalent => this.As(Units.TonneOfCoalEquivalent);

    /// <summary>The amount in International Table British thermal units.</summary>
    public decimal BritishThermalUnits => this.As(Units.BtuIT);

    /// <summary>The amount in millions of International Table British thermal units.</summary>
    public decimal MegabritishThermalUnits => this.As(Units.MegaBtuIT);

    /// <summary>The amount in therms.</summary>
    public decimal Therms => this.As(Units.Therm);

    static Unit IQuantity<Energy>.BaseUnit => Units.Joule;

    static Unit IQuantity<Energy>.DisplayUnit => Units.Gigajoule;

    decimal IQuantity<Energy>.InBaseUnit => amount;

    /// <summary>An energy from joules.</summary>
    public static Energy FromJoules(decimal value) => Energy.From(value, Units.Joule);

    /// <summary>An energy from kilojoules.</summary>
    public static Energy FromKilojoules(decimal value) => Energy.From(value, Units.Kilojoule);

    /// <summary>An energy from megajoules.</summary>
    public static Energy FromMegajoules(decimal value) => Energy.From(value, Units.Megajoule);

    /// <summary>An energy from gigajoules.</summary>
    public static Energy FromGigajoules(decimal value) => Energy.From(value, Units.Gigajoule);

    /// <summary>An energy from terajoules.</summary>
    public static Energy FromTerajoules(decimal value) => Energy.From(value, Units.Terajoule);

    /// <summary>An energy from watt hours.</summary>
    public static Energy FromWattHours(decimal value) => Energy.From(value, Units.WattHour);

    /// <summary>An energy from kilowatt hours.</summary>
    public static Energy FromKilowattHours(decimal value) => Energy.From(value, Units.KilowattHour);

    /// <summary>An energy from megawatt hours.</summary>
    public static Energy FromMegawattHours(decimal value) => Energy.From(value, Units.MegawattHour);

    /// <summary>An energy from gigawatt hours.</summary>
    public static Energy FromGigawattHours(decimal value) => Energy.From(value, Units.GigawattHour);

    /// <summary>An energy from International Table kilocalories.</summary>
    public static Energy FromKilocaloriesIT(decimal value) => Energy.From(value, Units.KilocalorieIT);

    /// <summary>An energy from International Table gigacalories.</summary>
    public static Energy FromGigacaloriesIT(decimal value) => Energy.From(value, Units.GigacalorieIT);

    /// <summary>An energy from tonnes of oil equivalent.</summary>
    public static Energy FromTonnesOfOilEquivalent(decimal value) => Energy.From(value, Units.TonneOfOilEquivalent);

    /// <summary>An energy from tonnes of coal equivalent.</summary>
    public static Energy FromTonnesOfCoalEquivalent(decimal value) => Energy.From(value, Units.TonneOfCoalEquivalent);

    /// <summary>An energy from International Table British thermal units.</summary>
    public static Energy FromBritishThermalUnits(decimal value) => Energy.From(value, Units.BtuIT);

    /// <summary>An energy from millions of International Table British thermal units.</summary>
    public static Energy FromMegabritishThermalUnits(decimal value) => Energy.From(value, Units.MegaBtuIT);

    /// <summary>An energy from therms.</summary>
    public static Energy FromTherms(decimal value) => Energy.From(value, Units.Therm);

    /// <summary>The emissions of an energy.</summary>
    public static MassOfCO2e operator *(Energy left, EnergyEmissionFactor right) =>
        QuantityArithmetic.Product<Energy, EnergyEmissionFactor, MassOfCO2e>(left, right);

    /// <summary>The emissions of an energy.</summary>
    public static MassOfCO2e operator *(EnergyEmissionFactor left, Energy right) => right * left;

    /// <summary>The mean power over a time.</summary>
    /// <exception cref="DivideByZeroException">The divisor is zero.</exception>
    public static Power operator /(Energy left, Duration right) => QuantityArithmetic.Quotient<Energy, Duration, Power>(left, right);

    /// <summary>The energy per mass.</summary>
    /// <exception cref="DivideByZeroException">The divisor is zero.</exception>
    public static CalorificValue operator /(Energy left, Mass right) =>
        QuantityArithmetic.Quotient<Energy, Mass, CalorificValue>(left, right);

    /// <summary>The energy per amount of gas.</summary>
    /// <exception cref="DivideByZeroException">The divisor is zero.</exception>
    public static VolumetricCalorificValue operator /(Energy left, NormalVolume right) =>
        QuantityArithmetic.Quotient<Energy, NormalVolume, VolumetricCalorificValue>(left, right);

    /// <summary>The amount in the unit that is printed, in the same way under every culture.</summary>
    public override string ToString() => this.ToQuantity().ToString();

    static Energy IQuantity<Energy>.FromBaseUnit(decimal amount) => new(amount);
}
