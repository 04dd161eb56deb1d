using System.Text.Json.Nodes;
using Xunit;

namespace Jcm.Calculations.Cli.Tests.Commands;

/// <summary>Methodologies of one's own are known wherever one is named.</summary>
public sealed class MethodologiesOptionTests : IDisposable
{
    private static readonly string Own = Path.GetFullPath(Path.Combine(SampleDocuments.Folder, "..", "Boiler", "own-methodology.json"));

    private static readonly string Id = JsonNode.Parse(File.ReadAllText(Own))!["definitions"]![0]!["id"]!.GetValue<string>();

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("describe")]
    [InlineData("new")]
    public void A_methodology_of_ones_own_is_known_where_its_file_is_named(string command)
    {
        Assert.Contains($"There is no methodology \"{Id}\"", ToolRun.Of(command, Id).Error, StringComparison.Ordinal);
        var run = ToolRun.Of(command, Id, "--methodologies", Own);
        Assert.Equal((ExitCode.Done, ""), (run.ExitCode, run.Error));
        Assert.Contains(Id, run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_batch_takes_the_equations_of_a_methodology_of_ones_own()
    {
        File.WriteAllText(folder.File("rows.csv"), "project\nP\n");
        string[] words = ["batch", "rows.csv", "--methodology", Id, "--group-by", "project"];
        Assert.Contains(Id, Run(words).Error, StringComparison.Ordinal);
        Assert.Equal(ExitCode.WrongUsage, Run(words).ExitCode);
        var run = Run([.. words, "--methodologies", Own]);
        Assert.Equal(ExitCode.Problems, run.ExitCode);
        Assert.DoesNotContain("no methodology", run.Error, StringComparison.Ordinal);
        Assert.Equal(ExitCode.WrongUsage, Run("batch", "-", "--methodology", Id, "--methodologies", "-").ExitCode);
    }

    [Theory]
    [InlineData("describe", "VN_AM007")]
    [InlineData("new", "VN_AM007")]
    [InlineData("batch", "rows.csv", "--methodology", "VN_AM007")]
    [InlineData("uncertainty", "uncertain.json")]
    public void What_is_wrong_with_the_file_is_a_problem_of_the_data(params string[] words)
    {
        SampleDocuments.CopyTo(folder.Path);
        File.WriteAllText(folder.File("own.json"), "{}");
        var run = Run([.. words, "--methodologies", "own.json"]);
        Assert.Equal((ExitCode.Problems, ""), (run.ExitCode, run.Out));
        Assert.StartsWith("own.json: ", run.Error, StringComparison.Ordinal);
        Assert.Equal(ExitCode.WrongUsage, Run([.. words, "--methodologies", "missing.json"]).ExitCode);
    }

    private ToolRun Run(params string[] words) => ToolRun.With(new ToolSetting { Folder = folder.Path }, words);
}
