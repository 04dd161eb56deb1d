using Jcm.Calculations.Article6;
using Jcm.Calculations.Article6.Aef;
using Xunit;

namespace Jcm.Calculations.Tests.Article6.Aef;

/// <summary>A pair of reports that a domain expert can open in a spreadsheet.</summary>
public sealed class AefGoldenTests
{
    private static readonly AefReport[] Both = [AefPair.Thailand, AefPair.Japan];

    [Theory]
    [InlineData("tha")]
    [InlineData("jpn")]
    public void The_tables_are_written_as_they_were_read(string party)
    {
        var tables = AefPair.Tables(party);
        var report = AefReport.ReadCsv(tables).Value;
        Assert.All(tables, table => Assert.Equal(table.Value, report.ToCsv(table.Key)));
    }

    [Theory]
    [InlineData("tha")]
    [InlineData("jpn")]
    public void The_document_says_the_same_as_the_tables(string party)
    {
        var report = AefReport.ReadCsv(AefPair.Tables(party)).Value;
        Assert.Equal(AefPair.Json(party).ReplaceLineEndings("\n"), report.ToJson() + "\n");
        Assert.Equal(report, AefReport.ReadJson(AefPair.Json(party)).Value);
    }

    [Fact]
    public void Both_reports_pass_every_check_without_a_remark() => Assert.All(Both, report =>
    {
        var findings = report.Check();
        Assert.Empty(findings.Problems);
        Assert.Empty(findings.Remarks);
        Assert.True(findings.IsSound);
        Assert.Equal(5, findings.Policies.Count);
        Assert.All(findings.Policies.Take(2), policy => Assert.EndsWith("[source-read-secondhand].", policy, StringComparison.Ordinal));
    });

    [Fact]
    public void What_Thailand_first_transferred_to_Japan_is_what_Japan_acquired_from_Thailand()
    {
        var comparison = AefConsistency.Between(AefPair.Thailand, AefPair.Japan);
        Assert.True(comparison.IsConsistent);
        Assert.Empty(comparison.Inconsistencies);
        Assert.Equal(new AefFlow(Party.Parse("THA"), Party.Japan, 120, 120), Assert.Single(comparison.Flows));
        Assert.Equal(4, comparison.Policies.Count);
    }

    [Fact]
    public void A_report_is_read_into_typed_facts()
    {
        var use = AefPair.Japan.Actions[2];
        Assert.Equal((AefActionType.Use, 2025, 70m), (use.Type, use.UseYear!.Value.Number, use.Block.Count));
        Assert.Equal("CA0001-JPN01-THA-1..70-2023", new AefIdentity("CA0001", "JPN01", Party.Parse("THA"), 2023).Serials(use.Block.FirstId, use.Block.LastId));
        Assert.Equal(new TimeOnly(9, 30), AefPair.Thailand.Actions[2].UtcTime);
        Assert.Equal(Purposes.Ndc | Purposes.Other, AefPair.Japan.Authorisations[0].Purposes);
        Assert.Equal("2021 - 2030", AefPair.Japan.Authorisations[0].Timeframe.ToString());
        Assert.Equal("Japan", AefPair.Japan.AuthorisedEntities[0].Country.Name);
    }
}
