using System.Globalization;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Jcm.Calculations.Arithmetic;

/// <summary>Eight doubles side by side: batches at the speed at which the machine reads memory.</summary>
/// <remarks>
/// There are eight lanes on every machine, so results do not depend on the hardware: one 512-bit register where there are such, two of
/// 256 bits or four of 128 bits elsewhere, and plain code where there are no vectors. Lane for lane the bits are those of <see cref="Real"/>.
/// </remarks>
/// <param name="Value">The eight numbers.</param>
public readonly record struct Lanes(Vector512<double> Value) : IArithmetic<Lanes>
{
    /// <summary>How many numbers stand side by side.</summary>
    public const int Count = 8;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes Constant(Constant constant) => new(Vector512.Create(constant.Real));

    /// <inheritdoc/>
    public static Lanes Input(Term term, decimal value) => new(Vector512.Create(Rounding.ToDouble(value)));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes Define(Term term, Lanes value) => value;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes operator +(Lanes left, Lanes right) => new(left.Value + right.Value);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes operator -(Lanes left, Lanes right) => new(left.Value - right.Value);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes operator -(Lanes value) => new(-value.Value);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes operator *(Lanes left, Lanes right) => new(left.Value * right.Value);

    /// <summary>Quotient; by the rules of IEEE 754 a division by zero gives an infinity or NaN.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes operator /(Lanes left, Lanes right) => new(left.Value / right.Value);

    /// <summary>The smaller of two numbers, lane by lane; NaN if either is NaN.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes Min(Lanes left, Lanes right) => new(Vector512.Min(left.Value, right.Value));

    /// <summary>The larger of two numbers, lane by lane; NaN if either is NaN.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes Max(Lanes left, Lanes right) => new(Vector512.Max(left.Value, right.Value));

    /// <summary>The exponential function, within one unit in the last place, with the same bits as in <see cref="Real"/>.</summary>
    public static Lanes Exp(Lanes exponent) => new(Exponential.Exp(exponent.Value));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes Choose(Lanes left, Lanes right, Lanes whenNotGreater, Lanes whenGreater) =>
        new(Vector512.ConditionalSelect(Vector512.LessThanOrEqual(left.Value, right.Value), whenNotGreater.Value, whenGreater.Value));

    /// <summary>The eight numbers, culture-invariant.</summary>
    public override string ToString()
    {
        var lanes = Value;
        return $"<{string.Join(", ", Enumerable.Range(0, Count).Select(lane => lanes[lane].ToString("R", CultureInfo.InvariantCulture)))}>";
    }
}
