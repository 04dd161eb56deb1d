using Jcm.Calculations.Article6;
using Jcm.Calculations.Article6.Aef;
using Jcm.Calculations.Monitoring;

namespace Jcm.Calculations.Documents;

/// <summary>The annual reports of a ledger document in the Agreed Electronic Format, each checked, and all compared with each other.</summary>
public sealed class LedgerReports
{
    private LedgerReports(LedgerDocument document, CalendarYear year, IReadOnlyList<AefReport> reports)
    {
        Document = document;
        Year = year;
        Reports = [.. reports.Select(report => new CheckedReport(report, report.Check()))];
        Comparison = AefConsistency.Among(reports);
        var reporting = document.Parties.Where(party => party.Submissions.Any(submission => submission.ReportedYear == year)).Select(party => party.Party);
        WithoutSubmission = [.. document.Ledger.Approaches.SelectMany(approach => approach.Parties).Except(reporting).Order()];
    }

    /// <summary>What they were made from.</summary>
    public LedgerDocument Document { get; }

    /// <summary>The reported year.</summary>
    public CalendarYear Year { get; }

    /// <summary>The reports in the order of the document, each with what its check found.</summary>
    public IReadOnlyList<CheckedReport> Reports { get; }

    /// <summary>The comparison of the reports with each other; of a single one only what nobody can check.</summary>
    public AefComparison Comparison { get; }

    /// <summary>Parties of cooperative approaches of which the document has no submission on the year, so that there is no report.</summary>
    public IReadOnlyList<Party> WithoutSubmission { get; }

    /// <summary>Whether no report has to be mended and no two contradict each other. Reports that are not there are no contradiction.</summary>
    public bool AreSound => Reports.All(report => report.Findings.IsSound) && Comparison.Problems.Count == 0 && Comparison.Inconsistencies.All(each => each.IsRemark);

    /// <summary>The reports of a year.</summary>
    /// <param name="document">The document.</param>
    /// <param name="year">The reported year.</param>
    /// <param name="party">The Party whose report is asked for; every Party with a submission on the year if null.</param>
    /// <exception cref="InvalidDataProblemsException">There is no such report; the exception carries all problems.</exception>
    public static LedgerReports Of(LedgerDocument document, CalendarYear year, Party? party = null) => TryOf(document, year, party).Value;

    /// <summary>The reports of a year.</summary>
    /// <param name="document">The document.</param>
    /// <param name="year">The reported year.</param>
    /// <param name="party">The Party whose report is asked for; every Party with a submission on the year if null.</param>
    /// <returns>The reports; or the problem that the document has no submission on the year.</returns>
    public static Outcome<LedgerReports> TryOf(LedgerDocument document, CalendarYear year, Party? party = null)
    {
        ArgumentNullException.ThrowIfNull(document);
        var reports = document.Parties
            .Where(each => party is null || each.Party == party)
            .SelectMany(each => each.Submissions.Where(submission => submission.ReportedYear == year).Select(submission => AefReport.Of(document.Ledger, submission, each.AuthorisedEntities)))
            .ToList();
        return reports.Count > 0
            ? new LedgerReports(document, year, reports)
            : new Problem(
                ProblemCode.MissingParameter,
                new(Period: year.ToString(), Document: "$.parties"),
                $"The document has no submission{(party is { } one ? $" of {one}" : "")} on {year}: add one under \"submissions\" of the Party, with its version, date and NDC period.");
    }
}

/// <summary>A report and what its check found.</summary>
/// <param name="Report">The report.</param>
/// <param name="Findings">What has to be mended, and what should be looked at.</param>
public sealed record CheckedReport(AefReport Report, AefFindings Findings);
