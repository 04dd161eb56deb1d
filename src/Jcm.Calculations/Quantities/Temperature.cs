namespace Jcm.Calculations.Quantities;

/// <summary>A temperature above absolute zero. Temperatures are compared and subtracted, but not added.</summary>
/// <remarks>The default value is absolute zero. A temperature below it throws <see cref="ArgumentOutOfRangeException"/>.</remarks>
public readonly record struct Temperature : IQuantity<Temperature>
{
    private readonly decimal amount;

    private Temperature(decimal amount)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(amount);
        this.amount = amount;
    }

    /// <summary>The amount in kelvins.</summary>
    public decimal Kelvins => this.As(Units.Kelvin);

    /// <summary>The amount in degrees Celsius.</summary>
    public decimal DegreesCelsius => this.As(Units.DegreeCelsius);

    /// <summary>The amount in degrees Fahrenheit.</summary>
    public decimal DegreesFahrenheit => this.As(Units.DegreeFahrenheit);

    static Unit IQuantity<Temperature>.BaseUnit => Units.Kelvin;

    static Unit IQuantity<Temperature>.DisplayUnit => Units.DegreeCelsius;

    decimal IQuantity<Temperature>.InBaseUnit => amount;

    /// <summary>A temperature from kelvins.</summary>
    public static Temperature FromKelvins(decimal value) => Temperature.From(value, Units.Kelvin);

    /// <summary>A temperature from degrees Celsius.</summary>
    public static Temperature FromDegreesCelsius(decimal value) => Temperature.From(value, Units.DegreeCelsius);

    /// <summary>A temperature from degrees Fahrenheit.</summary>
    public static Temperature FromDegreesFahrenheit(decimal value) => Temperature.From(value, Units.DegreeFahrenheit);

    /// <summary>A temperature from user data.</summary>
    /// <param name="entered">The number and its unit.</param>
    /// <returns>The temperature; or a problem, when the unit measures something else or the temperature lies below absolute zero.</returns>
    public static Outcome<Temperature> TryFrom(Quantity entered) =>
        entered.In(Units.Kelvin).TryGet(out var kelvins) && kelvins < 0
            ? new Problem(ProblemCode.OutOfRange, $"{entered} lies below absolute zero.")
            : QuantityArithmetic.TryFrom<Temperature>(entered);

    /// <summary>The difference of two temperatures.</summary>
    public static TemperatureDifference operator -(Temperature left, Temperature right) =>
        TemperatureDifference.FromKelvins(left.amount - right.amount);

    /// <summary>A warmer temperature.</summary>
    public static Temperature operator +(Temperature left, TemperatureDifference right) => new(left.amount + right.Kelvins);

    /// <summary>A colder temperature.</summary>
    public static Temperature operator -(Temperature left, TemperatureDifference right) => new(left.amount - right.Kelvins);

    /// <summary>The amount in the unit that is printed, in the same way under every culture.</summary>
    public override string ToString() => this.ToQuantity().ToString();

    static Temperature IQuantity<Temperature>.FromBaseUnit(decimal amount) => new(amount);
}
