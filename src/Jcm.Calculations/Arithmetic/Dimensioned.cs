namespace Jcm.Calculations.Arithmetic;

/// <summary>A unit in place of a number: evaluating an equation in it proves that the equation is dimensionally homogeneous.</summary>
/// <remarks>
/// Sizes are checked as well as dimensions: kWh times tCO2/MWh is a thousandth of a tonne, so adding it to tonnes, or calling it
/// tonnes, is refused. A missing conversion constant is found as surely as a missing factor.
/// </remarks>
public readonly record struct Dimensioned : IArithmetic<Dimensioned>
{
    private readonly Rational scale;

    private Dimensioned(Dimension dimension, Rational scale)
    {
        Dimension = dimension;
        this.scale = scale;
    }

    /// <summary>What is measured.</summary>
    public Dimension Dimension { get; }

    /// <summary>Base units in one.</summary>
    public Rational Scale => scale.Sign == 0 ? Rational.One : scale;

    /// <summary>A number counted in a unit.</summary>
    /// <param name="measure">The unit.</param>
    public static Dimensioned In(Measure measure)
    {
        ArgumentNullException.ThrowIfNull(measure);
        return new(measure.Dimension, measure.Scale);
    }

    /// <inheritdoc/>
    public static Dimensioned Constant(Constant constant) => In(constant.Measure);

    /// <inheritdoc/>
    public static Dimensioned Input(Term term, decimal value) => In(term.Measure);

    /// <summary>Checks that a result is counted in the unit it is said to be counted in.</summary>
    /// <exception cref="DimensionMismatchException">It is not.</exception>
    public static Dimensioned Define(Term term, Dimensioned value) => Same(value, In(term.Measure), $"is called {term.Symbol} [{term.Measure}]");

    /// <summary>Sum.</summary>
    /// <exception cref="DimensionMismatchException">The operands are counted in different units.</exception>
    public static Dimensioned operator +(Dimensioned left, Dimensioned right) => Same(left, right, "is added to");

    /// <summary>Difference.</summary>
    /// <exception cref="DimensionMismatchException">The operands are counted in different units.</exception>
    public static Dimensioned operator -(Dimensioned left, Dimensioned right) => Same(right, left, "is subtracted from");

    /// <inheritdoc/>
    public static Dimensioned operator -(Dimensioned value) => value;

    /// <inheritdoc/>
    public static Dimensioned operator *(Dimensioned left, Dimensioned right) => new(left.Dimension * right.Dimension, left.Scale * right.Scale);

    /// <inheritdoc/>
    public static Dimensioned operator /(Dimensioned left, Dimensioned right) => new(left.Dimension / right.Dimension, left.Scale / right.Scale);

    /// <summary>The smaller of two numbers.</summary>
    /// <exception cref="DimensionMismatchException">The operands are counted in different units.</exception>
    public static Dimensioned Min(Dimensioned left, Dimensioned right) => Same(left, right, "is compared with");

    /// <summary>The larger of two numbers.</summary>
    /// <exception cref="DimensionMismatchException">The operands are counted in different units.</exception>
    public static Dimensioned Max(Dimensioned left, Dimensioned right) => Same(left, right, "is compared with");

    /// <summary>The exponential function.</summary>
    /// <exception cref="DimensionMismatchException">The exponent is not a pure number.</exception>
    public static Dimensioned Exp(Dimensioned exponent) => Same(exponent, In(Measure.One), "is an exponent, not");

    /// <summary>One of two numbers, by comparison of two others.</summary>
    /// <exception cref="DimensionMismatchException">The compared or the chosen numbers are counted in different units.</exception>
    public static Dimensioned Choose(Dimensioned left, Dimensioned right, Dimensioned whenNotGreater, Dimensioned whenGreater)
    {
        Same(left, right, "is compared with");
        return Same(whenNotGreater, whenGreater, "is an alternative to");
    }

    /// <summary>Size and dimension, for example <c>3600000 kg m^2 s^-2</c>.</summary>
    public override string ToString() => Scale == Rational.One ? Dimension.ToString() : $"{Scale} {Dimension}";

    private static Dimensioned Same(Dimensioned left, Dimensioned right, string relation) =>
        left == right ? left : throw new DimensionMismatchException($"{left} {relation} {right}.");

    /// <summary>Whether two numbers are counted in the same unit.</summary>
    /// <param name="other">The other.</param>
    public bool Equals(Dimensioned other) => Dimension == other.Dimension && Scale == other.Scale;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Dimension, Scale);
}
