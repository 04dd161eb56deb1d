using System.CommandLine;
using Jcm.Calculations.Cli.Files;
using Jcm.Calculations.Cli.Output;

namespace Jcm.Calculations.Cli.Commands;

/// <summary><c>jcm describe</c>: what one methodology version says.</summary>
internal static class DescribeCommand
{
    internal static IReadOnlyList<CommandExample> Examples { get; } =
    [
        new("jcm describe VN_AM007", "Equations, parameters, defaults, what has to be supplied, eligibility and sources."),
        new("jcm describe MM_AM001 --parameter DOC_j", "One parameter with every row of its table."),
        new("jcm describe TH_AM001 --version 3.0 --json", "The same as a document for a program, with all rows of all tables."),
    ];

    internal static Command Create(Terminal terminal)
    {
        var id = MethodologyArgument.Id();
        var version = MethodologyArgument.Version();
        var parameter = CommonOptions.Text("--parameter", "symbol", "Only this parameter, with every row of its table.");
        var methodologies = new MethodologiesOption();
        var json = CommonOptions.Json();
        var command = new Command("describe", "Show what a methodology says: its equations and everything that a project has to know of it.") { id, version, parameter };
        methodologies.AddTo(command);
        command.Options.Add(json);
        command.SetAction(parsed =>
        {
            var problems = new List<FileProblems>();
            var catalogue = methodologies.Read(terminal, parsed, problems);
            if (problems.Count > 0) return ProblemPage.Write(terminal, problems, parsed.GetValue(json));
            var definition = MethodologyArgument.Find(terminal, catalogue, parsed.GetRequiredValue(id), parsed.GetValue(version));
            var symbol = parsed.GetValue(parameter);
            var symbols = definition.Rules.Where(rule => rule.Kind != Parameters.ParameterKind.NotApplicable).Select(rule => rule.Parameter.Symbol).ToList();
            if (symbol is not null && !symbols.Contains(symbol, StringComparer.Ordinal))
            {
                throw new WrongUsageException($"{definition.Name} has no parameter \"{symbol}\".{WrongUsage.DidYouMean(symbol, symbols)} Parameters: {string.Join("; ", symbols)}.");
            }

            if (parsed.GetValue(json)) JsonOutput.Write(terminal, writer => MethodologyJson.Write(writer, definition, symbol));
            else PageWriter.Write(terminal, symbol is null ? MethodologyPage.Of(definition) : MethodologyPage.Of(definition, definition.Rule(symbol)!));
            return ExitCode.Done;
        });
        return command;
    }
}
