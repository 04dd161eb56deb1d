using FsCheck;
using FsCheck.Fluent;
using Jcm.Calculations.Arithmetic;
using Jcm.Calculations.Evaluation.Uncertainty;
using Jcm.Calculations.Tests.Arithmetic;
using MathNet.Numerics.Statistics;
using Xunit;

namespace Jcm.Calculations.Tests.Evaluation.Uncertainty;

public sealed class OrderStatisticsTests
{
    private static readonly Gen<double> Values = Gen.OneOf(
        Numbers.Moderate,
        Gen.Choose(-3, 3).Select(value => (double)value),
        Numbers.Longs.Select(bits => Exponential.Exp(bits / 9223372036854775808.0 * 30)),
        Numbers.Finite.Where(value => Math.Abs(value) < 1e307));

    private static readonly Gen<double[]> Arrays = Gen.Choose(1, 200).SelectMany(count => Values.ArrayOf(count));

    [Fact]
    public void Quantiles_are_those_of_MathNet_to_the_last_bits() => Law.Holds(
        from values in Arrays from share in Gen.Choose(0, 1000) select (values, Probability: share / 1000.0),
        each =>
        {
            var sorted = each.values.Order().ToArray();
            var expected = SortedArrayStatistics.QuantileCustom(sorted, each.Probability, QuantileDefinition.R7);
            var scale = sorted.Max(Math.Abs);
            Assert.InRange(new OrderStatistics(each.values).Quantile(each.Probability), expected - (1e-12 * scale), expected + (1e-12 * scale));
        },
        2000);

    [Fact]
    public void A_quantile_at_a_rank_is_the_number_of_that_rank() => Law.Holds(Arrays, values =>
    {
        var sorted = values.Order().ToArray();
        var order = new OrderStatistics(values);
        Assert.Equal(sorted[0], order.Quantile(0));
        Assert.Equal(sorted[^1], order.Quantile(1));
        if (values.Length % 2 == 1) Assert.Equal(sorted[values.Length / 2], order.Quantile(0.5));
    });

    [Fact]
    public void Numbers_that_are_all_equal_have_one_quantile() => Assert.Equal(7.5, new OrderStatistics([.. Enumerable.Repeat(7.5, 100)]).Quantile(0.3));

    [Fact]
    public void The_largest_number_is_found_although_its_class_is_rounded_up() => Law.Holds(
        Numbers.Moderate.ArrayOf(64), values =>
        {
            var sorted = values.Order().ToArray();
            var expected = sorted[^2] + (0.5 * (sorted[^1] - sorted[^2]));
            Assert.Equal(expected, new OrderStatistics(values).Quantile(62.5 / 63), 1e-9 * Math.Max(1, sorted.Max(Math.Abs)));
        });

    [Fact]
    public void The_numbers_are_left_in_their_order()
    {
        double[] values = [3, 1, 2];
        Assert.Equal(2, new OrderStatistics(values).Quantile(0.5));
        Assert.Equal([3, 1, 2], values);
    }
}
