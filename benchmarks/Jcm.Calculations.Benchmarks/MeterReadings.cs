using BenchmarkDotNet.Attributes;
using Jcm.Calculations.Benchmarks.Meters;
using Jcm.Calculations.Monitoring;
using Jcm.Calculations.Monitoring.Metering;
using Jcm.Calculations.Monitoring.Rows;

namespace Jcm.Calculations.Benchmarks;

/// <summary>
/// A year of readings of one meter in memory, every minute and every ten seconds. What is allocated is for the days and the result:
/// six times as many readings of the same year allocate the same.
/// </summary>
[MemoryDiagnoser]
public class MeterReadings
{
    private static readonly Period[] Year = [new(new(2021, 1, 1), new(2021, 12, 31))];
    private static readonly DateTimeOffset First = new(2021, 1, 1, 0, 0, 0, TimeSpan.FromHours(7));

    private double[] register = [];
    private double[] amounts = [];
    private double[] times = [];

    /// <summary>The distance of the readings.</summary>
    [Params(60, 10)]
    public int Seconds { get; set; }

    private int Count => 365 * 86_400 / Seconds;

    [GlobalSetup]
    public void Fill()
    {
        (register, amounts, times) = (new double[Count + 1], new double[Count], new double[Count + 1]);
        var (state, counts) = (1U, 0L);
        for (var i = 0; i <= Count; i++)
        {
            state = (state * 1664525) + 1013904223;
            register[i] = counts / MinuteReadings.CountsOfUnit;
            times[i] = First.ToUnixTimeSeconds() + ((long)i * Seconds);
            if (i == Count) break;
            var amount = state >> 28;
            amounts[i] = amount / MinuteReadings.CountsOfUnit;
            counts += amount;
        }
    }

    /// <summary>Last minus first with counts of what is missing, falls, or goes beyond the capacity, in doubles.</summary>
    [Benchmark(Baseline = true)]
    public double WrittenByHand()
    {
        var loop = new PlainMeterLoop();
        loop.Take(register);
        return loop.Total;
    }

    [Benchmark]
    public decimal Register() => Run(MeterSeries.Regular(MeterPortfolio.Meter(MeterForm.Register, 1), First, TimeSpan.FromSeconds(Seconds), register));

    [Benchmark]
    public decimal Intervals() => Run(MeterSeries.Regular(MeterPortfolio.Meter(MeterForm.Intervals, 1), First, TimeSpan.FromSeconds(Seconds), amounts));

    [Benchmark]
    public decimal Timed() => Run(MeterSeries.Timed(MeterPortfolio.Meter(MeterForm.Timed, 1), MemoryRows.Of(times, register)));

    private static decimal Run(MeterSeries series) => MeterPortfolio.RunOne(series, Year).Values[0].Value;
}
