using Jcm.Calculations.Evaluation.Uncertainty;
using Jcm.Calculations.Reference;
using Xunit;

namespace Jcm.Calculations.Tests.Evaluation.Uncertainty;

/// <summary>Whole pages: the digits in them are also the proof that draws and results are the same on every machine.</summary>
public sealed class UncertaintyTextTests
{
    [Fact]
    public void A_simulation_explains_all_that_it_follows_from() => Assert.Equal(
        $$"""
        Uncertainty  electricity-efficiency-ratio, Electricity of the project times the ratio of efficiencies, by simulation
        {{CalculatedWith.Line}}

        Parameters
                      distribution                                                  in        source                    unit              mean  standard deviation
          EC_PJ,i,p   normal, mean 1200, standard deviation 12                      MWh       calibration of the meter  MWh               1200                  12
          COP_PJ,i    truncated normal, mean 6.1, standard deviation 0.3, 5.5 to 7  -         not stated                -          6.115234897        0.2803272687
          COP_RE,i    uniform, 4.9 to 5.1                                           -         not stated                -                    5       0.05773502692
          EF_elec     triangular, 0.4 to 0.55, mode 0.5                             tCO2/MWh  not stated                tCO2/MWh  0.4833333333       0.03118047822
          PE_ref,i,p  lognormal, mean 4, standard deviation 1.5                     tCO2e     not stated                tCO2e                4                 1.5

        Correlations of ranks
          EC_PJ,i,p and COP_PJ,i: 0.6
          COP_PJ,i and EF_elec: -0.4
          COP_RE,i and PE_ref,i,p: 0.5

        Simulation
          10,000 draws, seed 2024
          Generator: Philox4x32-10; the seed is the key, draw and parameter are the counter
          Values: inverse of each cumulative distribution; correlation of ranks by a Gaussian copula
          Percentiles: exact, linear between order statistics (type 7 of Hyndman and Fan)
          Reach: no draw is farther than 8.25 standard deviations of a normal score; half-widths leave equal tails; the standard deviation divides by n - 1
          Contributions: ranks of the first 65,536 draws, or of all where there are fewer

        Emission reductions [tCO2e]
          mean                        125.043601
          standard deviation           32.224558
          standard error of the mean    0.322246
          mean reference emissions    709.220834
          mean project emissions      584.177233
          percentile 2.5 %             64.720544
          percentile 5 %               72.836817
          percentile 10 %              83.336359
          percentile 25 %             102.045017
          percentile 50 %             124.356529
          percentile 75 %             146.904357
          percentile 90 %             167.456882
          percentile 95 %             179.959371
          percentile 97.5 %           190.331138

        Confidence [tCO2e]
                half-width  conservative bound  discount from the mean    share
          80 %   42.060262           96.690030               28.353572  22.67 %
          90 %   53.561277           83.336359               41.707243  33.35 %
          95 %   62.805297           72.836817               52.206784  41.75 %
          99 %   76.663332           57.340115               67.703486  54.14 %

        Contributions (squared correlation of ranks with the reductions, as a share of their sum)
          EC_PJ,i,p   29.84 %
          COP_PJ,i    61.47 %
          COP_RE,i     4.96 %
          EF_elec      1.88 %
          PE_ref,i,p   1.84 %

        """,
        Chillers.Correlated.Simulate(10_000, 2024).Explain());

    [Fact]
    public void A_propagation_explains_all_that_it_follows_from() => Assert.Equal(
        $$"""
        Uncertainty  electricity-efficiency-ratio, Electricity of the project times the ratio of efficiencies, by first-order propagation
        {{CalculatedWith.Line}}

        Parameters
                      distribution                                                  in        source                    unit              mean  standard deviation
          EC_PJ,i,p   normal, mean 1200, standard deviation 12                      MWh       calibration of the meter  MWh               1200                  12
          COP_PJ,i    truncated normal, mean 6.1, standard deviation 0.3, 5.5 to 7  -         not stated                -          6.115234897        0.2803272687
          COP_RE,i    uniform, 4.9 to 5.1                                           -         not stated                -                    5       0.05773502692
          EF_elec     triangular, 0.4 to 0.55, mode 0.5                             tCO2/MWh  not stated                tCO2/MWh  0.4833333333       0.03118047822
          PE_ref,i,p  lognormal, mean 4, standard deviation 1.5                     tCO2e     not stated                tCO2e                4                 1.5

        Correlations of ranks
          EC_PJ,i,p and COP_PJ,i: 0.6
          COP_PJ,i and EF_elec: -0.4
          COP_RE,i and PE_ref,i,p: 0.5

        Propagation
          Derivatives at the means; correlations of normal scores, 2 sin(πρ/6)
          Bounds: emission reductions taken as normally distributed

        Emission reductions [tCO2e]
          at the means                      125.367248
          standard uncertainty               32.204163
          reference emissions at the means  709.367248
          project emissions at the means    584.000000

        Confidence [tCO2e]
                half-width  conservative bound  discount from the value    share
          80 %   41.271296           98.263540                27.103708  21.62 %
          90 %   52.971135           84.095952                41.271296  32.92 %
          95 %   63.119000           72.396113                52.971135  42.25 %
          99 %   82.952427           50.449161                74.918087  59.76 %

        Contributions (part of the variance, correlation included)
          EC_PJ,i,p    2.67 %
          COP_PJ,i    93.58 %
          COP_RE,i     7.08 %
          EF_elec     -4.17 %
          PE_ref,i,p   0.83 %

        """,
        Chillers.Correlated.Propagate().Explain());

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
        Assert.Equal("417.500000 tCO2e, standard uncertainty 10.735455, at least 403.741960 with a confidence of 90 %", Chillers.Linear().Propagate().ToString());
        Assert.Equal("mean 12.500000 tCO2e, standard deviation 0.000000, at least 12.500000 with a confidence of 90 %", Chillers.Generation(Distribution.Fixed(12.5m)).Simulate(10, 1).ToString());
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
