using Jcm.Calculations.Documents;
using Jcm.Calculations.Evaluation;
using Jcm.Calculations.Methodologies;
using Jcm.Calculations.Monitoring;
using Jcm.Calculations.Parameters;
using Xunit;

namespace Jcm.Calculations.Tests.Documents;

/// <summary>Shared values, parts of sums, measurement errors, carried values and histories in a document.</summary>
public sealed class DerivedValueDocumentTests
{
    private const string Chiller = """
        {
          "format": "jcm-project/1",
          "project": "ID-9",
          "methodology": { "id": "ID_AM002", "version": "2.0" },
          "choices": [
            { "symbol": "EF_elec", "category": "captive" },
            { "symbol": "EF_captive", "category": "measured" },
            { "symbol": "NCV_gen,f", "category": "default", "item": "diesel_oil" }
          ],
          "fixed": [
            { "symbol": "COP_PJ,i", "value": 6, "unit": "", "source": "quotation" },
            { "symbol": "COP_RE,i", "value": 5, "unit": "", "source": "table" },
            { "symbol": "EF_gen,f", "value": 74.1, "unit": "tCO2/TJ", "source": "supplier", "item": "diesel_oil" }
          ],
          "shared": [{
            "from": "2024-01-01", "to": "2024-12-31",
            "values": [
              { "symbol": "EG_gen,p", "value": 1000, "unit": "MWh", "option": "C", "source": "meter of the generator" },
              { "symbol": "FC_gen,f,p", "value": 100, "unit": "t", "option": "B", "source": "invoices", "item": "diesel_oil", "maximumError": 0.01 }
            ]
          }],
          "points": [{ "id": "chiller 1", "periods": [{ "from": "2024-01-01", "to": "2024-12-31", "values": [
            { "symbol": "EC_PJ,i,p", "value": 1000, "unit": "MWh", "option": "C", "source": "meter 1" }
          ] }] }]
        }
        """;

    [Fact]
    public void A_document_is_the_same_project_as_the_fluent_calls()
    {
        var year = Period.Year(2024);
        var expected = new Project("ID-9", Catalogue.Approved.Get("ID_AM002", "2.0"))
            .Choose("EF_elec", "captive").Choose("EF_captive", "measured").Choose("NCV_gen,f", "default", item: "diesel_oil")
            .Fix("COP_PJ,i", 6, "", "quotation").Fix("COP_RE,i", 5, "", "table").Fix("EF_gen,f", 74.1m, "tCO2/TJ", "supplier", item: "diesel_oil")
            .MonitorForAll(year, "EG_gen,p", 1000, "MWh", MonitoringOptions.C, "meter of the generator")
            .Monitor(MonitoredValue.AllPoints, year, "FC_gen,f,p", 100, "t", MonitoringOptions.B, "invoices", item: "diesel_oil", maximumError: 0.01m)
            .Monitor("chiller 1", year, "EC_PJ,i,p", 1000, "MWh", MonitoringOptions.C, "meter 1");
        var result = ProjectDocument.Read(Chiller).Value.Project.Calculate();
        Assert.Equal(expected.Calculate().ExplainJson(), result.ExplainJson());
        // 1000 x (6/5 - 1) x 99 t x 43 GJ/t x 0.0741 tCO2/GJ / 1000 MWh
        Assert.Equal(200 * 99 * 43m * 0.0741m / 1000, result.Total.Reduction.Tonnes);
    }

    [Fact]
    public void Every_mistake_in_the_new_parts_is_reported_with_its_path()
    {
        var json = Chiller
            .Replace("\"maximumError\": 0.01", "\"maximumError\": \"much\"", StringComparison.Ordinal)
            .Replace("\"points\":", """
                "carried": [{ "point": "chiller 1", "symbol": "X", "asOf": "2023-13-31", "value": 1, "unit": "t", "source": "result" }],
                "equipment": [{ "point": "chiller 1", "class": "screw", "capacity": 1, "unit": "USRt" }],
                "tables": [{ "symbol": "COP_RE,i", "name": "t", "unit": "", "capacityUnit": "parsec", "source": "s", "rows": [] }],
                "histories": [{ "output": "ST", "model": "spline", "outside": "guessed", "outputUnit": "t", "inputUnit": "GJ", "durationUnit": "h", "source": "s", "records": [{ "output": 1, "input": 1, "duration": 1 }] }],
                "points":
                """, StringComparison.Ordinal);
        var paths = ProjectDocument.Read(json).Problems.Select(problem => problem.Where.Document!).ToList();
        Assert.All(
            ["$.shared[0].values[1].maximumError", "$.carried[0].asOf", "$.equipment[0]", "$.tables[0].rows", "$.histories[0].model", "$.histories[0].outside"],
            path => Assert.Contains(path, paths, StringComparer.Ordinal));
    }

    [Fact]
    public void The_sign_for_all_points_is_no_name_of_a_point() => Assert.Contains(
        "shared",
        Assert.Single(ProjectDocument.Read(Chiller.Replace("\"id\": \"chiller 1\"", "\"id\": \"*\"", StringComparison.Ordinal)).Problems).Message,
        StringComparison.Ordinal);

    [Fact]
    public void Carried_values_for_a_methodology_without_memory_are_refused()
    {
        var json = Chiller.Replace("\"points\":", "\"carried\": [{ \"point\": \"chiller 1\", \"symbol\": \"DDOC_acc,j\", \"asOf\": \"2023-12-31\", \"value\": 1, \"unit\": \"t\", \"source\": \"result\" }], \"points\":", StringComparison.Ordinal);
        Assert.Equal(ProblemCode.UnknownName, Assert.Single(ProjectDocument.Read(json).Value.Project.Evaluate().Problems).Code);
    }
}
