using System.CommandLine;

namespace Jcm.Calculations.Cli.Commands;

/// <summary>The commands in the order in which help lists them: along the way of a project.</summary>
internal static class CommandList
{
    internal static IReadOnlyList<CommandEntry> Entries { get; } =
    [
        new(MethodologiesCommand.Create, MethodologiesCommand.Examples),
        new(DescribeCommand.Create, DescribeCommand.Examples),
        new(NewCommand.Create, NewCommand.Examples),
        new(CheckCommand.Create, CheckCommand.Examples),
        new(CalculateCommand.Create, CalculateCommand.Examples),
        new(VerifyCommand.Create, VerifyCommand.Examples),
        new(CompareCommand.Create, CompareCommand.Examples),
        new(UncertaintyCommand.Create, UncertaintyCommand.Examples),
        new(BatchCommand.Create, BatchCommand.Examples),
        new(MergeCommand.Create, MergeCommand.Examples),
        new(AdjustCommand.Create, AdjustCommand.Examples),
        new(AefCommand.Create, AefCommand.Examples),
    ];
}

/// <summary>A command and the examples of its help.</summary>
/// <param name="Create">Makes the command for a terminal.</param>
/// <param name="Examples">Command lines that work as they stand in the folder of the sample documents.</param>
internal sealed record CommandEntry(Func<Terminal, Command> Create, IReadOnlyList<CommandExample> Examples);
