using Jcm.Calculations.Evaluation;
using Jcm.Calculations.Evaluation.Quality;
using Jcm.Calculations.Monitoring;
using Jcm.Calculations.Monitoring.Calibration;
using Jcm.Calculations.Monitoring.Metering;
using Jcm.Calculations.Monitoring.Plan;
using Jcm.Calculations.Parameters;
using Xunit;
using static Jcm.Calculations.Tests.Monitoring.Metering.Meterings;

namespace Jcm.Calculations.Tests.Evaluation.Quality;

/// <summary>The page about data quality: what it says of values, meters and rules.</summary>
public sealed class DataQualityPageTests
{
    private static readonly Period January = Period.Month(2024, 1);

    [Fact]
    public void Without_metered_values_the_page_says_only_what_there_is()
    {
        var page = DataQuality.Of(Projects.Solar.Calculate()).Explain();
        Assert.Contains(" 333.000000\n  emission reductions ", page, StringComparison.Ordinal);
        Assert.Contains("0 faults, 0 doubts, 0 notes.", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Readings cover", page, StringComparison.Ordinal);
        Assert.DoesNotContain("\nMeters\n", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Clean_readings_are_said_to_cover_all_of_the_time()
    {
        var page = Page(MeterPosition.Plus("export", Readings(Register(), (At(2024, 1, 1), 0), (At(2024, 2, 1), 100))));
        Assert.Contains("\n  Readings cover all of the time.\n", page, StringComparison.Ordinal);
        Assert.Contains("\n    R-1: register in kWh with 0 decimals; no instrument is stated\n", page, StringComparison.Ordinal);
        Assert.Contains("\n  roof A, 2024-01-01..2024-01-31, EG_i,p = 0.1 MWh\n    + export 0.1 MWh; readings cover 100.00 % of the time\n        R-1, 2024-01-01..2024-01-31: 100 kWh = 0.1 MWh\n", page, StringComparison.Ordinal);
        Assert.Contains("an interval in which a boundary lies is refused.", page, StringComparison.Ordinal);
        Assert.Contains("estimated readings are refused.", page, StringComparison.Ordinal);
    }

    [Fact]
    public void One_finding_is_one_and_not_several()
    {
        var page = Page(MeterPosition.Plus("export", Readings(Register(digits: 3), (At(2024, 1, 1), 900), (At(2024, 2, 1), 100))));
        Assert.Contains("0 faults, 2 doubts, 0 notes.", page, StringComparison.Ordinal);
        Assert.Contains("R-1: register of 3 digits in kWh with 0 decimals", page, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_stated_about_a_meter_stands_on_the_page()
    {
        var meter = Register(decimals: 1) with
        {
            Multiplier = 40,
            MultiplierSource = "nameplate",
            ReadEvery = TimeSpan.FromDays(31),
            Limits = new("data sheet") { MostInAnHour = 1000, MostChange = 500, LongestStandstill = TimeSpan.FromDays(60) },
            Instrument = Instrument.Of("R-1", requirement: CalibrationRequirement.NotRequired("grid company"), accuracyClass: "1"),
        };
        var page = OneLine(Page(MeterPosition.Plus("export", Readings(meter, (At(2024, 1, 1), 0), (At(2024, 2, 1), 100)))));
        Assert.Contains(
            "R-1: register in kWh with 1 decimal; multiplied by 40 (nameplate); read every 31 d; at most 1,000 kWh in an hour, a change of at most 500 kWh, no standstill over 60 d (data sheet); class 1; the permissible error is not stated; calibration not required (grid company)",
            page,
            StringComparison.Ordinal);
        Assert.Contains("2024-01-01..2024-01-31: in order: calibration is not required (grid company)", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Certificates_of_a_check_meter_stand_on_the_page_or_what_is_not_known_of_them()
    {
        var main = Readings(Register(), (At(2024, 1, 1), 0), (At(2024, 2, 1), 100));
        MeterSeries Check(Instrument? instrument) => Readings(Register("check") with { Instrument = instrument }, (At(2024, 1, 1), 0), (At(2024, 2, 1), 100));
        string With(Instrument? instrument) => OneLine(Page(MeterPosition.Plus("export", main) with { CheckMeter = Check(instrument) }));
        Assert.Contains("check meter check: register in kWh with 0 decimals; no instrument is stated", With(null), StringComparison.Ordinal);
        var late = Instrument.Of("check", new ErrorShare(0.005m, "data sheet"), CalibrationRequirement.EveryYears(1, "plan"), [new("C-1", new(2023, 1, 10), 0.001m, "laboratory")]);
        Assert.Contains("2024-01-01..2024-01-10: in order: calibrated by C-1 of 2023-01-10", With(late), StringComparison.Ordinal);
        Assert.Contains("2024-01-11..2024-01-31: an error of 0.005, calibration late:", With(late), StringComparison.Ordinal);
        var unknown = With(Instrument.Of("check"));
        Assert.Contains("how often it is calibrated is not stated", unknown, StringComparison.Ordinal);
        Assert.Contains("The error of readings is needed and not known: there is no calibration certificate", unknown, StringComparison.Ordinal);
    }

    [Fact]
    public void Estimates_that_are_accepted_and_amounts_that_are_rounded_for_display_are_marked()
    {
        var corrected = Instrument.Of("I-1", requirement: CalibrationRequirement.NotRequired("grid company"), alwaysCorrectBy: new ErrorShare(0.0021m, "plan"));
        var series = MeterSeries.OfIntervals(Intervals() with { Instrument = corrected }, [new IntervalReading(At(2024, 1, 1), At(2024, 1, 11), 12_345, ReadingStatus.Estimated), new IntervalReading(At(2024, 1, 11), At(2024, 1, 31), 1)]);
        var page = Page(MeterPosition.Plus("export", series) with { Estimated = EstimatedReadings.Accepted, Gaps = GapRule.NoCredit("plan") });
        Assert.Contains("I-1, 2024-01-01..2024-01-30: 12,346 kWh = 12.346 MWh × (1 − 0.0021) ≈ 12.320073 MWh, corrected by the plan\n", page, StringComparison.Ordinal);
        Assert.Contains("estimated readings are counted like readings.", page, StringComparison.Ordinal);
        Assert.Contains("readings cover 64.51 % of the time, estimates 32.25 %, missing 1 d", page, StringComparison.Ordinal);
        Assert.Contains("Readings cover at least 64.51 % of the time of each value; least at roof A, 2024-01-01..2024-01-31, EG_i,p.", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(BoundaryRule.ToEarlier, "counted wholly before it")]
    [InlineData(BoundaryRule.ToLater, "counted wholly after it")]
    [InlineData(BoundaryRule.ByTime, "divided in proportion to time")]
    public void The_rule_for_boundaries_is_said_in_words(BoundaryRule rule, string words)
    {
        var page = OneLine(Page(MeterPosition.Plus("export", Readings(Register(), (At(2023, 12, 31), 0), (At(2024, 2, 2), 100))), rule));
        Assert.Contains($"an interval in which a boundary lies is {words}.", page, StringComparison.Ordinal);
        Assert.Contains($"from 2023-12-31 00:00 to 2024-02-02 00:00 +07:00; {words}", page, StringComparison.Ordinal);
    }

    [Fact]
    public void A_report_that_does_not_follow_the_plan_shows_what_is_wrong()
    {
        var result = Result(MeterPosition.Plus("export", Readings(Register(), (At(2024, 1, 1), 0), (At(2024, 2, 1), 100))), BoundaryRule.Refused);
        var versions = new RuleVersions("VN_AM007", "1.0", "guidelines");
        var plan = MonitoringPlan.Of("P-1", new("design document", "1.0"), new CreditingPeriod(January.From), [new("roof A")], [new(January.From, versions, "registration")], [new("EG_i,p", MonitoringOptions.C, [new("another meter")])]);
        var page = DataQuality.Of(result, plan.Check(MonitoringReport.First("P-1", January, versions) with { Values = result.Project.MonitoredValues })).Explain();
        Assert.Contains("\nAgainst the monitoring plan\n  project P-1 › point roof A › period 2024-01-01..2024-01-31 › EG_i,p: [UnknownName] The source \"monitoring plan\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain("follows the plan", page, StringComparison.Ordinal);
    }

    private static string Page(MeterPosition position, BoundaryRule rule = BoundaryRule.Refused) => DataQuality.Of(Result(position, rule)).Explain();

    private static ProjectResult Result(MeterPosition position, BoundaryRule rule) =>
        new Project("P-1", Solar).Choose("EF_RE,i", "national grid").Monitor(Of([January], Generation(position) with { Boundary = rule })).Calculate();

    private static string OneLine(string page) => string.Join(' ', page.Split((char[])[' ', '\n'], StringSplitOptions.RemoveEmptyEntries));
}
