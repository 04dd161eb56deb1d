namespace Jcm.Calculations.Arithmetic;

/// <summary>How many roundings lie on the longest way from the inputs to a result, and whether they stay a share of its <see cref="Magnitude"/>.</summary>
/// <remarks>
/// <para>
/// Let u = 2⁻⁵³. One operation on doubles is off by at most u times its result; one on decimals by at most half a unit of the 28th digit after
/// the point or 2⁻⁹² of the result, and both are below u·M since M is at least 2⁻⁴⁰ wherever a decimal is rounded. An input is off by at most u·M:
/// its decimal is the shortest that reads back as the same double, and 2⁻⁴⁰ is taken in the larger of the units of the column and of the parameter. With K roundings on the longest way both results are therefore within
/// γ·M of the true one, where γ = K·u/(1 − K·u) (Higham, Accuracy and Stability of Numerical Algorithms, 2nd edition, sections 3.1 and 3.4):
/// </para>
/// <code>
/// x ± y   K = max(K_x, K_y) + 1       M = M_x + M_y
/// x × y   K = K_x + K_y + 1           M = M_x·M_y + 2⁻⁴⁰
/// x ÷ y   K = K_x + 2·K_y + 2         M = M_x/M_y + 2⁻⁴⁰     if y is free of cancellation, so that its error is a share of y itself
/// |double − decimal| ≤ 2γ·M ≤ K·2⁻⁵²·M
/// </code>
/// <para>
/// M itself is computed in doubles and, behind a division, with a divisor that is too large by up to a thousandth; twice the bound,
/// <c>(K + 1)·2⁻⁵¹·M</c>, covers both for every equation of fewer than 700 divisions.
/// </para>
/// </remarks>
internal readonly record struct RoundingGrowth : IArithmetic<RoundingGrowth>
{
    /// <summary>A number above this leaves the range of decimals on some way: 2⁹⁵, half of the largest decimal.</summary>
    internal const double Highest = 39614081257132168796771975168.0;

    private const double LargestShare = 1.0 / 1024;

    /// <summary>Far more than any equation has; K·u stays far below one, and no sum of two overflows.</summary>
    private const int MostRoundings = 1 << 20;

    /// <summary>K: roundings on the longest way.</summary>
    internal int Roundings { get; private init; }

    /// <summary>No magnitude is above this.</summary>
    internal double High { get; private init; }

    /// <summary>No value is below this; zero unless the value is positive and free of cancellation.</summary>
    internal double Low { get; private init; }

    /// <summary>Whether a bound holds at all: no exponential, no choice, no divisor that may vanish or cancel, nothing beyond the range of decimals.</summary>
    internal bool IsBounded { get; private init; }

    /// <summary>Whether the value is never negative and made without subtraction.</summary>
    private bool IsPositive { get; init; }

    /// <summary>By how much M may exceed the value: a share of the value where <see cref="Low"/> is above zero, otherwise infinite.</summary>
    private double Share { get; init; }

    /// <summary>By how much M may exceed the value, as an amount.</summary>
    private double Excess { get; init; }

    /// <inheritdoc/>
    public static RoundingGrowth Constant(Constant constant) => Of(constant.Real, constant.Real, roundings: 1);

    /// <inheritdoc/>
    public static RoundingGrowth Input(Term term, decimal value) => Of(Rounding.ToDouble(value), Rounding.ToDouble(value), roundings: 1);

    /// <inheritdoc/>
    public static RoundingGrowth Define(Term term, RoundingGrowth value) => value;

    /// <inheritdoc/>
    public static RoundingGrowth operator +(RoundingGrowth left, RoundingGrowth right)
    {
        var sum = Result(left, right, Math.Max(left.Roundings, right.Roundings) + 1, left.High + right.High);
        if (!left.IsPositive || !right.IsPositive) return sum;
        var (low, excess) = (left.Low + right.Low, left.Excess + right.Excess);
        return sum with { IsPositive = true, Low = low, Excess = excess, Share = Math.Min(Math.Max(left.Share, right.Share), excess / low) };
    }

    /// <inheritdoc/>
    public static RoundingGrowth operator -(RoundingGrowth left, RoundingGrowth right) =>
        Result(left, right, Math.Max(left.Roundings, right.Roundings) + 1, left.High + right.High);

    /// <inheritdoc/>
    public static RoundingGrowth operator -(RoundingGrowth value) => Result(value, value, value.Roundings, value.High);

    /// <inheritdoc/>
    public static RoundingGrowth operator *(RoundingGrowth left, RoundingGrowth right)
    {
        var product = Result(left, right, left.Roundings + right.Roundings + 1, (left.High * right.High) + Magnitude.Least);
        return left.IsPositive && right.IsPositive ? product.Positive(left.Low * right.Low, left, right) : product;
    }

    /// <inheritdoc/>
    public static RoundingGrowth operator /(RoundingGrowth left, RoundingGrowth right)
    {
        var quotient = Result(left, right, left.Roundings + (2 * right.Roundings) + 2, (left.High / right.Low) + Magnitude.Least);
        if (!right.IsPositive || right.Low <= 0 || !(right.Share <= LargestShare)) return quotient with { IsBounded = false };
        return left.IsPositive ? quotient.Positive(left.Low / right.High, left, right) : quotient;
    }

    /// <inheritdoc/>
    public static RoundingGrowth Min(RoundingGrowth left, RoundingGrowth right) =>
        Result(left, right, Math.Max(left.Roundings, right.Roundings), Math.Max(left.High, right.High));

    /// <inheritdoc/>
    public static RoundingGrowth Max(RoundingGrowth left, RoundingGrowth right) => Min(left, right);

    /// <summary>No bound.</summary>
    public static RoundingGrowth Exp(RoundingGrowth exponent) => default;

    /// <summary>No bound: a comparison may fall out differently after rounding.</summary>
    public static RoundingGrowth Choose(RoundingGrowth left, RoundingGrowth right, RoundingGrowth whenNotGreater, RoundingGrowth whenGreater) => default;

    /// <summary>A value that enters an equation.</summary>
    /// <param name="lower">Its lower bound.</param>
    /// <param name="upper">Its upper bound.</param>
    /// <param name="roundings">How often it was rounded on its way in.</param>
    /// <param name="excess">By how much its magnitude exceeds it.</param>
    /// <param name="isShifted">Whether its conversion adds a number, which may cancel.</param>
    internal static RoundingGrowth Of(double lower, double upper, int roundings, double excess = Magnitude.Least, bool isShifted = false)
    {
        var high = Math.Max(Math.Abs(lower), Math.Abs(upper)) + excess;
        var value = new RoundingGrowth { Roundings = roundings, High = high, IsBounded = high <= Highest, Share = double.PositiveInfinity, Excess = double.PositiveInfinity };
        return lower < 0 || isShifted
            ? value
            : value with { IsPositive = true, Low = lower, Excess = excess, Share = excess / lower };
    }

    private static RoundingGrowth Result(RoundingGrowth left, RoundingGrowth right, int roundings, double high) => new()
    {
        Roundings = roundings,
        High = high,
        IsBounded = left.IsBounded && right.IsBounded && high <= Highest && roundings is >= 0 and <= MostRoundings,
        Share = double.PositiveInfinity,
        Excess = double.PositiveInfinity,
    };

    private RoundingGrowth Positive(double low, RoundingGrowth left, RoundingGrowth right) => this with
    {
        IsPositive = true,
        Low = low,
        Share = ((1 + left.Share) * (1 + right.Share)) - 1 + (Magnitude.Least / low),
    };
}
