using FsCheck.Fluent;
using Jcm.Calculations.Monitoring;
using Jcm.Calculations.Monitoring.Calibration;
using Jcm.Calculations.Monitoring.Metering;
using Jcm.Calculations.Monitoring.Quality;
using Jcm.Calculations.Quantities;
using Xunit;
using static Jcm.Calculations.Tests.Monitoring.Metering.Meterings;

namespace Jcm.Calculations.Tests.Monitoring.Metering;

/// <summary>What is found in readings: each thing once, with its whole extent, and nothing that only a division made up.</summary>
public sealed class MeteringFindingTests
{
    private static readonly Period January = Period.Month(2024, 1);
    private static readonly Period February = Period.Month(2024, 2);
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    private static readonly MeterLimits Limits = new("data sheet") { LongestStandstill = 5 * Hour, Dark = new(new(20, 0), new(4, 0)) };

    [Fact]
    public void A_standstill_is_found_once_with_its_whole_length()
    {
        // Hourly readings; the register stands from 10:00 on 3 January to 6:00 on 4 January, and for four hours on the 5th.
        var still = Hourly(hour => hour is (>= 58 and < 78) or (>= 100 and < 104) ? 0 : 7);
        var finding = Assert.Single(Findings(still), finding => finding.Code == FindingCode.Stuck);
        Assert.Equal("Nothing went through for longer than 5 h (data sheet), from 2024-01-03 10:00 to 2024-01-04 06:00 +07:00: 20 h.", finding.Message);
    }

    [Fact]
    public void A_standstill_that_has_not_ended_is_found()
    {
        var finding = Assert.Single(Findings(Hourly(hour => hour >= 738 ? 0 : 7)), finding => finding.Code == FindingCode.Stuck);
        Assert.EndsWith("from 2024-01-31 18:00 to 2024-02-01 00:00 +07:00: 6 h.", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_several_standstills_the_first_and_the_longest_are_named()
    {
        var finding = Assert.Single(Findings(Hourly(hour => hour is (>= 24 and < 30) or (>= 48 and < 57) ? 0 : 7)), finding => finding.Code == FindingCode.Stuck);
        Assert.EndsWith(" 2 times, first from 2024-01-02 00:00 to 06:00 +07:00, largest from 2024-01-03 00:00 to 09:00 +07:00: 9 h.", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Columns_and_listed_readings_find_the_same() => Law.Holds(
        from amounts in Gen.Elements(0, 0, 0, 0, 0, 0, 0, 3, 4).ArrayOf(744)
        from isRegister in Gen.Elements(true, false)
        select (amounts, isRegister),
        sample =>
        {
            var total = 0m;
            var meter = (sample.isRegister ? Register() : Intervals()) with { Limits = Limits };
            var listed = sample.isRegister
                ? MeterSeries.Of(meter, [new Reading(At(2024, 1, 1), 0), .. sample.amounts.Select((amount, i) => new Reading(At(2024, 1, 1).AddHours(i + 1), total += amount))])
                : MeterSeries.OfIntervals(meter, [.. sample.amounts.Select((amount, i) => new IntervalReading(At(2024, 1, 1).AddHours(i), At(2024, 1, 1).AddHours(i + 1), amount))]);
            var sum = 0d;
            double[] values = sample.isRegister ? [0, .. sample.amounts.Select(amount => sum += amount)] : [.. sample.amounts.Select(amount => (double)amount)];
            Assert.Equal(Findings(listed), Findings(MeterSeries.Regular(meter, At(2024, 1, 1), Hour, values)));
        },
        runs: 100);

    [Fact]
    public void A_night_that_no_reading_tells_apart_from_the_day_is_not_called_light_in_the_night()
    {
        var meter = Register() with { Limits = Limits with { LongestStandstill = null } };
        // Read at noon: each night lies inside an interval, as does the morning at the beginning and the evening at the end.
        var daily = Readings(meter, [.. Enumerable.Range(0, 33).Select(day => (At(2023, 12, 31, 12).AddDays(day), 100m * day))]);
        var finding = Assert.Single(Findings(daily), finding => finding.Code == FindingCode.NightGeneration);
        Assert.Equal(FindingGrade.Note, finding.Grade);
        Assert.Equal("32 nights are not told apart from the day by readings, so that generation in the dark could not be looked for, first at 2024-01-01 00:00 +07:00.", finding.Message);
    }

    [Fact]
    public void Light_in_a_night_between_readings_is_a_fault_though_they_do_not_meet_its_ends()
    {
        var meter = Intervals() with { Limits = Limits with { LongestStandstill = null } };
        var series = MeterSeries.OfIntervals(meter, [.. Enumerable.Range(0, 744).Select(hour => new IntervalReading(At(2024, 1, 1, 0, 30).AddHours(hour), At(2024, 1, 1, 1, 30).AddHours(hour), hour is 48 ? 5 : 0))]);
        var finding = Assert.Single(Findings(series), finding => finding.Code == FindingCode.NightGeneration);
        Assert.Equal(FindingGrade.Fault, finding.Grade);
        Assert.Equal("Generation in the dark, 20:00 to 04:00 (data sheet), from 2024-01-02 20:00 to 2024-01-03 04:00 +07:00: 5 kWh. Check clock, time stamps and meter.", finding.Message);
    }

    [Fact]
    public void Days_that_share_an_interval_are_not_compared_with_the_check_meter()
    {
        var instrument = Instrument.Of("any", new ErrorShare(0.005m, "data sheet"), CalibrationRequirement.NotRequired("grid company"));
        var (main, check) = (Register("main") with { ReadEvery = Hour, Instrument = instrument }, Register("check") with { ReadEvery = Hour, Instrument = instrument });
        // The days differ a lot; the main meter is silent from the 10th to the end of the 11th.
        var readings = Enumerable.Range(0, 745).Select(hour => (At: At(2024, 1, 1).AddHours(hour), Value: (decimal)(hour * hour))).ToArray();
        var position = MeterPosition.Plus("export", Readings(main, [.. readings.Where(reading => reading.At <= At(2024, 1, 10) || reading.At >= At(2024, 1, 12))])) with { CheckMeter = Readings(check, readings) };
        var finding = Assert.Single(Of([January], Generation(position) with { Boundary = BoundaryRule.ByTime }).Findings, finding => finding.Code == FindingCode.Imbalance);
        Assert.Equal("2 days of 31 could not be compared with check meter check, because readings do not cover them wholly, or only together with other days.", finding.Message);
        Assert.False(new DailyAmounts(January.From, Units.KilowattHour, [1]) { Divided = new HashSet<DateOnly> { January.From } }.IsWhole(January.From));
    }

    [Fact]
    public void A_late_calibration_is_found_once_for_periods_that_follow_each_other()
    {
        var late = Instrument.Of("R-1", new ErrorShare(0.005m, "data sheet"), CalibrationRequirement.EveryYears(1, "plan"), [new("C-1", new(2023, 1, 10), 0.001m, "laboratory")]);
        var series = Readings(Register() with { Instrument = late }, (At(2024, 1, 1), 0), (At(2024, 2, 1), 100), (At(2024, 3, 1), 200), (At(2024, 4, 1), 300));
        Finding[] Found(params Period[] periods) => [.. Of(periods, Generation(MeterPosition.Plus("export", series)) with { Boundary = BoundaryRule.ByTime }).Findings.Where(finding => finding.Code == FindingCode.LateCalibration)];
        var joined = Assert.Single(Found(January, February));
        Assert.StartsWith("2024-01-11..2024-02-29 (50 days): ", joined.Message, StringComparison.Ordinal);
        Assert.Null(joined.Where.Period);
        Assert.Equal(["2024-01-11..2024-01-31 (21 days)", "2024-03-01..2024-03-31 (31 days)"], Found(January, Period.Month(2024, 3)).Select(finding => finding.Message.Split(": ")[0]), StringComparer.Ordinal);
    }

    [Fact]
    public void A_boundary_inside_an_interval_is_one_finding_and_one_problem_for_both_periods()
    {
        var series = Readings(Register(), (At(2024, 1, 1), 0), (At(2024, 1, 31, 12), 100), (At(2024, 2, 1, 12), 124), (At(2024, 3, 1), 200));
        var finding = Assert.Single(Of([January, February], Generation(MeterPosition.Plus("export", series)) with { Boundary = BoundaryRule.ByTime }).Findings, found => found.Code == FindingCode.BoundaryInside);
        Assert.Equal("The boundary 2024-02-01 lies inside an interval of R-1, from 2024-01-31 12:00 to 2024-02-01 12:00 +07:00; divided in proportion to time.", finding.Message);
        Assert.Equal(ProblemCode.ChoiceNeeded, Assert.Single(Try([January, February], Generation(MeterPosition.Plus("export", series))).Problems).Code);
    }

    [Fact]
    public void An_exchange_of_meters_is_noted_with_what_both_showed()
    {
        var series = new[]
        {
            Readings(Register("old"), (At(2024, 1, 1), 900), (At(2024, 1, 17, 10), 1200)),
            Readings(Register("new"), (At(2024, 1, 17, 10), 5), (At(2024, 2, 1), 300)),
        };
        var finding = Assert.Single(Of([January], Generation(MeterPosition.Plus("export", series))).Findings, found => found.Code == FindingCode.RegisterChanged);
        Assert.Equal(FindingGrade.Note, finding.Grade);
        Assert.Equal("The meter was exchanged: old was last read at 2024-01-17 10:00 +07:00, showing 1,200 kWh, new first at 2024-01-17 10:00 +07:00, showing 5 kWh.", finding.Message);
    }

    [Theory]
    [InlineData(100, false)]
    [InlineData(99, false)]
    [InlineData(101, true)]
    public void An_invoice_for_what_the_meter_shows_agrees_with_it_whatever_was_corrected(int invoiced, bool differs)
    {
        var corrected = Instrument.Of("R-1", requirement: CalibrationRequirement.NotRequired("grid company"), alwaysCorrectBy: new ErrorShare(0.01m, "plan"));
        var position = MeterPosition.Plus("export", Readings(Register() with { Instrument = corrected }, (At(2024, 1, 1), 0), (At(2024, 2, 1), 100_000))) with
        {
            Invoices = MeterSeries.OfInvoices(Intervals("account"), Clock, [new InvoicedAmount(January, invoiced * 1000, "invoice 1")]),
        };
        var data = Of([January], Generation(position));
        Assert.Equal(Math.Min(invoiced, 99m), Assert.Single(data.Values).Value);
        Assert.Equal(differs, data.Findings.Any(finding => finding.Code == FindingCode.InvoiceDiffers));
    }

    private static MeterSeries Hourly(Func<int, int> amount)
    {
        var total = 0m;
        return MeterSeries.Of(Register() with { Limits = Limits with { Dark = null } }, [new Reading(At(2024, 1, 1), 0), .. Enumerable.Range(0, 744).Select(hour => new Reading(At(2024, 1, 1).AddHours(hour + 1), total += amount(hour)))]);
    }

    private static List<Finding> Findings(MeterSeries series) =>
        [.. Of([January], Generation(MeterPosition.Plus("export", series) with { Gaps = GapRule.NoCredit(Source) }) with { Boundary = BoundaryRule.ByTime }).Findings.Where(finding => finding.Code is FindingCode.Stuck or FindingCode.NightGeneration)];
}
