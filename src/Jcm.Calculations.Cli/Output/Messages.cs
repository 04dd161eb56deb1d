namespace Jcm.Calculations.Cli.Output;

/// <summary>Sentences to the user on standard error.</summary>
internal static class Messages
{
    /// <summary>Says something.</summary>
    /// <param name="terminal">Where.</param>
    /// <param name="message">What.</param>
    /// <param name="meaning">What it means to the user.</param>
    internal static void Write(Terminal terminal, string message, Meaning meaning = Meaning.Bad) => PageWriter.WriteError(terminal, new Page().Text(message, meaning));
}
