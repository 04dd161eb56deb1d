using Jcm.Calculations.Crediting;

namespace Jcm.Calculations.Documents.Results;

/// <summary>Credits and their division as tables in Markdown.</summary>
internal static class CreditsMarkdown
{
    internal static void Credits(List<string> text, Credits credits)
    {
        MarkdownText.Heading(text, 2, "Credits [tCO2e]");
        MarkdownText.Table(
            text,
            "lrrr",
            ["vintage", "unrounded", "creditable", "whole tonnes"],
            [
                .. credits.Vintages.Select(vintage => (IReadOnlyList<string>)[vintage.Vintage.ToString(), TonnesText.Of(vintage.Exact.Unrounded), TonnesText.Of(vintage.Exact.Creditable), TonnesText.Of(vintage.WholeTonnes)]),
                ["total", TonnesText.Of(WholeParts.Sum(credits.Vintages.Select(vintage => vintage.Exact.Unrounded))), TonnesText.Of(WholeParts.Sum(credits.Vintages.Select(vintage => vintage.Exact.Creditable))), TonnesText.Of(credits.Total)],
            ]);
        Line(text, "Deficit handed in", credits.CarriedIn);
        Line(text, "Deficit left for the next calculation", credits.CarriedForward);
        Line(text, "Negative reductions set to zero", credits.SetToZero);
    }

    internal static void Allocation(List<string> text, Allocation allocation)
    {
        MarkdownText.Heading(text, 2, "Division of the credits [t]");
        foreach (var lot in allocation.Lots) Table(lot.Name, lot.Total, lot.Parts);
        if (allocation.Lots.Count > 1) Table("in all", allocation.Total, allocation.Parts);

        void Table(string name, long total, IReadOnlyList<AllocatedPart> parts) => MarkdownText.Table(
            text,
            "llrrr",
            [name, "side", "share", "exact", "part"],
            [
                .. parts.Select(part => (IReadOnlyList<string>)
                [
                    MarkdownText.Escape(part.Holder.Name),
                    part.Holder.Side == HolderSide.Japan ? "Japan" : "partner",
                    TonnesText.Share(part.Share),
                    TonnesText.Of(part.Exact),
                    TonnesText.Of(part.Tonnes),
                ]),
                ["total", "", "", "", TonnesText.Of(total)],
            ]);
    }

    private static void Line(List<string> text, string name, Deficit deficit)
    {
        if (deficit.IsNone) return;
        text.Add($"{name}: {MarkdownText.Escape(deficit.ToString())}.");
        text.Add("");
    }
}
