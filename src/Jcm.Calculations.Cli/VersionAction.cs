using System.CommandLine;
using System.CommandLine.Invocation;
using System.Reflection;
using Jcm.Calculations.Methodologies;
using Jcm.Calculations.Reference;

namespace Jcm.Calculations.Cli;

/// <summary>Shows the versions that a result depends on.</summary>
internal sealed class VersionAction(Terminal terminal) : SynchronousCommandLineAction
{
    /// <summary>Version of the tool.</summary>
    internal static string Tool { get; } = VersionOf(typeof(VersionAction).Assembly);

    /// <summary>Version of the library.</summary>
    internal static string Library { get; } = VersionOf(typeof(Catalogue).Assembly);

    /// <summary>Library and data on one line.</summary>
    internal static string Versions => $"{Library}, data {DataEdition.Full}";

    public override int Invoke(ParseResult parseResult)
    {
        terminal.Out.WriteLine($"jcm {Tool}");
        terminal.Out.WriteLine($"Jcm.Calculations {Library}");
        terminal.Out.WriteLine($"reference data {DataEdition.Full}");
        return ExitCode.Done;
    }

    private static string VersionOf(Assembly assembly) =>
        assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "unknown";
}
