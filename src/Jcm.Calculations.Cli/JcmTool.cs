using System.CommandLine;
using System.CommandLine.Help;
using System.Diagnostics.CodeAnalysis;
using Jcm.Calculations.Cli.Commands;
using Jcm.Calculations.Cli.Output;

namespace Jcm.Calculations.Cli;

/// <summary>The tool: finds the command, runs it, and turns whatever goes wrong into an ordinary message.</summary>
internal static class JcmTool
{
    private const string Purpose = "Emission reductions of projects under the Joint Crediting Mechanism (JCM), from the monitoring data to a number that a verifier can recompute.";

    /// <summary>Runs one command line.</summary>
    /// <param name="args">The words after <c>jcm</c>.</param>
    /// <param name="terminal">Where it reads and writes.</param>
    /// <returns>One of <see cref="ExitCode"/>.</returns>
    [SuppressMessage("Design", "CA1031", Justification = "A user never sees a stack trace: what was not foreseen becomes one line.")]
    internal static int Run(IReadOnlyList<string> args, Terminal terminal)
    {
        try
        {
            var code = Invoke(args, terminal);
            terminal.Out.Flush();
            terminal.Error.Flush();
            return code;
        }
        catch (WrongUsageException exception)
        {
            return Say(terminal, exception.Message, ExitCode.WrongUsage);
        }
        catch (NotWrittenException exception)
        {
            return Say(terminal, exception.Message, ExitCode.NotWritten);
        }
        catch (OperationCanceledException)
        {
            return Say(terminal, "Stopped.", ExitCode.Interrupted);
        }
        catch (IOException exception)
        {
            return Say(terminal, $"The output could not be written: {exception.Message}", ExitCode.NotWritten);
        }
        catch (Exception exception)
        {
            var words = exception.Message.ReplaceLineEndings(" ").TrimEnd('.');
            return Say(terminal, $"This is a fault of jcm: {exception.GetType().Name}, {words}. Please report it with the command line.", ExitCode.Fault);
        }
    }

    /// <summary>The commands and options of the tool.</summary>
    /// <param name="terminal">Where the commands read and write.</param>
    internal static RootCommand Root(Terminal terminal)
    {
        var root = new RootCommand(Purpose);
        foreach (var entry in CommandList.Entries) root.Subcommands.Add(entry.Create(terminal));
        foreach (var option in root.Options)
        {
            if (option is HelpOption help) (help.Action, help.Description) = (new HelpAction(terminal), "Show this page; after a command, its options, examples and exit codes.");
            if (option is VersionOption version) (version.Action, version.Description) = (new VersionAction(terminal), "Show the versions of the tool, the library and the reference data.");
        }

        root.SetAction(parsed =>
        {
            HelpPage.Write(terminal, parsed.CommandResult.Command);
            return ExitCode.Done;
        });
        return root;
    }

    private static int Invoke(IReadOnlyList<string> words, Terminal terminal)
    {
        var root = Root(terminal);
        var args = WithHelpOption(words, root);
        // A word that begins with @ is a word, not a file with more of them; -h is the only letter that stands alone.
        var parsed = root.Parse(args, new ParserConfiguration { EnablePosixBundling = false, ResponseFileTokenReplacer = null });
        if (parsed.Errors.Count > 0 && parsed.Action is not (HelpAction or VersionAction)) throw new WrongUsageException(WrongUsage.Text(parsed));
        return parsed.Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null, Output = terminal.Out, Error = terminal.Error });
    }

    /// <summary><c>jcm help</c> and <c>jcm help calculate</c> as the option that they mean.</summary>
    private static IReadOnlyList<string> WithHelpOption(IReadOnlyList<string> words, RootCommand root)
    {
        if (words is not [WrongUsage.Help, ..]) return words;
        var named = words.Skip(1).FirstOrDefault(word => !word.StartsWith('-'));
        if (named is null or WrongUsage.Help) return ["--help"];
        return root.Subcommands.Any(command => string.Equals(command.Name, named, StringComparison.Ordinal))
            ? [named, "--help"]
            : throw new WrongUsageException($"{WrongUsage.NoCommand(named, root)}\nSee jcm --help.");
    }

    /// <summary>Says what went wrong; where even that cannot be written, the code alone says it.</summary>
    private static int Say(Terminal terminal, string message, int code)
    {
        AsFarAsPossible(terminal.Out.Flush);
        AsFarAsPossible(() =>
        {
            Messages.Write(terminal, message);
            terminal.Error.Flush();
        });
        return code;
    }

    [SuppressMessage("Design", "CA1031", Justification = "There is nowhere left to say it.")]
    private static void AsFarAsPossible(Action write)
    {
        try
        {
            write();
        }
        catch (Exception)
        {
            return;
        }
    }
}
