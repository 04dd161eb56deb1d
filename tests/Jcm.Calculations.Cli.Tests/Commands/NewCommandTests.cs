using System.Text.Json.Nodes;
using Xunit;

namespace Jcm.Calculations.Cli.Tests.Commands;

public sealed class NewCommandTests
{
    [Fact]
    public void A_template_names_its_methodology_and_leaves_open_what_is_to_be_filled_in()
    {
        var root = JsonNode.Parse(ToolRun.Of("new", "TH_AM001", "--version", "2.0", "--points", "2", "--project", "TH-9").Out)!;
        Assert.Equal(("jcm-project/1", "TH-9", "2.0"), (root["format"]!.GetValue<string>(), root["project"]!.GetValue<string>(), root["methodology"]!["version"]!.GetValue<string>()));
        Assert.Equal(["point 1", "point 2"], root["points"]!.AsArray().Select(point => point!["id"]!.GetValue<string>()), StringComparer.Ordinal);
        Assert.Null(root["points"]![0]!["periods"]![0]!["values"]![0]!["value"]);
    }

    [Theory]
    [InlineData("", "2025-01-01..2025-12-31")]
    [InlineData("--from 2024-03-15", "2024-03-15..2024-12-31")]
    [InlineData("--to 2024-03-15", "2024-01-01..2024-03-15")]
    [InlineData("--from 2023-04-01 --to 2025-03-31", "2023-04-01..2023-12-31 2024-01-01..2024-12-31 2025-01-01..2025-03-31")]
    [InlineData("--from 2024-01-15 --to 2024-03-10 --every month", "2024-01-15..2024-01-31 2024-02-01..2024-02-29 2024-03-01..2024-03-10")]
    [InlineData("--from 9999-12-01 --to 9999-12-31 --every month", "9999-12-01..9999-12-31")]
    public void Periods_fill_the_monitoring_and_none_goes_over_the_end_of_a_year(string words, string periods)
    {
        var run = ToolRun.Of(["new", "VN_AM007", .. words.Split(' ', StringSplitOptions.RemoveEmptyEntries)]);
        var written = JsonNode.Parse(run.Out)!["points"]![0]!["periods"]!.AsArray().Select(period => $"{period!["from"]}..{period["to"]}");
        Assert.Equal(periods, string.Join(' ', written));
    }

    [Fact]
    public void Ways_parts_and_what_is_absent_shape_the_template()
    {
        var root = JsonNode.Parse(ToolRun.Of("new", "ID_AM007", "--choose", "E_f,p=by energy", "--item", "diesel_oil", "--item", "fuel f=natural_gas", "--without", "PE_elec,p").Out)!;
        var values = root["points"]![0]!["periods"]![0]!["values"]!.AsArray();
        Assert.Equal(["diesel_oil", "natural_gas"], values.Where(value => value!["symbol"]!.GetValue<string>() is "E_f,p").Select(value => value!["item"]!.GetValue<string>()), StringComparer.Ordinal);
        Assert.DoesNotContain(values, value => value!["symbol"]!.GetValue<string>() is "EC_PJ,p");
    }

    [Fact]
    public void A_monitoring_table_is_what_spreadsheets_read()
    {
        var run = ToolRun.Of("new", "VN_AM007", "--csv", "--every", "month");
        var lines = run.Out.Split("\r\n");
        Assert.Equal("point,from,to,symbol,value,unit,option,source,dayCategory,item", lines[0]);
        Assert.Equal("point 1,2025-01-01,2025-01-31,\"EG_i,p\",,MWh,,,,", lines[1]);
        Assert.Equal(1 + (12 * 2) + 1, lines.Length);
    }

    [Fact]
    public void A_file_is_made_once_and_what_was_filled_in_stays()
    {
        using var folder = new TemporaryFolder();
        var setting = new ToolSetting { Folder = folder.Path };
        var first = ToolRun.With(setting, "new", "VN_AM007", "--out", "project.json");
        Assert.Equal((ExitCode.Done, "", ""), (first.ExitCode, first.Out, first.Error));
        Assert.Equal(ToolRun.Of("new", "VN_AM007").Out, File.ReadAllText(folder.File("project.json")));
        var second = ToolRun.With(setting, "new", "VN_AM007", "--out", "project.json");
        Assert.Equal(ExitCode.WrongUsage, second.ExitCode);
        Assert.Contains("exists already", second.Error, StringComparison.Ordinal);
    }
}
