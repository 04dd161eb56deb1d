using FsCheck.Fluent;
using Jcm.Calculations.Monitoring;
using Xunit;

namespace Jcm.Calculations.Tests.Monitoring;

/// <summary>What holds for every clock, however it is changed.</summary>
public sealed class SiteClockLawTests
{
    [Fact]
    public void Days_follow_each_other_and_none_is_empty() => Law.Holds(RandomClocks.Any, clock =>
    {
        for (var day = new DateOnly(2023, 12, 28); day < new DateOnly(2024, 6, 1); day = day.AddDays(1))
        {
            Assert.True(clock.BeginningOf(day) < clock.BeginningOf(day.AddDays(1)), $"{day:O}");
            Assert.Equal(clock.BeginningOf(day.AddDays(1)) - clock.BeginningOf(day), clock.LengthOf(day));
            Assert.Equal(day, clock.DayOf(clock.BeginningOf(day)));
            Assert.Equal(day.AddDays(-1), clock.DayOf(clock.BeginningOf(day).AddTicks(-1)));
        }
    });

    [Fact]
    public void Every_instant_lies_in_its_day() => Law.Holds(from clock in RandomClocks.Any from instant in RandomClocks.Instants select (clock, instant), given =>
    {
        var day = given.clock.DayOf(given.instant);
        Assert.True(given.clock.BeginningOf(day) <= given.instant && given.instant < given.clock.BeginningOf(day.AddDays(1)));
    }, runs: 2000);

    [Fact]
    public void A_day_begins_at_the_first_instant_at_which_the_clocks_show_it_or_a_later_one() => Law.Holds(RandomClocks.Any, clock =>
    {
        for (var day = new DateOnly(2023, 12, 30); day < new DateOnly(2024, 2, 10); day = day.AddDays(1))
        {
            var begins = clock.BeginningOf(day);
            Assert.True(Shown(clock, begins) >= day);
            for (var minutes = 15; minutes < 6000; minutes += 15) Assert.True(Shown(clock, begins.AddMinutes(-minutes)) < day);
        }
    }, runs: 60);

    [Fact]
    public void A_beginning_carries_the_offset_in_force_at_it() => Law.Holds(RandomClocks.Any, clock =>
    {
        for (var day = new DateOnly(2023, 12, 30); day < new DateOnly(2024, 3, 1); day = day.AddDays(1)) Assert.Equal(clock.OffsetAt(clock.BeginningOf(day)), clock.BeginningOf(day).Offset);
    });

    [Fact]
    public void The_instant_of_a_local_time_shows_it_and_is_the_only_one_that_does() => Law.Holds(from clock in RandomClocks.Any from instant in RandomClocks.Instants select (clock, instant), given =>
    {
        var local = given.instant.ToOffset(given.clock.OffsetAt(given.instant)).DateTime;
        var at = given.clock.TryAt(local);
        var offsets = given.clock.Changes.Select(change => change.Offset).Append(given.clock.FirstOffset).Distinct();
        var showing = offsets.Select(offset => new DateTimeOffset(local, offset)).Where(candidate => given.clock.OffsetAt(candidate) == candidate.Offset).ToList();
        Assert.Contains(given.instant, showing);
        if (showing.Count == 1)
        {
            Assert.Equal(given.instant, at.Value);
            Assert.Equal(given.clock.OffsetAt(given.instant), at.Value.Offset);
            return;
        }

        var problem = Assert.Single(at.Problems);
        Assert.Equal(ProblemCode.Ambiguous, problem.Code);
        Assert.All(showing, instant => Assert.Contains(instant.ToString("yyyy-MM-ddTHH:mm", null), problem.Message, StringComparison.Ordinal));
        Assert.All(showing, instant => Assert.Contains(instant.ToString("zzz", null), problem.Message, StringComparison.Ordinal));
    }, runs: 2000);

    [Fact]
    public void A_local_time_that_no_instant_shows_is_a_problem() => Law.Holds(from clock in RandomClocks.Any from instant in RandomClocks.Instants select (clock, instant.DateTime), given =>
    {
        var offsets = given.clock.Changes.Select(change => change.Offset).Append(given.clock.FirstOffset).Distinct();
        var isShown = offsets.Any(offset => given.clock.OffsetAt(new(given.Item2, offset)) == offset);
        var at = given.clock.TryAt(given.Item2);
        Assert.Equal(!isShown, at.Problems.Any(problem => problem.Code == ProblemCode.OutOfRange && problem.Message.Contains("never show", StringComparison.Ordinal)));
    }, runs: 2000);

    [Fact]
    public void Clocks_of_one_rule_are_equal_whatever_they_are_called() => Law.Holds(RandomClocks.Any, clock =>
    {
        var twin = SiteClock.WithChanges("twin", clock.FirstOffset, clock.Changes);
        Assert.True(clock.Equals((object)twin));
        Assert.Equal(clock.GetHashCode(), twin.GetHashCode());
        var at = RandomClocks.Start.AddYears(5);
        var other = TimeSpan.FromMinutes(clock.OffsetAt(at) == TimeSpan.FromMinutes(7) ? 8 : 7);
        Assert.NotEqual(clock, SiteClock.WithChanges("longer", clock.FirstOffset, [.. clock.Changes, new(at, other)]));
    });

    [Fact]
    public void A_change_that_skips_a_whole_day_is_refused_and_any_other_is_not() => Law.Holds(
        from before in Gen.Choose(-14, 14) from after in Gen.Choose(-14, 14) from hour in Gen.Choose(0, 47) where before != after select (before, after, hour), given =>
        {
            var at = RandomClocks.Start.AddHours(given.hour);
            var clock = SiteClock.TryWithChanges("x", TimeSpan.FromHours(given.before), [new(at, TimeSpan.FromHours(given.after))]);
            // The days that some whole or half hour shows.
            var shown = Enumerable.Range(-96, 193)
                .Select(step => DateOnly.FromDateTime(at.AddMinutes(30 * step).ToOffset(TimeSpan.FromHours(step < 0 ? given.before : given.after)).DateTime)).Distinct().Order().ToList();
            Assert.Equal(shown[^1].DayNumber - shown[0].DayNumber + 1 == shown.Count, clock.IsValid);
        }, runs: 2000);

    private static DateOnly Shown(SiteClock clock, DateTimeOffset instant) => DateOnly.FromDateTime(instant.ToOffset(clock.OffsetAt(instant)).DateTime);
}
