using System.Diagnostics;
using System.Globalization;
using System.Reflection;
using System.Text.Json;
using Jcm.Calculations.Evaluation.Batch;
using Jcm.Calculations.Methodologies;
using Jcm.Calculations.Methodologies.Chiller;
using Jcm.Calculations.Methodologies.Solar;
using Jcm.Calculations.Monitoring.Rows;

namespace Jcm.Calculations.Benchmarks;

/// <summary>One task of benchmarks/peers in this library: the same rows, and the same line of JSON, as in the scripts there.</summary>
internal static class PeerTask
{
    private const decimal SolarFactor = 0.5m;
    private const decimal ChillerFactor = 0.55m;

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

        var (layout, columns) = task switch
        {
            "solar" => (Solar(), SolarColumns(rows)),
            _ => (Chiller(), ChillerColumns(rows)),
        };
        var batch = BatchCalculation.Of(layout, MemoryRows.Of(columns));
        var seconds = MedianSeconds(batch, repeats);
        Console.WriteLine(JsonSerializer.Serialize(new
        {
            peer = "Jcm.Calculations",
            version = typeof(Kernel).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0],
            task,
            rows,
            seconds,
            checksum = OnePass(batch),
            row_bits = RowBits(layout, columns, rows).ToString("x16", CultureInfo.InvariantCulture),
        }));
        return 0;
    }

    /// <summary>What is timed: the emission reductions of all rows, each checked, and summed without rounding.</summary>
    private static double OnePass(BatchCalculation batch) => batch.Totals()[0].Reduction.ToDouble();

    private static double MedianSeconds(BatchCalculation batch, int repeats)
    {
        var start = Stopwatch.GetTimestamp();
        do OnePass(batch);
        while (Stopwatch.GetElapsedTime(start) < WarmUp);

        var seconds = new double[repeats];
        for (var pass = 0; pass < repeats; pass++)
        {
            start = Stopwatch.GetTimestamp();
            OnePass(batch);
            seconds[pass] = (double)(Stopwatch.GetTimestamp() - start) / Stopwatch.Frequency;
        }

        Array.Sort(seconds);
        return (seconds[(repeats - 1) / 2] + seconds[repeats / 2]) / 2;
    }

    /// <summary>The sum of the bit patterns of all rows modulo 2^64: equal only where every row is equal to the bit.</summary>
    private static ulong RowBits(BatchLayout layout, ReadOnlyMemory<double>[] columns, int rows)
    {
        var reductions = new double[rows];
        BatchCalculation.Reductions(layout, new(columns, default, rows), reductions);
        var sum = 0UL;
        foreach (var reduction in reductions) sum = unchecked(sum + BitConverter.DoubleToUInt64Bits(reduction));
        return sum;
    }

    private static BatchLayout Solar() => BatchLayout.Of(Kernel.Of<DisplacedElectricity>(),
    [
        BatchInput.Column("EG_i,p", "MWh", "made-up rows"), BatchInput.Column("EC_AUX,i,p", "MWh", "made-up rows"),
        BatchInput.Constant("EG_CH,i,p", 0, "MWh", "made-up value"), BatchInput.Constant("EG_DIS,i,p", 0, "MWh", "made-up value"),
        BatchInput.Constant("EF_RE,i", SolarFactor, "tCO2/MWh", "made-up value"), BatchInput.Constant("PE_i,p", 0, "tCO2e", "made-up value"),
    ]);

    private static BatchLayout Chiller() => BatchLayout.Of(Kernel.Of<ElectricityEfficiencyRatio>(),
    [
        BatchInput.Column("EC_PJ,i,p", "MWh", "made-up rows"), BatchInput.Column("COP_PJ,i", "", "made-up rows"), BatchInput.Column("COP_RE,i", "", "made-up rows"),
        BatchInput.Constant("EF_elec", ChillerFactor, "tCO2/MWh", "made-up value"), BatchInput.Constant("PE_ref,i,p", 0, "tCO2e", "made-up value"),
    ]);

    private static ReadOnlyMemory<double>[] SolarColumns(int rows) =>
    [
        Values(rows, column: 0, lower: 16, step: 1.0 / (1 << 10)),
        Values(rows, column: 1, lower: 0, step: 1.0 / (1 << 16)),
    ];

    private static ReadOnlyMemory<double>[] ChillerColumns(int rows) =>
    [
        Values(rows, column: 0, lower: 0, step: 1.0 / (1 << 10)),
        Values(rows, column: 1, lower: 5, step: 1.0 / (1 << 20)),
        Values(rows, column: 2, lower: 4, step: 1.0 / (1 << 20)),
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
