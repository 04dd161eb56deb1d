using System.Globalization;
using Jcm.Calculations.Monitoring.Quality;

namespace Jcm.Calculations.Monitoring.Metering;

/// <summary>What a reader should see of the positions of a parameter: gaps and what stands in for them, boundaries, calibration, invoices.</summary>
internal static class PositionFindings
{
    /// <summary>What is found in one period. A boundary belongs to two of them, so it is found without a period.</summary>
    internal static IEnumerable<Finding> Of(MeteredValue value, Location place)
    {
        foreach (var amount in value.Positions)
        {
            if (amount.Gaps.Count > 0) yield return new(FindingGrade.Doubt, FindingCode.Gap, place, amount.Name, Gaps(amount, value.Unit.Symbol));
            foreach (var boundary in amount.Boundaries) yield return Of(boundary, place with { Period = null }, amount.Name);
            if (amount.Invoiced is { } invoiced && Differs(amount, invoiced)) yield return new(FindingGrade.Doubt, FindingCode.InvoiceDiffers, place, amount.Name, Invoice(amount, invoiced, value.Unit.Symbol));
        }
    }

    /// <summary>Which meter took the place of which, and what both showed then.</summary>
    internal static IEnumerable<Finding> Exchanges(WalkedPosition position, Location where)
    {
        var serving = position.Meters.Where(meter => meter.Reach is not null).ToList();
        for (var i = 1; i < serving.Count; i++)
        {
            var (before, after) = (serving[i - 1], serving[i]);
            var last = $"{before.Meter.Id} was last read at {before.Notes.At(before.Reach!.Value.To)}{Showing(before, shown => shown.Last)}";
            var first = $"{after.Meter.Id} first at {after.Notes.At(after.Reach!.Value.From)}{Showing(after, shown => shown.First)}";
            yield return new(FindingGrade.Note, FindingCode.RegisterChanged, where, position.Position.Name, $"The meter was exchanged: {last}, {first}.");
        }

        static string Showing(WalkedMeter meter, Func<(long First, long Last), long> of) => meter.Shown is { } shown ? $", showing {meter.Notes.Shown(of(shown))} {meter.Meter.Unit.Symbol}".TrimEnd() : "";
    }

    /// <summary>What is found about the calibration of each meter, once for all periods that follow each other. Where the project does not measure itself (option C), no instrument needs to be stated.</summary>
    internal static IEnumerable<Finding> Calibration(WalkedPosition position, IReadOnlyList<Period> periods, bool isMeasured, Location where)
    {
        foreach (var days in Joined(periods))
        {
            foreach (var meter in position.Check is { } check ? position.Meters.Append(check) : position.Meters)
            {
                if (meter.ServiceIn(days) is not { } service) continue;
                if (meter.Meter.Instrument is not { } instrument)
                {
                    if (isMeasured) yield return new(FindingGrade.Doubt, FindingCode.MissingCalibration, where, meter.Meter.Id, $"{service}: no instrument is stated for the meter, so that neither its accuracy nor its calibration was checked.");
                    continue;
                }

                foreach (var finding in instrument.Findings(service)) yield return finding with { Where = where, Subject = meter.Meter.Id };
            }
        }
    }

    private static Finding Of(BoundaryInside boundary, Location place, string position)
    {
        // Counted wholly on one side, what went through before the first period or after the last one may count in it.
        var isDoubtful = boundary is { ReachesBeyondPeriods: true, Rule: BoundaryRule.ToEarlier or BoundaryRule.ToLater };
        return new(
            isDoubtful ? FindingGrade.Doubt : FindingGrade.Note,
            FindingCode.BoundaryInside,
            place,
            position,
            $"{Capital(boundary.ToString())}{(isDoubtful ? ", though it reaches beyond the monitoring periods: show that the report beside it counts it the same way, or supply a reading" : "")}.");
    }

    /// <summary>An invoice for what the meters show agrees with them, whatever was corrected afterwards.</summary>
    private static bool Differs(PositionAmount amount, decimal invoiced) =>
        invoiced != amount.Corrected + amount.Substituted && (invoiced != amount.AsRead || amount.Fills.Count > 0);

    private static string Invoice(PositionAmount amount, decimal invoiced, string unit)
    {
        var metered = amount.Corrected + amount.Substituted;
        var used = amount.UsesInvoice ? "the invoices credit less and are used" : "the meters credit less and are used";
        return $"The invoices say {Text(invoiced, unit)}, the meters {Text(amount.AsRead, unit)} as read{(metered == amount.AsRead ? "" : $" and {Text(metered, unit)} with corrections and substitutes")}; {used}.";
    }

    private static string Gaps(PositionAmount amount, string unit)
    {
        var gaps = amount.Gaps.Count == 1
            ? $"One gap, {amount.Gaps[0]}"
            : string.Create(CultureInfo.InvariantCulture, $"{amount.Gaps.Count:#,##0} gaps, {InstantText.Length(amount.Coverage.Missing.Ticks)} in all, the longest {amount.Gaps.MaxBy(gap => gap.Length)}");
        return $"{gaps}; readings cover {MeteringText.Percent(amount.Coverage.Share)} of the period. {Text(amount.Substituted, unit)} stands in beside what was read: {amount.GapRule}.";
    }

    private static List<Period> Joined(IReadOnlyList<Period> periods)
    {
        var joined = new List<Period>();
        foreach (var period in periods)
        {
            if (joined.Count > 0 && joined[^1].To.AddDays(1) == period.From) joined[^1] = new(joined[^1].From, period.To);
            else joined.Add(period);
        }

        return joined;
    }

    private static string Text(decimal amount, string unit) => $"{MeteringText.Displayed(amount)} {unit}".TrimEnd();

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
