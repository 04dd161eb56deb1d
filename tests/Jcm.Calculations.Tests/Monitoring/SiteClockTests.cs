using FsCheck.Fluent;
using Jcm.Calculations.Monitoring;
using Xunit;

namespace Jcm.Calculations.Tests.Monitoring;

/// <summary>Clocks of places, and what no clock can be made from.</summary>
public sealed class SiteClockTests
{
    private static readonly YearlyChange LastSundayOfMarch = new(3, WeekdayInMonth.Last, DayOfWeek.Sunday, TimeSpan.FromHours(2));
    private static readonly YearlyChange LastSundayOfOctober = new(10, WeekdayInMonth.Last, DayOfWeek.Sunday, TimeSpan.FromHours(3));
    private static readonly YearlyChange FirstSaturdayOfSeptember = new(9, WeekdayInMonth.First, DayOfWeek.Saturday, TimeSpan.FromHours(24));
    private static readonly YearlyChange FirstSaturdayOfApril = new(4, WeekdayInMonth.First, DayOfWeek.Saturday, TimeSpan.FromHours(24));

    private static SiteClock Chile => SiteClock.DaylightSaving("Chile", TimeSpan.FromHours(-4), TimeSpan.FromHours(1), FirstSaturdayOfSeptember, FirstSaturdayOfApril, 2023, 2025);

    [Fact]
    public void The_days_of_a_fixed_offset_have_24_hours()
    {
        var clock = SiteClock.Fixed(TimeSpan.FromHours(7));
        Assert.Equal("UTC+07:00", clock.ToString());
        Assert.Equal(new DateTimeOffset(2023, 12, 31, 17, 0, 0, TimeSpan.Zero), clock.BeginningOf(new(2024, 1, 1)));
        Assert.Equal(TimeSpan.FromDays(1), clock.LengthOf(new(2024, 1, 1)));
        Assert.Empty(clock.Check(Period.Year(1)));
        Assert.Empty(clock.Changes);
        Assert.Equal(SiteClock.Fixed(TimeSpan.FromHours(7)), clock);
        Assert.False(clock.Equals(null));
    }

    [Fact]
    public void Where_midnight_is_skipped_the_day_begins_at_the_change()
    {
        Assert.Equal(DateTimeOffset.Parse("2024-09-08T01:00-03:00", null), Chile.BeginningOf(new(2024, 9, 8)));
        Assert.Equal(TimeSpan.FromHours(-3), Chile.BeginningOf(new(2024, 9, 8)).Offset);
        Assert.Equal(TimeSpan.FromHours(23), Chile.LengthOf(new(2024, 9, 8)));
    }

    [Fact]
    public void Where_clocks_are_set_back_at_24_hours_the_day_before_is_longer()
    {
        Assert.Equal(DateTimeOffset.Parse("2024-04-07T00:00-04:00", null), Chile.BeginningOf(new(2024, 4, 7)));
        Assert.Equal(TimeSpan.FromHours(25), Chile.LengthOf(new(2024, 4, 6)));
        Assert.Equal(new(2024, 4, 6), Chile.DayOf(DateTimeOffset.Parse("2024-04-07T03:00Z", null)));
    }

    [Fact]
    public void A_day_that_has_begun_does_not_end_because_clocks_are_set_back()
    {
        // One minute past midnight the clocks go back by an hour, as in Newfoundland until 2011.
        var clock = SiteClock.WithChanges("x", TimeSpan.FromHours(-2), [new(DateTimeOffset.Parse("2010-11-07T00:01-02:00", null), TimeSpan.FromHours(-3))]);
        Assert.Equal(DateTimeOffset.Parse("2010-11-07T00:00-02:00", null), clock.BeginningOf(new(2010, 11, 7)));
        Assert.Equal(new(2010, 11, 7), clock.DayOf(DateTimeOffset.Parse("2010-11-06T23:30-03:00", null)));
        Assert.Equal(TimeSpan.FromHours(25), clock.LengthOf(new(2010, 11, 7)));
    }

    [Fact]
    public void A_date_repeated_at_the_date_line_is_one_day_and_a_date_skipped_is_refused()
    {
        var midnight = DateTimeOffset.Parse("2011-12-30T10:00Z", null);
        var back = SiteClock.WithChanges("x", TimeSpan.FromHours(14), [new(midnight, TimeSpan.FromHours(-10))]);
        Assert.Equal(TimeSpan.FromHours(48), back.LengthOf(new(2011, 12, 30)));
        var problem = Assert.Single(SiteClock.TryWithChanges("Samoa", TimeSpan.FromHours(-10), [new(midnight, TimeSpan.FromHours(14))]).Problems);
        Assert.Equal(ProblemCode.OutOfRange, problem.Code);
        Assert.Contains("2011-12-30", problem.Message, StringComparison.Ordinal);
        Assert.Contains("Samoa", problem.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_clock_prints_its_whole_rule()
    {
        Assert.Equal(
            "Chile: UTC-03:00 until 2023-04-02T03:00Z, then UTC-04:00 until 2023-09-03T04:00Z, then UTC-03:00 until 2024-04-07T03:00Z, then UTC-04:00 until 2024-09-08T04:00Z, "
            + "then UTC-03:00 until 2025-04-06T03:00Z, then UTC-04:00 until 2025-09-07T04:00Z, then UTC-03:00; stated for 2023-01-01..2025-12-31",
            Chile.ToString());
        var seconds = SiteClock.WithChanges("x", TimeSpan.Zero, [new(new(2024, 1, 1, 0, 0, 1, TimeSpan.Zero), TimeSpan.FromMinutes(-30))]);
        Assert.Equal("x: UTC+00:00 until 2024-01-01T00:00:01Z, then UTC-00:30", seconds.ToString());
        Assert.Equal("first Saturday of month 4 at 24:00", FirstSaturdayOfApril.ToString());
    }

    [Fact]
    public void A_skipped_local_time_is_a_problem_and_a_repeated_one_names_both_instants()
    {
        var skipped = Assert.Single(Chile.TryAt(new(2024, 9, 8, 0, 30, 0)).Problems);
        Assert.Equal(ProblemCode.OutOfRange, skipped.Code);
        Assert.Equal("The clocks of Chile never show 2024-09-08T00:30: at 2024-09-08T04:00Z they go from UTC-04:00 to UTC-03:00. Give the instant with its offset.", skipped.Message);
        var repeated = Assert.Single(Chile.TryAt(new(2024, 4, 6, 23, 30, 0)).Problems);
        Assert.Equal(ProblemCode.Ambiguous, repeated.Code);
        Assert.Equal("The clocks of Chile show 2024-04-06T23:30 more than once: give the instant with its offset, 2024-04-06T23:30-03:00 or 2024-04-06T23:30-04:00.", repeated.Message);
        Assert.Throws<InvalidDataProblemsException>(() => Chile.At(new(2024, 4, 6, 23, 30, 0)));
        Assert.Equal(DateTimeOffset.Parse("2024-04-06T22:59-03:00", null), Chile.At(new(2024, 4, 6, 22, 59, 0)));
    }

    [Fact]
    public void A_local_time_is_not_that_of_the_machine_and_lies_in_the_calendar()
    {
        Assert.Throws<ArgumentException>(() => Chile.TryAt(new(2024, 1, 1, 0, 0, 0, DateTimeKind.Utc)));
        Assert.Throws<ArgumentException>(() => Chile.TryAt(new(2024, 1, 1, 0, 0, 0, DateTimeKind.Local)));
        var problem = Assert.Single(SiteClock.Fixed(TimeSpan.FromHours(7)).TryAt(DateTime.MinValue).Problems);
        Assert.Equal(ProblemCode.OutOfRange, problem.Code);
        Assert.Contains("UTC+07:00", problem.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(-14)]
    [InlineData(14)]
    public void The_ends_of_the_calendar_are_refused_where_instants_end(int hours)
    {
        var clock = SiteClock.Fixed(TimeSpan.FromHours(hours));
        Assert.Throws<ArgumentOutOfRangeException>(() => clock.BeginningOf(DateOnly.MinValue));
        Assert.Throws<ArgumentOutOfRangeException>(() => clock.LengthOf(DateOnly.MaxValue));
        Assert.Equal(TimeSpan.FromDays(1), clock.LengthOf(DateOnly.MaxValue.AddDays(-1)));
        Assert.Equal(TimeSpan.FromDays(1), clock.LengthOf(DateOnly.MinValue.AddDays(1)));
        Assert.Throws<ArgumentOutOfRangeException>(() => clock.DayOf(hours < 0 ? DateTimeOffset.MinValue : DateTimeOffset.MaxValue));
    }

    [Fact]
    public void Days_outside_the_stated_years_are_a_problem()
    {
        Assert.Empty(Chile.Check(Period.Year(2024)));
        Assert.Equal(Period.Parse("2023-01-01..2025-12-31"), Chile.Stated);
        foreach (var days in new[] { "2022-12-31..2023-01-01", "2025-12-31..2026-01-01" })
        {
            var problem = Assert.Single(Chile.Check(Period.Parse(days)));
            Assert.Equal(ProblemCode.OutOfRange, problem.Code);
            Assert.Contains("Chile", problem.Message, StringComparison.Ordinal);
        }

        Assert.NotEqual(SiteClock.WithChanges("Chile", Chile.FirstOffset, Chile.Changes), Chile);
    }

    [Fact]
    public void An_offset_has_whole_minutes_within_14_hours()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => SiteClock.Fixed(TimeSpan.FromSeconds(1)));
        Assert.Throws<ArgumentOutOfRangeException>(() => SiteClock.Fixed(new(14, 1, 0)));
        Assert.Throws<ArgumentOutOfRangeException>(() => SiteClock.Fixed(TimeSpan.MinValue));
        Assert.Equal(TimeSpan.FromHours(-14), SiteClock.Fixed(TimeSpan.FromHours(-14)).FirstOffset);
    }

    [Fact]
    public void All_that_is_wrong_with_changes_is_listed_at_once()
    {
        var at = RandomClocks.Start;
        var problems = SiteClock.TryWithChanges(" ", TimeSpan.FromHours(15), [new(at, TimeSpan.FromHours(1)), new(at, TimeSpan.FromHours(1)), new(at.AddDays(-1), TimeSpan.FromSeconds(1))]).Problems;
        Assert.Equal([ProblemCode.Malformed, ProblemCode.OutOfRange, ProblemCode.OutOfRange, ProblemCode.Malformed, ProblemCode.Duplicate, ProblemCode.Malformed], problems.Select(problem => problem.Code));
        Assert.Throws<InvalidDataProblemsException>(() => SiteClock.WithChanges("", TimeSpan.Zero, []));
    }

    [Fact]
    public void All_that_is_wrong_with_a_yearly_rule_is_listed_at_once()
    {
        var wrong = new YearlyChange(13, (WeekdayInMonth)6, (DayOfWeek)7, new TimeSpan(24, 1, 0));
        var problems = SiteClock.TryDaylightSaving("x", TimeSpan.FromHours(15), TimeSpan.Zero, wrong, wrong, 9999, 1).Problems;
        Assert.Equal(12, problems.Count);
        Assert.Contains(problems, problem => problem.ToString().Contains("beginning of daylight saving time", StringComparison.Ordinal));
        Assert.Contains(SiteClock.TryDaylightSaving("x", TimeSpan.Zero, TimeSpan.MaxValue, LastSundayOfMarch, LastSundayOfOctober, 2024, 2024).Problems, problem => problem.Code == ProblemCode.OutOfRange);
        Assert.False(SiteClock.TryDaylightSaving("x", TimeSpan.FromHours(14), TimeSpan.FromHours(1), LastSundayOfMarch, LastSundayOfOctober, 2024, 2024).IsValid);
        Assert.Throws<InvalidDataProblemsException>(() => SiteClock.DaylightSaving("x", TimeSpan.Zero, TimeSpan.Zero, wrong, wrong, 2024, 2024));
    }

    [Fact]
    public void The_fourth_weekday_need_not_be_the_last()
    {
        // May 2024 has five Fridays, the 3rd to the 31st.
        foreach (var (which, day) in new[] { (WeekdayInMonth.First, 3), (WeekdayInMonth.Second, 10), (WeekdayInMonth.Third, 17), (WeekdayInMonth.Fourth, 24), (WeekdayInMonth.Last, 31) })
        {
            var clock = SiteClock.DaylightSaving("x", TimeSpan.Zero, TimeSpan.FromHours(1), new(5, which, DayOfWeek.Friday, TimeSpan.Zero), LastSundayOfOctober, 2024, 2024);
            Assert.Equal(new DateTimeOffset(2024, 5, day, 0, 0, 0, TimeSpan.Zero), clock.Changes[0].At);
        }
    }

    [Fact]
    public void A_rule_agrees_with_a_time_zone_of_the_same_rule()
    {
        var copied = SiteClock.FromZone(Zone(), 2000, 2030);
        Assert.Equal(SiteClock.DaylightSaving("EU", TimeSpan.FromHours(2), TimeSpan.FromHours(1), LastSundayOfMarch, LastSundayOfOctober, 2000, 2030).Changes, copied.Changes);
        Assert.Equal("zone", copied.Name);
        Assert.Equal(TimeSpan.FromHours(2), copied.FirstOffset);
    }

    [Theory]
    [InlineData("America/Santiago")]
    [InlineData("Europe/Chisinau")]
    [InlineData("Asia/Ulaanbaatar")]
    [InlineData("Africa/Casablanca")]
    [InlineData("zone")]
    public void A_copied_time_zone_agrees_with_it_at_any_instant(string id)
    {
        // Where the machine does not have the zone, one that is made here stands in for it.
        var zone = TimeZoneInfo.TryFindSystemTimeZoneById(id, out var found) ? found : Zone();
        var clock = SiteClock.FromZone(zone, 2010, 2030);
        var from = clock.BeginningOf(new(2010, 1, 1));
        var minutes = (int)(clock.BeginningOf(new(2031, 1, 1)) - from).TotalMinutes;
        Law.Holds(Gen.Choose(0, minutes - 1), minute => Assert.Equal(zone.GetUtcOffset(from.AddMinutes(minute)), clock.OffsetAt(from.AddMinutes(minute))), runs: 2000);
        Assert.All(clock.Changes, change => Assert.Equal((change.Offset, true), (zone.GetUtcOffset(change.At), zone.GetUtcOffset(change.At.AddTicks(-1)) != change.Offset)));
    }

    [Fact]
    public void The_years_of_a_copied_time_zone_are_not_reversed()
    {
        Assert.Equal(ProblemCode.ReversedPeriod, Assert.Single(SiteClock.TryFromZone(Zone(), 2024, 2023).Problems).Code);
        Assert.Empty(SiteClock.FromZone(TimeZoneInfo.Utc, 1, 1).Changes);
        Assert.Empty(SiteClock.FromZone(TimeZoneInfo.Utc, 9999, 9999).Changes);
    }

    private static TimeZoneInfo Zone() => TimeZoneInfo.CreateCustomTimeZone("zone", TimeSpan.FromHours(2), "zone", "standard", "daylight",
    [
        TimeZoneInfo.AdjustmentRule.CreateAdjustmentRule(
            DateTime.MinValue.Date,
            DateTime.MaxValue.Date,
            TimeSpan.FromHours(1),
            TimeZoneInfo.TransitionTime.CreateFloatingDateRule(new(1, 1, 1, 2, 0, 0), 3, 5, DayOfWeek.Sunday),
            TimeZoneInfo.TransitionTime.CreateFloatingDateRule(new(1, 1, 1, 3, 0, 0), 10, 5, DayOfWeek.Sunday)),
    ]);
}
