using System.Globalization;
using Jcm.Calculations.Arithmetic;
using Jcm.Calculations.Reference;

namespace Jcm.Calculations.Evaluation.Batch;

/// <summary>Totals of a batch as a page of text.</summary>
internal static class BatchText
{
    /// <summary>Groups and bad rows beyond these are counted and not listed.</summary>
    private const int Listed = 50;

    internal static string Write(BatchTotals totals)
    {
        var text = new List<string> { $"Batch        {totals.Description.Kernel}" };
        text.AddRange(totals.Versions.Select(CalculatedWith.LineOf));
        text.Add(string.Create(CultureInfo.InvariantCulture, $"Rows         {totals.Rows:N0} valid, {totals.BadRowCount:N0} bad and left out, {totals.CloserLooks:N0} of the valid ones calculated in decimals one by one"));
        TextPage.Section(text, "Inputs", totals.Description.Inputs);
        List<GroupTotal> listed = [.. totals.All.Take(Listed)];
        if (listed.Count > 0)
        {
            text.Add("");
            text.Add("Groups [tCO2e]");
            text.AddRange(TextTable.Lines([["", "rows", "bad rows", "reference", "project", "reduction", "error below", "whole tonnes"], .. listed.Select(Cells)]));
            var more = totals.Numbers.Count() - listed.Count;
            if (more > 0) text.Add(string.Create(CultureInfo.InvariantCulture, $"  … and {more:N0} more groups"));
        }

        TextPage.Section(text, "Bad rows", totals.BadRows.Take(Listed).Select(row => row.ToString()));
        if (totals.BadRowReasons > Listed) text.Add(string.Create(CultureInfo.InvariantCulture, $"  … {totals.BadRowReasons:N0} reasons in all"));
        TextPage.Section(text, "Policies", Policies(totals));
        return TextPage.Of(text);
    }

    private static IEnumerable<string> Policies(BatchTotals totals)
    {
        yield return "Numbers of columns are doubles; each stands for the shortest decimal that reads back as the same double.";
        yield return "Rows are evaluated in doubles and added without rounding; the error is the bound of the distance to the same calculation in decimals.";
        yield return string.Create(CultureInfo.InvariantCulture, $"Whole tonnes are rounded down from the sum in decimals: told by the bound, or calculated in decimals ({totals.DecidedByDecimals:N0} groups).");
        yield return "Rows with an invalid value are in no total.";
    }

    private static string[] Cells(GroupTotal total) =>
    [
        total.Name,
        total.Rows.ToString("N0", CultureInfo.InvariantCulture),
        total.BadRows.ToString("N0", CultureInfo.InvariantCulture),
        Number(total.Reference),
        Number(total.Project),
        Number(total.Reduction),
        total.Bound.ToDouble().ToString("0.0E+0", CultureInfo.InvariantCulture),
        total.WholeTonnes is { } tonnes ? tonnes.ToString("N0", CultureInfo.InvariantCulture) : "needs decimals",
    ];

    /// <summary>Six decimals are enough to read; the exact sum is in the totals.</summary>
    private static string Number(Rational value) => value.ToDouble().ToString("N6", CultureInfo.InvariantCulture);
}
