using Jcm.Calculations.Evaluation.Batch;
using Jcm.Calculations.Monitoring.Rows;
using Xunit;

namespace Jcm.Calculations.Tests.Evaluation.Batch;

public sealed class RunTests
{
    private static readonly double[] Generation = [.. Enumerable.Range(0, 100_000).Select(row => row % 97 / 8.0)];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Progress_counts_the_rows_and_ends_with_all(int threads)
    {
        var told = new List<long>();
        BatchCalculation.Of(Batches.SolarLayout(), new Batches.Chunks([Generation], default, 30_000)).Totals(new() { Threads = threads, Progress = new Told(told) });
        Assert.Equal([30_000L, 60_000, 90_000, 100_000], told);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void A_run_stops_between_chunks_when_it_is_cancelled(int threads)
    {
        using var cancellation = new CancellationTokenSource();
        var source = new Watched(cancellation.Token);
        var options = new BatchOptions { Threads = threads, CancellationToken = cancellation.Token, Progress = new Told([], () => cancellation.Cancel()) };
        var batch = BatchCalculation.Of(Batches.SolarLayout(), source);
        Assert.ThrowsAny<OperationCanceledException>(() => batch.Totals(options));
        Assert.True(source.Reads > 0);
        Assert.False(source.IsReadAfterwards);
        var reads = source.Reads;
        Assert.ThrowsAny<OperationCanceledException>(() => batch.Totals(options));
        Assert.Equal(reads, source.Reads);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void What_a_reader_throws_comes_out_as_it_is_and_the_reader_is_closed(int threads)
    {
        var source = new Failing();
        Assert.Equal("disk", Assert.Throws<IOException>(() => BatchCalculation.Of(Batches.SolarLayout(), source).Totals(new() { Threads = threads })).Message);
        Assert.Equal(1, source.Closed);
    }

    [Fact]
    public void No_row_costs_memory()
    {
        var groups = Enumerable.Range(0, Generation.Length).Select(row => row / 5000).ToArray();
        foreach (var (inGroups, source) in new (bool, Func<int, IRowSource>)[]
        {
            (false, rows => MemoryRows.Of(Generation.AsMemory(0, rows))), (true, rows => MemoryRows.Of(groups.AsMemory(0, rows), Generation.AsMemory(0, rows))),
        })
        {
            var kind = inGroups ? BatchGroups.Numbered(20) : BatchGroups.One;
            var few = BatchCalculation.Of(Batches.SolarLayout(unit: "kWh"), source(20_000), kind);
            var many = BatchCalculation.Of(Batches.SolarLayout(unit: "kWh"), source(100_000), kind);
            _ = (Allocated(() => few.Totals()), Allocated(() => many.Totals()));
            Assert.InRange(Allocated(() => many.Totals()) - Allocated(() => few.Totals()), -1000, 1000);
        }

        var results = new double[Generation.Length];
        var layout = Batches.SolarLayout();
        _ = BatchCalculation.Reductions(layout, new([Generation], default, Generation.Length), results);
        Assert.InRange(Allocated(() => BatchCalculation.Reductions(layout, new([Generation], default, Generation.Length), results)), 0, 4000);
    }

    [Fact]
    public void Totals_explain_themselves()
    {
        int[] groups = [0, 0, 1, 1];
        double[] generation = [1000, 246.9, -1, 3];
        var totals = BatchCalculation.Of(Batches.SolarLayout(), MemoryRows.Of(groups, generation), BatchGroups.Named(["roof", "field"])).WholeTonnes();
        var text = totals.Explain();
        foreach (var part in new[]
        {
            "Batch        displaced-electricity\n", "3 valid, 1 bad and left out", "EG_i,p = column MWh (meter)", "EF_RE,i = 0.5 tCO2/MWh (plan)", "whole tonnes\n", "623.450000", " 623\n", "roof", "field",
            "row 2 › EG_i,p: [OutOfRange] -1 MWh is outside the valid range: at least 0 MWh.", "shortest decimal", "rounded down",
        })
        {
            Assert.Contains(part, text, StringComparison.Ordinal);
        }

        Assert.Contains("needs decimals", BatchCalculation.Of(Batches.SolarLayout(), MemoryRows.Of(new double[] { 2 })).Totals().Explain(), StringComparison.Ordinal);
        var many = BatchCalculation.Of(Batches.SolarLayout(), MemoryRows.Of(Enumerable.Range(0, 60).ToArray(), Enumerable.Repeat(-1.0, 60).ToArray()), BatchGroups.Numbered(60)).Totals().Explain();
        Assert.Contains("… and 10 more groups", many, StringComparison.Ordinal);
        Assert.Contains("… 60 reasons in all", many, StringComparison.Ordinal);
    }

    private static long Allocated(Action run)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        run();
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private sealed class Told(List<long> told, Action? then = null) : IProgress<long>
    {
        public void Report(long value)
        {
            told.Add(value);
            then?.Invoke();
        }
    }

    /// <summary>Rows without end, read until somebody cancels.</summary>
    private sealed class Watched(CancellationToken token) : IRowSource, IRowReader
    {
        internal int Reads { get; private set; }

        internal bool IsReadAfterwards { get; private set; }

        public IRowReader Open() => this;

        public RowChunk Read(RowBuffer buffer)
        {
            Reads++;
            IsReadAfterwards |= token.IsCancellationRequested;
            return new([Generation], default, Generation.Length);
        }

        public void Dispose()
        {
        }
    }

    private sealed class Failing : IRowSource, IRowReader
    {
        private int reads;

        internal int Closed { get; private set; }

        public IRowReader Open() => this;

        public RowChunk Read(RowBuffer buffer) => reads++ < 2 ? new([Generation], default, Generation.Length) : throw new IOException("disk");

        public void Dispose() => Closed++;
    }
}
