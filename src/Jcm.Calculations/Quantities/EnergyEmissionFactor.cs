namespace Jcm.Calculations.Quantities;

/// <summary>The emissions per energy: a grid emission factor, or the emission factor of a fuel.</summary>
public readonly record struct EnergyEmissionFactor : IAdditiveQuantity<EnergyEmissionFactor>
{
    private readonly decimal amount;

    private EnergyEmissionFactor(decimal amount) => this.amount = amount;

    /// <summary>The amount in tonnes of CO₂ per megawatt hour.</summary>
    public decimal TonnesCO2PerMegawattHour => this.As(Units.TonneCO2PerMegawattHour);

    /// <summary>The amount in kilograms of CO₂ per kilowatt hour.</summary>
    public decimal KilogramsCO2PerKilowattHour => this.As(Units.KilogramCO2PerKilowattHour);

    /// <summary>The amount in grams of CO₂ per kilowatt hour.</summary>
    public decimal GramsCO2PerKilowattHour => this.As(Units.GramCO2PerKilowattHour);

    /// <summary>The amount in tonnes of CO₂ per gigajoule.</summary>
    public decimal TonnesCO2PerGigajoule => this.As(Units.TonneCO2PerGigajoule);

    /// <summary>The amount in tonnes of CO₂ per terajoule.</summary>
    public decimal TonnesCO2PerTerajoule => this.As(Units.TonneCO2PerTerajoule);

    /// <summary>The amount in kilograms of CO₂ per gigajoule.</summary>
    public decimal KilogramsCO2PerGigajoule => this.As(Units.KilogramCO2PerGigajoule);

    /// <summary>The amount in kilograms of CO₂ per terajoule.</summary>
    public decimal KilogramsCO2PerTerajoule => this.As(Units.KilogramCO2PerTerajoule);

    static Unit IQuantity<EnergyEmissionFactor>.BaseUnit { get; } = Unit.Parse("gCO2/MWh");

    static Unit IQuantity<EnergyEmissionFactor>.DisplayUnit => Units.TonneCO2PerMegawattHour;

    decimal IQuantity<EnergyEmissionFactor>.InBaseUnit => amount;

    /// <summary>An energy emission factor from tonnes of CO₂ per megawatt hour.</summary>
    public static EnergyEmissionFactor FromTonnesCO2PerMegawattHour(decimal value) =>
        EnergyEmissionFactor.From(value, Units.TonneCO2PerMegawattHour);

    /// <summary>An energy emission factor from kilograms of CO₂ per kilowatt hour.</summary>
    public static EnergyEmissionFactor FromKilogramsCO2PerKilowattHour(decimal value) =>
        EnergyEmissionFactor.From(value, Units.KilogramCO2PerKilowattHour);

    /// <summary>An energy emission factor from grams of CO₂ per kilowatt hour.</summary>
    public static EnergyEmissionFactor FromGramsCO2PerKilowattHour(decimal value) =>
        EnergyEmissionFactor.From(value, Units.GramCO2PerKilowattHour);

    /// <summary>An energy emission factor from tonnes of CO₂ per gigajoule.</summary>
    public static EnergyEmissionFactor FromTonnesCO2PerGigajoule(decimal value) =>
        EnergyEmissionFactor.From(value, Units.TonneCO2PerGigajoule);

    /// <summary>An energy emission factor from tonnes of CO₂ per terajoule.</summary>
    public static EnergyEmissionFactor FromTonnesCO2PerTerajoule(decimal value) =>
        EnergyEmissionFactor.From(value, Units.TonneCO2PerTerajoule);

    /// <summary>An energy emission factor from kilograms of CO₂ per gigajoule.</summary>
    public static EnergyEmissionFactor FromKilogramsCO2PerGigajoule(decimal value) =>
        EnergyEmissionFactor.From(value, Units.KilogramCO2PerGigajoule);

    /// <summary>An energy emission factor from kilograms of CO₂ per terajoule.</summary>
    public static EnergyEmissionFactor FromKilogramsCO2PerTerajoule(decimal value) =>
        EnergyEmissionFactor.From(value, Units.KilogramCO2PerTerajoule);

    /// <summary>The amount in the unit that is printed, in the same way under every culture.</summary>
    public override string ToString() => this.ToQuantity().ToString();

    static EnergyEmissionFactor IQuantity<EnergyEmissionFactor>.FromBaseUnit(decimal amount) => new(amount);
}
