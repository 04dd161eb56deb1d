using System.Globalization;
using Jcm.Calculations.Arithmetic;
using Jcm.Calculations.Evaluation.Batch;
using Jcm.Calculations.Monitoring.Rows;

namespace Jcm.Calculations.Benchmarks.Ratios;

/// <summary>The figures by which speed is tracked: one line each, its name and its value. All but two are ratios of contenders that took turns in this process.</summary>
internal static class RatioReport
{
    /// <summary>In the second-level cache.</summary>
    private const int FewRows = 4_000;

    /// <summary>Far beyond every cache.</summary>
    private const int ManyRows = 16_000_000;

    internal static void Write(TextWriter writer)
    {
        InCache(writer);
        Decay(writer);
        MonteCarlo(writer);
        Single(writer);
        // Last: its gigabytes would keep the garbage collector busy while others are timed.
        OutOfCache(writer);
    }

    private static void InCache(TextWriter writer)
    {
        var (lanes, overDecimal) = (double.PositiveInfinity, double.PositiveInfinity);
        Equation[] equations = [new Equation.Solar(FewRows), new Equation.Chiller(FewRows), new Equation.Boiler(FewRows)];
        foreach (var equation in equations)
        {
            var seconds = Interleaved.Seconds(0.08, equation.ScalarLoop, equation.LanesLoop, () => equation.Certified(1), equation.DecimalLoop);
            Line(writer, $"batch.lanes_over_scalar_loop.{equation.Name}", seconds[0] / seconds[1]);
            Line(writer, $"batch.certified_over_scalar_loop.{equation.Name}", seconds[0] / seconds[2]);
            Line(writer, $"batch.certified_over_decimal.{equation.Name}", seconds[3] / seconds[2] * equation.Rows / equation.DecimalRows);
            lanes = Math.Min(lanes, seconds[0] / seconds[1]);
            overDecimal = Math.Min(overDecimal, seconds[3] / seconds[2] * equation.Rows / equation.DecimalRows);
        }

        Line(writer, "batch.lanes_over_scalar_loop", lanes);
        Line(writer, "batch.certified_over_decimal", overDecimal);
        // Chunks large enough for their hand-over not to count, small enough for the second-level cache.
        var chiller = new Equation.Chiller(4 * FewRows);
        var repeated = BatchCalculation.Of(chiller.Layout, new RepeatedRows(chiller, 500));
        var threads = Interleaved.Seconds(0.1, () => repeated.Totals().Rows, () => repeated.Totals(new() { Threads = 2 }).Rows);
        Line(writer, "batch.thread_scaling", threads[0] / threads[1]);
    }

    private static void OutOfCache(TextWriter writer)
    {
        var (fraction, overhead, allocated) = (double.PositiveInfinity, 0.0, 0.0);
        foreach (var equation in new Equation[] { new Equation.Solar(ManyRows), new Equation.Chiller(ManyRows) })
        {
            var seconds = Interleaved.Seconds(0.06, () => equation.ReadOnly(2), equation.LanesLoopOnTwoThreads, () => equation.Certified(2));
            Line(writer, $"batch.fraction_of_read_bandwidth.{equation.Name}", seconds[0] / seconds[2]);
            Line(writer, $"batch.exact_sum_overhead.{equation.Name}", seconds[2] / seconds[1]);
            fraction = Math.Min(fraction, seconds[0] / seconds[2]);
            overhead = Math.Max(overhead, seconds[2] / seconds[1]);
            var before = GC.GetTotalAllocatedBytes(precise: true);
            equation.Certified(2);
            // What a run of no rows allocates too is not a row's.
            allocated = Math.Max(allocated, Math.Round((GC.GetTotalAllocatedBytes(precise: true) - before) / (double)equation.Rows, 2));
        }

        // The names without an equation are those of the worst one.
        Line(writer, "batch.fraction_of_read_bandwidth", fraction);
        Line(writer, "batch.exact_sum_overhead", overhead);
        Line(writer, "batch.allocated_bytes_per_row", allocated);
    }

    private static void Decay(TextWriter writer)
    {
        var decay = new DecayMonths();
        decay.Fill();
        var seconds = Interleaved.Seconds(0.1, decay.DoubleSum, decay.RecurrenceReal);
        Line(writer, "decay.recurrence_over_double_sum", seconds[0] / seconds[1]);
    }

    private static void MonteCarlo(TextWriter writer)
    {
        const int Draws = 1_000_000;
        var seconds = Interleaved.Seconds(0.3, () => MonteCarloDraws.MathNetLoop(Draws), () => MonteCarloDraws.Simulate(Draws, 1), () => MonteCarloDraws.Simulate(Draws, 2));
        Line(writer, "montecarlo.over_mathnet_loop", seconds[0] / seconds[1]);
        Line(writer, "montecarlo.over_mathnet_loop.two_threads", seconds[0] / seconds[2]);
    }

    private static void Single(TextWriter writer)
    {
        var chiller = new Equation.Chiller(FewRows);
        var kernel = chiller.Kernel;
        Traced<Exact>[] inputs = [.. kernel.Parameters.Select((parameter, slot) => Traced<Exact>.Input(parameter.Term, slot + 1.25m))];
        var seconds = Interleaved.Seconds(
            0.1,
            () => (double)chiller.Layout.Evaluate(1_234.5m, 6.1m, 4.9m, 0.567m).Value.Reduction.Value,
            () => (double)TracedRow(inputs));
        Line(writer, "single.evaluation_ns", seconds[0] * 1e9);
        Line(writer, "traced.rows_per_second", 1 / seconds[1]);

        decimal TracedRow(Traced<Exact>[] values) => kernel.Evaluate<Traced<Exact>>(values).Reduction.Value.Value;
    }

    private static void Line(TextWriter writer, string name, double value) => writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name} {value:0.###}"));

    /// <summary>A chunk that fits into the second-level cache of each core, again and again: what is measured is calculation and not memory.</summary>
    private sealed class RepeatedRows(Equation equation, int times) : IRowSource
    {
        public IRowReader Open() => new Reader(equation, times);

        private sealed class Reader(Equation equation, int times) : IRowReader
        {
            private int left = times;

            public RowChunk Read(RowBuffer buffer) => left-- > 0 ? equation.Chunk : RowChunk.Empty;

            public void Dispose()
            {
            }
        }
    }
}
