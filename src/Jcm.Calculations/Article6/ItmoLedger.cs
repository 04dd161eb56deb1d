using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Jcm.Calculations.Article6.Actions;

namespace Jcm.Calculations.Article6;

/// <summary>
/// An Article 6 ledger: mitigation outcomes in blocks, the accounts of all Parties that hold them, and every action that brought them there.
/// It never changes: applying an action gives a new ledger that shares what did not change, or the reason why the action is refused.
/// </summary>
/// <remarks>
/// <para>
/// Outcomes are issued in the Party where the mitigation occurred, authorised, first transferred, acquired, moved, and used or cancelled.
/// No action creates or destroys any after issuance, each outcome is in one account or between two Parties, and use and cancellation are final.
/// Source: decision 2/CMA.3, annex, <see href="https://unfccc.int/sites/default/files/resource/cma3_auv_12a_PA_6.2.pdf"/>.
/// </para>
/// <para>The cost of an action grows with the blocks that it touches, not with the tonnes in them.</para>
/// </remarks>
public sealed class ItmoLedger
{
    private readonly Contents contents;

    private ItmoLedger(Contents contents) => this.contents = contents;

    /// <summary>A ledger without any entry.</summary>
    public static ItmoLedger Empty { get; } = new(Contents.None);

    /// <summary>The accepted actions, in their order.</summary>
    public IReadOnlyList<LedgerEntry> Entries => contents.Entries;

    /// <summary>All blocks, in the order of their identifiers.</summary>
    public IEnumerable<ItmoBlock> Blocks => contents.Blocks.OrderBy(each => each.Key).SelectMany(each => each.Value).Select(slot => slot.Block);

    /// <summary>How many outcomes were ever issued. The same as what all accounts hold and what is in transit, together.</summary>
    public long Issued => contents.Issued;

    /// <summary>The registered cooperative approaches, by identifier.</summary>
    public IReadOnlyList<CooperativeApproach> Approaches => [.. contents.Approaches.Values.OrderBy(approach => approach.Id, StringComparer.Ordinal)];

    /// <summary>The contributions that were reported, by Party and first year.</summary>
    public IReadOnlyList<Ndc> Ndcs => [.. contents.Ndcs.Values.SelectMany(ndcs => ndcs).OrderBy(ndc => ndc.Party).ThenBy(ndc => ndc.FirstYear)];

    /// <summary>The latest versions of all authorisations, by identifier.</summary>
    public IReadOnlyList<Authorisation> Authorisations => [.. contents.Authorisations.Values.Select(state => state.Latest).OrderBy(each => each.Id, StringComparer.Ordinal)];

    /// <summary>Applies an action.</summary>
    /// <param name="action">The action.</param>
    /// <returns>The ledger after it, or this ledger and the reason why it is refused.</returns>
    public LedgerStep Apply(LedgerAction action)
    {
        ArgumentNullException.ThrowIfNull(action);
        var state = new LedgerState(contents);
        return state.Apply(action) is { } refusal ? new(action, this, refusal) : new(action, new(state.ToContents()), null);
    }

    /// <summary>Applies a sequence of actions, one after the other. A refused action changes nothing, and the next one is applied.</summary>
    /// <param name="actions">The actions, in the order of time.</param>
    /// <returns>The ledger after the accepted actions, and the refused ones.</returns>
    public LedgerReplay Replay(IEnumerable<LedgerAction> actions)
    {
        ArgumentNullException.ThrowIfNull(actions);
        var state = new LedgerState(contents);
        var refused = new List<RefusedAction>();
        var index = 0;
        foreach (var action in actions)
        {
            ArgumentNullException.ThrowIfNull(action, nameof(actions));
            if (state.Apply(action) is { } refusal) refused.Add(new(index, action, refusal));
            index++;
        }

        return new(new(state.ToContents()), refused);
    }

    /// <summary>The ledger as it stood at the end of a day.</summary>
    /// <param name="date">The day.</param>
    public ItmoLedger AsOf(DateOnly date) => Entries.Count == 0 || Entries[^1].Action.Date <= date
        ? this
        : Empty.Replay(Entries.Select(entry => entry.Action).TakeWhile(action => action.Date <= date)).Accepted();

    /// <summary>The block that holds one outcome; null when it was not issued.</summary>
    /// <param name="series">The series.</param>
    /// <param name="serial">The serial number, from 1.</param>
    public ItmoBlock? Find(ItmoSeries series, long serial)
    {
        ArgumentNullException.ThrowIfNull(series);
        return serial >= 1 && contents.Blocks.TryGetValue(series, out var blocks)
            ? new BlockShelf(blocks).FirstOverlap(series.Range(serial, serial))
            : null;
    }

    /// <summary>What every account holds, by account; last what is between two Parties, by acquiring Party.</summary>
    public IReadOnlyList<AccountBalance> Balances() =>
    [
        .. Blocks.GroupBy(block => (block.Account, block.Party))
            .Select(group => new AccountBalance(group.Key.Account, group.Key.Party, group.Sum(block => block.Quantity)))
            .OrderBy(balance => balance.Account is null).ThenBy(balance => balance.Account).ThenBy(balance => balance.Party),
    ];

    /// <summary>How many outcomes an account holds.</summary>
    /// <param name="account">The account.</param>
    public long Balance(Account account)
    {
        ArgumentNullException.ThrowIfNull(account);
        return Blocks.Where(block => block.Account == account).Sum(block => block.Quantity);
    }

    /// <summary>The SHA-256 of everything that the ledger holds, as 64 hexadecimal digits: equal for equal ledgers, on every machine.</summary>
    public string Fingerprint()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var line in LedgerText.Lines(this)) hash.AppendData(Encoding.UTF8.GetBytes(line + "\n"));
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    /// <summary>What a ledger consists of.</summary>
    internal sealed record Contents(
        ImmutableDictionary<string, CooperativeApproach> Approaches,
        ImmutableDictionary<Party, ImmutableList<Ndc>> Ndcs,
        ImmutableDictionary<string, AuthorisationState> Authorisations,
        ImmutableDictionary<(Party Party, string Registry, string Block), ImmutableSortedSet<(long First, long Last)>> Underlying,
        ImmutableDictionary<ItmoSeries, ImmutableSortedSet<BlockShelf.Slot>> Blocks,
        ImmutableList<LedgerEntry> Entries,
        long Issued)
    {
        internal static Contents None { get; } = new(
            ImmutableDictionary.Create<string, CooperativeApproach>(StringComparer.Ordinal),
            ImmutableDictionary<Party, ImmutableList<Ndc>>.Empty,
            ImmutableDictionary.Create<string, AuthorisationState>(StringComparer.Ordinal),
            ImmutableDictionary<(Party Party, string Registry, string Block), ImmutableSortedSet<(long First, long Last)>>.Empty,
            ImmutableDictionary<ItmoSeries, ImmutableSortedSet<BlockShelf.Slot>>.Empty,
            [],
            0);
    }
}

/// <summary>What one account holds.</summary>
/// <param name="Account">The account; null for outcomes between two Parties.</param>
/// <param name="Party">The Party of the account, or the acquiring Party.</param>
/// <param name="Quantity">How many outcomes.</param>
public sealed record AccountBalance(Account? Account, Party Party, long Quantity);
