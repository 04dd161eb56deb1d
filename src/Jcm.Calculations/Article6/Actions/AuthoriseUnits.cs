namespace Jcm.Calculations.Article6.Actions;

/// <summary>Authorises issued outcomes under an authorisation of a Party. Each Party that transfers, acquires or uses them has to.</summary>
/// <remarks>
/// Where the Party in which the mitigation occurred authorises other purposes than an NDC and specifies authorisation or issuance as the first
/// transfer, this is it: both have happened by then. Source: decision 2/CMA.3, annex, paragraph 2(b).
/// </remarks>
/// <param name="Date">The day.</param>
/// <param name="Range">The identifiers.</param>
/// <param name="AuthorisationId">Identifier of the authorisation, whose latest version holds.</param>
public sealed record AuthoriseUnits(DateOnly Date, ItmoRange Range, string AuthorisationId) : LedgerAction(Date)
{
    /// <summary>The action on one line.</summary>
    public override string ToString() => $"{On(Date)} authorise {Range} under {AuthorisationId}";

    internal override Refusal? ApplyTo(LedgerState ledger)
    {
        if (!ledger.Authorisations.TryGetValue(AuthorisationId, out var state)) return new(RefusalReason.UnknownAuthorisation, $"There is no authorisation {AuthorisationId}.");
        var authorisation = state.Latest;
        if (Range.Series is { } series && !string.Equals(series.Approach, authorisation.Approach, StringComparison.Ordinal))
        {
            return new(RefusalReason.UnknownAuthorisation, $"The {authorisation} belongs to the cooperative approach {authorisation.Approach}, and {Range} to {series.Approach}.");
        }

        if (authorisation.Cap is { } cap && cap - state.Authorised < Range.Quantity)
        {
            return new(RefusalReason.CapExceeded, FormattableString.Invariant($"The {authorisation} allows {cap}; {state.Authorised} are authorised already, and {Range} are {Range.Quantity}."));
        }

        var entry = ledger.Entry;
        if (ledger.Change(this, Range, block => Check(block, authorisation), block => Authorised(ledger, block, new(authorisation, entry))) is { } refusal) return refusal;
        ledger.Authorisations[AuthorisationId] = state with { Authorised = state.Authorised + Range.Quantity };
        return null;
    }

    private static Refusal? Check(ItmoBlock block, Authorisation authorisation) => block switch
    {
        { Final: not null } => block.Ended(),
        _ when block.AuthorisationBy(authorisation.Party) is { } earlier => new(RefusalReason.AlreadyAuthorised, $"{block.Range} is authorised by {authorisation.Party} already, under {earlier.Authorisation}."),
        _ when !authorisation.Covers(block.Vintage) => block.OutsideTimeframe(authorisation),
        _ when block.Issuance.Metric != authorisation.Metric => new(RefusalReason.OtherMetric, $"{block.Range} is counted in {block.Issuance.Metric}, the {authorisation} in {authorisation.Metric}."),
        _ => null,
    };

    private ItmoBlock Authorised(LedgerState ledger, ItmoBlock block, UnitAuthorisation unit)
    {
        var authorised = block.Authorised(unit);
        if (unit.Authorisation.Party != block.FirstTransferringParty || block.FirstTransfer is not null) return authorised;
        return unit.Authorisation.FirstTransferOfOtherPurposes switch
        {
            FirstTransferTrigger.Authorisation => ledger.FirstTransferred(authorised, Date, FirstTransferCause.Authorisation),
            FirstTransferTrigger.Issuance => ledger.FirstTransferred(authorised, Date, FirstTransferCause.Issuance),
            _ => authorised,
        };
    }
}
