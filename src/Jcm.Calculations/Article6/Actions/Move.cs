namespace Jcm.Calculations.Article6.Actions;

/// <summary>Moves outcomes between holding accounts of one Party. Nothing is reported or adjusted.</summary>
/// <param name="Date">The day.</param>
/// <param name="Range">The identifiers.</param>
/// <param name="From">The holding account from which they go.</param>
/// <param name="Into">The holding account into which they go.</param>
public sealed record Move(DateOnly Date, ItmoRange Range, Account From, Account Into) : LedgerAction(Date)
{
    /// <summary>The action on one line.</summary>
    public override string ToString() => $"{On(Date)} move {Range} from {From} to {Into}";

    internal override Refusal? ApplyTo(LedgerState ledger)
    {
        if (Into.Kind != AccountKind.Holding) return new(RefusalReason.NotAHoldingAccount, $"{Range} cannot be moved to {Into}: record a use or a cancellation.");
        if (Into.Party != From.Party) return new(RefusalReason.WrongParty, $"{Range} cannot be moved from {From} to {Into}: record a transfer.");
        var entry = ledger.Entry;
        return ledger.Change(this, Range, block => block.UnlessHeldIn(From), block => block.In(Into, entry));
    }
}
