using System.Globalization;
using System.Runtime.CompilerServices;

namespace Jcm.Calculations.Arithmetic;

/// <summary>Quick scalar evaluation in double precision. Each operation rounds to nearest; no fused operations, so the bits are the same on every machine.</summary>
/// <param name="Value">The number.</param>
public readonly record struct Real(double Value) : IArithmetic<Real>
{
    /// <inheritdoc/>
    public static Real Constant(Constant constant) => new(constant.Real);

    /// <inheritdoc/>
    public static Real Input(Term term, decimal value) => new(Rounding.ToDouble(value));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Real Define(Term term, Real value) => value;

    /// <inheritdoc/>
    public static Real operator +(Real left, Real right) => new(left.Value + right.Value);

    /// <inheritdoc/>
    public static Real operator -(Real left, Real right) => new(left.Value - right.Value);

    /// <inheritdoc/>
    public static Real operator -(Real value) => new(-value.Value);

    /// <inheritdoc/>
    public static Real operator *(Real left, Real right) => new(left.Value * right.Value);

    /// <summary>Quotient; by the rules of IEEE 754 a division by zero gives an infinity or NaN.</summary>
    public static Real operator /(Real left, Real right) => new(left.Value / right.Value);

    /// <summary>The smaller of two numbers; NaN if either is NaN, so that a bad row stays visible.</summary>
    public static Real Min(Real left, Real right) => new(Math.Min(left.Value, right.Value));

    /// <summary>The larger of two numbers; NaN if either is NaN, so that a bad row stays visible.</summary>
    public static Real Max(Real left, Real right) => new(Math.Max(left.Value, right.Value));

    /// <summary>The exponential function, within one unit in the last place, with the same bits as in <see cref="Lanes"/>.</summary>
    public static Real Exp(Real exponent) => new(Exponential.Exp(exponent.Value));

    /// <inheritdoc/>
    public static Real Choose(Real left, Real right, Real whenNotGreater, Real whenGreater) =>
        left.Value <= right.Value ? whenNotGreater : whenGreater;

    /// <summary>The shortest text that reads back as the same number, culture-invariant.</summary>
    public override string ToString() => Value.ToString("R", CultureInfo.InvariantCulture);
}
