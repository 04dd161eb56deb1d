using System.Text.Json;
using Xunit;

namespace Jcm.Calculations.Cli.Tests.Commands;

public sealed class UncertaintyCommandTests
{
    private static readonly ToolSetting Samples = new() { Folder = SampleDocuments.Folder };

    [Fact]
    public void The_result_has_the_same_bits_for_any_number_of_threads_and_others_for_another_seed()
    {
        var one = Json("--samples", "50000", "--threads", "1");
        Assert.Equal(one, Json("--samples", "50000", "--threads", "5"));
        Assert.False(string.Equals(one, Json("--samples", "50000", "--seed", "2"), StringComparison.Ordinal));
    }

    [Fact]
    public void Simulation_and_first_order_agree_where_the_equations_are_nearly_linear()
    {
        using var json = JsonDocument.Parse(Json("--samples", "200000"));
        var (drawn, derived) = (json.RootElement.GetProperty("simulation"), json.RootElement.GetProperty("firstOrder"));
        var calculated = json.RootElement.GetProperty("calculated").GetDouble();
        foreach (var result in new[] { drawn, derived })
        {
            Assert.InRange(result.GetProperty("mean").GetDouble() / calculated, 0.9995, 1.0005);
            // A normal factor of 2.5 % and a uniform meter of half a width of 1 %.
            Assert.InRange(result.GetProperty("standardDeviation").GetDouble() / calculated, 0.0255, 0.0260);
            Assert.InRange(result.GetProperty("discount").GetProperty("share").GetDouble(), 0.031, 0.034);
            var shares = result.GetProperty("contributions").EnumerateArray().ToDictionary(each => each.GetProperty("parameter").GetString()!, each => each.GetProperty("share").GetDouble(), StringComparer.Ordinal);
            Assert.InRange(shares["EF_RE,i"], 0.93, 0.97);
            Assert.Equal(1, shares.Values.Sum(), 9);
        }

        Assert.Equal(3, json.RootElement.GetProperty("parts").GetArrayLength());
    }

    [Theory]
    [InlineData(80)]
    [InlineData(120)]
    public void The_page_keeps_to_the_width(int width)
    {
        var run = ToolRun.With(Samples with { Width = width }, "uncertainty", "uncertain.json", "--samples", "20000", "--confidence", "95");
        Assert.Equal((ExitCode.Done, ""), (run.ExitCode, run.Error));
        Assert.Contains("95 % interval from", run.Out, StringComparison.Ordinal);
        Assert.Contains("20,000 draws, seed 1", run.Out, StringComparison.Ordinal);
        Assert.All(run.Out.Split('\n'), line => Assert.True(line.Length <= width, line));
    }

    [Fact]
    public void Problems_have_their_path_and_line()
    {
        var text = File.ReadAllText(Path.Combine(SampleDocuments.Folder, "uncertain.json"));
        AssertProblem(text.Replace("\"EF_RE,i\", \"shape\"", "\"EF_x\", \"shape\"", StringComparison.Ordinal), "$.uncertainties[1] (line 19)", "has no parameter \"EF_x\"");
        AssertProblem(text.Replace("\"mean\": 100, ", "", StringComparison.Ordinal), "$.uncertainties[1] (line 19)", "needs the key \"mean\"");
        AssertProblem(text.Replace("\"mean\": 100, ", "\"mean\": 100, \"mode\": 3, ", StringComparison.Ordinal), "$.uncertainties[1].mode (line 19)", "belongs to another shape");
        AssertProblem(text.Replace("\"lower\": 99, \"upper\": 101, \"percentOfValue\": true", "\"lower\": 99, \"upper\": 101, \"unit\": \"MWh\"", StringComparison.Ordinal), "$.uncertainties[0] (line 18)", "3 different values");
        AssertProblem(text.Replace("\"percentOfValue\": true, \"source\": \"illus", "\"source\": \"illus", StringComparison.Ordinal), "$.uncertainties[1]", "\"unit\" is missing");
        AssertProblem(text.Replace("\"shape\": \"uniform\"", "\"shape\": \"flat\"", StringComparison.Ordinal), "$.uncertainties[0].shape (line 18)", "truncated normal");
        AssertProblem(File.ReadAllText(Path.Combine(SampleDocuments.Folder, "project.json")), "$.uncertainties", "No uncertainty is stated");
    }

    private static void AssertProblem(string document, string place, string words)
    {
        var run = ToolRun.With(new ToolSetting { Input = document }, "uncertainty", "-", "--samples", "1000");
        Assert.Equal((ExitCode.Problems, ""), (run.ExitCode, run.Out));
        Assert.Contains(place, run.Error, StringComparison.Ordinal);
        Assert.Contains(words, run.Error, StringComparison.Ordinal);
    }

    private static string Json(params string[] options)
    {
        var run = ToolRun.With(Samples, ["uncertainty", "uncertain.json", "--json", .. options]);
        Assert.Equal((ExitCode.Done, ""), (run.ExitCode, run.Error));
        return run.Out;
    }
}
