using System.Globalization;
using Jcm.Calculations.Arithmetic.Tracing;
using Jcm.Calculations.Monitoring.Calibration;

namespace Jcm.Calculations.Monitoring.Metering;

/// <summary>Metered values in words and numbers.</summary>
internal static class MeteringText
{
    internal static string Working(MeteredValue value)
    {
        var terms = value.Positions.Select(position => (Position: position, Text: Working(position))).ToList();
        if (terms is [{ Position.IsSubtracted: false } single]) return single.Text;
        return string.Concat(terms.Select((term, index) => $"{(term.Position.IsSubtracted ? index == 0 ? "− " : " − " : index == 0 ? "" : " + ")}{(Summands(term.Position) > 1 ? $"({term.Text})" : term.Text)}"));
    }

    /// <summary>The way from the readings to a value, line by line.</summary>
    /// <param name="value">The value.</param>
    /// <param name="withGrounds">Whether each line of a meter says by which certificates it has its error or none.</param>
    internal static IEnumerable<string> Lines(MeteredValue value, bool withGrounds = true)
    {
        var unit = value.Unit.Symbol;
        foreach (var position in value.Positions)
        {
            yield return $"{(position.IsSubtracted ? "−" : "+")} {position.Name} {Amount(position.Used, unit)}; {Text(position.Coverage)}";
            foreach (var part in position.Parts) yield return $"    {part.Meter.Id}, {Days(part.Window.Days)}: {Way(part, unit)}{(withGrounds ? $"; {part.Window.Basis}" : "")}";
            foreach (var gap in position.Gaps.Take(MostGaps)) yield return $"    gap {gap}";
            if (position.Gaps.Count > MostGaps) yield return string.Create(CultureInfo.InvariantCulture, $"    and {position.Gaps.Count - MostGaps} further gaps");
            foreach (var fill in position.Fills) yield return $"    for {InstantText.Length(fill.Missing.Ticks)} missing on {Days(fill.Days)}: {Amount(fill.Amount, unit)} beside {Amount(fill.Read, unit)} read; {fill.Basis}";
            foreach (var boundary in position.Boundaries) yield return $"    {boundary}";
            if (position.Invoiced is { } invoiced) yield return $"    invoiced {Amount(invoiced, unit)}, metered {Amount(position.Corrected + position.Substituted, unit)}: {Choice(position, invoiced)}";
        }
    }

    /// <summary>What happens to an interval in which a boundary lies.</summary>
    internal static string Words(BoundaryRule rule) => rule switch
    {
        BoundaryRule.Refused => "refused",
        BoundaryRule.ToEarlier => "counted wholly before it",
        BoundaryRule.ToLater => "counted wholly after it",
        _ => "divided in proportion to time",
    };

    /// <summary>What happens to estimated readings.</summary>
    internal static string Words(EstimatedReadings rule) => rule switch
    {
        EstimatedReadings.Refused => "refused",
        EstimatedReadings.TreatedAsMissing => "treated as missing",
        _ => "counted like readings",
    };

    /// <summary>The factor by which readings are corrected, and why; null where they are not.</summary>
    internal static string? Correction(MeterPart part)
    {
        if (part.Window.Error == 0) return null;
        var isLess = part.Corrected < part.Read || (part.Corrected == part.Read && part.Read == 0);
        return $"(1 {(isLess ? "−" : "+")} {NumberText.Of(part.Window.Error)})";
    }

    internal static string Reasons(ErrorWindow window) => string.Join(" and ", window.Reasons.Select(Word));

    /// <summary>An amount for display, at most six decimals; marked where digits were left out.</summary>
    internal static string Displayed(decimal amount) => NumberText.Displayed(amount, out var isRounded) is var text && isRounded ? $"≈ {text}" : text;

    /// <summary>An amount with the sign of equality before it, or that of rounding.</summary>
    internal static string Equal(decimal amount, string unit) => NumberText.Displayed(amount, out var isRounded) is var text && isRounded ? $"≈ {text} {unit}".TrimEnd() : $"= {text} {unit}".TrimEnd();

    internal static string Days(Period days) => days.Days == 1 ? InstantText.Of(days.From) : days.ToString();

    internal static string Text(Coverage coverage)
    {
        var estimated = coverage.Estimated == TimeSpan.Zero ? "" : $", estimates {Percent(coverage.ShareWithEstimates - coverage.Share)}";
        var missing = coverage.Missing == TimeSpan.Zero ? "" : $", missing {InstantText.Length(coverage.Missing.Ticks)}";
        return $"readings cover {Percent(coverage.Share)} of the time{estimated}{missing}";
    }

    /// <summary>A share as per cent, rounded down so that what is not whole does not look so.</summary>
    internal static string Percent(decimal share) => string.Create(CultureInfo.InvariantCulture, $"{Math.Floor(share * 10_000) / 100:0.00} %");

    private const int MostGaps = 20;

    private static int Summands(PositionAmount position) => position.UsesInvoice ? 1 : position.Parts.Count + position.Fills.Count;

    private static string Working(PositionAmount position)
    {
        if (position.UsesInvoice) return $"{NumberText.Of(position.Used)} [{position.Name}, invoiced; metered {NumberText.Of(position.Corrected + position.Substituted)}]";
        if (Summands(position) == 0) return $"0 [{position.Name}]";
        var parts = position.Parts.Select(part => Correction(part) is { } factor
            ? $"{NumberText.Of(part.Read)} × {factor} [{position.Name}, {part.Meter.Id}, {part.Window.Days}, {Reasons(part.Window)}]"
            : $"{NumberText.Of(part.Read)} [{position.Name}, {part.Meter.Id}{(position.Parts.Count > 1 ? $", {part.Window.Days}" : "")}]");
        var fills = position.Fills.Select(fill => $"{NumberText.Of(fill.Amount)} [{position.Name}, gap on {fill.Days}]");
        return string.Join(" + ", parts.Concat(fills));
    }

    private static string Way(MeterPart part, string unit)
    {
        var shown = Amount(part.AsShown, part.Meter.Unit.Symbol);
        if (!string.Equals(part.Meter.Unit.Symbol, unit, StringComparison.Ordinal)) shown += $" {Equal(part.Read, unit)}";
        return Correction(part) is { } factor ? $"{shown} × {factor} {Equal(part.Corrected, unit)}, {Reasons(part.Window)}" : shown;
    }

    private static string Choice(PositionAmount position, decimal invoiced)
    {
        if (position.UsesInvoice) return "the invoiced amount credits less and is used";
        return invoiced == position.Corrected + position.Substituted ? "they agree" : "the metered amount credits less and is used";
    }

    private static string Amount(decimal amount, string unit) => $"{Displayed(amount)} {unit}".TrimEnd();

    private static string Word(ErrorReason reason) => reason switch
    {
        ErrorReason.PlanCorrection => "corrected by the plan",
        ErrorReason.Late => "calibration late",
        ErrorReason.Missing => "calibration missing",
        ErrorReason.Failed => "calibration failed",
        _ => "in order",
    };
}
