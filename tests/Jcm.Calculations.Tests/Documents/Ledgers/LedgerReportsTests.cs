using Jcm.Calculations.Article6;
using Jcm.Calculations.Article6.Aef;
using Jcm.Calculations.Documents;
using Xunit;
using static Jcm.Calculations.Tests.Documents.Ledgers.LedgerTexts;

namespace Jcm.Calculations.Tests.Documents.Ledgers;

public sealed class LedgerReportsTests
{
    private static LedgerDocument Sample { get; } = LedgerDocument.Read(File.ReadAllText(Samples.File("ledger.json"))).Value;

    [Fact]
    public void Reports_are_those_of_the_ledger_with_the_tables_of_the_document()
    {
        var reports = LedgerReports.Of(Sample, 2026);
        Assert.Equal(Sample.Parties.Select(party => AefReport.Of(Sample.Ledger, party.Submissions[0])), reports.Reports.Select(each => each.Report));
        Assert.True(reports.AreSound);
        Assert.Empty(reports.WithoutSubmission);
        Assert.Empty(reports.Comparison.Unchecked);
        Assert.Equal((2_382m, 2_382m), (reports.Comparison.Flows[0].Transferred, reports.Comparison.Flows[0].Acquired));
    }

    [Fact]
    public void A_report_alone_names_what_nobody_can_check_and_is_sound()
    {
        var reports = LedgerReports.Of(Sample, 2026, Party.Japan);
        Assert.Equal(Party.Japan, Assert.Single(reports.Reports).Report.Submission.Party);
        Assert.True(reports.AreSound);
        Assert.Equal(Party.Parse("THA"), Assert.Single(reports.Comparison.Unchecked).Missing);
        Assert.Empty(reports.WithoutSubmission);
    }

    [Fact]
    public void Parties_without_submission_are_named_and_entities_are_table_five()
    {
        var reports = LedgerReports.Of(LedgerDocument.Read(Everything).Value, 2025);
        Assert.Equal(Party.Parse("THA"), Assert.Single(reports.WithoutSubmission));
        Assert.Equal("air-1", Assert.Single(reports.Reports[0].Report.AuthorisedEntities).Id);
    }

    [Fact]
    public void What_has_to_be_mended_makes_reports_unsound()
    {
        var document = LedgerDocument.Read(WithParty(0, party => party.Remove("authorisedEntities"))).Value;
        var reports = LedgerReports.Of(document, 2025);
        Assert.False(reports.AreSound);
        Assert.Contains(reports.Reports[0].Findings.Problems, problem => problem.Message.Contains("air-1", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(2027, null)]
    [InlineData(2026, "VNM")]
    public void Without_submission_there_is_no_report(int year, string? party)
    {
        var problem = Assert.Single(LedgerReports.TryOf(Sample, year, party is null ? null : Party.Parse(party)).Problems);
        Assert.Equal((ProblemCode.MissingParameter, "$.parties"), (problem.Code, problem.Where.Document!));
        Assert.Contains("submissions", problem.Message, StringComparison.Ordinal);
        Assert.Throws<InvalidDataProblemsException>(() => LedgerReports.Of(Sample, year, party is null ? null : Party.Parse(party)));
    }
}
