namespace Jcm.Calculations.Quantities;

/// <summary>A difference of temperatures.</summary>
public readonly record struct TemperatureDifference : IAdditiveQuantity<TemperatureDifference>
{
    private readonly decimal amount;

    private TemperatureDifference(decimal amount) => this.amount = amount;

    /// <summary>The amount in kelvins.</summary>
    public decimal Kelvins => this.As(Units.Kelvin);

    static Unit IQuantity<TemperatureDifference>.BaseUnit => Units.Kelvin;

    static Unit IQuantity<TemperatureDifference>.DisplayUnit => Units.Kelvin;

    decimal IQuantity<TemperatureDifference>.InBaseUnit => amount;

    /// <summary>A temperature difference from kelvins.</summary>
    public static TemperatureDifference FromKelvins(decimal value) => TemperatureDifference.From(value, Units.Kelvin);

    /// <summary>A temperature difference from degrees Celsius, each of which is one kelvin.</summary>
    public static TemperatureDifference FromDegreesCelsius(decimal value) => new(value);

    /// <summary>A temperature difference from user data; °C and °F are read as steps here, whatever the zero of their scales.</summary>
    /// <param name="entered">The number and its unit.</param>
    /// <returns>The quantity; or a problem, when the unit measures something else or the amount is too large.</returns>
    public static Outcome<TemperatureDifference> TryFrom(Quantity entered) =>
        QuantityArithmetic.TryFrom<TemperatureDifference>(entered with { Unit = entered.Unit.Step });

    /// <summary>The amount in the unit that is printed, in the same way under every culture.</summary>
    public override string ToString() => this.ToQuantity().ToString();

    static TemperatureDifference IQuantity<TemperatureDifference>.FromBaseUnit(decimal amount) => new(amount);
}
