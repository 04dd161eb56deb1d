using System.Text.Json.Nodes;
using Jcm.Calculations.Methodologies;
using Xunit;

namespace Jcm.Calculations.Cli.Tests.Commands;

public sealed class MethodologiesCommandTests
{
    [Fact]
    public void A_country_has_its_own_methodologies_and_no_others()
    {
        var run = ToolRun.Of("methodologies", "--country", "vn");
        Assert.Equal((ExitCode.Done, ""), (run.ExitCode, run.Error));
        Assert.Contains("VN_AM007", run.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("TH_AM", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_version_is_listed_with_the_state_of_its_values()
    {
        var run = ToolRun.Of("methodologies");
        Assert.All(Catalogue.Approved.Definitions, definition => Assert.Matches($@"(?m)^  {definition.Id} {definition.Version} .*  (held|flagged|some|supply|-) ", run.Out));
        Assert.Contains("where it is needed, supply it", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Words_are_found_in_titles_in_any_case()
    {
        var run = ToolRun.Of("methodologies", "--family", "chiller", "--text", "SCREW chiller");
        Assert.Contains("TH_AM013", run.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("TH_AM003", run.Out, StringComparison.Ordinal);
        Assert.Equal("There is no such methodology.\n", ToolRun.Of("methodologies", "--text", "perpetual motion").Out);
    }

    [Fact]
    public void A_program_gets_one_document_with_all_of_them()
    {
        var root = JsonNode.Parse(ToolRun.Of("methodologies", "--json").Out)!;
        Assert.Equal("jcm-methodologies/1", root["format"]!.GetValue<string>());
        Assert.Equal(Catalogue.Approved.Definitions.Select(definition => definition.Name), root["methodologies"]!.AsArray().Select(each => $"{each!["id"]} version {each["version"]}"), StringComparer.Ordinal);
        var thai = root["methodologies"]!.AsArray().First(each => each!["id"]!.GetValue<string>() is "TH_AM001" && each["version"]!.GetValue<string>() is "3.0")!;
        Assert.Equal(("supply", "EF_RE,i"), (thai["values"]!.GetValue<string>(), thai["toSupply"]![0]!.GetValue<string>()));
    }

    [Fact]
    public void The_list_keeps_to_eighty_columns()
    {
        var run = ToolRun.With(new ToolSetting { Width = 80 }, "methodologies");
        Assert.All(run.Out.Split('\n'), line => Assert.InRange(line.Length, 0, 80));
    }
}
