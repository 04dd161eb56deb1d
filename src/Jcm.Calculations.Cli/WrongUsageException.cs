namespace Jcm.Calculations.Cli;

/// <summary>The command line asks for something that does not exist. The message is shown to the user as it stands.</summary>
internal sealed class WrongUsageException : Exception
{
    internal WrongUsageException(string message)
        : base(message)
    {
    }

    internal WrongUsageException(string message, Exception inner)
        : base(message, inner)
    {
    }
}
