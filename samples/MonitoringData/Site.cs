using Jcm.Calculations.Methodologies;
using Jcm.Calculations.Monitoring;
using Jcm.Calculations.Monitoring.Calibration;
using Jcm.Calculations.Monitoring.Metering;
using Jcm.Calculations.Quantities;

namespace MonitoringData;

/// <summary>What does not change whatever the readings say: the project, the clock, the meters with their instruments and certificates, the history.</summary>
internal static class Site
{
    internal const string Project = "VN-two-roofs";
    internal const string RoofA = "roof A";
    internal const string RoofB = "roof B";
    internal const string Generation = "EG_i,p";
    internal const string Factor = "EF_RE,i";
    internal const string Plan = "monitoring plan, version 2.0";

    internal static readonly string[] Registers = ["A-EX-1", "A-EX-2", "A-IM", "A-CHK", "B-IM"];

    internal static readonly MethodologyDefinition Methodology = Catalogue.Approved.Get("VN_AM007", "1.0");

    internal static readonly SiteClock Clock = SiteClock.Fixed(TimeSpan.FromHours(7));

    internal static readonly IReadOnlyList<Period> Months = [.. Enumerable.Range(1, 12).Select(month => Period.Month(2024, month))];

    private static readonly ErrorShare ClassHalf = new(0.005m, "data sheet, class 0.5S");
    private static readonly TimeSpan QuarterHour = TimeSpan.FromMinutes(15);

    /// <summary>The main export meter of roof A up to its exchange: its calibration of March was made in April.</summary>
    internal static Meter FirstExportOfA { get; } = Export("A-EX-1", CalibrationRequirement.EveryYears(2, Plan), Certificate("K-2022-118", 2022, 3, 1, 0.001m), Certificate("K-2024-203", 2024, 4, 16, 0.002m));

    /// <summary>The meter that took its place.</summary>
    internal static Meter SecondExportOfA { get; } = Export("A-EX-2", CalibrationRequirement.EveryYears(2, Plan), Certificate("F-2024-0611", 2024, 5, 30, 0.0005m));

    /// <summary>The meter beside both.</summary>
    internal static Meter CheckOfA { get; } = Export("A-CHK", CalibrationRequirement.EveryYears(2, Plan), Certificate("K-2023-044", 2023, 2, 7, -0.001m));

    internal static Meter ImportOfA { get; } = Import("A-IM", Certificate("K-2023-045", 2023, 2, 7, 0.002m));

    internal static Meter ImportOfB { get; } = Import("B-IM", Certificate("K-2023-310", 2023, 11, 15, 0.001m));

    /// <summary>What the grid company invoices for the export of roof A.</summary>
    internal static Meter AccountOfA { get; } = new("A-INV", MeterKind.Intervals, Units.KilowattHour, decimals: 1);

    /// <summary>The logger of roof B: its calibration of November found more than is permissible.</summary>
    /// <param name="unit">The unit in which its column is said to be.</param>
    internal static Meter ExportOfB(Unit unit) => new("B-EX", MeterKind.Intervals, unit, decimals: 1)
    {
        ReadEvery = QuarterHour,
        Limits = new("inverter data sheet") { MostInAnHour = new Quantity(1, Units.MegawattHour).In(unit).Value, LongestStandstill = TimeSpan.FromHours(16), Dark = Night },
        Instrument = Instrument.Of(
            "B-EX",
            ClassHalf,
            CalibrationRequirement.EveryYears(1, Plan),
            [Certificate("K-2023-309", 2023, 11, 15, 0.003m), Certificate("K-2024-377", 2024, 11, 12, 0.011m) with { IsAdjusted = true }],
            accuracyClass: "0.5S"),
    };

    private static DarkHours Night => new(new(20, 0), new(4, 0));

    private static Meter Export(string id, CalibrationRequirement requirement, params CalibrationCertificate[] certificates) => new(id, MeterKind.Register, Units.KilowattHour, decimals: 1)
    {
        Digits = 6,
        ReadEvery = QuarterHour,
        Limits = new("inverter data sheet") { MostInAnHour = 1000, LongestStandstill = TimeSpan.FromHours(16), Dark = Night },
        Instrument = Instrument.Of(id, ClassHalf, requirement, certificates, accuracyClass: "0.5S"),
    };

    private static Meter Import(string id, params CalibrationCertificate[] certificates) => new(id, MeterKind.Register, Units.KilowattHour, decimals: 1)
    {
        Digits = 6,
        ReadEvery = QuarterHour,
        Limits = new("fuse of the auxiliary supply") { MostInAnHour = 50 },
        Instrument = Instrument.Of(id, ClassHalf, CalibrationRequirement.EveryYears(2, Plan), certificates, accuracyClass: "0.5S"),
    };

    private static CalibrationCertificate Certificate(string number, int year, int month, int day, decimal found) => new(number, new(year, month, day), found, "laboratory of the grid company");
}
