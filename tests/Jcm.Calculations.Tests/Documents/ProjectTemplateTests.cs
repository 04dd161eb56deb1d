using System.Text.Json.Nodes;
using Jcm.Calculations.Documents;
using Jcm.Calculations.Methodologies;
using Jcm.Calculations.Monitoring;
using Xunit;

namespace Jcm.Calculations.Tests.Documents;

/// <summary>Templates of project documents.</summary>
public sealed class ProjectTemplateTests
{
    private const int Runs = 12;

    private const int MostAttempts = 40;

    public static TheoryData<string, string> Definitions => [.. Catalogue.Approved.Definitions.Select(definition => (definition.Id, definition.Version))];

    [Theory]
    [MemberData(nameof(Definitions))]
    public void Whoever_fills_in_a_template_has_a_project_that_is_calculated(string id, string version)
    {
        var definition = Catalogue.Approved.Get(id, version);
        Fills(definition, new());
    }

    [Theory]
    [MemberData(nameof(Definitions))]
    public void A_template_asks_for_what_any_chosen_ways_need(string id, string version)
    {
        var definition = Catalogue.Approved.Get(id, version);
        for (var seed = 0; seed < Runs; seed++) Fills(definition, FilledTemplate.RandomWays(definition, seed, new TemplateTerms { Points = ["roof \"A\"", "roof, B"], Periods = [Period.Month(2025, 1), Period.Month(2025, 2)] }), seed);
    }

    [Theory]
    [MemberData(nameof(Definitions))]
    public void What_is_to_be_filled_in_is_null_and_says_what_to_enter(string id, string version)
    {
        var root = JsonNode.Parse(ProjectTemplate.Of(Catalogue.Approved.Get(id, version)).ToJson())!;
        var open = Objects(root).Where(node => node.Any(each => each.Value is null)).ToList();
        Assert.NotEmpty(open);
        // The records of a history are described by the history.
        Assert.All(open, node => Assert.True(node["description"]?.GetValue<string>().Length > 10 || node.Parent?.Parent is JsonObject { } above && above.ContainsKey("records"), node.ToJsonString()));
    }

    [Theory]
    [MemberData(nameof(Definitions))]
    public void A_monitoring_table_asks_for_the_same_values_as_the_document(string id, string version)
    {
        var terms = new TemplateTerms { Points = ["a", "b"], Periods = [Period.Month(2025, 1), Period.Month(2025, 2)] };
        var template = ProjectTemplate.Of(Catalogue.Approved.Get(id, version), terms);
        var values = JsonNode.Parse(template.ToJson())!["points"]!.AsArray()
            .SelectMany(point => point!["periods"]!.AsArray().SelectMany(period => period!["values"]!.AsArray().Select(value =>
                $"{point["id"]},{period["from"]},{period["to"]},{Cell(value!["symbol"])},,{Cell(value["unit"])},{value["option"]},,,{Cell(value["item"])}")));
        var lines = template.ToMonitoringTable().Split("\r\n");
        Assert.Equal(string.Join(',', ProjectTemplate.MonitoringColumns), lines[0]);
        Assert.Equal(values, lines[1..^1], StringComparer.Ordinal);
        Assert.Equal("", lines[^1]);
        static string Cell(JsonNode? text) => text?.ToString() is { } words ? words.Contains(',', StringComparison.Ordinal) ? $"\"{words}\"" : words : "";
    }

    [Fact]
    public void Names_with_commas_quotes_and_line_breaks_stay_one_cell()
    {
        var template = ProjectTemplate.Of(Catalogue.Approved.Get("VN_AM007"), new() { Points = ["roof \"A\", east", "roof\nB"] });
        var table = template.ToMonitoringTable();
        Assert.Contains("\"roof \"\"A\"\", east\",2025-01-01,2025-12-31,", table, StringComparison.Ordinal);
        Assert.Contains("\"roof\nB\",2025-01-01", table, StringComparison.Ordinal);
    }

    [Fact]
    public void A_template_with_its_monitoring_apart_asks_for_no_monitored_value()
    {
        var root = JsonNode.Parse(ProjectTemplate.Of(Catalogue.Approved.Get("VN_AM007"), new() { Project = "VN-1", IsMonitoringApart = true }).ToJson())!;
        Assert.Null(root["points"]);
        Assert.Equal("VN-1", root["project"]!.GetValue<string>());
    }

    [Fact]
    public void What_differs_between_points_is_asked_for_at_each_point()
    {
        var template = ProjectTemplate.Of(Catalogue.Approved.Get("BD_AM001", "2.0"), new() { Points = ["chiller 1", "chiller 2"] });
        var fixedValues = JsonNode.Parse(template.ToJson())!["fixed"]!.AsArray();
        Assert.Equal(["chiller 1", "chiller 2"], fixedValues.Where(node => node!["symbol"]!.GetValue<string>() is "COP_RE,i").Select(node => node!["point"]!.GetValue<string>()), StringComparer.Ordinal);
        Assert.Single(fixedValues, node => node!["symbol"]!.GetValue<string>() is "EF_grid");
    }

    [Fact]
    public void A_needed_parameter_is_not_called_optional_because_an_optional_one_needs_it_too()
    {
        foreach (var definition in Catalogue.Approved.Definitions)
        {
            var walk = ProjectTemplate.Of(definition).Walk;
            var all = ProjectTemplate.Of(definition, new() { Without = [.. walk.Optional] }).Walk;
            Assert.Equal(all.Fixed.Select(value => value.Rule.Parameter.Symbol), walk.Fixed.Where(value => value.Option is null).Select(value => value.Rule.Parameter.Symbol), StringComparer.Ordinal);
            Assert.Equal(all.Monitored.Select(value => value.Rule.Parameter.Symbol), walk.Monitored.Where(value => value.Option is null).Select(value => value.Rule.Parameter.Symbol), StringComparer.Ordinal);
        }
    }

    [Fact]
    public void The_set_of_warming_potentials_is_chosen_where_the_vintage_does_not_say_it()
    {
        var definition = Catalogue.Approved.Get("MM_AM001");
        Assert.DoesNotContain(ProjectTemplate.Of(definition).Walk.Choices, choice => choice.Rule.IsGwpSet);
        Assert.Contains(ProjectTemplate.Of(definition, new() { Periods = [Period.Year(2019)] }).Walk.Choices, choice => choice is { Rule.IsGwpSet: true, Category: null });
    }

    [Fact]
    public void Everything_that_cannot_be_in_the_terms_is_reported_at_once()
    {
        var terms = new TemplateTerms
        {
            Project = " ",
            Points = ["a", "a", "*"],
            Periods = [Period.Year(2025), Period.Month(2025, 2)],
            Choices = new Dictionary<string, string>(StringComparer.Ordinal) { ["EF_elec"] = "wind", ["X"] = "y", ["EC_PJ,i,p"] = "z", ["EI_gen,p"] = "metered" },
            Items = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal) { ["refrigerant"] = ["R-32", "R-32", ""], ["fuel f"] = ["coal"] },
            Without = ["EF_elec"],
        };
        var problems = ProjectTemplate.TryOf(Catalogue.Approved.Get("BD_AM001", "2.0"), terms).Problems;
        Assert.Equal(
            [
                ProblemCode.Malformed, ProblemCode.Malformed, ProblemCode.Duplicate, ProblemCode.OverlappingPeriods, ProblemCode.UnknownName, ProblemCode.UnknownName, ProblemCode.WrongKind,
                ProblemCode.WrongKind, ProblemCode.Duplicate, ProblemCode.Malformed, ProblemCode.UnknownName, ProblemCode.UnknownName,
            ],
            problems.Select(problem => problem.Code));
        var nothing = ProjectTemplate.TryOf(Catalogue.Approved.Get("VN_AM007"), new() { Points = [], Periods = [], Items = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal) { ["fuel f"] = [] }, Without = ["EG_i,p"] });
        Assert.Equal([ProblemCode.Empty, ProblemCode.Empty, ProblemCode.UnknownName, ProblemCode.UnknownName], nothing.Problems.Select(problem => problem.Code));
        Assert.Throws<InvalidDataProblemsException>(() => ProjectTemplate.Of(Catalogue.Approved.Get("VN_AM007"), new() { Points = [] }));
    }

    private static IEnumerable<JsonObject> Objects(JsonNode? node) => node switch
    {
        JsonObject parent => parent.SelectMany(each => Objects(each.Value)).Prepend(parent),
        JsonArray list => list.SelectMany(Objects),
        _ => [],
    };

    /// <summary>Values that each are valid may together give a derived value that is not, such as heat below zero: then others are drawn.</summary>
    private static void Fills(MethodologyDefinition definition, TemplateTerms terms, int first = 0)
    {
        var template = ProjectTemplate.Of(definition, terms);
        IReadOnlyList<Problem> problems = [];
        for (var attempt = 0; attempt < MostAttempts; attempt++)
        {
            var json = FilledTemplate.Json(template, (first * MostAttempts) + attempt);
            var project = ProjectDocument.Read(json);
            problems = project.Problems;
            if (!project.TryGet(out var read)) break;
            problems = read.Evaluate().Problems;
            if (problems.Count == 0 || problems.Any(problem => problem.Code != ProblemCode.OutOfRange)) break;
        }

        Assert.True(problems.Count == 0, string.Join('\n', problems));
    }
}
