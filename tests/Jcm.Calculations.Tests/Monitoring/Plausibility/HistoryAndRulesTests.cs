using FsCheck.Fluent;
using Jcm.Calculations.Monitoring;
using Jcm.Calculations.Monitoring.Plausibility;
using Jcm.Calculations.Monitoring.Quality;
using Jcm.Calculations.Parameters;
using Jcm.Calculations.Quantities;
using Xunit;
using static Jcm.Calculations.Tests.Monitoring.Plausibility.Days;

namespace Jcm.Calculations.Tests.Monitoring.Plausibility;

public sealed class HistoryAndRulesTests
{
    private const ConservativeDirection Smaller = ConservativeDirection.SmallerIsConservative;
    private const ConservativeDirection Larger = ConservativeDirection.LargerIsConservative;

    private static readonly HistoryCheck Claims = new(StatedHistory.Of(
        [(Period.Year(2021), 120), (Period.Year(2022), 150), (Period.Year(2023), 90), (Period.Year(2020), 100)], Units.MegawattHour, "energy audits"));

    [Fact]
    public void Claims_that_hold_are_not_remarked()
    {
        Assert.Empty(Claims.CheckLowest(90, Where, Meter));
        Assert.Empty(Claims.CheckHighest(150.00m, Where, Meter));
        Assert.Empty(Claims.Check(90, Smaller, Where, Meter));
        Assert.Empty(Claims.Check(150, Larger, Where, Meter));
        Assert.Empty(Claims.CheckPercentile(100, 50, Smaller, Where, Meter));
        Assert.Empty(Claims.CheckPercentile(120, 50, Larger, Where, Meter));
    }

    [Fact]
    public void A_most_conservative_value_that_is_not_the_highest_is_a_fault_that_names_the_right_one()
    {
        Claims.Check(120, Larger, Where, Meter).Only(
            FindingGrade.Fault, FindingCode.DiffersFromPlan, "120 MWh is claimed: the most conservative amount, the highest, of 4 records is 150 MWh, of 2022-01-01..2022-12-31 (energy audits). Use that amount.");
        Claims.Check(120, Smaller, Where, Meter).Only(FindingGrade.Fault, FindingCode.DiffersFromPlan, "the lowest, of 4 records is 90 MWh, of 2023-01-01..2023-12-31");
        Claims.CheckLowest(89, Where, Meter).Only(FindingGrade.Fault, FindingCode.DiffersFromPlan, "the lowest amount of 4 records is 90 MWh");
        Claims.CheckHighest(149.99999999999999m, Where, Meter).Only(FindingGrade.Fault, FindingCode.DiffersFromPlan, "149.99999999999999 MWh is claimed", "150 MWh");
        Claims.CheckPercentile(120, 25, Larger, Where, Meter).Only(FindingGrade.Fault, FindingCode.DiffersFromPlan, "the amount at 25 % from the conservative end of 4 records is 150 MWh");
    }

    [Fact]
    public void A_claim_on_the_safe_side_is_a_doubt()
    {
        Claims.Check(151, Larger, Where, Meter).Only(FindingGrade.Doubt, FindingCode.DiffersFromPlan, "on the safe side");
        Claims.Check(89, Smaller, Where, Meter).Only(FindingGrade.Doubt, FindingCode.DiffersFromPlan, "on the safe side");
        Assert.Throws<ArgumentOutOfRangeException>(() => Claims.Check(1, ConservativeDirection.DependsOnOthers, Where, Meter));
    }

    [Fact]
    public void Rules_make_every_check_in_order_and_say_what_they_compare_with()
    {
        var rules = PlausibilityRules.Of(Units.MegawattHour, [new StuckAmounts(2, null, "plan"), new CapacityLimit(TenMegawatts), new RateOfChange(0.5m, null, "plan")]);
        var findings = rules.Check(Of(10, 10, 250), Where, Meter);
        Assert.Equal([FindingCode.Stuck, FindingCode.AboveCapacity, FindingCode.RateOfChange], findings.Select(finding => finding.Code));
        Assert.Equal("no more than 10 MW over the length of the day (data sheet)", rules.Lines[1]);
        Assert.Equal((3, Units.MegawattHour), (rules.Checks.Count, rules.Unit));
        Assert.Empty(PlausibilityRules.Of(Units.MegawattHour, []).Check(Of(-1), Where, Meter));
    }

    [Fact]
    public void Rules_for_another_quantity_are_refused_with_all_problems()
    {
        IPlausibilityCheck[] checks = [new AmountRange(MegawattHours(1), MegawattHours(2), "plan"), new CapacityLimit(TenMegawatts), new Outliers()];
        var problems = PlausibilityRules.TryOf(Units.Tonne, checks).Problems;
        Assert.Equal(3, problems.Count);
        Assert.All(problems, problem => Assert.Equal(ProblemCode.WrongDimension, problem.Code));
        Assert.StartsWith("The check \"from 1 MWh to 2 MWh a day\" (plan): ", problems[0].Message, StringComparison.Ordinal);
        Assert.Equal(problems, Assert.Throws<InvalidDataProblemsException>(() => PlausibilityRules.Of(Units.Tonne, checks)).Problems);
        Assert.All(checks.Take(2), check => Assert.Throws<InvalidDataProblemsException>(() => check.Found(In(Units.Tonne, 1))));
    }

    [Fact]
    public void A_check_never_gives_more_than_100_findings_and_the_last_counts_the_others() => Law.Holds(
        from days in Gen.Choose(1, 800)
        from odd in Gen.Elements(300m, -1m)
        select (days, odd),
        each =>
        {
            var amounts = Enumerable.Range(0, each.days).Select(i => i % 2 == 0 ? each.odd : 50m).ToArray();
            IPlausibilityCheck[] checks = [new AmountRange(null, MegawattHours(200), "plan"), new CapacityLimit(TenMegawatts), CheckMeter(amounts), new StuckAmounts(null, 1, "plan")];
            Assert.All(checks, check => Assert.True(check.Found(Of(amounts)).Count <= 100));
            var found = checks[0].Found(Of(amounts));
            var all = (each.days + 1) / 2;
            Assert.Equal(Math.Min(all, 100), found.Count);
            if (all > 100) Assert.StartsWith(FormattableString.Invariant($"{all - 99} more finding"), found[^1].Message, StringComparison.Ordinal);
        },
        runs: 40);

    [Fact]
    public void The_gravest_findings_are_kept()
    {
        var amounts = Enumerable.Range(0, 401).Select(i => i % 2 == 0 ? 50m : 220m).ToArray().With(400, 250);
        var findings = new CapacityLimit(TenMegawatts, 0.9m).Found(Of(amounts));
        Assert.Equal(100, findings.Count);
        Assert.Contains(findings, finding => finding.Grade == FindingGrade.Fault && finding.Message.Contains(Name(400), StringComparison.Ordinal));
        Assert.Equal(FindingGrade.Doubt, findings[^1].Grade);
        Assert.StartsWith("102 more findings of this check; the gravest of them: 2024-", findings[^1].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Calculated_amounts_with_many_decimals_are_marked_as_rounded() =>
        new CapacityLimit(new(new(1, Units.UsRefrigerationTon), "plate")).Found(Of(9m)).Only(FindingGrade.Fault, FindingCode.AboveCapacity, "more than ≈ 0.084404 MWh");

    [Fact]
    public void No_check_changes_with_the_culture_of_the_machine()
    {
        var check = new AmountRange(null, MegawattHours(1000.5m), "plan");
        using var culture = new CultureScope("de-DE");
        check.Found(Of(1234.5m)).Only(FindingGrade.Doubt, FindingCode.OutsideRange, "2024-03-01: 1,234.5 MWh", "1,000.5 MWh a day");
    }

    private static EnergyBalance CheckMeter(decimal[] amounts) =>
        EnergyBalance.WithinShare([new("check", Of(amounts.Select(amount => amount == 50 ? 50 : 1m).ToArray()))], 0.01m, "plan");
}
