using System.Globalization;
using Jcm.Calculations.Arithmetic.Tracing;
using Jcm.Calculations.Monitoring.Quality;

namespace Jcm.Calculations.Monitoring.Metering;

/// <summary>What a reader should see of the positions of a parameter in one period: gaps and what stands in for them, boundaries, calibration, invoices.</summary>
internal static class PositionFindings
{
    internal static IEnumerable<Finding> Of(IReadOnlyList<WalkedPosition> positions, IReadOnlyList<PositionAmount> amounts, Period period, Location place)
    {
        for (var i = 0; i < amounts.Count; i++)
        {
            foreach (var finding in Gaps(amounts[i], place)) yield return finding;
            foreach (var boundary in amounts[i].Boundaries) yield return Of(boundary, place, amounts[i].Name);
            foreach (var finding in Calibration(positions[i], period, place)) yield return finding;
            if (amounts[i].Invoiced is { } invoiced && invoiced != amounts[i].Corrected + amounts[i].Substituted)
            {
                yield return new(
                    FindingGrade.Doubt,
                    FindingCode.InvoiceDiffers,
                    place,
                    amounts[i].Name,
                    $"The invoices say {NumberText.Of(invoiced)}, the meters {NumberText.Of(amounts[i].Corrected + amounts[i].Substituted)} with their corrections and substitutes; {(amounts[i].UsesInvoice ? "the invoices credit less and are used" : "the meters credit less and are used")}.");
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

    private static IEnumerable<Finding> Gaps(PositionAmount amount, Location place)
    {
        if (amount.Gaps.Count == 0) yield break;
        var longest = amount.Gaps.MaxBy(gap => gap.Length);
        var count = amount.Gaps.Count == 1 ? "One gap" : string.Create(CultureInfo.InvariantCulture, $"{amount.Gaps.Count:#,##0} gaps");
        yield return new(
            FindingGrade.Doubt,
            FindingCode.Gap,
            place,
            amount.Name,
            $"{count}, {InstantText.Length(amount.Coverage.Missing.Ticks)} in all, the longest {longest}; {MeteringText.Text(amount.Coverage)}. {NumberText.Of(amount.Substituted)} stands in: {amount.GapRule}.");
    }

    private static IEnumerable<Finding> Calibration(WalkedPosition position, Period period, Location place)
    {
        foreach (var meter in position.Check is { } check ? position.Meters.Append(check) : position.Meters)
        {
            if (meter.ServiceIn(period) is not { } service || meter.Meter.Instrument is not { } instrument) continue;
            foreach (var finding in instrument.Findings(service)) yield return finding with { Where = place, Subject = meter.Meter.Id };
        }
    }

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
