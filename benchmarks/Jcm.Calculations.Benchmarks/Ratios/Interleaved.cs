using System.Diagnostics;

namespace Jcm.Calculations.Benchmarks.Ratios;

/// <summary>Contenders that take turns in one process, so that a slow moment of the machine meets all of them.</summary>
internal static class Interleaved
{
    private const int Rounds = 9;

    /// <summary>The seconds of one pass of each contender: the medians of nine rounds after a warm-up.</summary>
    /// <param name="seconds">About how long one round of all contenders may take.</param>
    /// <param name="contenders">What is timed; each returns something that depends on its work.</param>
    internal static double[] Seconds(double seconds, params Func<double>[] contenders)
    {
        var passes = contenders.Select(contender => Passes(contender, seconds / contenders.Length)).ToArray();
        var times = contenders.Select(_ => new double[Rounds]).ToArray();
        for (var round = 0; round < Rounds; round++)
        {
            for (var i = 0; i < contenders.Length; i++) times[i][round] = Time(contenders[i], passes[i]) / passes[i];
        }

        return [.. times.Select(Median)];
    }

    private static int Passes(Func<double> contender, double seconds)
    {
        // Long enough for the compiler to have replaced the first version of the loops.
        for (var warmUp = Stopwatch.StartNew(); warmUp.Elapsed.TotalSeconds < 1;) contender();
        var once = Time(contender, 3) / 3;
        return Math.Max(1, (int)(seconds / once));
    }

    private static double Time(Func<double> contender, int passes)
    {
        var sum = 0.0;
        var start = Stopwatch.GetTimestamp();
        for (var pass = 0; pass < passes; pass++) sum += contender();
        var elapsed = Stopwatch.GetElapsedTime(start).TotalSeconds;
        GC.KeepAlive(sum);
        return elapsed;
    }

    private static double Median(double[] values)
    {
        Array.Sort(values);
        return values[values.Length / 2];
    }
}
