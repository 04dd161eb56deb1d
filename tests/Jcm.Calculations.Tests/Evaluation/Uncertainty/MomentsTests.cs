using FsCheck;
using FsCheck.Fluent;
using Jcm.Calculations.Evaluation.Uncertainty;
using MathNet.Numerics.Statistics;
using Xunit;

namespace Jcm.Calculations.Tests.Evaluation.Uncertainty;

public sealed class MomentsTests
{
    [Fact]
    public void Blocks_put_together_have_the_moments_of_all_numbers() => Law.Holds(
        from first in Values from second in Values select (first, second),
        each =>
        {
            var all = each.first.Concat(each.second).ToArray();
            var together = Of(each.first).With(Of(each.second));
            var (mean, deviation) = ArrayStatistics.MeanStandardDeviation(all);
            Assert.Equal(all.Length, together.Count);
            Assert.Equal(mean, together.Mean, 1e-8);
            Assert.Equal(deviation, together.StandardDeviation, 1e-8);
        });

    private static Gen<double[]> Values => Gen.Choose(1, 50).SelectMany(count => Gen.Choose(-1_000_000, 1_000_000).Select(value => value / 100.0).ArrayOf(count));

    private static Moments Of(double[] values)
    {
        var mean = values.Average();
        return new(values.Length, mean, values.Sum(value => (value - mean) * (value - mean)));
    }
}
