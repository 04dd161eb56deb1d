using System.Globalization;
using Jcm.Calculations.Article6;
using Jcm.Calculations.Article6.Actions;
using Jcm.Calculations.Documents.Contract;

namespace Jcm.Calculations.Documents.Ledgers;

/// <summary>
/// Replays the actions of a document. A refused or malformed action does not hide what is wrong with later ones: those that do not build on it are judged, and
/// those that do are named, because a refusal that only follows from another one tells nothing.
/// </summary>
internal static class ActionReplay
{
    /// <summary>Beyond this many stretches they are counted and no longer listed.</summary>
    private const int MostListed = 20;

    /// <summary>Replays the actions.</summary>
    /// <param name="contracts">What the document says; null where nothing is left of it.</param>
    /// <param name="actions">What it means; null where it is malformed, which is reported already.</param>
    /// <param name="place">The list of the actions.</param>
    /// <returns>The ledger after the accepted actions, and whether these are all.</returns>
    internal static (ItmoLedger Ledger, bool IsWhole) Run(IReadOnlyList<LedgerActionContract?> contracts, LedgerAction?[] actions, DocumentPlace place)
    {
        var ledger = ItmoLedger.Empty;
        var open = new OpenQuestions();
        var notJudged = new List<int>();
        for (var i = 0; i < actions.Length; i++)
        {
            if (actions[i] is not { } action)
            {
                open.Add(contracts[i]);
            }
            else if (open.Concern(contracts[i]!, ledger))
            {
                notJudged.Add(i);
                open.Add(contracts[i]);
            }
            else
            {
                var step = ledger.Apply(action);
                ledger = step.Ledger;
                if (step.Refusal is not { } refusal) continue;
                place.At(i).Report(refusal.ToProblem(Location.None));
                open.Add(contracts[i]);
            }
        }

        if (notJudged.Count > 0) place.Report(ProblemCode.Refused, $"Not judged, because they build on what is refused or malformed: {Stretches(notJudged)}.");
        return (ledger, open.AreNone);
    }

    private static string Stretches(List<int> indexes)
    {
        var stretches = new List<(int First, int Last)>();
        foreach (var index in indexes)
        {
            if (stretches is [.., var last] && last.Last + 1 == index) stretches[^1] = (last.First, index);
            else stretches.Add((index, index));
        }

        var texts = stretches.Take(MostListed).Select(stretch => stretch.First == stretch.Last
            ? string.Create(CultureInfo.InvariantCulture, $"actions[{stretch.First}]")
            : string.Create(CultureInfo.InvariantCulture, $"actions[{stretch.First}] to actions[{stretch.Last}]"));
        var rest = indexes.Count - stretches.Take(MostListed).Sum(stretch => stretch.Last - stretch.First + 1);
        return string.Join(", ", texts) + (rest > 0 ? string.Create(CultureInfo.InvariantCulture, $" and {rest} more") : "");
    }
}
