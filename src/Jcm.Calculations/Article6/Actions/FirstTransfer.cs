namespace Jcm.Calculations.Article6.Actions;

/// <summary>
/// First transfers outcomes that are authorised for use towards an NDC: their first international transfer, on their way to the acquiring Party until
/// it records the acquisition. In the JCM, the transfer of Japan's share to Japan (an inference from the first case, in which the credits became
/// internationally transferred mitigation outcomes when Japan recorded them).
/// </summary>
/// <remarks>Source: decision 2/CMA.3, annex, paragraph 2(a), <see href="https://unfccc.int/sites/default/files/resource/cma3_auv_12a_PA_6.2.pdf"/>; first case: <see href="https://www.env.go.jp/press/press_01692.html"/>.</remarks>
/// <param name="Date">The day.</param>
/// <param name="Range">The identifiers.</param>
/// <param name="From">The holding account from which they go; of the Party in which the mitigation occurred.</param>
/// <param name="AcquiringParty">The other Party.</param>
public sealed record FirstTransfer(DateOnly Date, ItmoRange Range, Account From, Party AcquiringParty) : LedgerAction(Date)
{
    /// <summary>The action on one line.</summary>
    public override string ToString() => $"{On(Date)} first transfer {Range} from {From} to {AcquiringParty}";

    internal override Refusal? ApplyTo(LedgerState ledger)
    {
        var entry = ledger.Entry;
        return ledger.Change(this, Range, block => Check(ledger, block), block =>
            ledger.FirstTransferred(block, Date, FirstTransferCause.ToAnotherParty).InTransitTo(AcquiringParty, entry));
    }

    private Refusal? Check(LedgerState ledger, ItmoBlock block)
    {
        if (block.UnlessHeldIn(From) is { } refusal) return refusal;
        if (ledger.UnlessInApproach(AcquiringParty, block.Range.Series.Approach) is { } stranger) return stranger;
        if (block.FirstTransfer is { } earlier) return new(RefusalReason.AlreadyFirstTransferred, $"{block.Range} was first transferred on {On(earlier.Date)}: record a transfer.");
        if (block.Party != block.FirstTransferringParty || AcquiringParty == block.Party)
        {
            return new(RefusalReason.WrongParty, $"{block.Range} is first transferred by {block.FirstTransferringParty} to another Party, not by {block.Party} to {AcquiringParty}.");
        }

        if (ledger.UnlessAuthorisedByBoth(block, AcquiringParty) is { } unauthorised) return unauthorised;
        var origin = ledger.Effective(block, block.Party)!;
        return (origin.Purposes & Purposes.Ndc) != Purposes.None
            ? null
            : new(RefusalReason.PurposeNotAuthorised, $"{block.Range} is authorised for {origin.Purposes.Word()}, of which the first transfer is {origin.FirstTransferOfOtherPurposes?.Word()}: record a transfer.");
    }
}
