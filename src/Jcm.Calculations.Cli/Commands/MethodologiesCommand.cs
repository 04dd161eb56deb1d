using System.CommandLine;
using Jcm.Calculations.Cli.Output;
using Jcm.Calculations.Methodologies;

namespace Jcm.Calculations.Cli.Commands;

/// <summary><c>jcm methodologies</c>: what exists.</summary>
internal static class MethodologiesCommand
{
    internal static IReadOnlyList<CommandExample> Examples { get; } =
    [
        new("jcm methodologies --country VN", "The methodologies of Viet Nam, and which of them ask for values of their documents."),
    ];

    internal static Command Create(Terminal terminal)
    {
        var country = CommonOptions.Text("--country", "code", "Only of this partner country: its ISO 3166 code of two letters, for example VN.");
        var json = CommonOptions.Json();
        var command = new Command("methodologies", "List the methodologies that are known, by id and version.") { country, json };
        command.SetAction(parsed =>
        {
            var page = new Page();
            var table = new Table(new PageColumn("id"), new PageColumn("version"), new PageColumn("family"), new PageColumn("title", MayWrap: true));
            foreach (var each in Catalogue.Approved.Find(parsed.GetValue(country))) table.Row(new Cell(each.Id, Meaning.Name), each.Version, each.Family, each.Title ?? "");
            PageWriter.Write(terminal, page.Table(table));
            return ExitCode.Done;
        });
        return command;
    }
}
