using MathNet.Numerics.Statistics;

namespace Jcm.Calculations.Monitoring.Plausibility;

/// <summary>The modified z-score of Iglewicz and Hoaglin (1993), with the mean absolute deviation where the median one is zero.</summary>
internal static class ModifiedZScore
{
    /// <summary>The 0.75 quantile of the normal distribution: 0.6745 × x / MAD counts in standard deviations.</summary>
    private const double NormalQuartile = 0.6745;

    /// <summary>√(π/2): a normal standard deviation counted in mean absolute deviations.</summary>
    private const double NormalMeanDeviations = 1.253314;

    /// <summary>The indices and scores beyond a threshold, in the order of the numbers.</summary>
    internal static IReadOnlyList<(int Index, double Score)> Beyond(double threshold, double[] numbers, out bool usedMean)
    {
        var median = numbers.Median();
        var distances = numbers.Select(number => number - median).ToArray();
        var deviation = distances.Select(Math.Abs).Median();
        usedMean = deviation == 0 && distances.Any(distance => distance != 0);
        if (usedMean) return BeyondMean(threshold, distances);
        if (deviation == 0) return [];
        return [.. distances.Select((distance, index) => (index, NormalQuartile * distance / deviation)).Where(each => Math.Abs(each.Item2) > threshold)];
    }

    private static List<(int Index, double Score)> BeyondMean(double threshold, double[] distances)
    {
        var found = new List<(int Index, double Score)>();
        var rest = distances.Select((distance, index) => (Index: index, Distance: distance)).ToList();
        while (true)
        {
            var scale = NormalMeanDeviations * rest.Select(each => Math.Abs(each.Distance)).Mean();
            if (scale == 0) break;
            var far = rest.Where(each => Math.Abs(each.Distance) > threshold * scale).ToList();
            if (far.Count == 0) break;
            found.AddRange(far.Select(each => (each.Index, each.Distance / scale)));
            rest = rest.Except(far).ToList();
        }

        return found;
    }
}
