namespace Jcm.Calculations.Arithmetic;

/// <summary>A value and its derivative by one chosen input, over any arithmetic: sensitivity, first-order uncertainty, and which way is conservative.</summary>
/// <remarks>Over <see cref="Exact"/> the derivative is a number; over <see cref="Interval"/> it is a bound for a whole range of inputs, which can prove monotonicity.</remarks>
/// <typeparam name="T">The arithmetic of value and derivative.</typeparam>
/// <param name="Value">The value.</param>
/// <param name="Derivative">The derivative of the value by the chosen input.</param>
public readonly record struct Dual<T>(T Value, T Derivative) : IArithmetic<Dual<T>>
    where T : struct, IArithmetic<T>
{
    /// <summary>The input by which the derivative is taken.</summary>
    /// <param name="value">Its value.</param>
    public static Dual<T> Variable(T value) => new(value, T.Constant(Arithmetic.Constant.One));

    /// <summary>An input that is held fixed.</summary>
    /// <param name="value">Its value.</param>
    public static Dual<T> Fixed(T value) => new(value, Zero);

    private static T Zero => T.Constant(Arithmetic.Constant.Zero);

    /// <inheritdoc/>
    public static Dual<T> Constant(Constant constant) => Fixed(T.Constant(constant));

    /// <inheritdoc/>
    public static Dual<T> Input(Term term, decimal value) => Fixed(T.Input(term, value));

    /// <inheritdoc/>
    public static Dual<T> Define(Term term, Dual<T> value) => new(T.Define(term, value.Value), value.Derivative);

    /// <inheritdoc/>
    public static Dual<T> operator +(Dual<T> left, Dual<T> right) => new(left.Value + right.Value, left.Derivative + right.Derivative);

    /// <inheritdoc/>
    public static Dual<T> operator -(Dual<T> left, Dual<T> right) => new(left.Value - right.Value, left.Derivative - right.Derivative);

    /// <inheritdoc/>
    public static Dual<T> operator -(Dual<T> value) => new(-value.Value, -value.Derivative);

    /// <inheritdoc/>
    public static Dual<T> operator *(Dual<T> left, Dual<T> right) =>
        new(left.Value * right.Value, (left.Derivative * right.Value) + (left.Value * right.Derivative));

    /// <inheritdoc/>
    public static Dual<T> operator /(Dual<T> left, Dual<T> right)
    {
        var quotient = left.Value / right.Value;
        return new(quotient, (left.Derivative - (quotient * right.Derivative)) / right.Value);
    }

    /// <inheritdoc/>
    public static Dual<T> Min(Dual<T> left, Dual<T> right) =>
        new(T.Min(left.Value, right.Value), T.Choose(left.Value, right.Value, left.Derivative, right.Derivative));

    /// <inheritdoc/>
    public static Dual<T> Max(Dual<T> left, Dual<T> right) =>
        new(T.Max(left.Value, right.Value), T.Choose(left.Value, right.Value, right.Derivative, left.Derivative));

    /// <inheritdoc/>
    public static Dual<T> Exp(Dual<T> exponent)
    {
        var value = T.Exp(exponent.Value);
        return new(value, value * exponent.Derivative);
    }

    /// <inheritdoc/>
    public static Dual<T> Choose(Dual<T> left, Dual<T> right, Dual<T> whenNotGreater, Dual<T> whenGreater) => new(
        T.Choose(left.Value, right.Value, whenNotGreater.Value, whenGreater.Value),
        T.Choose(left.Value, right.Value, whenNotGreater.Derivative, whenGreater.Derivative));

    /// <summary>Value and derivative.</summary>
    public override string ToString() => $"{Value} (derivative {Derivative})";
}
