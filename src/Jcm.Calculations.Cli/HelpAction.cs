using System.CommandLine;
using System.CommandLine.Invocation;
using Jcm.Calculations.Cli.Output;

namespace Jcm.Calculations.Cli;

/// <summary>Shows the help of the command that it is asked for.</summary>
internal sealed class HelpAction(Terminal terminal) : SynchronousCommandLineAction
{
    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        HelpPage.Write(terminal, parseResult.CommandResult.Command);
        return ExitCode.Done;
    }
}
