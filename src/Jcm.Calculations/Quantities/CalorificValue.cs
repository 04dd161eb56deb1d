namespace Jcm.Calculations.Quantities;

/// <summary>An energy per mass: the calorific value of a fuel, or the specific energy consumption of a product.</summary>
/// <remarks>Both are one type because they are one dimension with one product, mass times this is energy: a second type could keep them apart
/// only by name, which the parameter does already. Whether a calorific value is net or gross is also for the parameter to say.</remarks>
public readonly record struct CalorificValue : IAdditiveQuantity<CalorificValue>
{
    private readonly decimal amount;

    private CalorificValue(decimal amount) => this.amount = amount;

    /// <summary>The amount in gigajoules per tonne.</summary>
    public decimal GigajoulesPerTonne => this.As(Units.GigajoulePerTonne);

    /// <summary>The amount in terajoules per gigagram.</summary>
    public decimal TerajoulesPerGigagram => this.As(Units.TerajoulePerGigagram);

    /// <summary>The amount in megajoules per kilogram.</summary>
    public decimal MegajoulesPerKilogram => this.As(Units.MegajoulePerKilogram);

    /// <summary>The amount in International Table kilocalories per kilogram.</summary>
    public decimal KilocaloriesITPerKilogram => this.As(Units.KilocaloriePerKilogram);

    /// <summary>The amount in kilowatt hours per tonne.</summary>
    public decimal KilowattHoursPerTonne => this.As(Units.KilowattHourPerTonne);

    static Unit IQuantity<CalorificValue>.BaseUnit { get; } = Unit.Parse("J/kg");

    static Unit IQuantity<CalorificValue>.DisplayUnit => Units.GigajoulePerTonne;

    decimal IQuantity<CalorificValue>.InBaseUnit => amount;

    /// <summary>A calorific value from gigajoules per tonne.</summary>
    public static CalorificValue FromGigajoulesPerTonne(decimal value) => CalorificValue.From(value, Units.GigajoulePerTonne);

    /// <summary>A calorific value from terajoules per gigagram.</summary>
    public static CalorificValue FromTerajoulesPerGigagram(decimal value) => CalorificValue.From(value, Units.TerajoulePerGigagram);

    /// <summary>A calorific value from megajoules per kilogram.</summary>
    public static CalorificValue FromMegajoulesPerKilogram(decimal value) => CalorificValue.From(value, Units.MegajoulePerKilogram);

    /// <summary>A calorific value from International Table kilocalories per kilogram.</summary>
    public static CalorificValue FromKilocaloriesITPerKilogram(decimal value) => CalorificValue.From(value, Units.KilocaloriePerKilogram);

    /// <summary>A calorific value from kilowatt hours per tonne.</summary>
    public static CalorificValue FromKilowattHoursPerTonne(decimal value) => CalorificValue.From(value, Units.KilowattHourPerTonne);

    /// <summary>The amount in the unit that is printed, in the same way under every culture.</summary>
    public override string ToString() => this.ToQuantity().ToString();

    static CalorificValue IQuantity<CalorificValue>.FromBaseUnit(decimal amount) => new(amount);
}
