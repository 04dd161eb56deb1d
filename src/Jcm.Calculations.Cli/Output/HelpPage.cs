using System.CommandLine;
using System.Globalization;
using Jcm.Calculations.Cli.Commands;

namespace Jcm.Calculations.Cli.Output;

/// <summary>The help of the tool and of each command.</summary>
internal static class HelpPage
{
    private static readonly string[] Chain =
    [
        "jcm methodologies --country TH         what is known of a country",
        "jcm describe TH_AM001                  what a methodology asks for",
        "jcm new TH_AM001 > project.json        a template to fill in",
        "jcm check project.json                 what is missing or doubtful",
        "jcm calculate project.json --explain   the emission reductions",
        "jcm verify claim.json                  recalculate someone else's claim",
    ];

    /// <summary>Writes the help of a command.</summary>
    /// <param name="terminal">Where to.</param>
    /// <param name="command">The command; the root command for the first page.</param>
    internal static void Write(Terminal terminal, Command command)
    {
        var page = new Page().Text(command is RootCommand ? command.Description! : $"jcm {command.Name}: {command.Description}");
        page.Heading("Usage").Lines([Usage(command)]);
        if (command is RootCommand)
        {
            page.Heading("The way of a project").Lines(Chain.Where(line => command.Subcommands.Any(each => line.StartsWith($"jcm {each.Name} ", StringComparison.Ordinal))));
            page.Heading("Commands").Table(Rows(command.Subcommands.Where(each => !each.Hidden).Select(each => (each.Name, each.Description!))));
        }

        if (command.Arguments.Count > 0) page.Heading("Arguments").Table(Rows(command.Arguments.Select(each => (Name(each), each.Description!))));
        var options = command.Options.Where(option => !option.Hidden).Select(option => (Name(option), option.Description!)).ToList();
        if (command is not RootCommand) options.Add(("--help", "Show this page."));
        page.Heading("Options").Table(Rows(options));
        var examples = CommandExamples.Of(command.Name);
        if (examples.Count > 0) page.Heading("Examples").Lines(examples.Select(example => $"{example.CommandLine}\n  {example.Shows}"));
        page.Heading("Exit codes").Table(Rows(ExitCode.MeaningsOf(command is RootCommand ? null : command.Name).Select(each => (each.Code.ToString(CultureInfo.InvariantCulture), each.Meaning))));
        if (command is RootCommand) page.Text("jcm <command> --help, or jcm help <command>, shows the options and examples of a command. Colours are left out where NO_COLOR is set or the output is redirected.");
        PageWriter.Write(terminal, page);
    }

    private static string Usage(Command command)
    {
        if (command is RootCommand) return "jcm <command> [options]";
        var arguments = command.Arguments.Select(argument => argument.Arity.MinimumNumberOfValues == 0 ? $"[{Name(argument)}]" : Name(argument) + (argument.Arity.MaximumNumberOfValues > 1 ? "..." : ""));
        return string.Join(' ', arguments.Prepend($"jcm {command.Name}").Append("[options]"));
    }

    private static string Name(Argument argument) => $"<{argument.HelpName ?? argument.Name}>";

    private static string Name(Option option) => option.HelpName is { } value ? $"{option.Name} <{value}>{(option.Required ? " (required)" : "")}" : option.Name;

    private static Table Rows(IEnumerable<(string Name, string Description)> rows)
    {
        var table = new Table(new PageColumn("", MayWrap: false), new PageColumn("", MayWrap: true)) { HasHeader = false };
        foreach (var (name, description) in rows) table.Row(new Cell(name, Meaning.Name), description);
        return table;
    }
}
