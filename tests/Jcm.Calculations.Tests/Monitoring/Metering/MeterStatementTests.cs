using Jcm.Calculations.Monitoring;
using Jcm.Calculations.Monitoring.Metering;
using Jcm.Calculations.Quantities;
using Xunit;
using static Jcm.Calculations.Tests.Monitoring.Metering.Meterings;

namespace Jcm.Calculations.Tests.Monitoring.Metering;

/// <summary>What is wrong with the statement of a meter, its limits and its readings is said all at once.</summary>
public sealed class MeterStatementTests
{
    private static readonly DateTimeOffset Now = At(2024, 1, 1);

    [Fact]
    public void Mistakes_of_the_programmer_throw()
    {
        Assert.Throws<ArgumentException>(() => new Meter(" ", MeterKind.Register, Units.KilowattHour, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => new Meter("M", (MeterKind)7, Units.KilowattHour, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => new Meter("M", MeterKind.Register, Units.KilowattHour, -1));
        Assert.Throws<ArgumentOutOfRangeException>(() => new Meter("M", MeterKind.Register, Units.KilowattHour, Meter.MostDecimals + 1));
        Assert.Throws<ArgumentException>(() => new Meter("M", MeterKind.Register, Unit.Parse("degC"), 0));
        Assert.Throws<ArgumentException>(() => MeterPosition.Plus(" "));
        Assert.Throws<ArgumentException>(() => GapRule.NoCredit(" "));
        Assert.Throws<ArgumentOutOfRangeException>(() => GapRule.AtCapacity(-1, Units.MegawattHour, Source));
        Assert.Throws<ArgumentOutOfRangeException>(() => GapRule.Interpolated(0, Source));
        Assert.Throws<ArgumentOutOfRangeException>(() => GapRule.PercentileOfHistory(Calculations.Monitoring.Quality.StatedHistory.Of([(Period.Year(2023), 1)], Units.MegawattHour, Source), 51));
        Assert.Throws<ArgumentOutOfRangeException>(() => MeterSeries.Regular(Register(), Now, TimeSpan.FromMilliseconds(1500), new double[1]));
        Assert.Throws<ArgumentOutOfRangeException>(() => MeterSeries.Regular(Register(), Now, TimeSpan.Zero, new double[1]));
        Assert.Throws<ArgumentOutOfRangeException>(() => MeteredData.TryOf("P-1", Solar, Clock, [Period.Month(2024, 1)], [], threads: 0));
    }

    [Fact]
    public void Everything_that_is_wrong_with_a_meter_is_said_at_once_with_its_place()
    {
        var meter = new Meter("M-1", MeterKind.Intervals, Units.KilowattHour, 3)
        {
            Digits = 2,
            Multiplier = -1,
            ReadEvery = TimeSpan.Zero,
            Limits = new(" ") { MostInAnHour = 0, MostChange = -1, LongestStandstill = TimeSpan.Zero, Dark = new(new(20, 0), new(20, 0), -1) },
        };
        var outcome = Try([Period.Month(2024, 1)], Generation(MeterPosition.Plus("export", MeterSeries.OfIntervals(meter, [new IntervalReading(Now, Now.AddDays(31), 1)]))));
        Assert.All(outcome.Problems, problem => Assert.Equal(new Location("P-1", "roof A", Parameter: "EG_i,p"), problem.Where));
        Assert.Equal(
            [
                (ProblemCode.OutOfRange, "Meter M-1 has 2 digits, decimals included: 1 to 15, and not fewer than its 3 decimals."),
                (ProblemCode.WrongKind, "Meter M-1 gives intervals: only a register has a number of digits after which it begins again."),
                (ProblemCode.OutOfRange, "The multiplier of meter M-1 is -1; it is above 0 and at most 1,000,000,000,000."),
                (ProblemCode.MissingSource, "The multiplier of meter M-1 has no source: name the document that states it."),
                (ProblemCode.OutOfRange, "The longest time between two readings of meter M-1 is 00:00:00; it is above zero."),
                (ProblemCode.MissingSource, "The limits of meter M-1 have no source: name the document that states them."),
                (ProblemCode.OutOfRange, "The most that can go through in an hour for meter M-1 is 0 kWh; it is above 0."),
                (ProblemCode.OutOfRange, "The most that the amount can change for meter M-1 is -1 kWh; it is above 0."),
                (ProblemCode.OutOfRange, "The longest standstill of meter M-1 is above zero."),
                (ProblemCode.OutOfRange, "The dark hours of meter M-1 begin and end at different times, and what is usual in a night is not negative."),
            ],
            outcome.Problems.Select(problem => (problem.Code, problem.Message.Replace('\u2212', '-'))));
    }

    [Theory]
    [InlineData("0.0000000000000000001")]
    [InlineData("1.2345678901234567890123456")]
    public void A_multiplier_with_more_decimals_than_can_be_kept_is_refused(string multiplier)
    {
        var meter = new Meter("M-1", MeterKind.Register, Units.KilowattHour, 12) { Multiplier = decimal.Parse(multiplier, System.Globalization.CultureInfo.InvariantCulture), MultiplierSource = Source };
        var problem = Assert.Single(Try([Period.Month(2024, 1)], Generation(MeterPosition.Plus("export", Readings(meter, (Now, 1))))).Problems);
        Assert.Equal(ProblemCode.OutOfRange, problem.Code);
        Assert.Contains("has more decimals than can be kept", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Everything_that_is_wrong_with_the_changes_of_a_register_is_said_at_once()
    {
        var series = Readings(Register(digits: 4), (Now, 0), (Now.AddDays(31), 9)).WithChanges(
            new RegisterChange(Now.AddDays(2), 10_000, 0, " "), new RegisterChange(Now.AddDays(2), 0.5m, 0, "record"), new RegisterChange(Now.AddDays(3), 1, -1, "record"));
        Assert.Equal(
            [
                "The change of register R-1 at 2024-01-03 00:00 +07:00 has no source: name the record of the reset or exchange.",
                "The change of register R-1 at 2024-01-03 00:00 +07:00 has a reading that the register cannot show.",
                "The change of register R-1 at 2024-01-04 00:00 +07:00 has a reading that the register cannot show.",
                "Register R-1 has two changes at the same instant.",
            ],
            Try([Period.Month(2024, 1)], Generation(MeterPosition.Plus("export", series))).Problems.Select(problem => problem.Message), StringComparer.Ordinal);
        var intervals = MeterSeries.OfIntervals(Intervals(), [new IntervalReading(Now, Now.AddDays(31), 1)]).WithChanges(new RegisterChange(Now, 0, 0, "record"));
        Assert.Equal(ProblemCode.WrongKind, Assert.Single(Try([Period.Month(2024, 1)], Generation(MeterPosition.Plus("export", intervals))).Problems).Code);
    }

    [Fact]
    public void Everything_that_is_wrong_with_listed_readings_is_said_at_once()
    {
        var problems = MeterSeries.TryOf(Intervals(decimals: 1), [new Reading(Now, 0.25m), new(Now, 1e15m), new(Now.AddSeconds(1.5), 1, (ReadingStatus)9), new(Now, null)]).Problems;
        Assert.Equal(
            [
                (ProblemCode.WrongKind, "Meter I-1 (intervals, kWh) does not give readings of this kind: readings of a register."),
                (ProblemCode.OutOfRange, "The reading 0.25 of meter I-1 at 2024-01-01 00:00 +07:00 is no number that the meter can show, with 1 decimals and fewer than 16 digits."),
                (ProblemCode.OutOfRange, "The reading 1000000000000000 of meter I-1 at 2024-01-01 00:00 +07:00 is no number that the meter can show, with 1 decimals and fewer than 16 digits."),
                (ProblemCode.Malformed, "The reading of meter I-1 at 2024-01-01 00:00:01.5 +07:00 has no status that exists."),
            ],
            problems.Select(problem => (problem.Code, problem.Message)));
        Assert.Equal([ProblemCode.WrongKind, ProblemCode.Empty], MeterSeries.TryOfIntervals(Register(), Array.Empty<IntervalReading>()).Problems.Select(problem => problem.Code));
        Assert.Throws<InvalidDataProblemsException>(() => MeterSeries.Of(Register(), Array.Empty<Reading>()));
    }

    [Fact]
    public void Invoices_need_a_source_each_and_days_within_the_calendar()
    {
        var problems = MeterSeries.TryOfInvoices(Intervals("invoices"), Clock, [
            new InvoicedAmount(new(new(2024, 1, 1), new(2024, 1, 31)), 1, " "),
            new InvoicedAmount(new(new(2024, 2, 1), DateOnly.MaxValue), 1, "invoice 2"),
            new InvoicedAmount(new(DateOnly.MinValue, new(2023, 12, 31)), 0.5m, "invoice 3"),
        ]).Problems;
        Assert.Equal(
            [
                (ProblemCode.MissingSource, "The invoice of 2024-01-01..2024-01-31 has no source: name the invoice."),
                (ProblemCode.OutOfRange, "The invoice of 2024-02-01..9999-12-31 reaches the first or the last day of the calendar: state the days of the billing cycle."),
                (ProblemCode.OutOfRange, "The invoice of 0001-01-01..2023-12-31 reaches the first or the last day of the calendar: state the days of the billing cycle."),
            ],
            problems.Select(problem => (problem.Code, problem.Message)));
        Assert.Equal(ProblemCode.Empty, Assert.Single(MeterSeries.TryOfInvoices(Intervals(), Clock, []).Problems).Code);
    }

    [Fact]
    public void Meters_and_rules_say_in_words_what_they_are()
    {
        Assert.Equal("R-1 (register, kWh)", Register().ToString());
        Assert.Equal(1.2m, (Register(decimals: 2) with { Multiplier = 120 }).LastDigit);
        var history = Calculations.Monitoring.Quality.StatedHistory.Of([(Period.Year(2023), 365)], Units.MegawattHour, "reports");
        Assert.Equal(
            [
                "gaps are refused, safe while ",
                "no credit (plan), safe while the amount that was missed is not negative",
                "2.5 MWh in an hour, the most that can go through (plan), safe while no more than this can go through",
                "the day of the stated history that credits least (reports), safe while no day lies beyond the history",
                "percentile 10 of the stated history from the side that credits least (reports), safe while no day lies beyond the percentile",
                "the check meter (plan), safe while the check meter is as accurate as stated",
                "a straight line between the whole days around it, for at most 3 days (plan), safe while no day lies beyond the line",
            ],
            new[] { GapRule.Refused, GapRule.NoCredit("plan"), GapRule.AtCapacity(2.5m, Units.MegawattHour, "plan"), GapRule.LeastOfHistory(history), GapRule.PercentileOfHistory(history, 10), GapRule.CheckMeter("plan"), GapRule.Interpolated(3, "plan") }
                .Select(rule => $"{rule}, safe while {rule.SafeWhile}"), StringComparer.Ordinal);
    }
}
