using Xunit;

namespace Jcm.Calculations.Package.Tests;

/// <summary>The tool as it is installed from its package.</summary>
[Collection(nameof(PackedPackages))]
public sealed class ToolTests(PackedPackages packed)
{
    [Fact]
    public void The_tool_installs_from_its_package_and_runs_where_nothing_else_is()
    {
        ProgramRun.Dotnet(packed.Root, "tool", "install", "Jcm.Calculations.Cli", "--tool-path", "tools", "--version", Repository.PackageVersion, "--source", packed.Packages).Succeeded();
        var tool = Path.Combine(packed.Root, "tools", ProgramRun.Executable("jcm"));
        var elsewhere = packed.Folder("elsewhere");
        Assert.StartsWith($"jcm {Repository.PackageVersion}", ProgramRun.Of(tool, elsewhere, "--version").Succeeded(), StringComparison.Ordinal);
        Assert.Contains("VN_AM007", ProgramRun.Of(tool, elsewhere, "methodologies", "--country", "VN").Succeeded(), StringComparison.Ordinal);
        Assert.Equal(2, ProgramRun.Of(tool, elsewhere, "methodologis").ExitCode);
    }
}
