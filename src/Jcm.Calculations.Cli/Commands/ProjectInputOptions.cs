using System.CommandLine;
using Jcm.Calculations.Cli.Files;
using Jcm.Calculations.Cli.Output;
using Jcm.Calculations.Documents;
using Jcm.Calculations.Methodologies;

namespace Jcm.Calculations.Cli.Commands;

/// <summary>The argument and options of commands that calculate a project, and the reading of what they name.</summary>
internal sealed class ProjectInputOptions
{
    /// <summary>Above this many bytes or characters the reading is shown.</summary>
    private const int LongText = 1024 * 1024;

    private readonly Argument<string> file = new("document")
    {
        HelpName = "project.json",
        Description = "The project document (jcm-project/1), or a result document (jcm-result/1), whose inputs are calculated again. - for standard input.",
    };

    private readonly Option<string[]> monitoring = new("--monitoring")
    {
        HelpName = "table.csv",
        Description = "Add a table of monitored values (point,from,to,symbol,value,unit,option,source), of readings (meter,time,reading), intervals (meter,from,to,amount) or invoices (and source). They become part of the inputs. May be given more than once.",
        DefaultValueFactory = _ => [],
    };

    private readonly MethodologiesOption methodologies = new();

    /// <summary>Adds argument and options to a command.</summary>
    /// <param name="command">The command.</param>
    internal void AddTo(Command command)
    {
        command.Arguments.Add(file);
        command.Options.Add(monitoring);
        methodologies.AddTo(command);
    }

    /// <summary>Reads what the command line names.</summary>
    /// <param name="terminal">Where files are, and where progress is shown.</param>
    /// <param name="parsed">The command line.</param>
    /// <param name="problems">All problems of all files; empty where there is an input.</param>
    /// <returns>The input; null where there are problems.</returns>
    /// <exception cref="WrongUsageException">A file cannot be read.</exception>
    internal ProjectInput? Read(Terminal terminal, ParseResult parsed, out IReadOnlyList<FileProblems> problems)
    {
        var found = new List<FileProblems>();
        problems = found;
        var (name, tableNames, own) = (parsed.GetRequiredValue(file), parsed.GetRequiredValue(monitoring), methodologies.Names(parsed));
        InputFile.CheckOnceFromStandardInput([name, .. tableNames, .. own]);
        var catalogue = methodologies.Read(terminal, parsed, found);
        var bytes = InputFile.ReadBytes(terminal, name, ResultDocument.LongestDocument);
        if (!bytes.TryGet(out var text)) found.Add(new(name, bytes.Problems));
        var tables = tableNames.Select(each => Table(terminal, each, found)).OfType<MonitoringTable>().ToList();
        if (!bytes.IsValid) return null;
        var input = text.Length < LongText ? Read(name, text, tables, catalogue, found) : Watched.Do(terminal, $"Reading {name}", _ => Read(name, text, tables, catalogue, found));
        return found.Count == 0 && input is not null ? input with { Tables = tableNames } : null;
    }

    private static ProjectInput? Read(string name, ReadOnlyMemory<byte> text, List<MonitoringTable> tables, Catalogue catalogue, List<FileProblems> found)
    {
        var format = DocumentFormat.Of(text);
        if (format is not (null or ProjectDocument.Format or ResultDocument.Format))
        {
            found.Add(new(name, [new(ProblemCode.WrongKind, new Location(Document: "$.format"), $"This is a document of the format \"{format}\". A project ({ProjectDocument.Format}) is calculated, or the inputs of a result ({ResultDocument.Format}).")]));
            return null;
        }

        if (format is not ResultDocument.Format)
        {
            return Take(name, ProjectDocument.Read(text, tables, catalogue), found) is { } document ? new(name, text, document, null) : null;
        }

        if (Take(name, ResultDocument.Read(text, catalogue), found) is not { } stated) return null;
        if (tables.Count == 0) return new(name, text, stated.Inputs, stated);
        var longer = ProjectDocument.Read(stated.Inputs.Write(), tables, catalogue);
        if (longer.TryGet(out var inputs)) return new(name, text, inputs, stated);
        found.Add(new(name, ProjectInput.InResult(text, longer.Problems)));
        return null;
    }

    private static MonitoringTable? Table(Terminal terminal, string name, List<FileProblems> found)
    {
        if (Take(name, InputFile.ReadText(terminal, name, MonitoringTable.LongestTable), found) is not { } text) return null;
        var table = text.Length < LongText ? MonitoringTable.Read(text) : Watched.Do(terminal, $"Reading {name}", _ => MonitoringTable.Read(text));
        return Take(name, table, found)?.Called(name);
    }

    /// <summary>The value of an outcome; null when there is none, and then its problems are those of the file.</summary>
    private static T? Take<T>(string name, Outcome<T> outcome, List<FileProblems> found)
        where T : class
    {
        if (outcome.TryGet(out var value)) return value;
        found.Add(new(name, outcome.Problems));
        return null;
    }
}
