using Jcm.Calculations.Arithmetic;
using Jcm.Calculations.Reference;

namespace Jcm.Calculations.Crediting;

/// <summary>Credits as text for people: each step with its numbers.</summary>
internal static class CreditsText
{
    private static readonly string[] Headings = ["", "unrounded", "effect of the policy", "creditable", "whole tonnes", "lost by rounding"];

    internal static string Write(Credits credits)
    {
        var text = new List<string>
        {
            credits.Result is { } result ? $"Credits      project {result.Project.Id}" : "Credits      from reductions given as plain values",
            CalculatedWith.Line,
            "",
            "Reductions by monitoring period, unrounded [tCO2e]",
        };
        text.AddRange(TextTable.Lines(
            [.. credits.Vintages.SelectMany(vintage => vintage.Exact.Periods).Select(period => new[] { period.Period.ToString(), TonnesText.Of(period.Tonnes) })]));
        foreach (var side in Cut2020.Sides) Side(text, credits, side);
        text.Add("");
        text.Add($"Total {TonnesText.Of(credits.UpTo2020)} t up to 2020 + {TonnesText.Of(credits.From2021)} t from 2021 = {TonnesText.Of(credits.Total)} t");
        TextPage.Section(text, "Warnings about the emissions", credits.Warnings.Select(warning => warning.ToString()));
        TextPage.Section(text, "Policies", credits.Policies);
        TextPage.Section(text, "Policies of the emissions that were credited", credits.Result?.Policies ?? []);
        return TextPage.Of(text);
    }

    /// <summary>What a reader has to know of credits in a text about something that was made of them.</summary>
    internal static void Basis(List<string> text, Credits? credits)
    {
        if (credits is null) return;
        TextPage.Section(text, "Warnings about the emissions that were credited", credits.Warnings.Select(warning => warning.ToString()));
        TextPage.Section(text, "Policies of the credits", credits.Policies);
    }

    private static void Side(List<string> text, Credits credits, CutSide side)
    {
        var vintages = credits.Vintages.Where(vintage => Cut2020.SideOf(vintage.Vintage) == side).ToList();
        var carriedIn = credits.CarriedIn.Of(side);
        if (vintages.Count == 0 && carriedIn.Sign == 0) return;
        text.Add("");
        text.Add($"Vintages {side.Word()} [tCO2e]");
        var rows = new List<string[]> { Headings };
        rows.AddRange(vintages.Select(vintage => Row(vintage.Vintage.ToString(), vintage.Exact.Unrounded, vintage.Exact.Creditable, vintage.WholeTonnes)));
        rows.Add(Row(
            "total",
            WholeParts.Sum(vintages.Select(vintage => vintage.Exact.Unrounded)),
            WholeParts.Sum(vintages.Select(vintage => vintage.Exact.Creditable)),
            vintages.Sum(vintage => vintage.WholeTonnes)));
        text.AddRange(TextTable.Lines(rows));
        Line(text, "Deficit handed in", carriedIn);
        Line(text, "Deficit left for the next calculation", credits.CarriedForward.Of(side));
        Line(text, "Negative reductions set to zero", credits.SetToZero.Of(side));
    }

    private static void Line(List<string> text, string name, Rational tonnes)
    {
        if (tonnes.Sign != 0) text.Add($"  {name}: {TonnesText.Of(tonnes)} t");
    }

    private static string[] Row(string name, Rational unrounded, Rational creditable, long whole) =>
    [
        name,
        TonnesText.Of(unrounded),
        TonnesText.Signed(creditable - unrounded),
        TonnesText.Of(creditable),
        TonnesText.Of(whole),
        TonnesText.Of(creditable - new Rational(whole, 1)),
    ];
}
