using Xunit;

namespace Jcm.Calculations.Cli.Tests.Commands;

public sealed class MethodologiesCommandTests
{
    [Fact]
    public void A_country_has_its_own_methodologies_and_no_others()
    {
        var run = ToolRun.Of("methodologies", "--country", "VN");
        Assert.Equal(ExitCode.Done, run.ExitCode);
        Assert.Contains("VN_AM007", run.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("TH_AM", run.Out, StringComparison.Ordinal);
    }
}
