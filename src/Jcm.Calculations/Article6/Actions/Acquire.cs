namespace Jcm.Calculations.Article6.Actions;

/// <summary>Records outcomes that come from another Party in a holding account. It adjusts nothing.</summary>
/// <param name="Date">The day.</param>
/// <param name="Range">The identifiers.</param>
/// <param name="Into">The holding account of the acquiring Party.</param>
public sealed record Acquire(DateOnly Date, ItmoRange Range, Account Into) : LedgerAction(Date)
{
    /// <summary>The action on one line.</summary>
    public override string ToString() => $"{On(Date)} acquire {Range} into {Into}";

    internal override Refusal? ApplyTo(LedgerState ledger)
    {
        if (Into.Kind != AccountKind.Holding) return new(RefusalReason.NotAHoldingAccount, $"{Range} cannot be acquired into {Into}: an acquisition is into a holding account.");
        var entry = ledger.Entry;
        return ledger.Change(this, Range, Check, block => block.In(Into, entry));
    }

    private Refusal? Check(ItmoBlock block)
    {
        if (block.Ended() is { } ended) return ended;
        return block.IsInTransit && block.Party == Into.Party
            ? null
            : new(RefusalReason.NotInTransit, $"{block.Range} is not in transit to {Into.Party}: it is {(block.IsInTransit ? $"in transit to {block.Party}" : $"in {block.Account}")}.");
    }
}
