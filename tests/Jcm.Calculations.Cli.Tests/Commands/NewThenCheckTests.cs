using System.Text.Json.Nodes;
using Jcm.Calculations.Methodologies;
using Xunit;

namespace Jcm.Calculations.Cli.Tests.Commands;

/// <summary>From a fresh template to a check of it.</summary>
public sealed class NewThenCheckTests
{
    public static TheoryData<string, string> Definitions => [.. Catalogue.Approved.Definitions.Select(definition => (definition.Id, definition.Version))];

    [Theory]
    [MemberData(nameof(Definitions))]
    public void The_check_of_a_fresh_template_lists_exactly_what_is_to_be_filled_in(string id, string version)
    {
        var template = ToolRun.Of("new", id, "--version", version, "--points", "2").Out;
        var check = ToolRun.With(new ToolSetting { Input = template }, "check", "-", "--json");
        Assert.Equal((ExitCode.Problems, ""), (check.ExitCode, check.Error));
        var problems = JsonNode.Parse(check.Out)!["problems"]!.AsArray();
        Assert.Equal(Open(JsonNode.Parse(template)!).Order(StringComparer.Ordinal), problems.Select(problem => problem!["path"]!.GetValue<string>()).Order(StringComparer.Ordinal), StringComparer.Ordinal);
        Assert.All(problems, problem => Assert.Equal("MissingParameter", problem!["code"]!.GetValue<string>()));
    }

    [Fact]
    public void A_template_and_its_monitoring_table_filled_in_are_calculated_together()
    {
        using var folder = new TemporaryFolder();
        var setting = new ToolSetting { Folder = folder.Path };
        var template = ToolRun.Of("new", "VN_AM007", "--project", "VN-1", "--monitoring-apart", "--choose", "EF_RE,i=national grid", "--without", "EC_AUX,i,p").Out;
        Assert.Empty(Open(JsonNode.Parse(template)!));
        File.WriteAllText(folder.File("project.json"), template);
        var table = ToolRun.Of("new", "VN_AM007", "--without", "EC_AUX,i,p", "--csv").Out;
        File.WriteAllText(folder.File("monitoring.csv"), table.Replace(",,MWh,,,,", ",1000,MWh,C,meter A,,", StringComparison.Ordinal));
        var run = ToolRun.With(setting, "calculate", "project.json", "--monitoring", "monitoring.csv");
        Assert.True(run.ExitCode == ExitCode.Done, run.Error);
        Assert.Contains("333", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_table_fills_in_the_nulls_of_the_template_that_it_belongs_to()
    {
        using var folder = new TemporaryFolder();
        var setting = new ToolSetting { Folder = folder.Path };
        var template = ToolRun.Of("new", "VN_AM007", "--project", "VN-1", "--every", "month", "--choose", "EF_RE,i=national grid", "--without", "EC_AUX,i,p").Out;
        Assert.Equal(36, Open(JsonNode.Parse(template)!).Count());
        File.WriteAllText(folder.File("p.json"), template);
        var table = ToolRun.Of("new", "VN_AM007", "--every", "month", "--without", "EC_AUX,i,p", "--csv").Out;
        File.WriteAllText(folder.File("m.csv"), table.Replace(",,MWh,,,,", ",1000,MWh,C,meter A,,", StringComparison.Ordinal));
        var run = ToolRun.With(setting, "calculate", "p.json", "--monitoring", "m.csv");
        Assert.True(run.ExitCode == ExitCode.Done, run.Error);
        Assert.Contains("3,996", run.Out.Replace("3996", "3,996", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    /// <summary>The places of what is null.</summary>
    private static IEnumerable<string> Open(JsonNode node) => node switch
    {
        JsonObject parent => parent.SelectMany(each => each.Value is null ? [$"{parent.GetPath()}.{each.Key}"] : Open(each.Value)),
        JsonArray list => list.SelectMany(each => Open(each!)),
        _ => [],
    };
}
