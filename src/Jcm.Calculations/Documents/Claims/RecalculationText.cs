using System.Globalization;
using Jcm.Calculations.Documents.Contract;
using Jcm.Calculations.Documents.Results;
using Jcm.Calculations.Evaluation;

namespace Jcm.Calculations.Documents.Claims;

/// <summary>A recalculation as text and as contract.</summary>
internal static class RecalculationText
{
    internal static string Write(Recalculation recalculation)
    {
        var methodology = recalculation.Calculation.Result.Project.Methodology;
        var text = new List<string>
        {
            $"Project      {recalculation.Calculation.Result.Project.Id}",
            $"Methodology  {methodology.Name} <{methodology.Sources[0].Url}>",
            $"Claim        {recalculation.Source}",
            $"Inputs       {recalculation.Calculation.Inputs.Fingerprint}",
            "",
            Verdict(recalculation),
        };
        if (recalculation.Amounts.Count > 0)
        {
            text.Add("");
            text.Add("Amounts [tCO2e]");
            text.AddRange(TextTable.Lines([["", "claimed", "recalculated", "difference", "misstatement"], .. recalculation.Amounts.Select(Row)]));
        }

        Section(text, "Differences", recalculation.Differences.Select(difference => difference.ToString()));
        Section(text, "Notes", recalculation.Notes);
        text.Add("");
        text.Add($"Recalculated with Jcm.Calculations {Recalculation.OwnVersions}");
        return string.Join('\n', text) + "\n";
    }

    /// <summary>The outcome in one sentence.</summary>
    internal static string Verdict(Recalculation recalculation)
    {
        var compared = Count(recalculation.Compared, "statement");
        if (recalculation.IsConfirmed) return $"Confirmed: {compared} compared, {(recalculation.Differences.Count == 0 ? "no difference" : "only words differ that explain and decide nothing")}.";
        var differences = Count(recalculation.Differences.Count, "difference");
        return recalculation.IsMaterial switch
        {
            null => $"Not confirmed: {differences} in {compared}.",
            true => $"Not confirmed, and materially misstated: {differences} in {compared}.",
            false => $"Not confirmed: {differences} in {compared}; no amount is materially misstated.",
        };
    }

    internal static IReadOnlyList<string> Notes(Recalculation recalculation)
    {
        var notes = new List<string>();
        if (recalculation.HasOtherVersions) notes.Add($"The claim was calculated with Jcm.Calculations {recalculation.ClaimedWith}: differences may come from other versions of library or data.");
        notes.Add(recalculation.MaterialityThreshold is { } threshold
            ? $"Materiality: a misstatement is material from {Percent(threshold * 100)} % of the recalculated amount on; vintages and totals are judged each on its own."
            : "Materiality: not judged, because no threshold was given. It is a decision of the programme.");
        if (recalculation.ClaimedWith is null) notes.Add("Printed numbers are confirmed where they are the calculated ones, rounded to the nearest with the printed digits; reductions also where they are rounded down.");
        notes.AddRange(recalculation.Calculation.Result.Warnings.GroupBy(warning => warning.Code).Select(group => $"{Count(group.Count(), "warning")} of the calculation: {group.Key}, for example {group.First().Message}"));
        return notes;
    }

    internal static VerificationContract Contract(Recalculation recalculation)
    {
        var own = ResultWriting.Write(recalculation.Calculation);
        return new()
        {
            Format = Recalculation.Format,
            Project = own.Project,
            Methodology = own.Methodology,
            Source = recalculation.Source,
            Confirmed = recalculation.IsConfirmed,
            Compared = recalculation.Compared,
            MaterialityThreshold = recalculation.MaterialityThreshold,
            Material = recalculation.IsMaterial,
            ClaimedWith = recalculation.ClaimedWith?.Split(", data ", 2) is [var library, var data] ? new() { Library = library, Data = data } : null,
            CalculatedWith = new() { Library = ProjectResult.LibraryVersion, Data = ProjectResult.DataVersion },
            Fingerprint = own.Fingerprint,
            Amounts =
            [
                .. recalculation.Amounts.Select(amount => new ClaimedAmountContract
                {
                    Amount = amount.Name,
                    Claimed = amount.Claimed,
                    Recalculated = amount.Recalculated,
                    Difference = amount.Difference,
                    Percent = amount.Percent,
                    Material = amount.IsMaterial,
                }),
            ],
            Differences =
            [
                .. recalculation.Differences.Select(difference => new ClaimDifferenceContract
                {
                    Point = difference.Where.Point,
                    Period = difference.Where.Period,
                    Parameter = difference.Where.Parameter,
                    What = difference.What,
                    Claimed = difference.Claimed,
                    Recalculated = difference.Recalculated,
                    Difference = difference.Difference,
                    Percent = difference.Percent,
                    Note = difference.Note,
                }),
            ],
            Notes = recalculation.Notes,
            Total = own.Total,
        };
    }

    internal static string[] Row(ClaimedAmount amount) =>
    [
        amount.Name,
        Number(amount.Claimed),
        Number(amount.Recalculated),
        amount.Difference is { } difference ? (difference > 0 ? "+" : "") + Number(difference) : "-",
        (amount.Percent is { } percent ? $"{Percent(percent)} %" : "no share") + (amount.IsMaterial is true ? ", material" : ""),
    ];

    private static string Percent(decimal percent) => ExactDecimal.Canonical(ExactDecimal.Text(ClaimDifference.Rounded(percent)));

    private static string Number(decimal value) => value.ToString("#,##0.############################", CultureInfo.InvariantCulture);

    private static string Count(int count, string what) => FormattableString.Invariant($"{count} {what}{(count == 1 ? "" : "s")}");

    private static void Section(List<string> text, string title, IEnumerable<string> lines)
    {
        var all = lines.ToList();
        if (all.Count == 0) return;
        text.Add("");
        text.Add(title);
        text.AddRange(all.Select(line => $"  {line}"));
    }
}
