using BenchmarkDotNet.Attributes;
using Jcm.Calculations.Arithmetic;
using Jcm.Calculations.Methodologies.WasteToEnergy;

namespace Jcm.Calculations.Benchmarks;

/// <summary>Carbon of eight types of waste that decays over 60 years of months: the printed sum over all deposits, and the recurrence.</summary>
[MemoryDiagnoser]
public class DecayMonths
{
    private const int Types = 8;
    private const int Months = 60 * 12;

    private static readonly double[] Rates = [0.4, 0.07, 0.035, 0.17, 0.07, 0.17, 0.025, 0.09];

    private readonly double[][] deposits = new double[Types][];
    private readonly Real[][] reals = new Real[Types][];
    private readonly Exact[][] exacts = new Exact[Types][];
    private readonly Real[] realResults = new Real[Months];
    private readonly Exact[] exactResults = new Exact[Months];

    [GlobalSetup]
    public void Fill()
    {
        for (var type = 0; type < Types; type++)
        {
            deposits[type] = Rows.Between(0, 1_000, Months, seed: type);
            reals[type] = Array.ConvertAll(deposits[type], value => new Real(value));
            exacts[type] = Array.ConvertAll(deposits[type], value => new Exact((decimal)value));
        }
    }

    /// <summary>Every month asks every earlier deposit, with the same exponential as the recurrence: Σ W × e^(−k·age) × (1 − e^(−k)).</summary>
    [Benchmark(Baseline = true)]
    public double DoubleSum()
    {
        var total = 0.0;
        for (var type = 0; type < Types; type++)
        {
            var step = Rates[type] / 12;
            var share = 1 - Real.Exp(new(-step)).Value;
            for (var month = 0; month < Months; month++)
            {
                for (var earlier = 0; earlier <= month; earlier++) total += deposits[type][earlier] * Real.Exp(new(-step * (month - earlier))).Value * share;
            }
        }

        return total;
    }

    [Benchmark]
    public double RecurrenceReal()
    {
        var total = 0.0;
        for (var type = 0; type < Types; type++)
        {
            DecaySeries.Run<Real>(reals[type], new(Rates[type]), new(12), new(1), new(0), realResults);
            foreach (var month in realResults) total += month.Value;
        }

        return total;
    }

    [Benchmark]
    public decimal RecurrenceExact()
    {
        var total = 0m;
        for (var type = 0; type < Types; type++)
        {
            DecaySeries.Run<Exact>(exacts[type], new((decimal)Rates[type]), new(12), new(1), new(0), exactResults);
            foreach (var month in exactResults) total += month.Value;
        }

        return total;
    }
}
