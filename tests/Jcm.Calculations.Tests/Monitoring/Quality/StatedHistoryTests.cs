using FsCheck;
using FsCheck.Fluent;
using Jcm.Calculations.Arithmetic;
using Jcm.Calculations.Monitoring;
using Jcm.Calculations.Monitoring.Quality;
using Jcm.Calculations.Parameters;
using Jcm.Calculations.Quantities;
using Xunit;

namespace Jcm.Calculations.Tests.Monitoring.Quality;

public sealed class StatedHistoryTests
{
    private const ConservativeDirection Smaller = ConservativeDirection.SmallerIsConservative;
    private const ConservativeDirection Larger = ConservativeDirection.LargerIsConservative;

    private static readonly Gen<(Period Period, decimal Amount)[]> Records =
        from count in Gen.Choose(1, 24)
        from cents in Gen.ArrayOf(Gen.Choose(-100_000, 100_000), count)
        from order in Gen.Shuffle(Enumerable.Range(0, count).ToArray())
        select order.Select(i => (Period.Month(2020 + (i / 12), 1 + (i % 12)), cents[i] / 7m)).ToArray();

    [Fact]
    public void A_history_of_days_takes_those_that_readings_cover_wholly()
    {
        var days = new DailyAmounts(new(2024, 1, 1), Units.MegawattHour, [5m, 1m, 9m], [1m, 0.5m, 1m]);
        var history = StatedHistory.Of(days, "readings of January");
        Assert.Equal((5m, 9m, 2), (history.LowestDay, history.HighestDay, history.Records.Count));
        Assert.Equal(new Period(new(2024, 1, 3), new(2024, 1, 3)), history.Highest().Period);
        var problems = StatedHistory.TryOf(new DailyAmounts(new(2024, 1, 1), Units.MegawattHour, [5m], [0.9m]), " ").Problems;
        Assert.Equal([ProblemCode.MissingSource, ProblemCode.Empty], problems.Select(problem => problem.Code));
    }

    [Fact]
    public void The_lowest_and_the_highest_are_those_of_the_amounts_in_whatever_order_they_come() => Law.Holds(Records, records =>
    {
        var history = Of(records);
        Assert.Equal(records.Min(record => record.Amount), history.Lowest().Amount);
        Assert.Equal(records.Max(record => record.Amount), history.Highest().Amount);
        Assert.Equal(history.Lowest(), history.Conservative(Smaller));
        Assert.Equal(history.Highest(), history.Conservative(Larger));
        Assert.Equal(records.Order(), history.Records.Select(record => (record.Period, record.Amount)));
    });

    [Fact]
    public void A_day_is_exact_or_rounded_by_less_than_two_last_digits_to_its_side() => Law.Holds(Records, records =>
    {
        var history = Of(records);
        var days = records.Select(record => Rational.FromDecimal(record.Amount) / record.Period.Days).Order().ToList();
        var slack = Rational.One / 100_000_000_000_000_000;
        Assert.True(history.LowestDay <= days[0] && days[0] - history.LowestDay < slack);
        Assert.True(history.HighestDay >= days[^1] && history.HighestDay - days[^1] < slack);
    });

    [Fact]
    public void A_percentile_is_never_less_conservative_than_a_larger_one_and_its_day_is_safe() => Law.Holds(
        from records in Records
        from percents in Gen.Two(Gen.Choose(0, 50))
        select (records, Less: Math.Min(percents.Item1, percents.Item2), More: Math.Max(percents.Item1, percents.Item2)),
        each =>
        {
            var history = Of(each.records);
            Assert.True(history.Percentile(each.Less, Smaller).Amount <= history.Percentile(each.More, Smaller).Amount);
            Assert.True(history.Percentile(each.Less, Larger).Amount >= history.Percentile(each.More, Larger).Amount);
            Assert.True(history.PercentileDay(each.Less, Smaller) <= history.PercentileDay(each.More, Smaller));
            Assert.Equal((history.LowestDay, history.HighestDay), (history.PercentileDay(0, Smaller), history.PercentileDay(0, Larger)));
            Assert.True(history.Records.Count(record => record.Amount < history.Percentile(each.More, Smaller).Amount) * 100 <= each.More * history.Records.Count);
        });

    [Fact]
    public void The_rank_is_rounded_towards_the_conservative_end()
    {
        var history = Of([.. Enumerable.Range(1, 12).Select(month => (Period.Month(2023, month), (decimal)month))]);
        Assert.Equal(1, history.Percentile(10, Smaller).Amount);
        Assert.Equal(2, history.Percentile(20, Smaller).Amount);
        Assert.Equal(6, history.Percentile(50, Smaller).Amount);
        Assert.Equal(7, history.Percentile(50, Larger).Amount);
        Assert.Equal(12, history.Percentile(10, Larger).Amount);
    }

    [Fact]
    public void Amounts_per_day_decide_where_periods_differ_in_length()
    {
        var history = Of([(Period.Month(2023, 1), 31), (Period.Month(2023, 2), 28.28m)]);
        Assert.Equal(Period.Month(2023, 2), history.Lowest().Period);
        Assert.Equal((1m, 1.01m), (history.LowestDay, history.HighestDay));
        Assert.Equal("2023-02-01..2023-02-28: 28.28", history.Lowest().ToString());
        Assert.Equal("2 records in MWh from 2023-01-01 to 2023-02-28 (audit)", history.ToString());
    }

    [Fact]
    public void The_earliest_of_equal_amounts_is_named() =>
        Assert.Equal(Period.Month(2023, 1), Of([(Period.Month(2023, 2), 5), (Period.Month(2023, 1), 5)]).Highest().Period);

    [Fact]
    public void A_third_is_rounded_to_the_side_that_is_asked_for()
    {
        var history = Of([(new(new(2023, 1, 1), new(2023, 1, 3)), 2)]);
        Assert.Equal((0.6666666666666666666666666666m, 0.6666666666666666666666666667m), (history.LowestDay, history.HighestDay));
        var negative = Of([(new(new(2023, 1, 1), new(2023, 1, 3)), -200)]);
        Assert.Equal((-66.666666666666666666666666667m, -66.666666666666666666666666666m), (negative.LowestDay, negative.HighestDay));
        var large = Of([(new(new(2023, 1, 1), new(2023, 1, 3)), decimal.MaxValue - 2)]);
        Assert.Equal(1, large.HighestDay - large.LowestDay);
    }

    [Fact]
    public void All_problems_of_a_history_are_told_together()
    {
        Assert.Equal([ProblemCode.MissingSource, ProblemCode.Empty], StatedHistory.TryOf([], Units.MegawattHour, " ").Problems.Select(problem => problem.Code));
        var problems = StatedHistory.TryOf([(Period.Month(2023, 3), 1), (Period.Year(2023), 1), (Period.Month(2023, 5), 1)], Units.MegawattHour, "audit").Problems;
        Assert.Equal([ProblemCode.OverlappingPeriods, ProblemCode.OverlappingPeriods], problems.Select(problem => problem.Code));
        Assert.Equal("2023-03-01..2023-03-31, 2023-05-01..2023-05-31", string.Join(", ", problems.Select(problem => problem.Where.Period)));
        Assert.Throws<InvalidDataProblemsException>(() => Of([]));
    }

    [Fact]
    public void A_percentile_is_counted_from_the_conservative_end_to_the_middle()
    {
        var history = Of([(Period.Year(2023), 1)]);
        Assert.Throws<ArgumentOutOfRangeException>(() => history.Percentile(50.1m, Smaller));
        Assert.Throws<ArgumentOutOfRangeException>(() => history.PercentileDay(-1, Smaller));
        Assert.Throws<ArgumentOutOfRangeException>(() => history.Percentile(10, ConservativeDirection.DependsOnOthers));
        Assert.Throws<ArgumentOutOfRangeException>(() => history.Conservative(ConservativeDirection.DependsOnOthers));
    }

    private static StatedHistory Of((Period Period, decimal Amount)[] records) => StatedHistory.Of(records, Units.MegawattHour, "audit");
}
