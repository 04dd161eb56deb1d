using FsCheck;
using FsCheck.Fluent;
using Jcm.Calculations.Methodologies;
using Jcm.Calculations.Monitoring;
using Jcm.Calculations.Monitoring.Metering;
using Jcm.Calculations.Parameters;
using Jcm.Calculations.Quantities;

namespace Jcm.Calculations.Tests.Monitoring.Metering;

/// <summary>Meters and readings for the tests of metering.</summary>
internal static class Meterings
{
    internal const string Source = "monitoring plan";

    internal static readonly SiteClock Clock = SiteClock.Fixed(TimeSpan.FromHours(7));

    internal static readonly MethodologyDefinition Solar = Catalogue.Approved.Get("VN_AM007", "1.0");

    internal static Meter Register(string id = "R-1", int decimals = 0, int? digits = null) => new(id, MeterKind.Register, Units.KilowattHour, decimals) { Digits = digits };

    internal static Meter Intervals(string id = "I-1", int decimals = 0) => new(id, MeterKind.Intervals, Units.KilowattHour, decimals);

    internal static DateTimeOffset At(int year, int month, int day, int hour = 0, int minute = 0) => new(year, month, day, hour, minute, 0, TimeSpan.FromHours(7));

    internal static DateTimeOffset At(string day) => Clock.BeginningOf(DateOnly.ParseExact(day, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));

    /// <summary>A series of a register from its readings.</summary>
    internal static MeterSeries Readings(Meter meter, params (DateTimeOffset At, decimal Value)[] readings) => MeterSeries.Of(meter, [.. readings.Select(reading => new Reading(reading.At, reading.Value))]);

    /// <summary>Generation metered at one point of a solar project.</summary>
    internal static MeteredParameter Generation(params MeterPosition[] positions) => new("roof A", "EG_i,p", MonitoringOptions.C, Source, positions);

    internal static Outcome<MeteredData> Try(IReadOnlyList<Period> periods, params MeteredParameter[] parameters) => MeteredData.TryOf("P-1", Solar, Clock, periods, parameters);

    internal static MeteredData Of(IReadOnlyList<Period> periods, params MeteredParameter[] parameters) => Try(periods, parameters).Value;

    /// <summary>What one meter came to in each period, in MWh.</summary>
    internal static IReadOnlyList<decimal> Values(MeterSeries series, BoundaryRule rule, params Period[] periods) =>
        [.. Of(periods, Generation(MeterPosition.Plus("export", series) with { Gaps = GapRule.NoCredit(Source) }) with { Boundary = rule }).Values.Select(value => value.Value)];

    /// <summary>Increasing instants of January and February 2024 with the amounts between them.</summary>
    internal static Gen<(DateTimeOffset At, int Amount)[]> IrregularReadings(int most = 1000) =>
        from count in Gen.Choose(2, 40)
        from seconds in Gen.Choose(0, 59 * 86400).ArrayOf(count)
        from amounts in Gen.Choose(0, most).ArrayOf(count)
        let times = seconds.Distinct().Order().ToArray()
        where times.Length >= 2
        select times.Select((time, i) => (At(2024, 1, 1).AddSeconds(time), amounts[i])).ToArray();

    /// <summary>January and February 2024 cut into random periods.</summary>
    internal static Gen<Period[]> Partitions() =>
        from cuts in Gen.Choose(1, 59).ListOf()
        let starts = cuts.Append(0).Distinct().Order().ToArray()
        select starts.Select((start, i) => new Period(new DateOnly(2024, 1, 1).AddDays(start), new DateOnly(2024, 1, 1).AddDays((i + 1 < starts.Length ? starts[i + 1] : 60) - 1))).ToArray();
}
