namespace Jcm.Calculations.Cli.Output;

/// <summary>What a command shows: parts, written rich where a person watches and plain elsewhere, with the same content.</summary>
internal sealed class Page
{
    private readonly List<IPagePart> parts = [];

    /// <summary>The parts, from top to bottom.</summary>
    internal IReadOnlyList<IPagePart> Parts => parts;

    /// <summary>A heading.</summary>
    internal Page Heading(string text) => With(new Heading(text));

    /// <summary>A paragraph; wrapped where a width is known.</summary>
    internal Page Text(string text, Meaning meaning = Meaning.Plain) => With(new Paragraph(text, meaning));

    /// <summary>Lines that stay as they are where they fit, for example equations; wrapped with an indent where they do not.</summary>
    internal Page Lines(IEnumerable<string> lines) => With(new Listing([.. lines], Bullet: ""));

    /// <summary>A list with bullets.</summary>
    internal Page List(IEnumerable<string> items) => With(new Listing([.. items], Bullet: "- "));

    /// <summary>A table.</summary>
    internal Page Table(Table table) => With(table);

    /// <summary>Text that another part of the library has set already, for example an explanation; written as it stands.</summary>
    internal Page Verbatim(string text) => With(new Verbatim(text));

    /// <summary>The page with one part more.</summary>
    internal Page With(IPagePart part)
    {
        parts.Add(part);
        return this;
    }
}

/// <summary>A part of a page.</summary>
internal interface IPagePart;

/// <summary>A heading.</summary>
internal sealed record Heading(string Text) : IPagePart;

/// <summary>A paragraph.</summary>
internal sealed record Paragraph(string Text, Meaning Meaning) : IPagePart;

/// <summary>A list.</summary>
internal sealed record Listing(IReadOnlyList<string> Items, string Bullet) : IPagePart;

/// <summary>Text as it stands.</summary>
internal sealed record Verbatim(string Text) : IPagePart;
