namespace Jcm.Calculations.Cli.Output;

/// <summary>What a text means to the reader. Where colours are shown the meaning has one; it never is the only carrier of the meaning.</summary>
internal enum Meaning
{
    Plain,

    /// <summary>What a part of the page is about.</summary>
    Heading,

    /// <summary>Something holds: confirmed, complete.</summary>
    Good,

    /// <summary>Something to look at: flagged, to be supplied.</summary>
    Attention,

    /// <summary>Something is wrong.</summary>
    Bad,

    /// <summary>Something that matters less.</summary>
    Quiet,

    /// <summary>A name: of a methodology, a symbol, a command.</summary>
    Name,
}
