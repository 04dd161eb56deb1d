using Jcm.Calculations.Article6;
using Jcm.Calculations.Article6.Actions;
using Jcm.Calculations.Documents.Contract;

namespace Jcm.Calculations.Documents.Ledgers;

/// <summary>What the contract of a ledger document means. Every problem goes to its place in the document.</summary>
internal static class LedgerReading
{
    private static readonly Problem NotJudged = new(
        ProblemCode.Refused,
        new Location(Document: "$.actions"),
        "Whether the ledger accepts the actions was not judged yet: first mend what the document says above.");

    internal static LedgerDocument? Read(LedgerContract contract, Place place, out bool isJudged)
    {
        isJudged = true;
        if (!string.Equals(contract.Format, LedgerDocument.Format, StringComparison.Ordinal))
        {
            place.At("format").Report(ProblemCode.UnknownName, $"The format \"{contract.Format}\" is not known; this library reads {LedgerDocument.Format}.");
        }

        var actions = new LedgerAction?[contract.Actions.Count];
        for (var i = 0; i < actions.Length; i++) actions[i] = ActionReading.Read(contract.Actions[i], place.At("actions", i));
        var (ledger, isWhole) = ActionReplay.Run(contract.Actions, actions, place.At("actions"));
        var parties = PartyReading.Read(contract.Parties ?? [], isWhole ? ledger : null, place.At("parties"));
        return place.Problems.Count > 0 ? null : new(contract, ledger, parties);
    }

    /// <summary>Says that the actions were not judged where the text did not get so far; nothing where it is no JSON at all.</summary>
    internal static Outcome<LedgerDocument> Complete(Outcome<LedgerDocument> outcome, bool isJudged)
    {
        var isOfKeys = outcome.Problems.Any(problem => problem.Where.Document is not (null or "$") || problem.Code == ProblemCode.MissingParameter);
        return isJudged || !isOfKeys ? outcome : Outcome<LedgerDocument>.Failed([.. outcome.Problems, NotJudged]);
    }
}
