using System.CommandLine;
using Jcm.Calculations.Cli.Files;
using Jcm.Calculations.Cli.Output;
using Jcm.Calculations.Documents;

namespace Jcm.Calculations.Cli.Commands;

/// <summary><c>jcm check</c>: what is missing or wrong, and how good the data are.</summary>
internal static class CheckCommand
{
    internal static IReadOnlyList<CommandExample> Examples { get; } =
    [
        new("jcm check project.json", "Coverage, meters, plausibility, monitoring plan, confidence of values and unused inputs, with a verdict."),
        new("jcm check project.json --monitoring monitoring.csv", "The same with the months that a table adds."),
        new("jcm check project.json --json", "The page as one JSON document (jcm-check/1), or the problems (jcm-problems/1)."),
    ];

    internal static Command Create(Terminal terminal)
    {
        var input = new ProjectInputOptions();
        var explain = CommonOptions.Flag("--explain", "Add the whole page of data quality: every metered value from its readings, with the effect of each treatment in tonnes.");
        var json = CommonOptions.Json();
        var command = new Command("check", "Say what is still to be filled in or wrong in a project document, and how good its data are. Doubts and notes end with code 0, faults with 1.");
        input.AddTo(command);
        command.Options.Add(explain);
        command.Options.Add(json);
        command.SetAction(parsed =>
        {
            var isJson = parsed.GetValue(json);
            if (input.Read(terminal, parsed, out var problems) is not { } read) return Refused(terminal, problems, isJson);
            var outcome = read.Calculate(terminal);
            if (!outcome.TryGet(out var calculation)) return Refused(terminal, [new(read.Files, outcome.Problems)], isJson);
            var check = read.Stated is { } stated ? ProjectCheck.Of(calculation, stated) : ProjectCheck.Of(calculation);
            if (isJson) JsonOutput.Write(terminal, writer => CheckJson.Write(writer, check));
            else PageWriter.Write(terminal, CheckPage.Of(read, check, parsed.GetValue(explain)));
            return check.IsWithoutFault ? ExitCode.Done : ExitCode.Problems;
        });
        return command;
    }

    /// <summary>The verdict where nothing can be calculated; the problems themselves go where problems of all commands go.</summary>
    private static int Refused(Terminal terminal, IReadOnlyList<FileProblems> problems, bool isJson)
    {
        if (!isJson) PageWriter.Write(terminal, CheckPage.Refused(problems));
        return ProblemPage.Write(terminal, problems, isJson);
    }
}
