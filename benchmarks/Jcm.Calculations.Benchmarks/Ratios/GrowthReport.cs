using System.Diagnostics;
using System.Globalization;
using Jcm.Calculations.Evaluation.Batch;
using Jcm.Calculations.Methodologies;
using Jcm.Calculations.Monitoring.Rows;

namespace Jcm.Calculations.Benchmarks.Ratios;

/// <summary>How the cost of a checked batch grows: with rows, with groups and with parameters. Nanoseconds for a row, on one thread and on two.</summary>
internal static class GrowthReport
{
    private const int MostRows = 100_000_000;
    private const int RowsInGroups = 10_000_000;
    private const int RowsOfParameters = 1_000_000;

    internal static void Write(TextWriter writer)
    {
        var generation = Rows.Between(0, 100, MostRows, seed: 1);
        var factor = Rows.Between(0.3, 0.8, MostRows, seed: 2);
        var layout = new Equation.Solar(8).Layout;
        writer.WriteLine("rows of displaced electricity, one group");
        for (var rows = 10_000; rows <= MostRows; rows *= 10)
        {
            Line(writer, rows.ToString("N0", CultureInfo.InvariantCulture), rows, BatchCalculation.Of(layout, MemoryRows.Of(generation.AsMemory(0, rows), factor.AsMemory(0, rows))));
        }

        writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"groups of {RowsInGroups:N0} rows"));
        foreach (var groups in new[] { 1, 1_000, 100_000, 10_000_000 })
        {
            var random = new Random(1);
            var sorted = Enumerable.Range(0, RowsInGroups).Select(row => (int)((long)row * groups / RowsInGroups)).ToArray();
            var mixed = Enumerable.Range(0, RowsInGroups).Select(_ => random.Next(groups)).ToArray();
            foreach (var (order, keys) in new[] { ("one after the other", sorted), ("at random", mixed) })
            {
                var rows = MemoryRows.Of(keys, generation.AsMemory(0, RowsInGroups), factor.AsMemory(0, RowsInGroups));
                Line(writer, string.Create(CultureInfo.InvariantCulture, $"{groups:N0} {order}"), RowsInGroups, BatchCalculation.Of(layout, rows, BatchGroups.Numbered(groups)));
            }
        }

        writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"parameters, all in columns of {RowsOfParameters:N0} rows"));
        foreach (var kernel in Kernels.All.OrderBy(kernel => kernel.Parameters.Count).ThenBy(kernel => kernel.Id, StringComparer.Ordinal))
        {
            // Seeds that follow each other give numbers whose differences cancel.
            var columns = kernel.Parameters.Select((parameter, slot) => (ReadOnlyMemory<double>)Rows.Between(0.5, 0.9, RowsOfParameters, 7919 * slot * slot)).ToArray();
            var all = BatchLayout.Of(kernel, kernel.Parameters.Select(parameter => BatchInput.Column(parameter.Symbol, parameter.Unit.Symbol, "made-up rows")));
            Line(writer, string.Create(CultureInfo.InvariantCulture, $"{kernel.Parameters.Count} {kernel.Id}"), RowsOfParameters, BatchCalculation.Of(all, MemoryRows.Of(columns)));
        }
    }

    private static void Line(TextWriter writer, string name, int rows, BatchCalculation batch)
    {
        batch.Totals();
        var (one, two) = (Time(batch, 1, rows), Time(batch, 2, rows));
        writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {name,-40} {one / rows * 1e9,8:0.00} ns {two / rows * 1e9,8:0.00} ns"));
    }

    /// <summary>The least of five: the others hold what the machine did besides.</summary>
    private static double Time(BatchCalculation batch, int threads, int rows)
    {
        var passes = Math.Max(1, 1_000_000 / rows);
        return Enumerable.Range(0, 5).Min(_ =>
        {
            var start = Stopwatch.GetTimestamp();
            for (var pass = 0; pass < passes; pass++) batch.Totals(new() { Threads = threads });
            return Stopwatch.GetElapsedTime(start).TotalSeconds / passes;
        });
    }
}
