using BenchmarkDotNet.Attributes;
using Jcm.Calculations.Evaluation.Uncertainty;
using Jcm.Calculations.Methodologies;
using Jcm.Calculations.Methodologies.Chiller;
using MathNet.Numerics.Distributions;
using MathNet.Numerics.Random;
using MathNet.Numerics.Statistics;

namespace Jcm.Calculations.Benchmarks;

/// <summary>A million draws of the chiller equation with five distributions: mean, standard deviation and the lower bound of 90 % confidence.</summary>
[MemoryDiagnoser]
public class MonteCarloDraws
{
    internal const int DrawCount = 1_000_000;

    private static readonly UncertainInputs Inputs = UncertainInputs.Of(Kernel.Of<ElectricityEfficiencyRatio>(),
    [
        new("EC_PJ,i,p", Distribution.Normal(1200, 12), "MWh"),
        new("COP_PJ,i", Distribution.TruncatedNormal(6.1m, 0.3m, 5, 7), "-"),
        new("COP_RE,i", Distribution.Uniform(4.9m, 5.1m), "-"),
        new("EF_elec", Distribution.Triangular(0.4m, 0.5m, 0.55m), "tCO2/MWh"),
        new("PE_ref,i,p", Distribution.LogNormal(4, 1.5m), "tCO2e"),
    ]);

    /// <summary>One value of each distribution a draw from MathNet.Numerics, the reductions stored, then sorted for the percentile.</summary>
    [Benchmark(Baseline = true)]
    public double MathNetLoop() => MathNetLoop(DrawCount);

    [Benchmark]
    public double OneThread() => Simulate(DrawCount, threads: 1);

    [Benchmark]
    public double TwoThreads() => Simulate(DrawCount, threads: 2);

    internal static double MathNetLoop(int draws)
    {
        var random = new MersenneTwister(1, threadSafe: false);
        var consumption = new Normal(1200, 12, random);
        var project = new Normal(6.1, 0.3, random);
        var reference = new ContinuousUniform(4.9, 5.1, random);
        var factor = new Triangular(0.4, 0.55, 0.5, random);
        var refrigerant = LogNormal.WithMeanVariance(4, 1.5 * 1.5, random);
        var reductions = new double[draws];
        for (var draw = 0; draw < draws; draw++)
        {
            var electricity = consumption.Sample();
            var cop = project.Sample();
            while (cop is < 5 or > 7) cop = project.Sample();
            var emissionFactor = factor.Sample();
            reductions[draw] = (electricity * (cop / reference.Sample()) * emissionFactor) - ((electricity * emissionFactor) + refrigerant.Sample());
        }

        var (mean, standardDeviation) = ArrayStatistics.MeanStandardDeviation(reductions);
        Array.Sort(reductions);
        var bound = SortedArrayStatistics.QuantileCustom(reductions, 0.1, QuantileDefinition.R7);
        return mean + standardDeviation + bound;
    }

    internal static double Simulate(int draws, int threads)
    {
        var result = Inputs.Simulate(draws, seed: 1, new() { Threads = threads });
        return result.Mean + result.StandardDeviation + result.ConservativeBound(0.9);
    }
}
