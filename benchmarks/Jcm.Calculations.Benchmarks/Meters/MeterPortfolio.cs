using Jcm.Calculations.Methodologies;
using Jcm.Calculations.Monitoring;
using Jcm.Calculations.Monitoring.Calibration;
using Jcm.Calculations.Monitoring.Metering;
using Jcm.Calculations.Parameters;
using Jcm.Calculations.Quantities;

namespace Jcm.Calculations.Benchmarks.Meters;

/// <summary>A portfolio of solar projects, each with fifty meters that are read every minute for five years: what is stated of them and what they must come to.</summary>
internal static class MeterPortfolio
{
    internal const int MetersOfProject = 50;

    private const string Source = "made-up plan";

    private static readonly SiteClock Clock = SiteClock.Fixed(TimeSpan.FromHours(7));

    private static readonly MethodologyDefinition Methodology = Catalogue.Approved.Get("VN_AM007", "1.0");

    /// <summary>The monitoring periods: the years 2020 to 2024.</summary>
    internal static IReadOnlyList<Period> Periods { get; } = [.. Enumerable.Range(2020, 5).Select(year => new Period(new(year, 1, 1), new(year, 12, 31)))];

    /// <summary>The first instant.</summary>
    internal static DateTimeOffset Beginning { get; } = Clock.BeginningOf(Periods[0].From);

    /// <summary>The days of all periods.</summary>
    internal static int Days { get; } = Periods.Sum(period => period.Days);

    /// <summary>The readings of a meter.</summary>
    internal static MinuteReadings Readings(MeterForm form, int project, int meter) => new(form, (project * MetersOfProject) + meter, Days, Beginning);

    /// <summary>Whether the calibration of a meter is late in the last year.</summary>
    internal static bool IsLate(int meter) => meter % 5 == 0;

    /// <summary>All readings of one project, aggregated, checked and corrected.</summary>
    /// <param name="form">How they come.</param>
    /// <param name="project">The number of the project.</param>
    /// <param name="threads">How many meters are read at the same time.</param>
    internal static MeteredData Run(MeterForm form, int project, int threads)
    {
        var parameters = Enumerable.Range(0, MetersOfProject).Select(meter => Parameter(meter, Series(form, meter, Readings(form, project, meter)))).ToArray();
        return MeteredData.TryOf(FormattableString.Invariant($"project {project + 1}"), Methodology, Clock, Periods, parameters, threads).Value;
    }

    /// <summary>The readings of one meter as a series.</summary>
    internal static MeterSeries Series(MeterForm form, int meter, Monitoring.Rows.IRowSource rows) => form is MeterForm.Timed or MeterForm.TimedIntervals
        ? MeterSeries.Timed(Meter(form, meter), rows)
        : MeterSeries.Regular(Meter(form, meter), Beginning, TimeSpan.FromMinutes(1), rows);

    /// <summary>One series as a metered parameter of a project of its own.</summary>
    internal static MeteredData RunOne(MeterSeries series, IReadOnlyList<Period> periods) =>
        MeteredData.TryOf("one meter", Methodology, Clock, periods, [Parameter(1, series)]).Value;

    /// <summary>Throws where a value is not the sum of whole numbers that was kept beside the readings.</summary>
    /// <returns>How many readings there were.</returns>
    internal static long Check(MeterForm form, int project, MeteredData data)
    {
        var rows = 0L;
        for (var meter = 0; meter < MetersOfProject; meter++)
        {
            var readings = Readings(form, project, meter);
            rows += readings.Rows;
            var (minute, read, expected) = (0L, 0m, 0m);
            for (var i = 0; i < Periods.Count; i++)
            {
                var value = data.Values[(meter * Periods.Count) + i];
                var end = minute + ((long)Periods[i].Days * MinuteReadings.MinutesOfDay);
                // Two decimals of a kWh, in MWh.
                var here = (readings.CountsUntil(end) - readings.CountsUntil(minute)) / 100_000m;
                // Where the year ends inside an interval, only all years together are known.
                if (form is not (MeterForm.Timed or MeterForm.TimedIntervals) && value.AsRead != here) throw new InvalidOperationException(FormattableString.Invariant($"{form}, meter {meter}, {value.Period}: {value.AsRead} is not {here} MWh."));
                if (value.Corrected > value.AsRead || (IsLate(meter) && i == Periods.Count - 1) != (value.Corrected < value.AsRead)) throw new InvalidOperationException(FormattableString.Invariant($"{form}, meter {meter}, {value.Period}: wrongly corrected."));
                (minute, read, expected) = (end, read + value.AsRead, expected + here);
            }

            if (read != expected) throw new InvalidOperationException(FormattableString.Invariant($"{form}, meter {meter}: {read} is not {expected} MWh."));
        }

        return rows;
    }

    /// <summary>A meter with its instrument and its limits.</summary>
    internal static Meter Meter(MeterForm form, int meter) =>
        new(FormattableString.Invariant($"M-{meter + 1}"), form is MeterForm.Intervals or MeterForm.TimedIntervals ? MeterKind.Intervals : MeterKind.Register, Units.KilowattHour, MinuteReadings.Decimals)
        {
            Digits = form switch { MeterForm.Intervals or MeterForm.TimedIntervals => null, MeterForm.Rollover => MinuteReadings.RolloverDigits, _ => 15 },
            ReadEvery = TimeSpan.FromMinutes(15),
            Instrument = Instrument.Of(
                FormattableString.Invariant($"M-{meter + 1}"),
                new(0.005m, "made-up data sheet"),
                CalibrationRequirement.EveryYears(4, Source),
                [new("1", new(2020, 1, 1), 0.001m, "made-up laboratory"), .. IsLate(meter) ? Array.Empty<CalibrationCertificate>() : [new("2", new(2023, 11, 1), 0.002m, "made-up laboratory")]]),
            Limits = new("made-up data sheet")
            {
                MostInAnHour = 60,
                MostChange = 1,
                LongestStandstill = TimeSpan.FromHours(16),
                Dark = new(new(20, 0), new(4, 0)),
            },
        };

    private static MeteredParameter Parameter(int meter, MeterSeries series) =>
        new(FormattableString.Invariant($"roof {meter + 1}"), "EG_i,p", MonitoringOptions.C, Source, MeterPosition.Plus("export", series) with { Gaps = GapRule.NoCredit(Source) }) { Boundary = BoundaryRule.ByTime };
}
