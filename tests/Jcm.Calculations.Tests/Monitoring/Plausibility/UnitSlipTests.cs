using FsCheck.Fluent;
using Jcm.Calculations.Monitoring;
using Jcm.Calculations.Monitoring.Plausibility;
using Jcm.Calculations.Monitoring.Quality;
using Jcm.Calculations.Quantities;
using Xunit;
using static Jcm.Calculations.Tests.Monitoring.Plausibility.Days;

namespace Jcm.Calculations.Tests.Monitoring.Plausibility;

public sealed class UnitSlipTests
{
    private static readonly UnitSlip ByCapacity = new(UsualDay.FromCapacity(TenMegawatts, 0.05m));
    private static readonly UnitSlip ByHistory = new(UsualDay.FromHistory(StatedHistory.Of([(Period.Month(2023, 3), 1240), (Period.Month(2023, 4), 1200), (Period.Month(2023, 5), 3100)], Units.MegawattHour, "invoices of 2023")));
    private static readonly UnitSlip ByEstimate = new(UsualDay.FromEstimate(MegawattHours(14_640), Period.Year(2024), "project design document"));

    [Fact]
    public void Amounts_in_the_declared_unit_are_not_remarked() => Law.Holds(Amounts(14, 119), amounts =>
        Assert.All([ByCapacity, ByHistory, ByEstimate], check => Assert.Empty(check.Found(Of(amounts)))));

    [Fact]
    public void Amounts_a_thousand_times_too_large_or_small_are_always_called_a_slip_when_the_capacity_is_known() => Law.Holds(
        from amounts in Amounts(12, 240)
        from unit in Gen.Elements(Units.MegawattHour, Units.KilowattHour, Units.Gigajoule)
        from slip in Gen.Elements(1000m, 0.001m)
        select (amounts, unit, slip),
        each =>
        {
            var declared = In(each.unit, each.amounts.Select(amount => MegawattHours(amount).In(each.unit).Value).ToArray());
            Assert.Empty(ByCapacity.Found(declared));
            ByCapacity.Found(In(each.unit, declared.Amounts.Select(amount => amount * each.slip).ToArray())).Only(FindingGrade.Fault, FindingCode.UnitSlip, "data sheet");
        });

    [Fact]
    public void Kilowatt_hours_in_a_column_of_megawatt_hours_are_named_by_capacity_history_and_estimate() =>
        Assert.All([ByCapacity, ByHistory, ByEstimate], check => check.Found(Of(40_000, 41_000, 39_000)).Only(
            FindingGrade.Fault, FindingCode.UnitSlip, "The median of 3 whole days in 2024-03-01..2024-03-03 is 40,000 MWh", "looks like kWh in a column of MWh", "40,000 kWh are 40 MWh"));

    [Fact]
    public void Each_unit_of_the_same_quantity_is_recognised_by_its_own_size() => Law.Holds(
        from unit in Gen.Elements(Units.KilowattHour, Units.GigawattHour, Units.Gigajoule, Units.Terajoule, Units.Megajoule, Units.Kilojoule, Units.TonneOfOilEquivalent)
        from percent in Gen.Choose(85, 120)
        select (unit, percent),
        each => ByEstimate.Found(Of(MegawattHours(40m * each.percent / 100).In(each.unit).Value)).Only(FindingGrade.Fault, FindingCode.UnitSlip, $"looks like {each.unit} in a column of MWh"));

    [Fact]
    public void One_wrong_day_is_no_slip_of_the_unit() => Assert.Empty(ByEstimate.Found(Of(40, 41, 40_000, 39, 38)));

    [Fact]
    public void What_no_unit_explains_is_a_factor_of_a_thousand_or_a_million_or_left_to_other_checks()
    {
        var gas = new UnitSlip(UsualDay.FromEstimate(new(366, Units.NormalCubicMeter), Period.Year(2024), "plan"));
        gas.Found(In(Units.NormalCubicMeter, 1000)).Only(FindingGrade.Fault, FindingCode.UnitSlip, "a thousand times too large");
        gas.Found(In(Units.NormalCubicMeter, 1_000_000)).Only(FindingGrade.Fault, FindingCode.UnitSlip, "a million times too large");
        gas.Found(In(Units.NormalCubicMeter, 0.000001m)).Only(FindingGrade.Fault, FindingCode.UnitSlip, "a million times too small");
        Assert.Empty(gas.Found(In(Units.NormalCubicMeter, 30)));
    }

    [Fact]
    public void Every_unit_that_fits_is_named() =>
        ByEstimate.Found(Of(40_000)).Only(FindingGrade.Fault, FindingCode.UnitSlip, "kWh in a column of MWh (or Mcal)");

    [Fact]
    public void The_average_day_of_a_period_is_looked_at_too()
    {
        ByEstimate.CheckPeriod(Period.Month(2024, 3), MegawattHours(1_240_000), Where, Meter).Only(FindingGrade.Fault, FindingCode.UnitSlip, "The average day of 2024-03-01..2024-03-31 is 40,000 MWh", "kWh");
        Assert.Empty(ByEstimate.CheckPeriod(Period.Month(2024, 3), MegawattHours(1240), Where, Meter));
    }

    [Fact]
    public void Where_nothing_can_be_told_a_note_says_so()
    {
        ByEstimate.Found(Partly([40_000], [0.5m])).Only(FindingGrade.Note, FindingCode.UnitSlip, "No day is wholly covered");
        ByEstimate.Found(Of(0, 0, 5)).Only(FindingGrade.Note, FindingCode.UnitSlip, "could not be checked");
        new UnitSlip(UsualDay.FromEstimate(MegawattHours(0), Period.Year(2024), "plan")).Found(Of(5)).Only(FindingGrade.Note, FindingCode.UnitSlip, "could not be checked");
    }

    [Fact]
    public void Another_quantity_and_temperatures_are_refused()
    {
        Assert.Equal(ProblemCode.WrongDimension, Assert.Single(ByEstimate.ProblemsWith(Units.Tonne)).Code);
        var heat = new UnitSlip(UsualDay.FromEstimate(new(3660, Units.Kelvin), Period.Year(2024), "plan"));
        Assert.Contains("do not begin at zero", Assert.Single(heat.ProblemsWith(Units.DegreeCelsius)).Message, StringComparison.Ordinal);
        Assert.Throws<InvalidDataProblemsException>(() => ByEstimate.CheckPeriod(Period.Year(2024), new(1, Units.Tonne), Where, Meter));
    }

    [Fact]
    public void A_usual_day_has_load_factors_in_order_a_band_above_one_and_a_source()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => UsualDay.FromCapacity(TenMegawatts, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => UsualDay.FromCapacity(TenMegawatts, 0.5m, 0.4m));
        Assert.Throws<ArgumentOutOfRangeException>(() => UsualDay.FromCapacity(TenMegawatts, 0.5m, 1.1m));
        Assert.Throws<ArgumentOutOfRangeException>(() => UsualDay.FromEstimate(MegawattHours(1), Period.Year(2024), "plan", 1));
        Assert.Throws<ArgumentException>(() => UsualDay.FromEstimate(MegawattHours(1), Period.Year(2024), ""));
        Assert.Equal("numbers in the declared unit, by the median of 3 records of the history, within a factor of 3", ByHistory.Rule);
        Assert.Equal("numbers in the declared unit, by 10 MW at a load factor from 5 % to 100 %", ByCapacity.Rule);
        Assert.Equal("invoices of 2023", ByHistory.Source);
    }
}
