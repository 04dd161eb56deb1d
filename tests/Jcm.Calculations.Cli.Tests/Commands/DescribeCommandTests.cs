using System.Text.Json.Nodes;
using Jcm.Calculations.Methodologies;
using Jcm.Calculations.Parameters;
using Xunit;

namespace Jcm.Calculations.Cli.Tests.Commands;

public sealed class DescribeCommandTests
{
    public static TheoryData<string, string> Definitions => [.. Catalogue.Approved.Definitions.Select(definition => (definition.Id, definition.Version))];

    [Theory]
    [MemberData(nameof(Definitions))]
    public void Every_symbol_equation_default_and_source_of_a_methodology_is_on_its_page(string id, string version)
    {
        var definition = Catalogue.Approved.Get(id, version);
        var run = ToolRun.Of("describe", id, "--version", version);
        Assert.Equal((ExitCode.Done, ""), (run.ExitCode, run.Error));
        Assert.All(definition.Rules.Where(rule => rule.Kind != ParameterKind.NotApplicable), rule => Assert.Contains($"  {rule.Parameter} ", run.Out, StringComparison.Ordinal));
        Assert.All(definition.Equations, equation => Assert.Contains($"  {equation}\n", run.Out, StringComparison.Ordinal));
        Assert.All(definition.Sources, source => Assert.Contains(source.Url, run.Out, StringComparison.Ordinal));
        Assert.All(definition.Notes, note => Assert.Contains(note, run.Out, StringComparison.Ordinal));
        Assert.All(definition.Rules.SelectMany(rule => rule.Derivations), way => Assert.Contains(way.Key, run.Out, StringComparison.Ordinal));
        Assert.All(definition.Rules.SelectMany(rule => rule.Categories), row => Assert.Contains(row.Item ?? row.Key, run.Out, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Definitions))]
    public void A_page_keeps_to_eighty_columns_unless_one_word_is_longer(string id, string version)
    {
        var run = ToolRun.With(new ToolSetting { Width = 80 }, "describe", id, "--version", version);
        Assert.All(run.Out.Split('\n'), line => Assert.True(line.Length <= 80 || line.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length <= 2, line));
    }

    [Theory]
    [MemberData(nameof(Definitions))]
    public void A_program_gets_all_parameters_and_all_rows(string id, string version)
    {
        var definition = Catalogue.Approved.Get(id, version);
        var root = JsonNode.Parse(ToolRun.Of("describe", id, "--version", version, "--json").Out)!;
        var rules = definition.Rules.Where(rule => rule.Kind != ParameterKind.NotApplicable).ToList();
        Assert.Equal(("jcm-methodology/1", id, version), (root["format"]!.GetValue<string>(), root["id"]!.GetValue<string>(), root["version"]!.GetValue<string>()));
        Assert.Equal(rules.Select(rule => rule.Parameter.Symbol), root["parameters"]!.AsArray().Select(each => each!["symbol"]!.GetValue<string>()), StringComparer.Ordinal);
        Assert.Equal(rules.Sum(rule => rule.Categories.Count), root["parameters"]!.AsArray().Sum(each => each!["defaults"]?.AsArray().Count ?? 0));
        Assert.Equal(rules.Sum(rule => rule.Derivations.Count), root["parameters"]!.AsArray().Sum(each => each!["ways"]?.AsArray().Count ?? 0));
    }

    [Fact]
    public void One_parameter_is_shown_with_every_row_of_its_table()
    {
        var run = ToolRun.Of("describe", "MM_AM001", "--parameter", "DOC_j");
        var rows = Catalogue.Approved.Get("MM_AM001").Rule("DOC_j")!.Derivations[0].AsItStands!.Categories;
        Assert.All(rows, row => Assert.Contains(row.Item ?? row.Key, run.Out, StringComparison.Ordinal));
        Assert.True(run.Out.Split('\n').Length > rows.Count);
        Assert.Contains("DOC_j = DOC_dry,j × dm_j", run.Out, StringComparison.Ordinal);
        Assert.Contains("Optional. When nothing is supplied: EG_i,p is metered net", ToolRun.Of("describe", "VN_AM007", "--parameter", "EC_AUX,i,p").Out, StringComparison.Ordinal);
        var json = JsonNode.Parse(ToolRun.Of("describe", "ID_AM007", "--version", "1.1", "--parameter", "a", "--json").Out)!;
        Assert.Equal("a", Assert.Single(json["parameters"]!.AsArray())!["symbol"]!.GetValue<string>());
    }

    [Fact]
    public void Where_no_version_is_named_the_newest_is_shown_and_the_user_is_told()
    {
        var run = ToolRun.Of("describe", "th_am001");
        Assert.StartsWith("TH_AM001 version 3.0", run.Out, StringComparison.Ordinal);
        Assert.Equal("TH_AM001 has the versions 1.0, 2.0, 3.0. This is 3.0, the newest; --version names another.\n", run.Error);
        Assert.Equal("", ToolRun.Of("describe", "VN_AM007").Error);
    }
}
