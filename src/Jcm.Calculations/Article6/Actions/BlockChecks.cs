namespace Jcm.Calculations.Article6.Actions;

/// <summary>What several actions ask of the outcomes that they change, and the reasons when it does not hold.</summary>
internal static class BlockChecks
{
    /// <summary>Refused unless the outcomes can still move and are in the account that the action names.</summary>
    internal static Refusal? UnlessHeldIn(this ItmoBlock block, Account from)
    {
        if (block.Ended() is { } ended) return ended;
        if (block.IsInTransit) return new(RefusalReason.InTransit, $"{block.Range} is in transit to {block.Party}.");
        return block.Account == from ? null : new(RefusalReason.NotInAccount, $"{block.Range} is in {block.Account}, not in {from}.");
    }

    /// <summary>Refused once the outcomes are used or cancelled.</summary>
    internal static Refusal? Ended(this ItmoBlock block) => block.Final switch
    {
        null => null,
        { Kind: FinalKind.Use } used => new(RefusalReason.AlreadyUsed, $"{block.Range} was used by {used.Party} for {used.UseYear}."),
        { } cancelled => new(RefusalReason.AlreadyCancelled, $"{block.Range} was cancelled by {cancelled.Party}."),
    };

    internal static Refusal OutsideTimeframe(this ItmoBlock block, Authorisation authorisation) => new(
        RefusalReason.OutsideTimeframe,
        $"{block.Range} has the vintage {block.Vintage}, and the {authorisation} covers {authorisation.FirstVintage} - {authorisation.LastVintage}.");

    /// <summary>
    /// Refused unless the Party that holds the outcomes and the acquiring Party have both authorised them, for a common purpose, and the Party in
    /// which the mitigation occurred names the acquiring one.
    /// </summary>
    internal static Refusal? UnlessAuthorisedByBoth(this LedgerState ledger, ItmoBlock block, Party acquiring)
    {
        if (ledger.Effective(block, block.Party) is not { } transferringSide) return new(RefusalReason.NotAuthorisedByTransferringParty, $"{block.Range} is not authorised by {block.Party}, which transfers it.");
        if (ledger.Effective(block, acquiring) is not { } acquiringSide) return new(RefusalReason.NotAuthorisedByAcquiringParty, $"{block.Range} is not authorised by {acquiring}, which acquires it.");
        if (!transferringSide.Covers(block.Vintage)) return block.OutsideTimeframe(transferringSide);
        if (!acquiringSide.Covers(block.Vintage)) return block.OutsideTimeframe(acquiringSide);
        if (ledger.Effective(block, block.FirstTransferringParty) is { } origin && acquiring != block.FirstTransferringParty && origin.UnlessNamed(acquiring) is { } unnamed) return unnamed;
        if (transferringSide.UnlessNamed(acquiring) is { } unnamedBySide) return unnamedBySide;
        return (transferringSide.Purposes & acquiringSide.Purposes) != Purposes.None
            ? null
            : new(RefusalReason.PurposeNotAuthorised, $"{block.Range} is authorised by {block.Party} for {transferringSide.Purposes.Word()} and by {acquiring} for {acquiringSide.Purposes.Word()}: they have no purpose in common.");
    }

    /// <summary>An authorisation that names Parties lets only these acquire, whether its Party is the first to transfer or passes outcomes on.</summary>
    private static Refusal? UnlessNamed(this Authorisation authorisation, Party acquiring) =>
        authorisation.AuthorisedParties is { Count: > 0 } named && !named.Contains(acquiring)
            ? new(RefusalReason.NotAuthorisedByAcquiringParty, $"The {authorisation} names {string.Join(", ", named)} and not {acquiring}.")
            : null;

    /// <summary>Whether use or cancellation for another purpose is the first transfer of the outcomes.</summary>
    internal static bool IsFirstTransferredByCancellation(this LedgerState ledger, ItmoBlock block) =>
        block.FirstTransfer is null && ledger.Effective(block, block.FirstTransferringParty)?.FirstTransferOfOtherPurposes == FirstTransferTrigger.UseOrCancellation;

    /// <summary>Records the first transfer, and with it the versions of the authorisations that hold from then on.</summary>
    internal static ItmoBlock FirstTransferred(this LedgerState ledger, ItmoBlock block, DateOnly date, FirstTransferCause cause)
    {
        var effective = block.Authorisations.Select(unit => ledger.Effective(block, unit.Authorisation.Party) is { } latest && !ReferenceEquals(latest, unit.Authorisation) ? unit with { Authorisation = latest } : unit);
        var purposes = ledger.Effective(block, block.FirstTransferringParty)!.Purposes;
        return block.FirstTransferredBy(new(date, cause, purposes, ledger.Entry), [.. effective]);
    }
}
