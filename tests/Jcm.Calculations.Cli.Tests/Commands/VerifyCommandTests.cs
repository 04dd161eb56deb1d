using System.Text.Json.Nodes;
using Xunit;

namespace Jcm.Calculations.Cli.Tests.Commands;

public sealed class VerifyCommandTests
{
    private static readonly ToolSetting Samples = new() { Folder = SampleDocuments.Folder };

    [Fact]
    public void A_result_that_nobody_touched_is_confirmed()
    {
        var run = ToolRun.With(Samples, "verify", "result.json");
        Assert.Equal((ExitCode.Done, ""), (run.ExitCode, run.Error));
        Assert.StartsWith("Confirmed: ", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_wrong_claim_fails_with_its_own_code_and_every_difference()
    {
        var run = ToolRun.With(Samples, "verify", "claim.json", "--threshold", "0.04");
        Assert.Equal((ExitCode.VerificationFailed, ""), (run.ExitCode, run.Error));
        Assert.StartsWith("Not confirmed, and materially misstated: 7 differences in 10 statements.", run.Out, StringComparison.Ordinal);
        Assert.Contains("hall A › period 2024-07-01..2024-07-31 › EF_RE,i", run.Out, StringComparison.Ordinal);
        Assert.Contains("+6.01", run.Out, StringComparison.Ordinal);
        Assert.Contains("no amount is materially misstated", ToolRun.With(Samples, "verify", "claim.json", "--threshold", "0.05").Out, StringComparison.Ordinal);
    }

    [Fact]
    public void With_json_the_verdict_is_one_document()
    {
        var run = ToolRun.With(Samples, "verify", "claim.json", "--json");
        Assert.Equal((ExitCode.VerificationFailed, ""), (run.ExitCode, run.Error));
        var root = JsonNode.Parse(run.Out)!;
        Assert.False(root["confirmed"]!.GetValue<bool>());
        Assert.Null(root["material"]);
        Assert.Equal(7, root["differences"]!.AsArray().Count);
    }

    [Theory]
    [InlineData("project.json", "This is a project")]
    [InlineData("ledger.json", "This is an Article 6 ledger")]
    [InlineData("monitoring.csv", "not JSON")]
    public void A_document_that_claims_nothing_is_a_problem(string file, string words)
    {
        var run = ToolRun.With(Samples, "verify", file);
        Assert.Equal((ExitCode.Problems, ""), (run.ExitCode, run.Out));
        Assert.Contains(words, run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("verify")]
    [InlineData("verify nothing.json")]
    [InlineData("verify claim.json --threshold 2")]
    [InlineData("verify claim.json --threshold 0")]
    [InlineData("verify claim.json --threshold five")]
    public void Wrong_usage_is_told_from_problems(string line)
    {
        var run = ToolRun.With(Samples, line.Split(' '));
        Assert.Equal((ExitCode.WrongUsage, ""), (run.ExitCode, run.Out));
        Assert.NotEmpty(run.Error);
    }
}
