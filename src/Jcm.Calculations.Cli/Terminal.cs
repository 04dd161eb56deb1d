namespace Jcm.Calculations.Cli;

/// <summary>Everything that a command sees of the world around it. Tests put text in and look at what comes out.</summary>
internal sealed class Terminal
{
    /// <summary>Opens standard input.</summary>
    internal Func<Stream> OpenIn { get; init; } = () => Stream.Null;

    /// <summary>Standard output: the page or the document that was asked for, and nothing else.</summary>
    internal required TextWriter Out { get; init; }

    /// <summary>Standard error: problems and progress.</summary>
    internal required TextWriter Error { get; init; }

    /// <summary>Whether a person is watching standard output who takes colours and lines.</summary>
    internal bool IsOutRich { get; init; }

    /// <summary>Whether a person is watching standard error who takes colours and lines.</summary>
    internal bool IsErrorRich { get; init; }

    /// <summary>Columns of standard output; null where lines may be of any length.</summary>
    internal int? Width { get; init; }

    /// <summary>Columns of standard error; null where lines may be of any length.</summary>
    internal int? ErrorWidth { get; init; }

    /// <summary>The folder that relative names of files start from.</summary>
    internal required string WorkingFolder { get; init; }

    /// <summary>Signalled when the user stops the command.</summary>
    internal CancellationToken CancellationToken { get; init; }
}
