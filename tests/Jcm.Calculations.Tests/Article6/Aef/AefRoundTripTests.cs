using Jcm.Calculations.Article6.Aef;
using Xunit;

namespace Jcm.Calculations.Tests.Article6.Aef;

/// <summary>Nothing is lost on the way out and back in.</summary>
public sealed class AefRoundTripTests
{
    [Fact]
    public void Tables_written_and_read_are_the_report_and_written_again_the_same_text() => Law.Holds(AefReports.Any, report =>
    {
        var tables = AefPair.Tables(report);
        var read = AefReport.ReadCsv(tables).Value;
        Assert.Equal(report, read);
        Assert.Equal(report.GetHashCode(), read.GetHashCode());
        Assert.All(tables, table => Assert.Equal(table.Value, read.ToCsv(table.Key)));
    });

    [Fact]
    public void A_document_written_and_read_is_the_report_and_written_again_the_same_text() => Law.Holds(AefReports.Any, report =>
    {
        var json = report.ToJson();
        var read = AefReport.ReadJson(json).Value;
        Assert.Equal(report, read);
        Assert.Equal(json, read.ToJson());
    });

    [Fact]
    public void A_report_for_submission_leaves_the_fields_of_the_central_platform_blank_and_changes_nothing_else() => Law.Holds(AefReports.Any, report =>
    {
        var submitted = report.WithoutCentralPlatformFields();
        foreach (var table in Enum.GetValues<AefTable>())
        {
            var fields = AefFields.Of(table);
            Assert.All(AefCells.Of(report, table).Zip(AefCells.Of(submitted, table)), row =>
                Assert.All(fields, field => Assert.Equal(field.IsFilledByCentralPlatform ? "" : row.First[field.Number - 1], row.Second[field.Number - 1])));
        }
    });

    [Fact]
    public void No_cell_that_is_written_begins_like_a_formula() => Law.Holds(AefReports.Any, report =>
    {
        foreach (var table in Enum.GetValues<AefTable>())
        {
            var csv = Calculations.Reference.CsvTable.Parse("table", report.ToCsv(table));
            Assert.All(csv.Rows, row => Assert.All(
                AefFields.Of(table).Where(field => field.Kind is not (AefFieldKind.Whole or AefFieldKind.Decimal)).Select(field => row[field.Heading]),
                cell => Assert.False(cell is ['=' or '+' or '-' or '@' or '\t' or '\r' or '\n', ..])));
        }
    });

    [Fact]
    public void Checks_never_throw_whatever_a_report_holds() => Law.Holds(AefReports.Any, report => Assert.NotNull(report.Check()));

    [Fact]
    public void The_order_of_columns_does_not_matter()
    {
        var tables = AefPair.Tables("jpn");
        foreach (var table in tables.Keys.ToList())
        {
            var records = new Calculations.Reference.CsvRecords(tables[table]).All;
            var text = new Calculations.Reference.CsvText();
            foreach (var record in records) text.Add(record.Reverse());
            tables[table] = text.ToString();
        }

        Assert.Equal(AefPair.Japan, AefReport.ReadCsv(tables).Value);
    }

    [Fact]
    public void What_the_central_platform_filled_in_is_kept()
    {
        var filled = AefPair.Japan.WithAction(1, action => action with { ConsistencyCheckResult = "consistent" }) with
        {
            Submission = AefPair.Japan.Submission with { ReviewStatus = "reviewed" },
        };
        Assert.Equal(filled, AefReport.ReadCsv(AefPair.Tables(filled)).Value);
        Assert.Equal(filled, AefReport.ReadJson(filled.ToJson()).Value);
        Assert.Equal(AefPair.Japan, filled.WithoutCentralPlatformFields());
    }

    [Fact]
    public void A_blank_cell_and_NA_are_read_alike_where_NA_can_stand()
    {
        var tables = AefPair.Tables("jpn");
        tables[AefTable.Actions] = tables[AefTable.Actions].Replace(",NA", ",", StringComparison.Ordinal);
        Assert.Equal(AefPair.Japan, AefReport.ReadCsv(tables).Value);
    }

    [Fact]
    public void Days_are_read_in_both_forms()
    {
        var tables = AefPair.Tables("jpn");
        tables[AefTable.Actions] = tables[AefTable.Actions].Replace("15/12/2025", "2025-12-15", StringComparison.Ordinal);
        Assert.Equal(AefPair.Japan, AefReport.ReadCsv(tables).Value);
    }

    [Fact]
    public void Half_a_character_is_not_written()
    {
        var report = AefPair.Japan.WithAction(1, action => action with { AdditionalInformation = "\ud800" });
        Assert.Throws<InvalidDataProblemsException>(() => report.ToCsv(AefTable.Actions));
        Assert.Throws<InvalidDataProblemsException>(report.ToJson);
        Assert.Equal("Actions row 1, Additional explanatory information", Assert.Single(report.Check().Problems).Where.Document);
    }

    [Theory]
    [InlineData("")]
    [InlineData("a;b")]
    [InlineData(" a")]
    [InlineData("a\n")]
    [InlineData(null)]
    public void An_item_that_cannot_stand_in_a_list_is_refused_at_once(string? item) =>
        Assert.Throws<ArgumentException>(() => AefPair.Japan.Authorisations[0] with { Sectors = [item!] });
}
