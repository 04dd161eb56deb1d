using Jcm.Calculations.Monitoring;

namespace Jcm.Calculations.Article6.Actions;

/// <summary>Uses outcomes towards the NDC of the Party that holds them: retirement, 無効化. Final.</summary>
/// <remarks>
/// The year of use lies in the implementation period in which the mitigation occurred.
/// Source: decision 2/CMA.3, annex, paragraph 8, <see href="https://unfccc.int/sites/default/files/resource/cma3_auv_12a_PA_6.2.pdf"/>.
/// </remarks>
/// <param name="Date">The day.</param>
/// <param name="Range">The identifiers.</param>
/// <param name="From">The holding account from which they go to the retirement account of its Party.</param>
/// <param name="Year">The calendar year for which they are used.</param>
public sealed record Use(DateOnly Date, ItmoRange Range, Account From, CalendarYear Year) : LedgerAction(Date)
{
    /// <summary>The action on one line.</summary>
    public override string ToString() => $"{On(Date)} use {Range} from {From} for {Year}";

    internal override Refusal? ApplyTo(LedgerState ledger)
    {
        var record = new FinalRecord(Date, FinalKind.Use, From.Party, Year, Purposes.Ndc, null, ledger.Entry);
        return ledger.Change(this, Range, block => Check(ledger, block), block => block.Ended(record, Account.Retirement(From.Party)));
    }

    private Refusal? Check(LedgerState ledger, ItmoBlock block)
    {
        if (block.UnlessHeldIn(From) is { } refusal) return refusal;
        if (block.FirstTransfer is not { } first) return new(RefusalReason.NotFirstTransferred, $"{block.Range} is not first transferred, so that no corresponding adjustment would answer its use.");
        if (ledger.Effective(block, From.Party) is not { } authorisation) return new(RefusalReason.NotAuthorisedByAcquiringParty, $"{block.Range} is not authorised by {From.Party}, which uses it.");
        if ((first.Purposes & authorisation.Purposes & Purposes.Ndc) == Purposes.None)
        {
            return new(RefusalReason.PurposeNotAuthorised, $"{block.Range} is authorised by {block.FirstTransferringParty} for {first.Purposes.Word()} and by {From.Party} for {authorisation.Purposes.Word()}, not by both for NDC.");
        }

        if (ledger.NdcOf(From.Party, Year, block.Issuance.Metric) is not { } ndc) return new(RefusalReason.UnknownNdc, $"{From.Party} has reported no NDC in {block.Issuance.Metric} for {Year}.");
        return ndc.Covers(block.Vintage)
            ? null
            : new(RefusalReason.OtherNdcPeriod, $"{block.Range} has the vintage {block.Vintage}, outside the {ndc} for which it would be used.");
    }
}
