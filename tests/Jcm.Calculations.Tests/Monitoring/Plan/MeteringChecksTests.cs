using Jcm.Calculations.Monitoring;
using Jcm.Calculations.Monitoring.Calibration;
using Jcm.Calculations.Monitoring.Metering;
using Jcm.Calculations.Monitoring.Plan;
using Jcm.Calculations.Parameters;
using Jcm.Calculations.Quantities;
using Jcm.Calculations.Tests.Monitoring.Metering;
using Xunit;

namespace Jcm.Calculations.Tests.Monitoring.Plan;

/// <summary>Values that were calculated from meters are metered as the plan says.</summary>
public sealed class MeteringChecksTests
{
    private static readonly RuleVersions Versions = new("VN_AM007", "1.0", "guidelines 1.0");

    private static readonly Instrument Yearly = Instrument.Of("R-1", new ErrorShare(0.005m, "data sheet"), CalibrationRequirement.EveryMonths(12, "manual"), [new("C-1", new(2023, 12, 1), 0m, "laboratory")]);

    private static readonly PlannedParameter AsPlanned = new("EG_i,p", MonitoringOptions.C, [new(Meterings.Source)])
    {
        Apportioning = BoundaryRule.ByTime,
        Gaps = GapTreatment.NoCredit,
        MaximumPermissibleError = 0.005m,
        CalibrationIntervalMonths = 12,
    };

    /// <summary>A report of January and February 2024 with an interval across their boundary and a gap at the end.</summary>
    private static PlanCheck Check(PlannedParameter planned, Instrument? instrument, BoundaryRule rule = BoundaryRule.ByTime, GapRule? gaps = null)
    {
        var meter = Meterings.Register() with { Instrument = instrument };
        var series = Meterings.Readings(meter, (Meterings.At(2024, 1, 1), 0), (Meterings.At(2024, 1, 31, 12), 900), (Meterings.At(2024, 2, 1, 12), 950), (Meterings.At(2024, 2, 27), 1800));
        var data = Meterings.Of([Period.Month(2024, 1), Period.Month(2024, 2)], Meterings.Generation(MeterPosition.Plus("export", series) with { Gaps = gaps ?? GapRule.NoCredit("plan") }) with { Boundary = rule });
        var plan = MonitoringPlan.Of("P-1", new("PDD", "1"), new CreditingPeriod(new DateOnly(2024, 1, 1)), [new("roof A")], [new(new(2024, 1, 1), Versions, "registration")], [planned]);
        return plan.Check(MonitoringReport.First("P-1", new(new(2024, 1, 1), new(2024, 2, 29)), Versions) with { Values = [.. data.Values.Select(value => value.ToMonitoredValue())] });
    }

    [Fact]
    public void A_report_that_was_metered_as_planned_passes() => Assert.Empty(Check(AsPlanned, Yearly).Problems);

    [Fact]
    public void Another_rule_for_boundaries_is_found_where_a_boundary_lay_inside_an_interval()
    {
        var problems = Check(AsPlanned, Yearly, BoundaryRule.ToEarlier).Problems;
        Assert.Equal(2, problems.Count);
        Assert.All(problems, problem => Assert.Contains("counted before the boundary; by the plan they are divided in proportion to time", problem.Message, StringComparison.Ordinal));
    }

    [Fact]
    public void Another_treatment_of_gaps_is_found()
    {
        var history = Calculations.Monitoring.Quality.StatedHistory.Of([(Period.Month(2023, 12), 310m)], Units.KilowattHour, "report of 2023");
        var problem = Assert.Single(Check(AsPlanned, Yearly, gaps: GapRule.LeastOfHistory(history)).Problems);
        Assert.Equal(ProblemCode.Contradiction, problem.Code);
        Assert.Equal("2024-02-01..2024-02-29", problem.Where.Period);
        Assert.Contains("gaps were treated by LeastOfHistory; by the plan they are by NoCredit", problem.Message, StringComparison.Ordinal);
        Assert.Empty(Check(AsPlanned with { Gaps = null }, Yearly, gaps: GapRule.LeastOfHistory(history)).Problems);
    }

    [Fact]
    public void A_meter_less_accurate_or_calibrated_less_often_than_planned_is_found()
    {
        var requirement = CalibrationRequirement.EveryMonths(24, "manual");
        var poor = Instrument.Of("R-1", new ErrorShare(0.01m, "data sheet"), requirement, [new("C-1", new(2023, 12, 1), 0m, "laboratory")]);
        var messages = Check(AsPlanned, poor).Problems.Where(problem => string.Equals(problem.Where.Period, "2024-01-01..2024-01-31", StringComparison.Ordinal)).Select(problem => problem.Message).ToList();
        Assert.Equal(2, messages.Count);
        Assert.Contains("Meter R-1 has a maximum permissible error of 0.01 (data sheet); the plan requires at most 0.005.", messages[0], StringComparison.Ordinal);
        Assert.Contains("Meter R-1 is calibrated every 2 years (manual); the plan requires a calibration every 12 months.", messages[1], StringComparison.Ordinal);
    }

    [Fact]
    public void A_meter_that_states_neither_error_nor_interval_is_found_where_the_plan_requires_them()
    {
        var messages = Check(AsPlanned, null).Problems.Where(problem => string.Equals(problem.Where.Period, "2024-01-01..2024-01-31", StringComparison.Ordinal)).Select(problem => problem.Message).ToList();
        Assert.Equal(2, messages.Count);
        Assert.Contains("states no maximum permissible error", messages[0], StringComparison.Ordinal);
        Assert.Contains("states no calibration interval", messages[1], StringComparison.Ordinal);
        Assert.Empty(Check(AsPlanned with { MaximumPermissibleError = null, CalibrationIntervalMonths = null }, null).Problems);
    }
}
