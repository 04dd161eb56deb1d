using Jcm.Calculations.Article6;
using Jcm.Calculations.Documents.Contract;

namespace Jcm.Calculations.Documents.Ledgers;

/// <summary>What is open after refused and malformed actions: approaches, contributions, authorisations and outcomes of which nobody knows what became of them.</summary>
internal sealed class OpenQuestions
{
    /// <summary>Beyond this many ranges all outcomes are open: so many problems are mended before others are looked for.</summary>
    private const int MostRanges = 1_000;

    private readonly HashSet<string> approaches = new(StringComparer.Ordinal);
    private readonly HashSet<string> contributions = new(StringComparer.Ordinal);
    private readonly HashSet<string> authorisations = new(StringComparer.Ordinal);
    private readonly List<ItmoRange> ranges = [];
    private bool areAllContributions;
    private bool areAllOutcomes;
    private bool isEverything;

    /// <summary>Whether nothing is open.</summary>
    internal bool AreNone { get; private set; } = true;

    /// <summary>Opens what an action would have settled: everything, where it is not known which action it is.</summary>
    internal void Add(LedgerActionContract? action)
    {
        AreNone = false;
        switch (action)
        {
            case RegisterApproachContract each: approaches.Add(each.Id); break;
            case ReportNdcContract each: AddContribution(each.Party); break;
            case AuthoriseContract each: authorisations.Add(each.Id); break;
            case null: isEverything = true; break;
            case OutcomesActionContract each: Add(ItmoRange.TryParse(each.Outcomes)); break;
        }
    }

    /// <summary>Whether an action builds on something that is open.</summary>
    /// <param name="action">The action.</param>
    /// <param name="ledger">The ledger to which it would be applied.</param>
    internal bool Concern(LedgerActionContract action, ItmoLedger ledger)
    {
        if (AreNone || isEverything) return isEverything;
        return action switch
        {
            RegisterApproachContract each => approaches.Contains(each.Id),
            ReportNdcContract each => IsOpenContribution(each.Party),
            AuthoriseContract each => authorisations.Contains(each.Id) || approaches.Contains(each.Approach),
            AuthoriseUnitsContract each => authorisations.Contains(each.Authorisation) || Concern(each.Outcomes, ledger),
            UseContract each => IsOpenContribution(each.From.Party) || Concern(each.Outcomes, ledger),
            OutcomesActionContract each => Concern(each.Outcomes, ledger),
            _ => throw new NotSupportedException(action.GetType().Name),
        };
    }

    private bool Concern(string outcomes, ItmoLedger ledger)
    {
        if (areAllOutcomes) return true;
        var range = ItmoRange.Parse(outcomes);
        return approaches.Contains(range.Series.Approach) || ranges.Exists(range.Overlaps) || AreAuthorisedByOpenOnes(range, ledger);
    }

    /// <summary>The latest version of an authorisation holds for outcomes until they are first transferred; where it is open, so is what may happen to them.</summary>
    private bool AreAuthorisedByOpenOnes(ItmoRange range, ItmoLedger ledger)
    {
        if (authorisations.Count == 0) return false;
        for (var block = ledger.Find(range.Series, range.First); block is not null; block = ledger.Find(range.Series, block.Range.Last + 1))
        {
            if (block.Authorisations.Any(unit => authorisations.Contains(unit.Authorisation.Id))) return true;
            if (block.Range.Last >= range.Last) return false;
        }

        return false;
    }

    private void Add(Outcome<ItmoRange> outcomes)
    {
        if (areAllOutcomes) return;
        if (!outcomes.TryGet(out var range) || ranges.Count == MostRanges) areAllOutcomes = true;
        else if (!ranges.Exists(known => known.Series == range.Series && known.First <= range.First && range.Last <= known.Last)) ranges.Add(range);
    }

    /// <summary>Whose contribution it is, is not known where the Party is no Party: then all are open.</summary>
    private void AddContribution(string party)
    {
        if (Party.TryParse(party).TryGet(out var found)) contributions.Add(found.Code);
        else areAllContributions = true;
    }

    /// <summary>A Party may be written with two letters or three.</summary>
    private bool IsOpenContribution(string party) => areAllContributions || (Party.TryParse(party).TryGet(out var found) && contributions.Contains(found.Code));
}
