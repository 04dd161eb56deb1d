using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Jcm.Calculations.Article6.Actions;
using Jcm.Calculations.Crediting;
using Jcm.Calculations.Monitoring;

namespace Jcm.Calculations.Article6;

/// <summary>A ledger while actions are applied to it. An action first checks everything and changes the state only when nothing is wrong.</summary>
internal sealed class LedgerState
{
    private static readonly DateOnly FirstDay = Cut2020.FirstVintage.Days.From;

    private readonly ImmutableDictionary<ItmoSeries, ImmutableSortedSet<BlockShelf.Slot>>.Builder shelves;
    private readonly Dictionary<ItmoSeries, BlockShelf> open = [];
    private readonly List<BlockShelf.Selected> parts = [];
    private readonly ImmutableList<LedgerEntry>.Builder entries;
    private DateOnly lastDate;

    internal LedgerState(ItmoLedger.Contents contents)
    {
        shelves = contents.Blocks.ToBuilder();
        entries = contents.Entries.ToBuilder();
        Approaches = contents.Approaches.ToBuilder();
        Ndcs = contents.Ndcs.ToBuilder();
        Authorisations = contents.Authorisations.ToBuilder();
        Underlying = contents.Underlying.ToBuilder();
        Issued = contents.Issued;
        lastDate = entries.Count > 0 ? entries[^1].Action.Date : DateOnly.MinValue;
    }

    internal ImmutableDictionary<string, CooperativeApproach>.Builder Approaches { get; }

    internal ImmutableDictionary<Party, ImmutableList<Ndc>>.Builder Ndcs { get; }

    internal ImmutableDictionary<string, AuthorisationState>.Builder Authorisations { get; }

    internal ImmutableDictionary<(Party Party, string Registry, string Block), ImmutableSortedSet<(long First, long Last)>>.Builder Underlying { get; }

    internal long Issued { get; set; }

    /// <summary>The number of the entry that the action becomes if it is accepted.</summary>
    internal int Entry => entries.Count + 1;

    internal Refusal? Apply(LedgerAction action)
    {
        if (action.Date < FirstDay) return new(RefusalReason.Before2021, $"The action is dated {Text(action.Date)}; accounting under Article 6 begins on 2021-01-01.");
        if (action.Date < lastDate) return new(RefusalReason.OutOfOrder, $"The action is dated {Text(action.Date)}, and the last accepted one {Text(lastDate)}.");
        if (action.ApplyTo(this) is { } refusal) return refusal;
        lastDate = action.Date;
        return null;
    }

    internal ItmoLedger.Contents ToContents()
    {
        foreach (var (series, shelf) in open)
        {
            // A refused action may have looked for a series that does not exist.
            if (shelf.ToImmutable() is { Count: > 0 } blocks) shelves[series] = blocks;
        }

        return new(
            Approaches.ToImmutable(),
            Ndcs.ToImmutable(),
            Authorisations.ToImmutable(),
            Underlying.ToImmutable(),
            shelves.ToImmutable(),
            entries.ToImmutable(),
            Issued);
    }

    internal Refusal? UnlessInApproach(Party party, string approach)
    {
        if (!Approaches.TryGetValue(approach, out var known)) return new(RefusalReason.UnknownApproach, $"The cooperative approach {approach} is not registered.");
        return known.Parties.Contains(party)
            ? null
            : new(RefusalReason.PartyNotInApproach, $"{party} does not participate in {known}, in which {string.Join(", ", known.Parties)} do.");
    }

    internal Ndc? NdcOf(Party party, CalendarYear year, Metric metric) =>
        Ndcs.TryGetValue(party, out var known) ? known.Find(ndc => ndc.Covers(year) && ndc.Metric == metric) : null;

    /// <summary>The version of a Party's authorisation that holds for outcomes: the latest before their first transfer, the one of that day afterwards.</summary>
    internal Authorisation? Effective(ItmoBlock block, Party party)
    {
        if (block.AuthorisationBy(party)?.Authorisation is not { } authorisation) return null;
        return block.FirstTransfer is null ? Authorisations[authorisation.Id].Latest : authorisation;
    }

    internal BlockShelf Shelf(ItmoSeries series)
    {
        if (!open.TryGetValue(series, out var shelf))
        {
            shelf = new(shelves.GetValueOrDefault(series));
            open.Add(series, shelf);
        }

        return shelf;
    }

    internal void Record(LedgerAction action, IReadOnlyList<ItmoBlock> blocks) => entries.Add(new(Entry, action, blocks));

    /// <summary>Changes outcomes, all or none of them.</summary>
    /// <param name="action">The action.</param>
    /// <param name="range">The outcomes.</param>
    /// <param name="check">What is wrong with a block, if anything is.</param>
    /// <param name="change">What becomes of a block.</param>
    internal Refusal? Change(LedgerAction action, ItmoRange range, Func<ItmoBlock, Refusal?> check, Func<ItmoBlock, ItmoBlock> change)
    {
        if (range.Series is null) return new(RefusalReason.NotIssued, "The action names no outcomes.");
        var shelf = Shelf(range.Series);
        parts.Clear();
        if (shelf.Select(range, parts) is { } missing)
        {
            return new(RefusalReason.NotIssued, $"{range.Series.Range(missing, missing)} was not issued.");
        }

        foreach (var part in parts)
        {
            if (check(part.Part) is { } refusal) return refusal;
        }

        var changed = new ItmoBlock[parts.Count];
        for (var i = 0; i < changed.Length; i++)
        {
            changed[i] = change(parts[i].Part);
            shelf.Replace(parts[i], changed[i]);
        }

        Record(action, ImmutableCollectionsMarshal.AsImmutableArray(changed));
        return null;
    }

    private static string Text(DateOnly date) => date.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
