using FsCheck;
using FsCheck.Fluent;
using Jcm.Calculations.Monitoring;
using Jcm.Calculations.Monitoring.Metering;
using Xunit;
using static Jcm.Calculations.Tests.Monitoring.Metering.Meterings;

namespace Jcm.Calculations.Tests.Monitoring.Metering;

/// <summary>Time is either covered by readings or a gap, under any clock and for any periods.</summary>
public sealed class CoverageLawTests
{
    private static readonly Period Whole = new(new(2024, 1, 1), new(2024, 2, 29));

    private static readonly Gen<(SiteClock Clock, IntervalReading[] Readings, Period[] Partition, BoundaryRule Rule)> Samples =
        from clock in RandomClocks.Any
        from readings in IrregularReadings()
        from status in Gen.Frequency((8, Gen.Constant(ReadingStatus.Good)), (1, Gen.Constant(ReadingStatus.Estimated)), (2, Gen.Constant(ReadingStatus.Invalid))).ArrayOf(readings.Length)
        from lengths in Gen.Choose(1, 10).ArrayOf(readings.Length)
        from partition in Partitions()
        from rule in Gen.Elements(BoundaryRule.ByTime, BoundaryRule.ToEarlier, BoundaryRule.ToLater)
        // An interval lasts up to the next one or ends before it, which leaves a gap.
        select (clock, readings.Zip(readings.Skip(1)).Select((pair, i) => new IntervalReading(pair.First.At, pair.First.At + ((pair.Second.At - pair.First.At) / lengths[i]), pair.First.Amount, status[i])).ToArray(), partition, rule);

    [Fact]
    public void Coverage_adds_up_to_the_length_of_the_period_and_gaps_are_all_of_what_is_missing() => Law.Holds(Samples, sample =>
    {
        var used = sample.Readings.Where(reading => reading.Status != ReadingStatus.Invalid).ToList();
        foreach (var value in Run(sample.Clock, sample.Readings, sample.Rule, sample.Partition).Values)
        {
            var (begins, ends) = (sample.Clock.BeginningOf(value.Period.From), sample.Clock.BeginningOf(value.Period.To.AddDays(1)));
            var position = value.Positions[0];
            Assert.Equal(ends - begins, position.Coverage.Whole);
            Assert.Equal(Within(used.Where(reading => reading.Status == ReadingStatus.Good), begins, ends), position.Coverage.Read);
            Assert.Equal(Within(used.Where(reading => reading.Status == ReadingStatus.Estimated), begins, ends), position.Coverage.Estimated);
            Assert.Equal(position.Coverage.Missing, position.Gaps.Aggregate(TimeSpan.Zero, (sum, gap) => sum + gap.Length));
            Assert.All(position.Gaps, gap => Assert.True(gap.From >= begins && gap.To <= ends && gap.From < gap.To));
            Assert.All(position.Gaps.Zip(position.Gaps.Skip(1)), pair => Assert.True(pair.First.To < pair.Second.From));
            Assert.All(position.Gaps, gap => Assert.DoesNotContain(used, reading => reading.From < gap.To && gap.From < reading.To));
            Assert.InRange(position.Coverage.Share, 0, position.Coverage.ShareWithEstimates);
            Assert.InRange(position.Coverage.ShareWithEstimates, 0, 1);
        }

        static TimeSpan Within(IEnumerable<IntervalReading> readings, DateTimeOffset begins, DateTimeOffset ends) => readings
            .Select(reading => (From: reading.From > begins ? reading.From : begins, To: reading.To < ends ? reading.To : ends))
            .Where(span => span.From < span.To)
            .Aggregate(TimeSpan.Zero, (sum, span) => sum + (span.To - span.From));
    });

    [Fact]
    public void A_finer_split_into_periods_changes_neither_the_sum_of_values_nor_the_coverage() => Law.Holds(Samples, sample =>
    {
        var whole = Assert.Single(Run(sample.Clock, sample.Readings, sample.Rule, Whole).Values);
        var days = Enumerable.Range(0, Whole.Days).Select(day => new Period(Whole.From.AddDays(day), Whole.From.AddDays(day))).ToArray();
        foreach (var partition in new[] { sample.Partition, days })
        {
            var values = Run(sample.Clock, sample.Readings, sample.Rule, partition).Values;
            Assert.Equal(whole.Value, values.Sum(value => value.Value));
            Assert.Equal(whole.Positions[0].Coverage.Missing.Ticks, values.Sum(value => value.Positions[0].Coverage.Missing.Ticks));
            Assert.Equal(whole.Positions[0].Coverage.Read.Ticks, values.Sum(value => value.Positions[0].Coverage.Read.Ticks));
        }
    });

    [Fact]
    public void The_order_in_which_intervals_are_given_is_irrelevant() => Law.Holds(
        from sample in Samples
        from order in Gen.Shuffle(sample.Readings)
        select (sample, order),
        given =>
        {
            var (left, right) = (Run(given.sample.Clock, given.sample.Readings, given.sample.Rule, Whole), Run(given.sample.Clock, given.order, given.sample.Rule, Whole));
            Assert.Equal(left.Values.SelectMany(value => value.Lines), right.Values.SelectMany(value => value.Lines), StringComparer.Ordinal);
            Assert.Equal(left.Findings, right.Findings);
        });

    private static MeteredData Run(SiteClock clock, IntervalReading[] readings, BoundaryRule rule, params Period[] periods) => MeteredData.Of("P-1", Solar, clock, periods, [
        Generation(MeterPosition.Plus("export", MeterSeries.OfIntervals(Intervals(), readings)) with { Gaps = GapRule.NoCredit(Source), Estimated = EstimatedReadings.Accepted }) with { Boundary = rule },
    ]);
}
