namespace Jcm.Calculations.Quantities;

/// <summary>An area.</summary>
public readonly record struct Area : IAdditiveQuantity<Area>
{
    private readonly decimal amount;

    private Area(decimal amount) => this.amount = amount;

    /// <summary>The amount in square metres.</summary>
    public decimal SquareMeters => this.As(Units.SquareMeter);

    /// <summary>The amount in hectares.</summary>
    public decimal Hectares => this.As(Units.Hectare);

    /// <summary>The amount in square kilometres.</summary>
    public decimal SquareKilometers => this.As(Units.SquareKilometer);

    static Unit IQuantity<Area>.BaseUnit => Units.SquareMeter;

    static Unit IQuantity<Area>.DisplayUnit => Units.SquareMeter;

    decimal IQuantity<Area>.InBaseUnit => amount;

    /// <summary>An area from square metres.</summary>
    public static Area FromSquareMeters(decimal value) => Area.From(value, Units.SquareMeter);

    /// <summary>An area from hectares.</summary>
    public static Area FromHectares(decimal value) => Area.From(value, Units.Hectare);

    /// <summary>An area from square kilometres.</summary>
    public static Area FromSquareKilometers(decimal value) => Area.From(value, Units.SquareKilometer);

    /// <summary>The amount in the unit that is printed, in the same way under every culture.</summary>
    public override string ToString() => this.ToQuantity().ToString();

    static Area IQuantity<Area>.FromBaseUnit(decimal amount) => new(amount);
}
