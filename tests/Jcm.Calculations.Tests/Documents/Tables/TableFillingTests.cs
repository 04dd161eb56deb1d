using System.Globalization;
using FsCheck.Fluent;
using Jcm.Calculations.Documents;
using Xunit;

namespace Jcm.Calculations.Tests.Documents.Tables;

/// <summary>A table fills in the monitored values of a document that are null, and nothing else.</summary>
public sealed class TableFillingTests
{
    private const string Headings = "point,from,to,symbol,value,unit,option,source,dayCategory,item\n";

    private const string January = "roof,2024-01-01,2024-01-31,\"EG_i,p\",10.50,MWh,C,log,,\n";

    private const string Open = """{ "description": "What to enter.", "symbol": "EG_i,p", "value": null, "unit": "MWh", "option": null, "source": null }""";

    private static readonly string WithoutUnit = Open.Replace("\"MWh\"", "null", StringComparison.Ordinal);

    [Fact]
    public void A_null_that_a_row_states_is_filled_in_at_its_place()
    {
        var filled = ProjectDocument.Read(Document(Open), [Table(January)]).Value;
        var stated = ProjectDocument.Read(Document("""{ "symbol": "EG_i,p", "value": 10.50, "unit": "MWh", "option": "C", "source": "log" }""")).Value;
        Assert.Equal(stated.Fingerprint, filled.Fingerprint);
        Assert.Equal(stated.Write(), filled.Write());
        Assert.Equal(filled.Fingerprint, ProjectDocument.Read("\uFEFF" + Document(Open), [Table(January)]).Value.Fingerprint);
    }

    [Fact]
    public void The_row_says_everything_of_the_value_that_it_fills_in()
    {
        var value = Assert.Single(ProjectDocument.Read(Document(WithoutUnit), [Table(January.Replace("10.50,MWh,C,log", "10500,kWh,B,invoice", StringComparison.Ordinal))]).Value.Project.MonitoredValues);
        Assert.Equal((10500m, "kWh", "invoice"), (value.Value, value.Unit, value.Source));
    }

    [Theory]
    [InlineData("roof,2024-01-01,2024-01-31", "roof B,2024-01-01,2024-01-31")]
    [InlineData("2024-01-01,2024-01-31", "2024-02-01,2024-02-29")]
    [InlineData("EG_i,p", "EC_AUX,i,p")]
    [InlineData("log,,", "log,,coal")]
    [InlineData("log,,", "log,working day,")]
    public void What_no_row_states_is_still_to_be_filled_in(string old, string changed)
    {
        var problems = ProjectDocument.Read(Document(Open), [Table(January.Replace(old, changed, StringComparison.Ordinal))]).Problems;
        Assert.Equal(["option", "source", "value"], problems.Where(problem => problem.Code == ProblemCode.MissingParameter).Select(problem => problem.Where.Document!["$.points[0].periods[0].values[0].".Length..]).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_value_that_the_document_states_is_not_replaced()
    {
        var stated = Open.Replace("\"value\": null", "\"value\": 7", StringComparison.Ordinal);
        var problems = ProjectDocument.Read(Document(stated), [Table(January)]).Problems;
        Assert.Contains(problems, problem => problem.Where.Document is "$.points[0].periods[0].values[0].source");
    }

    [Fact]
    public void Other_nulls_keep_their_places_and_lines()
    {
        var json = Document(Open + ",\n" + Open.Replace("EG_i,p", "EC_AUX,i,p", StringComparison.Ordinal)).Replace("\"VN-1\"", "null", StringComparison.Ordinal);
        var problems = ProjectDocument.Read(json, [Table(January)]).Problems;
        Assert.Equal(
            ["$.project 3", "$.points[0].periods[0].values[1].value 8", "$.points[0].periods[0].values[1].option 8", "$.points[0].periods[0].values[1].source 8"],
            problems.Select(problem => string.Create(CultureInfo.InvariantCulture, $"{problem.Where.Document} {problem.Where.Line}")));
    }

    [Fact]
    public void A_second_row_for_the_same_null_is_a_value_too_many()
    {
        var document = ProjectDocument.Read(Document(Open), [Table(January + January).Called("m.csv")]).Value;
        var problem = Assert.Single(document.Evaluate().Problems);
        Assert.Equal((ProblemCode.Duplicate, "m.csv", (int?)3), (problem.Code, problem.Where.Table, problem.Where.Line));
    }

    [Fact]
    public void A_row_that_fills_in_and_is_wrong_is_named_with_its_line()
    {
        var document = ProjectDocument.Read(Document(WithoutUnit), [Table(January.Replace("MWh", "kg", StringComparison.Ordinal)).Called("m.csv")]).Value;
        var problem = document.Evaluate().Problems[0];
        Assert.Equal((ProblemCode.WrongDimension, "m.csv", "unit", (int?)2), (problem.Code, problem.Where.Table, problem.Where.Document, problem.Where.Line));
    }

    [Fact]
    public void An_item_that_is_open_is_taken_from_the_row()
    {
        var open = Open.Replace("\"source\": null", "\"source\": null, \"item\": null", StringComparison.Ordinal);
        var value = Assert.Single(ProjectDocument.Read(Document(open), [Table(January.Replace("log,,", "log,,roof", StringComparison.Ordinal))]).Value.Project.MonitoredValues);
        Assert.Equal("roof", value.Item);
        Assert.NotEmpty(ProjectDocument.Read(Document(open), [Table(January)]).Problems);
    }

    [Fact]
    public void A_category_of_days_that_is_open_is_taken_from_the_rows_in_their_order()
    {
        var open = Open.Replace("\"source\": null", "\"source\": null, \"dayCategory\": null", StringComparison.Ordinal);
        var rows = January.Replace("log,,", "log,working day,", StringComparison.Ordinal) + January.Replace("log,,", "log,holiday,", StringComparison.Ordinal);
        var values = ProjectDocument.Read(Document(open), [Table(rows)]).Value.Project.MonitoredValues;
        Assert.Equal(["working day", "holiday"], values.Select(value => value.DayCategory));
    }

    [Fact]
    public void Shared_values_are_filled_in_too_and_more_nulls_than_problems_are_listed()
    {
        var days = Enumerable.Range(0, 800).Select(i => new DateOnly(2020, 1, 1).AddDays(i).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)).ToList();
        var json = $$"""{ "format": "jcm-project/1", "project": "VN-1", "methodology": { "id": "VN_AM007" }, "shared": [{{string.Join(',', days.Select(day => $$"""{ "values": [{{Open}}], "from": "{{day}}", "to": "{{day}}" }"""))}}] }""";
        var table = Table(string.Concat(days.Select(day => January.Replace("roof,2024-01-01,2024-01-31", $"*,{day},{day}", StringComparison.Ordinal))));
        Assert.Equal(800, ProjectDocument.Read(json, [table]).Value.Project.MonitoredValues.Count);
    }

    [Fact]
    public void A_text_that_is_no_JSON_is_refused_alike_with_and_without_a_table()
    {
        var json = Document(Open);
        var broken = from at in Gen.Choose(0, json.Length - 1) from length in Gen.Choose(0, 12) from put in Gen.Elements("", "null", "{", "]", "\"", ",", "0") select json.Remove(at, Math.Min(length, json.Length - at)).Insert(at, put);
        Law.Holds(broken, text =>
        {
            var (with, without) = (ProjectDocument.Read(text, [Table(January)]), ProjectDocument.Read(text));
            Assert.Equal(NotJson(without), NotJson(with));
        });
    }

    private static IEnumerable<string> NotJson(Outcome<ProjectDocument> outcome) => outcome.Problems.Select(problem => problem.ToString()).Where(text => text.Contains("This is not JSON", StringComparison.Ordinal));

    private static string Document(string values) => $$"""
        {
          "format": "jcm-project/1",
          "project": "VN-1",
          "methodology": { "id": "VN_AM007", "version": "1.0" },
          "choices": [{ "symbol": "EF_RE,i", "category": "national grid" }],
          "points": [{ "periods": [
            { "from": "2024-01-01", "to": "2024-01-31", "values": [{{values}}] }
          ], "id": "roof" }]
        }
        """;

    private static MonitoringTable Table(string rows) => MonitoringTable.Read(Headings + rows).Value;
}
