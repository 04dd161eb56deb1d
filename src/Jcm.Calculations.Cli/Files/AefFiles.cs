using Jcm.Calculations.Article6;
using Jcm.Calculations.Article6.Aef;
using Jcm.Calculations.Documents;

namespace Jcm.Calculations.Cli.Files;

/// <summary>The files of annual reports: five tables of each as CSV, and each as one JSON document.</summary>
internal static class AefFiles
{
    internal static IReadOnlyList<AefFile> Of(LedgerReports reports) => [.. reports.Reports.SelectMany(each => Of(each.Report))];

    private static IEnumerable<AefFile> Of(AefReport report)
    {
        var (party, year) = (report.Submission.Party, report.Submission.ReportedYear);
        foreach (var (table, name, rows) in new[]
        {
            (AefTable.Submission, "1-submission", 1),
            (AefTable.Authorizations, "2-authorizations", report.Authorisations.Count),
            (AefTable.Actions, "3-actions", report.Actions.Count),
            (AefTable.Holdings, "4-holdings", report.Holdings.Count),
            (AefTable.AuthorizedEntities, "5-authorized-entities", report.AuthorisedEntities.Count),
        })
        {
            yield return new($"{party}-{year}-{name}.csv", party, table, rows, report.ToCsv(table));
        }

        yield return new($"{party}-{year}.json", party, null, null, report.ToJson());
    }
}

/// <summary>A file of a report.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Party">The reporting Party.</param>
/// <param name="Table">The table; null for the whole report.</param>
/// <param name="Rows">How many rows the table has.</param>
/// <param name="Text">What is in it.</param>
internal sealed record AefFile(string Name, Party Party, AefTable? Table, int? Rows, string Text);
