using FsCheck.Fluent;
using Jcm.Calculations.Evaluation.Uncertainty;
using MathNet.Numerics.Distributions;
using MathNet.Numerics.Statistics;
using Xunit;

namespace Jcm.Calculations.Tests.Evaluation.Uncertainty;

/// <summary>What is drawn, against the distributions of MathNet.Numerics.</summary>
public sealed class DrawTests
{
    private const int Blocks = 32;
    private const int Count = Blocks * DrawPlan.BlockLength;

    /// <summary>A larger distance of Kolmogorov and Smirnov, times √n, comes about once in a hundred thousand.</summary>
    private const double LargestDistance = 2.47;

    private static readonly Func<double, double>[] Distributions =
    [
        new Normal(1200, 12).CumulativeDistribution,
        x => (Normal.CDF(6.1, 0.3, x) - Normal.CDF(6.1, 0.3, 5.5)) / (Normal.CDF(6.1, 0.3, 7) - Normal.CDF(6.1, 0.3, 5.5)),
        new ContinuousUniform(4.9, 5.1).CumulativeDistribution,
        new Triangular(0.4, 0.55, 0.5).CumulativeDistribution,
        LogNormal.WithMeanVariance(4, 1.5 * 1.5).CumulativeDistribution,
    ];

    public static TheoryData<ulong> Seeds => [1, 2, 20_240_101, ulong.MaxValue];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Each_distribution_is_that_of_MathNet(ulong seed) => AreDistributed(Chillers.Independent, seed);

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Correlation_leaves_each_distribution_as_it_is(ulong seed) => AreDistributed(Chillers.Correlated, seed);

    [Theory]
    [MemberData(nameof(Seeds))]
    public void The_test_of_the_distributions_would_notice_a_shift_of_a_twentieth_of_a_standard_deviation(ulong seed)
    {
        var values = Chillers.Draws(Chillers.Independent, Blocks, seed)[0];
        Assert.True(Distance([.. values.Select(value => value + 0.6)], Distributions[0]) > LargestDistance);
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Means_and_standard_deviations_of_the_draws_are_those_of_the_distributions(ulong seed)
    {
        var draws = Chillers.Draws(Chillers.Independent, Blocks, seed);
        foreach (var (input, values) in Chillers.Independent.Resolved.Zip(draws))
        {
            var (mean, deviation) = ArrayStatistics.MeanStandardDeviation(values);
            var expected = input.Marginal;
            Assert.Equal(expected.Mean, mean, 5 * expected.StandardDeviation / Math.Sqrt(Count));
            Assert.InRange(deviation / expected.StandardDeviation, 0.97, 1.03);
        }
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Ranks_of_the_draws_are_correlated_as_declared(ulong seed)
    {
        var draws = Chillers.Draws(Chillers.Correlated, Blocks, seed);
        Assert.Equal(0.6, Correlation.Spearman(draws[0], draws[1]), 0.02);
        Assert.Equal(-0.4, Correlation.Spearman(draws[1], draws[3]), 0.02);
        Assert.Equal(0.5, Correlation.Spearman(draws[2], draws[4]), 0.02);
        Assert.Equal(0, Correlation.Spearman(draws[0], draws[2]), 0.03);
        Assert.Equal(0, Correlation.Spearman(draws[0], draws[3]), 0.03);
    }

    [Fact]
    public void Parameters_that_are_not_correlated_are_independent_and_so_are_seeds()
    {
        var draws = Chillers.Draws(Chillers.Independent, Blocks, 7);
        var others = Chillers.Draws(Chillers.Independent, Blocks, 8);
        for (var first = 0; first < draws.Length; first++)
        {
            for (var second = 0; second < first; second++) Assert.Equal(0, Correlation.Spearman(draws[first], draws[second]), 0.025);
            Assert.Equal(0, Correlation.Spearman(draws[first], others[first]), 0.025);
        }
    }

    [Fact]
    public void A_parameter_is_drawn_in_the_same_way_whatever_becomes_of_the_others()
    {
        var inputs = Chillers.Inputs.Select((input, slot) => slot is 0 or 2 or 3 ? input with { Distribution = Distribution.Fixed(5), } : input).ToArray();
        var draws = Chillers.Draws(UncertainInputs.Of(Chillers.Kernel, inputs), 1, 3);
        var all = Chillers.Draws(Chillers.Independent, 1, 3);
        Assert.Equal(all[1], draws[1]);
        Assert.Equal(all[4], draws[4]);
        Assert.All(draws[0], value => Assert.Equal(5, value));
    }

    [Fact]
    public void A_truncated_normal_never_leaves_its_bounds_and_has_the_moments_of_its_draws() => Law.Holds(
        from mean in Gen.Choose(-500, 500)
        from deviation in Gen.Choose(1, 300)
        from lower in Gen.Choose(0, 300)
        from width in Gen.Choose(1, 400)
        select (Mean: mean / 10m, Deviation: deviation / 10m, Lower: lower / 10m, Upper: (lower + width) / 10m),
        each =>
        {
            var outcome = TryTruncated(each.Mean, each.Deviation, each.Lower, each.Upper);
            if (!outcome.TryGet(out var inputs))
            {
                Assert.Contains("Less than a millionth", Assert.Single(outcome.Problems).Message, StringComparison.Ordinal);
                return;
            }

            var values = Chillers.Draws(inputs, 4, 5)[0];
            Assert.All(values, value => Assert.InRange(value, (double)each.Lower, (double)each.Upper));
            var marginal = inputs.Resolved[0].Marginal;
            var (mean, deviation) = ArrayStatistics.MeanStandardDeviation(values);
            Assert.InRange(marginal.Mean, (double)each.Lower, (double)each.Upper);
            Assert.Equal(marginal.Mean, mean, 6 * marginal.StandardDeviation / Math.Sqrt(values.Length));
            Assert.InRange(deviation / marginal.StandardDeviation, 0.9, 1.1);
        },
        100);

    [Theory]
    [InlineData(100, 10, 140, 150)]
    [InlineData(100, 10, 50, 60)]
    [InlineData(100, 10, 99.999, 100.001)]
    public void Truncated_tails_are_distributed_as_MathNet_says(double mean, double deviation, double lower, double upper)
    {
        var inputs = TryTruncated((decimal)mean, (decimal)deviation, (decimal)lower, (decimal)upper).Value;
        // From the side on which MathNet's probabilities keep their digits.
        var sign = lower > mean ? -1 : 1;
        var (a, b) = (Normal.CDF(0, 1, sign * (lower - mean) / deviation), Normal.CDF(0, 1, sign * (upper - mean) / deviation));
        Assert.InRange(Distance(Chillers.Draws(inputs, Blocks, 11)[0], x => (Normal.CDF(0, 1, sign * (x - mean) / deviation) - a) / (b - a)), 0, LargestDistance);
    }

    [Fact]
    public void Moments_of_a_truncated_normal_are_those_of_the_closed_formulas() => Law.Holds(
        from lower in Gen.Choose(-30, 20) from width in Gen.Choose(5, 50) select (Lower: lower / 10.0, Upper: (lower + width) / 10.0),
        each =>
        {
            var mass = Normal.CDF(0, 1, each.Upper) - Normal.CDF(0, 1, each.Lower);
            var (atLower, atUpper) = (Normal.PDF(0, 1, each.Lower), Normal.PDF(0, 1, each.Upper));
            var mean = (atLower - atUpper) / mass;
            var variance = 1 + (((each.Lower * atLower) - (each.Upper * atUpper)) / mass) - (mean * mean);
            var marginal = Marginal.TruncatedNormal(0, 1, each.Lower, each.Upper);
            Assert.Equal(mean, marginal.Mean, 1e-10);
            Assert.Equal(Math.Sqrt(variance), marginal.StandardDeviation, 1e-9);
        });

    [Fact]
    public void Moments_are_those_of_MathNet()
    {
        var triangular = new Triangular(2, 9, 3);
        Assert.Equal(triangular.Mean, Marginal.Triangular(2, 3, 9).Mean, 1e-14);
        Assert.Equal(triangular.StdDev, Marginal.Triangular(2, 3, 9).StandardDeviation, 1e-14);
        Assert.Equal(new ContinuousUniform(2, 9).StdDev, Marginal.Uniform(2, 9).StandardDeviation, 1e-14);
        var expected = LogNormal.WithMeanVariance(4, 2.25);
        var (mu, sigma) = Marginal.LogMoments(4, 1.5);
        Assert.Equal(expected.Mu, mu, 1e-14);
        Assert.Equal(expected.Sigma, sigma, 1e-14);
        Assert.InRange(Marginal.LogMoments(1, 1e-9).StandardDeviation, 0.999999e-9, 1.000001e-9);
        Assert.InRange(Marginal.LogMoments(1, 1e-6).StandardDeviation, 0.999999e-6, 1.000001e-6);
    }

    [Theory]
    [InlineData(0.4, 0.4, 0.6)]
    [InlineData(0.4, 0.6, 0.6)]
    public void A_triangle_may_lean_to_one_side(double lower, double mode, double upper)
    {
        var inputs = Chillers.Generation(Distribution.Triangular((decimal)lower, (decimal)mode, (decimal)upper));
        var values = Chillers.Draws(inputs, Blocks, 13)[0];
        Assert.InRange(Distance(values, new Triangular(lower, upper, mode).CumulativeDistribution), 0, LargestDistance);
        Assert.All(values, value => Assert.InRange(value, lower, upper));
    }

    private static Outcome<UncertainInputs> TryTruncated(decimal mean, decimal deviation, decimal lower, decimal upper) => UncertainInputs.TryOf(
        Chillers.Solar,
        [
            .. Chillers.Generation(Distribution.Fixed(1)).Inputs.Skip(1), new("EG_i,p", Distribution.TruncatedNormal(mean, deviation, lower, upper), "MWh"),
        ]);

    private static void AreDistributed(UncertainInputs inputs, ulong seed)
    {
        var draws = Chillers.Draws(inputs, Blocks, seed);
        for (var slot = 0; slot < draws.Length; slot++) Assert.InRange(Distance(draws[slot], Distributions[slot]), 0, LargestDistance);
    }

    /// <summary>The largest difference between the share of the values below a point and the probability of that, times √n.</summary>
    private static double Distance(double[] values, Func<double, double> cumulative)
    {
        var sorted = values.Order().ToArray();
        var largest = 0.0;
        for (var rank = 0; rank < sorted.Length; rank++)
        {
            var probability = cumulative(sorted[rank]);
            largest = Math.Max(largest, Math.Max(probability - ((double)rank / sorted.Length), ((rank + 1.0) / sorted.Length) - probability));
        }

        return largest * Math.Sqrt(sorted.Length);
    }
}
