using Jcm.Calculations.Monitoring;
using Jcm.Calculations.Reference;

namespace Jcm.Calculations.Crediting;

/// <summary>A verification as text for people.</summary>
internal static class VerificationText
{
    private static readonly string[] Headings = ["", "claimed", "verified", "difference", "misstatement", "", "verdict"];

    internal static string Write(Verification verification)
    {
        var text = new List<string> { "Verification: claimed against recomputed [tCO2e]", CalculatedWith.Line };
        var rows = new List<string[]> { Headings };
        rows.AddRange(verification.Vintages.Select(each => Row($"vintage {each.Vintage.ToString()}", each.Misstatement)));
        if (verification is { UpTo2020: { } before, From2021: { } after })
        {
            rows.Add(Row("up to 2020", before));
            rows.Add(Row("from 2021", after));
        }

        rows.Add(Row("total", verification.Total));
        text.AddRange(TextTable.Lines(rows));
        Missing(text, "Not verified, counted as zero", verification.NotVerified);
        Missing(text, "Not claimed, counted as zero", verification.NotClaimed);
        Missing(text, "Vintages that are materially misstated on their own", [.. verification.Vintages.Where(each => each.Misstatement.IsMaterial).Select(each => each.Vintage)]);
        text.Add(verification.IsMaterial ? "Verdict: materially misstated" : "Verdict: no material misstatement");
        TextPage.Section(text, "Policies",
        [
            $"Misstatement: |claimed − verified| / verified; material from {TonnesText.Of(verification.ExactThreshold * 100)} % on, a threshold supplied by the caller.",
            "The verdict is on the sums up to 2020 and from 2021, which are never netted; errors of vintages on one side offset each other.",
            "A claim of which nothing was verified is material.",
        ]);
        CreditsText.Basis(text, verification.Credits);
        return TextPage.Of(text);
    }

    private static string[] Row(string name, Misstatement each) =>
    [
        name,
        TonnesText.Of(each.ExactClaimed),
        TonnesText.Of(each.ExactVerified),
        TonnesText.Signed(each.ExactClaimed - each.ExactVerified),
        each.Share is { } share ? $"{TonnesText.Of(share * 100)} %" : "nothing verified",
        each.Direction switch
        {
            MisstatementDirection.Overstatement => "overstated",
            MisstatementDirection.Understatement => "understated",
            _ => "",
        },
        each.IsMaterial ? "material" : "not material",
    ];

    private static void Missing(List<string> text, string title, IReadOnlyList<CalendarYear> vintages)
    {
        if (vintages.Count > 0) text.Add($"{title}: {string.Join(", ", vintages)}");
    }
}
