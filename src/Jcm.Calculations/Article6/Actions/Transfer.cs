namespace Jcm.Calculations.Article6.Actions;

/// <summary>
/// Transfers outcomes from one Party to another when this is not their first transfer; on their way until the other Party records the acquisition.
/// </summary>
/// <param name="Date">The day.</param>
/// <param name="Range">The identifiers.</param>
/// <param name="From">The holding account from which they go.</param>
/// <param name="AcquiringParty">The other Party.</param>
public sealed record Transfer(DateOnly Date, ItmoRange Range, Account From, Party AcquiringParty) : LedgerAction(Date)
{
    /// <summary>The action on one line.</summary>
    public override string ToString() => $"{On(Date)} transfer {Range} from {From} to {AcquiringParty}";

    internal override Refusal? ApplyTo(LedgerState ledger)
    {
        var entry = ledger.Entry;
        return ledger.Change(this, Range, block => Check(ledger, block), block => block.InTransitTo(AcquiringParty, entry));
    }

    private Refusal? Check(LedgerState ledger, ItmoBlock block)
    {
        if (block.UnlessHeldIn(From) is { } refusal) return refusal;
        if (ledger.UnlessInApproach(AcquiringParty, block.Range.Series.Approach) is { } stranger) return stranger;
        if (AcquiringParty == block.Party) return new(RefusalReason.WrongParty, $"{block.Range} is held by {AcquiringParty} already: record a move between its accounts.");
        if (ledger.UnlessAuthorisedByBoth(block, AcquiringParty) is { } unauthorised) return unauthorised;
        return block.FirstTransfer is null && (ledger.Effective(block, block.FirstTransferringParty)!.Purposes & Purposes.Ndc) != Purposes.None
            ? new(RefusalReason.NotFirstTransferred, $"{block.Range} is authorised for an NDC and not first transferred: record a first transfer.")
            : null;
    }
}
