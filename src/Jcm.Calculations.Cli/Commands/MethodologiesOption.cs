using System.CommandLine;
using Jcm.Calculations.Cli.Files;
using Jcm.Calculations.Documents;
using Jcm.Calculations.Methodologies;

namespace Jcm.Calculations.Cli.Commands;

/// <summary><c>--methodologies</c>: methodologies of the user's own besides the approved ones.</summary>
internal sealed class MethodologiesOption
{
    private readonly Option<string[]> option = new("--methodologies")
    {
        HelpName = "own.json",
        Description = "Methodologies of your own besides the approved ones, in the form of the data files of the library. May be given more than once.",
        DefaultValueFactory = _ => [],
    };

    /// <summary>Adds the option to a command.</summary>
    /// <param name="command">The command.</param>
    internal void AddTo(Command command) => command.Options.Add(option);

    /// <summary>The files, as on the command line.</summary>
    /// <param name="parsed">The command line.</param>
    internal IReadOnlyList<string> Names(ParseResult parsed) => parsed.GetRequiredValue(option);

    /// <summary>Reads the files.</summary>
    /// <param name="terminal">Where files are.</param>
    /// <param name="parsed">The command line.</param>
    /// <param name="found">To which the problems of the files go.</param>
    /// <returns>The approved methodologies with those of the files that have no problem.</returns>
    /// <exception cref="WrongUsageException">A file cannot be read.</exception>
    internal Catalogue Read(Terminal terminal, ParseResult parsed, List<FileProblems> found)
    {
        var catalogue = Catalogue.Approved;
        foreach (var name in Names(parsed))
        {
            var text = InputFile.ReadText(terminal, name, ProjectDocument.LongestDocument);
            var longer = text.TryGet(out var json) ? catalogue.WithDefinitions(json) : Outcome<Catalogue>.Failed(text.Problems);
            if (longer.TryGet(out var read)) catalogue = read;
            else found.Add(new(name, longer.Problems));
        }

        return catalogue;
    }
}
