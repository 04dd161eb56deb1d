namespace Jcm.Calculations.Article6.Actions;

/// <summary>Registers a cooperative approach.</summary>
/// <param name="Date">The day.</param>
/// <param name="Approach">The approach.</param>
public sealed record RegisterApproach(DateOnly Date, CooperativeApproach Approach) : LedgerAction(Date)
{
    /// <summary>The action on one line.</summary>
    public override string ToString() => $"{On(Date)} register the cooperative approach {Approach}";

    internal override Refusal? ApplyTo(LedgerState ledger)
    {
        if (!IdentifierForms.IsApproach(Approach.Id)) return new(RefusalReason.InvalidTerms, $"\"{Approach.Id}\" is not the identifier of a cooperative approach: CA and four digits.");
        if (Approach.Parties.Count < 2 || Approach.Parties.Distinct().Count() != Approach.Parties.Count || Approach.Parties.Contains(default))
        {
            return new(RefusalReason.InvalidTerms, $"The cooperative approach {Approach.Id} needs at least two Parties, each once; it names {(Approach.Parties.Count == 0 ? "none" : string.Join(", ", Approach.Parties))}.");
        }

        if (ledger.Approaches.TryGetValue(Approach.Id, out var known)) return new(RefusalReason.ApproachExists, $"{Approach.Id} is the identifier of {known}.");
        ledger.Approaches.Add(Approach.Id, Approach);
        ledger.Record(this, []);
        return null;
    }
}
