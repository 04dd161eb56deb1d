using Jcm.Calculations.Monitoring;
using Jcm.Calculations.Monitoring.Calibration;
using Jcm.Calculations.Monitoring.Metering;
using Jcm.Calculations.Monitoring.Plausibility;
using Jcm.Calculations.Monitoring.Quality;
using Jcm.Calculations.Parameters;
using Jcm.Calculations.Quantities;
using Xunit;
using static Jcm.Calculations.Tests.Monitoring.Metering.Meterings;

namespace Jcm.Calculations.Tests.Monitoring.Metering;

/// <summary>What is wrong with the metering of a project is said all at once, each with its place and its remedy.</summary>
public sealed class MeteringProblemTests
{
    private static readonly Period January = Period.Month(2024, 1);
    private static readonly DateTimeOffset Begin = At(2024, 1, 1);
    private static readonly DateTimeOffset End = At(2024, 2, 1);

    /// <summary>A register that shows 31 MWh in January.</summary>
    private static MeterSeries Whole(string id = "R-1") => Readings(Register(id), (Begin, 0), (End, 31_000));

    /// <summary>A register that is silent on the last two days.</summary>
    private static MeterSeries Short(string id = "R-1") => Readings(Register(id), (Begin, 0), (At(2024, 1, 30), 29_000));

    [Fact]
    public void Everything_that_is_wrong_with_the_statements_is_said_at_once()
    {
        var outcome = Try(
            [January, Period.Parse("2024-01-31..2024-02-10"), Period.Parse("2024-01-05..2024-01-06"), Period.Parse("9999-12-01..9999-12-31")],
            Generation(MeterPosition.Plus("export", Whole()), MeterPosition.Minus("export", Whole("R-2"))),
            Generation(MeterPosition.Plus("export", Whole())),
            new MeteredParameter(" ", "no such", MonitoringOptions.C, " ") { Boundary = (BoundaryRule)9 },
            new MeteredParameter("roof B", "EG_i,p", MonitoringOptions.C, Source, MeterPosition.Plus("none") with { Estimated = (EstimatedReadings)9 }));
        Assert.Equal(
            [
                "project P-1 › period 2024-01-05..2024-01-06: [OverlappingPeriods] The period overlaps 2024-01-01..2024-01-31: state each day once.",
                "project P-1 › period 2024-01-31..2024-02-10: [OverlappingPeriods] The period overlaps 2024-01-01..2024-01-31: state each day once.",
                "project P-1 › period 9999-12-01..9999-12-31: [OutOfRange] The period reaches the first or the last day of the calendar: state the days that were monitored.",
                "project P-1 › point roof A › EG_i,p: [Duplicate] More than one position has the name export: give each its own, and meters that stood at one position one after another to that position.",
                "project P-1 › point   › no such: [MissingParameter] The metered parameter names no monitoring point: name it, or * for one that all points share.",
                "project P-1 › point   › no such: [MissingSource] The metered parameter has no source: name the monitoring plan or other document that says how it is metered.",
                "project P-1 › point   › no such: [Malformed] There is no such rule for boundaries: choose one of Refused, ByTime, ToEarlier, ToLater.",
                "project P-1 › point   › no such: [Empty] The metered parameter has no position: name the meters whose amounts it is the sum of.",
                "project P-1 › point   › no such: [UnknownName]",
                "project P-1 › point roof B › EG_i,p: [Empty] The position none has no meter: name those that stood there, or leave the position out.",
                "project P-1 › point roof B › EG_i,p: [Malformed] none: there is no such rule for estimated readings: choose one of Refused, TreatedAsMissing, Accepted.",
                "project P-1 › point roof A › EG_i,p: [Duplicate] The parameter is metered more than once at this point: keep one, or make its meters positions of one metered parameter.",
            ],
            outcome.Problems.Select(problem => problem.Code == ProblemCode.UnknownName ? $"{problem.Where}: [{problem.Code}]" : problem.ToString()), StringComparer.Ordinal);
        Assert.Contains("Parameters: EG_i,p", outcome.Problems.Single(problem => problem.Code == ProblemCode.UnknownName).Message, StringComparison.Ordinal);
        Assert.Equal(["[Empty] There is no monitoring period: state at least one.", "[Empty] There is no metered parameter: name at least one with its meters."], Try([]).Problems.Select(problem => $"[{problem.Code}] {problem.Message}"), StringComparer.Ordinal);
        Assert.Throws<InvalidDataProblemsException>(() => Of([]));
    }

    [Fact]
    public void Units_that_do_not_fit_are_refused_wherever_they_are_stated()
    {
        var tonnes = MeterSeries.Of(new Meter("T-1", MeterKind.Register, Units.Tonne, 0), [new Reading(Begin, 0), new(End, 1)]);
        var rules = PlausibilityRules.Of(Units.Tonne, []);
        var history = StatedHistory.Of([(Period.Year(2023), 1)], Units.Tonne, "reports");
        foreach (var position in new[]
        {
            MeterPosition.Plus("export", tonnes),
            MeterPosition.Plus("export", Whole()) with { CheckMeter = tonnes },
            MeterPosition.Plus("export", Whole()) with { Gaps = GapRule.AtCapacity(1, Units.Tonne, Source) },
            MeterPosition.Plus("export", Whole()) with { Gaps = GapRule.LeastOfHistory(history) },
            MeterPosition.Plus("export", Whole()) with { Gaps = GapRule.PercentileOfHistory(history, 5) },
            MeterPosition.Plus("export", Whole()) with { Plausibility = rules },
        })
        {
            var problem = Assert.Single(Try([January], Generation(position)).Problems);
            Assert.Equal((ProblemCode.WrongDimension, new Location("P-1", "roof A", Parameter: "EG_i,p")), (problem.Code, problem.Where));
        }
    }

    [Fact]
    public void A_gap_is_refused_unless_a_rule_that_is_safe_for_the_parameter_stands_in()
    {
        var place = new Location("P-1", "roof A", "2024-01-01..2024-01-31", "EG_i,p");
        Assert.Equal(
            new Problem(ProblemCode.MissingAmount, place, "export: no reading shows what went through on 2024-01-30..2024-01-31. Supply the readings, or choose what stands in for gaps by the monitoring plan."),
            Assert.Single(Try([January], Generation(MeterPosition.Plus("export", Short()))).Problems));
        Assert.Equal(
            new Problem(ProblemCode.ChoiceNeeded, place, "export has gaps on 2024-01-30..2024-01-31: a smaller amount credits less, so the most that can go through is not safe. Choose NoCredit, a history, or a check meter."),
            Assert.Single(Try([January], Generation(MeterPosition.Plus("export", Short()) with { Gaps = GapRule.AtCapacity(1, Units.MegawattHour, Source) })).Problems));
        Assert.Equal(
            new Problem(ProblemCode.ChoiceNeeded, place, "import has gaps on 2024-01-30..2024-01-31: a larger amount credits less, so nothing is not safe. State the most that can go through (AtCapacity), a history, or a check meter."),
            Assert.Single(Try([January], Generation(MeterPosition.Plus("export", Whole()), MeterPosition.Minus("import", Short("R-2")) with { Gaps = GapRule.NoCredit(Source) })).Problems));
    }

    [Fact]
    public void Many_gaps_are_named_up_to_five_and_the_rest_is_counted()
    {
        var intervals = Enumerable.Range(0, 15).Select(i => new IntervalReading(Begin.AddDays(2 * i), Begin.AddDays((2 * i) + 1), 1)).ToArray();
        var problem = Assert.Single(Try([January], Generation(MeterPosition.Plus("export", MeterSeries.OfIntervals(Intervals(), intervals)))).Problems);
        Assert.Contains("on 2024-01-02, 2024-01-04, 2024-01-06, 2024-01-08, 2024-01-10 and 10 further spans of days.", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_check_meter_stands_in_only_where_it_covers_the_day_and_its_error_is_known()
    {
        Assert.Equal("export: gaps are filled by the check meter, and there is none.", Message(null));
        Assert.Equal(
            "export: the check meter C-1 does not cover the whole of 2024-01-30 and of 1 more days, where export has a gap.",
            Message(Readings(Register("C-1") with { Instrument = Sound }, (Begin, 0), (At(2024, 1, 30, 6), 29_500))));
        Assert.Equal(
            "export: the maximum permissible error of the check meter C-1 is not known, so its amounts cannot stand in for gaps. Take it from the data sheet of the meter.",
            Message(Whole("C-1")));
        var unknown = Instrument.Of("C-1", new(0.01m, "data sheet"), CalibrationRequirement.EveryDays(1000, "standard"), [new("C", new(2024, 1, 31), null, "laboratory") { Verdict = CalibrationVerdict.Failed }]);
        var failed = Try([January], Generation(MeterPosition.Plus("export", Short()) with { Gaps = GapRule.CheckMeter(Source), CheckMeter = Readings(Register("C-1") with { Instrument = unknown }, (Begin, 0), (At(2024, 1, 30), 29_000), (End, 31_000)) })).Problems;
        Assert.All(failed, problem => Assert.Equal((ProblemCode.UnknownValue, new Location("P-1", "roof A", "2024-01-01..2024-01-31", "EG_i,p")), (problem.Code, problem.Where)));
        Assert.Equal(["export, instrument C-1, 2024-01-30..2024-01-30: The error", "export, instrument C-1, 2024-01-30..2024-01-31: The error"], failed.Select(problem => problem.Message.Split(" of readings")[0]), StringComparer.Ordinal);

        // One reading a day: the check meter shows 1,000 and 1,100 kWh, less one per cent.
        var check = Readings(Register("C-1") with { Instrument = Sound }, (Begin, 0), (At(2024, 1, 30), 29_000), (At(2024, 1, 31), 30_000), (End, 31_100));
        var value = Of([January], Generation(MeterPosition.Plus("export", Short()) with { Gaps = GapRule.CheckMeter(Source), CheckMeter = check })).Values[0];
        Assert.Equal(29 + (2.1m * 0.99m), value.Value);

        string Message(MeterSeries? check) => Assert.Single(Try([January], Generation(MeterPosition.Plus("export", Short()) with { Gaps = GapRule.CheckMeter(Source), CheckMeter = check })).Problems).Message;
    }

    [Fact]
    public void What_of_a_day_an_interval_over_midnight_brought_is_not_taken_for_known()
    {
        // From 18:00 on 29 January to 06:00 on 30 January 900 kWh, of which by time 450 would lie on the 30th. All of them may, so that a day of 1,000 lacks no more than 100.
        var series = Readings(Register(), (Begin, 0), (At(2024, 1, 29, 18), 28_000), (At(2024, 1, 30, 6), 28_900));
        var history = StatedHistory.Of([(Period.Parse("2023-01-01..2023-01-10"), 10), (Period.Parse("2023-01-11..2023-01-20"), 12)], Units.MegawattHour, "reports");
        var fill = Assert.Single(Of([January], Generation(MeterPosition.Plus("export", series) with { Gaps = GapRule.LeastOfHistory(history) }) with { Boundary = BoundaryRule.ByTime }).Values[0].Positions[0].Fills);
        Assert.Equal(0.1m + 1, fill.Amount);
        Assert.StartsWith("up to 1 MWh a day, the lowest of 2 records", fill.Basis, StringComparison.Ordinal);

        // Where a larger amount credits less, none of them may: the day of 1,200 lacks all of it, and so does the 31st.
        var most = Of([January], new MeteredParameter("roof A", "EC_AUX,i,p", MonitoringOptions.C, Source, MeterPosition.Plus("own use", series) with { Gaps = GapRule.LeastOfHistory(history) }) { Boundary = BoundaryRule.ByTime });
        Assert.Equal(2.4m, Assert.Single(most.Values[0].Positions[0].Fills).Amount);
    }

    [Fact]
    public void A_gap_is_interpolated_only_within_its_longest_and_between_whole_days()
    {
        var rule = GapRule.Interpolated(2, Source);
        Assert.Equal(
            "export: the gap on 2024-01-30..2024-01-31 cannot be interpolated: it has 2 days (at most 2) and no whole day on both sides.",
            Assert.Single(Try([January], Generation(MeterPosition.Plus("export", Short()) with { Gaps = rule })).Problems).Message);
        Assert.Equal(
            "export: the gap on 2024-01-10..2024-01-12 cannot be interpolated: it has 3 days (at most 2).",
            Assert.Single(Try([January], Generation(MeterPosition.Plus("export", Days(10, 11, 12)) with { Gaps = rule })).Problems).Message);

        // The day before the gap is known only together with eight others.
        var longInterval = MeterSeries.OfIntervals(Intervals(), [new(Begin, Begin.AddDays(9), 900), .. Enumerable.Range(12, 20).Select(day => new IntervalReading(Begin.AddDays(day - 1), Begin.AddDays(day), day * 100))]);
        Assert.Contains(
            "what went through on 2024-01-09 is known only together with other days",
            Assert.Single(Try([January], Generation(MeterPosition.Plus("export", longInterval) with { Gaps = rule })).Problems).Message,
            StringComparison.Ordinal);

        // From 900 on the 9th to 1,200 on the 12th: 1,000 and 1,100.
        var value = Of([January], Generation(MeterPosition.Plus("export", Days(10, 11)) with { Gaps = rule })).Values[0];
        Assert.Equal(2.1m, value.Positions[0].Substituted);

        // A period that ends within the gap looks at the gap as a whole.
        var parts = Of([Period.Parse("2024-01-01..2024-01-10"), Period.Parse("2024-01-11..2024-01-31")], Generation(MeterPosition.Plus("export", Days(10, 11)) with { Gaps = rule })).Values;
        Assert.Equal([1, 1.1m], parts.Select(part => part.Positions[0].Substituted));

        // On the nth of January n times 100 kWh.
        static MeterSeries Days(params int[] missing) => MeterSeries.OfIntervals(Intervals(), [.. Enumerable.Range(1, 31).Except(missing).Select(day => new IntervalReading(Begin.AddDays(day - 1), Begin.AddDays(day), day * 100))]);
    }

    [Fact]
    public void Invoices_that_do_not_cover_the_period_are_refused_and_of_two_amounts_the_one_that_credits_less_is_used()
    {
        Assert.Equal(
            new Problem(ProblemCode.MissingAmount, new("P-1", "roof A", "2024-01-01..2024-01-31", "EG_i,p"), "export: no invoice covers 2024-01-31. Supply the invoices of the whole period, or none."),
            Assert.Single(Try([January], Generation(MeterPosition.Plus("export", Whole()) with { Invoices = Invoice(30, 1) })).Problems));
        foreach (var (invoiced, used, words) in new[] { (30_999, 30.999m, "the invoices credit less and are used"), (31_001, 31m, "the meters credit less and are used") })
        {
            var data = Of([January], Generation(MeterPosition.Plus("export", Whole()) with { Invoices = Invoice(31, invoiced) }));
            Assert.Equal(used, data.Values[0].Value);
            Assert.Equal(invoiced == 30_999, data.Values[0].IsAdjusted);
            var finding = Assert.Single(data.Findings, found => found.Code == FindingCode.InvoiceDiffers);
            Assert.Equal((FindingGrade.Doubt, "export"), (finding.Grade, finding.Subject));
            Assert.EndsWith(words + ".", finding.Message, StringComparison.Ordinal);
        }

        Assert.DoesNotContain(Of([January], Generation(MeterPosition.Plus("export", Whole()) with { Invoices = Invoice(31, 31_000) })).Findings, found => found.Code == FindingCode.InvoiceDiffers);

        static MeterSeries Invoice(int days, decimal amount) => MeterSeries.OfInvoices(Intervals("invoices"), Clock, [new InvoicedAmount(new(new(2024, 1, 1), new(2024, 1, days)), amount, "invoice 7")]);
    }

    [Fact]
    public void Estimated_readings_need_a_rule()
    {
        var series = MeterSeries.Of(Register(), [new Reading(Begin, 0), new(At(2024, 1, 10), 500, ReadingStatus.Estimated), new(End, 31_000)]);
        Assert.Equal(
            new Problem(ProblemCode.ChoiceNeeded, new("P-1", "roof A", Parameter: "EG_i,p"), "export: 1 readings of meter R-1 are estimated, first at 2024-01-10 00:00 +07:00. Say by the monitoring plan whether they are accepted or treated as missing."),
            Assert.Single(Try([January], Generation(MeterPosition.Plus("export", series))).Problems));
        Assert.Equal(31, Of([January], Generation(MeterPosition.Plus("export", series) with { Estimated = EstimatedReadings.TreatedAsMissing })).Values[0].Value);
    }

    [Fact]
    public void Meters_of_one_position_that_serve_at_the_same_time_are_each_refused()
    {
        var problems = Try([January], Generation(MeterPosition.Plus("export", Whole(), Readings(Register("R-2"), (At(2024, 1, 5), 0), (At(2024, 1, 6), 1)), Readings(Register("R-3"), (At(2024, 1, 20), 0), (End, 1))))).Problems;
        Assert.Equal(
            [
                "export: meter R-2 is read from 2024-01-05 00:00 +07:00 on, before the last reading of meter R-1 at 2024-02-01 00:00 +07:00. Meters of one position follow each other; one beside them is its check meter.",
                "export: meter R-3 is read from 2024-01-20 00:00 +07:00 on, before the last reading of meter R-1 at 2024-02-01 00:00 +07:00. Meters of one position follow each other; one beside them is its check meter.",
            ],
            problems.Select(problem => problem.Message), StringComparer.Ordinal);
    }

    [Fact]
    public void Where_no_side_is_safe_by_itself_an_error_a_gap_or_an_invoice_is_a_problem()
    {
        // The electricity of the grid in a mix of grid and captive electricity.
        var definition = Jcm.Calculations.Methodologies.Catalogue.Approved.Get("TH_AM005", "3.0");
        Assert.Equal(ConservativeDirection.DependsOnOthers, definition.DirectionOf("EI_grid,p"));
        var late = Instrument.Of("R-1", new(0.01m, "data sheet"), CalibrationRequirement.EveryDays(10, "standard"));
        foreach (var (position, words) in new[]
        {
            (MeterPosition.Plus("grid", Readings(Register() with { Instrument = late }, (Begin, 0), (End, 10))), "grid, meter R-1, 2024-01-01..2024-01-31: its error of 0.01 has to be taken against the project, but whether more of it credits more depends on other values. Supply the value that is on the safe side."),
            (MeterPosition.Plus("grid", Short()) with { Gaps = GapRule.NoCredit(Source) }, "grid has gaps on 2024-01-30..2024-01-31: whether more of it credits more depends on other values, so no substitute is safe by itself. Supply readings."),
            (MeterPosition.Plus("grid", Whole()) with { Invoices = MeterSeries.OfInvoices(Intervals("invoices"), Clock, [new InvoicedAmount(January, 30_000, "invoice 7")]) }, "grid: the invoice says 30 MWh, the meter 31 MWh, and which of them credits less depends on other values. Supply the one that is on the safe side."),
        })
        {
            var problem = Assert.Single(MeteredData.TryOf("P-1", definition, Clock, [January], [new MeteredParameter("*", "EI_grid,p", MonitoringOptions.C, Source, position)]).Problems);
            Assert.Equal((ProblemCode.ChoiceNeeded, "2024-01-01..2024-01-31", words), (problem.Code, problem.Where.Period, problem.Message));
        }
    }

    [Fact]
    public void An_error_that_is_needed_and_not_known_names_the_meter_and_the_document()
    {
        var instrument = Instrument.Of("I-7", requirement: CalibrationRequirement.EveryDays(10, "standard"));
        var problem = Assert.Single(Try([January], Generation(MeterPosition.Plus("export", Readings(Register() with { Instrument = instrument }, (Begin, 0), (End, 10))))).Problems);
        Assert.Equal((ProblemCode.UnknownValue, new Location("P-1", "roof A", "2024-01-01..2024-01-31", "EG_i,p")), (problem.Code, problem.Where));
        Assert.StartsWith("export, instrument I-7, 2024-01-01..2024-01-31: The error of readings is needed and not known", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_boundary_inside_an_interval_is_named_with_the_rule_that_was_used()
    {
        var series = Readings(Register(), (At(2023, 12, 31, 18), 0), (At(2024, 2, 2), 32_250));
        Assert.Equal(
            ["export: the boundary 2024-01-01 lies inside an interval of R-1, from 2023-12-31 18:00 to 2024-02-02 00:00 +07:00", "export: the boundary 2024-02-01 lies inside an interval of R-1, from 2023-12-31 18:00 to 2024-02-02 00:00 +07:00"],
            Try([January], Generation(MeterPosition.Plus("export", series))).Problems.Select(problem => problem.Message.Split(". ")[0]), StringComparer.Ordinal);
        foreach (var (rule, value, words) in new[] { (BoundaryRule.ByTime, 31m, "divided in proportion to time"), (BoundaryRule.ToEarlier, 0m, "counted wholly before it"), (BoundaryRule.ToLater, 0m, "counted wholly after it") })
        {
            var data = Of([January], Generation(MeterPosition.Plus("export", series)) with { Boundary = rule });
            Assert.Equal(value, data.Values[0].Value);
            Assert.All(data.Values[0].Positions[0].Boundaries, boundary => Assert.EndsWith("; " + words, boundary.ToString(), StringComparison.Ordinal));
            Assert.Equal(2, data.Findings.Count(finding => finding.Code == FindingCode.BoundaryInside));
        }
    }

    [Fact]
    public void A_check_meter_that_does_not_agree_is_found()
    {
        var data = Of([January], Generation(MeterPosition.Plus("export", Readings(Register() with { Instrument = Sound }, (Begin, 0), (End, 31_000))) with
        {
            CheckMeter = Readings(Register("C-1") with { Instrument = Sound }, (Begin, 0), (End, 33_000)),
        }));
        Assert.Contains(data.Findings, finding => finding.Code == FindingCode.Imbalance);
        Assert.Equal(31, data.Values[0].Value);
    }

    private static Instrument Sound { get; } = Instrument.Of("sound", new(0.01m, "data sheet"), CalibrationRequirement.NotRequired("plan"));
}
