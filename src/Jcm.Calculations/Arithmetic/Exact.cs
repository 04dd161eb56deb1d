using System.Globalization;

namespace Jcm.Calculations.Arithmetic;

/// <summary>The official value: decimal numbers of 28 significant digits, as a verifier gets with pencil and paper.</summary>
/// <param name="Value">The number.</param>
public readonly record struct Exact(decimal Value) : IArithmetic<Exact>
{
    /// <inheritdoc/>
    public static Exact Constant(Constant constant) => new(constant.Value);

    /// <inheritdoc/>
    public static Exact Input(Term term, decimal value) => new(value);

    /// <inheritdoc/>
    public static Exact Define(Term term, Exact value) => value;

    /// <summary>Sum.</summary>
    /// <exception cref="OverflowException">The result exceeds the range of decimals.</exception>
    public static Exact operator +(Exact left, Exact right) => new(left.Value + right.Value);

    /// <summary>Difference.</summary>
    /// <exception cref="OverflowException">The result exceeds the range of decimals.</exception>
    public static Exact operator -(Exact left, Exact right) => new(left.Value - right.Value);

    /// <inheritdoc/>
    public static Exact operator -(Exact value) => new(-value.Value);

    /// <summary>Product.</summary>
    /// <exception cref="OverflowException">The result exceeds the range of decimals.</exception>
    public static Exact operator *(Exact left, Exact right) => new(left.Value * right.Value);

    /// <summary>Quotient, rounded at the 28th significant digit.</summary>
    /// <exception cref="DivideByZeroException">The divisor is zero.</exception>
    public static Exact operator /(Exact left, Exact right) => new(left.Value / right.Value);

    /// <inheritdoc/>
    public static Exact Min(Exact left, Exact right) => left.Value <= right.Value ? left : right;

    /// <inheritdoc/>
    public static Exact Max(Exact left, Exact right) => left.Value <= right.Value ? right : left;

    /// <summary>The exponential function, correctly rounded to the last digit that a decimal holds.</summary>
    /// <exception cref="OverflowException">The result exceeds the range of decimals (exponent above 66.5).</exception>
    public static Exact Exp(Exact exponent) => new(Exponential.Exp(exponent.Value));

    /// <inheritdoc/>
    public static Exact Choose(Exact left, Exact right, Exact whenNotGreater, Exact whenGreater) =>
        left.Value <= right.Value ? whenNotGreater : whenGreater;

    /// <summary>The number, culture-invariant.</summary>
    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);
}
