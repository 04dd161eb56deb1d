using System.Globalization;
using Jcm.Calculations.Arithmetic.Tracing;
using Jcm.Calculations.Reference;

namespace Jcm.Calculations.Article6.Adjustments;

/// <summary>Japan's adjustment as text for people.</summary>
internal static class JcmText
{
    internal static string Explain(JcmAdjustment adjustment)
    {
        var text = new List<string> { $"Corresponding adjustment of the JCM: mitigation of {JcmAdjustment.Window}, target year {JcmAdjustment.TargetYear} [tCO2e]", CalculatedWith.Line, "" };
        IReadOnlyList<string> headings = ["credits", "vintage", "partner", "counted", "why not"];
        text.AddRange(TextTable.Lines([headings, .. adjustment.Lines.Select(Row)], leftColumns: headings.Count));
        text.Add("");
        text.Add($"S = {ExactText.Of(adjustment.Eligible)}");
        text.Add(string.Create(CultureInfo.InvariantCulture, $"CA_{Party.Japan} = −S / n = −{ExactText.Of(adjustment.Eligible)} / {JcmAdjustment.Years} = {ExactText.Of(adjustment.Japan)}"));
        text.AddRange(adjustment.Partners.Select(partner =>
            string.Create(CultureInfo.InvariantCulture, $"CA_{partner.Party} = S_{partner.Party} / n = {ExactText.Of(partner.Eligible)} / {JcmAdjustment.Years} = {ExactText.Of(partner.Adjustment)}")));
        text.Add("");
        text.Add("Policies");
        text.AddRange(adjustment.Policies.Select(TextPage.Indent));
        return TextPage.Of(text);
    }

    private static string[] Row(JcmLine line) =>
    [
        NumberText.Of(line.Holding.Quantity),
        line.Holding.Vintage.ToString(),
        line.Holding.Partner.ToString(),
        line.IsCounted ? "yes" : "no",
        string.Join("; ", line.Exclusions.Select(Words)),
    ];

    private static string Words(JcmExclusion reason) => reason switch
    {
        JcmExclusion.RealisedBeforeWindow => "realised before the window",
        JcmExclusion.RealisedAfterWindow => "realised after the window, in the next NDC period",
        JcmExclusion.NotAuthorisedByJapan => "not authorised by Japan",
        JcmExclusion.NotAuthorisedByPartner => "not authorised by the partner country",
        JcmExclusion.NotTransferredToJapan => "not transferred to Japan",
        JcmExclusion.InHoldingAccount => "in a holding account",
        _ => "in the cancellation account (取消口座)",
    };
}
