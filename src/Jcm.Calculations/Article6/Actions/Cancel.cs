using System.Globalization;

namespace Jcm.Calculations.Article6.Actions;

/// <summary>Uses towards, or cancels for, an international mitigation purpose other than an NDC: 取消し. Final.</summary>
/// <remarks>Source: decision 2/CMA.3, annex, paragraphs 1(f) and 2(b), <see href="https://unfccc.int/sites/default/files/resource/cma3_auv_12a_PA_6.2.pdf"/>.</remarks>
/// <param name="Date">The day.</param>
/// <param name="Range">The identifiers.</param>
/// <param name="From">The holding account from which they go to the cancellation account of its Party.</param>
/// <param name="Purpose">International mitigation, another purpose, or both.</param>
/// <param name="Entity">Identification number of the entity that uses or cancels them; null for the Party itself.</param>
public sealed record Cancel(DateOnly Date, ItmoRange Range, Account From, Purposes Purpose, string? Entity = null) : LedgerAction(Date)
{
    /// <summary>The action on one line.</summary>
    public override string ToString() => $"{On(Date)} cancel {Range} from {From} for {For}";

    private string For => (int)Purpose is >= 0 and < 8 ? Purpose.Word() : ((int)Purpose).ToString(CultureInfo.InvariantCulture);

    internal override Refusal? ApplyTo(LedgerState ledger)
    {
        if (Purpose == Purposes.None || (Purpose & ~Purposes.OtherInternationalMitigation) != Purposes.None)
        {
            return new(RefusalReason.InvalidTerms, $"A cancellation is for IMP, OP or both, not for {For}: for an NDC, record a use; without a purpose, a voluntary cancellation.");
        }

        var record = new FinalRecord(Date, FinalKind.Cancellation, From.Party, null, Purpose, Entity, ledger.Entry);
        return ledger.Change(this, Range, block => Check(ledger, block), block => Cancelled(ledger, block).Ended(record, Account.Cancellation(From.Party)));
    }

    private Refusal? Check(LedgerState ledger, ItmoBlock block)
    {
        if (block.UnlessHeldIn(From) is { } refusal) return refusal;
        if (ledger.Effective(block, block.FirstTransferringParty) is not { } origin) return new(RefusalReason.NotAuthorisedByTransferringParty, $"{block.Range} is not authorised by {block.FirstTransferringParty}.");
        if (ledger.Effective(block, From.Party) is not { } holder) return new(RefusalReason.NotAuthorisedByAcquiringParty, $"{block.Range} is not authorised by {From.Party}, which cancels it.");
        if (!origin.Covers(block.Vintage)) return block.OutsideTimeframe(origin);
        if (!holder.Covers(block.Vintage)) return block.OutsideTimeframe(holder);
        if ((origin.Purposes & holder.Purposes & Purpose) != Purpose)
        {
            return new(RefusalReason.PurposeNotAuthorised, $"{block.Range} is authorised by {block.FirstTransferringParty} for {origin.Purposes.Word()} and by {From.Party} for {holder.Purposes.Word()}, not by both for {Purpose.Word()}.");
        }

        return Entity is null || origin.AuthorisedEntities.Count == 0 || origin.AuthorisedEntities.Contains(Entity, StringComparer.Ordinal)
            ? null
            : new(RefusalReason.EntityNotAuthorised, $"The {origin} names {string.Join(", ", origin.AuthorisedEntities)} and not {Entity}.");
    }

    private ItmoBlock Cancelled(LedgerState ledger, ItmoBlock block) => ledger.IsFirstTransferredByCancellation(block)
        ? ledger.FirstTransferred(block, Date, FirstTransferCause.UseOrCancellation)
        : block;
}
