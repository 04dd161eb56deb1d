using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Jcm.Calculations.Arithmetic;

/// <summary>How large the numbers are from which a result is made, eight rows side by side: the same equation with every difference turned into a sum.</summary>
/// <remarks>
/// Rounding errors grow with what is added and subtracted, not with what is left of it; this is the measure M that <see cref="RoundingGrowth"/>
/// multiplies. Each operation adds <see cref="Least"/>, so that the error of a decimal that ends at its 28th digit is a rounding relative to M too.
/// </remarks>
/// <param name="Value">M of eight rows; not negative.</param>
internal readonly record struct Magnitude(Vector512<double> Value) : IArithmetic<Magnitude>
{
    /// <summary>2⁻⁴⁰: times the unit roundoff 2⁻⁵³ it is above half a unit of the 28th decimal, 5 × 10⁻²⁹.</summary>
    internal const double Least = 1.0 / (1L << 40);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Magnitude Constant(Constant constant) => new(Vector512.Create(Math.Abs(constant.Real)));

    /// <inheritdoc/>
    public static Magnitude Input(Term term, decimal value) => Of(Vector512.Create(Rounding.ToDouble(value)));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Magnitude Define(Term term, Magnitude value) => value;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Magnitude operator +(Magnitude left, Magnitude right) => new(left.Value + right.Value);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Magnitude operator -(Magnitude left, Magnitude right) => new(left.Value + right.Value);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Magnitude operator -(Magnitude value) => value;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Magnitude operator *(Magnitude left, Magnitude right) => new((left.Value * right.Value) + Vector512.Create(Least));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Magnitude operator /(Magnitude left, Magnitude right) => new((left.Value / right.Value) + Vector512.Create(Least));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Magnitude Min(Magnitude left, Magnitude right) => Max(left, right);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Magnitude Max(Magnitude left, Magnitude right) => new(Vector512.Max(left.Value, right.Value));

    /// <summary>Not a number: an exponential has no such bound, and <see cref="RoundingGrowth"/> says so beforehand.</summary>
    public static Magnitude Exp(Magnitude exponent) => new(Vector512.Create(double.NaN));

    /// <summary>Not a number: a choice has no such bound, and <see cref="RoundingGrowth"/> says so beforehand.</summary>
    public static Magnitude Choose(Magnitude left, Magnitude right, Magnitude whenNotGreater, Magnitude whenGreater) => new(Vector512.Create(double.NaN));

    /// <summary>M of values that enter an equation.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Magnitude Of(Vector512<double> values) => new(Vector512.Abs(values) + Vector512.Create(Least));
}
