using FsCheck.Fluent;
using Jcm.Calculations.Monitoring;
using Jcm.Calculations.Monitoring.Plausibility;
using Jcm.Calculations.Monitoring.Quality;
using Jcm.Calculations.Quantities;
using Xunit;
using static Jcm.Calculations.Tests.Monitoring.Plausibility.Days;

namespace Jcm.Calculations.Tests.Monitoring.Plausibility;

public sealed class RangeAndCapacityTests
{
    private static readonly AmountRange Range = new(MegawattHours(5), MegawattHours(200), "plan, section 3");
    private static readonly CapacityLimit Limit = new(TenMegawatts, 0.8m);

    [Fact]
    public void Amounts_within_the_range_and_the_capacity_are_not_remarked() => Law.Holds(Amounts(5, 192), amounts =>
    {
        Assert.Empty(Range.Found(Of(amounts)));
        Assert.Empty(Limit.Found(Of(amounts)));
    });

    [Fact]
    public void A_day_out_of_range_is_named_with_its_number_whichever_day_it_is() => Law.Holds(
        from amounts in Amounts(5, 200)
        from day in Gen.Choose(0, amounts.Length - 1)
        from wrong in Gen.Elements(-3.25m, 4.99m, 200.01m, 12345.5m)
        select (amounts, day, wrong),
        each => Range.Found(Of(each.amounts.With(each.day, each.wrong))).Only(
            each.wrong < 0 ? FindingGrade.Fault : FindingGrade.Doubt,
            FindingCode.OutsideRange,
            Name(each.day),
            each.wrong == 12345.5m ? "12,345.5 MWh" : FormattableString.Invariant($"{each.wrong} MWh")));

    [Fact]
    public void Consecutive_days_are_one_finding_with_the_extreme_amount()
    {
        Range.Found(Of(10, 201, 300, 250, 10)).Only(FindingGrade.Doubt, FindingCode.OutsideRange, "3 days, 2024-03-02..2024-03-04, at most 300 MWh: more than the stated 200 MWh a day (plan, section 3)");
        Range.Found(Of(3, 1, 2)).Only(FindingGrade.Doubt, FindingCode.OutsideRange, "3 days, 2024-03-01..2024-03-03, at least 1 MWh: less than the stated 5 MWh");
        Assert.Equal(2, Range.Found(Of(201, 10, 201)).Count);
    }

    [Fact]
    public void Below_zero_is_a_fault_unless_the_stated_lowest_amount_is_below_zero()
    {
        new AmountRange(null, null, "plan").Found(Of(1, -0.01m)).Only(FindingGrade.Fault, FindingCode.OutsideRange, "2024-03-02: -0.01 MWh: below zero");
        Assert.Empty(new AmountRange(MegawattHours(-5), null, "plan").Found(Of(1, -5)));
        new AmountRange(MegawattHours(-5), null, "plan", FindingGrade.Fault).Found(Of(1, -6)).Only(FindingGrade.Fault, FindingCode.OutsideRange, "less than the stated -5 MWh");
    }

    [Fact]
    public void A_partly_covered_day_may_be_below_the_lowest_amount_but_not_above_the_highest() =>
        Range.Found(Partly([1, 201], [0.5m, 0.5m])).Only(FindingGrade.Doubt, FindingCode.OutsideRange, "2024-03-02: 201 MWh");

    [Fact]
    public void Limits_are_converted_to_the_unit_of_the_amounts() =>
        Range.Found(In(Units.KilowattHour, 200_000, 200_001)).Only(FindingGrade.Doubt, FindingCode.OutsideRange, "2024-03-02: 200,001 kWh", "200,000 kWh a day");

    [Fact]
    public void A_range_needs_a_source_and_its_ends_in_order()
    {
        Assert.Throws<ArgumentException>(() => new AmountRange(null, null, " "));
        Assert.Throws<ArgumentException>(() => new AmountRange(MegawattHours(2), MegawattHours(1), "plan"));
        Assert.Throws<ArgumentException>(() => new AmountRange(null, MegawattHours(-1), "plan"));
        Assert.Equal("from 5 MWh to 200 MWh a day", Range.Rule);
        Assert.Equal("at least 0 a day", new AmountRange(null, null, "plan").Rule);
    }

    [Fact]
    public void Ten_megawatts_do_not_give_264_megawatt_hours_in_a_day() =>
        Limit.Found(Of(180, 264)).Only(FindingGrade.Fault, FindingCode.AboveCapacity, "2024-03-02: 264 MWh: more than 240 MWh, which is all that 10 MW (data sheet) can give in 24 h");

    [Fact]
    public void A_load_factor_above_the_stated_one_is_a_doubt()
    {
        Limit.Found(Of(192, 216)).Only(FindingGrade.Doubt, FindingCode.AboveCapacity, "2024-03-02: 216 MWh: a load factor of 90 %, above the stated 80 %");
        Assert.Empty(new CapacityLimit(TenMegawatts).Found(Of(240)));
        var findings = Limit.Found(Of(216, 200, 250, 260));
        Assert.Equal([FindingGrade.Doubt, FindingGrade.Fault], findings.Select(finding => finding.Grade));
        Assert.Contains("a load factor of 90 % on 2024-03-01", findings[0].Message, StringComparison.Ordinal);
        Assert.Contains("in 24 h on 2024-03-04", findings[1].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_permissible_error_of_the_meter_is_allowed_for()
    {
        var limit = new CapacityLimit(TenMegawatts, permissibleError: 0.01m);
        Assert.Empty(limit.Found(Of(242.4m)));
        limit.Found(Of(242.5m)).Only(FindingGrade.Fault, FindingCode.AboveCapacity, "1 % more by the permissible error");
        Assert.Contains("plus a permissible error of 1 %", limit.Rule, StringComparison.Ordinal);
        Assert.Equal("no more than 10 MW over the length of the day; usually a load factor of at most 80 %", Limit.Rule);
    }

    [Fact]
    public void A_day_that_readings_cover_in_part_can_have_that_part_of_the_capacity()
    {
        var limit = new CapacityLimit(TenMegawatts);
        Assert.Empty(limit.Found(Partly([120, 80, 0], [0.5m, 1m / 3, 0])));
        limit.Found(Partly([121], [0.5m])).Only(FindingGrade.Fault, FindingCode.AboveCapacity, "2024-03-01: 121 MWh");
        limit.Found(Partly([1], [0])).Only(FindingGrade.Fault, FindingCode.AboveCapacity, "2024-03-01: 1 MWh");
        limit.Found(Partly([241], [0.99999999m])).Only(FindingGrade.Fault, FindingCode.AboveCapacity, "in 24 h");
    }

    [Fact]
    public void The_day_of_the_longer_clock_gives_more()
    {
        var capacity = new RatedCapacity(new(10, Units.Megawatt), "data sheet", day => TimeSpan.FromHours(day == First ? 25 : 24));
        new CapacityLimit(capacity).Found(Of(250, 250)).Only(FindingGrade.Fault, FindingCode.AboveCapacity, "2024-03-02");
        Assert.Throws<InvalidOperationException>(() => new CapacityLimit(new(new(10, Units.Megawatt), "data sheet", _ => TimeSpan.Zero)).Found(Of(1)));
    }

    [Fact]
    public void An_amount_per_time_is_a_capacity_too()
    {
        var boiler = new CapacityLimit(new(Quantity.TryParse("4 t/h").Value, "plate"));
        boiler.Found(In(Units.Kilogram, 96_000, 96_001)).Only(FindingGrade.Fault, FindingCode.AboveCapacity, "2024-03-02: 96,001 kg: more than 96,000 kg");
        Assert.Equal(ProblemCode.WrongDimension, Assert.Single(Assert.Throws<InvalidDataProblemsException>(() => boiler.Found(Of(1))).Problems).Code);
    }

    [Fact]
    public void The_amount_of_a_period_is_held_against_the_capacity_of_all_its_days()
    {
        var march = Period.Month(2024, 3);
        Limit.CheckPeriod(march, MegawattHours(7441), Where, Meter).Only(FindingGrade.Fault, FindingCode.AboveCapacity, "2024-03-01..2024-03-31: 7,441 MWh: more than 7,440 MWh", "in 744 h");
        Limit.CheckPeriod(march, MegawattHours(7440), Where, Meter).Only(FindingGrade.Doubt, FindingCode.AboveCapacity, "a load factor of 100 %");
        Assert.Empty(Limit.CheckPeriod(march, MegawattHours(5000), Where, Meter));
    }

    [Fact]
    public void A_capacity_is_a_sourced_number_above_zero_and_a_load_factor_a_share()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new RatedCapacity(new(0, Units.Megawatt), "plate"));
        Assert.Throws<ArgumentException>(() => new RatedCapacity(new(1, Units.Megawatt), ""));
        Assert.Throws<ArgumentOutOfRangeException>(() => new CapacityLimit(TenMegawatts, 1.01m));
        Assert.Throws<ArgumentOutOfRangeException>(() => new CapacityLimit(TenMegawatts, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => new CapacityLimit(TenMegawatts, 1, -0.1m));
    }
}
