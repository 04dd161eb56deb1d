using System.Diagnostics;
using System.Globalization;
using System.Reflection;
using System.Text.Json;
using Jcm.Calculations.Evaluation.Batch;
using Jcm.Calculations.Methodologies;
using Jcm.Calculations.Methodologies.Chiller;
using Jcm.Calculations.Methodologies.Solar;

namespace Jcm.Calculations.Benchmarks;

/// <summary>One task of benchmarks/peers in this library: the same rows, and the same line of JSON, as in the scripts there.</summary>
internal static class PeerTask
{
    private const double SolarFactor = 0.5;
    private const double ChillerFactor = 0.55;

    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(1);

    /// <summary>Runs one task and prints its line.</summary>
    /// <param name="arguments">solar or chiller, the number of rows, and the number of passes that are timed.</param>
    /// <returns>The exit code: 0, or 2 for arguments that cannot be read.</returns>
    internal static int Run(ReadOnlySpan<string> arguments)
    {
        if (arguments is not [var task and ("solar" or "chiller"), var rowText, var repeatText]
            || !TryCount(rowText, out var rows) || !TryCount(repeatText, out var repeats))
        {
            Console.Error.WriteLine("Usage: peer <solar|chiller> <rows> <repeats>");
            return 2;
        }

        var (kernel, columns) = task switch
        {
            "solar" => (Kernel.Of<DisplacedElectricity>(), SolarColumns(rows)),
            _ => (Kernel.Of<ElectricityEfficiencyRatio>(), ChillerColumns(rows)),
        };
        var seconds = MedianSeconds(kernel, columns, rows, repeats);
        Console.WriteLine(JsonSerializer.Serialize(new
        {
            peer = "Jcm.Calculations",
            version = typeof(Kernel).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0],
            task,
            rows,
            seconds,
            checksum = OnePass(kernel, columns, rows),
            row_bits = RowBits(kernel, columns, rows).ToString("x16", CultureInfo.InvariantCulture),
        }));
        return 0;
    }

    /// <summary>What is timed: the emission reductions of all rows, summed.</summary>
    private static double OnePass(Kernel kernel, Column[] columns, int rows) => BatchEvaluation.Sum(kernel, columns, rows).Reduction.Value;

    private static double MedianSeconds(Kernel kernel, Column[] columns, int rows, int repeats)
    {
        var start = Stopwatch.GetTimestamp();
        do OnePass(kernel, columns, rows);
        while (Stopwatch.GetElapsedTime(start) < WarmUp);

        var seconds = new double[repeats];
        for (var pass = 0; pass < repeats; pass++)
        {
            start = Stopwatch.GetTimestamp();
            OnePass(kernel, columns, rows);
            seconds[pass] = (double)(Stopwatch.GetTimestamp() - start) / Stopwatch.Frequency;
        }

        Array.Sort(seconds);
        return (seconds[(repeats - 1) / 2] + seconds[repeats / 2]) / 2;
    }

    /// <summary>The sum of the bit patterns of all rows modulo 2^64: equal only where every row is equal to the bit.</summary>
    private static ulong RowBits(Kernel kernel, Column[] columns, int rows)
    {
        var reductions = new double[rows];
        BatchEvaluation.Reductions(kernel, columns, reductions);
        var sum = 0UL;
        foreach (var reduction in reductions) sum = unchecked(sum + BitConverter.DoubleToUInt64Bits(reduction));
        return sum;
    }

    private static Column[] SolarColumns(int rows) =>
    [
        Column.Of(Values(rows, column: 0, lower: 16, step: 1.0 / (1 << 10))),
        Column.Of(Values(rows, column: 1, lower: 0, step: 1.0 / (1 << 16))),
        Column.Constant(0), Column.Constant(0), Column.Constant(SolarFactor), Column.Constant(0),
    ];

    private static Column[] ChillerColumns(int rows) =>
    [
        Column.Of(Values(rows, column: 0, lower: 0, step: 1.0 / (1 << 10))),
        Column.Of(Values(rows, column: 1, lower: 5, step: 1.0 / (1 << 20))),
        Column.Of(Values(rows, column: 2, lower: 4, step: 1.0 / (1 << 20))),
        Column.Constant(ChillerFactor), Column.Constant(0),
    ];

    private static double[] Values(int rows, uint column, double lower, double step)
    {
        var values = new double[rows];
        for (var row = 0; row < rows; row++) values[row] = lower + ((Mix((uint)row, column) >> 12) * step);
        return values;
    }

    /// <summary>32 bits that look random; the rule is the one of benchmarks/peers/peer.py.</summary>
    private static uint Mix(uint row, uint column)
    {
        unchecked
        {
            var x = (row * 0x9E3779B1) + (column * 0x85EBCA77);
            x = (x ^ (x >> 16)) * 0x85EBCA6B;
            x = (x ^ (x >> 13)) * 0xC2B2AE35;
            return x ^ (x >> 16);
        }
    }

    private static bool TryCount(string text, out int count) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out count) && count > 0;
}
