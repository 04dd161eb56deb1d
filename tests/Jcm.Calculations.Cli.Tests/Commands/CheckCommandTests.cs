using System.Globalization;
using System.Text.Json.Nodes;
using Jcm.Calculations.Monitoring;
using Xunit;

namespace Jcm.Calculations.Cli.Tests.Commands;

public sealed class CheckCommandTests
{
    private static readonly string[] RemarkKeys = ["grade", "topic", "code", "point", "parameter", "subject"];

    private static readonly string[] CoverageKeys = ["point", "parameter", "from", "to", "days", "daysCovered", "periods"];

    private static readonly ToolSetting Samples = new() { Folder = SampleDocuments.Folder };

    private static string Metered => Path.Combine(SampleDocuments.Folder, "..", "..", "tests", "Jcm.Calculations.Tests", "Documents", "Metering", "cases");

    [Fact]
    public void A_project_without_fault_has_its_doubts_and_a_verdict()
    {
        var run = ToolRun.With(Samples, "check", "project.json");
        Assert.Equal((ExitCode.Done, ""), (run.ExitCode, run.Error));
        Assert.Contains("project.json can be calculated: 365.222633 tCO2e of reductions in 6 periods at 2 monitoring points.", run.Out, StringComparison.Ordinal);
        Assert.Contains("  hall B            EG_i,p           6   184  184  none\n", run.Out, StringComparison.Ordinal);
        Assert.Contains("confidence, EF_RE,i: [FlaggedValue] 0.333 tCO2/MWh", run.Out, StringComparison.Ordinal);
        Assert.EndsWith("Verdict: No fault; 3 doubts that a verifier will ask about, 0 notes.\n", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Days_without_a_value_are_named()
    {
        using var folder = new TemporaryFolder();
        SampleDocuments.CopyTo(folder.Path);
        var lines = File.ReadAllLines(folder.File("monitoring.csv")).Where(line => !line.StartsWith("hall A,2025-03", StringComparison.Ordinal));
        File.WriteAllLines(folder.File("monitoring.csv"), lines);
        var run = ToolRun.With(new ToolSetting { Folder = folder.Path }, "check", "project.json", "--monitoring", "monitoring.csv");
        Assert.Equal(ExitCode.Done, run.ExitCode);
        Assert.Contains("  hall A            EG_i,p          11   334  365  2025-03-01..2025-03-31\n", run.Out, StringComparison.Ordinal);
        Assert.Contains("1 of 2 have a value for every day", run.Out, StringComparison.Ordinal);
        Assert.Contains("continuity, hall A, 2025-04-01..2025-04-30: [GapBetweenPeriods]", run.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("VN_AM007")]
    [InlineData("ID_AM007")]
    public void A_fresh_template_lists_what_is_to_be_filled_in_in_the_order_of_the_document(string id)
    {
        using var folder = new TemporaryFolder();
        var template = ToolRun.Of("new", id).Out;
        File.WriteAllText(folder.File("project.json"), template);
        var run = ToolRun.With(new ToolSetting { Folder = folder.Path }, "check", "project.json");
        Assert.Equal(ExitCode.Problems, run.ExitCode);
        var lines = template.Split('\n').Select((line, i) => (Line: line, Number: i + 1)).Where(each => each.Line.TrimEnd(',').EndsWith(": null", StringComparison.Ordinal)).Select(each => each.Number).ToList();
        var listed = System.Text.RegularExpressions.Regex.Matches(run.Error, @"\(line (?<line>\d+)\): \[MissingParameter\] This is still to be filled in", System.Text.RegularExpressions.RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(10))
            .Select(match => int.Parse(match.Groups["line"].Value, CultureInfo.InvariantCulture)).ToList();
        Assert.Equal(lines, listed);
        Assert.Equal($"Verdict: project.json cannot be calculated: {lines.Count} values still to be filled in or added.\n", run.Out);
        var json = ToolRun.With(new ToolSetting { Folder = folder.Path }, "check", "project.json", "--json");
        Assert.Equal((ExitCode.Problems, ""), (json.ExitCode, json.Error));
        Assert.Equal(lines.Count, JsonNode.Parse(json.Out)!["problems"]!.AsArray().Count);
    }

    [Fact]
    public void What_is_missing_and_what_is_wrong_are_counted_apart()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.File("project.json"), """{ "format": "jcm-project/1", "project": null, "methodology": { "id": "XX_AM001" }, "other": 1 }""");
        var run = ToolRun.With(new ToolSetting { Folder = folder.Path }, "check", "project.json");
        Assert.Equal("Verdict: project.json cannot be calculated: 1 value still to be filled in or added and 1 other problem.\n", run.Out);
        File.WriteAllText(folder.File("project.json"), "nonsense");
        Assert.Equal("Verdict: project.json cannot be calculated: 1 problem.\n", ToolRun.With(new ToolSetting { Folder = folder.Path }, "check", "project.json").Out);
    }

    [Fact]
    public void A_project_that_can_be_read_and_not_calculated_says_why()
    {
        using var folder = new TemporaryFolder();
        var text = File.ReadAllText(Path.Combine(SampleDocuments.Folder, "project.json"));
        File.WriteAllText(folder.File("project.json"), text.Replace("\"captive diesel\"", "\"captive coal\"", StringComparison.Ordinal));
        var run = ToolRun.With(new ToolSetting { Folder = folder.Path }, "check", "project.json");
        Assert.Equal(ExitCode.Problems, run.ExitCode);
        Assert.Contains("cannot be calculated", run.Out, StringComparison.Ordinal);
        Assert.Matches(@"\$\.choices\[1\] \(line \d+\) .*captive coal", run.Error);
    }

    [Fact]
    public void Meters_are_shown_with_coverage_faults_and_on_demand_the_whole_page()
    {
        var setting = new ToolSetting { Folder = Metered };
        var run = ToolRun.With(setting, "check", "two-roofs.json");
        Assert.Equal((ExitCode.Problems, ""), (run.ExitCode, run.Error));
        Assert.Contains("  roof B  2024-01-01..2024-03-31  EG_i,p     101.688100  MWh    98.9 %\n", run.Out, StringComparison.Ordinal);
        Assert.Contains("2 faults: to correct or explain", run.Out, StringComparison.Ordinal);
        Assert.Contains("metering, roof A, EG_i,p, A-EX-1: [LateCalibration]", run.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("Quality of the monitoring data", run.Out, StringComparison.Ordinal);
        var explained = ToolRun.With(setting, "check", "two-roofs.json", "--explain").Out;
        Assert.Contains("Quality of the monitoring data of project VN-two-roofs", explained, StringComparison.Ordinal);
        Assert.EndsWith("10 notes.\n", explained, StringComparison.Ordinal);
    }

    [Fact]
    public void A_report_that_does_not_follow_its_plan_has_faults()
    {
        var run = ToolRun.With(new ToolSetting { Folder = Metered }, "check", "planned.json");
        Assert.Equal(ExitCode.Problems, run.ExitCode);
        Assert.Contains("monitoring plan, roof A, EG_i,p, 2024-01-01..2024-06-30: [Contradiction] The value was obtained by option C; the plan has option B", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Json_holds_all_of_the_page_and_nothing_else_is_written()
    {
        var run = ToolRun.With(new ToolSetting { Folder = Metered }, "check", "two-roofs.json", "--json");
        Assert.Equal((ExitCode.Problems, ""), (run.ExitCode, run.Error));
        var root = JsonNode.Parse(run.Out)!;
        Assert.Equal("jcm-check/1", root["format"]!.GetValue<string>());
        Assert.Equal(2, root["faults"]!.GetValue<int>());
        Assert.Equal(26, root["remarks"]!.AsArray().Count);
        Assert.Equal("fault metering LateCalibration roof A EG_i,p A-EX-1", string.Join(' ', RemarkKeys.Select(key => root["remarks"]![0]![key])));
        var coverage = root["coverage"]![0]!;
        Assert.Equal("roof A EG_i,p 2024-01-01 2024-06-30 182 182 2", string.Join(' ', CoverageKeys.Select(key => coverage[key])));
        Assert.Empty(coverage["gaps"]!.AsArray());
        Assert.Equal(4, root["meteredValues"]!.AsArray().Count);
        Assert.Equal(91.8442m, root["meteredValues"]![0]!["used"]!.GetValue<decimal>());
    }

    [Fact]
    public void Of_many_parameters_those_with_gaps_are_shown_and_json_lists_all()
    {
        using var folder = new TemporaryFolder();
        var rows = Enumerable.Range(10, 30).SelectMany(i => Enumerable.Range(1, 3).Where(month => i != 17 || month != 2).Select(month => Row(i, Period.Month(2024, month))));
        File.WriteAllText(folder.File("table.csv"), $"point,from,to,symbol,value,unit,option,source\n{string.Join('\n', rows)}\n");
        File.WriteAllText(folder.File("project.json"), """{ "format": "jcm-project/1", "project": "P", "methodology": { "id": "VN_AM007" }, "choices": [{ "symbol": "EF_RE,i", "category": "national grid" }] }""");
        var run = ToolRun.With(new ToolSetting { Folder = folder.Path }, "check", "project.json", "--monitoring", "table.csv");
        Assert.Contains("roof 17", run.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("roof 18", run.Out, StringComparison.Ordinal);
        Assert.Contains("29 of 30 have a value for every day from the first to the last. --json lists all.", run.Out, StringComparison.Ordinal);
        var json = ToolRun.With(new ToolSetting { Folder = folder.Path }, "check", "project.json", "--monitoring", "table.csv", "--json").Out;
        Assert.Equal(30, JsonNode.Parse(json)!["coverage"]!.AsArray().Count);
    }

    private static string Row(int roof, Period month) =>
        string.Create(CultureInfo.InvariantCulture, $"roof {roof},{month.From:yyyy-MM-dd},{month.To:yyyy-MM-dd},\"EG_i,p\",1,MWh,C,log");

    [Theory]
    [InlineData(80)]
    [InlineData(120)]
    public void A_page_keeps_to_the_width_of_the_terminal_and_colours_change_no_word(int width)
    {
        var setting = new ToolSetting { Folder = Metered, Width = width };
        var plain = ToolRun.With(setting, "check", "two-roofs.json").Out;
        Assert.DoesNotContain(plain.Split('\n'), line => line.Length > width);
        var rich = ToolRun.With(setting with { IsRich = true }, "check", "two-roofs.json").Out;
        Assert.Equal(plain, System.Text.RegularExpressions.Regex.Replace(rich, "\u001b\\[[0-9;]*m", "", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(10)));
    }
}
