using Jcm.Calculations.Monitoring.Calibration;

namespace Jcm.Calculations.Monitoring.Metering;

/// <summary>
/// The errors that the readings of one meter carry in one period. An interval that touches days of different errors carries the largest of them as a whole, as it is not
/// known when in it the amount went through.
/// </summary>
internal sealed class MeterErrors
{
    private readonly WalkedMeter meter;
    private readonly Period service;
    private readonly IReadOnlyList<ErrorWindow> windows;
    private readonly List<(SpannedCounts Interval, ErrorWindow Largest)> across = [];

    private MeterErrors(WalkedMeter meter, Period service, IReadOnlyList<ErrorWindow> windows)
    {
        (this.meter, this.service, this.windows) = (meter, service, windows);
        foreach (var window in windows.Skip(1))
        {
            if (meter.Crossing(window.Days.From) is not { } interval || across.Exists(each => each.Interval == interval)) continue;
            var touched = meter.DaysOf(interval);
            across.Add((interval, windows.Where(each => each.Days.Overlaps(touched)).MaxBy(each => each.Error)!));
        }
    }

    /// <summary>The errors of a period; null where the meter does not serve in it, or where an error is not known, which is a problem.</summary>
    internal static MeterErrors? Of(WalkedMeter meter, Period period, string position, AmountTerms terms)
    {
        if (meter.ServiceIn(period) is not { } service) return null;
        if (meter.Meter.Instrument is not { } instrument) return new(meter, service, [new(service, 0, [ErrorReason.InOrder], "no instrument is stated")]);
        var found = instrument.TryErrorsIn(WithIntervals(meter, service));
        if (found.TryGet(out var windows)) return new(meter, service, windows);
        terms.Report(found.Problems, position);
        return null;
    }

    /// <summary>What the meter showed in the period, by the error that it carries.</summary>
    internal IEnumerable<(ErrorWindow Window, Int128 Counts)> Parts()
    {
        foreach (var window in windows)
        {
            if (Common(window.Days, service) is not { } days) continue;
            var counts = meter.Counts(days);
            var isTaken = false;
            foreach (var (interval, largest) in across)
            {
                var share = largest.Error == window.Error ? 0 : meter.Share(interval, days);
                if (share == 0) continue;
                counts -= share;
                isTaken = true;
                var touched = Common(meter.DaysOf(interval), days)!.Value;
                yield return (largest with { Days = touched, Basis = $"an interval that reaches into {largest.Days}: {largest.Basis}" }, share);
            }

            if (counts != 0 || !isTaken) yield return (window with { Days = days }, counts);
        }
    }

    /// <summary>The error of readings within a day.</summary>
    internal decimal On(DateOnly day) => windows.First(window => window.Days.From <= day && day <= window.Days.To).Error;

    /// <summary>The days of a period and of the intervals that reach beyond it.</summary>
    private static Period WithIntervals(WalkedMeter meter, Period period)
    {
        var from = meter.Crossing(period.From) is { } begins ? meter.DaysOf(begins).From : period.From;
        var to = meter.Crossing(period.To.AddDays(1)) is { } ends ? meter.DaysOf(ends).To : period.To;
        return new(from < period.From ? from : period.From, to > period.To ? to : period.To);
    }

    private static Period? Common(Period left, Period right) => left.Overlaps(right)
        ? new(left.From > right.From ? left.From : right.From, left.To < right.To ? left.To : right.To)
        : null;
}
