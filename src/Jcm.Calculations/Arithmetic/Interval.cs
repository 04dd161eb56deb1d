using System.Globalization;

namespace Jcm.Calculations.Arithmetic;

/// <summary>Guaranteed bounds: every operation encloses all results that its operands allow, rounding outwards.</summary>
/// <remarks>
/// Rounding outwards happens only where an operation was inexact: the sign of its rounding error is computed without error (Dekker's
/// two-sum, and a fused multiply-add), so exact results stay points and zero stays zero.
/// </remarks>
public readonly record struct Interval : IArithmetic<Interval>
{
    /// <summary>Below this magnitude the rounding error of a product or quotient may itself be rounded; there both bounds step outwards.</summary>
    private const double ErrorIsExactAbove = 1e-290;

    /// <summary>Creates an interval.</summary>
    /// <param name="lower">Lower bound; not NaN.</param>
    /// <param name="upper">Upper bound; not NaN, not less than <paramref name="lower"/>.</param>
    /// <exception cref="ArgumentException">A bound is NaN, or the bounds are reversed.</exception>
    public Interval(double lower, double upper)
    {
        if (!(lower <= upper)) throw new ArgumentException($"[{Text(lower)}, {Text(upper)}] is not an interval.", nameof(lower));
        Lower = lower;
        Upper = upper;
    }

    /// <summary>Lower bound.</summary>
    public double Lower { get; }

    /// <summary>Upper bound.</summary>
    public double Upper { get; }

    /// <summary>Upper minus lower bound: the rigorous error bound of a double-precision evaluation of the same equation.</summary>
    public double Width => Upper == Lower ? 0 : double.BitIncrement(Upper - Lower);

    /// <summary>The tightest interval around a decimal.</summary>
    /// <param name="value">The decimal.</param>
    public static Interval Around(decimal value)
    {
        var (lower, upper) = Rounding.Enclose(value);
        return new(lower, upper);
    }

    /// <summary>The tightest interval around two decimals.</summary>
    /// <param name="lower">Lower bound.</param>
    /// <param name="upper">Upper bound; not less than <paramref name="lower"/>.</param>
    /// <exception cref="ArgumentException">The bounds are reversed.</exception>
    public static Interval Between(decimal lower, decimal upper) => lower <= upper
        ? new(Rounding.Enclose(lower).Lower, Rounding.Enclose(upper).Upper)
        : throw new ArgumentException("The bounds are reversed.", nameof(lower));

    /// <inheritdoc/>
    public static Interval Constant(Constant constant) => Around(constant.Value);

    /// <inheritdoc/>
    public static Interval Input(Term term, decimal value) => Around(value);

    /// <inheritdoc/>
    public static Interval Define(Term term, Interval value) => value;

    /// <inheritdoc/>
    public static Interval operator +(Interval left, Interval right) =>
        new(SumDown(left.Lower, right.Lower), -SumDown(-left.Upper, -right.Upper));

    /// <inheritdoc/>
    public static Interval operator -(Interval left, Interval right) => left + -right;

    /// <inheritdoc/>
    public static Interval operator -(Interval value) => new(-value.Upper, -value.Lower);

    /// <inheritdoc/>
    public static Interval operator *(Interval left, Interval right)
    {
        var lower = Math.Min(
            Math.Min(ProductDown(left.Lower, right.Lower), ProductDown(left.Lower, right.Upper)),
            Math.Min(ProductDown(left.Upper, right.Lower), ProductDown(left.Upper, right.Upper)));
        var upper = Math.Max(
            Math.Max(ProductUp(left.Lower, right.Lower), ProductUp(left.Lower, right.Upper)),
            Math.Max(ProductUp(left.Upper, right.Lower), ProductUp(left.Upper, right.Upper)));
        return new(lower, upper);
    }

    /// <summary>Quotient.</summary>
    /// <exception cref="DivideByZeroException">The divisor contains zero, so no bound holds.</exception>
    public static Interval operator /(Interval left, Interval right)
    {
        if (right.Lower <= 0 && right.Upper >= 0)
        {
            throw new DivideByZeroException($"The divisor {right} contains zero: the quotient has no bounds.");
        }

        var lower = Math.Min(
            Math.Min(QuotientDown(left.Lower, right.Lower), QuotientDown(left.Lower, right.Upper)),
            Math.Min(QuotientDown(left.Upper, right.Lower), QuotientDown(left.Upper, right.Upper)));
        var upper = Math.Max(
            Math.Max(QuotientUp(left.Lower, right.Lower), QuotientUp(left.Lower, right.Upper)),
            Math.Max(QuotientUp(left.Upper, right.Lower), QuotientUp(left.Upper, right.Upper)));
        return new(lower, upper);
    }

    /// <inheritdoc/>
    public static Interval Min(Interval left, Interval right) => new(Math.Min(left.Lower, right.Lower), Math.Min(left.Upper, right.Upper));

    /// <inheritdoc/>
    public static Interval Max(Interval left, Interval right) => new(Math.Max(left.Lower, right.Lower), Math.Max(left.Upper, right.Upper));

    /// <inheritdoc/>
    public static Interval Exp(Interval exponent) => new(ExponentialDown(exponent.Lower), ExponentialUp(exponent.Upper));

    /// <summary>One of two intervals where the comparison is certain, the hull of both where it is not.</summary>
    public static Interval Choose(Interval left, Interval right, Interval whenNotGreater, Interval whenGreater)
    {
        if (left.Upper <= right.Lower) return whenNotGreater;
        if (left.Lower > right.Upper) return whenGreater;
        return new(Math.Min(whenNotGreater.Lower, whenGreater.Lower), Math.Max(whenNotGreater.Upper, whenGreater.Upper));
    }

    /// <summary>Whether a number lies within the bounds.</summary>
    /// <param name="value">The number.</param>
    public bool Contains(double value) => Lower <= value && value <= Upper;

    /// <summary>Whether a number lies within the bounds.</summary>
    /// <param name="value">The number.</param>
    public bool Contains(Rational value) =>
        (double.IsNegativeInfinity(Lower) || Rational.FromDouble(Lower) <= value)
        && (double.IsPositiveInfinity(Upper) || value <= Rational.FromDouble(Upper));

    /// <summary>Both bounds, culture-invariant.</summary>
    public override string ToString() => $"[{Text(Lower)}, {Text(Upper)}]";

    private static double SumDown(double a, double b)
    {
        var sum = a + b;
        var error = Math.Abs(a) >= Math.Abs(b) ? b - (sum - a) : a - (sum - b);
        // On overflow the error is infinite, and stepping down from +∞ restores the bound; with an unbounded operand it is NaN.
        return error < 0 ? double.BitDecrement(sum) : sum;
    }

    private static double ProductDown(double a, double b)
    {
        // Zero times an unbounded end is zero: the end stands for arbitrarily large but finite numbers.
        if (a == 0 || b == 0) return 0;
        var product = a * b;
        if (double.IsInfinity(a) || double.IsInfinity(b)) return product;
        if (Math.Abs(product) < ErrorIsExactAbove || double.IsInfinity(product)) return double.BitDecrement(product);
        return Math.FusedMultiplyAdd(a, b, -product) < 0 ? double.BitDecrement(product) : product;
    }

    private static double ProductUp(double a, double b) => -ProductDown(-a, b);

    private static double QuotientDown(double a, double b)
    {
        if (a == 0) return 0;
        var quotient = a / b;
        // Where both ends are unbounded the quotient may be anything of its sign.
        if (double.IsInfinity(a)) return !double.IsInfinity(b) ? quotient : (a > 0) == (b > 0) ? 0 : double.NegativeInfinity;
        if (double.IsInfinity(b)) return (a > 0) == (b > 0) ? 0 : -double.Epsilon;
        if (Math.Abs(quotient) < ErrorIsExactAbove || Math.Abs(a) < ErrorIsExactAbove || double.IsInfinity(quotient)) return double.BitDecrement(quotient);
        // The remainder q·b − a is exact; its sign, seen through the sign of b, tells on which side q lies.
        var remainder = Math.FusedMultiplyAdd(quotient, b, -a);
        return (b > 0 ? remainder > 0 : remainder < 0) || double.IsNaN(remainder) ? double.BitDecrement(quotient) : quotient;
    }

    private static double QuotientUp(double a, double b) => -QuotientDown(-a, b);

    /// <summary>The double-precision exponential is within one unit in the last place, so two steps are safe; e⁰ is exact.</summary>
    private static double ExponentialDown(double x) =>
        x == 0 ? 1 : Math.Max(0, double.BitDecrement(double.BitDecrement(Exponential.Exp(x))));

    private static double ExponentialUp(double x) => x == 0 ? 1 : double.BitIncrement(double.BitIncrement(Exponential.Exp(x)));

    private static string Text(double value) => value.ToString("R", CultureInfo.InvariantCulture);
}
