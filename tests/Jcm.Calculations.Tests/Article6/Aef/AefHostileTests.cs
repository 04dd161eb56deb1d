using FsCheck.Fluent;
using Jcm.Calculations.Article6.Aef;
using Xunit;

namespace Jcm.Calculations.Tests.Article6.Aef;

/// <summary>Whatever the text, there is an outcome with places and no exception.</summary>
public sealed class AefHostileTests
{
    private static readonly string[] Fragments =
    [
        "\"", ",", "\n", "\r", "\r\n", "\uFEFF", "'", "=1+1", "\ud800", "\0", "NA", ";", "99999999999999999999999999", "-1", "2025", "31/02/2025", "{", "}", "[", "]", ":", "null", "true", "1e400", "\"ActionType\"", "\\ud800", "Use", "GHG",
    ];

    [Theory]
    [InlineData("Actions", "70,NA,Emission reductions", "seventy,NA,Emission reductions", "Actions row 3, Quantity (t CO2 eq)", ProblemCode.Malformed)]
    [InlineData("Actions", "70,NA,Emission reductions", "+70,NA,Emission reductions", "Actions row 3, Quantity (t CO2 eq)", ProblemCode.Malformed)]
    [InlineData("Actions", "70,NA,Emission reductions", "70\0,NA,Emission reductions", "Actions row 3, Quantity (t CO2 eq)", ProblemCode.Malformed)]
    [InlineData("Actions", "70,NA,Emission reductions,2023", "70,NA,Emission reductions,202\0", "Actions row 3, Vintage", ProblemCode.Malformed)]
    [InlineData("Actions", "70,NA,Emission reductions", "99999999999999999999,NA,Emission reductions", "Actions row 3, Quantity (t CO2 eq)", ProblemCode.Malformed)]
    [InlineData("Actions", "70,NA,Emission reductions", "70,1e3,Emission reductions", "Actions row 3, Quantity (in non-GHG metric)", ProblemCode.Malformed)]
    [InlineData("Actions", "70,NA,Emission reductions", "70,0.12345678901234567890123456789,Emission reductions", "Actions row 3, Quantity (in non-GHG metric)", ProblemCode.Malformed)]
    [InlineData("Actions", "70,NA,Emission reductions", "70,NA,emission reductions", "Actions row 3, Mitigation type", ProblemCode.UnknownName)]
    [InlineData("Actions", "70,NA,Emission reductions,2023", "70,NA,Emission reductions,23", "Actions row 3, Vintage", ProblemCode.Malformed)]
    [InlineData("Actions", "70,NA,Emission reductions,2023", "70,NA,Emission reductions,2023.0", "Actions row 3, Vintage", ProblemCode.Malformed)]
    [InlineData("Actions", "70,NA,Emission reductions,2023", "70,NA,Emission reductions,", "Actions row 3, Vintage", ProblemCode.MissingParameter)]
    [InlineData("Actions", "15/12/2025,Use", "15/13/2025,Use", "Actions row 3, Action date", ProblemCode.Malformed)]
    [InlineData("Actions", "15/12/2025,Use", "2025-12-15T25:00:00.000Z,Use", "Actions row 3, Action date", ProblemCode.Malformed)]
    [InlineData("Actions", "15/12/2025,Use", "2025-12-15T09:00:00.000,Use", "Actions row 3, Action date", ProblemCode.Malformed)]
    [InlineData("Actions", "15/12/2025,Use", ",Use", "Actions row 3, Action date", ProblemCode.MissingParameter)]
    [InlineData("Actions", "15/12/2025,Use", "15/12/2025,", "Actions row 3, Action type", ProblemCode.MissingParameter)]
    [InlineData("Actions", "15/12/2025,Use", "15/12/2025,use", "Actions row 3, Action type", ProblemCode.UnknownName)]
    [InlineData("Actions", "15/12/2025,Use,,CA0001,JCM TH 2025-1,THA", "15/12/2025,Use,,CA0001,JCM TH 2025-1,TH", "Actions row 3, First transferring participating Party ID", ProblemCode.Malformed)]
    [InlineData("Actions", "15/12/2025,Use,,CA0001,JCM TH 2025-1,THA", "15/12/2025,Use,,CA0001,JCM TH 2025-1,QQQ", "Actions row 3, First transferring participating Party ID", ProblemCode.UnknownName)]
    [InlineData("Actions", "15/12/2025,Use,,CA0001,JCM TH 2025-1,THA", "15/12/2025,Use,,,JCM TH 2025-1,THA", "Actions row 3, Cooperative approach ID", ProblemCode.MissingParameter)]
    [InlineData("Submission", "15/04/2026", "", "Submission, Date of submission", ProblemCode.MissingParameter)]
    [InlineData("Submission", "15/04/2026", "15.04.2026", "Submission, Date of submission", ProblemCode.Malformed)]
    [InlineData("Submission", "JPN,1.0", ",1.0", "Submission, Party", ProblemCode.MissingParameter)]
    [InlineData("Submission", "JPN,1.0,2025", "JPN,1.0,20255", "Submission, Reported year", ProblemCode.Malformed)]
    [InlineData("Submission", "Party,Version", "Party,Versions", "Submission", ProblemCode.MissingParameter, ProblemCode.UnknownKey)]
    [InlineData("Submission", "JPN,1.0", "JPN", "Submission row 1", ProblemCode.Malformed)]
    [InlineData("Submission", "JPN,1.0", "JPN,1.0,", "Submission row 1", ProblemCode.Malformed)]
    [InlineData("Submission", "JPN,1.0", "JPN,\"1.0", "Submission row 1", ProblemCode.Malformed)]
    [InlineData("Authorizations", "JPN; THA", "JPN;; THA", "Authorizations row 1, Authorized Party(ies) ID", ProblemCode.Malformed)]
    [InlineData("Authorizations", "JPN; THA", "JPN, THA", "Authorizations row 1", ProblemCode.Malformed)]
    [InlineData("Authorizations", "JPN; THA", "JPN; XX", "Authorizations row 1, Authorized Party(ies) ID", ProblemCode.Malformed)]
    [InlineData("Authorizations", "CA0001,1,1000", "CA0001,99999999999,1000", "Authorizations row 1, Version of the authorization", ProblemCode.Malformed)]
    [InlineData("Authorizations", "CA0001,1,1000", "CA0001,,1000", "Authorizations row 1, Version of the authorization", ProblemCode.MissingParameter)]
    [InlineData("Authorizations", "2021 - 2030", "2021-2030", "Authorizations row 1, Authorized timeframe", ProblemCode.Malformed)]
    [InlineData("Authorizations", "Energy generation", "", "Authorizations row 1, Sector(s)", ProblemCode.MissingParameter)]
    [InlineData("Authorizations", "Use or Cancellation", "Use or cancellation", "Authorizations row 1, First transfer definition for OIMP", ProblemCode.UnknownName)]
    [InlineData("AuthorizedEntities", "Illustrative Entity,JPN", "Illustrative Entity,QQQ", "Authorized entities row 1, Country of incorporation", ProblemCode.UnknownName)]
    [InlineData("AuthorizedEntities", "Illustrative Entity,JPN", "Illustrative Entity,Japan", "Authorized entities row 1, Country of incorporation", ProblemCode.Malformed)]
    [InlineData("AuthorizedEntities", "Illustrative Entity,JPN", "Illustrative Entity,", "Authorized entities row 1, Country of incorporation", ProblemCode.MissingParameter)]
    public void A_cell_that_cannot_be_read_is_named(string table, string original, string broken, string place, params ProblemCode[] codes)
    {
        var tables = AefPair.Tables("jpn");
        var name = Enum.Parse<AefTable>(table);
        Assert.Contains(original, tables[name], StringComparison.Ordinal);
        tables[name] = tables[name].Replace(original, broken, StringComparison.Ordinal);
        var problems = AefReport.ReadCsv(tables).Problems;
        Assert.Equal(codes, problems.Select(problem => problem.Code));
        Assert.All(problems, problem => Assert.Equal(place, problem.Where.Document));
    }

    [Fact]
    public void Half_a_character_in_a_cell_is_named()
    {
        var tables = AefPair.Tables("jpn");
        tables[AefTable.Actions] = tables[AefTable.Actions].Replace("15/12/2025,Use,", "15/12/2025,Use,\ud800", StringComparison.Ordinal);
        Assert.Equal("Actions row 3, Action subtype", Assert.Single(AefReport.ReadCsv(tables).Problems).Where.Document);
    }

    [Fact]
    public void A_missing_table_and_a_table_without_headings_are_named()
    {
        var tables = AefPair.Tables("jpn");
        tables.Remove(AefTable.Holdings);
        tables[AefTable.Actions] = "";
        Assert.Equal([(ProblemCode.Empty, "Actions"), (ProblemCode.MissingParameter, "Holdings")], AefReport.ReadCsv(tables).Problems.Select(problem => (problem.Code, problem.Where.Document!)));
    }

    [Fact]
    public void A_submission_has_one_row()
    {
        var tables = AefPair.Tables("jpn");
        var lines = tables[AefTable.Submission].Split("\r\n");
        tables[AefTable.Submission] = lines[0];
        Assert.Equal("Submission", Assert.Single(AefReport.ReadCsv(tables).Problems).Where.Document);
        tables[AefTable.Submission] = $"{lines[0]}\n{lines[1]}\n{lines[1]}";
        Assert.Equal("Submission", Assert.Single(AefReport.ReadCsv(tables).Problems).Where.Document);
    }

    [Fact]
    public void Problems_of_all_tables_come_at_once()
    {
        var tables = Enum.GetValues<AefTable>().ToDictionary(table => table, _ => "heading\r\ncell");
        Assert.Equal(5 + AefFields.All.Count, AefReport.ReadCsv(tables).Problems.Count);
    }

    [Fact]
    public void A_mark_of_byte_order_and_other_line_ends_change_nothing()
    {
        var tables = AefPair.Tables("jpn").ToDictionary(table => table.Key, table => "\uFEFF" + table.Value.ReplaceLineEndings("\n"));
        Assert.Equal(AefPair.Japan, AefReport.ReadCsv(tables).Value);
        Assert.Equal(AefPair.Japan, AefReport.ReadJson("\uFEFF" + AefPair.Json("jpn")).Value);
    }

    [Fact]
    public void Cells_of_a_million_characters_are_kept_or_refused_with_a_short_message()
    {
        var million = new string('x', 1_000_000);
        var long1 = AefPair.Japan.WithAction(1, action => action with { AdditionalInformation = million });
        Assert.Equal(long1, AefReport.ReadCsv(AefPair.Tables(long1)).Value);
        Assert.Equal(long1, AefReport.ReadJson(long1.ToJson()).Value);
        var tables = AefPair.Tables("jpn");
        tables[AefTable.Actions] = tables[AefTable.Actions]
            .Replace("THA", million, StringComparison.Ordinal).Replace("2023", million, StringComparison.Ordinal).Replace("15/12/2025", million, StringComparison.Ordinal);
        tables[AefTable.Holdings] = tables[AefTable.Holdings].Replace("Metric", million, StringComparison.Ordinal);
        Assert.All(AefReport.ReadCsv(tables).Problems, problem => Assert.InRange(problem.Message.Length, 1, 300));
        var sector = new string('y', 1_000_000);
        Assert.All(AefPair.Japan.WithAuthorisation(row => row with { Id = million, Sectors = [sector] }).Check().Problems, problem => Assert.InRange(problem.Message.Length, 1, 400));
    }

    [Theory]
    [InlineData("{}", 6)]
    [InlineData("[]", 1)]
    [InlineData("", 1)]
    [InlineData("{ \"format\": \"jcm-aef/1\", \"submission\": {}, \"authorizations\": [], \"actions\": [], \"holdings\": [], \"authorizedEntities\": [] }", 6)]
    [InlineData("{ \"format\": \"jcm-aef/1\", \"submission\": [], \"authorizations\": {}, \"actions\": 1, \"holdings\": [7], \"authorizedEntities\": null }", 5)]
    public void A_document_with_everything_missing_or_of_the_wrong_type_is_refused(string json, int problems)
    {
        var found = AefReport.ReadJson(json).Problems;
        Assert.Equal(problems, found.Count);
        Assert.All(found, problem => Assert.StartsWith("$", problem.Where.Document, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("\"jcm-aef/1\"", "\"jcm-aef/2\"", "$", ProblemCode.UnknownName)]
    [InlineData("\"ReportedYear\": 2025", "\"ReportedYear\": \"2025\"", "$.submission.ReportedYear", ProblemCode.Malformed)]
    [InlineData("\"ReportedYear\": 2025", "\"ReportedYear\": 20250", "$.submission.ReportedYear", ProblemCode.Malformed)]
    [InlineData("\"ReportedYear\": 2025", "\"ReportedYear\": -25", "$.submission.ReportedYear", ProblemCode.Malformed)]
    [InlineData("\"ReportedYear\": 2025", "\"ReportedYear\": 2025, \"ReportedYear\": 2025", "$.submission", ProblemCode.Duplicate)]
    [InlineData("\"ReportedYear\": 2025", "\"ReportedYear\": 2025, \"Year\": 2025", "$.submission", ProblemCode.UnknownKey)]
    [InlineData("\"ParticipatingParty\": \"JPN\"", "\"ParticipatingParty\": 7", "$.submission.ParticipatingParty", ProblemCode.Malformed)]
    [InlineData("\"ParticipatingParty\": \"JPN\",", "", "$.submission.ParticipatingParty", ProblemCode.MissingParameter)]
    [InlineData("\"2026-04-15\"", "\"2026-04-31\"", "$.submission.DateOfSubmission", ProblemCode.Malformed)]
    [InlineData("\"Energy generation\"", "\"Energy; generation\"", "$.authorizations[0].Sectors[0]", ProblemCode.Malformed)]
    [InlineData("\"Energy generation\"", "\"\\ud800\"", "$.authorizations[0].Sectors[0]", ProblemCode.Malformed)]
    [InlineData("\"Energy generation\"", "1", "$.authorizations[0].Sectors[0]", ProblemCode.Malformed)]
    [InlineData("\"AuthorizedQuantity\": 1000", "\"AuthorizedQuantity\": 1e3", "$.authorizations[0].AuthorizedQuantity", ProblemCode.Malformed)]
    [InlineData("\"AuthorizedQuantity\": 1000", "\"AuthorizedQuantity\": 1000.0", "$.authorizations[0].AuthorizedQuantity", ProblemCode.Malformed)]
    [InlineData("\"GWPValues\": \"AR5\",\n      \"Sectors\": [\n        \"Energy generation\"\n      ]", "\"GWPValues\": \"AR5\", \"Sectors\": \"Energy generation\"", "$.authorizations[0].Sectors", ProblemCode.Malformed)]
    public void A_value_of_a_document_that_cannot_be_read_is_named(string original, string broken, string place, ProblemCode code)
    {
        var json = AefPair.Json("jpn").ReplaceLineEndings("\n");
        Assert.Contains(original, json, StringComparison.Ordinal);
        var problem = Assert.Single(AefReport.ReadJson(json.Replace(original, broken, StringComparison.Ordinal)).Problems);
        Assert.Equal((place, code), (problem.Where.Document, problem.Code));
    }

    [Fact]
    public void Deep_nesting_is_refused() =>
        Assert.Equal(ProblemCode.Malformed, Assert.Single(AefReport.ReadJson(new string('[', 100_000)).Problems).Code);

    [Fact]
    public void Whatever_is_put_into_a_text_there_is_an_outcome() => Law.Holds(
        from table in Gen.Choose(0, 5)
        from position in Gen.Choose(0, 1_000_000)
        from length in Gen.Choose(0, 40)
        from pieces in Gen.Elements(Fragments).ArrayOf(3)
        select (table, position, length, Text: string.Concat(pieces)),
        damage =>
        {
            if (damage.table == 5)
            {
                Read(AefReport.ReadJson(Damaged(AefPair.Json("jpn"))));
                return;
            }

            var tables = AefPair.Tables("jpn");
            tables[(AefTable)damage.table] = Damaged(tables[(AefTable)damage.table]);
            Read(AefReport.ReadCsv(tables));

            string Damaged(string text)
            {
                var at = damage.position % text.Length;
                return text.Remove(at, Math.Min(damage.length, text.Length - at)).Insert(at, damage.Text);
            }
        },
        1000);

    private static void Read(Outcome<AefReport> outcome)
    {
        if (!outcome.TryGet(out var report)) Assert.All(outcome.Problems, problem => Assert.NotNull(problem.Where.Document));
        else Assert.NotNull(report.Check());
    }
}
