using System.CommandLine;
using System.CommandLine.Parsing;

namespace Jcm.Calculations.Cli;

/// <summary>What is wrong with a command line, in words, with the nearest thing that exists.</summary>
internal static class WrongUsage
{
    /// <summary>The word that asks for help, as <c>--help</c> does.</summary>
    internal const string Help = "help";

    /// <summary>All that is wrong with a command line.</summary>
    internal static string Text(ParseResult parsed)
    {
        var command = parsed.CommandResult.Command;
        var path = Path(parsed.CommandResult);
        // The word behind an option that does not exist is its value.
        var lines = parsed.UnmatchedTokens.Where((token, i) => i == 0 || IsOption(token) || !IsOption(parsed.UnmatchedTokens[i - 1])).Select(token => Unmatched(token, command, path)).ToList();
        foreach (var error in parsed.Errors)
        {
            // Unmatched words have been named; what the parser says of a missing command is said by the nearest one.
            if (parsed.UnmatchedTokens.Any(token => error.Message.Contains(token, StringComparison.Ordinal))) continue;
            lines.Add(error.SymbolResult switch
            {
                ArgumentResult { Argument: var argument, Tokens.Count: 0 } when argument.Arity.MinimumNumberOfValues > 0 && error.SymbolResult.Parent is CommandResult =>
                    $"{path} needs <{argument.HelpName ?? argument.Name}>: {argument.Description}",
                OptionResult { Option: var option, Tokens.Count: 0 } when option.Arity.MinimumNumberOfValues > 0 => $"{option.Name} needs a value: {option.Description}",
                _ => error.Message,
            });
        }

        lines.Add($"See {path} --help.");
        return string.Join('\n', lines.Distinct(StringComparer.Ordinal));
    }

    /// <summary>The words that lead to a command, for example <c>jcm describe</c>.</summary>
    internal static string Path(CommandResult result) => result.Command is RootCommand ? "jcm" : $"jcm {result.Command.Name}";

    /// <summary>A sentence with the nearest of the known words; empty when none is near.</summary>
    internal static string DidYouMean(string word, IEnumerable<string> known) => Nearest.To(word, known) is { } nearest ? $" Did you mean {nearest}?" : "";

    /// <summary>What is said of a command that does not exist.</summary>
    internal static string NoCommand(string name, Command root) => $"There is no command \"{name}\".{DidYouMean(name, root.Subcommands.Select(each => each.Name).Append(Help))}";

    private static bool IsOption(string token) => token.StartsWith('-') && token.Length > 1;

    private static string Unmatched(string token, Command command, string path)
    {
        if (IsOption(token))
        {
            var options = command.Options.Where(option => !option.Hidden).Select(option => option.Name).Append("--help").ToList();
            return $"{path} has no option {token}.{DidYouMean(token, options)}";
        }

        return command is RootCommand
            ? NoCommand(token, command)
            : $"{path} does not know what to do with \"{token}\".";
    }
}
