using System.CommandLine;
using System.Globalization;
using Jcm.Calculations.Article6;
using Jcm.Calculations.Cli.Files;
using Jcm.Calculations.Documents;
using Jcm.Calculations.Monitoring;
using Jcm.Calculations.Reference;

namespace Jcm.Calculations.Cli.Commands;

/// <summary>What the commands on ledger documents have in common: the document, a Party, a year.</summary>
internal static class LedgerInputs
{
    private const int FirstYear = 2021;

    private const int LastYear = 2100;

    /// <summary>The ledger document on the command line.</summary>
    internal static Argument<string> File() => new("ledger.json") { Description = "A ledger document, jcm-ledger/1; - for standard input." };

    /// <summary><c>--party</c>.</summary>
    internal static Option<Party?> Party(string description) => new("--party")
    {
        HelpName = "code",
        Description = $"{description} Its ISO 3166 code of three letters, for example JPN.",
        CustomParser = result =>
        {
            var text = result.Tokens[0].Value;
            if (Article6.Party.TryParse(text).TryGet(out var party)) return party;
            result.AddError($"--party cannot be \"{text}\": write the code of a country, for example JPN.{WrongUsage.DidYouMean(text, Countries.All.Select(country => country.Alpha3))}");
            return null;
        },
    };

    /// <summary><c>--year</c>.</summary>
    internal static Option<CalendarYear?> Year(string description) => new("--year")
    {
        HelpName = "yyyy",
        Description = description,
        CustomParser = result =>
        {
            var text = result.Tokens[0].Value;
            if (CalendarYear.TryParse(text).TryGet(out var year) && year.Number is >= FirstYear and <= LastYear) return year;
            result.AddError(string.Create(CultureInfo.InvariantCulture, $"--year cannot be \"{text}\": write a calendar year from {FirstYear} to {LastYear}."));
            return null;
        },
    };

    /// <summary>Reads the document.</summary>
    internal static Outcome<LedgerDocument> Read(Terminal terminal, string name)
    {
        var text = InputFile.ReadText(terminal, name, LedgerDocument.LongestDocument);
        return text.TryGet(out var json) ? LedgerDocument.Read(json) : Outcome<LedgerDocument>.Failed(text.Problems);
    }
}
