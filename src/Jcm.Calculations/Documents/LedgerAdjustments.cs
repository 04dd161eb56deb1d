using Jcm.Calculations.Article6;
using Jcm.Calculations.Article6.Adjustments;
using Jcm.Calculations.Documents.Contract;
using Jcm.Calculations.Documents.Ledgers;
using Jcm.Calculations.Monitoring;

namespace Jcm.Calculations.Documents;

/// <summary>
/// The corresponding adjustments that follow from a ledger document: the account of each Party by its own method, what remains between the Parties, and Japan's rule
/// of one tenth. All numbers are exact.
/// </summary>
/// <remarks>Source: decision 2/CMA.3, annex, paragraphs 7 to 10 and 23, <see href="https://unfccc.int/sites/default/files/resource/cma3_auv_12a_PA_6.2.pdf"/>.</remarks>
public sealed class LedgerAdjustments
{
    internal LedgerAdjustments(LedgerDocument document, IReadOnlyList<INdcAccount> accounts)
    {
        Document = document;
        Accounts = accounts;
    }

    /// <summary>What they were calculated from.</summary>
    public LedgerDocument Document { get; }

    /// <summary>The accounts, by Party and period: <see cref="EmissionsAccount"/> or <see cref="IndicatorAccount"/>.</summary>
    public IReadOnlyList<INdcAccount> Accounts { get; }

    /// <summary>The adjustments of several Parties beside each other, one for each period and year that two or more Parties share, in tonnes of CO2 equivalent.</summary>
    public IReadOnlyList<AdjustmentBalance> Balances { get; internal init; } = [];

    /// <summary>Japan's rule of one tenth; null where the ledger has no outcomes of an approach in which Japan participates.</summary>
    public JcmAdjustment? Jcm { get; internal init; }

    /// <summary>The balances of Japan and its partner countries under that rule; null where the document states no emissions of the target year.</summary>
    public JcmBalances? JcmBalances { get; internal init; }

    /// <summary>The adjustments of a document.</summary>
    /// <param name="document">The document.</param>
    /// <param name="party">The Party whose accounts are asked for; all Parties if null.</param>
    /// <param name="through">The year at the end of which the accounts are evaluated; the last year of each contribution if null.</param>
    /// <param name="needsLevels">Whether the emissions or indicator levels of that year have to be there, so that every account has a balance.</param>
    /// <exception cref="InvalidDataProblemsException">There is something wrong with the data; the exception carries all problems.</exception>
    public static LedgerAdjustments Of(LedgerDocument document, Party? party = null, CalendarYear? through = null, bool needsLevels = true) =>
        TryOf(document, party, through, needsLevels).Value;

    /// <summary>The adjustments of a document.</summary>
    /// <param name="document">The document.</param>
    /// <param name="party">The Party whose accounts are asked for; all Parties if null.</param>
    /// <param name="through">The year at the end of which the accounts are evaluated; the last year of each contribution if null.</param>
    /// <param name="needsLevels">Whether the emissions or indicator levels of that year have to be there, so that every account has a balance.</param>
    /// <returns>The adjustments; or all problems: no contribution of the Party or for the year, emissions or levels that are missing, a trajectory that does not fit the method.</returns>
    public static Outcome<LedgerAdjustments> TryOf(LedgerDocument document, Party? party = null, CalendarYear? through = null, bool needsLevels = true)
    {
        ArgumentNullException.ThrowIfNull(document);
        return new AdjustmentEvaluation(document, through).Evaluate(party, needsLevels);
    }

    /// <summary>The working as text: every account with its structured summary, what remains between the Parties, Japan's rule.</summary>
    public string Explain() => string.Join('\n', Sections());

    /// <summary>Everything as one JSON document, <c>jcm-adjustments/1</c>: numbers with all their digits where a decimal holds them, otherwise fractions such as <c>"-1000/3"</c>.</summary>
    public string ToJson() => ContractText.Write(AdjustmentWriting.Contract(this), ContractJson.Default.AdjustmentsContract);

    private IEnumerable<string> Sections()
    {
        foreach (var account in Accounts)
        {
            yield return account is EmissionsAccount emissions ? emissions.Explain() : ((IndicatorAccount)account).Explain();
            yield return Summary(account).ToText();
        }

        foreach (var balance in Balances) yield return balance.Explain();
        if (Jcm is not null) yield return Jcm.Explain();
        if (JcmBalances is not null) yield return JcmBalances.Explain();
    }

    /// <summary>The structured summary of an account.</summary>
    /// <param name="account">One of <see cref="Accounts"/>.</param>
    public static StructuredSummary Summary(INdcAccount account) => account switch
    {
        EmissionsAccount emissions => emissions.Summary(),
        IndicatorAccount indicator => indicator.Summary(),
        _ => throw new ArgumentException("The account is neither of emissions nor of an indicator.", nameof(account)),
    };
}
