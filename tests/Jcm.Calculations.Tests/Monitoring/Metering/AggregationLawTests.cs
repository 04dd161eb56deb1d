using System.Globalization;
using FsCheck.Fluent;
using Jcm.Calculations.Monitoring;
using Jcm.Calculations.Monitoring.Metering;
using Xunit;
using static Jcm.Calculations.Tests.Monitoring.Metering.Meterings;

namespace Jcm.Calculations.Tests.Monitoring.Metering;

/// <summary>Laws of adding up readings.</summary>
public sealed class AggregationLawTests
{
    private static readonly Period Whole = new(new(2024, 1, 1), new(2024, 2, 29));

    private static readonly BoundaryRule[] Rules = [BoundaryRule.ByTime, BoundaryRule.ToEarlier, BoundaryRule.ToLater];

    private static MeterSeries RegisterOf((DateTimeOffset At, int Amount)[] readings, int start = 500)
    {
        var total = (decimal)start;
        return MeterSeries.Of(Register(), [.. readings.Select(reading => new Reading(reading.At, total += reading.Amount))]);
    }

    private static MeterSeries IntervalsOf((DateTimeOffset At, int Amount)[] readings) =>
        MeterSeries.OfIntervals(Intervals(), [.. readings.Zip(readings.Skip(1), (from, to) => new IntervalReading(from.At, to.At, to.Amount))]);

    [Fact]
    public void Any_partition_of_time_adds_up_to_the_whole_under_every_rule_for_boundaries() => Law.Holds(
        from readings in IrregularReadings()
        from partition in Partitions()
        from rule in Gen.Elements(Rules)
        select (readings, partition, rule),
        sample =>
        {
            foreach (var series in new[] { RegisterOf(sample.readings), IntervalsOf(sample.readings) })
            {
                var whole = Assert.Single(Values(series, sample.rule, Whole));
                Assert.Equal(whole, Values(series, sample.rule, sample.partition).Sum());
                Assert.Equal(sample.readings.Skip(1).Sum(reading => (decimal)reading.Amount) / 1000, whole);
            }
        });

    [Fact]
    public void The_order_of_readings_is_irrelevant() => Law.Holds(
        from readings in IrregularReadings()
        from order in Gen.Shuffle(readings)
        from partition in Partitions()
        select (readings, order, partition),
        sample =>
        {
            var amounts = new Dictionary<DateTimeOffset, decimal>();
            var total = 0m;
            foreach (var (at, amount) in sample.readings) amounts[at] = total += amount;
            var ordered = MeterSeries.Of(Register(), [.. sample.readings.Select(reading => new Reading(reading.At, amounts[reading.At]))]);
            var shuffled = MeterSeries.Of(Register(), [.. sample.order.Select(reading => new Reading(reading.At, amounts[reading.At]))]);
            Assert.Equal(Values(ordered, BoundaryRule.ByTime, sample.partition), Values(shuffled, BoundaryRule.ByTime, sample.partition));
        });

    [Fact]
    public void A_register_and_its_differences_as_intervals_come_to_the_same_in_every_period() => Law.Holds(
        from readings in IrregularReadings()
        from partition in Partitions()
        from rule in Gen.Elements(Rules)
        select (readings, partition, rule),
        sample => Assert.Equal(
            Values(RegisterOf(sample.readings), sample.rule, sample.partition),
            Values(IntervalsOf(sample.readings), sample.rule, sample.partition)));

    [Fact]
    public void A_register_that_begins_again_at_zero_says_the_same_as_one_that_does_not() => Law.Holds(
        from readings in IrregularReadings(most: 4999)
        from start in Gen.Choose(0, 9999)
        from partition in Partitions()
        select (readings, start, partition),
        sample =>
        {
            var total = sample.start;
            var rolling = MeterSeries.Of(Register(digits: 4), [.. sample.readings.Select(reading => new Reading(reading.At, (total += reading.Amount) % 10_000))]);
            var endless = RegisterOf(sample.readings, sample.start);
            Assert.Equal(Values(endless, BoundaryRule.ByTime, sample.partition), Values(rolling, BoundaryRule.ByTime, sample.partition));
        });

    [Fact]
    public void A_documented_change_of_the_register_changes_no_amount() => Law.Holds(
        from readings in IrregularReadings()
        from index in Gen.Choose(1, readings.Length - 1)
        from last in Gen.Choose(0, 1000)
        from first in Gen.Choose(0, 1000)
        select (readings, index, last, first),
        sample =>
        {
            // The old register goes on to the change in the middle of an interval; the new one brings the rest.
            var (before, after) = (sample.readings[sample.index - 1], sample.readings[sample.index]);
            var change = before.At + ((after.At - before.At) / 2);
            if (change == before.At || change.Ticks % TimeSpan.TicksPerSecond != 0) return;
            var total = 0m;
            var unchanged = sample.readings.Select(reading => new Reading(reading.At, total += reading.Amount)).ToList();
            var halfway = unchanged[sample.index - 1].Value!.Value + Math.Min(sample.last, after.Amount);
            var changed = unchanged.Select(reading => reading.At < change ? reading : reading with { Value = reading.Value - halfway + sample.first }).ToList();
            var series = MeterSeries.Of(Register(), changed).WithChanges(new RegisterChange(change, halfway, sample.first, "exchange record"));
            Assert.Equal(
                Values(MeterSeries.Of(Register(), [.. unchanged, new(change, halfway)]), BoundaryRule.ByTime, Period.Month(2024, 1), Period.Month(2024, 2)),
                Values(series, BoundaryRule.ByTime, Period.Month(2024, 1), Period.Month(2024, 2)));
        });

    [Fact]
    public void In_proportion_to_time_means_the_line_between_the_readings_rounded_down_to_the_last_digit()
    {
        // 31 January 18:00 to 1 February 06:00: half of 101 kWh is 50.5.
        var series = Readings(Register(), (At(2024, 1, 1), 0), (At(2024, 1, 31, 18), 900), (At(2024, 2, 1, 6), 1001), (At("2024-03-01"), 2000));
        Assert.Equal([0.950m, 1.050m], Values(series, BoundaryRule.ByTime, Period.Month(2024, 1), Period.Month(2024, 2)));
        Assert.Equal([1.001m, 0.999m], Values(series, BoundaryRule.ToEarlier, Period.Month(2024, 1), Period.Month(2024, 2)));
        Assert.Equal([0.900m, 1.100m], Values(series, BoundaryRule.ToLater, Period.Month(2024, 1), Period.Month(2024, 2)));
    }

    [Fact]
    public void The_fast_way_of_regular_readings_gives_what_single_readings_give() => Law.Holds(
        from values in Gen.OneOf(Gen.Choose(0, 60).Select(value => (double)value), Gen.Constant(double.NaN), Gen.Constant(0.0), Gen.Constant(17.0)).ArrayOf(400)
        from minutes in Gen.Elements(7, 15, 60, 300)
        from offset in Gen.Choose(-3000, 3000)
        from isRegister in Gen.Elements(true, false)
        from digits in Gen.Elements(5, 9)
        select (values, minutes, offset, isRegister, digits),
        sample =>
        {
            var limits = new MeterLimits("data sheet") { MostInAnHour = 50, MostChange = 40, LongestStandstill = TimeSpan.FromHours(1), Dark = new(new(20, 0), new(4, 30), 3) };
            var meter = (sample.isRegister ? Register(digits: sample.digits) : Intervals()) with { Limits = limits, ReadEvery = TimeSpan.FromHours(1) };
            var (first, step, total) = (At(2024, 1, 5).AddMinutes(sample.offset), TimeSpan.FromMinutes(sample.minutes), 99_000.0);
            var values = sample.isRegister ? Array.ConvertAll(sample.values, value => double.IsNaN(value) ? value : (total += value) % (sample.digits == 5 ? 100_000.0 : 1_000_000_000.0)) : sample.values;
            var regular = MeterSeries.Regular(meter, first, step, values);
            decimal? Shown(double value) => double.IsNaN(value) ? null : (decimal)value;
            var single = sample.isRegister
                ? MeterSeries.Of(meter, [.. values.Select((value, i) => new Reading(first + (i * step), Shown(value)))])
                : MeterSeries.OfIntervals(meter, [.. values.Select((value, i) => new IntervalReading(first + (i * step), first + ((i + 1) * step), Shown(value)))]);
            var periods = new[] { Period.Month(2024, 1), Period.Month(2024, 2) };
            var (fast, slow) = (Run(regular), Run(single));
            Assert.Equal(slow.Problems, fast.Problems);
            if (!slow.IsValid) return;
            Assert.Equal(slow.Value.Values.Select(value => value.Value), fast.Value.Values.Select(value => value.Value));
            Assert.Equal(slow.Value.Values.SelectMany(value => value.Lines), fast.Value.Values.SelectMany(value => value.Lines), StringComparer.Ordinal);
            Assert.Equal(slow.Value.Findings, fast.Value.Findings);

            Outcome<MeteredData> Run(MeterSeries series) => Try(periods, Generation(MeterPosition.Plus("export", series) with { Gaps = GapRule.NoCredit(Source) }) with { Boundary = BoundaryRule.ByTime });
        });

    [Fact]
    public void Columns_with_times_give_what_listed_readings_give() => Law.Holds(
        from readings in IrregularReadings()
        from status in Gen.Choose(0, 2).ArrayOf(readings.Length)
        select (readings, status),
        sample =>
        {
            var total = 0m;
            var listed = sample.readings.Select((reading, i) => new Reading(reading.At, total += reading.Amount, (ReadingStatus)sample.status[i])).ToList();
            var rows = Calculations.Monitoring.Rows.MemoryRows.Of(
                listed.Select(reading => (double)reading.At.ToUnixTimeSeconds()).ToArray(),
                listed.Select(reading => (double)reading.Value!.Value).ToArray(),
                sample.status.Select(status => (double)status).ToArray());
            foreach (var estimated in new[] { EstimatedReadings.Accepted, EstimatedReadings.TreatedAsMissing })
            {
                MeteredData Run(MeterSeries series) => Of([Whole], Generation(MeterPosition.Plus("export", series) with { Gaps = GapRule.NoCredit(Source), Estimated = estimated }) with { Boundary = BoundaryRule.ByTime });
                var (left, right) = (Run(MeterSeries.Of(Register(), listed)), Run(MeterSeries.Timed(Register(), rows, hasStatus: true)));
                Assert.Equal(left.Values[0].Lines, right.Values[0].Lines, StringComparer.Ordinal);
                Assert.Equal(left.Findings, right.Findings);
            }
        });

    [Fact]
    public void Threads_change_nothing()
    {
        var parameters = Enumerable.Range(0, 8).Select(i => new MeteredParameter(string.Create(CultureInfo.InvariantCulture, $"point {i}"), "EG_i,p", Calculations.Parameters.MonitoringOptions.C, Source, MeterPosition.Plus("export", Readings(Register(), (At(2024, 1, 1), i), (At(2024, 1, 20, 5), 77 + i), (At("2024-03-01"), 1000 * i + 100)))) { Boundary = BoundaryRule.ByTime }).ToArray();
        var one = MeteredData.Of("P-1", Solar, Clock, [Whole], parameters);
        var many = MeteredData.Of("P-1", Solar, Clock, [Whole], parameters, threads: 5);
        Assert.Equal(one.Values.Select(value => value.ToString()), many.Values.Select(value => value.ToString()), StringComparer.Ordinal);
        Assert.Equal(one.Findings, many.Findings);
    }
}
