using Jcm.Calculations.Documents;
using Jcm.Calculations.Evaluation;
using Jcm.Calculations.Methodologies;
using Jcm.Calculations.Monitoring;
using Jcm.Calculations.Monitoring.Calibration;
using Jcm.Calculations.Monitoring.Metering;
using Jcm.Calculations.Monitoring.Plausibility;
using Jcm.Calculations.Monitoring.Quality;
using Jcm.Calculations.Parameters;
using Jcm.Calculations.Quantities;
using Xunit;

namespace Jcm.Calculations.Tests.Documents.Metering;

/// <summary>What a document states is what the same statements in code give.</summary>
public sealed class GoldenMeteringTests
{
    private const string Plan = "monitoring plan, version 2.0";

    private static readonly SiteClock Clock = SiteClock.Fixed(TimeSpan.FromHours(7));

    private static readonly MethodologyDefinition Methodology = Catalogue.Approved.Get("VN_AM007", "1.0");

    [Fact]
    public void The_meter_of_the_README_gives_the_same_as_a_document()
    {
        var instrument = Instrument.Of(
            "E-1042", new ErrorShare(0.005m, "data sheet"), CalibrationRequirement.EveryMonths(12, "monitoring plan"), [new CalibrationCertificate("C-17", new(2023, 3, 20), 0.001m, "laboratory")]);
        var meter = new Meter("E-1042", MeterKind.Register, Units.KilowattHour, decimals: 1) { Digits = 6, Instrument = instrument };
        var series = MeterSeries.Of(meter, [At(1, 1, 71_204.3m), At(2, 1, 98_400.0m), At(3, 1, 24_906.1m), At(4, 1, 53_880.7m), At(4, 21, 72_415.2m)]);
        var export = MeterPosition.Plus("export", series) with { Gaps = GapRule.NoCredit("monitoring plan") };
        var months = Enumerable.Range(1, 4).Select(month => Period.Month(2024, month)).ToList();
        var metered = MeteredData.Of("VN-rooftop", Methodology, Clock, months, [new MeteredParameter("roof A", "EG_i,p", MonitoringOptions.C, "meter E-1042", export)]);
        var project = new Project("VN-rooftop", Methodology).Choose("EF_RE,i", "national grid").Monitor(metered);

        var document = ProjectDocument.Read(MeteringDocuments.Rooftop).Value;

        Assert.Equal(MeteringDocuments.Text(metered), MeteringDocuments.Text(Assert.Single(document.Project.Meterings)));
        Assert.Equal(33.624127m, decimal.Round(document.Project.Calculate().Total.Reduction.Tonnes, 6));
        Assert.Equal(project.Calculate().Explain(), document.Project.Calculate().Explain());
    }

    [Fact]
    public void Two_roofs_with_everything_that_can_be_stated_give_the_same_as_a_document()
    {
        var metered = TwoRoofs();
        var document = ProjectDocument.Read(MeteringDocuments.TwoRoofs).Value;
        Assert.Equal(MeteringDocuments.Text(metered), MeteringDocuments.Text(Assert.Single(document.Project.Meterings)));
        Assert.Contains(metered.Findings, finding => finding.Code == FindingCode.Stuck || finding.Code == FindingCode.RateOfChange);
        Assert.Null(document.Plan);
        Assert.Null(document.CheckPlan());
    }

    [Fact]
    public void What_is_read_is_written_and_read_again_as_the_same()
    {
        foreach (var text in new[] { MeteringDocuments.Rooftop, MeteringDocuments.TwoRoofs, MeteringDocuments.Planned })
        {
            var document = ProjectDocument.Read(text).Value;
            var again = ProjectDocument.Read(document.Write()).Value;
            Assert.Equal(document.Write(), again.Write());
            Assert.Equal(document.Fingerprint, again.Fingerprint);
            Assert.True(document.Project.Meterings.Select(MeteringDocuments.Text).SequenceEqual(again.Project.Meterings.Select(MeteringDocuments.Text), StringComparer.Ordinal));
        }
    }

    [Fact]
    public void A_metering_without_periods_takes_those_of_the_monitoring_points()
    {
        var periods = MeteringDocuments.Rooftop[MeteringDocuments.Rooftop.IndexOf("    \"periods\": [", StringComparison.Ordinal)..MeteringDocuments.Rooftop.IndexOf("    \"parameters\"", StringComparison.Ordinal)];
        var values = """{ "symbol": "X", "value": 1, "unit": "MWh", "option": "C", "source": "meter" }""";
        var points = $$"""
            "points": [ { "id": "roof B", "periods": [ { "from": "2024-02-01", "to": "2024-02-29", "values": [ {{values}} ] }, { "from": "2024-01-01", "to": "2024-01-31", "values": [ {{values}} ] } ] } ], "meters": [
            """;
        var document = ProjectDocument.Read(MeteringDocuments.Rooftop.Replace(periods, "", StringComparison.Ordinal).Replace("\"meters\": [\n", points, StringComparison.Ordinal)).Value;
        Assert.Equal([Period.Month(2024, 1), Period.Month(2024, 2)], document.Project.Meterings[0].Periods);
        Assert.Equal(ProblemCode.Empty, Assert.Single(MeteringDocuments.ProblemsOf(MeteringDocuments.Rooftop, (periods, ""))).Code);
    }

    private static Reading At(int month, int day, decimal shows) => new(Clock.BeginningOf(new(2024, month, day)), shows);

    private static DateTimeOffset At(int month, int day, int hour, int minute) => Clock.At(new(2024, month, day, hour, minute, 0, DateTimeKind.Unspecified));

    private static CalibrationCertificate Certificate(string number, int year, int month, int day, decimal found) => new(number, new(year, month, day), found, "laboratory of the grid company");

    private static MeteredData TwoRoofs()
    {
        var half = new ErrorShare(0.005m, "data sheet, class 0.5S");
        var everyTwoYears = CalibrationRequirement.EveryYears(2, Plan);
        var first = new Meter("A-EX-1", MeterKind.Register, Units.KilowattHour, 1)
        {
            Digits = 6,
            ReadEvery = TimeSpan.FromDays(31),
            Limits = new("inverter data sheet") { MostInAnHour = 60 },
            Instrument = Instrument.Of("A-EX-1", half, everyTwoYears, [Certificate("K-2022-118", 2022, 3, 1, 0.001m), Certificate("K-2024-203", 2024, 4, 16, 0.002m)], accuracyClass: "0.5S"),
        };
        var second = new Meter("A-EX-2", MeterKind.Register, Units.KilowattHour, 1) { Digits = 6, Instrument = Instrument.Of("A-EX-2", half, everyTwoYears, [Certificate("F-2024-0611", 2024, 5, 30, 0.0005m)]) };
        var check = new Meter("A-CHK", MeterKind.Register, Units.MegawattHour, 3) { Instrument = Instrument.Of("A-CHK", new(0.005m, "data sheet"), CalibrationRequirement.NotRequired("meter of the grid company")) };
        var account = new Meter("A-INV", MeterKind.Intervals, Units.KilowattHour, 1);
        var import = new Meter("A-IM", MeterKind.Register, Units.KilowattHour, 1) { Multiplier = 2, MultiplierSource = "plate of the transformer" };
        var exportOfA = MeterPosition.Plus(
            "export",
            MeterSeries.Of(first, [At(1, 1, 87_654.3m), At(2, 1, 12_300.5m), new(At(2, 15, 12, 0), 0, ReadingStatus.Invalid), new(At(3, 3, 9, 30), 47_000), At(4, 1, 80_200.1m), At(5, 1, 14_200.1m), new(At(6, 17, 10, 10), 73_111.9m)]),
            MeterSeries.Of(second, [new(At(6, 17, 10, 10), 0), At(7, 1, 14_321.7m)])) with
        {
            CheckMeter = MeterSeries.Of(check, [At(1, 1, 10), At(7, 1, 205.9m)]),
            Invoices = MeterSeries.OfInvoices(account, Clock, [new(new(new(2024, 1, 1), new(2024, 3, 31)), 92_000, "invoice 2024-1"), new(new(new(2024, 4, 1), new(2024, 6, 30)), 107_000.5m, "invoice 2024-2")]),
            Gaps = GapRule.CheckMeter(Plan),
            Estimated = EstimatedReadings.TreatedAsMissing,
        };
        var importOfA = MeterPosition.Minus("import", MeterSeries.Of(import, [At(1, 1, 7000), new(At(2, 20, 9, 0), 7050), At(7, 1, 90.5m)]).WithChanges(new RegisterChange(At(2, 20, 9, 5), 7050, 0, "maintenance record 2024-02-20"))) with
        {
            Gaps = GapRule.AtCapacity(50, Units.KilowattHour, Plan),
        };
        var periods = new[] { new Period(new(2024, 1, 1), new(2024, 3, 31)), new Period(new(2024, 4, 1), new(2024, 6, 30)) };
        return MeteredData.Of(
            "VN-two-roofs",
            Methodology,
            Clock,
            periods,
            [
                new("roof A", "EG_i,p", MonitoringOptions.C, "net export of the revenue meters", exportOfA, importOfA) { Boundary = BoundaryRule.ByTime },
                new("roof B", "EG_i,p", MonitoringOptions.C, "net export of the revenue meters", ExportOfB(half, exportOfA.CheckMeter, importOfA.Meters[0])) { Boundary = BoundaryRule.ToEarlier },
            ]);
    }

    private static MeterPosition ExportOfB(ErrorShare half, MeterSeries check, MeterSeries import)
    {
        var meter = new Meter("B-EX", MeterKind.Intervals, Units.KilowattHour, 1)
        {
            Limits = new("inverter data sheet") { MostInAnHour = 1000, MostChange = 20_000, LongestStandstill = TimeSpan.FromDays(3), Dark = new(new(20, 0), new(4, 0), 1) },
            Instrument = Instrument.Of(
                "B-EX",
                half,
                CalibrationRequirement.EveryDays(365, Plan),
                [new("K-2023-309", new(2023, 11, 15), 0.011m, "laboratory") { Verdict = CalibrationVerdict.Failed, IsAdjusted = true, ValidUntil = new(2024, 11, 14) }],
                new(0.0021m, Plan)),
        };
        var readings = MeterSeries.OfIntervals(
            meter,
            [
                new(At(1, 1, 0, 0), At(3, 31, 0, 0), 101_000.2m), new(At(3, 31, 0, 0), At(4, 1, 0, 0), 1200, ReadingStatus.Estimated),
                new(At(4, 1, 0, 0), At(4, 2, 0, 0), 1100.5m), new(At(4, 2, 0, 0), At(4, 3, 0, 0), 1200), new(At(4, 3, 0, 0), At(4, 4, 0, 0), 1300.1m), new(At(4, 5, 0, 0), At(7, 1, 0, 0), 99_000),
            ]);
        var logger = MeterSeries.Regular(new("B-2023", MeterKind.Intervals, Units.KilowattHour, 0), Clock.BeginningOf(new(2023, 6, 1)), TimeSpan.FromDays(1), new double[] { 1000, 1100, 900, 1250, 1300, 800, 950, 1010 });
        var days = StatedHistory.Of(logger.Daily(Clock, new(new(2023, 6, 1), new(2023, 6, 8))), "logger");
        var halves = StatedHistory.Of([(new(new(2022, 1, 1), new(2022, 6, 30)), 199.1m), (new(new(2022, 7, 1), new(2022, 12, 31)), 180)], Units.MegawattHour, "monitoring report 2022");
        var capacity = new RatedCapacity(new(1, Units.Megawatt), "data sheet", Clock.LengthOf);
        var span = new Period(new(2024, 1, 1), new(2024, 6, 30));
        var rules = PlausibilityRules.Of(
            Units.KilowattHour,
            [
                new UnitSlip(UsualDay.FromHistory(halves, 4)),
                new UnitSlip(UsualDay.FromCapacity(capacity, 0.02m, 0.3m)),
                new UnitSlip(UsualDay.FromEstimate(new(400, Units.MegawattHour), Period.Year(2024), "design document")),
                new AmountRange(new Quantity(1, Units.KilowattHour), new Quantity(1.2m, Units.MegawattHour), "plan", FindingGrade.Fault),
                new CapacityLimit(capacity, 0.04m, 0.005m),
                new Outliers(3, 3, day => FormattableString.Invariant($"{day.Year}-{day.Month:00}"), "by month", "plan"),
                new Outliers(groupOf: day => day.DayOfWeek.ToString(), groups: "by weekday"),
                new RateOfChange(0.05m, new Quantity(90, Units.KilowattHour), "plan"),
                new StuckAmounts(2, 1, "plan"),
                EnergyBalance.WithinShare([new("A-CHK", check.Daily(Clock, span)), new("A-IM", import.Daily(Clock, span), IsSubtracted: true)], 0.02m, "plan", [Period.Month(2024, 4)]),
                EnergyBalance.WithinErrors([new("A-CHK", check.Daily(Clock, span), PermissibleError: 0.005m)], 0.005m, "plan"),
            ]);
        return MeterPosition.Plus("export", readings) with { Gaps = GapRule.PercentileOfHistory(days, 25), Estimated = EstimatedReadings.TreatedAsMissing, Plausibility = rules };
    }
}
