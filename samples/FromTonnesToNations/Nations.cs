using Jcm.Calculations.Article6;
using Jcm.Calculations.Article6.Adjustments;

namespace FromTonnesToNations;

/// <summary>The adjustments of both Parties, each by its own method, and what remains between them.</summary>
internal static class Nations
{
    // Illustrative emissions of the target year.
    private const decimal JapaneseEmissions = 760_000_000m;
    private const decimal ThaiEmissions = 388_000_000m;

    internal static void Print(ItmoLedger ledger)
    {
        Console.WriteLine("The emissions of both Parties are illustrative.\n");
        var accounts = ledger.Ndcs.Select(ndc => Account(ledger, ndc)).ToList();
        foreach (var account in accounts) Console.WriteLine(account.Explain());
        Console.WriteLine("Japan averages over ten years and Thailand (here) adjusts each year, so that a single year shows a difference:\n");
        Console.WriteLine(AdjustmentBalance.Of(accounts).Explain());
        Console.WriteLine("Structured summary of Japan:\n");
        Console.WriteLine(accounts.Single(account => account.Ndc.Party == Party.Japan).Summary().ToText());
    }

    private static EmissionsAccount Account(ItmoLedger ledger, Ndc ndc) => CorrespondingAdjustments.Of(ndc, ledger)
        .WithEmissions([new(ndc.LastYear, ndc.Party == Party.Japan ? JapaneseEmissions : ThaiEmissions)])
        .ThroughTheLastYear().Value;
}
