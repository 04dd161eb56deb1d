using System.Diagnostics;
using System.Globalization;
using Jcm.Calculations.Evaluation.Batch;
using Jcm.Calculations.Monitoring.Rows;

namespace Jcm.Calculations.Benchmarks.Ratios;

/// <summary>Very many rows in constant memory: they are made while they are read, some of them bad, in a thousand groups.</summary>
internal static class Soak
{
    private const int Groups = 1_000;

    internal static int Run(TextWriter writer, ReadOnlySpan<string> arguments)
    {
        if (arguments.Length > 1 || !long.TryParse(arguments.Length == 1 ? arguments[0] : "1000000000", NumberStyles.None, CultureInfo.InvariantCulture, out var rows))
        {
            Console.Error.WriteLine("soak [rows]: how many rows, a whole number.");
            return 2;
        }

        var batch = BatchCalculation.Of(new Equation.Solar(8).Layout, new MadeUpRows(rows), BatchGroups.Numbered(Groups));
        var start = Stopwatch.GetTimestamp();
        var totals = batch.WholeTonnes(new() { Threads = 2 });
        var seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
        using var process = Process.GetCurrentProcess();
        writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{totals.Rows:N0} valid rows, {totals.BadRowCount:N0} bad, {Groups:N0} groups, {totals.DecidedByDecimals:N0} decided by decimals"));
        writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{totals.All.Sum(total => total.WholeTonnes ?? 0):N0} t in whole tonnes of groups"));
        writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{seconds:0.0} s, {seconds / rows * 1e9:0.00} ns a row with making them, {process.PeakWorkingSet64 / 1e6:0} MB at most"));
        return 0;
    }

    /// <summary>Rows from a whole-number generator, the same in every reading; one in a million is not a number.</summary>
    private sealed class MadeUpRows(long rows) : IRowSource
    {
        public IRowReader Open() => new Reader(rows);

        private sealed class Reader(long rows) : IRowReader
        {
            private long next;
            private uint state = 1;

            public RowChunk Read(RowBuffer buffer)
            {
                var count = (int)Math.Min(buffer.Capacity, rows - next);
                var generation = buffer.Column(0);
                var factor = buffer.Column(1);
                var groups = buffer.Groups;
                for (var row = 0; row < count; row++)
                {
                    state = (state * 1664525) + 1013904223;
                    generation[row] = (next + row) % 1_000_000 == 999_999 ? double.NaN : state * (100.0 / uint.MaxValue);
                    factor[row] = 0.3 + ((state >> 8) * (0.5 / (1 << 24)));
                    groups[row] = (int)((next + row) / 1_440 % Groups);
                }

                next += count;
                return buffer.Filled(count, hasGroups: true);
            }

            public void Dispose()
            {
            }
        }
    }
}
