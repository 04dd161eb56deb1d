using System.Runtime.Intrinsics;
using FsCheck;
using FsCheck.Fluent;
using Jcm.Calculations.Evaluation.Uncertainty;
using Jcm.Calculations.Tests.Arithmetic;
using MathNet.Numerics.Distributions;
using Xunit;

namespace Jcm.Calculations.Tests.Evaluation.Uncertainty;

public sealed class NormalCurveTests
{
    private static readonly double[] Edges =
    [
        0.5, 0.25, 0.001, 1e-9, NormalCurve.SmallestProbability, 1 - NormalCurve.SmallestProbability, 0.999, 0.00048239, 0.99951761, 2.8e-8, 1e-8, 0.500000001,
    ];

    private static readonly Gen<double> Probabilities = Gen.OneOf(
        Numbers.Longs.Select(bits => (((ulong)bits >> 12) + 0.5) / (1L << 52)),
        Numbers.Longs.Select(bits => Math.ScaleB(1 + (Math.Abs(bits / 9223372036854775808.0) / 2), -2 - (int)(Math.Abs(bits) % 51))),
        Gen.Elements(Edges));

    private static readonly Gen<double> Scores = Numbers.Longs.Select(bits => bits / 9223372036854775808.0 * 8.3);

    [Theory]
    [InlineData(0.5, 0)]
    [InlineData(0.9, 1.2815515655446004)]
    [InlineData(0.95, 1.6448536269514722)]
    [InlineData(0.975, 1.959963984540054)]
    [InlineData(0.001, -3.090232306167813)]
    [InlineData(1e-12, -7.034483825301131)]
    public void Known_quantiles_are_met(double probability, double score) => Assert.Equal(score, NormalCurve.Quantile(probability), 1e-14);

    [Theory]
    [InlineData(0, 0.5)]
    [InlineData(1, 0.8413447460685429)]
    [InlineData(-2, 0.02275013194817921)]
    [InlineData(-5, 2.866515718791939e-07)]
    [InlineData(-10, 7.619853024160527e-24)]
    [InlineData(-30, 4.906713927148187e-198)]
    public void Known_probabilities_are_met(double score, double probability) => Assert.InRange(NormalCurve.Cumulative(score) / probability, 1 - 2e-13, 1 + 2e-13);

    [Fact]
    public void Quantiles_are_those_of_MathNet() => Law.Holds(Probabilities, probability =>
        Assert.Equal(Normal.InvCDF(0, 1, probability), NormalCurve.Quantile(probability), 1e-13 * Math.Max(Math.Abs(NormalCurve.Quantile(probability)), 1e-3)), 3000);

    [Fact]
    public void Probabilities_are_those_of_MathNet() => Law.Holds(Scores, score =>
        Assert.InRange(NormalCurve.Cumulative(score) / Normal.CDF(0, 1, score), 1 - 1e-13, 1 + 1e-13), 3000);

    [Fact]
    public void Densities_are_those_of_MathNet() => Law.Holds(Scores, score =>
        Assert.InRange(NormalCurve.Density(score) / Normal.PDF(0, 1, score), 1 - 1e-13, 1 + 1e-13));

    [Fact]
    public void The_quantile_undoes_the_probability() => Law.Holds(Probabilities.Where(probability => probability <= 0.5), probability =>
        Assert.InRange(NormalCurve.Cumulative(NormalCurve.Quantile(probability)) / probability, 1 - 1e-12, 1 + 1e-12), 1000);

    [Fact]
    public void Both_sides_of_the_median_have_the_same_bits() => Law.Holds(
        Numbers.Longs.Select(bits => (((ulong)bits >> 12) + 0.5) / (1L << 52)), probability =>
        Assert.Equal(-NormalCurve.Quantile(probability), NormalCurve.Quantile(1 - probability)));

    [Fact]
    public void No_draw_goes_further_than_the_stated_reach()
    {
        Assert.InRange(NormalCurve.Quantile(NormalCurve.SmallestProbability), -NormalCurve.Reach, -8.2);
        Assert.InRange(NormalCurve.Quantile(1 - NormalCurve.SmallestProbability), 8.2, NormalCurve.Reach);
    }

    [Fact]
    public void Scores_without_end_have_probabilities_of_nearly_zero_and_of_one()
    {
        Assert.InRange(NormalCurve.Cumulative(-1e300), 0, 1e-280);
        Assert.InRange(NormalCurve.Cumulative(double.NegativeInfinity), 0, 1e-280);
        Assert.Equal(1, NormalCurve.Cumulative(1e300));
    }

    [Fact]
    public void Eight_lanes_have_the_bits_of_one_also_where_some_are_in_the_tails() => Law.Holds(
        Probabilities.ArrayOf(8),
        probabilities =>
        {
            var quantiles = NormalCurve.Quantile(Vector512.Create<double>(probabilities));
            var back = NormalCurve.Cumulative(quantiles);
            for (var lane = 0; lane < 8; lane++)
            {
                Assert.Equal(BitConverter.DoubleToInt64Bits(NormalCurve.Quantile(probabilities[lane])), BitConverter.DoubleToInt64Bits(quantiles[lane]));
                Assert.Equal(BitConverter.DoubleToInt64Bits(NormalCurve.Cumulative(quantiles[lane])), BitConverter.DoubleToInt64Bits(back[lane]));
            }
        },
        1000);
}
