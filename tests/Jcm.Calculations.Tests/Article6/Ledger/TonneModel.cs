using Jcm.Calculations.Article6;
using Jcm.Calculations.Article6.Actions;
using Jcm.Calculations.Monitoring;

namespace Jcm.Calculations.Tests.Article6.Ledger;

/// <summary>The rules of the ledger once more, as plainly as possible: one record for each tonne, no blocks, and only the answer yes or no.</summary>
internal sealed class TonneModel
{
    private readonly Dictionary<string, HashSet<Party>> approaches = new(StringComparer.Ordinal);
    private readonly List<Ndc> contributions = [];
    private readonly Dictionary<string, Authorisation> granted = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> authorisedUnder = new(StringComparer.Ordinal);
    private readonly HashSet<(Party Party, string Registry, string Block, long Number)> underlying = [];
    private DateOnly last;

    internal SortedDictionary<(ItmoSeries Series, long Serial), Tonne> Tonnes { get; } = [];

    internal bool Try(LedgerAction action)
    {
        if (action.Date.Year < 2021 || action.Date < last || !Accepts(action)) return false;
        last = action.Date;
        return true;
    }

    private bool Accepts(LedgerAction action)
    {
        switch (action)
        {
            case RegisterApproach(_, var approach):
                return approaches.TryAdd(approach.Id, [.. approach.Parties]);
            case ReportNdc(_, var ndc):
                if (contributions.Exists(other => other.Party == ndc.Party && Enumerable.Range(ndc.FirstYear.Number, ndc.LastYear.Number - ndc.FirstYear.Number + 1).Any(year => other.Covers(year)))) return false;
                contributions.Add(ndc);
                return true;
            case Authorise(_, var authorisation):
                return Granted(authorisation);
            case Issue issue:
                return Issued(issue);
            case AuthoriseUnits(_, var range, var id):
                if (!granted.TryGetValue(id, out var latest) || Select(range) is not { } tonnes) return false;
                if (latest.Cap is { } cap && authorisedUnder.GetValueOrDefault(id) + tonnes.Count > cap) return false;
                if (!tonnes.All(tonne => tonne.Final is null && !tonne.Authorisations.ContainsKey(latest.Party) && latest.Covers(range.Series.Vintage) && tonne.Metric == latest.Metric)) return false;
                authorisedUnder[id] = authorisedUnder.GetValueOrDefault(id) + tonnes.Count;
                foreach (var tonne in tonnes)
                {
                    tonne.Authorisations[latest.Party] = latest;
                    if (latest.Party == tonne.Origin && tonne.FirstTransferredFor is null && (latest.FirstTransferOfOtherPurposes is FirstTransferTrigger.Authorisation or FirstTransferTrigger.Issuance)) Freeze(tonne);
                }

                return true;
            case FirstTransfer(_, var range, var from, var to):
                return Change(range, tonne => Holds(tonne, from) && MayGo(tonne, to) && tonne.FirstTransferredFor is null && tonne.Party == tonne.Origin && Now(tonne, tonne.Origin)!.Purposes.HasFlag(Purposes.Ndc), tonne =>
                {
                    Freeze(tonne);
                    (tonne.Account, tonne.Party) = (null, to);
                });
            case Transfer(_, var range, var from, var to):
                return Change(range, tonne => Holds(tonne, from) && MayGo(tonne, to) && (tonne.FirstTransferredFor is not null || !Now(tonne, tonne.Origin)!.Purposes.HasFlag(Purposes.Ndc)), tonne => (tonne.Account, tonne.Party) = (null, to));
            case Acquire(_, var range, var into):
                return into.Kind == AccountKind.Holding && Change(range, tonne => tonne.Final is null && tonne.Account is null && tonne.Party == into.Party, tonne => tonne.Account = into);
            case Move(_, var range, var from, var into):
                return into.Kind == AccountKind.Holding && into.Party == from.Party && Change(range, tonne => Holds(tonne, from), tonne => tonne.Account = into);
            case Use(_, var range, var from, var year):
                return Change(range, tonne => Holds(tonne, from) && MayBeUsed(tonne, from.Party, year, range.Series.Vintage), tonne =>
                    (tonne.Final, tonne.UseYear, tonne.Account) = (FinalKind.Use, year, Account.Retirement(from.Party)));
            case Cancel(_, var range, var from, var purpose, var entity):
                return purpose is Purposes.InternationalMitigation or Purposes.Other or Purposes.OtherInternationalMitigation && Change(range, tonne => Holds(tonne, from) && MayBeCancelled(tonne, from.Party, purpose, entity, range.Series.Vintage), tonne =>
                {
                    CancelledIsTransferred(tonne);
                    (tonne.Final, tonne.Account) = (FinalKind.Cancellation, Account.Cancellation(from.Party));
                });
            case VoluntarilyCancel(_, var range, var from, _):
                return Change(range, tonne => Holds(tonne, from), tonne =>
                {
                    CancelledIsTransferred(tonne);
                    (tonne.Final, tonne.Account) = (FinalKind.VoluntaryCancellation, Account.Cancellation(from.Party));
                });
            default:
                throw new InvalidOperationException($"The model does not know {action}.");
        }
    }

    private bool Granted(Authorisation authorisation)
    {
        if (!approaches[authorisation.Approach].Contains(authorisation.Party)) return false;
        if (authorisation.Version != (granted.TryGetValue(authorisation.Id, out var earlier) ? earlier.Version + 1 : 1)) return false;
        if (authorisation.Cap < authorisedUnder.GetValueOrDefault(authorisation.Id)) return false;
        if (authorisedUnder.GetValueOrDefault(authorisation.Id) > 0 && IsAtOnce(authorisation) && !IsAtOnce(earlier!)) return false;
        granted[authorisation.Id] = authorisation;
        return true;

        static bool IsAtOnce(Authorisation version) => version.FirstTransferOfOtherPurposes is FirstTransferTrigger.Authorisation or FirstTransferTrigger.Issuance;
    }

    private bool Issued(Issue issue)
    {
        var series = issue.Range.Series;
        var serials = Enumerable.Range(0, (int)issue.Range.Quantity).Select(offset => issue.Range.First + offset).ToList();
        if (!approaches.TryGetValue(series.Approach, out var parties) || !parties.Contains(series.FirstTransferringParty)) return false;
        if (series.Vintage.Number < 2021 || issue.Date.Year < series.Vintage.Number) return false;
        if (issue.Account.Kind != AccountKind.Holding || issue.Account.Party != series.FirstTransferringParty) return false;
        if (serials.Exists(serial => Tonnes.ContainsKey((series, serial)))) return false;
        if (issue.Underlying is { } units)
        {
            var numbers = serials.Select((_, offset) => (series.FirstTransferringParty, units.Registry, units.Block, units.First + offset)).ToList();
            if (numbers.Exists(underlying.Contains)) return false;
            underlying.UnionWith(numbers);
        }

        foreach (var serial in serials) Tonnes.Add((series, serial), new(series.FirstTransferringParty, issue.Account, issue.Metric));
        return true;
    }

    private bool Change(ItmoRange range, Func<Tonne, bool> allowed, Action<Tonne> change)
    {
        if (Select(range) is not { } tonnes || !tonnes.TrueForAll(tonne => allowed(tonne))) return false;
        tonnes.ForEach(change);
        return true;
    }

    private List<Tonne>? Select(ItmoRange range)
    {
        var found = new List<Tonne>();
        for (var serial = range.First; serial <= range.Last; serial++)
        {
            if (!Tonnes.TryGetValue((range.Series, serial), out var tonne)) return null;
            found.Add(tonne);
        }

        return found;
    }

    private static bool Holds(Tonne tonne, Account account) => tonne.Final is null && tonne.Account == account;

    private Authorisation? Now(Tonne tonne, Party party)
    {
        if (!tonne.Authorisations.TryGetValue(party, out var then)) return null;
        return tonne.FirstTransferredFor is null ? granted[then.Id] : then;
    }

    private bool MayGo(Tonne tonne, Party to)
    {
        if (to == tonne.Party || !approaches[Scene.Approach].Contains(to)) return false;
        var (giver, taker, origin) = (Now(tonne, tonne.Party), Now(tonne, to), Now(tonne, tonne.Origin));
        if (giver is null || taker is null || (giver.Purposes & taker.Purposes) == Purposes.None) return false;
        var vintage = Tonnes.First(each => ReferenceEquals(each.Value, tonne)).Key.Series.Vintage;
        return giver.Covers(vintage) && taker.Covers(vintage) && (to == tonne.Origin || Names(origin!, to)) && Names(giver, to);
    }

    private static bool Names(Authorisation authorisation, Party party) => authorisation.AuthorisedParties.Count == 0 || authorisation.AuthorisedParties.Contains(party);

    private bool MayBeUsed(Tonne tonne, Party party, CalendarYear year, CalendarYear vintage) =>
        tonne.FirstTransferredFor is { } purposes && purposes.HasFlag(Purposes.Ndc)
        && Now(tonne, party) is { } own && own.Purposes.HasFlag(Purposes.Ndc)
        && contributions.Exists(ndc => ndc.Party == party && ndc.Covers(year) && ndc.Covers(vintage));

    private bool MayBeCancelled(Tonne tonne, Party party, Purposes purpose, string? entity, CalendarYear vintage) =>
        Now(tonne, tonne.Origin) is { } origin && origin.Purposes.HasFlag(purpose) && origin.Covers(vintage)
        && Now(tonne, party) is { } own && own.Purposes.HasFlag(purpose) && own.Covers(vintage)
        && (entity is null || origin.AuthorisedEntities.Count == 0 || origin.AuthorisedEntities.Contains(entity, StringComparer.Ordinal));

    private void CancelledIsTransferred(Tonne tonne)
    {
        if (tonne.FirstTransferredFor is null && Now(tonne, tonne.Origin)?.FirstTransferOfOtherPurposes == FirstTransferTrigger.UseOrCancellation) Freeze(tonne);
    }

    private void Freeze(Tonne tonne)
    {
        foreach (var party in tonne.Authorisations.Keys.ToList()) tonne.Authorisations[party] = granted[tonne.Authorisations[party].Id];
        tonne.FirstTransferredFor = tonne.Authorisations[tonne.Origin].Purposes;
    }

    /// <summary>One tonne.</summary>
    internal sealed class Tonne(Party origin, Account account, Metric metric)
    {
        internal Party Origin { get; } = origin;

        internal Metric Metric { get; } = metric;

        internal Account? Account { get; set; } = account;

        internal Party Party { get; set; } = account.Party;

        internal Dictionary<Party, Authorisation> Authorisations { get; } = [];

        internal Purposes? FirstTransferredFor { get; set; }

        internal FinalKind? Final { get; set; }

        internal CalendarYear? UseYear { get; set; }
    }
}
