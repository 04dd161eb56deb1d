using System.Globalization;
using System.Text.Json.Nodes;
using Jcm.Calculations.Documents;
using Xunit;

namespace Jcm.Calculations.Cli.Tests.Commands;

public sealed class CalculateCommandTests
{
    private static readonly ToolSetting Samples = new() { Folder = SampleDocuments.Folder };

    [Fact]
    public void The_page_says_what_was_calculated_and_what_comes_next()
    {
        var run = ToolRun.With(Samples, "calculate", "project.json");
        Assert.Equal((ExitCode.Done, ""), (run.ExitCode, run.Error));
        Assert.Contains("VN_AM007 version 1.0", run.Out, StringComparison.Ordinal);
        Assert.Contains("2024-07-01..2024-12-31; 6 periods, 2 monitoring points", run.Out, StringComparison.Ordinal);
        Assert.Contains("  total    365.222633  0.000000  365.222633  672.752646\n", run.Out, StringComparison.Ordinal);
        Assert.Contains("Government of Japan       1/2      183", run.Out, StringComparison.Ordinal);
        Assert.Contains("3 warnings: FlaggedValue 2, EquationsNotRead 1", run.Out, StringComparison.Ordinal);
        Assert.Contains(Document().Fingerprint, run.Out, StringComparison.Ordinal);
        Assert.EndsWith("for anybody to verify.\n", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void The_levels_of_few_points_and_periods_are_all_shown_and_of_many_by_point_and_by_period()
    {
        var few = ToolRun.With(Samples, "calculate", "project.json").Out;
        Assert.Contains("  hall B            2024-12-01..2024-12-31  14.982630  0.000000  14.982630\n", few, StringComparison.Ordinal);
        var many = ToolRun.With(Samples, "calculate", "project.json", "--monitoring", "monitoring.csv").Out;
        Assert.Contains("  hall B            220.466389", many, StringComparison.Ordinal);
        Assert.Contains("  2025-06-30", many.Replace("2025-06-01..", "  ", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Contains("24 results by monitoring point and period: --explain shows each", many, StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_table_adds_is_part_of_the_inputs_of_the_result()
    {
        var run = ToolRun.With(Samples, "calculate", "project.json", "--monitoring", "monitoring.csv", "--json");
        Assert.Equal((ExitCode.Done, ""), (run.ExitCode, run.Error));
        var result = ResultDocument.Read(run.Out).Value;
        Assert.Equal(24, result.Inputs.Project.MonitoredValues.Count);
        Assert.Equal(769, result.Credits);
        Assert.Equal(run.Out, result.Inputs.Calculate().ToDocument().Write() + (run.Out.EndsWith("\n\n", StringComparison.Ordinal) ? "\n" : ""));
    }

    [Fact]
    public void Json_is_the_result_document_and_nothing_else()
    {
        var run = ToolRun.With(Samples, "calculate", "project.json", "--json");
        Assert.Equal("", run.Error);
        Assert.Equal(Document().Calculate().ToDocument().Write().TrimEnd('\n'), run.Out.TrimEnd('\n'));
    }

    [Theory]
    [InlineData("--markdown")]
    [InlineData("--latex")]
    public void The_other_forms_are_those_of_the_library(string form)
    {
        var calculation = Document().Calculate();
        var expected = form.Equals("--markdown", StringComparison.Ordinal) ? calculation.ExplainMarkdown() : calculation.ExplainLatex();
        Assert.Equal(expected, ToolRun.With(Samples, "calculate", "project.json", form).Out);
    }

    [Fact]
    public void Explain_adds_the_whole_working_to_the_page()
    {
        var run = ToolRun.With(Samples, "calculate", "project.json", "--explain");
        Assert.Contains(Document().Calculate().Explain(), run.Out, StringComparison.Ordinal);
        Assert.StartsWith("  Project      sample-VN", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Only_one_form_can_be_written()
    {
        var run = ToolRun.With(Samples, "calculate", "project.json", "--json", "--latex");
        Assert.Equal((ExitCode.WrongUsage, ""), (run.ExitCode, run.Out));
        Assert.Contains("Only one of these can be written: --json, --latex.", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_result_document_is_calculated_again_from_its_inputs_and_the_page_says_so()
    {
        using var folder = new TemporaryFolder();
        var result = ToolRun.With(Samples, "calculate", "project.json", "--json").Out;
        File.WriteAllText(folder.File("result.json"), result);
        var setting = new ToolSetting { Folder = folder.Path };
        var run = ToolRun.With(setting, "calculate", "result.json");
        Assert.Equal((ExitCode.Done, ""), (run.ExitCode, run.Error));
        Assert.Contains("from the inputs of a result document of Jcm.Calculations", run.Out, StringComparison.Ordinal);
        Assert.Contains("the same as here", run.Out, StringComparison.Ordinal);
        Assert.Contains("Next: jcm verify result.json", run.Out, StringComparison.Ordinal);
        Assert.Equal(result, ToolRun.With(setting, "calculate", "result.json", "--json").Out);
        File.WriteAllText(folder.File("other.json"), result.Replace("\"reduction\": 365.222633", "\"reduction\": 366.222633", StringComparison.Ordinal));
        Assert.Contains("not the same as here", ToolRun.With(setting, "calculate", "other.json").Out, StringComparison.Ordinal);
        File.Copy(Path.Combine(SampleDocuments.Folder, "monitoring.csv"), folder.File("monitoring.csv"));
        Assert.Contains("24 results", ToolRun.With(setting, "calculate", "result.json", "--monitoring", "monitoring.csv").Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_problem_of_the_inputs_of_a_result_has_its_place_in_the_result()
    {
        using var folder = new TemporaryFolder();
        var result = ToolRun.With(Samples, "calculate", "project.json", "--json").Out;
        File.WriteAllText(folder.File("result.json"), result.Replace("\"value\": 0.6592,", "\"value\": 0.1,", StringComparison.Ordinal));
        var run = ToolRun.With(new ToolSetting { Folder = folder.Path }, "calculate", "result.json", "--json");
        Assert.Equal((ExitCode.Problems, ""), (run.ExitCode, run.Error));
        var first = JsonNode.Parse(run.Out)!["problems"]![0]!;
        Assert.Equal(("BusinessAsUsualBelowReference", "$.inputs.businessAsUsual[0]"), (first["code"]!.GetValue<string>(), first["path"]!.GetValue<string>()));
        Assert.True(first["line"]!.GetValue<int>() > 1);
    }

    [Fact]
    public void All_problems_of_a_project_are_listed_with_file_path_and_line()
    {
        using var folder = new TemporaryFolder();
        var text = File.ReadAllText(Path.Combine(SampleDocuments.Folder, "project.json"));
        File.WriteAllText(folder.File("project.json"), text.Replace("\"value\": 0.6592", "\"value\": 0.1", StringComparison.Ordinal).Replace("148.214", "-148.214", StringComparison.Ordinal));
        var run = ToolRun.With(new ToolSetting { Folder = folder.Path }, "calculate", "project.json");
        Assert.Equal((ExitCode.Problems, ""), (run.ExitCode, run.Out));
        Assert.StartsWith("project.json: ", run.Error, StringComparison.Ordinal);
        Assert.Matches(@"\$\.businessAsUsual\[0\] \(line \d+\) ", run.Error);
        Assert.Matches(@"\$\.points\[0\]\.periods\[0\]\.values\[0\] \(line \d+\) ", run.Error);
    }

    [Fact]
    public void The_problems_of_all_files_are_listed_together()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.File("project.json"), "{ \"format\": \"jcm-project/1\", \"project\": null, \"methodology\": { \"id\": \"VN_AM007\" } }");
        File.WriteAllText(folder.File("table.csv"), "point,from,to,symbol,value,unit,option,source\nroof,2024-01-01,2024-12-31,\"EG_i,p\",1.000,5,MWh,C,log\n");
        File.WriteAllText(folder.File("own.json"), "{}");
        string[] words = ["calculate", "project.json", "--monitoring", "table.csv", "--methodologies", "own.json"];
        var run = ToolRun.With(new ToolSetting { Folder = folder.Path }, words);
        Assert.Equal((ExitCode.Problems, ""), (run.ExitCode, run.Out));
        foreach (var file in new[] { "project.json", "table.csv", "own.json" }) Assert.Contains($"{file}: ", run.Error, StringComparison.Ordinal);
        var json = ToolRun.With(new ToolSetting { Folder = folder.Path }, [.. words, "--json"]);
        Assert.Equal("", json.Error);
        var files = JsonNode.Parse(json.Out)!["problems"]!.AsArray().Select(each => each!["file"]!.GetValue<string>()).Distinct(StringComparer.Ordinal);
        Assert.Equal("own.json project.json table.csv", string.Join(' ', files.Order(StringComparer.Ordinal)));
    }

    [Fact]
    public void A_row_of_a_meter_that_the_document_does_not_have_is_named_with_its_table_and_line()
    {
        using var folder = new TemporaryFolder();
        SampleDocuments.CopyTo(folder.Path);
        File.WriteAllText(folder.File("readings.csv"), "meter,time,reading\nM-9,2024-07-01T00:00+07:00,12\n");
        var run = ToolRun.With(new ToolSetting { Folder = folder.Path }, "calculate", "project.json", "--monitoring", "readings.csv");
        Assert.Equal((ExitCode.Problems, ""), (run.ExitCode, run.Out));
        Assert.Contains("readings.csv, meter (line 2): [UnknownName]", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_bad_row_is_named_with_its_table_and_line_also_in_json()
    {
        using var folder = new TemporaryFolder();
        SampleDocuments.CopyTo(folder.Path);
        var csv = File.ReadAllText(folder.File("monitoring.csv"));
        File.WriteAllText(folder.File("bad.csv"), csv.Replace("MWh", "kg", StringComparison.Ordinal));
        string[] words = ["calculate", "project.json", "--monitoring", "bad.csv"];
        var run = ToolRun.With(new ToolSetting { Folder = folder.Path }, words);
        Assert.Contains("  bad.csv, unit (line 2) › ", run.Error, StringComparison.Ordinal);
        var problem = JsonNode.Parse(ToolRun.With(new ToolSetting { Folder = folder.Path }, [.. words, "--json"]).Out)!["problems"]![0]!;
        Assert.Equal("bad.csv unit 2", $"{problem["file"]} {problem["path"]} {problem["line"]}");
        Assert.Contains("  bad.csv, unit (line 2) › ", ToolRun.With(new ToolSetting { Folder = folder.Path }, "calculate", "result.json", "--monitoring", "bad.csv").Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("calculate")]
    [InlineData("check")]
    [InlineData("calculate", "--markdown")]
    public void Inputs_that_were_changed_after_the_result_are_said_to_be(params string[] words)
    {
        using var folder = new TemporaryFolder();
        SampleDocuments.CopyTo(folder.Path);
        const string Words = "The inputs were changed after the result was calculated";
        var setting = new ToolSetting { Folder = folder.Path };
        var sound = ToolRun.With(setting, [.. words, "result.json"]);
        Assert.DoesNotContain(Words, sound.Out + sound.Error, StringComparison.Ordinal);
        var json = JsonNode.Parse(File.ReadAllText(folder.File("result.json")))!;
        json["inputs"]!["project"] = "another";
        File.WriteAllText(folder.File("changed.json"), json.ToJsonString());
        var run = ToolRun.With(setting, [.. words, "changed.json"]);
        Assert.Contains(Words, run.Out + run.Error, StringComparison.Ordinal);
        Assert.Equal(words[0] is "check" ? ExitCode.Problems : ExitCode.Done, run.ExitCode);
    }

    [Fact]
    public void A_document_of_another_kind_is_refused_with_one_sentence()
    {
        var run = ToolRun.With(Samples, "calculate", "ledger.json");
        Assert.Equal((ExitCode.Problems, ""), (run.ExitCode, run.Out));
        Assert.Equal("ledger.json: 1 problem\n  $.format: [WrongKind] This is a document of the format \"jcm-ledger/1\". A project (jcm-project/1) is calculated, or the inputs of a result (jcm-result/1).\n", run.Error);
    }

    [Theory]
    [InlineData("nothing.json", "There is no file \"nothing.json\".")]
    [InlineData(".", "cannot be read")]
    public void A_file_that_cannot_be_read_is_wrong_usage(string name, string message)
    {
        var run = ToolRun.With(Samples, "calculate", name);
        Assert.Equal((ExitCode.WrongUsage, ""), (run.ExitCode, run.Out));
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void The_document_may_come_from_standard_input_and_only_one_file_from_there()
    {
        var text = File.ReadAllText(Path.Combine(SampleDocuments.Folder, "project.json"));
        var run = ToolRun.With(Samples with { Input = text }, "calculate", "-", "--json");
        Assert.Equal(ToolRun.With(Samples, "calculate", "project.json", "--json").Out, run.Out);
        var twice = ToolRun.With(Samples with { Input = text }, "calculate", "-", "--monitoring", "-");
        Assert.Equal(ExitCode.WrongUsage, twice.ExitCode);
        Assert.Contains("Only one file", twice.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--json")]
    [InlineData("--explain")]
    public void Out_writes_a_new_file_in_place_of_standard_output(string form)
    {
        using var folder = new TemporaryFolder();
        SampleDocuments.CopyTo(folder.Path);
        var setting = new ToolSetting { Folder = folder.Path, IsRich = true, Width = 40 };
        var run = ToolRun.With(setting, "calculate", "project.json", form, "--out", "page.txt");
        Assert.Equal((ExitCode.Done, ""), (run.ExitCode, run.Out));
        Assert.Contains("Written to page.txt.", run.Error, StringComparison.Ordinal);
        Assert.Equal(ToolRun.With(Samples, "calculate", "project.json", form).Out, File.ReadAllText(folder.File("page.txt")));
        var again = ToolRun.With(setting, "calculate", "project.json", form, "--out", "page.txt");
        Assert.Equal(ExitCode.WrongUsage, again.ExitCode);
    }

    [Fact]
    public void A_methodology_of_ones_own_can_be_calculated_with()
    {
        using var folder = new TemporaryFolder();
        SampleDocuments.CopyTo(folder.Path);
        var own = Path.Combine(SampleDocuments.Folder, "..", "Boiler", "own-methodology.json");
        var id = JsonNode.Parse(File.ReadAllText(own))!["definitions"]![0]!["id"]!.GetValue<string>();
        var project = File.ReadAllText(folder.File("project.json")).Replace("\"VN_AM007\"", $"\"{id}\"", StringComparison.Ordinal);
        File.WriteAllText(folder.File("own-project.json"), project);
        var without = ToolRun.With(new ToolSetting { Folder = folder.Path }, "calculate", "own-project.json").Error;
        Assert.Contains($"There is no methodology \"{id}\"", without, StringComparison.Ordinal);
        var with = ToolRun.With(new ToolSetting { Folder = folder.Path }, "calculate", "own-project.json", "--methodologies", own).Error;
        Assert.DoesNotContain("There is no methodology", with, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(80)]
    [InlineData(120)]
    public void A_page_keeps_to_the_width_of_the_terminal_and_colours_change_no_word(int width)
    {
        var plain = ToolRun.With(Samples with { Width = width }, "calculate", "project.json");
        Assert.DoesNotContain(plain.Out.Split('\n'), line => line.Length > width);
        var rich = ToolRun.With(Samples with { Width = width, IsRich = true }, "calculate", "project.json");
        Assert.Contains("\u001b[", rich.Out, StringComparison.Ordinal);
        Assert.Equal(plain.Out, System.Text.RegularExpressions.Regex.Replace(rich.Out, "\u001b\\[[0-9;]*m", "", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(10)));
    }

    [Fact]
    public void A_project_without_crediting_says_how_to_get_credits()
    {
        using var folder = new TemporaryFolder();
        var root = JsonNode.Parse(File.ReadAllText(Path.Combine(SampleDocuments.Folder, "project.json")))!.AsObject();
        root.Remove("allocation");
        root.Remove("crediting");
        File.WriteAllText(folder.File("project.json"), root.ToJsonString());
        Assert.Contains("None are calculated: the document does not say", ToolRun.With(new ToolSetting { Folder = folder.Path }, "calculate", "project.json").Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_deficit_is_shown_beside_the_credits()
    {
        using var folder = new TemporaryFolder();
        var text = File.ReadAllText(Path.Combine(SampleDocuments.Folder, "project.json"));
        File.WriteAllText(folder.File("project.json"), text.Replace("\"carry forward\" }", "\"carry forward\", \"carriedDeficit\": { \"from2021\": 400 } }", StringComparison.Ordinal));
        var run = ToolRun.With(new ToolSetting { Folder = folder.Path }, "calculate", "project.json").Out;
        Assert.Contains("deficit handed in: 0 t up to 2020, 400 t from 2021", run, StringComparison.Ordinal);
        Assert.Contains("deficit left for the next calculation: 0 t up to 2020, 34.777367 t from 2021", run, StringComparison.Ordinal);
    }

    [Fact]
    public void Many_values_are_calculated_under_the_eyes_of_who_watches_and_can_be_stopped()
    {
        using var folder = new TemporaryFolder();
        var rows = Enumerable.Range(0, 2100).Select(i => string.Create(CultureInfo.InvariantCulture, $"roof {i},2024-01-01,2024-12-31,\"EG_i,p\",1,MWh,C,log"));
        File.WriteAllText(folder.File("table.csv"), $"point,from,to,symbol,value,unit,option,source\n{string.Join('\n', rows)}\n");
        File.WriteAllText(folder.File("project.json"), """{ "format": "jcm-project/1", "project": "P", "methodology": { "id": "VN_AM007" }, "choices": [{ "symbol": "EF_RE,i", "category": "national grid" }] }""");
        string[] words = ["calculate", "project.json", "--monitoring", "table.csv"];
        var run = ToolRun.With(new ToolSetting { Folder = folder.Path, IsRich = true, Width = 100 }, words);
        Assert.Equal(ExitCode.Done, run.ExitCode);
        Assert.Contains("Calculating 2100 values", run.Error, StringComparison.Ordinal);
        Assert.Contains("699.300000", run.Out, StringComparison.Ordinal);
        Assert.Equal("", ToolRun.With(new ToolSetting { Folder = folder.Path }, words).Error);
        var stopped = ToolRun.With(new ToolSetting { Folder = folder.Path, CancellationToken = new(canceled: true) }, words);
        Assert.Equal((ExitCode.Interrupted, ""), (stopped.ExitCode, stopped.Out));
    }

    private static ProjectDocument Document() => ProjectDocument.Read(File.ReadAllText(Path.Combine(SampleDocuments.Folder, "project.json"))).Value;
}
