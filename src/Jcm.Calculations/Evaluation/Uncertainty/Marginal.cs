using Jcm.Calculations.Arithmetic;

namespace Jcm.Calculations.Evaluation.Uncertainty;

/// <summary>A distribution in the unit of its parameter, ready to be drawn from.</summary>
/// <param name="Mean">Its mean, after truncation.</param>
/// <param name="StandardDeviation">Its standard deviation, after truncation; zero for a fixed value.</param>
/// <param name="Sampler">What draws from it; null for a fixed value.</param>
internal sealed record Marginal(double Mean, double StandardDeviation, Sampler? Sampler)
{
    /// <summary>Beyond this a normal distribution adds nothing to its moments.</summary>
    private const double FurthestScore = 9;

    private const int Steps = 4096;

    internal static Marginal Fixed(double value) => new(value, 0, null);

    internal static Marginal Normal(double mean, double standardDeviation) =>
        new(mean, standardDeviation, new Sampler<NormalMarginal>(new(mean, standardDeviation)));

    internal static Marginal Uniform(double lower, double upper) =>
        new(lower + ((upper - lower) / 2), (upper - lower) / Math.Sqrt(12), new Sampler<UniformMarginal>(new(lower, upper)));

    internal static Marginal Triangular(double lower, double mode, double upper)
    {
        // By the distances from the lower bound, so that a narrow distribution far from zero keeps its digits.
        var (toMode, toUpper) = (mode - lower, upper - lower);
        var variance = ((toMode * (toMode - toUpper)) + (toUpper * toUpper)) / 18;
        return new(lower + ((toMode + toUpper) / 3), Math.Sqrt(variance), new Sampler<TriangularMarginal>(new(lower, mode, upper)));
    }

    internal static Marginal LogNormal(double mean, double standardDeviation)
    {
        var (logMean, logStandardDeviation) = LogMoments(mean, standardDeviation);
        return new(mean, standardDeviation, new Sampler<LogNormalMarginal>(new(logMean, logStandardDeviation)));
    }

    /// <summary>Mean and standard deviation of the logarithm: <c>σ² = ln(1 + (s/m)²)</c>, <c>μ = ln m − σ²/2</c>.</summary>
    internal static (double Mean, double StandardDeviation) LogMoments(double mean, double standardDeviation)
    {
        var variance = LogOnePlus(standardDeviation / mean * (standardDeviation / mean));
        return (Logarithm.Log(mean) - (variance / 2), Math.Sqrt(variance));
    }

    /// <summary>A normal distribution between bounds, of which enough lies between them.</summary>
    internal static Marginal TruncatedNormal(double mean, double standardDeviation, double lower, double upper)
    {
        var (from, to) = ((lower - mean) / standardDeviation, (upper - mean) / standardDeviation);
        var (score, spread) = TruncatedMoments(Math.Max(from, -FurthestScore), Math.Min(to, FurthestScore));
        return new(
            mean + (score * standardDeviation),
            spread * standardDeviation,
            new Sampler<TruncatedNormalMarginal>(new(mean, standardDeviation, lower, upper, from + to > 0 ? -1 : 1)));
    }

    /// <summary>Mean and standard deviation of a standard normal distribution between two scores, by Simpson's rule.</summary>
    /// <remarks>The closed formulas subtract nearly equal numbers where the bounds are close; sums of positive terms keep their digits.</remarks>
    private static (double Mean, double StandardDeviation) TruncatedMoments(double from, double to)
    {
        var (middle, step) = (from + ((to - from) / 2), (to - from) / Steps);
        double mass = 0, first = 0, second = 0;
        for (var i = 0; i <= Steps; i++)
        {
            var distance = (i - (Steps / 2)) * step;
            var weight = NormalCurve.Density(middle + distance) * (i is 0 or Steps ? 1 : i % 2 == 1 ? 4 : 2);
            mass += weight;
            first += weight * distance;
            second += weight * distance * distance;
        }

        var shift = first / mass;
        return (middle + shift, Math.Sqrt((second / mass) - (shift * shift)));
    }

    /// <summary>The share of the standard normal distribution between two scores, from the end at which it keeps its digits.</summary>
    internal static double Mass(double from, double to) => from + to > 0
        ? NormalCurve.Cumulative(-from) - NormalCurve.Cumulative(-to)
        : NormalCurve.Cumulative(to) - NormalCurve.Cumulative(from);

    /// <summary>ln(1 + x) for x from zero: the logarithm of the rounded sum, corrected for what the rounding lost.</summary>
    private static double LogOnePlus(double x)
    {
        var sum = 1 + x;
        return sum == 1 ? x : Logarithm.Log(sum) * (x / (sum - 1));
    }
}
