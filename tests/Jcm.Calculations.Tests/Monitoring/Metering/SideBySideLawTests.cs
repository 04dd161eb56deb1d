using FsCheck;
using FsCheck.Fluent;
using Jcm.Calculations.Monitoring;
using Jcm.Calculations.Monitoring.Metering;
using Jcm.Calculations.Monitoring.Rows;
using Xunit;
using static Jcm.Calculations.Tests.Monitoring.Metering.Meterings;

namespace Jcm.Calculations.Tests.Monitoring.Metering;

/// <summary>However readings come, eight side by side, one at a time, with their times or as a list: the same is found. Long stretches in which all is well, and faults between them.</summary>
public sealed class SideBySideLawTests
{
    private const int Most = 40;

    /// <summary>A reading that the meter cannot show, with half of its last digit.</summary>
    private const double OffScale = 0.05;

    private static readonly Period[] Periods = [Period.Month(2024, 1), Period.Month(2024, 2)];

    // Amounts in counts, as stretches of time; NaN is a missing reading.
    private static Gen<double[]> Stretches(params double[] faults) =>
        from stretches in Gen.Frequency(
            (4, Gen.Choose(1, 70).SelectMany(length => Gen.Choose(15, Most - 1).Select(amount => (double)amount).ArrayOf(length))),
            (2, Gen.Choose(1, 70).SelectMany(length => Gen.Elements(0.0, 1.0).ArrayOf(length))),
            (2, Gen.Choose(1, 120).Select(length => new double[length])),
            (1, Gen.Choose(1, 120).Select(length => Enumerable.Repeat(17.0, length).ToArray())),
            (2, Gen.Elements(faults).Select(fault => new[] { fault }))).ArrayOf(12)
        select stretches.SelectMany(stretch => stretch).ToArray();

    private static Gen<Sample> Samples(params double[] faults) =>
        from amounts in Stretches(faults)
        from minutes in Gen.Elements(5, 15, 60)
        from offset in Gen.Choose(-6000, 3000)
        from isRegister in Gen.Elements(true, false)
        from digits in Gen.Elements<int?>(4, 9, null)
        from capacity in Gen.Elements(true, true, false)
        from change in Gen.Elements<decimal?>(2.5m, null)
        from hours in Gen.Elements<int?>(1, 3, 8, 40, null)
        from readEvery in Gen.Elements<int?>(10, 60, null)
        select new Sample(amounts, minutes, At(2024, 1, 5).AddMinutes(offset), (isRegister ? Register(decimals: 1, digits: digits) : Intervals(decimals: 1)) with
        {
            ReadEvery = readEvery is { } every ? TimeSpan.FromMinutes(every) : null,
            Limits = new("data sheet")
            {
                MostInAnHour = capacity ? Most / 10m * 60 / minutes : null,
                MostChange = change,
                LongestStandstill = hours is { } longest ? TimeSpan.FromHours(longest) : null,
                Dark = new(new(20, 0), new(4, 30), 3),
            },
        });

    [Fact]
    public void Readings_side_by_side_give_what_they_give_one_at_a_time() => Law.Holds(
        Samples(double.NaN, -1, -30, Most + 1, Most + 20, 5000, 9e15, double.PositiveInfinity, OffScale),
        sample =>
        {
            var single = Run(sample.Regular(1));
            AssertSame(single, Run(sample.Regular(int.MaxValue)));
            AssertSame(single, Run(sample.Regular(37)));
            AssertSame(single, Run(sample.Timed(1, 0)));
            AssertSame(single, Run(sample.Timed(int.MaxValue, null)));
        });

    [Fact]
    public void Columns_give_what_a_list_gives() => Law.Holds(
        Samples(double.NaN, Most + 1, Most + 20),
        sample =>
        {
            var list = Run(sample.Listed());
            AssertSame(list, Run(sample.Regular(int.MaxValue)));
            AssertSame(list, Run(sample.Timed(int.MaxValue, 0)));
        });

    [Fact]
    public void Estimated_and_invalid_readings_among_good_ones_give_what_a_list_gives() => Law.Holds(
        from sample in Samples(0)
        from status in Gen.Frequency((30, Gen.Constant(0)), (1, Gen.Constant(1)), (1, Gen.Constant(2))).ArrayOf(sample.Values.Length)
        select (sample, status),
        given => AssertSame(Run(given.sample.Listed(given.status)), Run(given.sample.Timed(int.MaxValue, given.status))));

    [Fact]
    public void Times_and_states_that_are_none_are_refused_among_good_readings()
    {
        double[] times = [.. Enumerable.Range(0, 30).Select(i => 1_704_500_000.0 + (60 * i))];
        var values = Enumerable.Range(0, 30).Select(i => (double)i).ToArray();
        foreach (var wrong in new[] { 1_704_501_200.5, double.NaN, 1e18, double.NegativeInfinity, -1e11 })
        {
            var problem = Assert.Single(Try(Periods, Generation(MeterPosition.Plus("export", MeterSeries.Timed(Register(), MemoryRows.Of(times.Select((time, i) => i == 20 ? wrong : time).ToArray(), values))))).Problems);
            Assert.Equal(ProblemCode.Malformed, problem.Code);
            Assert.Contains("whole number of seconds", problem.Message, StringComparison.Ordinal);
        }

        var states = values.Select((_, i) => i == 20 ? 0.5 : 0).ToArray();
        Assert.Contains("the status 0.5", Assert.Single(Try(Periods, Generation(MeterPosition.Plus("export", MeterSeries.Timed(Register(), MemoryRows.Of(times, values, states), hasStatus: true)))).Problems).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_documented_change_among_timed_readings_divides_them_where_it_was()
    {
        // From 100 on by 2 a minute; exchanged half a minute after the tenth reading, at 119, for one that begins at 5.
        var first = At(2024, 1, 10);
        var values = Enumerable.Range(0, 30).Select(i => i < 10 ? 100.0 + (2 * i) : 6.0 + (2 * (i - 10))).ToArray();
        var times = Enumerable.Range(0, 30).Select(i => (double)first.AddMinutes(i).ToUnixTimeSeconds()).ToArray();
        var change = new RegisterChange(first.AddMinutes(9).AddSeconds(30), 119, 5, "record of the exchange");
        var data = Of(Periods, Generation(MeterPosition.Plus("export", MeterSeries.Timed(Register(), MemoryRows.Of(times, values)).WithChanges(change)) with { Gaps = GapRule.NoCredit(Source) }));
        // 119 − 100 and 44 − 5, in kWh.
        Assert.Equal(0.058m, data.Values[0].AsRead);
    }

    private static Outcome<MeteredData> Run(MeterSeries series) => Try(
        Periods,
        Generation(MeterPosition.Plus("export", series) with { Gaps = GapRule.NoCredit(Source), Estimated = EstimatedReadings.Accepted }) with { Boundary = BoundaryRule.ByTime });

    private static void AssertSame(Outcome<MeteredData> expected, Outcome<MeteredData> actual)
    {
        Assert.Equal(expected.Problems, actual.Problems);
        if (!expected.IsValid) return;
        Assert.Equal(expected.Value.Values.Select(value => value.Value), actual.Value.Values.Select(value => value.Value));
        Assert.Equal(expected.Value.Values.SelectMany(value => value.Lines), actual.Value.Values.SelectMany(value => value.Lines), StringComparer.Ordinal);
        Assert.Equal(expected.Value.Findings, actual.Value.Findings);
    }

    private sealed record Sample(double[] Amounts, int Minutes, DateTimeOffset First, Meter Meter)
    {
        private const double Start = 9000;

        private bool IsRegister => Meter.Kind == MeterKind.Register;

        internal double[] Values { get; } = Shown(Amounts, Meter);

        internal MeterSeries Regular(int rowsOfChunk) => MeterSeries.Regular(Meter, First, TimeSpan.FromMinutes(Minutes), new Pieces(rowsOfChunk, Values));

        internal MeterSeries Timed(int rowsOfChunk, params int[]? status) => MeterSeries.Timed(
            Meter,
            new Pieces(rowsOfChunk, [.. IsRegister ? [Seconds(0)] : new[] { Seconds(0), Seconds(1) }, Values, .. status is null ? [] : new[] { States(status) }]),
            hasStatus: status is not null);

        internal MeterSeries Listed(params int[] status) => IsRegister
            ? MeterSeries.Of(Meter, [.. Values.Select((value, i) => new Reading(At(i), Number(value), (ReadingStatus)States(status)[i]))])
            : MeterSeries.OfIntervals(Meter, [.. Values.Select((value, i) => new IntervalReading(At(i), At(i + 1), Number(value), (ReadingStatus)States(status)[i]))]);

        private static decimal? Number(double value) => double.IsNaN(value) ? null : (decimal)value;

        private static double[] Shown(double[] amounts, Meter meter)
        {
            var counts = Start;
            return Array.ConvertAll(amounts, amount =>
            {
                if (meter.Kind == MeterKind.Intervals || !(amount <= 5000) || amount == OffScale) return (meter.Kind == MeterKind.Register && amount == OffScale ? counts + 0.5 : amount) / 10;
                counts += amount;
                return (meter.Modulus is { } modulus ? (counts + modulus) % modulus : counts) / 10;
            });
        }

        private DateTimeOffset At(int index) => First.AddMinutes((double)index * Minutes);

        private double[] Seconds(int ahead) => [.. Values.Select((_, i) => (double)At(i + ahead).ToUnixTimeSeconds())];

        private double[] States(int[] status) => [.. Values.Select((_, i) => status.Length > i ? (double)status[i] : 0)];
    }

    /// <summary>Columns in memory, handed out so many rows at a time.</summary>
    private sealed class Pieces(int rowsOfChunk, params double[][] columns) : IRowSource
    {
        public IRowReader Open() => new Reader(rowsOfChunk, columns);

        private sealed class Reader(int rowsOfChunk, double[][] columns) : IRowReader
        {
            private int next;

            public RowChunk Read(RowBuffer buffer)
            {
                var (start, count) = (next, Math.Min(rowsOfChunk, columns[0].Length - next));
                next += count;
                return count == 0 ? RowChunk.Empty : new([.. columns.Select(column => (ReadOnlyMemory<double>)column.AsMemory(start, count))], default, count);
            }

            public void Dispose()
            {
            }
        }
    }
}
