using System.CommandLine;
using Jcm.Calculations.Cli.Output;
using Jcm.Calculations.Documents;

namespace Jcm.Calculations.Cli.Commands;

/// <summary><c>jcm adjust</c>: corresponding adjustments of a ledger.</summary>
internal static class AdjustCommand
{
    internal static IReadOnlyList<CommandExample> Examples { get; } =
    [
        new("jcm adjust ledger.json", "The adjustments of all Parties in the last year of their contributions, what remains between them, and Japan's rule of one tenth."),
        new("jcm adjust ledger.json --party JPN --year 2030 --explain", "The account of Japan for 2030 with every step and the structured summary of the whole period."),
        new("jcm adjust ledger.json --year 2028 --without-balances", "The adjustments of 2028, the emissions of which are not known yet."),
        new("jcm adjust ledger.json --party THA --year 2026 --json", "The account of Thailand for 2026 for other programs."),
    ];

    internal static Command Create(Terminal terminal)
    {
        var file = LedgerInputs.File();
        var party = LedgerInputs.Party("Only the accounts of this Party; all Parties if left out.");
        var year = LedgerInputs.Year("The calendar year at the end of which accounts are evaluated; the last year of each contribution if left out.");
        var withoutBalances = CommonOptions.Flag("--without-balances", "Do without the emissions of the year: adjustments only, balances where they are known.");
        var explain = CommonOptions.Flag("--explain", "Show every step: the working of each account, all years of the structured summary, all lines of credits.");
        var json = CommonOptions.Json();
        var command = new Command("adjust", "Calculate the corresponding adjustments that follow from an Article 6 ledger.") { file, party, year, withoutBalances, explain, json };
        command.SetAction(parsed =>
        {
            var (name, isJson) = (parsed.GetRequiredValue(file), parsed.GetValue(json));
            var read = LedgerInputs.Read(terminal, name);
            if (!read.TryGet(out var document)) return ProblemPage.Write(terminal, read.Problems, name, isJson);
            var outcome = LedgerAdjustments.TryOf(document, parsed.GetValue(party), parsed.GetValue(year), needsLevels: !parsed.GetValue(withoutBalances));
            if (!outcome.TryGet(out var adjustments)) return ProblemPage.Write(terminal, outcome.Problems, name, isJson);
            if (isJson) terminal.Out.Write(adjustments.ToJson());
            else PageWriter.Write(terminal, parsed.GetValue(explain) ? new Page().Verbatim(adjustments.Explain()) : AdjustPage.Of(adjustments));
            return ExitCode.Done;
        });
        return command;
    }
}
