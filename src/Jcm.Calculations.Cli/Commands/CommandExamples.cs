namespace Jcm.Calculations.Cli.Commands;

/// <summary>The examples of the help pages. Each works as it stands in a folder with the files of <c>samples/documents</c>.</summary>
internal static class CommandExamples
{
    /// <summary>The examples of one command.</summary>
    /// <param name="name">Name of the command.</param>
    internal static IReadOnlyList<CommandExample> Of(string name) => [.. All.Where(example => string.Equals(example.Command, name, StringComparison.Ordinal))];

    /// <summary>All examples, command by command.</summary>
    internal static IEnumerable<CommandExample> All => CommandList.Entries.SelectMany(entry => entry.Examples);
}

/// <summary>A command line that shows a use.</summary>
/// <param name="CommandLine">As one types it: words, perhaps <c>&gt; file</c> or <c>&lt; file</c> at the end.</param>
/// <param name="Shows">What it shows, in one sentence.</param>
/// <param name="ExitCode">The code it ends with.</param>
internal sealed record CommandExample(string CommandLine, string Shows, int ExitCode = Cli.ExitCode.Done)
{
    /// <summary>Name of the command.</summary>
    internal string Command => CommandLine.Split(' ')[1];
}
