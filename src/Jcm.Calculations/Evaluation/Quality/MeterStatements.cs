using System.Globalization;
using Jcm.Calculations.Arithmetic.Tracing;
using Jcm.Calculations.Monitoring;
using Jcm.Calculations.Monitoring.Calibration;
using Jcm.Calculations.Monitoring.Metering;

namespace Jcm.Calculations.Evaluation.Quality;

/// <summary>The meters of a page about data quality: what they are, what is checked of them, and by which certificates their readings are in order or corrected.</summary>
internal static class MeterStatements
{
    internal static IEnumerable<string> Of(IEnumerable<MeteredValue> values)
    {
        foreach (var same in values.GroupBy(value => value.Parameter))
        {
            foreach (var (position, index) in same.Key.Positions.Select((position, index) => (position, index)))
            {
                var name = same.Key.Item is { } item ? $"{same.Key.Symbol} ({item})" : same.Key.Symbol;
                yield return $"{same.Key.Point}, {name}, {position.Name}";
                var parts = same.SelectMany(value => value.Positions[index].Parts).ToList();
                foreach (var series in position.Meters)
                {
                    yield return $"  {Statement(series.Meter)}";
                    foreach (var change in series.Changes) yield return $"    {InstantText.Of(change.At)}: the register was changed from {NumberText.Of(change.LastReading)} to {NumberText.Of(change.FirstReading)} ({change.Source})";
                    foreach (var window in Joined(parts.Where(part => ReferenceEquals(part.Meter, series.Meter)))) yield return $"    {window}";
                }

                if (position.CheckMeter is { } check)
                {
                    yield return $"  check meter {Statement(check.Meter)}";
                    foreach (var window in Windows(check.Meter, same)) yield return $"    {window}";
                }

                if (position.Invoices is { } invoices) yield return $"  invoices {Statement(invoices.Meter)}";
                foreach (var rule in position.Plausibility?.Lines ?? []) yield return $"  checked by day: {rule}";
            }
        }
    }

    private static string Statement(Meter meter) => string.Join("; ", Parts(meter));

    private static IEnumerable<string> Parts(Meter meter)
    {
        var digits = meter.Digits is { } number ? $" of {Count(number, "digit")}" : "";
        var unit = meter.Unit.Symbol.Length == 0 ? "" : $" in {meter.Unit.Symbol}";
        yield return $"{meter.Id}: {(meter.Kind == MeterKind.Register ? $"register{digits}" : "intervals")}{unit} with {Count(meter.Decimals, "decimal")}";
        if (meter.Multiplier != 1) yield return $"multiplied by {NumberText.Of(meter.Multiplier)} ({meter.MultiplierSource})";
        if (meter.ReadEvery is { } every) yield return $"read every {InstantText.Length(every.Ticks)}";
        if (meter.Limits is { } limits) yield return Limits(limits, meter.Unit.Symbol);
        if (meter.Instrument is not { } instrument)
        {
            yield return "no instrument is stated";
            yield break;
        }

        if (instrument.AccuracyClass is { } accuracy) yield return $"class {accuracy}";
        yield return instrument.MaximumPermissibleError is { } error ? $"permissible error {error}" : "the permissible error is not stated";
        yield return instrument.Requirement is { } requirement ? $"calibration {requirement}" : "how often it is calibrated is not stated";
    }

    private static string Limits(MeterLimits limits, string unit)
    {
        var all = new List<string>();
        if (limits.MostInAnHour is { } most) all.Add($"at most {NumberText.Of(most)} {unit} in an hour");
        if (limits.MostChange is { } change) all.Add($"a change of at most {NumberText.Of(change)} {unit}");
        if (limits.LongestStandstill is { } still) all.Add($"no standstill over {InstantText.Length(still.Ticks)}");
        if (limits.Dark is { } dark) all.Add($"at most {NumberText.Of(dark.MostInANight)} {unit} in the dark, {InstantText.Of(dark.From)} to {InstantText.Of(dark.To)}");
        return $"{string.Join(", ", all)} ({limits.Source})";
    }

    /// <summary>A check meter is not part of the amounts, so its certificates are looked up for all days from the first to the last.</summary>
    private static IEnumerable<string> Windows(Meter meter, IEnumerable<MeteredValue> values)
    {
        if (meter.Instrument is not { } instrument) return [];
        var days = new Period(values.Min(value => value.Period.From), values.Max(value => value.Period.To));
        var errors = instrument.TryErrorsIn(days);
        return errors.TryGet(out var windows)
            ? windows.Select(window => $"{MeteringText.Days(window.Days)}: {(window.Error == 0 ? "in order" : $"an error of {NumberText.Of(window.Error)}, {MeteringText.Reasons(window)}")}: {window.Basis}")
            : errors.Problems.Select(problem => problem.Message);
    }

    /// <summary>Days that follow each other and say the same become one line.</summary>
    private static List<string> Joined(IEnumerable<MeterPart> parts)
    {
        var lines = new List<(ErrorWindow Window, string Text)>();
        foreach (var part in parts.OrderBy(part => part.Window.Days))
        {
            var window = part.Window;
            if (lines.Count > 0 && lines[^1].Window is var last && last.Days.To.AddDays(1) == window.Days.From && last.SaysTheSameAs(window)) window = window with { Days = new(last.Days.From, window.Days.To) };
            else lines.Add((window, ""));
            var treatment = MeteringText.Correction(part) is { } factor ? $"× {factor}, {MeteringText.Reasons(window)}" : "in order";
            lines[^1] = (window, $"{MeteringText.Days(window.Days)}: {treatment}: {window.Basis}");
        }

        return [.. lines.Select(line => line.Text)];
    }

    private static string Count(int number, string word) => string.Create(CultureInfo.InvariantCulture, $"{number} {word}{(number == 1 ? "" : "s")}");
}
