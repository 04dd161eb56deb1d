using System.Globalization;
using Jcm.Calculations.Arithmetic;

namespace Jcm.Calculations.Quantities;

/// <summary>A number with its unit, kept as it was entered.</summary>
/// <remarks>Equality is by amount: 1 MWh equals 1000 kWh, and also 3.6 GJ. The default value is the pure number zero.</remarks>
/// <param name="Value">The number.</param>
/// <param name="Unit">What it is counted in.</param>
/// <exception cref="ArgumentNullException">The unit is null.</exception>
public readonly record struct Quantity(decimal Value, Unit Unit) : IComparable<Quantity>
{
    private const int LongestText = 128;

    /// <summary>What the number is counted in.</summary>
    public Unit Unit { get => field ?? Units.One; init; } = Unit ?? throw new ArgumentNullException(nameof(Unit));

    private Rational Amount => Unit.ToBase(Value);

    /// <summary>Whether one quantity is less than another.</summary>
    /// <param name="left">One quantity.</param>
    /// <param name="right">The other quantity.</param>
    /// <exception cref="DimensionMismatchException">They do not measure the same.</exception>
    public static bool operator <(Quantity left, Quantity right) => left.CompareTo(right) < 0;

    /// <summary>Whether one quantity is greater than another.</summary>
    /// <param name="left">One quantity.</param>
    /// <param name="right">The other quantity.</param>
    /// <exception cref="DimensionMismatchException">They do not measure the same.</exception>
    public static bool operator >(Quantity left, Quantity right) => left.CompareTo(right) > 0;

    /// <summary>Whether one quantity is at most another.</summary>
    /// <param name="left">One quantity.</param>
    /// <param name="right">The other quantity.</param>
    /// <exception cref="DimensionMismatchException">They do not measure the same.</exception>
    public static bool operator <=(Quantity left, Quantity right) => left.CompareTo(right) <= 0;

    /// <summary>Whether one quantity is at least another.</summary>
    /// <param name="left">One quantity.</param>
    /// <param name="right">The other quantity.</param>
    /// <exception cref="DimensionMismatchException">They do not measure the same.</exception>
    public static bool operator >=(Quantity left, Quantity right) => left.CompareTo(right) >= 0;

    /// <summary>
    /// Reads a quantity such as <c>1,234.5 MWh</c>, <c>0.333 tCO2/MWh</c>, <c>85%</c> or <c>12</c>, in the same way under every culture.
    /// </summary>
    /// <param name="text">
    /// A number that a decimal holds without rounding, with a point before its decimals and commas, if any, between groups of three digits;
    /// then a unit as for <see cref="Unit.TryParse"/>.
    /// </param>
    /// <returns>The quantity, or what is wrong with the number or the unit.</returns>
    public static Outcome<Quantity> TryParse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var trimmed = text.Trim().Replace('\u2212', '-');
        if (trimmed.Length > LongestText) return Malformed(trimmed[..LongestText] + "...");
        if (!DecimalText.TryRead(trimmed, out var value, out var length)) return Malformed(text);
        var rest = trimmed[length..];
        if (rest.Length > 0 && rest[0] is '.' or ',' or '-' or '/' or '*' or '^' or (>= '0' and <= '9')) return Malformed(text);
        var unit = Unit.TryParse(rest);
        return unit.TryGet(out var known) ? new Quantity(value, known) : Outcome<Quantity>.Failed(unit.Problems);
    }

    /// <summary>The number of another unit that this quantity is, converted exactly and rounded once, to the nearest decimal.</summary>
    /// <param name="unit">The other unit. When it equals this unit, the number is returned as it stands, trailing zeros included.</param>
    /// <returns>The number; or a problem, when the unit measures something else or the number exceeds the range of decimals.</returns>
    public Outcome<decimal> In(Unit unit)
    {
        ArgumentNullException.ThrowIfNull(unit);
        if (!Unit.Fits(unit)) return Unit.MismatchWith(unit);
        try
        {
            return Unit.Convert(Value, unit);
        }
        catch (OverflowException)
        {
            return new Problem(ProblemCode.NoAnswer, $"{this} is too large a number in {unit}.");
        }
    }

    /// <inheritdoc/>
    public bool Equals(Quantity other) => Unit.Fits(other.Unit) && Amount == other.Amount;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Unit.Measure.Dimension, Amount);

    /// <summary>Compares the amounts.</summary>
    /// <param name="other">The other quantity.</param>
    /// <exception cref="DimensionMismatchException">They do not measure the same.</exception>
    public int CompareTo(Quantity other) => Unit.Fits(other.Unit)
        ? Amount.CompareTo(other.Amount)
        : throw new DimensionMismatchException($"{this} cannot be compared with {other}: {Unit.MismatchWith(other.Unit).Message}");

    /// <summary>Number and unit, for example <c>1234.5 MWh</c>, in the same way under every culture.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Value} {Unit.Symbol}").TrimEnd();

    private static Problem Malformed(string text) => new(
        ProblemCode.Malformed, $"\"{text}\" is not a number with a unit: write it as 1234.5 MWh or 1,234.5 MWh, with a point before decimals and no more digits than a decimal holds.");
}
