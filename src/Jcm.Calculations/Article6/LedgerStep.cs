using Jcm.Calculations.Article6.Actions;

namespace Jcm.Calculations.Article6;

/// <summary>What became of one action.</summary>
/// <param name="Action">The action.</param>
/// <param name="Ledger">The ledger after it; the same ledger as before when it was refused.</param>
/// <param name="Refusal">Why it was refused; null when it was accepted.</param>
public sealed record LedgerStep(LedgerAction Action, ItmoLedger Ledger, Refusal? Refusal)
{
    /// <summary>Whether the action was accepted.</summary>
    public bool IsAccepted => Refusal is null;

    /// <summary>The ledger after an action that has to be accepted.</summary>
    /// <exception cref="InvalidDataProblemsException">The action was refused.</exception>
    public ItmoLedger Accepted() => Refusal is null ? Ledger : throw new InvalidDataProblemsException([Refusal.ToProblem(new(Document: Action.ToString()))]);
}

/// <summary>What became of a sequence of actions.</summary>
/// <param name="Ledger">The ledger after the accepted ones.</param>
/// <param name="Refused">The refused ones, with their place in the sequence, in its order.</param>
public sealed record LedgerReplay(ItmoLedger Ledger, IReadOnlyList<RefusedAction> Refused)
{
    /// <summary>The ledger after a sequence of which every action has to be accepted.</summary>
    /// <exception cref="InvalidDataProblemsException">Some were refused; the exception carries all refusals.</exception>
    public ItmoLedger Accepted() => Refused.Count == 0 ? Ledger : throw new InvalidDataProblemsException([.. Refused.Select(each => each.ToProblem())]);
}

/// <summary>An action of a sequence that was refused.</summary>
/// <param name="Index">Its place in the sequence, from 0.</param>
/// <param name="Action">The action.</param>
/// <param name="Refusal">Why it was refused.</param>
public sealed record RefusedAction(int Index, LedgerAction Action, Refusal Refusal)
{
    /// <summary>The refusal as a problem of the data.</summary>
    public Problem ToProblem() => Refusal.ToProblem(new(Document: FormattableString.Invariant($"actions[{Index}]: {Action}")));
}
