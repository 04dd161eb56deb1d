using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Jcm.Calculations.Evaluation.Uncertainty;

/// <summary>Normal distribution.</summary>
internal readonly struct NormalMarginal(double mean, double standardDeviation) : IMarginal
{
    public static bool TakesScores => true;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector512<double> Of(Vector512<double> score) => Vector512.Create(mean) + (score * standardDeviation);
}

/// <summary>Lognormal distribution, by mean and standard deviation of the logarithm.</summary>
internal readonly struct LogNormalMarginal(double logMean, double logStandardDeviation) : IMarginal
{
    public static bool TakesScores => true;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector512<double> Of(Vector512<double> score) =>
        Arithmetic.Exponential.Exp(Vector512.Create(logMean) + (score * logStandardDeviation));
}

/// <summary>Normal distribution between two bounds.</summary>
/// <remarks>
/// Of the two tails the smaller one is counted from its own end, where probabilities keep their digits: <paramref name="sign"/> is −1 where that is
/// the upper end.
/// </remarks>
/// <param name="mean">Mean of the distribution before it is truncated.</param>
/// <param name="sign">1 or −1.</param>
/// <param name="standardDeviation">Standard deviation before it is truncated.</param>
/// <param name="lower">Lower bound.</param>
/// <param name="upper">Upper bound.</param>
internal readonly struct TruncatedNormalMarginal(double mean, double standardDeviation, double lower, double upper, double sign) : IMarginal
{
    private readonly double start = NormalCurve.Cumulative(sign * ((lower - mean) / standardDeviation));
    private readonly double width = NormalCurve.Cumulative(sign * ((upper - mean) / standardDeviation)) - NormalCurve.Cumulative(sign * ((lower - mean) / standardDeviation));
    private readonly double spread = sign * standardDeviation;

    public static bool TakesScores => false;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector512<double> Of(Vector512<double> uniform)
    {
        var probability = Probability.Within(Vector512.Create(start) + (uniform * width));
        var value = Vector512.Create(mean) + (NormalCurve.Quantile(probability) * spread);
        return Cut.Between(value, lower, upper);
    }
}

/// <summary>Uniform distribution.</summary>
internal readonly struct UniformMarginal(double lower, double upper) : IMarginal
{
    public static bool TakesScores => false;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector512<double> Of(Vector512<double> uniform) =>
        Cut.Between(Vector512.Create(lower) + (uniform * (upper - lower)), lower, upper);
}

/// <summary>Triangular distribution.</summary>
internal readonly struct TriangularMarginal(double lower, double mode, double upper) : IMarginal
{
    private readonly double atMode = (mode - lower) / (upper - lower);
    private readonly double rising = (upper - lower) * (mode - lower);
    private readonly double falling = (upper - lower) * (upper - mode);

    public static bool TakesScores => false;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector512<double> Of(Vector512<double> uniform)
    {
        var isRising = Vector512.LessThan(uniform, Vector512.Create(atMode));
        var distance = Vector512.Sqrt(Vector512.ConditionalSelect(isRising, uniform * rising, (Vector512.Create(1.0) - uniform) * falling));
        var value = Vector512.ConditionalSelect(isRising, Vector512.Create(lower) + distance, Vector512.Create(upper) - distance);
        return Cut.Between(value, lower, upper);
    }
}
