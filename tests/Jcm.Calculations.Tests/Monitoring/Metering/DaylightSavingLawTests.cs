using FsCheck.Fluent;
using Jcm.Calculations.Monitoring;
using Jcm.Calculations.Monitoring.Metering;
using Xunit;
using static Jcm.Calculations.Tests.Monitoring.Metering.Meterings;

namespace Jcm.Calculations.Tests.Monitoring.Metering;

/// <summary>Days of 23 and 25 hours: nothing is lost and nothing counted twice when the clocks are changed.</summary>
public sealed class DaylightSavingLawTests
{
    private static readonly SiteClock Summer = SiteClock.DaylightSaving(
        "with summer time",
        TimeSpan.FromHours(1),
        TimeSpan.FromHours(1),
        new(3, WeekdayInMonth.Last, DayOfWeek.Sunday, TimeSpan.FromHours(2)),
        new(10, WeekdayInMonth.Last, DayOfWeek.Sunday, TimeSpan.FromHours(3)),
        CalendarYear.TryParse("2024").Value,
        CalendarYear.TryParse("2024").Value);

    /// <summary>The changes of 2024 in universal time, by the calendar.</summary>
    private static readonly DateTime Forward = new(2024, 3, 31, 1, 0, 0, DateTimeKind.Utc);

    private static readonly DateTime Back = new(2024, 10, 27, 1, 0, 0, DateTimeKind.Utc);

    [Theory]
    [InlineData("2024-03-30", 24)]
    [InlineData("2024-03-31", 23)]
    [InlineData("2024-04-01", 24)]
    [InlineData("2024-10-26", 24)]
    [InlineData("2024-10-27", 25)]
    [InlineData("2024-10-28", 24)]
    public void A_day_holds_the_hours_that_its_clocks_showed(string day, int hours)
    {
        var period = Period.Parse($"{day}..{day}");
        var hourly = MeterSeries.Regular(Intervals(), new(2024, 1, 1, 0, 0, 0, TimeSpan.FromHours(1)), TimeSpan.FromHours(1), Enumerable.Repeat(1.0, 366 * 24).ToArray());
        var value = Assert.Single(Run([period], hourly).Values);
        Assert.Equal(hours / 1000m, value.Value);
        Assert.Equal(TimeSpan.FromHours(hours), value.Positions[0].Coverage.Read);
        Assert.Equal(TimeSpan.Zero, value.Positions[0].Coverage.Missing);
    }

    [Fact]
    public void Each_quarter_of_an_hour_counts_once_on_the_day_that_the_clocks_showed() => Law.Holds(
        from amounts in Gen.Choose(0, 99).ArrayOf(4 * 24 * 5)
        from isSpring in Gen.Elements(true, false)
        from asRegister in Gen.Elements(true, false)
        select (amounts, isSpring, asRegister),
        sample =>
        {
            var first = (sample.isSpring ? Forward : Back).Date.AddDays(-2);
            var byDay = new SortedDictionary<DateOnly, decimal>();
            for (var i = 0; i < sample.amounts.Length; i++)
            {
                var at = first.AddMinutes(15 * i);
                var day = DateOnly.FromDateTime(at.AddHours(at >= Forward && at < Back ? 2 : 1));
                byDay[day] = byDay.GetValueOrDefault(day) + (sample.amounts[i] / 1000m);
            }

            var total = 0.0;
            var values = Array.ConvertAll(sample.amounts, amount => (double)amount);
            var begins = new DateTimeOffset(first);
            var series = sample.asRegister
                ? MeterSeries.Regular(Register(), begins, TimeSpan.FromMinutes(15), values.Select(amount => total += amount).Prepend(0).ToArray())
                : MeterSeries.Regular(Intervals(), begins, TimeSpan.FromMinutes(15), values);
            var metered = Run([.. byDay.Keys.Select(day => new Period(day, day))], series).Values;
            Assert.Equal(byDay.Values, metered.Select(value => value.Value));
            Assert.Equal(sample.amounts.Sum() / 1000m, metered.Sum(value => value.Value));
        },
        runs: 100);

    [Fact]
    public void A_gap_on_the_day_of_a_change_is_as_long_as_time_itself()
    {
        // No reading from 01:00 to 04:00 of 27 October, by the clocks: four hours went by.
        var (from, to) = (new DateTimeOffset(2024, 10, 27, 1, 0, 0, TimeSpan.FromHours(2)), new DateTimeOffset(2024, 10, 27, 4, 0, 0, TimeSpan.FromHours(1)));
        var day = Period.Parse("2024-10-27..2024-10-27");
        var series = MeterSeries.OfIntervals(Intervals(), [new IntervalReading(Summer.BeginningOf(day.From), from, 10), new IntervalReading(to, Summer.BeginningOf(day.To.AddDays(1)), 200)]);
        var position = Assert.Single(Run([day], series).Values).Positions[0];
        Assert.Equal("2024-10-27 01:00 +02:00 to 2024-10-27 04:00 +01:00 (4 h)", Assert.Single(position.Gaps).ToString());
        Assert.Equal((TimeSpan.FromHours(4), TimeSpan.FromHours(25)), (position.Coverage.Missing, position.Coverage.Whole));
    }

    [Fact]
    public void A_period_in_a_year_for_which_the_clock_is_not_stated_is_refused()
    {
        var problem = Assert.Single(MeteredData.TryOf("P-1", Solar, Summer, [Period.Month(2025, 1)], [Generation(MeterPosition.Plus("export", Readings(Register(), (At(2025, 1, 1), 0))))]).Problems);
        Assert.Equal("P-1", problem.Where.Project);
        Assert.Contains("2024-01-01..2024-12-31", problem.Message, StringComparison.Ordinal);
    }

    private static MeteredData Run(IReadOnlyList<Period> periods, MeterSeries series) =>
        MeteredData.Of("P-1", Solar, Summer, periods, [Generation(MeterPosition.Plus("export", series) with { Gaps = GapRule.NoCredit(Source) })]);
}
