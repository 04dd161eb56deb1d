using FsCheck;
using FsCheck.Fluent;
using Jcm.Calculations.Arithmetic;
using Jcm.Calculations.Evaluation.Uncertainty;
using MathNet.Numerics.Statistics;
using Xunit;

namespace Jcm.Calculations.Tests.Evaluation.Uncertainty;

public sealed class SimulationTests
{
    private static readonly Gen<double> Confidences = Gen.Choose(1, 999).Select(value => value / 1000.0);

    [Theory]
    [InlineData(2)]
    [InlineData(7)]
    [InlineData(8)]
    [InlineData(1023)]
    [InlineData(1024)]
    [InlineData(1025)]
    [InlineData(50_003)]
    public void Any_number_of_threads_gives_the_same_bits(int samples)
    {
        foreach (var inputs in new[] { Chillers.Independent, Chillers.Correlated })
        {
            var one = inputs.Simulate(samples, 42);
            foreach (var threads in new[] { 2, 5 })
            {
                var other = inputs.Simulate(samples, 42, new() { Threads = threads });
                Assert.True(one.Reductions.SequenceEqual(other.Reductions));
                Assert.Equal(Bits(one), Bits(other));
            }
        }
    }

    [Fact]
    public void More_draws_than_memory_is_promised_for_are_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Chillers.Generation(Distribution.Fixed(0)).Simulate(UncertainInputs.MostSamples + 1, 1));

    [Fact]
    public void More_draws_begin_with_the_same_draws() => Law.Holds(
        from few in Gen.Choose(2, 3000) from more in Gen.Choose(0, 3000) select (few, few + more),
        each =>
        {
            var (few, many) = (Chillers.Correlated.Simulate(each.few, 9), Chillers.Correlated.Simulate(each.Item2, 9));
            Assert.True(few.Reductions.SequenceEqual(many.Reductions[..each.few]));
        },
        50);

    [Fact]
    public void Another_seed_gives_other_draws_of_the_same_distribution()
    {
        var (first, second) = (Chillers.Independent.Simulate(20_000, 1), Chillers.Independent.Simulate(20_000, 1UL << 32));
        Assert.NotEqual(first.Mean, second.Mean);
        Assert.Equal(first.Mean, second.Mean, 6 * first.StandardErrorOfMean);
    }

    [Fact]
    public void Each_reduction_is_that_of_the_equations_at_the_drawn_values()
    {
        var result = Chillers.Independent.Simulate(1029, 5);
        var draws = Chillers.Draws(Chillers.Independent, 2, 5);
        for (var draw = 0; draw < result.Samples; draw++)
        {
            var emissions = Chillers.Kernel.Evaluate<Real>([.. draws.Select(values => new Real(values[draw]))]);
            Assert.Equal(emissions.Reduction.Value, result.Reductions[draw]);
        }
    }

    [Fact]
    public void Mean_standard_deviation_and_percentiles_are_those_of_the_reductions() => Law.Holds(
        from samples in Gen.Choose(2, 5000) from share in Gen.Choose(0, 100) select (samples, Probability: share / 100.0),
        each =>
        {
            var result = Chillers.Independent.Simulate(each.samples, 3);
            double[] reductions = result.Reductions.ToArray();
            var (mean, deviation) = ArrayStatistics.MeanStandardDeviation(reductions);
            Assert.Equal(mean, result.Mean, 1e-10);
            Assert.Equal(deviation, result.StandardDeviation, 1e-10);
            Assert.Equal(reductions.QuantileCustom(each.Probability, QuantileDefinition.R7), result.Percentile(each.Probability), 1e-10);
            Assert.Equal(result.Mean, result.MeanReference - result.MeanProject, 1e-9);
        },
        50);

    [Fact]
    public void Half_width_bound_and_discount_follow_from_the_percentiles() => Law.Holds(Confidences, confidence =>
    {
        var result = Simulated;
        Assert.Equal((result.Percentile((1 + confidence) / 2) - result.Percentile((1 - confidence) / 2)) / 2, result.HalfWidth(confidence), 1e-9);
        Assert.Equal(result.Percentile(1 - confidence), result.ConservativeBound(confidence));
        var discount = result.ConservativeDiscount(confidence);
        Assert.Equal(confidence, discount.Confidence);
        Assert.Equal(result.Mean - result.ConservativeBound(confidence), discount.Tonnes);
        Assert.Equal(discount.Tonnes / result.Mean, discount.Share);
    });

    [Fact]
    public void More_confidence_never_gives_a_higher_bound_or_a_narrower_interval() => Law.Holds(
        from first in Confidences from second in Confidences select (Less: Math.Min(first, second), More: Math.Max(first, second)),
        each =>
        {
            Assert.True(Simulated.ConservativeBound(each.More) <= Simulated.ConservativeBound(each.Less));
            Assert.True(Simulated.HalfWidth(each.More) >= Simulated.HalfWidth(each.Less));
        });

    [Fact]
    public void The_bound_does_not_exceed_the_mean_by_more_than_sampling_error_where_the_distribution_is_symmetrical() => Law.Holds(
        Confidences.Where(confidence => confidence >= 0.5),
        confidence => Assert.True(Symmetrical.ConservativeBound(confidence) <= Symmetrical.Mean + (4 * Symmetrical.StandardErrorOfMean)));

    [Fact]
    public void Fixed_values_have_no_spread()
    {
        var result = Chillers.Generation(Distribution.Fixed(12.5m)).Simulate(5000, 1);
        Assert.Equal(12.5, result.Mean);
        Assert.Equal(0, result.StandardDeviation);
        Assert.Equal(12.5, result.Percentile(0.1));
        Assert.Equal(0, result.HalfWidth(0.9));
        Assert.Equal(new ConservativeDiscount(0.9, 0, 0), result.ConservativeDiscount(0.9));
        Assert.All(result.Contributions, each => Assert.Equal(0, each.Share));
    }

    [Fact]
    public void There_is_no_share_of_a_mean_that_is_not_above_zero() =>
        Assert.Null(Chillers.Generation(Distribution.Fixed(0)).Simulate(16, 1).ConservativeDiscount(0.9).Share);

    [Fact]
    public void Contributions_add_up_to_one_and_the_larger_spread_contributes_more()
    {
        foreach (var inputs in new[] { Chillers.Independent, Chillers.Correlated })
        {
            var contributions = inputs.Simulate(5000, 4).Contributions;
            Assert.Equal(inputs.Kernel.Parameters.Select(parameter => parameter.Symbol), contributions.Select(each => each.Symbol), StringComparer.Ordinal);
            Assert.Equal(1, contributions.Sum(each => each.Share), 1e-12);
            Assert.All(contributions, each => Assert.InRange(each.Share, 0, 1));
        }

        var linear = Chillers.Linear().Simulate(60_000, 4).Contributions;
        Assert.True(linear[0].Share > linear[5].Share && linear[5].Share > linear[1].Share);
        Assert.Equal(0, linear[2].Share);
    }

    [Fact]
    public void A_parameter_without_influence_contributes_nothing()
    {
        var inputs = UncertainInputs.Of(Chillers.Solar,
        [
            .. Chillers.Generation(Distribution.Fixed(0)).Inputs.Where(input => input.Symbol is not "EF_RE,i"), new("EF_RE,i", Distribution.Uniform(0, 1), "tCO2/MWh"),
        ]);
        Assert.All(inputs.Simulate(2000, 1).Contributions, each => Assert.Equal(0, each.Share));
    }

    [Fact]
    public void Units_are_converted_exactly_spreads_by_size_and_places_with_their_zero()
    {
        var inMegawattHours = Chillers.Generation(Distribution.TruncatedNormal(3, 0.5m, 1, 4)).Simulate(100, 2);
        UncertainInput[] others = [.. Chillers.Generation(Distribution.Fixed(1)).Inputs.Skip(1)];
        var inKilowattHours = UncertainInputs.Of(Chillers.Solar, [new("EG_i,p", Distribution.TruncatedNormal(3000, 500, 1000, 4000), "kWh"), .. others]).Simulate(100, 2);
        Assert.True(inMegawattHours.Reductions.SequenceEqual(inKilowattHours.Reductions));

        var fahrenheit = Temperatures(Distribution.Normal(212, 1.8m), "°F").Resolved[0].Marginal;
        Assert.Equal(100, fahrenheit.Mean, 1e-12);
        Assert.Equal(1, fahrenheit.StandardDeviation, 1e-12);
    }

    [Fact]
    public void An_equation_without_an_answer_names_the_first_draw()
    {
        var inputs = Temperatures(Distribution.Fixed(20), "°C", divisor: Distribution.Fixed(0));
        var problem = Assert.Single(inputs.TrySimulate(100, 1).Problems);
        Assert.Equal(ProblemCode.NoAnswer, problem.Code);
        Assert.StartsWith("The equations have no answer for 100 of 100 draws, the first of them draw 0", problem.Message, StringComparison.Ordinal);
        Assert.Throws<InvalidDataProblemsException>(() => inputs.Simulate(100, 1));
        Assert.Equal(ProblemCode.NoAnswer, Assert.Single(inputs.TryPropagate().Problems).Code);
        Assert.Throws<InvalidDataProblemsException>(() => inputs.Propagate());
    }

    [Fact]
    public void Draws_too_large_to_be_summed_have_no_answer()
    {
        var kernel = Jcm.Calculations.Methodologies.Kernel.Of<PowerKernel>();
        var problem = Assert.Single(UncertainInputs.Of(kernel, [new("x", Distribution.Uniform(1, 79_000_000_000_000_000_000_000_000_000m), "-")]).TrySimulate(100, 1).Problems);
        Assert.Equal(ProblemCode.NoAnswer, problem.Code);
        Assert.StartsWith("The emissions of 100 draws are too large", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_makes_no_sense_is_a_mistake_of_the_program()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Chillers.Independent.Simulate(1, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => new SimulationOptions { Threads = 0 });
        Assert.Throws<ArgumentOutOfRangeException>(() => Simulated.Percentile(-0.1));
        Assert.Throws<ArgumentOutOfRangeException>(() => Simulated.Percentile(double.NaN));
        Assert.Throws<ArgumentOutOfRangeException>(() => Simulated.HalfWidth(1));
        Assert.Throws<ArgumentOutOfRangeException>(() => Simulated.ConservativeBound(0));
        Assert.Throws<ArgumentOutOfRangeException>(() => Simulated.ConservativeDiscount(double.NaN));
    }

    [Fact]
    public void A_simulation_can_be_stopped()
    {
        using var source = new CancellationTokenSource();
        source.Cancel();
        Assert.Throws<OperationCanceledException>(() => Chillers.Independent.Simulate(1000, 1, new() { CancellationToken = source.Token }));
    }

    private static MonteCarloResult Simulated { get; } = Chillers.Correlated.Simulate(20_001, 6);

    private static MonteCarloResult Symmetrical { get; } = Chillers.Linear().Simulate(50_000, 6);

    private static UncertainInputs Temperatures(Distribution temperature, string unit, Distribution? divisor = null) => UncertainInputs.Of(Chillers.Probe,
    [
        new("T", temperature, unit), new("dT", Distribution.Fixed(5), "K"), new("eta", Distribution.Fixed(0.9m), "-"),
        new("x", Distribution.Fixed(1), "-"), new("y", divisor ?? Distribution.Fixed(1), "-"),
    ]);

    private static long[] Bits(MonteCarloResult result) =>
    [
        .. new[] { result.Mean, result.StandardDeviation, result.MeanReference, result.MeanProject, result.Percentile(0.1), result.HalfWidth(0.9) }
            .Concat(result.Contributions.Select(each => each.Share))
            .Select(BitConverter.DoubleToInt64Bits),
    ];
}
