namespace Jcm.Calculations.Article6.Adjustments;

/// <summary>The lines of a ledger from which adjustments are made: blocks that share everything that matters are one line.</summary>
internal static class LedgerLines
{
    private const string NotStated = "not stated";

    /// <summary>All outcomes of the approaches in which Japan participates, except those that occurred in Japan.</summary>
    internal static IEnumerable<JcmHolding> JcmHoldings(ItmoLedger ledger)
    {
        var approaches = ledger.Approaches.Where(approach => approach.Parties.Contains(Party.Japan)).Select(approach => approach.Id).ToHashSet(StringComparer.Ordinal);
        return ledger.Blocks
            .Where(block => approaches.Contains(block.Range.Series.Approach) && block.FirstTransferringParty != Party.Japan && block.Issuance.Metric.IsGhg)
            .Select(JcmHolding)
            .GroupBy(line => line with { Quantity = 0 })
            .Select(group => group.Key with { Quantity = group.Sum(line => line.Quantity) });
    }

    /// <summary>What counts for the contribution of a Party, in its metric.</summary>
    internal static IEnumerable<ItemisedQuantity> Items(ItmoLedger ledger, Ndc ndc) => ledger.Blocks
        .Where(block => block.Issuance.Metric == ndc.Metric)
        .SelectMany(block => Items(block, ndc))
        .GroupBy(line => line with { Quantity = 0 })
        .Select(group => group.Key with { Quantity = group.Sum(line => line.Quantity) });

    private static JcmHolding JcmHolding(ItmoBlock block) => new(
        block.Quantity,
        block.Vintage,
        block.FirstTransferringParty,
        IsForNdc(block, Party.Japan),
        IsForNdc(block, block.FirstTransferringParty),
        block is { FirstTransfer: not null, IsInTransit: false } && block.Party == Party.Japan,
        block.Account?.Kind ?? AccountKind.Holding);

    private static bool IsForNdc(ItmoBlock block, Party party) =>
        block.AuthorisationBy(party) is { } unit && (unit.Authorisation.Purposes & Purposes.Ndc) != Purposes.None;

    private static IEnumerable<ItemisedQuantity> Items(ItmoBlock block, Ndc ndc)
    {
        var series = block.Range.Series;
        var sector = block.Issuance.Sector ?? NotStated;
        if (block.FirstTransfer is { } first && block.FirstTransferringParty == ndc.Party && ndc.Covers(block.Vintage))
        {
            var kind = (first.Purposes & Purposes.Ndc) != Purposes.None ? QuantityKind.FirstTransferred : QuantityKind.AuthorisedForOtherPurposes;
            yield return new(kind, series.Approach, sector, series.FirstTransferringParty, block.Vintage, block.Quantity) { Using = block.Party == ndc.Party ? null : block.Party };
        }

        if (block.Final is { UseYear: { } year } used && used.Party == ndc.Party && ndc.Covers(year))
        {
            yield return new(QuantityKind.Used, series.Approach, sector, series.FirstTransferringParty, block.Vintage, block.Quantity) { Using = ndc.Party, UsedFor = year };
        }
    }
}
