using System.Diagnostics;
using System.Globalization;
using Xunit;

namespace Jcm.Calculations.Package.Tests;

/// <summary>A program that has run to its end.</summary>
/// <param name="ExitCode">Its exit code.</param>
/// <param name="Output">What it wrote to standard output.</param>
/// <param name="Errors">What it wrote to standard error.</param>
internal sealed record ProgramRun(int ExitCode, string Output, string Errors)
{
    /// <summary>The output of a run that had to succeed.</summary>
    public string Succeeded()
    {
        Assert.True(ExitCode is 0, string.Create(CultureInfo.InvariantCulture, $"exit code {ExitCode}\n{Output}\n{Errors}"));
        return Output;
    }

    /// <summary>Runs <c>dotnet</c> as a user would who has nothing but the SDK.</summary>
    public static ProgramRun Dotnet(string folder, params string[] arguments) => Of("dotnet", folder, arguments);

    /// <summary>Runs a program.</summary>
    public static ProgramRun Of(string program, string folder, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        // What the test run sets for its own build must not reach the builds of others, and these leave no servers behind.
        foreach (var name in start.Environment.Keys.Where(IsOfTheTestRun).ToList()) start.Environment.Remove(name);
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        start.Environment["DOTNET_CLI_USE_MSBUILD_SERVER"] = "0";
        start.Environment["UseSharedCompilation"] = "false";
        start.Environment["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1";
        start.Environment["DOTNET_NOLOGO"] = "1";
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        if (!process.WaitForExit(TimeSpan.FromMinutes(5)))
        {
            process.Kill(entireProcessTree: true);
            Assert.Fail($"{program} {string.Join(' ', arguments)} does not come to an end.");
        }

        process.WaitForExit();
        return new(process.ExitCode, output.GetAwaiter().GetResult().ReplaceLineEndings("\n"), errors.GetAwaiter().GetResult().ReplaceLineEndings("\n"));
    }

    /// <summary>The name of a program as this machine spells it.</summary>
    public static string Executable(string name) => OperatingSystem.IsWindows() ? name + ".exe" : name;

    private static bool IsOfTheTestRun(string name) =>
        name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase) || name.StartsWith("VSTEST", StringComparison.OrdinalIgnoreCase) ||
        name.StartsWith("CORECLR_", StringComparison.OrdinalIgnoreCase) || name is "NUGET_PACKAGES" or "CI" or "Configuration" or "DOTNET_EnableHWIntrinsic";
}
