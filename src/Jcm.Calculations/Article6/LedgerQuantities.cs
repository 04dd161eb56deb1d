using Jcm.Calculations.Monitoring;

namespace Jcm.Calculations.Article6;

/// <summary>The amounts of a ledger that corresponding adjustments are made of, for all Parties, gathered in one walk over the blocks.</summary>
/// <remarks>
/// First transfers count for the year in which the mitigation occurred, use for the year for which it was made. A block is counted as first
/// transferred once: under (c) when it is authorised for an NDC, under (d) when it is authorised for other purposes only. Acquisitions count nowhere.
/// Source: decision 2/CMA.3, annex, paragraphs 8 and 23, <see href="https://unfccc.int/sites/default/files/resource/cma3_auv_12a_PA_6.2.pdf"/>.
/// </remarks>
public sealed class LedgerQuantities
{
    private readonly Dictionary<(Party Party, CalendarYear Year, Metric Metric), Amounts> amounts = [];

    /// <summary>Gathers the amounts of a ledger.</summary>
    /// <param name="ledger">The ledger.</param>
    public LedgerQuantities(ItmoLedger ledger)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        foreach (var block in ledger.Blocks)
        {
            if (block.FirstTransfer is { } first)
            {
                var origin = Of(block.FirstTransferringParty, block.Vintage, block.Issuance.Metric);
                if ((first.Purposes & Purposes.Ndc) != Purposes.None) origin.FirstTransferred += block.Quantity;
                else origin.ForOtherPurposes += block.Quantity;
            }

            if (block.Final is { UseYear: { } year } used) Of(used.Party, year, block.Issuance.Metric).Used += block.Quantity;
        }
    }

    /// <summary>The amounts of one Party for each year of its contribution, in the metric of the contribution.</summary>
    /// <param name="ndc">The contribution.</param>
    public IReadOnlyList<AnnualQuantities> Of(Ndc ndc)
    {
        ArgumentNullException.ThrowIfNull(ndc);
        return
        [
            .. ndc.FirstYear.Through(ndc.LastYear).Select(year => amounts.TryGetValue((ndc.Party, year, ndc.Metric), out var found)
                ? new AnnualQuantities(year, found.FirstTransferred, found.ForOtherPurposes, found.Used)
                : new AnnualQuantities(year, 0, 0, 0)),
        ];
    }

    private Amounts Of(Party party, CalendarYear year, Metric metric)
    {
        var key = (party, year, metric);
        if (!amounts.TryGetValue(key, out var found)) amounts.Add(key, found = new());
        return found;
    }

    private sealed class Amounts
    {
        internal long FirstTransferred { get; set; }

        internal long ForOtherPurposes { get; set; }

        internal long Used { get; set; }
    }
}
