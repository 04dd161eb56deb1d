using System.CommandLine;
using Jcm.Calculations.Cli.Files;
using Jcm.Calculations.Cli.Output;
using Jcm.Calculations.Documents;
using Jcm.Calculations.Monitoring;

namespace Jcm.Calculations.Cli.Commands;

/// <summary><c>jcm aef</c>: annual reports of a ledger in the Agreed Electronic Format.</summary>
internal static class AefCommand
{
    internal static IReadOnlyList<CommandExample> Examples { get; } =
    [
        new("jcm aef ledger.json --year 2026 --out aef-2026", "The five tables of every Party that submits on 2026 as CSV and JSON, checked and compared with each other."),
        new("jcm aef ledger.json --year 2026 --party JPN --out aef-japan --overwrite", "Those of Japan alone, in place of what is in the folder."),
    ];

    internal static Command Create(Terminal terminal)
    {
        var file = LedgerInputs.File();
        var year = new Option<CalendarYear?>("--year") { Required = true, HelpName = "yyyy", Description = "The reported calendar year.", CustomParser = LedgerInputs.Year("").CustomParser };
        var folder = new Option<string>("--out") { Required = true, HelpName = "folder", Description = "The folder for the files; it is created where it does not exist." };
        var party = LedgerInputs.Party("Only the report of this Party; every Party with a submission on the year if left out.");
        var overwrite = CommonOptions.Flag("--overwrite", "Replace files that exist; without it nothing is written where one exists.");
        var json = CommonOptions.Json("Write the list of files and all findings as one JSON document to standard output, also problems.");
        var command = new Command("aef", "Write annual reports of an Article 6 ledger in the Agreed Electronic Format.") { file, year, folder, party, overwrite, json };
        command.SetAction(parsed =>
        {
            var (name, isJson) = (parsed.GetRequiredValue(file), parsed.GetValue(json));
            var read = LedgerInputs.Read(terminal, name);
            if (!read.TryGet(out var document)) return ProblemPage.Write(terminal, read.Problems, name, isJson);
            var outcome = LedgerReports.TryOf(document, parsed.GetRequiredValue(year)!.Value, parsed.GetValue(party));
            if (!outcome.TryGet(out var reports)) return ProblemPage.Write(terminal, outcome.Problems, name, isJson);
            var files = AefFiles.Of(reports);
            var target = parsed.GetRequiredValue(folder);
            OutputFolder.Write(terminal, target, [.. files.Select(each => (each.Name, each.Text))], parsed.GetValue(overwrite));
            return AefPage.Write(terminal, reports, files, target, isJson);
        });
        return command;
    }
}
