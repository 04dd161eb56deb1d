namespace Jcm.Calculations.Quantities;

/// <summary>A length of time.</summary>
public readonly record struct Duration : IAdditiveQuantity<Duration>
{
    private readonly decimal amount;

    private Duration(decimal amount) => this.amount = amount;

    /// <summary>The amount in seconds.</summary>
    public decimal Seconds => this.As(Units.Second);

    /// <summary>The amount in minutes.</summary>
    public decimal Minutes => this.As(Units.Minute);

    /// <summary>The amount in hours.</summary>
    public decimal Hours => this.As(Units.Hour);

    /// <summary>The amount in days of 24 hours.</summary>
    public decimal Days => this.As(Units.Day);

    /// <summary>The amount in years of 365 days.</summary>
    public decimal Years365 => this.As(Units.Year);

    static Unit IQuantity<Duration>.BaseUnit => Units.Second;

    static Unit IQuantity<Duration>.DisplayUnit => Units.Second;

    decimal IQuantity<Duration>.InBaseUnit => amount;

    /// <summary>A duration from seconds.</summary>
    public static Duration FromSeconds(decimal value) => Duration.From(value, Units.Second);

    /// <summary>A duration from minutes.</summary>
    public static Duration FromMinutes(decimal value) => Duration.From(value, Units.Minute);

    /// <summary>A duration from hours.</summary>
    public static Duration FromHours(decimal value) => Duration.From(value, Units.Hour);

    /// <summary>A duration from days of 24 hours.</summary>
    public static Duration FromDays(decimal value) => Duration.From(value, Units.Day);

    /// <summary>A duration from years of 365 days.</summary>
    public static Duration FromYears365(decimal value) => Duration.From(value, Units.Year);

    /// <summary>The amount in the unit that is printed, in the same way under every culture.</summary>
    public override string ToString() => this.ToQuantity().ToString();

    static Duration IQuantity<Duration>.FromBaseUnit(decimal amount) => new(amount);
}
