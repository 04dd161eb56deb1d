using Jcm.Calculations.Documents;
using Jcm.Calculations.Evaluation;
using Jcm.Calculations.Methodologies;
using Jcm.Calculations.Monitoring;
using Jcm.Calculations.Parameters;
using Jcm.Calculations.Quantities;
using Jcm.Calculations.Reference;
using Xunit;

namespace Jcm.Calculations.Tests.Evaluation;

/// <summary>Values that a project looks up in its own tables by the equipment at each monitoring point.</summary>
public sealed class ReferenceTableTests
{
    private const string Tables = """
        "tables": [{
          "symbol": "COP_RE,i", "name": "reference COP", "unit": "", "capacityUnit": "USRt", "source": "illustrative table",
          "rows": [
            { "class": "centrifugal", "to": 300, "value": 4.9 },
            { "class": "centrifugal", "from": 300, "to": 450, "value": 5.3 },
            { "class": "centrifugal", "from": 450, "to": 1500, "toIsIncluded": true, "value": 5.6 }
          ]
        }]
        """;

    private static readonly PerformanceTable Table = PerformanceTable.Create(
        "reference COP",
        Units.One,
        Units.UsRefrigerationTon,
        Provenance.SuppliedBy("illustrative table"),
        [new("centrifugal", null, 300, 4.9m), new("centrifugal", 300, 450, 5.3m), new("centrifugal", 450, 1500, 5.6m, true)]).Value;

    private static readonly Project Chillers = new Project("ID-9", Catalogue.Approved.Get("ID_AM002", "2.0"))
        .Fix("COP_PJ,i", 6.4m, "", "quotation")
        .Fix("EF_elec", 0.8m, "tCO2/MWh", "validation report")
        .Use("COP_RE,i", Table)
        .Monitor("a", Period.Year(2024), "EC_PJ,i,p", 100, "MWh", MonitoringOptions.C, "meter");

    [Theory]
    [InlineData(299.999, 4.9)]
    [InlineData(300, 5.3)]
    [InlineData(449.9, 5.3)]
    [InlineData(450, 5.6)]
    [InlineData(1500, 5.6)]
    public void A_class_includes_its_lower_bound_and_excludes_its_upper_one(double capacity, double expected)
    {
        var result = Chillers.Equip("a", "centrifugal", (decimal)capacity, "USRt", "name plate").Calculate();
        var cop = result.Results[0].Parameters.Single(parameter => parameter.Parameter.Symbol is "COP_RE,i");
        Assert.Equal((decimal)expected, cop.Value);
        Assert.Equal("illustrative table", cop.Provenance.Source);
        Assert.Contains("name plate", cop.Derivation, StringComparison.Ordinal);
    }

    [Fact]
    public void The_capacity_may_be_stated_in_another_unit() =>
        Assert.Equal(5.3m, Chillers.Equip("a", "centrifugal", 1055.0558526200000m + 0.001m, "kW", "name plate").Calculate().Results[0].Parameters[2].Value);

    [Fact]
    public void What_the_table_does_not_hold_is_refused_never_guessed()
    {
        Assert.Equal(ProblemCode.MissingParameter, Chillers.OnlyProblem().Code);
        Assert.Equal("COP_RE,i", Chillers.Equip("a", "centrifugal", 1501, "USRt", "name plate").OnlyProblem().Where.Parameter);
        Assert.Contains("centrifugal", Chillers.Equip("a", "screw", 300, "USRt", "name plate").OnlyProblem().Message, StringComparison.Ordinal);
        Assert.Equal(ProblemCode.WrongDimension, Chillers.Equip("a", "centrifugal", 300, "kVA", "name plate").OnlyProblem().Code);
    }

    [Fact]
    public void Tables_and_equipment_that_serve_nothing_are_refused()
    {
        var valid = Chillers.Equip("a", "centrifugal", 400, "USRt", "name plate");
        Assert.Equal(ProblemCode.UnknownName, valid.Equip("b", "centrifugal", 400, "USRt", "name plate").OnlyProblem().Code);
        Assert.Contains(ProblemCode.Duplicate, valid.Equip("a", "centrifugal", 400, "USRt", "name plate").Codes());
        Assert.Contains(ProblemCode.Duplicate, valid.Use("COP_RE,i", Table).Codes());
        Assert.Contains(ProblemCode.UnknownName, valid.Use("COP_XX", Table).Codes());
        Assert.Contains(ProblemCode.WrongKind, valid.Use("EC_PJ,i,p", Table).Codes());
        Assert.Contains(ProblemCode.MissingSource, Chillers.Equip("a", "centrifugal", 400, "USRt", " ").Codes());
        Assert.Contains(ProblemCode.WrongKind, (valid with { Tables = [] }).Fix("COP_RE,i", 5, "", "table").Codes());
    }

    [Fact]
    public void A_document_gives_the_same_table_and_equipment()
    {
        var json = $$"""
            {
              "format": "jcm-project/1", "project": "ID-9", "methodology": { "id": "ID_AM002", "version": "2.0" },
              "fixed": [
                { "symbol": "COP_PJ,i", "value": 6.4, "unit": "", "source": "quotation" },
                { "symbol": "EF_elec", "value": 0.8, "unit": "tCO2/MWh", "source": "validation report" }
              ],
              {{Tables}},
              "equipment": [{ "point": "a", "class": "centrifugal", "capacity": 400, "unit": "USRt", "source": "name plate" }],
              "points": [{ "id": "a", "periods": [{ "from": "2024-01-01", "to": "2024-12-31", "values": [
                { "symbol": "EC_PJ,i,p", "value": 100, "unit": "MWh", "option": "C", "source": "meter" }] }] }]
            }
            """;
        Assert.Equal(Chillers.Equip("a", "centrifugal", 400, "USRt", "name plate").Calculate().ExplainJson(), ProjectDocument.Read(json).Value.Project.Calculate().ExplainJson());
        var gap = ProjectDocument.Read(json.Replace("\"from\": 450", "\"from\": 460", StringComparison.Ordinal)).Problems;
        Assert.Contains("$.tables[0]", Assert.Single(gap).Where.Document, StringComparison.Ordinal);
        Assert.NotEmpty(ProjectDocument.Read(json.Replace("\"value\": 5.6", "\"value\": -5.6", StringComparison.Ordinal)).Problems);
    }

    [Fact]
    public void A_table_by_fuel_is_entered_by_the_name_of_a_fuel_and_never_takes_the_first_row()
    {
        var approved = Catalogue.Approved.Get("VN_AM007");
        ReferenceValue Value(decimal value) => ReferenceValue.Of("factor", value, Units.TonneCO2PerMegawattHour, new Provenance("table by fuel", Confidence.SourceRead));
        var definition = approved with
        {
            Parameters =
            [
                .. approved.Parameters.Select(rule => rule.Parameter.Symbol is not Projects.Factor ? rule : rule with
                {
                    Categories =
                    [
                        new("lower bound", Value(0.3m), []) { Item = "gas" }, new("upper bound", Value(0.4m), []) { Item = "gas" },
                        new("lower bound", Value(0.8m), []) { Item = "coal" }, new("upper bound", Value(0.9m), []) { Item = "coal" },
                    ],
                    PreferredKey = "lower bound",
                }),
            ],
        };
        var project = new Project("VN-1", definition).Generates("roof", Period.Year(2024), 1000);
        var problem = project.OnlyProblem();
        Assert.Equal(ProblemCode.ChoiceNeeded, problem.Code);
        Assert.Contains("gas, coal", problem.Message, StringComparison.Ordinal);
        Assert.Equal(ProblemCode.ChoiceNeeded, project.Choose(Projects.Factor, "lower bound").Evaluate().Problems[0].Code);
        Assert.Equal(300, project.Choose(Projects.Factor, "gas").Calculate().Total.Reference.Tonnes);
        Assert.Equal(800, project.Choose(Projects.Factor, "coal").Calculate().Total.Reference.Tonnes);
    }
}
