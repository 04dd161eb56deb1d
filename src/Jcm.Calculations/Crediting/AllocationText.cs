using Jcm.Calculations.Reference;

namespace Jcm.Calculations.Crediting;

/// <summary>An allocation as text for people.</summary>
internal static class AllocationText
{
    private static readonly string[] Headings = ["", "side", "share", "exact [t]", "part [t]", "deviation [t]"];

    internal static string Write(Allocation allocation)
    {
        var text = new List<string> { $"Allocation of {TonnesText.Of(allocation.Total)} t between {TonnesText.Of(allocation.Parts.Count)} holders", CalculatedWith.Line };
        foreach (var lot in allocation.Lots) Table(text, $"{char.ToUpperInvariant(lot.Name[0])}{lot.Name[1..]}: {TonnesText.Of(lot.Total)} t", lot.Parts);
        if (allocation.Lots.Count > 1) Table(text, $"In all: {TonnesText.Of(allocation.Total)} t", allocation.Parts);
        text.Add("");
        text.Add($"Japanese side {TonnesText.Of(allocation.TonnesOf(HolderSide.Japan))} t + partner side {TonnesText.Of(allocation.TonnesOf(HolderSide.Partner))} t = {TonnesText.Of(allocation.Total)} t");
        TextPage.Section(text, "Policies", allocation.Policies);
        CreditsText.Basis(text, allocation.Credits);
        return TextPage.Of(text);
    }

    private static void Table(List<string> text, string title, IReadOnlyList<AllocatedPart> parts)
    {
        text.Add("");
        text.Add(title);
        text.AddRange(TextTable.Lines([Headings, .. parts.Select(Row)]));
    }

    private static string[] Row(AllocatedPart part) =>
    [
        part.Holder.Name,
        part.Holder.Side == HolderSide.Japan ? "Japan" : "partner",
        TonnesText.Share(part.Share),
        TonnesText.Of(part.Exact),
        TonnesText.Of(part.Tonnes),
        TonnesText.Signed(part.Deviation),
    ];
}
