namespace Jcm.Calculations.Article6.Aef;

/// <summary>The annual information of one Party in the Agreed Electronic Format: five tables. Two reports with equal rows in the same order are equal.</summary>
/// <remarks>
/// Source of the tables: Decision 4/CMA.6, annex II, and the list of common nomenclatures of 17 February 2026, read in a transcription
/// (<see href="https://github.com/xeptagondev/carbon-registry-undp"/>). <see cref="AefFields"/> describes every field.
/// </remarks>
public sealed record AefReport
{
    /// <summary>Table 1: its one row.</summary>
    public required AefSubmission Submission { get; init; }

    /// <summary>Table 2.</summary>
    public IReadOnlyList<AefAuthorisation> Authorisations { get; init => field = EqualList<AefAuthorisation>.Of(value); } = EqualList<AefAuthorisation>.Of([]);

    /// <summary>Table 3.</summary>
    public IReadOnlyList<AefAction> Actions { get; init => field = EqualList<AefAction>.Of(value); } = EqualList<AefAction>.Of([]);

    /// <summary>Table 4.</summary>
    public IReadOnlyList<AefHolding> Holdings { get; init => field = EqualList<AefHolding>.Of(value); } = EqualList<AefHolding>.Of([]);

    /// <summary>Table 5.</summary>
    public IReadOnlyList<AefAuthorisedEntity> AuthorisedEntities { get; init => field = EqualList<AefAuthorisedEntity>.Of(value); } = EqualList<AefAuthorisedEntity>.Of([]);

    /// <summary>The report of a Party out of a ledger: its authorisations, its actions of the year, and what it holds on 31 December.</summary>
    /// <remarks>
    /// Issuances and moves between accounts of one Party are no actions of the format. A first transfer for other purposes stands beside the action that
    /// makes it. Outcomes that the Party has not authorised are not reported by it.
    /// </remarks>
    /// <param name="ledger">The ledger.</param>
    /// <param name="submission">The Party, the year and the rest of table 1.</param>
    /// <param name="entities">Table 5, which the ledger does not hold; empty if null.</param>
    public static AefReport Of(ItmoLedger ledger, AefSubmission submission, IReadOnlyList<AefAuthorisedEntity>? entities = null)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentNullException.ThrowIfNull(submission);
        return new LedgerReport(ledger, submission).Write(entities ?? []);
    }

    /// <summary>The report as a Party submits it: the fields that the central platform fills in are blank.</summary>
    public AefReport WithoutCentralPlatformFields() => this with
    {
        Submission = Submission with { ReviewStatus = null, ConsistencyCheckResult = null, ReviewReportReference = null },
        Authorisations = [.. Authorisations.Select(row => row with { Documentation = null })],
        Actions = [.. Actions.Select(row => row with { ConsistencyCheckResult = null })],
    };

    /// <summary>One table as comma-separated text: see <see cref="AefCsv"/>.</summary>
    /// <param name="table">The table.</param>
    /// <exception cref="InvalidDataProblemsException">A text cannot be written: it holds one half of a character.</exception>
    public string ToCsv(AefTable table) => AefCsv.Write(this, table);

    /// <summary>Reads the five tables back from comma-separated text: see <see cref="AefCsv"/>.</summary>
    /// <param name="tables">The text of every table.</param>
    public static Outcome<AefReport> ReadCsv(IReadOnlyDictionary<AefTable, string> tables) => AefCsv.Read(tables);

    /// <summary>The report as one JSON document: see <see cref="AefJson"/>.</summary>
    /// <exception cref="InvalidDataProblemsException">A text cannot be written: it holds one half of a character.</exception>
    public string ToJson() => AefJson.Write(this);

    /// <summary>Reads a report back from a JSON document: see <see cref="AefJson"/>.</summary>
    /// <param name="json">The document.</param>
    public static Outcome<AefReport> ReadJson(string json) => AefJson.Read(json);

    /// <summary>Checks everything that can be checked within one report.</summary>
    /// <param name="nomenclature">The lists of values; the edition of February 2026 if null.</param>
    public AefFindings Check(AefNomenclature? nomenclature = null) => AefChecks.Run(this, nomenclature ?? AefNomenclature.February2026);
}
