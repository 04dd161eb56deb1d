using System.Globalization;
using Jcm.Calculations.Arithmetic;

namespace Jcm.Calculations.Quantities;

/// <summary>A unit of measurement with its exact size, for example <c>tCO2/MWh</c>.</summary>
/// <remarks>
/// Two units are equal when they are of the same size: <c>kgCO2/kWh</c> equals <c>tCO2/MWh</c>, although each keeps its own symbol.
/// </remarks>
public sealed class Unit : IEquatable<Unit>
{
    /// <summary>The largest power that <see cref="ToPower"/> takes, up or down.</summary>
    internal const int LargestPower = 9;

    private const int LargestDimension = 99;
    private const int LargestScaleBits = 2048;

    private readonly UnitForm form;
    private readonly UnitSize size;

    internal Unit(string symbol, string name, Dimension dimension, Rational scale, Rational offset = default, UnitForm form = UnitForm.Simple)
    {
        Measure = new(symbol, dimension, scale);
        Name = name;
        Offset = offset;
        this.form = form;
        size = UnitSize.Of(scale);
    }

    /// <summary>
    /// As printed, in ASCII except for the degree sign: <c>tCO2/MWh</c>, <c>GJ/1000Nm3</c>, <c>°C</c>; empty for a pure number.
    /// </summary>
    public string Symbol => Measure.Symbol;

    /// <summary>In words, for example <c>tonne of CO2 per megawatt hour</c>.</summary>
    public string Name { get; }

    /// <summary>Symbol, dimension and exact size in the base units m, kg, s, K, kgCO2e, Nm3 and VA.</summary>
    public Measure Measure { get; }

    /// <summary>Where zero lies, in base units: 273.15 K for °C; zero for every unit but °C and °F.</summary>
    public Rational Offset { get; }

    /// <summary>The well-known units of the same dimension, the most used first.</summary>
    public IEnumerable<Unit> Compatible => WellKnownUnits.All.Where(Fits);

    /// <summary>Whether the size is one that a calculation can mean; hostile text can spell far larger ones.</summary>
    internal bool IsReasonable =>
        Measure.Scale.Numerator.GetBitLength() <= LargestScaleBits
        && Measure.Scale.Denominator.GetBitLength() <= LargestScaleBits
        && Measure.Dimension is
        {
            Length: >= -LargestDimension and <= LargestDimension,
            Mass: >= -LargestDimension and <= LargestDimension,
            Time: >= -LargestDimension and <= LargestDimension,
            Temperature: >= -LargestDimension and <= LargestDimension,
            CarbonDioxideEquivalent: >= -LargestDimension and <= LargestDimension,
            NormalVolume: >= -LargestDimension and <= LargestDimension,
            ApparentPower: >= -LargestDimension and <= LargestDimension,
        };

    /// <summary>The size of one degree where zero lies elsewhere; any other unit as it is.</summary>
    internal Unit Step => Offset.Sign == 0 ? this : new(Symbol, Name, Measure.Dimension, Measure.Scale);

    /// <summary>Whether the unit is a bare number.</summary>
    internal bool IsNumber => form == UnitForm.Number;

    /// <summary>The unit as arithmetic needs it.</summary>
    /// <param name="unit">The unit.</param>
    public static implicit operator Measure(Unit unit)
    {
        ArgumentNullException.ThrowIfNull(unit);
        return unit.Measure;
    }

    /// <summary>The unit of a product. °C and °F count as steps of temperature here.</summary>
    /// <param name="left">One factor.</param>
    /// <param name="right">The other factor.</param>
    public static Unit operator *(Unit left, Unit right)
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
        if (left.Symbol.Length == 0) return right;
        if (right.Symbol.Length == 0) return left;
        var factor = right.InParenthesesIf(right.form is UnitForm.Quotient or UnitForm.Multiple or UnitForm.Number);
        return new(
            $"{left.InParenthesesIf(left.form == UnitForm.Quotient)}*{factor}",
            $"{left.Name} {right.Name}",
            left.Measure.Dimension * right.Measure.Dimension,
            left.Measure.Scale * right.Measure.Scale,
            form: UnitForm.Product);
    }

    /// <summary>The unit of a quotient. °C and °F count as steps of temperature here.</summary>
    /// <param name="left">Dividend.</param>
    /// <param name="right">Divisor.</param>
    public static Unit operator /(Unit left, Unit right)
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
        if (right.Symbol.Length == 0) return left;
        var divisor = right.form == UnitForm.Multiple
            ? right.Symbol.Remove(right.Symbol.IndexOf(' ', StringComparison.Ordinal), 1)
            : right.InParenthesesIf(right.form is UnitForm.Quotient or UnitForm.Product);
        return new(
            $"{(left.Symbol.Length == 0 ? "1" : left.Symbol)}/{divisor}",
            left.Symbol.Length == 0 ? $"per {right.Name}" : $"{left.Name} per {right.Name}",
            left.Measure.Dimension / right.Measure.Dimension,
            left.Measure.Scale / right.Measure.Scale,
            form: UnitForm.Quotient);
    }

    /// <summary>A multiple of a unit, for example <c>1000 Nm3</c>.</summary>
    /// <param name="number">How many; greater than zero.</param>
    /// <param name="unit">Of what.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number is not greater than zero.</exception>
    public static Unit operator *(decimal number, Unit unit)
    {
        ArgumentNullException.ThrowIfNull(unit);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(number);
        if (number == 1) return unit;
        var text = Rational.FromDecimal(number).ToDecimal().ToString(CultureInfo.InvariantCulture);
        var scale = number * unit.Measure.Scale;
        return unit.form switch
        {
            UnitForm.Simple when unit.Symbol.Length == 0 => new(text, text, Dimension.None, scale, form: UnitForm.Number),
            UnitForm.Simple or UnitForm.Power => new($"{text} {unit.Symbol}", $"{text} {unit.Name}", unit.Measure.Dimension, scale, form: UnitForm.Multiple),
            _ => new($"{text} ({unit.Symbol})", $"{text} {unit.Name}", unit.Measure.Dimension, scale, form: UnitForm.Quotient),
        };
    }

    /// <summary>Whether two units are of the same size.</summary>
    /// <param name="left">One unit.</param>
    /// <param name="right">The other unit.</param>
    public static bool operator ==(Unit? left, Unit? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether two units differ in size or dimension.</summary>
    /// <param name="left">One unit.</param>
    /// <param name="right">The other unit.</param>
    public static bool operator !=(Unit? left, Unit? right) => !(left == right);

    /// <summary>
    /// Reads a unit. Spelling variants such as <c>t-CO₂ / MWh</c> are understood, and a closing <c>/p</c> ("in the monitoring period") is
    /// dropped.
    /// </summary>
    /// <param name="text">The unit, at most 64 characters; empty or <c>-</c> for a pure number.</param>
    /// <returns>The unit, or a problem that names the part that is not understood and what may have been meant.</returns>
    public static Outcome<Unit> TryParse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return WellKnownUnits.BySymbol.TryGetValue(text, out var known) ? known : UnitParser.Parse(text);
    }

    /// <summary>Reads a unit.</summary>
    /// <param name="text">The unit, as for <see cref="TryParse"/>.</param>
    /// <exception cref="InvalidDataProblemsException">The text is not a unit.</exception>
    public static Unit Parse(string text) => TryParse(text).Value;

    /// <summary>A power of the unit.</summary>
    /// <param name="exponent">From -9 to 9.</param>
    /// <exception cref="ArgumentOutOfRangeException">The exponent is out of range.</exception>
    public Unit ToPower(int exponent)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(exponent, LargestPower);
        ArgumentOutOfRangeException.ThrowIfLessThan(exponent, -LargestPower);
        if (exponent == 0) return Lexicon.PureNumber;
        if (exponent == 1 || Symbol.Length == 0) return this;
        var power = Enumerable.Repeat(Measure.Scale, Math.Abs(exponent)).Aggregate((product, scale) => product * scale);
        var digits = exponent.ToString(CultureInfo.InvariantCulture);
        var plain = form == UnitForm.Simple && exponent > 0 && char.IsAsciiLetter(Symbol[^1]);
        var name = exponent switch { 2 => $"square {Name}", 3 => $"cubic {Name}", _ => $"{Name} to the power {digits}" };
        return new(
            plain ? Symbol + digits : $"{InParenthesesIf(form != UnitForm.Simple)}^{digits}",
            name,
            Measure.Dimension.ToPower(exponent),
            exponent > 0 ? power : Rational.One / power,
            form: UnitForm.Power);
    }

    /// <summary>Whether this unit measures the same as another, so that amounts can be converted.</summary>
    /// <param name="other">The other unit.</param>
    public bool Fits(Unit other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return Measure.Dimension == other.Measure.Dimension;
    }

    /// <summary>Says why this unit cannot be used where another is needed.</summary>
    /// <param name="needed">A unit of the dimension that is needed.</param>
    /// <returns>A problem such as: "kg" is a mass; an energy is needed here: MWh, kWh, GJ, ...</returns>
    public Problem MismatchWith(Unit needed)
    {
        ArgumentNullException.ThrowIfNull(needed);
        var fitting = needed.Compatible.Prepend(needed)
            .Select(unit => unit.Symbol)
            .Where(symbol => symbol.Length > 0)
            .Distinct(StringComparer.Ordinal)
            .ToList();
        var list = fitting.Count == 0 ? "no unit" : string.Join(", ", fitting);
        return new(
            ProblemCode.WrongDimension,
            $"\"{Symbol}\" is {Measure.Dimension.Describe()}; {needed.Measure.Dimension.Describe()} is needed here: {list}.");
    }

    /// <summary>Converts a number of this unit, exactly, with one rounding at the end.</summary>
    /// <exception cref="DimensionMismatchException">The other unit measures something else.</exception>
    /// <exception cref="OverflowException">The result exceeds the range of decimals.</exception>
    internal decimal Convert(decimal value, Unit target)
    {
        if (this == target) return value;
        if (!Fits(target)) throw new DimensionMismatchException(MismatchWith(target).Message);
        return Offset.Sign == 0 && target.Offset.Sign == 0 && size.TryConvert(value, target.size, out var result) ? result : ConvertByFractions(value, target);
    }

    /// <summary>Converts a number of this unit to one of the same dimension. It is slow, and right for every unit and number.</summary>
    /// <exception cref="OverflowException">The result exceeds the range of decimals.</exception>
    internal decimal ConvertByFractions(decimal value, Unit target) => ((ToBase(value) - target.Offset) / target.Measure.Scale).ToDecimal();

    /// <summary>The exact number of base units.</summary>
    internal Rational ToBase(decimal value) => (value * Measure.Scale) + Offset;

    /// <inheritdoc/>
    public bool Equals(Unit? other) =>
        ReferenceEquals(this, other) || (other is not null && Fits(other) && Measure.Scale == other.Measure.Scale && Offset == other.Offset);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Unit);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Measure.Dimension, Measure.Scale, Offset);

    /// <summary>The symbol.</summary>
    public override string ToString() => Symbol;

    private string InParenthesesIf(bool needed) => needed ? $"({Symbol})" : Symbol;
}
