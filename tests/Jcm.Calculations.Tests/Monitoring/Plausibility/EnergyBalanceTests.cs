using FsCheck.Fluent;
using Jcm.Calculations.Monitoring;
using Jcm.Calculations.Monitoring.Plausibility;
using Jcm.Calculations.Monitoring.Quality;
using Jcm.Calculations.Quantities;
using Xunit;
using static Jcm.Calculations.Tests.Monitoring.Plausibility.Days;

namespace Jcm.Calculations.Tests.Monitoring.Plausibility;

public sealed class EnergyBalanceTests
{
    [Fact]
    public void Parts_that_add_up_within_the_tolerance_are_not_remarked() => Law.Holds(
        from first in Amounts(0, 100, fewest: 5, most: 30)
        from second in Gen.ArrayOf(Gen.Choose(0, 100), first.Length)
        from permille in Gen.Choose(-10, 10)
        select (first, second, permille),
        each =>
        {
            var total = Of(each.first.Zip(each.second, (one, other) => (one - other) * (1 + (each.permille / 1000m))).ToArray());
            BalancePart[] parts = [new("export", Of(each.first)), new("import", In(Units.KilowattHour, each.second.Select(amount => amount * 1000m).ToArray()), IsSubtracted: true)];
            Assert.Empty(EnergyBalance.WithinShare(parts, 0.0102m, "plan").Found(total));
        });

    [Fact]
    public void A_day_that_does_not_add_up_is_a_doubt_and_a_period_is_a_fault() => Law.Holds(
        from amounts in Amounts(50, 100, fewest: 5, most: 30)
        from day in Gen.Choose(0, amounts.Length - 1)
        select (amounts, day),
        each =>
        {
            var balance = EnergyBalance.WithinShare([new("check meter", Of(each.amounts))], 0.01m, "plan");
            var findings = balance.Found(Of(each.amounts.With(each.day, each.amounts[each.day] + 500)));
            Assert.Equal([FindingGrade.Doubt, FindingGrade.Fault], findings.Select(finding => finding.Grade));
            Assert.StartsWith($"{Name(each.day)}: ", findings[0].Message, StringComparison.Ordinal);
            Assert.Contains("check meter differs by 500 MWh, more than 1 % of the total (plan)", findings[0].Message, StringComparison.Ordinal);
            Assert.Contains("the difference of 500 MWh is more than 1 % of the total allows", findings[1].Message, StringComparison.Ordinal);
        });

    [Fact]
    public void Export_added_to_import_is_found()
    {
        BalancePart[] parts = [new("export", Of(10, 10)), new("import", Of(1, 1), IsSubtracted: true)];
        var findings = EnergyBalance.WithinShare(parts, 0.01m, "plan").Found(Of(11, 11));
        Assert.Contains("2 days, 2024-03-01..2024-03-02, at most 11 MWh: export - import differs by 2 MWh on 2024-03-01", findings[0].Message, StringComparison.Ordinal);
        Assert.Contains("2024-03-01..2024-03-02, 2 whole days: 22 MWh, but export - import is 18 MWh", findings[1].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Differences_of_days_that_cancel_out_are_no_fault_of_the_period() =>
        EnergyBalance.WithinShare([new("check", Of(110, 90))], 0.05m, "plan").Found(Of(100, 100)).Only(FindingGrade.Doubt, FindingCode.Imbalance, "2 days");

    [Fact]
    public void The_permissible_errors_of_the_meters_make_the_tolerance()
    {
        // 100 x 0.005 + 60 x 0.01 + 38 x 0.01 = 1.48.
        BalancePart[] parts = [new("A", Of(60m), PermissibleError: 0.01m), new("B", Of(38.52m), PermissibleError: 0.01m)];
        Assert.Empty(EnergyBalance.WithinErrors(parts, 0.005m, "certificates").Found(Of(100m)));
        parts[1] = new("B", Of(38.5m), PermissibleError: 0.01m);
        var findings = EnergyBalance.WithinErrors(parts, 0.005m, "certificates").Found(Of(100m));
        Assert.Contains("A + B differs by 1.5 MWh, more than the permissible errors of the meters (certificates)", findings[0].Message, StringComparison.Ordinal);
        Assert.Contains("allow, 1.485 MWh", findings[1].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Days_that_cannot_be_compared_are_counted_and_do_not_enter_the_sums()
    {
        var total = Partly([10, 500, 10, 10], [1, 0.5m, 1, 1]);
        EnergyBalance.WithinShare([new("check", Of(10, 10, 10))], 0, "plan").Found(total).Only(FindingGrade.Note, FindingCode.Imbalance, "2 days of 4 could not be compared with check");
        EnergyBalance.WithinShare([new("check", Partly([1], [0]))], 0, "plan").Found(total).Only(FindingGrade.Doubt, FindingCode.Imbalance, "4 days of 4 could not be compared");
        EnergyBalance.WithinShare([new("later", new(First.AddDays(-3), Units.MegawattHour, [10, 10]))], 0, "plan").Found(total).Only(FindingGrade.Doubt, FindingCode.Imbalance, "4 days of 4");
    }

    [Fact]
    public void Sums_are_compared_over_the_stated_periods()
    {
        Period[] periods = [new(First, First), new(First.AddDays(1), First.AddDays(2)), Period.Year(2030)];
        var findings = EnergyBalance.WithinShare([new("check", Of(10, 10, 10))], 0.5m, "plan", periods).Found(Of(10, 30, 30));
        Assert.Equal([FindingGrade.Doubt, FindingGrade.Fault, FindingGrade.Note], findings.Select(finding => finding.Grade));
        Assert.StartsWith("2024-03-02..2024-03-03, 2 whole days: 60 MWh", findings[1].Message, StringComparison.Ordinal);
        Assert.StartsWith("2030-01-01..2030-12-31: not compared with check", findings[2].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_balance_needs_parts_of_the_same_quantity_tolerances_and_a_source()
    {
        BalancePart[] parts = [new("coal", In(Units.Tonne, 1), IsSubtracted: true), new("meter", Of(1m), IsSubtracted: true)];
        var balance = EnergyBalance.WithinShare(parts, 0.1m, "plan", [Period.Year(2024)]);
        Assert.StartsWith("coal: ", Assert.Single(balance.ProblemsWith(Units.MegawattHour)).Message, StringComparison.Ordinal);
        Assert.Throws<InvalidDataProblemsException>(() => balance.Found(Of(1m)));
        Assert.Equal("equal to -coal - meter within 10 % of the total, on each day and over each period", balance.Rule);
        Assert.Equal((2, 1, "plan"), (balance.Parts.Count, balance.Periods.Count, balance.Source));
        Assert.Throws<ArgumentException>(() => EnergyBalance.WithinShare([], 0.1m, "plan"));
        Assert.Throws<ArgumentException>(() => EnergyBalance.WithinShare(parts, 0.1m, ""));
        Assert.Throws<ArgumentOutOfRangeException>(() => EnergyBalance.WithinShare(parts, -0.1m, "plan"));
        Assert.Throws<ArgumentException>(() => EnergyBalance.WithinErrors(parts, 0.1m, "plan"));
        Assert.Throws<ArgumentException>(() => EnergyBalance.WithinErrors([new("A", Of(1m), PermissibleError: -1)], 0.1m, "plan"));
        Assert.Throws<ArgumentOutOfRangeException>(() => EnergyBalance.WithinErrors([new("A", Of(1m), PermissibleError: 0)], -1, "plan"));
    }
}
