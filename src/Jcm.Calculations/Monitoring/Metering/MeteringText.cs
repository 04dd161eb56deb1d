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

    internal static IEnumerable<string> Lines(MeteredValue value)
    {
        foreach (var position in value.Positions)
        {
            yield return $"{(position.IsSubtracted ? "−" : "+")} {position.Name} {NumberText.Of(position.Used)} {value.Unit.Symbol}".TrimEnd() + $"; {Text(position.Coverage)}";
            foreach (var part in position.Parts)
            {
                var error = part.Window.Error == 0 ? "" : $" = {NumberText.Of(part.Corrected)} with an error of {NumberText.Of(part.Window.Error)} against the project";
                yield return $"    meter {part.Meter.Id}, {part.Window.Days}: {part.Shown} = {NumberText.Of(part.Read)} {value.Unit.Symbol}{error}; {part.Window.Basis}";
            }

            foreach (var gap in position.Gaps.Take(MostGaps)) yield return $"    gap {gap}";
            if (position.Gaps.Count > MostGaps) yield return string.Create(CultureInfo.InvariantCulture, $"    and {position.Gaps.Count - MostGaps} further gaps");
            foreach (var fill in position.Fills) yield return $"    in for {InstantText.Length(fill.Missing.Ticks)} missing on {fill.Days}: {NumberText.Of(fill.Amount)} {value.Unit.Symbol}, beside {NumberText.Of(fill.Read)} read; {fill.Basis}";
            foreach (var boundary in position.Boundaries) yield return $"    {boundary}";
            if (position.Invoiced is { } invoiced) yield return $"    invoiced {NumberText.Of(invoiced)} {value.Unit.Symbol} against {NumberText.Of(position.Corrected + position.Substituted)} metered: {(position.UsesInvoice ? "the invoiced amount credits less and is used" : "the metered amount is used")}";
        }
    }

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
            ? $"{NumberText.Of(part.Read)} × {factor} [{position.Name}, {part.Meter.Id}, {part.Window.Days}, {string.Join(" and ", part.Window.Reasons.Select(Word))}]"
            : $"{NumberText.Of(part.Read)} [{position.Name}, {part.Meter.Id}{(position.Parts.Count > 1 ? $", {part.Window.Days}" : "")}]");
        var fills = position.Fills.Select(fill => $"{NumberText.Of(fill.Amount)} [{position.Name}, gap on {fill.Days}]");
        return string.Join(" + ", parts.Concat(fills));
    }

    private static string? Correction(MeterPart part)
    {
        if (part.Window.Error == 0) return null;
        var isLess = part.Corrected < part.Read || (part.Corrected == part.Read && part.Read == 0);
        return $"(1 {(isLess ? "−" : "+")} {NumberText.Of(part.Window.Error)})";
    }

    private static string Word(ErrorReason reason) => reason switch
    {
        ErrorReason.PlanCorrection => "corrected by the plan",
        ErrorReason.Late => "calibration late",
        ErrorReason.Missing => "calibration missing",
        ErrorReason.Failed => "calibration failed",
        _ => "in order",
    };
}
