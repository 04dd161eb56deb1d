namespace Jcm.Calculations.Cli;

/// <summary>A file that a command makes could not be written. The message is shown to the user as it stands.</summary>
internal sealed class NotWrittenException : Exception
{
    internal NotWrittenException(string message, Exception inner)
        : base(message, inner)
    {
    }
}
