using Jcm.Calculations.Article6.Actions;
using Jcm.Calculations.Monitoring;

namespace Jcm.Calculations.Article6;

/// <summary>
/// Mitigation outcomes with consecutive serial numbers that share one fate so far. A block may be divided by what happens to a part of it;
/// the parts keep all that happened before.
/// </summary>
public sealed class ItmoBlock
{
    private readonly BlockHistory history;

    internal ItmoBlock(Issue issuance, Account account, int entry)
    {
        Range = issuance.Range;
        Issuance = issuance;
        Account = account;
        Party = account.Party;
        Authorisations = [];
        history = new(entry, null);
    }

    private ItmoBlock(ItmoBlock original, ItmoRange range, BlockHistory history)
    {
        Range = range;
        Issuance = original.Issuance;
        Account = original.Account;
        Party = original.Party;
        TransferringParty = original.TransferringParty;
        Authorisations = original.Authorisations;
        FirstTransfer = original.FirstTransfer;
        Final = original.Final;
        this.history = history;
    }

    /// <summary>The identifiers.</summary>
    public ItmoRange Range { get; }

    /// <summary>How many outcomes: tonnes of CO2 equivalent, or units of the metric.</summary>
    public long Quantity => Range.Quantity;

    /// <summary>The calendar year in which the mitigation occurred.</summary>
    public CalendarYear Vintage => Range.Series.Vintage;

    /// <summary>The Party in which the mitigation occurred.</summary>
    public Party FirstTransferringParty => Range.Series.FirstTransferringParty;

    /// <summary>The issuance: metric, mitigation type, underlying units.</summary>
    public Issue Issuance { get; }

    /// <summary>The account that holds them; null while they are between two Parties.</summary>
    public Account? Account { get; private init; }

    /// <summary>The Party that holds them, or the acquiring Party while they are between two.</summary>
    public Party Party { get; private init; }

    /// <summary>Whether they have left one Party and have not been recorded by the other.</summary>
    public bool IsInTransit => Account is null;

    /// <summary>The Party that transferred them last; null before the first international transfer.</summary>
    public Party? TransferringParty { get; private init; }

    /// <summary>The authorisations, one for each Party that has authorised them, in the order of time.</summary>
    public IReadOnlyList<UnitAuthorisation> Authorisations { get; private init; }

    /// <summary>Their first transfer; null before it.</summary>
    public FirstTransferRecord? FirstTransfer { get; private init; }

    /// <summary>Their use or cancellation; null before it.</summary>
    public FinalRecord? Final { get; private init; }

    /// <summary>The first of the underlying units; null where none are stated.</summary>
    public long? FirstUnderlyingUnit => Issuance.Underlying is { } underlying ? underlying.First + (Range.First - Issuance.Range.First) : null;

    /// <summary>The numbers of the entries of the ledger that concern these outcomes, in the order of time.</summary>
    public IReadOnlyList<int> Entries => history.Numbers();

    /// <summary>How many entries concern these outcomes, and the number of the last one.</summary>
    internal (int Count, int Last) LastEntry => (history.Count, history.Entry);

    /// <summary>What a Party has authorised them for; null where it has not.</summary>
    /// <param name="party">The Party.</param>
    public UnitAuthorisation? AuthorisationBy(Party party)
    {
        // There are two or three, so that a loop is the fastest look-up.
        for (var i = 0; i < Authorisations.Count; i++)
        {
            if (Authorisations[i].Authorisation.Party == party) return Authorisations[i];
        }

        return null;
    }

    /// <summary>The identifiers and where they are.</summary>
    public override string ToString() => $"{Range}: {Account?.ToString() ?? $"in transit to {Party}"}";

    internal ItmoBlock Cut(long first, long last) =>
        first == Range.First && last == Range.Last ? this : new(this, new(Range.Series, first, last), history);

    internal ItmoBlock In(Account account, int entry) => new(this, Range, new(entry, history)) { Account = account, Party = account.Party };

    internal ItmoBlock InTransitTo(Party party, int entry) => new(this, Range, new(entry, history)) { Account = null, Party = party, TransferringParty = Party };

    internal ItmoBlock Authorised(UnitAuthorisation authorisation) =>
        new(this, Range, new(authorisation.Entry, history)) { Authorisations = [.. Authorisations, authorisation] };

    internal ItmoBlock FirstTransferredBy(FirstTransferRecord record, IReadOnlyList<UnitAuthorisation> authorisations) =>
        new(this, Range, history) { FirstTransfer = record, Authorisations = authorisations };

    internal ItmoBlock Ended(FinalRecord record, Account account) =>
        new(this, Range, new(record.Entry, history)) { Final = record, Account = account, Party = account.Party };

    /// <summary>The entries of a block, newest first; parts of a divided block share what came before.</summary>
    private sealed record BlockHistory(int Entry, BlockHistory? Earlier)
    {
        internal int Count { get; } = (Earlier?.Count ?? 0) + 1;

        internal List<int> Numbers()
        {
            var numbers = new List<int>();
            for (var each = this; each is not null; each = each.Earlier) numbers.Add(each.Entry);
            numbers.Reverse();
            return numbers;
        }
    }
}
