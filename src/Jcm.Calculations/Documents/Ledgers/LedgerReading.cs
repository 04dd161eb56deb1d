using System.Globalization;
using Jcm.Calculations.Article6.Actions;
using Jcm.Calculations.Documents.Contract;

namespace Jcm.Calculations.Documents.Ledgers;

/// <summary>What the contract of a ledger document means. Every problem goes to its place in the document.</summary>
internal static class LedgerReading
{
    internal static LedgerDocument? Read(LedgerContract contract, DocumentPlace place)
    {
        if (!string.Equals(contract.Format, LedgerDocument.Format, StringComparison.Ordinal))
        {
            place.At("format").Report(ProblemCode.UnknownName, $"The format \"{contract.Format}\" is not known; this library reads {LedgerDocument.Format}.");
        }

        var list = place.At("actions");
        var actions = new LedgerAction?[contract.Actions.Count];
        for (var i = 0; i < actions.Length; i++)
        {
            // Null stands where a faulty action was left out.
            if (contract.Actions[i] is { } action) actions[i] = ActionReading.Read(action, list.At(i));
        }

        foreach (var index in Malformed(list)) actions[index] = null;
        var (ledger, isWhole) = ActionReplay.Run(contract.Actions, actions, list);
        var parties = PartyReading.Read(contract.Parties ?? [], isWhole ? ledger : null, place.At("parties"));
        return place.Problems.Count > 0 ? null : new(contract, ledger, parties);
    }

    /// <summary>The actions of which something was left out or cannot be understood: what is left of them is not what was meant.</summary>
    private static List<int> Malformed(DocumentPlace list)
    {
        var start = $"{list.Path}[";
        var indexes = new List<int>();
        foreach (var path in list.Problems.Select(problem => problem.Where.Document))
        {
            if (path is null || !path.StartsWith(start, StringComparison.Ordinal)) continue;
            indexes.Add(int.Parse(path.AsSpan(start.Length, path.IndexOf(']', StringComparison.Ordinal) - start.Length), CultureInfo.InvariantCulture));
        }

        return indexes;
    }
}
