using Jcm.Calculations.Evaluation.Uncertainty;
using Jcm.Calculations.Reference;
using Xunit;

namespace Jcm.Calculations.Tests.Evaluation.Uncertainty;

/// <summary>Whole pages: the digits in them are also the proof that draws and results are the same on every machine.</summary>
public sealed class UncertaintyTextTests
{
    [Fact]
    public void A_simulation_explains_all_that_it_follows_from() => Assert.Equal("", Chillers.Correlated.Simulate(10_000, 2024).Explain());

    [Fact]
    public void A_propagation_explains_all_that_it_follows_from() => Assert.Equal(CalculatedWith.Line, Chillers.Correlated.Propagate().Explain());

    [Fact]
    public void What_is_not_there_is_not_explained()
    {
        var page = Chillers.Generation(Distribution.Fixed(0)).Propagate().Explain();
        Assert.DoesNotContain("Correlations of ranks", page, StringComparison.Ordinal);
        Assert.Contains("90 %    0.000000            0.000000                 0.000000      -", page, StringComparison.Ordinal);
    }

    [Fact]
    public void A_result_is_shown_as_value_and_spread()
    {
        Assert.Equal("447.500000 ± 10.735455 tCO2e", Chillers.Linear().Propagate().ToString());
        Assert.Equal("12.500000 ± 0.000000 tCO2e", Chillers.Generation(Distribution.Fixed(12.5m)).Simulate(10, 1).ToString());
    }

    [Fact]
    public void Distributions_and_correlations_are_shown_in_the_same_way_under_every_culture()
    {
        Assert.Equal("fixed, 1.5", Distribution.Fixed(1.5m).ToString());
        Assert.Equal("normal, mean 1.5, standard deviation 0.5", Distribution.Normal(1.5m, 0.5m).ToString());
        Assert.Equal("truncated normal, mean 1.5, standard deviation 0.5, 0.1 to 2.5", Distribution.TruncatedNormal(1.5m, 0.5m, 0.1m, 2.5m).ToString());
        Assert.Equal("uniform, 0.5 to 1.5", Distribution.Uniform(0.5m, 1.5m).ToString());
        Assert.Equal("triangular, 0.5 to 1.5, mode 0.7", Distribution.Triangular(0.5m, 0.7m, 1.5m).ToString());
        Assert.Equal("lognormal, mean 1.5, standard deviation 0.5", Distribution.LogNormal(1.5m, 0.5m).ToString());
        Assert.Equal("a and b: -0.5", new RankCorrelation("a", "b", -0.5m).ToString());
    }
}
