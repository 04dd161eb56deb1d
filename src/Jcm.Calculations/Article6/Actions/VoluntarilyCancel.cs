namespace Jcm.Calculations.Article6.Actions;

/// <summary>Cancels outcomes voluntarily, for example for overall mitigation in global emissions: 取消し. Final. No Party uses them towards its NDC.</summary>
/// <remarks>
/// Where use or cancellation is specified as the first transfer for other purposes, this is it. What is first transferred, before or so, stays added to the emissions of
/// the first transferring Party.
/// Source: decision 2/CMA.3, annex, paragraphs 2(b), 29 and 37 to 40, <see href="https://unfccc.int/sites/default/files/resource/cma3_auv_12a_PA_6.2.pdf"/>.
/// </remarks>
/// <param name="Date">The day.</param>
/// <param name="Range">The identifiers.</param>
/// <param name="From">The holding account from which they go to the cancellation account of its Party.</param>
/// <param name="Entity">Identification number of the entity that cancels them; null for the Party itself.</param>
public sealed record VoluntarilyCancel(DateOnly Date, ItmoRange Range, Account From, string? Entity = null) : LedgerAction(Date)
{
    /// <summary>The action on one line.</summary>
    public override string ToString() => $"{On(Date)} voluntarily cancel {Range} from {From}";

    internal override Refusal? ApplyTo(LedgerState ledger)
    {
        var record = new FinalRecord(Date, FinalKind.VoluntaryCancellation, From.Party, null, Purposes.None, Entity, ledger.Entry);
        return ledger.Change(this, Range, block => block.UnlessHeldIn(From), block => Cancelled(ledger, block).Ended(record, Account.Cancellation(From.Party)));
    }

    private ItmoBlock Cancelled(LedgerState ledger, ItmoBlock block) => ledger.IsFirstTransferredByCancellation(block)
        ? ledger.FirstTransferred(block, Date, FirstTransferCause.UseOrCancellation)
        : block;
}
