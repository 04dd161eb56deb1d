using FsCheck.Fluent;
using Jcm.Calculations.Monitoring.Plausibility;
using Jcm.Calculations.Monitoring.Quality;
using Jcm.Calculations.Quantities;
using Xunit;
using static Jcm.Calculations.Tests.Monitoring.Plausibility.Days;

namespace Jcm.Calculations.Tests.Monitoring.Plausibility;

public sealed class ChangeAndStandstillTests
{
    private static readonly RateOfChange Change = new(0.5m, null, "plan");
    private static readonly StuckAmounts Stuck = new(3, 2, "plan");

    [Fact]
    public void Changes_within_the_limit_are_not_remarked() => Law.Holds(Amounts(80, 119), amounts => Assert.Empty(Change.Found(Of(amounts))));

    [Fact]
    public void A_jump_is_named_with_both_amounts() => Law.Holds(
        from amounts in Amounts(80, 119, fewest: 2)
        from day in Gen.Choose(1, amounts.Length - 1)
        select (amounts, day),
        each => Assert.Contains(Change.Found(Of(each.amounts.With(each.day, 900))), finding =>
            finding is { Grade: FindingGrade.Doubt, Code: FindingCode.RateOfChange } && finding.Message.Contains($"{Name(each.day)}", StringComparison.Ordinal) && finding.Message.Contains("900 MWh", StringComparison.Ordinal)));

    [Fact]
    public void Share_and_amount_each_limit_the_change()
    {
        Change.Found(Of(100, 150, 151, 60)).Only(FindingGrade.Doubt, FindingCode.RateOfChange, "2024-03-04: 60 MWh: a change of 91 MWh from 151 MWh the day before, more than the stated 50 % of the day before (plan)");
        var amount = new RateOfChange(null, new(5000, Units.KilowattHour), "plan");
        amount.Found(Of(100, 105, 110.1m)).Only(FindingGrade.Doubt, FindingCode.RateOfChange, "2024-03-03: 110.1 MWh: a change of 5.1 MWh");
        new RateOfChange(10, MegawattHours(5), "plan").Found(Of(0.1m, 2)).Only(FindingGrade.Doubt, FindingCode.RateOfChange, "1,000 % of the day before and of 5 MWh");
        Change.Found(Of(0, 1)).Only(FindingGrade.Doubt, FindingCode.RateOfChange, "from 0 MWh");
        Change.Found(Of(1, 10, 200, 5)).Only(FindingGrade.Doubt, FindingCode.RateOfChange, "3 days, 2024-03-02..2024-03-04, at most 200 MWh: a change of 195 MWh on 2024-03-04 to 5 MWh from 200 MWh");
    }

    [Fact]
    public void Beside_a_partly_covered_day_nothing_is_compared() => Assert.Empty(Change.Found(Partly([100, 1, 100], [1, 0.1m, 1])));

    [Fact]
    public void A_limit_of_change_is_stated_with_its_source()
    {
        Assert.Throws<ArgumentException>(() => new RateOfChange(null, null, "plan"));
        Assert.Throws<ArgumentException>(() => new RateOfChange(1, null, ""));
        Assert.Throws<ArgumentOutOfRangeException>(() => new RateOfChange(-1, null, "plan"));
        Assert.Throws<ArgumentOutOfRangeException>(() => new RateOfChange(null, MegawattHours(-1), "plan"));
        Assert.Equal("a change of at most 50 % of the day before from one day to the next", Change.Rule);
        Assert.Single(new RateOfChange(null, MegawattHours(1), "plan").ProblemsWith(Units.Tonne));
    }

    [Fact]
    public void Days_that_differ_are_not_stuck() => Law.Holds(Amounts(1, 100), amounts =>
        Assert.Empty(Stuck.Found(Of(amounts.Select((amount, i) => amount + (i % 2 * 1000)).ToArray()))));

    [Fact]
    public void The_same_amount_or_zero_for_the_stated_days_is_a_doubt()
    {
        Stuck.Found(Of(1, 7.5m, 7.5m, 7.5m, 2)).Only(FindingGrade.Doubt, FindingCode.Stuck, "3 whole days, 2024-03-02..2024-03-04, with exactly 7.5 MWh each, where 3 are a doubt (plan)");
        Stuck.Found(Of(1, 0, 0)).Only(FindingGrade.Doubt, FindingCode.Stuck, "2 whole days, 2024-03-02..2024-03-03, with exactly 0 MWh, where 2 are a doubt");
        Assert.Empty(Stuck.Found(Of(7, 7, 0, 7, 7)));
        Assert.Empty(new StuckAmounts(3, null, "plan").Found(Of(0, 0, 0, 0)));
        Assert.Empty(new StuckAmounts(null, 3, "plan").Found(Of(7, 7, 7, 7)));
    }

    [Fact]
    public void Partly_covered_days_do_not_count_and_do_not_end_a_row()
    {
        Assert.Empty(Stuck.Found(Partly([7, 7, 7], [1, 0.5m, 1])));
        Stuck.Found(Partly([7, 1, 7, 7], [1, 0.5m, 1, 1])).Only(FindingGrade.Doubt, FindingCode.Stuck, "3 whole days, 2024-03-01..2024-03-04");
    }

    [Fact]
    public void Numbers_of_days_are_stated_with_their_source()
    {
        Assert.Throws<ArgumentException>(() => new StuckAmounts(null, null, "plan"));
        Assert.Throws<ArgumentException>(() => new StuckAmounts(3, 3, ""));
        Assert.Throws<ArgumentOutOfRangeException>(() => new StuckAmounts(1, null, "plan"));
        Assert.Throws<ArgumentOutOfRangeException>(() => new StuckAmounts(null, 0, "plan"));
        Assert.Equal("fewer than 3 days in a row with the same amount, fewer than 2 days in a row of zero", Stuck.Rule);
        Assert.Equal("fewer than 2 days in a row of zero", new StuckAmounts(null, 2, "plan").Rule);
        Assert.Empty(Stuck.ProblemsWith(Units.Tonne));
    }
}
