namespace Jcm.Calculations.Article6.Actions;

/// <summary>Something that is recorded in an Article 6 ledger. The list of actions is closed; each one stands in a file of its own, together with what makes it valid.</summary>
public abstract record LedgerAction
{
    private protected LedgerAction(DateOnly date) => Date = date;

    /// <summary>The day; not before 2021-01-01 and not before that of the action before it.</summary>
    public DateOnly Date { get; }

    /// <summary>Changes the ledger, or says why not and changes nothing.</summary>
    internal abstract Refusal? ApplyTo(LedgerState ledger);

    private protected static string On(DateOnly date) => date.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
