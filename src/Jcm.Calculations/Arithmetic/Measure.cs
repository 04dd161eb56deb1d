namespace Jcm.Calculations.Arithmetic;

/// <summary>What a number is counted in: a symbol, a dimension, and the exact size of one unit in base units.</summary>
/// <remarks>This is all that arithmetic needs to know of a unit; names, aliases and parsing are in Quantities.</remarks>
/// <param name="Symbol">As printed, for example <c>tCO2/MWh</c>.</param>
/// <param name="Dimension">What is measured.</param>
/// <param name="Scale">Base units in one of these. Greater than zero.</param>
/// <exception cref="ArgumentOutOfRangeException">The scale is not greater than zero.</exception>
public sealed record Measure(string Symbol, Dimension Dimension, Rational Scale)
{
    /// <summary>Base units in one of these. Greater than zero.</summary>
    public Rational Scale { get; init; } = Scale.Sign > 0 ? Scale : throw new ArgumentOutOfRangeException(nameof(Scale), "The size of a unit is greater than zero.");

    /// <summary>A pure number.</summary>
    public static Measure One { get; } = new("", Dimension.None, Rational.One);

    /// <summary>The symbol.</summary>
    public override string ToString() => Symbol;
}
