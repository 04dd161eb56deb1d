using Jcm.Calculations.Monitoring;
using Jcm.Calculations.Monitoring.Calibration;
using Jcm.Calculations.Monitoring.Metering;
using Jcm.Calculations.Monitoring.Quality;
using Jcm.Calculations.Parameters;
using Jcm.Calculations.Quantities;
using static Jcm.Calculations.Tests.Monitoring.Metering.Meterings;

namespace Jcm.Calculations.Tests.Monitoring.Metering;

/// <summary>
/// A meter position of 20 days, its meters read now and then and calibrated as it happens, beside what truly went through: what meters read lies within
/// their error of the truth, and the truth keeps to the bound of the rule for gaps.
/// </summary>
/// <param name="Position">The position.</param>
/// <param name="Truth">What truly went through, in the unit of the meters.</param>
internal sealed record RandomPosition(MeterPosition Position, decimal Truth)
{
    internal static readonly Period Days = Period.Parse("2024-01-01..2024-01-20");

    private const int StepsOfDay = 4;
    private const int HoursOfStep = 6;
    private const decimal ErrorOfCheckMeter = 0.2m;

    private static readonly int Steps = Days.Days * StepsOfDay;

    /// <summary>The rules that are safe where a smaller amount credits less, or a larger one.</summary>
    internal static GapTreatment[] Safe(ConservativeDirection direction) => direction == ConservativeDirection.SmallerIsConservative
        ? [GapTreatment.NoCredit, GapTreatment.LeastOfHistory, GapTreatment.PercentileOfHistory, GapTreatment.CheckMeter, GapTreatment.Interpolated]
        : [GapTreatment.AtCapacity, GapTreatment.LeastOfHistory, GapTreatment.PercentileOfHistory, GapTreatment.CheckMeter, GapTreatment.Interpolated];

    /// <param name="draw">The draws.</param>
    /// <param name="name">Name of the position.</param>
    /// <param name="isSubtracted">Whether it is taken off.</param>
    /// <param name="direction">Which side of its own amount is conservative.</param>
    /// <param name="treatment">The rule for gaps.</param>
    /// <param name="unit">The unit of the meters.</param>
    internal static RandomPosition Of(Draws draw, string name, bool isSubtracted, ConservativeDirection direction, GapTreatment treatment, Unit unit)
    {
        var isSteady = treatment == GapTreatment.Interpolated;
        // Gaps of an interpolated position lie between whole days of the same amount.
        var (first, last) = isSteady ? (0, Steps) : (draw.From(0, 2 * StepsOfDay), Steps - draw.From(0, 2 * StepsOfDay));
        var half = draw.From(first + StepsOfDay, last - StepsOfDay);
        var exchanged = draw.OneIn(2) && !isSteady;
        var from = exchanged ? Math.Min(half + draw.From(0, StepsOfDay), last - 1) : half;
        var service = exchanged ? new[] { (First: first, Last: half), (First: from, Last: last) } : [(First: first, Last: last)];
        var truth = new decimal[Steps];
        for (var i = 0; i < Steps; i++) truth[i] = isSteady ? 100 : draw.OneIn(5) ? 0 : draw.From(10, 400);
        var meters = new List<MeterSeries>();
        foreach (var (begin, end) in service) meters.Add(Meter(draw, FormattableString.Invariant($"{name} {meters.Count + 1}"), begin, end, truth, unit, asIntervals: isSteady || draw.OneIn(2), isSteady));

        var byDay = truth.Chunk(StepsOfDay).Select(steps => steps.Sum()).ToArray();
        var (lowest, highest) = (byDay.Min(), byDay.Max());
        var position = (isSubtracted ? MeterPosition.Minus(name, [.. meters]) : MeterPosition.Plus(name, [.. meters])) with
        {
            Estimated = EstimatedReadings.TreatedAsMissing,
            Gaps = treatment switch
            {
                GapTreatment.NoCredit => GapRule.NoCredit(Source),
                GapTreatment.AtCapacity => GapRule.AtCapacity(Math.Ceiling(truth.Max() / HoursOfStep), unit, Source),
                GapTreatment.LeastOfHistory => GapRule.LeastOfHistory(History(draw, lowest, highest, unit)),
                GapTreatment.PercentileOfHistory => GapRule.PercentileOfHistory(Beyond(draw, direction, lowest, highest, unit), draw.From(0, 50)),
                GapTreatment.CheckMeter => GapRule.CheckMeter(Source),
                _ => GapRule.Interpolated(Days.Days, Source),
            },
            CheckMeter = treatment == GapTreatment.CheckMeter ? Check(draw, name, truth, unit) : null,
        };
        var sum = truth.Sum();
        if (draw.OneIn(3)) position = position with { Invoices = Invoice(Math.Floor(sum * draw.Between(0.9m, 1.1m)), unit) };
        return new(position, sum);
    }

    /// <summary>A meter, whose error on each day is what its certificates leave open; what it reads of a step lies within that error of the truth.</summary>
    private static MeterSeries Meter(Draws draw, string id, int begin, int end, decimal[] truth, Unit unit, bool asIntervals, bool isSteady)
    {
        var permissible = draw.Between(0, 0.05m);
        var certificates = new List<CalibrationCertificate>();
        if (!draw.OneIn(4)) certificates.Add(new("C-1", Days.From.AddDays(draw.From(-8, 12)), draw.Between(-0.1m, 0.1m), "laboratory") { IsAdjusted = draw.OneIn(2) });
        if (draw.OneIn(2)) certificates.Add(new("C-2", Days.From.AddDays(draw.From(13, 22)), draw.Between(-0.1m, 0.1m), "laboratory") { IsAdjusted = draw.OneIn(2) });
        var instrument = Instrument.Of(id, new(permissible, "data sheet"), CalibrationRequirement.EveryDays(draw.From(5, 30), "standard"), certificates);
        var windows = instrument.ErrorsIn(Days);
        var read = new int[Steps];
        for (var i = begin; i < end; i++)
        {
            var error = windows.Single(window => window.Days.From <= Day(i) && Day(i) <= window.Days.To).Error;
            read[i] = isSteady ? 100 : draw.OneIn(6) ? 0 : draw.From(10, 400);
            truth[i] = read[i] * (1 + draw.Between(-error, error));
        }

        if (asIntervals)
        {
            var intervals = new List<IntervalReading>();
            for (var i = begin; i < end; i++)
            {
                var isWholeDay = isSteady && (i < StepsOfDay || i >= Steps - StepsOfDay);
                if (!isWholeDay && draw.OneIn(10)) truth[i] = isSteady ? truth[i] : draw.From(0, 400);
                else intervals.Add(new(At(i), At(i + 1), read[i]));
            }

            return MeterSeries.OfIntervals(new(id, MeterKind.Intervals, unit, 0) { Instrument = instrument }, intervals.Count > 0 ? intervals : [new(At(begin), At(begin + 1), read[begin])]);
        }

        var (total, readings) = (draw.From(0, 5000), new List<Reading>());
        for (var i = begin; i <= end; i++)
        {
            // Where the error changes a reading is taken, so that what belongs to which error is known.
            var isNeeded = i == begin || i == end || (i % StepsOfDay == 0 && windows.Any(window => window.Days.From == Day(i)));
            if (isNeeded || draw.OneIn(3)) readings.Add(new(At(i), total));
            else if (draw.OneIn(4)) readings.Add(new(At(i), draw.From(0, 10_000), draw.Of(ReadingStatus.Estimated, ReadingStatus.Invalid)));
            if (i < end) total += read[i];
        }

        return MeterSeries.Of(new(id, MeterKind.Register, unit, 0) { Instrument = instrument }, readings);
    }

    /// <summary>A check meter that covers all days, read at any distances; what it reads of a step lies within its error of the truth.</summary>
    private static MeterSeries Check(Draws draw, string name, decimal[] truth, Unit unit)
    {
        var instrument = Instrument.Of(name + " check", new(ErrorOfCheckMeter, "data sheet"), CalibrationRequirement.NotRequired("plan"));
        var (total, readings) = (0L, new List<Reading> { new(At(0), 0) });
        for (var i = 0; i < Steps; i++)
        {
            total += (long)Math.Round(1000 * truth[i] / (1 + draw.Between(-0.9m * ErrorOfCheckMeter, 0.9m * ErrorOfCheckMeter)));
            if (i == Steps - 1 || draw.OneIn(3)) readings.Add(new(At(i + 1), total / 1000m));
        }

        return MeterSeries.Of(new(name + " check", MeterKind.Register, unit, 3) { Instrument = instrument }, readings);
    }

    /// <summary>A history with a day of at most the lowest and one of at least the highest amount, stated by weeks.</summary>
    private static StatedHistory History(Draws draw, decimal lowest, decimal highest, Unit unit) => StatedHistory.Of(
        [(Week(0), 7 * lowest), (Week(1), draw.Between(7 * lowest, 7 * highest)), (Week(2), 7 * highest), (Week(3), draw.Between(7 * lowest, 7 * highest))], unit, "history");

    /// <summary>A history of which every day is on the safe side of the truth.</summary>
    private static StatedHistory Beyond(Draws draw, ConservativeDirection direction, decimal lowest, decimal highest, Unit unit) => StatedHistory.Of(
        [.. Enumerable.Range(0, 6).Select(week => (Week(week), direction == ConservativeDirection.SmallerIsConservative ? draw.Between(0, 7 * lowest) : draw.Between(7 * highest, 8 * highest)))], unit, "history");

    private static MeterSeries Invoice(decimal amount, Unit unit) => MeterSeries.OfInvoices(new("invoices", MeterKind.Intervals, unit, 0), Clock, [new InvoicedAmount(Days, amount, "invoice 1")]);

    private static Period Week(int number) => new(new DateOnly(2023, 1, 1).AddDays(7 * number), new DateOnly(2023, 1, 7).AddDays(7 * number));

    private static DateOnly Day(int step) => Days.From.AddDays(step / StepsOfDay);

    private static DateTimeOffset At(int step) => Meterings.At(2024, 1, 1).AddHours(step * HoursOfStep);
}
