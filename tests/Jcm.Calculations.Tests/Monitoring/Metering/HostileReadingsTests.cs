using FsCheck.Fluent;
using Jcm.Calculations.Monitoring;
using Jcm.Calculations.Monitoring.Metering;
using Jcm.Calculations.Monitoring.Quality;
using Jcm.Calculations.Monitoring.Rows;
using Jcm.Calculations.Parameters;
using Jcm.Calculations.Quantities;
using Xunit;
using static Jcm.Calculations.Tests.Monitoring.Metering.Meterings;

namespace Jcm.Calculations.Tests.Monitoring.Metering;

/// <summary>Whatever comes in a stream of readings is counted, found or refused; nothing is dropped in silence, and nothing but the reader's own failure is thrown.</summary>
public sealed class HostileReadingsTests
{
    private const double LastSecond = 253_402_300_799;

    private static readonly Period January = Period.Month(2024, 1);

    private static readonly DateTimeOffset Begin = At(2024, 1, 1);

    private static readonly double[] Strange =
    [
        double.NaN, double.PositiveInfinity, double.NegativeInfinity, double.MaxValue, double.MinValue, double.Epsilon, -0.0, 0, 0.5, 1, 2, 3, -1,
        1e15, 999_999_999_999_999, 9_007_199_254_740_993, -62_135_596_800, -62_135_596_801, LastSecond, LastSecond + 1, 1_704_042_000, 1_704_045_600, 1_706_720_400,
    ];

    [Fact]
    public void No_stream_whatever_makes_anything_but_an_outcome() => Law.Holds(
        from numbers in Gen.OneOf(Gen.Elements(Strange), Gen.Choose(1_704_042_000, 1_706_720_400).Select(second => (double)second), Gen.Choose(0, 9999).Select(value => (double)value)).ArrayOf(80)
        from isRegister in Gen.Elements(true, false)
        from hasStatus in Gen.Elements(true, false)
        from decimals in Gen.Elements(0, 3, 12)
        from digits in Gen.Elements(null, (int?)12, 15)
        select (numbers, isRegister, hasStatus, decimals, digits),
        sample =>
        {
            var meter = sample.isRegister ? Register(decimals: sample.decimals, digits: sample.digits) : Intervals(decimals: sample.decimals);
            meter = meter with { ReadEvery = TimeSpan.FromHours(1), Limits = new("plate") { MostInAnHour = 1e20m, MostChange = 0.001m, LongestStandstill = TimeSpan.FromTicks(1), Dark = new(new(20, 0), new(4, 0), 1e25m) } };
            var columns = (sample.isRegister ? 2 : 3) + (sample.hasStatus ? 1 : 0);
            var rows = MemoryRows.Of([.. Enumerable.Range(0, columns).Select(column => (ReadOnlyMemory<double>)sample.numbers.Skip(column * 20).Take(20).ToArray())]);
            foreach (var series in new[] { MeterSeries.Timed(meter, rows, sample.hasStatus), MeterSeries.Regular(meter, Begin, TimeSpan.FromHours(1), sample.numbers) })
            {
                var outcome = Try([January], Generation(MeterPosition.Plus("export", series) with { Gaps = GapRule.NoCredit(Source), Estimated = EstimatedReadings.Accepted }) with { Boundary = BoundaryRule.ByTime });
                Assert.All(outcome.Problems, problem => Assert.Equal(("P-1", "roof A", "EG_i,p"), (problem.Where.Project, problem.Where.Point, problem.Where.Parameter)));
                if (!outcome.TryGet(out var data)) continue;
                Assert.True(data.Values[0].Value >= 0);
                Assert.DoesNotContain(data.Findings, finding => finding is { Code: FindingCode.NightGeneration, Grade: FindingGrade.Fault });
            }
        });

    [Fact]
    public void Times_and_status_that_are_none_are_refused_each_and_those_of_no_number_are_found()
    {
        var rows = MemoryRows.Of(
            new[] { Seconds(0), double.NaN, double.PositiveInfinity, Seconds(1) + 0.5, Seconds(2), Seconds(3), Seconds(1), Seconds(4), Seconds(31) },
            new double[] { 0, 1, 1, 1, 1, double.PositiveInfinity, 5, -3, 31 },
            new double[] { 0, 0, 0, 0, 7, 0, 0, 0, 0 });
        var problems = Try([January], Generation(MeterPosition.Plus("export", MeterSeries.Timed(Register(), rows, hasStatus: true)))).Problems;
        Assert.Equal(
            [
                "Meter R-1: NaN is not a whole number of seconds since 1970-01-01 00:00 +00:00.",
                "Meter R-1: Infinity is not a whole number of seconds since 1970-01-01 00:00 +00:00.",
                "Meter R-1: 1704128400.5 is not a whole number of seconds since 1970-01-01 00:00 +00:00.",
                "Meter R-1: the status 7 of the reading at 2024-01-03 00:00 +07:00 is none of 0 (good), 1 (estimated), 2 (invalid).",
            ],
            problems.Select(problem => problem.Message), StringComparer.Ordinal);

        var found = Of([January], Generation(MeterPosition.Plus("export", MeterSeries.Timed(Register(), MemoryRows.Of(new[] { Seconds(0), Seconds(3), Seconds(4), Seconds(5), Seconds(31) }, new[] { 0, double.PositiveInfinity, -3, double.NaN, 31 })))));
        Assert.Equal(0.031m, found.Values[0].Value);
        Assert.Equal(["Fault OutsideRange", "Fault OutsideRange", "Doubt MissingCalibration", "Note Invalid"], found.Findings.Select(finding => $"{finding.Grade} {finding.Code}"), StringComparer.Ordinal);
    }

    [Fact]
    public void Readings_out_of_order_are_refused_in_a_stream_and_contradictions_everywhere()
    {
        var rows = MemoryRows.Of(new[] { Seconds(0), Seconds(5), Seconds(3), Seconds(5), Seconds(5) }, new double[] { 0, 5, 3, 5, 6 });
        Assert.Equal(
            [
                (ProblemCode.Malformed, "Meter R-1: the reading at 2024-01-04 00:00 +07:00 comes after one of 2024-01-06 00:00 +07:00. Readings come in the order of time."),
                (ProblemCode.Contradiction, "Meter R-1: two readings at 2024-01-06 00:00 +07:00, 5 and 6. Mark one as invalid."),
            ],
            Try([January], Generation(MeterPosition.Plus("export", MeterSeries.Timed(Register(), rows)))).Problems.Select(problem => (problem.Code, problem.Message)));

        var intervals = MeterSeries.OfIntervals(Intervals(), [new IntervalReading(Begin, Begin.AddDays(2), 1), new(Begin.AddDays(1), Begin.AddDays(3), 1), new(Begin.AddDays(5), Begin.AddDays(5), 1), new(Begin, Begin.AddDays(2), 1)]);
        Assert.Equal(
            [
                (ProblemCode.OverlappingPeriods, "Meter I-1: the interval from 2024-01-02 00:00 +07:00 to 2024-01-04 00:00 +07:00 begins before the one before it ends, at 2024-01-03 00:00 +07:00. Mark one of them as invalid."),
                (ProblemCode.ReversedPeriod, "Meter I-1: the interval from 2024-01-06 00:00 +07:00 ends at 2024-01-06 00:00 +07:00, not after it begins."),
            ],
            Try([January], Generation(MeterPosition.Plus("export", intervals))).Problems.Select(problem => (problem.Code, problem.Message)));
    }

    [Fact]
    public void A_register_that_falls_or_shows_more_digits_than_it_has_is_refused()
    {
        Assert.Equal(
            [
                (ProblemCode.Contradiction, "Meter R-1: the register falls from 9 at 2024-01-02 00:00 +07:00 to 3 at 2024-01-03 00:00 +07:00. State the number of its digits if it began again at zero, document the reset or exchange, or mark the wrong reading as invalid."),
            ],
            Try([January], Generation(MeterPosition.Plus("export", Readings(Register(), (Begin, 0), (Begin.AddDays(1), 9), (Begin.AddDays(2), 3))))).Problems.Select(problem => (problem.Code, problem.Message)));
        Assert.Equal(
            "Meter R-1: the reading 100 at 2024-01-02 00:00 +07:00 has more digits than the register.",
            Assert.Single(Try([January], Generation(MeterPosition.Plus("export", Readings(Register(digits: 2), (Begin, 0), (Begin.AddDays(1), 100), (At(2024, 2, 1), 40))))).Problems).Message);
    }

    [Fact]
    public void After_a_hundred_problems_of_a_meter_the_others_are_counted()
    {
        var rows = MemoryRows.Of(Enumerable.Repeat(double.NaN, 250).ToArray(), new double[250]);
        var problems = Try([January], Generation(MeterPosition.Plus("export", MeterSeries.Timed(Register(), rows)))).Problems;
        Assert.Equal("Meter R-1: 150 further readings are refused for such reasons.", problems[^1].Message);
    }

    [Fact]
    public void Rows_of_another_form_and_failures_of_a_reader_reach_the_caller_as_they_are()
    {
        var three = MemoryRows.Of(new double[2], new double[2], new double[2]);
        foreach (var threads in new[] { 1, 4 })
        {
            Assert.Equal(
                "The rows have 3 columns; readings of this form have 2.",
                Assert.Throws<InvalidOperationException>(() => MeteredData.TryOf("P-1", Solar, Clock, [January], [Generation(MeterPosition.Plus("export", MeterSeries.Timed(Register(), three)))], threads)).Message);
            Assert.Equal("the disk is gone", Assert.Throws<IOException>(() => MeteredData.TryOf("P-1", Solar, Clock, [January], [Generation(MeterPosition.Plus("export", MeterSeries.Timed(Register(), new FailingRows())))], threads)).Message);
        }
    }

    [Fact]
    public void Without_a_usable_reading_in_the_period_all_of_it_is_a_gap()
    {
        MeterSeries[] useless =
        [
            MeterSeries.Of(Register(), [new Reading(Begin, null), new(Begin.AddDays(1), 5, ReadingStatus.Invalid)]),
            Readings(Register(), (Begin.AddDays(10), 5)),
            Readings(Register(), (At(2023, 1, 1), 0), (At(2023, 2, 1), 100)),
            Readings(Register(), (At(2025, 1, 1), 0), (At(2025, 2, 1), 100)),
            MeterSeries.OfIntervals(Intervals(), [new IntervalReading(At(2023, 1, 1), At(2023, 2, 1), 100), new(At(2025, 1, 1), At(2025, 2, 1), 100)]),
            MeterSeries.OfIntervals(Intervals(), [new IntervalReading(Begin, Begin.AddDays(31), null)]),
            MeterSeries.Timed(Register(), MemoryRows.Of(Array.Empty<double>(), Array.Empty<double>())),
            MeterSeries.Regular(Register(), Begin, TimeSpan.FromHours(1), Array.Empty<double>()),
        ];
        foreach (var series in useless)
        {
            Assert.Equal(ProblemCode.MissingAmount, Assert.Single(Try([January], Generation(MeterPosition.Plus("export", series))).Problems).Code);
            var value = Of([January], Generation(MeterPosition.Plus("export", series) with { Gaps = GapRule.NoCredit(Source) })).Values[0];
            Assert.Equal((0, TimeSpan.FromDays(31), 0), (value.Value, value.Positions[0].Coverage.Missing, value.Positions[0].Coverage.Share));
        }
    }

    [Theory]
    [InlineData(MeterKind.Register)]
    [InlineData(MeterKind.Intervals)]
    public void Regular_readings_that_would_go_on_after_the_calendar_are_refused(MeterKind kind)
    {
        var meter = kind == MeterKind.Register ? Register("M") : Intervals("M");
        var problem = Assert.Single(Try([January], Generation(MeterPosition.Plus("export", MeterSeries.Regular(meter, new(9999, 12, 31, 0, 0, 0, TimeSpan.Zero), TimeSpan.FromHours(12), new double[9])))).Problems);
        Assert.Equal((ProblemCode.Malformed, "Meter M: its readings go on after the year 9999. Check the first instant, the distance and the number of readings."), (problem.Code, problem.Message));
        Assert.Equal(ProblemCode.Malformed, Try([January], Generation(MeterPosition.Plus("export", MeterSeries.Regular(meter, Begin, TimeSpan.FromDays(3_000_000), new double[9])))).Problems[0].Code);
    }

    [Theory]
    [InlineData("0001-01-02", -14)]
    [InlineData("0001-01-02", 14)]
    [InlineData("9999-12-30", -14)]
    [InlineData("9999-12-30", 14)]
    public void The_first_and_the_last_days_of_the_calendar_are_days_like_others(string day, int offset)
    {
        var clock = SiteClock.Fixed(TimeSpan.FromHours(offset));
        var period = Period.Parse($"{day}..{day}");
        var (from, to) = (clock.BeginningOf(period.From), clock.BeginningOf(period.To.AddDays(1)));
        foreach (var series in new[]
        {
            MeterSeries.Of(Register(), [new Reading(from, 1), new(to, 8)]),
            MeterSeries.Of(Register(), [new Reading(DateTimeOffset.MinValue, 1), new(from, 1), new(to, 8), new(DateTimeOffset.MaxValue, 8)]),
        })
        {
            var data = MeteredData.Of("P-1", Solar, clock, [period], [Generation(MeterPosition.Plus("export", series)) with { Boundary = BoundaryRule.ByTime }]);
            Assert.Equal(0.007m, data.Values[0].Value);
            Assert.All(data.Findings, finding => Assert.NotEmpty(finding.ToString()));
        }
    }

    [Fact]
    public void Registers_of_any_size_count_exactly_or_say_that_they_cannot()
    {
        var fine = new Meter("fine", MeterKind.Register, Units.MegawattHour, 12) { Digits = 15, Multiplier = 0.000_000_001m, MultiplierSource = Source };
        Assert.Equal([123.456789012345m * 0.000_000_001m], Values(Readings(fine, (Begin, 0), (At(2024, 2, 1), 123.456789012345m)), BoundaryRule.ByTime, January));
        var coarse = new Meter("coarse", MeterKind.Register, Units.MegawattHour, 0) { Digits = 15, Multiplier = 1_000_000_000m, MultiplierSource = Source };
        Assert.Equal([400_000_000_000_000m * 1_000_000_000m], Values(Readings(coarse, (Begin, 0), (At(2024, 2, 1), 400_000_000_000_000m)), BoundaryRule.ByTime, January));

        // A hundred times the largest amount of the largest multiplier.
        var huge = new Meter("huge", MeterKind.Intervals, Units.MegawattHour, 0) { Multiplier = Meter.LargestMultiplier, MultiplierSource = Source };
        var series = MeterSeries.OfIntervals(huge, [.. Enumerable.Range(0, 100).Select(i => new IntervalReading(Begin.AddHours(i), Begin.AddHours(i + 1), 999_999_999_999_999))]);
        foreach (var position in new[] { MeterPosition.Plus("export", series), MeterPosition.Plus("export", series) with { Plausibility = Calculations.Monitoring.Plausibility.PlausibilityRules.Of(Units.MegawattHour, []) } })
        {
            var problem = Try([January], Generation(position with { Gaps = GapRule.NoCredit(Source) })).Problems[0];
            Assert.Equal((ProblemCode.NoAnswer, "The amounts exceed the range of decimal numbers: check units and multipliers."), (problem.Code, problem.Message));
        }
    }

    [Fact]
    public void Ten_thousand_periods_add_up_to_their_whole()
    {
        var first = new DateOnly(2000, 1, 1);
        Period[] periods = [.. Enumerable.Range(0, 10_000).Select(day => new Period(first.AddDays(day), first.AddDays(day)))];
        var series = Readings(Register(), (Clock.BeginningOf(first), 0), (Clock.BeginningOf(first.AddDays(3_333)), 10_000_000), (Clock.BeginningOf(first.AddDays(10_000)), 77_777_777));
        var values = Of(periods, Generation(MeterPosition.Plus("export", series)) with { Boundary = BoundaryRule.ByTime }).Values;
        Assert.Equal((10_000, 77_777.777m), (values.Count, values.Sum(value => value.Value)));
    }

    [Fact]
    public void Neither_threads_nor_the_order_of_parameters_and_periods_changes_a_value_a_problem_or_a_finding() => Law.Holds(
        from readings in Gen.CollectToArray(Enumerable.Repeat(IrregularReadings(), 6))
        from partition in Partitions()
        from order in Gen.Shuffle(partition)
        from threads in Gen.Choose(2, 9)
        from isRefused in Gen.Elements(true, false)
        select (readings, partition, order, threads, isRefused),
        sample =>
        {
            var parameters = sample.readings.Select((readings, i) => new MeteredParameter(
                FormattableString.Invariant($"point {i}"), "EG_i,p", MonitoringOptions.C, Source,
                MeterPosition.Plus("export", MeterSeries.OfIntervals(Intervals(), [.. readings.Zip(readings.Skip(1), (from, to) => new IntervalReading(from.At, to.At, from.Amount))])) with { Gaps = sample.isRefused ? GapRule.Refused : GapRule.NoCredit(Source) }) { Boundary = BoundaryRule.ByTime }).ToArray();
            var one = MeteredData.TryOf("P-1", Solar, Clock, sample.partition, parameters);
            var many = MeteredData.TryOf("P-1", Solar, Clock, sample.order, parameters, sample.threads);
            Assert.Equal(one.Problems, many.Problems);
            if (!one.TryGet(out var left)) return;
            Assert.Equal(left.Values.SelectMany(value => value.Lines.Prepend(value.ToString())), many.Value.Values.SelectMany(value => value.Lines.Prepend(value.ToString())), StringComparer.Ordinal);
            Assert.Equal(left.Findings, many.Value.Findings);
            var reversed = MeteredData.Of("P-1", Solar, Clock, sample.partition, [.. parameters.Reverse()], sample.threads);
            Assert.Equal(left.Values.Select(value => value.ToString()).Order(StringComparer.Ordinal), reversed.Values.Select(value => value.ToString()).Order(StringComparer.Ordinal));
        },
        runs: 50);

    private static double Seconds(int days) => Begin.AddDays(days).ToUnixTimeSeconds();

    private sealed class FailingRows : IRowSource, IRowReader
    {
        public IRowReader Open() => this;

        public RowChunk Read(RowBuffer buffer) => throw new IOException("the disk is gone");

        public void Dispose()
        {
        }
    }
}
