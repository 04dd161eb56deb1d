using Jcm.Calculations.Documents;
using Jcm.Calculations.Evaluation;
using Jcm.Calculations.Evaluation.Quality;
using Jcm.Calculations.Monitoring;
using Jcm.Calculations.Monitoring.Calibration;
using Jcm.Calculations.Monitoring.Metering;
using Jcm.Calculations.Monitoring.Plausibility;
using Jcm.Calculations.Monitoring.Quality;
using Jcm.Calculations.Quantities;
using Xunit;
using static Jcm.Calculations.Tests.Monitoring.Metering.Meterings;

namespace Jcm.Calculations.Tests.Monitoring.Metering;

/// <summary>What readings do not tell is taken on the side that credits less, or refused.</summary>
public sealed class SafeSideTests
{
    private static readonly Period January = Period.Month(2024, 1);

    private static readonly Period February = Period.Month(2024, 2);

    private static readonly StatedHistory Hundred = StatedHistory.Of([(Period.Year(2023), 36_500m)], Units.MegawattHour, "report of 2023");

    private static Instrument Late(string id, int day) => Instrument.Of(
        id, new ErrorShare(0.02m, "data sheet"), CalibrationRequirement.EveryMonths(12, "manual"), [new("C-1", new(2023, 1, day), 0m, "laboratory")]);

    [Theory]
    [InlineData(1, 100_000, "3,000.00115740741")]
    [InlineData(3600, 100_000, "3,004.16666666667")]
    [InlineData(1, 10, "3,000.00000277778")]
    public void A_short_gap_in_a_day_on_which_nothing_was_read_credits_no_more_than_its_share_and_no_more_than_can_go_through(int seconds, int mostInAnHour, string expected)
    {
        var meter = Intervals() with { Limits = new("data sheet") { MostInAnHour = mostInAnHour } };
        var gap = At(2024, 1, 10);
        var series = MeterSeries.OfIntervals(meter, [.. Enumerable.Range(0, 31).Where(day => day != 9).Select(day => new IntervalReading(At(2024, 1, 1).AddDays(day), At(2024, 1, 2).AddDays(day), 100_000)), new(gap.AddSeconds(seconds), gap.AddDays(1), 0)]);
        var value = Assert.Single(Of([January], Generation(MeterPosition.Plus("export", series) with { Gaps = GapRule.LeastOfHistory(Hundred) })).Values);
        Assert.Equal(expected, decimal.Round(value.Value, 11).ToString("#,##0.###########", System.Globalization.CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData(BoundaryRule.ByTime)]
    [InlineData(BoundaryRule.ToEarlier)]
    [InlineData(BoundaryRule.ToLater)]
    [InlineData(BoundaryRule.Refused)]
    public void An_interval_that_touches_a_late_day_is_corrected_as_a_whole_under_every_rule(BoundaryRule rule)
    {
        var series = Readings(Register() with { Instrument = Late("R-1", 20) }, (At(2024, 1, 1), 0), (At(2024, 2, 1), 1_000_000));
        var value = Assert.Single(Of([January], Generation(MeterPosition.Plus("export", series)) with { Boundary = rule }).Values);
        Assert.Equal(980m, value.Value);
        Assert.Equal(1000m, value.AsRead);
    }

    [Fact]
    public void An_interval_that_touches_a_late_day_of_the_next_period_is_corrected_in_both()
    {
        // Late from 3 February on; the interval from 31 January to 4 February holds 400 MWh, a quarter of it in January.
        var series = Readings(Register() with { Instrument = Late("R-1", 31) }, (At(2024, 1, 1), 0), (At(2024, 1, 31), 3_000_000), (At(2024, 2, 4), 3_400_000), (At("2024-03-01"), 6_000_000));
        var values = Of([January, February], Generation(MeterPosition.Plus("export", series)) with { Boundary = BoundaryRule.ByTime }).Values;
        Assert.Equal(3000m + (100m * 0.98m), values[0].Value);
        Assert.Equal((300m + 2600m) * 0.98m, values[1].Value);
    }

    [Fact]
    public void A_register_that_may_have_turned_more_than_once_is_refused() => Assert.Contains(
        "its capacity allows a whole turn or more",
        Assert.Single(Try([January], Generation(MeterPosition.Plus("export", Readings(Register(digits: 3) with { Limits = new("data sheet") { MostInAnHour = 300 } }, (At(2024, 1, 1), 0), (At(2024, 2, 1), 100))))).Problems).Message,
        StringComparison.Ordinal);

    [Theory]
    [InlineData(900, 100, 902)]
    [InlineData(2, 950, 5)]
    public void A_wrong_reading_that_looks_like_a_turn_of_the_register_is_refused(int first, int wrong, int last)
    {
        var meter = Register(digits: 3) with { Limits = new("data sheet") { MostInAnHour = 250 } };
        var problems = Try([January], Generation(MeterPosition.Plus("export", Readings(meter, (At(2024, 1, 10), first), (At(2024, 1, 10, 1), wrong), (At(2024, 1, 10, 2), last))) with { Gaps = GapRule.NoCredit(Source) })).Problems;
        Assert.Contains("as if one reading were wrong", Assert.Single(problems).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_turn_is_in_doubt_where_no_capacity_is_stated()
    {
        var finding = Assert.Single(Of([January], Generation(MeterPosition.Plus("export", Readings(Register(digits: 3), (At(2024, 1, 1), 900), (At(2024, 2, 1), 100))))).Findings, found => found.Code == FindingCode.Rollover);
        Assert.Equal(FindingGrade.Doubt, finding.Grade);
    }

    [Fact]
    public void A_line_beside_a_day_whose_error_is_not_known_is_refused()
    {
        var instrument = Instrument.Of("R-1", requirement: CalibrationRequirement.EveryMonths(12, "manual"), certificates: [new("C-1", new(2023, 1, 30), null, "laboratory") { Verdict = CalibrationVerdict.Passed }, new("C-2", new(2024, 1, 31), 0m, "laboratory") { Verdict = CalibrationVerdict.Passed }]);
        var series = MeterSeries.OfIntervals(Intervals("R-1") with { Instrument = instrument }, [.. Enumerable.Range(0, 60).Where(day => day is not 31).Select(day => new IntervalReading(At(2024, 1, 1).AddDays(day), At(2024, 1, 2).AddDays(day), 10))]);
        var outcome = Try([new(new(2024, 1, 1), new(2024, 1, 30)), February], Generation(MeterPosition.Plus("export", series) with { Gaps = GapRule.Interpolated(3, Source) }));
        var problem = Assert.Single(outcome.Problems);
        Assert.Equal((ProblemCode.UnknownValue, "P-1", "roof A"), (problem.Code, problem.Where.Project, problem.Where.Point));
    }

    [Fact]
    public void A_meter_in_two_places_of_a_parameter_is_refused_and_at_two_points_in_doubt()
    {
        var series = Readings(Register(), (At(2024, 1, 1), 0), (At(2024, 2, 1), 100));
        Assert.Equal(ProblemCode.Duplicate, Assert.Single(Try([January], Generation(MeterPosition.Plus("export", series), MeterPosition.Plus("again", series))).Problems).Code);
        var other = new MeteredParameter("roof B", "EG_i,p", Calculations.Parameters.MonitoringOptions.C, Source, MeterPosition.Plus("export", series));
        var finding = Assert.Single(Of([January], Generation(MeterPosition.Plus("export", series)), other).Findings, found => found.Code == FindingCode.CountedTwice);
        Assert.Contains("roof A, roof B", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Names_that_would_break_lines_are_refused()
    {
        var series = Readings(Register("R\n1"), (At(2024, 1, 1), 0), (At(2024, 2, 1), 100));
        var problems = Try([January], Generation(MeterPosition.Plus("export", series) with { Gaps = GapRule.NoCredit("plan\nFaults: none") })).Problems;
        Assert.Equal(2, problems.Count(problem => problem.Code == ProblemCode.Malformed));
    }

    [Fact]
    public void A_metered_value_that_was_edited_is_refused()
    {
        var data = Of([January], Generation(MeterPosition.Plus("export", Readings(Register(), (At(2024, 1, 1), 0), (At(2024, 2, 1), 1000)))));
        var project = new Project("P-1", Solar).Choose("EF_RE,i", "national grid").Monitor(data);
        Assert.Equal(0.333m, project.Calculate().Total.Reduction.Tonnes);
        var edited = project with { MonitoredValues = [project.MonitoredValues[0] with { Value = 5000 }] };
        Assert.Equal(ProblemCode.Contradiction, Assert.Single(edited.Evaluate().Problems).Code);
        var doubled = project with { MonitoredValues = [project.MonitoredValues[0] with { MaximumError = 0.01m }] };
        Assert.Equal(ProblemCode.Contradiction, Assert.Single(doubled.Evaluate().Problems).Code);
        Assert.Throws<ArgumentException>(() => new Project("P-2", Solar).Monitor(data));
    }

    [Fact]
    public void A_check_meter_that_cannot_be_compared_is_said_to_be_so()
    {
        var main = Readings(Register("main"), (At(2024, 1, 1), 0), (At(2024, 2, 1), 1000));
        var check = Readings(Register("check"), (At(2024, 1, 1), 0), (At(2024, 2, 1), 10));
        var finding = Assert.Single(Of([January], Generation(MeterPosition.Plus("export", main) with { CheckMeter = check })).Findings, found => found.Code == FindingCode.Imbalance);
        Assert.Contains("was not compared", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Readings_outside_the_periods_are_counted_and_not_judged()
    {
        var meter = Register() with { Limits = new("data sheet") { MostInAnHour = 1 } };
        var data = Of([January], Generation(MeterPosition.Plus("export", Readings(meter, (At(2022, 1, 1), 0), (At(2024, 1, 1), 1_000_000), (At(2024, 2, 1), 1_000_100), (At(2024, 4, 1), 9_000_000)))));
        Assert.Equal(0.1m, data.Values[0].Value);
        var finding = Assert.Single(data.Findings, found => found.Code is FindingCode.OutsideRange or FindingCode.AboveCapacity);
        Assert.Contains("2 readings are outside the monitoring periods", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_change_of_a_register_that_no_reading_follows_is_refused()
    {
        var series = Readings(Register(), (At(2024, 1, 1), 0), (At(2024, 1, 20), 90)).WithChanges(new RegisterChange(At(2034, 1, 25), 690, 0, "record"));
        Assert.Contains("no reading follows the change", Assert.Single(Try([January], Generation(MeterPosition.Plus("export", series) with { Gaps = GapRule.NoCredit(Source) })).Problems).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_is_known_of_a_night_that_a_monthly_reading_spans()
    {
        var meter = Register() with { Limits = new("data sheet") { Dark = new(new(20, 0), new(4, 0)) } };
        var data = Of([January], Generation(MeterPosition.Plus("export", Readings(meter, (At(2024, 1, 1), 0), (At(2024, 2, 1), 100_000)))));
        Assert.DoesNotContain(data.Findings, finding => finding is { Code: FindingCode.NightGeneration, Grade: FindingGrade.Fault });
    }

    [Fact]
    public void Days_of_meters_make_balances_and_histories()
    {
        MeterSeries Days(string id, int inADay) => Readings(Register(id), [.. Enumerable.Range(0, 32).Select(day => (At(2024, 1, 1).AddDays(day), (decimal)(day * inADay)))]);
        var (total, first, second) = (Days("total", 100), Days("first", 60), Days("second", 30));
        var balance = EnergyBalance.WithinShare([new("first", first.Daily(Clock, January)), new("second", second.Daily(Clock, January))], 0.01m, Source);
        Assert.Contains(balance.Check(total.Daily(Clock, January), Location.None, "total"), finding => finding is { Code: FindingCode.Imbalance, Grade: FindingGrade.Fault });
        Assert.Equal(60m, StatedHistory.Of(first.Daily(Clock, January), "readings of January").HighestDay);
        var falling = Readings(Register(), (At(2024, 1, 1), 9), (At(2024, 1, 2), 5));
        Assert.Equal(ProblemCode.Contradiction, Assert.Single(falling.TryDaily(Clock, January).Problems).Code);
        Assert.Equal(ProblemCode.OutOfRange, Assert.Single(falling.TryDaily(Clock, new(new(9999, 12, 1), DateOnly.MaxValue)).Problems).Code);
        Assert.Equal(ProblemCode.OutOfRange, Assert.Single(Readings(Register() with { Multiplier = 0 }, (At(2024, 1, 1), 9)).TryDaily(Clock, January).Problems, problem => problem.Code == ProblemCode.OutOfRange).Code);
    }

    [Fact]
    public void Effects_are_not_known_where_the_readings_alone_have_no_answer()
    {
        // All generation of the year is a gap, filled by what the generator can give: read alone, the factor would divide by zero.
        var document = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Methodologies", "Chiller", "cases", "chiller-captive-measured.json"));
        var given = ProjectDocument.Read(document).Value.Project;
        var generator = MeterSeries.OfIntervals(Intervals("G-1"), [new(At(2021, 1, 1), At(2021, 2, 1), 5)]);
        var position = MeterPosition.Plus("generation", generator) with { Gaps = GapRule.AtCapacity(1, Units.MegawattHour, "data sheet") };
        var parameter = given.MonitoredValues.Find(value => string.Equals(value.Symbol, "EG_gen,p", StringComparison.Ordinal))!;
        var data = MeteredData.Of(given.Id, given.Methodology, Clock, [parameter.Period], [new(parameter.Point, parameter.Symbol, parameter.Option, Source, position)]);
        var result = (given with { MonitoredValues = given.MonitoredValues.Remove(parameter) }).Monitor(data).Calculate();
        var quality = DataQuality.Of(result);
        var effect = Assert.Single(quality.Effects);
        Assert.Null(effect.Tonnes);
        Assert.Contains("effect not known", effect.ToString(), StringComparison.Ordinal);
        Assert.Contains("not known", quality.Explain(), StringComparison.Ordinal);
        Assert.Equal(result.Total.Reduction.Tonnes, quality.AsRead);
    }
}
