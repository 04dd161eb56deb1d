using FsCheck.Fluent;
using Jcm.Calculations.Evaluation.Uncertainty;
using Xunit;

namespace Jcm.Calculations.Tests.Evaluation.Uncertainty;

public sealed class FirstOrderTests
{
    private const int Draws = 200_000;

    [Fact]
    public void A_linear_equation_is_propagated_by_pencil_and_paper()
    {
        var result = Chillers.Linear().Propagate();
        Assert.Equal(((1000 - 100 - 50 + 45) * 0.5) - 30, result.Reduction, 1e-10);
        Assert.Equal(447.5, result.Reference, 1e-10);
        Assert.Equal(30, result.Project, 1e-10);
        Assert.Equal(Math.Sqrt((10 * 10) + (2.5 * 2.5) + (3 * 3)), result.StandardUncertainty, 1e-12);
        Assert.Equal(100 / 115.25, result.Contributions[0].Share, 1e-12);
        Assert.Equal(0, result.Contributions[2].Share);
    }

    [Fact]
    public void Simulation_and_propagation_agree_within_sampling_error_where_the_equation_is_linear() => Law.Holds(
        from first in Gen.Choose(-90, 90) from second in Gen.Choose(-40, 40) from seed in Gen.Choose(0, int.MaxValue)
        select (First: first / 100m, Second: second / 100m, Seed: (ulong)seed),
        each =>
        {
            var inputs = Chillers.Linear([new("EG_i,p", "EC_AUX,i,p", each.First), new("EG_i,p", "PE_i,p", each.Second)]);
            var (simulated, propagated) = (inputs.Simulate(Draws, each.Seed), inputs.Propagate());
            Assert.Equal(propagated.Reduction, simulated.Mean, 6 * simulated.StandardErrorOfMean);
            Assert.InRange(simulated.StandardDeviation / propagated.StandardUncertainty, 1 - (6 / Math.Sqrt(2.0 * Draws)), 1 + (6 / Math.Sqrt(2.0 * Draws)));
            Assert.InRange(simulated.HalfWidth(0.9) / propagated.HalfWidth(0.9), 0.98, 1.02);
            Assert.InRange((simulated.Mean - simulated.ConservativeBound(0.9)) / propagated.ConservativeDiscount(0.9).Tonnes, 0.97, 1.03);
        },
        12);

    [Fact]
    public void Without_correlation_the_contributions_of_a_linear_equation_agree_too()
    {
        var inputs = Chillers.Linear();
        foreach (var (simulated, propagated) in inputs.Simulate(Draws, 2).Contributions.Zip(inputs.Propagate().Contributions)) Assert.Equal(propagated.Share, simulated.Share, 0.02);
    }

    [Fact]
    public void A_quotient_is_propagated_nearly_as_it_is_simulated()
    {
        var (simulated, propagated) = (Chillers.Independent.Simulate(Draws, 3), Chillers.Independent.Propagate());
        Assert.InRange(propagated.Reduction / simulated.Mean, 0.99, 1.01);
        Assert.InRange(propagated.StandardUncertainty / simulated.StandardDeviation, 0.97, 1.03);
    }

    [Fact]
    public void Contributions_add_up_to_one_also_where_correlation_makes_some_negative() => Law.Holds(
        Gen.Choose(-99, 99).Select(value => value / 100m),
        coefficient =>
        {
            var contributions = Chillers.Linear([new("EG_i,p", "EC_AUX,i,p", coefficient)]).Propagate().Contributions;
            Assert.Equal(1, contributions.Sum(each => each.Share), 1e-12);
            if (coefficient > 0.5m) Assert.True(contributions[1].Share < 0);
        });

    [Fact]
    public void Bounds_are_those_of_the_normal_distribution()
    {
        var result = Chillers.Linear().Propagate();
        Assert.Equal(1.959963984540054 * result.StandardUncertainty, result.HalfWidth(0.95), 1e-12);
        Assert.Equal(result.Reduction - (1.2815515655446004 * result.StandardUncertainty), result.ConservativeBound(0.9), 1e-12);
        Assert.Equal(result.Reduction, result.ConservativeBound(0.5));
        Assert.Equal(result.ConservativeDiscount(0.9).Tonnes / result.Reduction, result.ConservativeDiscount(0.9).Share);
        Assert.True(double.IsFinite(result.HalfWidth(1 - 1e-16)) && double.IsFinite(result.ConservativeBound(1e-300)));
        Assert.Throws<ArgumentOutOfRangeException>(() => result.HalfWidth(0));
        Assert.Throws<ArgumentOutOfRangeException>(() => result.ConservativeBound(1));
        Assert.Throws<ArgumentOutOfRangeException>(() => result.ConservativeDiscount(-1));
    }

    [Fact]
    public void Fixed_values_have_no_uncertainty()
    {
        var result = Chillers.Generation(Distribution.Fixed(10)).Propagate();
        Assert.Equal(0, result.StandardUncertainty);
        Assert.All(result.Contributions, each => Assert.Equal(0, each.Share));
    }
}
