using System.Globalization;
using Jcm.Calculations.Arithmetic;
using Jcm.Calculations.Arithmetic.Tracing;
using Jcm.Calculations.Quantities;
using Jcm.Calculations.Reference;

namespace Jcm.Calculations.Evaluation.Attribution;

/// <summary>A comparison as text for people.</summary>
internal static class ComparisonText
{
    private const string None = "-";

    private const int LargestShare = 1_000_000;

    internal static string Write(Comparison comparison)
    {
        var text = new List<string> { Sentence(comparison), "" };
        text.Add($"Estimate     {Heading(comparison.Estimate)}");
        text.Add($"Actual       {Heading(comparison.Actual)}");
        text.Add(CalculatedWith.Line);
        if (comparison.Lines.Count > 0)
        {
            Table(text, "By role", [["", "tCO2e", "share of the difference"], .. comparison.ByRole.Select(total => new[] { total.Role.ToString(), Number(total.Tonnes), Share(total.Exact, comparison) })], 1);
            Table(
                text,
                "By parameter",
                [
                    ["", "role", "estimate", "actual", "tCO2e", "share of the difference"],
                    .. comparison.ByParameter.Select(total => ParameterRow(total, comparison)),
                    ["difference", "", "", "", Number(comparison.Difference.Tonnes), Share(comparison.Difference.Tonnes, comparison)],
                ],
                2);
            Table(text, "By monitoring point and period", [["point", "period", "", "estimate", "actual", "tCO2e"], .. comparison.Lines.Select(LineRow)], 3);
        }

        TextPage.Section(text, "Policies", comparison.Policies);
        return TextPage.Of(text);
    }

    internal static string Sentence(Comparison comparison)
    {
        var (estimate, actual) = (comparison.Estimate.Total.Reduction.Tonnes, comparison.Actual.Total.Reduction.Tonnes);
        var start = $"Actual reductions are {Short(actual)} tCO2e";
        if (comparison.Difference.Tonnes == 0) return $"{start}, equal to the estimate.";
        var side = comparison.Difference.Tonnes > 0 ? "above" : "below";
        return comparison.Relative is { } share
            ? $"{start}, {Percent(Math.Abs(share))} {side} the estimate of {Short(estimate)} tCO2e."
            : $"{start}, {side} the estimate of {Short(estimate)} tCO2e.";
    }

    private static string[] ParameterRow(ParameterTotal total, Comparison comparison)
    {
        var lines = comparison.Lines.Where(line => line.Reason == total.Reason && line.Role == total.Role && string.Equals(line.Symbol, total.Symbol, StringComparison.Ordinal)).ToList();
        return
        [
            Name(total.Symbol, total.Reason),
            total.Symbol is null ? None : total.Role.ToString(),
            OneValue(lines.Select(line => line.Estimate)),
            OneValue(lines.Select(line => line.Actual)),
            Number(total.Tonnes),
            Share(total.Exact, comparison),
        ];
    }

    private static string[] LineRow(AttributionLine line) =>
    [
        line.Point ?? "",
        line.Period?.ToString() ?? "",
        line.Detail is { } detail ? $"{Name(line.Symbol, line.Reason)}: {detail}" : Name(line.Symbol, line.Reason),
        Value(line.Estimate),
        Value(line.Actual),
        Number(line.Tonnes),
    ];

    internal static string Name(string? symbol, AttributionReason reason) => reason switch
    {
        AttributionReason.Value => symbol!,
        AttributionReason.AnotherWay => symbol is null ? "calculated in another way" : $"{symbol}, calculated in another way",
        AttributionReason.NotSeparable => "not separable by parameter",
        AttributionReason.OnlyEstimated => "only in the estimate",
        AttributionReason.OnlyMonitored => "monitored only in the actual result",
        _ => "rounding of decimals",
    };

    /// <summary>The value that all lines have; values of several lines are in their own table.</summary>
    internal static string OneValue(IEnumerable<Quantity?> values) => values.Distinct().ToList() is [var only] ? Value(only) : "several";

    internal static string Value(Quantity? value) => value is { } known ? $"{NumberText.Displayed(known.Value, out _)} {known.Unit.Symbol}".TrimEnd() : None;

    private static string Heading(ProjectResult result) => $"{result.Project.Id}, {result.Project.Methodology.Name}: {Short(result.Total.Reduction.Tonnes)} tCO2e";

    /// <summary>A share of the difference; none where parts cancel so far that a share says nothing.</summary>
    private static string Share(Rational tonnes, Comparison comparison)
    {
        if (comparison.Difference.Tonnes == 0) return None;
        var share = tonnes / comparison.Difference.Tonnes * 100;
        return share.Abs() < LargestShare ? share.ToDecimal().ToString("#,##0.0", CultureInfo.InvariantCulture) + " %" : None;
    }

    private static string Percent(decimal share) => share switch
    {
        < 0.0005m => "less than 0.1 %",
        > LargestShare => "far",
        _ => (share * 100).ToString("#,##0.0", CultureInfo.InvariantCulture) + " %",
    };

    private static string Short(decimal value) => value.ToString("#,##0.0#####", CultureInfo.InvariantCulture);

    /// <summary>Tonnes line up at the point.</summary>
    private static string Number(decimal tonnes) => tonnes.ToString("#,##0.000000", CultureInfo.InvariantCulture);

    private static void Table(List<string> text, string title, IReadOnlyList<string[]> rows, int leftColumns)
    {
        text.Add("");
        text.Add(title);
        text.AddRange(TextTable.Lines(rows, leftColumns));
    }
}
