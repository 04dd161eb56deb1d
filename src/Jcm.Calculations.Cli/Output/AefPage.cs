using System.Globalization;
using System.Text.Json;
using Jcm.Calculations.Article6.Aef;
using Jcm.Calculations.Cli.Files;
using Jcm.Calculations.Documents;

namespace Jcm.Calculations.Cli.Output;

/// <summary>What <c>jcm aef</c> says: the files, what has to be mended, and what should be looked at.</summary>
internal static class AefPage
{
    /// <summary>The value of the key <c>format</c>.</summary>
    internal const string Format = "jcm-aef-files/1";

    /// <summary>Writes the page or the document.</summary>
    /// <returns>Whether the reports are sound, as an exit code.</returns>
    internal static int Write(Terminal terminal, LedgerReports reports, IReadOnlyList<AefFile> files, string folder, bool isJson)
    {
        var (problems, remarks) = (Problems(reports), Remarks(reports));
        if (isJson)
        {
            JsonOutput.Write(terminal, writer => Json(writer, reports, files, folder, problems, remarks));
            return reports.AreSound ? ExitCode.Done : ExitCode.Problems;
        }

        var table = new Table(new PageColumn("Party"), new PageColumn("table"), new PageColumn("rows", IsNumber: true), new PageColumn("file"));
        foreach (var file in files) table.Row(new Cell(file.Party.Code, Meaning.Name), file.Table is { } which ? Words(which) : "all, as JSON", Count(file.Rows), file.Name);
        var page = new Page();
        page.Heading($"Agreed Electronic Format, {reports.Year}: files in {folder}").Table(table);
        if (remarks.Count > 0) page.Heading("To look at").List(remarks);
        if (reports.AreSound) page.Text(reports.Reports.Count > 1 ? "Checked: nothing has to be mended, and the reports agree with each other." : "Checked: nothing has to be mended.", Meaning.Good);
        PageWriter.Write(terminal, page);
        return problems.Count > 0 ? ProblemPage.Write(terminal, problems, folder, isJson: false) : ExitCode.Done;
    }

    private static string Words(AefTable table) => table == AefTable.AuthorizedEntities ? "Authorized entities" : table.ToString();

    private static string Count(int? rows) => rows?.ToString(CultureInfo.InvariantCulture) ?? "";

    /// <summary>What has to be mended before submission.</summary>
    private static List<Problem> Problems(LedgerReports reports) =>
    [
        .. reports.Reports.SelectMany(each => each.Findings.Problems.Select(problem => Of(each.Report, problem))),
        .. reports.Comparison.Problems,
        .. reports.Comparison.Inconsistencies.Where(each => !each.IsRemark).Select(each => new Problem(ProblemCode.Contradiction, new(Document: $"{each.First} and {each.Second}"), each.ToString())),
    ];

    /// <summary>What may be right.</summary>
    private static List<string> Remarks(LedgerReports reports) =>
    [
        .. reports.Reports.SelectMany(each => each.Findings.Remarks.Select(problem => Of(each.Report, problem).ToString())),
        .. reports.Comparison.Inconsistencies.Where(each => each.IsRemark).Select(each => each.ToString()),
        .. reports.Comparison.Unchecked.Select(flow => string.Create(CultureInfo.InvariantCulture, $"{flow.From} to {flow.To}: {flow.Quantity:#,0} t CO2 eq cannot be compared, because there is no report of {flow.Missing} on {flow.Year} here.")),
        .. reports.WithoutSubmission.Select(party => $"{party} participates in a cooperative approach, and the document has no submission of it on {reports.Year}."),
    ];

    private static Problem Of(AefReport report, Problem problem) => problem with { Where = problem.Where with { Document = $"{report.Submission.Party}, {problem.Where.Document}" } };

    private static void Json(Utf8JsonWriter writer, LedgerReports reports, IReadOnlyList<AefFile> files, string folder, List<Problem> problems, List<string> remarks)
    {
        writer.WriteStartObject();
        writer.WriteString("format", Format);
        writer.WriteNumber("year", reports.Year.Number);
        writer.WriteString("ledger", reports.Document.Fingerprint);
        writer.Objects("files", files, file =>
        {
            writer.WriteString("party", file.Party.Code);
            writer.TextIfAny("table", file.Table is { } table ? Words(table) : null);
            if (file.Rows is { } rows) writer.WriteNumber("rows", rows);
            writer.WriteString("path", $"{folder}/{file.Name}");
        });
        writer.WriteBoolean("areSound", reports.AreSound);
        writer.Objects("problems", problems, problem =>
        {
            writer.WriteString("code", problem.Code.ToString());
            writer.TextIfAny("path", problem.Where.Document);
            writer.WriteString("message", problem.Message);
        });
        writer.Texts("remarks", remarks);
        writer.WriteEndObject();
    }
}
