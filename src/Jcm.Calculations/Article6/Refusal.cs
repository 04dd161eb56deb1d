namespace Jcm.Calculations.Article6;

/// <summary>Why the ledger refused an action.</summary>
/// <param name="Reason">The reason, for programs.</param>
/// <param name="Message">The reason in words, with the outcomes or identifiers that it concerns.</param>
public sealed record Refusal(RefusalReason Reason, string Message)
{
    /// <summary>The refusal as a problem of the data, at a place.</summary>
    /// <param name="where">The place.</param>
    public Problem ToProblem(Location where) => new(ProblemCode.Refused, where, $"[{Reason}] {Message}");

    /// <summary>Reason and message on one line.</summary>
    public override string ToString() => $"[{Reason}] {Message}";
}
