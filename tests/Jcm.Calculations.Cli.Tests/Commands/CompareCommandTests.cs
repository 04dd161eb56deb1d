using System.Text.Json.Nodes;
using Xunit;

namespace Jcm.Calculations.Cli.Tests.Commands;

public sealed class CompareCommandTests
{
    private static readonly ToolSetting Samples = new() { Folder = SampleDocuments.Folder };

    [Fact]
    public void The_page_says_what_explains_the_difference()
    {
        var run = ToolRun.With(Samples, "compare", "estimate.json", "project.json");
        Assert.Equal((ExitCode.Done, ""), (run.ExitCode, run.Error));
        Assert.StartsWith("The reductions of the second result, 365.222633 tCO2e, are 4.511133 tCO2e above those of the first, 360.7115 tCO2e. Credits: 360 and 365, a difference of +5 t: +4.511133 by the reductions and +0.488867 by rounding and the rules of crediting.", run.Out, StringComparison.Ordinal);
        Assert.Contains("EG_i,p", run.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("Part by part", run.Out, StringComparison.Ordinal);
        Assert.Contains("2024-11-01..2024-11-30", ToolRun.With(Samples, "compare", "estimate.json", "result.json", "--parts").Out, StringComparison.Ordinal);
    }

    [Fact]
    public void The_parts_add_up_to_the_difference()
    {
        var root = JsonNode.Parse(ToolRun.With(Samples, "compare", "estimate.json", "project.json", "--json").Out)!;
        Assert.Equal(root["difference"]!.GetValue<decimal>(), root["parts"]!.AsArray().Sum(part => part!["tonnes"]!.GetValue<decimal>()));
    }

    [Fact]
    public void Problems_of_both_documents_are_shown_together()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.File("a.json"), "{ \"format\": \"jcm-project/1\" }");
        File.WriteAllText(folder.File("b.json"), "{]");
        var run = ToolRun.With(new ToolSetting { Folder = folder.Path }, "compare", "a.json", "b.json");
        Assert.Equal(ExitCode.Problems, run.ExitCode);
        Assert.Contains("a.json: ", run.Error, StringComparison.Ordinal);
        Assert.Contains("b.json: 1 problem", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_document_that_is_not_the_result_of_its_inputs_explains_nothing()
    {
        using var folder = new TemporaryFolder();
        var result = File.ReadAllText(Path.Combine(SampleDocuments.Folder, "result.json"));
        File.WriteAllText(folder.File("a.json"), result.Replace("\"value\": 148.214", "\"value\": 1148.214", StringComparison.Ordinal));
        File.WriteAllText(folder.File("b.json"), result.Replace("\"tonnes\": 365", "\"tonnes\": 999", StringComparison.Ordinal));
        var run = ToolRun.With(new ToolSetting { Folder = folder.Path }, "compare", "a.json", "b.json");
        Assert.Equal((ExitCode.Problems, ""), (run.ExitCode, run.Out));
        Assert.Contains("The first document: It is not the result of its inputs: its inputs were changed", run.Error, StringComparison.Ordinal);
        Assert.Contains("The second document: It is not the result of its inputs: calculated again", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Projects_under_different_methodologies_are_not_compared()
    {
        using var folder = new TemporaryFolder();
        SampleDocuments.CopyTo(folder.Path);
        File.WriteAllText(folder.File("other.json"), File.ReadAllText(folder.File("estimate.json")).Replace("VN_AM007", "TH_AM001", StringComparison.Ordinal));
        var run = ToolRun.With(new ToolSetting { Folder = folder.Path }, "compare", "other.json", "project.json");
        Assert.Equal((ExitCode.Problems, ""), (run.ExitCode, run.Out));
    }
}
