using System.Collections.Immutable;
using Jcm.Calculations.Documents;
using Jcm.Calculations.Evaluation;
using Jcm.Calculations.Methodologies;
using Jcm.Calculations.Monitoring;
using Jcm.Calculations.Parameters;
using Xunit;

namespace Jcm.Calculations.Tests.Documents;

public sealed class ProjectDocumentTests
{
    private const string Everything = """
        {
          "format": "jcm-project/1",
          "project": "KH-1",
          "name": "Roof of a factory",
          "methodology": { "id": "KH_AM002", "version": "1.0" },
          "vintageDivision": "by days",
          "choices": [{ "symbol": "EF_RE,i", "category": "national grid", "point": "roof" }],
          "fixed": [{ "symbol": "EF_RE,i", "value": "0.3530", "unit": "tCO2/MWh", "source": "KH_AM002", "category": "national grid" }],
          "businessAsUsual": [{ "symbol": "EF_RE,i", "value": 0.6, "unit": "tCO2/MWh", "source": "statistics", "point": "roof" }],
          "dayCategories": [{ "category": "holiday", "counts": false, "source": "KH_AM002" }, { "category": "working day", "counts": true, "source": "KH_AM002" }],
          "points": [{
            "id": "roof",
            "periods": [{
              "from": "2024-07-06",
              "to": "2025-03-31",
              "values": [
                { "symbol": "EG_i,p", "value": 1e3, "unit": "MWh", "option": "C", "source": "meter log", "dayCategory": "working day" },
                { "symbol": "EG_i,p", "value": 12.50, "unit": "MWh", "option": "C", "source": "meter log", "dayCategory": "holiday" }
              ]
            }]
          }]
        }
        """;

    [Fact]
    public void A_document_is_the_same_project_as_the_fluent_calls()
    {
        var period = Period.Parse("2024-07-06..2025-03-31");
        var expected = (new Project("KH-1", Catalogue.Approved.Get("KH_AM002")) { Name = "Roof of a factory", VintageDivision = VintageDivision.ByDays })
            .Choose("EF_RE,i", "national grid", "roof")
            .Fix("EF_RE,i", 0.3530m, "tCO2/MWh", "KH_AM002", category: "national grid")
            .BusinessAsUsual("EF_RE,i", 0.6m, "tCO2/MWh", "statistics", "roof")
            .CountDays("holiday", false, "KH_AM002")
            .CountDays("working day", true, "KH_AM002")
            .Monitor("roof", period, "EG_i,p", 1000, "MWh", MonitoringOptions.C, "meter log", "working day")
            .Monitor("roof", period, "EG_i,p", 12.50m, "MWh", MonitoringOptions.C, "meter log", "holiday");
        var read = ProjectDocument.Read(Everything).Value.Project;
        Assert.Equal((expected.Id, expected.Name, expected.Methodology, expected.VintageDivision), (read.Id, read.Name, read.Methodology, read.VintageDivision));
        Assert.Equal(expected.Choices, read.Choices);
        Assert.Equal<ImmutableList<SuppliedValue>>(expected.FixedValues, read.FixedValues);
        Assert.Equal<ImmutableList<SuppliedValue>>(expected.BusinessAsUsualValues, read.BusinessAsUsualValues);
        Assert.Equal(expected.DayCategories, read.DayCategories);
        Assert.Equal(expected.MonitoredValues, read.MonitoredValues);
        Assert.Equal(expected.Calculate().ExplainJson(), read.Calculate().ExplainJson());
    }

    [Fact]
    public void A_byte_order_mark_before_a_document_says_nothing() =>
        Assert.Equal(ProjectDocument.Read(Everything).Value.Project.MonitoredValues, ProjectDocument.Read("\ufeff" + Everything).Value.Project.MonitoredValues);

    [Fact]
    public void A_monitoring_point_that_occurs_twice_is_reported()
    {
        var point = """{ "id": "roof", "periods": [{ "from": "2025-04-01", "to": "2025-04-30", "values": [{ "symbol": "EG_i,p", "value": 1, "unit": "MWh", "option": "C", "source": "log" }] }] }""";
        var twice = Everything.Replace("\"points\": [{", $"\"points\": [{point}, {{", StringComparison.Ordinal);
        var problem = Assert.Single(ProjectDocument.Read(twice).Problems);
        Assert.Equal((ProblemCode.Duplicate, "$.points[1].id"), (problem.Code, problem.Where.Document));
    }

    [Fact]
    public void A_document_may_name_a_methodology_of_the_callers_own_catalogue()
    {
        var own = Catalogue.Approved.With(Catalogue.Approved.Get("KH_AM002") with { Version = "9.9" });
        var document = Everything.Replace("\"1.0\"", "\"9.9\"", StringComparison.Ordinal);
        Assert.Equal("9.9", ProjectDocument.Read(document, own).Value.Project.Methodology.Version);
        var problem = Assert.Single(ProjectDocument.Read(document).Problems);
        Assert.Equal((ProblemCode.UnknownName, "$.methodology"), (problem.Code, problem.Where.Document));
        Assert.Contains("1.0", problem.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"jcm-project/1\"", "\"jcm-project/2\"", ProblemCode.UnknownName, "$.format")]
    [InlineData("\"project\": \"KH-1\",", "", ProblemCode.MissingParameter, "$")]
    [InlineData("\"KH-1\"", "\" \"", ProblemCode.Malformed, "$.project")]
    [InlineData("\"KH-1\"", "null", ProblemCode.MissingParameter, "$.project")]
    [InlineData("\"Roof of a factory\"", "7", ProblemCode.Malformed, "$.name")]
    [InlineData("\"name\"", "\"Name\"", ProblemCode.UnknownKey, "$.Name")]
    [InlineData("\"name\"", "\"project\"", ProblemCode.Duplicate, "$.project")]
    [InlineData("{ \"id\": \"KH_AM002\", \"version\": \"1.0\" }", "\"KH_AM002\"", ProblemCode.Malformed, "$.methodology")]
    [InlineData("\"KH_AM002\", \"version\"", "\"KH_AM999\", \"version\"", ProblemCode.UnknownName, "$.methodology")]
    [InlineData("\"by days\"", "\"ByDays\"", ProblemCode.UnknownName, "$.vintageDivision")]
    [InlineData("\"value\": 0.6", "\"value\": true", ProblemCode.Malformed, "$.businessAsUsual[0].value")]
    [InlineData("\"value\": 0.6", "\"value\": \"0,6\"", ProblemCode.Malformed, "$.businessAsUsual[0].value")]
    [InlineData("\"value\": 0.6", "\"value\": \"NaN\"", ProblemCode.Malformed, "$.businessAsUsual[0].value")]
    [InlineData("\"counts\": false", "\"counts\": \"no\"", ProblemCode.Malformed, "$.dayCategories[0].counts")]
    [InlineData("\"counts\": false", "\"count\": false", ProblemCode.UnknownKey, "$.dayCategories[0].count")]
    [InlineData("[{ \"symbol\": \"EF_RE,i\", \"category\": \"national grid\", \"point\": \"roof\" }]", "{}", ProblemCode.Malformed, "$.choices")]
    [InlineData("[{ \"symbol\": \"EF_RE,i\", \"category\": \"national grid\", \"point\": \"roof\" }]", "[null]", ProblemCode.MissingParameter, "$.choices[0]")]
    [InlineData("2025-03-31", "2025-02-30", ProblemCode.Malformed, "$.points[0].periods[0].to")]
    [InlineData("2025-03-31", "2024-03-31", ProblemCode.ReversedPeriod, "$.points[0].periods[0]")]
    [InlineData("\"option\": \"C\", \"source\": \"meter log\", \"dayCategory\": \"holiday\"", "\"option\": \"D\", \"source\": \"meter log\"", ProblemCode.UnknownName, "$.points[0].periods[0].values[1].option")]
    [InlineData("\"option\": \"C\", \"source\": \"meter log\", \"dayCategory\": \"holiday\"", "\"option\": \"C\"", ProblemCode.MissingParameter, "$.points[0].periods[0].values[1]")]
    [InlineData("12.50", "\"12.50 MWh\"", ProblemCode.Malformed, "$.points[0].periods[0].values[1].value")]
    public void A_mistake_is_reported_with_its_path(string right, string wrong, ProblemCode code, string path)
    {
        Assert.Contains(right, Everything, StringComparison.Ordinal);
        Assert.Contains((code, path), ProjectDocument.Read(Everything.Replace(right, wrong, StringComparison.Ordinal)).Problems.Select(problem => (problem.Code, problem.Where.Document)));
    }

    [Fact]
    public void All_mistakes_of_a_document_are_reported_at_once()
    {
        var document = Everything
            .Replace("jcm-project/1", "jcm-project/0", StringComparison.Ordinal)
            .Replace("\"name\"", "\"titel\"", StringComparison.Ordinal)
            .Replace("by days", "by weeks", StringComparison.Ordinal)
            .Replace("\"0.3530\"", "[]", StringComparison.Ordinal)
            .Replace("\"counts\": true", "\"counts\": 1", StringComparison.Ordinal)
            .Replace("2024-07-06", "2024-07-32", StringComparison.Ordinal)
            .Replace("12.50", "1e400", StringComparison.Ordinal);
        string[] expected =
        [
            "$.dayCategories[1].counts", "$.fixed[0].value", "$.format", "$.points[0].periods[0].from", "$.points[0].periods[0].values[1].value", "$.titel", "$.vintageDivision",
        ];
        Assert.Equal(expected, ProjectDocument.Read(document).Problems.Select(problem => problem.Where.Document!).Order(StringComparer.Ordinal), StringComparer.Ordinal);
    }

    [Fact]
    public void A_fault_of_the_text_does_not_hide_faults_of_its_values()
    {
        const string Document = """
            {
              "format": "jcm-project/1", "project": "VN-1", "bogus": 1, "methodology": { "id": "VN_AM007", "version": "1.0" },
              "choices": [{ "symbol": "EF_RE,i", "category": "wind" }],
              "points": [{ "id": "roof", "periods": [{ "from": "2024-01-01", "to": "2024-12-31", "values": [
                { "symbol": "EG_i,p", "value": 1, "unit": "parsec", "option": "C", "source": "meter" },
                { "symbol": "EC_AUX,i,p", "value": 1, "unit": "kg", "option": "C", "source": "meter" }] }] }]
            }
            """;
        var found = ProjectDocument.Read(Document).Problems.Select(problem => (problem.Code, problem.Where.Document)).ToList();
        Assert.Contains((ProblemCode.UnknownKey, "$.bogus"), found);
        Assert.Contains((ProblemCode.UnknownUnit, "$.points[0].periods[0].values[0]"), found);
        Assert.Contains((ProblemCode.WrongDimension, "$.points[0].periods[0].values[1]"), found);
        Assert.Contains((ProblemCode.UnknownName, "$.choices[0]"), found);
        var withFault = ProjectDocument.Read(Document.Replace("\"category\": \"wind\"", "\"category\": null", StringComparison.Ordinal)).Problems.Select(problem => (problem.Code, problem.Where.Document)).ToList();
        Assert.Contains((ProblemCode.WrongDimension, "$.points[0].periods[0].values[1]"), withFault);
        Assert.DoesNotContain(withFault, each => each.Code is ProblemCode.ChoiceNeeded);
    }

    [Theory]
    [InlineData("\"points\": [", "\"points\": [{ \"id\": \"shed\", \"periods\": [] }, ", "$.points[0].periods")]
    [InlineData("\"periods\": [", "\"periods\": [{ \"from\": \"2023-01-01\", \"to\": \"2023-12-31\", \"values\": [] }, ", "$.points[0].periods[0].values")]
    public void A_point_without_periods_and_a_period_without_values_are_reported_and_not_dropped(string before, string after, string path)
    {
        var problem = Assert.Single(ProjectDocument.Read(Everything.Replace(before, after, StringComparison.Ordinal)).Problems);
        Assert.Equal((ProblemCode.Empty, path), (problem.Code, problem.Where.Document));
    }
}
