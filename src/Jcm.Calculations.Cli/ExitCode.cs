namespace Jcm.Calculations.Cli;

/// <summary>What the tool says to the shell that started it.</summary>
internal static class ExitCode
{
    internal const int Done = 0;

    internal const int Problems = 1;

    internal const int WrongUsage = 2;

    internal const int VerificationFailed = 3;

    internal const int Fault = 70;

    internal const int NotWritten = 74;

    internal const int Interrupted = 130;

    /// <summary>The codes of one command with their meaning, for help: only <c>jcm verify</c> can find that a claim is not confirmed.</summary>
    /// <param name="command">Name of the command; null for those of the whole tool.</param>
    internal static IEnumerable<(int Code, string Meaning)> MeaningsOf(string? command) => Meanings.Where(each => each.Code != VerificationFailed || command is null or "verify");

    /// <summary>The codes with their meaning, for help.</summary>
    internal static IReadOnlyList<(int Code, string Meaning)> Meanings { get; } =
    [
        (Done, "done"),
        (Problems, "problems in the data: all of them are listed on standard error, or on standard output with --json"),
        (WrongUsage, "wrong usage: an unknown name, option or file on the command line"),
        (VerificationFailed, "verification failed: the claim was recalculated and is not confirmed"),
        (Fault, "a fault of jcm itself"),
        (NotWritten, "the output could not be written"),
        (Interrupted, "stopped by Ctrl-C"),
    ];
}
