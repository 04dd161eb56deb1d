using Spectre.Console;

namespace Jcm.Calculations.Cli.Output;

/// <summary>Writes a page: with colours where a person is watching, plain elsewhere.</summary>
internal static class PageWriter
{
    /// <summary>Writes a page to standard output.</summary>
    /// <param name="terminal">Where to.</param>
    /// <param name="page">The page.</param>
    internal static void Write(Terminal terminal, Page page) => Write(terminal.Out, page, terminal.IsOutRich, terminal.Width);

    /// <summary>Writes a page to standard error.</summary>
    /// <param name="terminal">Where to.</param>
    /// <param name="page">The page.</param>
    internal static void WriteError(Terminal terminal, Page page) => Write(terminal.Error, page, terminal.IsErrorRich, terminal.ErrorWidth);

    private static void Write(TextWriter writer, Page page, bool isRich, int? width)
    {
        if (isRich) Rich(writer, PageLines.Of(page, width));
        else foreach (var line in PageLines.Of(page, width)) writer.WriteLine(string.Concat(line.Select(piece => piece.Text)));
    }

    private static void Rich(TextWriter writer, IEnumerable<IReadOnlyList<Cell>> lines)
    {
        // The lines are set already: the console only colours them. A word longer than the terminal is broken by the terminal, so that it can be copied whole.
        var console = RichConsole.On(writer, int.MaxValue);
        foreach (var line in lines)
        {
            foreach (var piece in line.Where(piece => piece.Text.Length > 0)) console.Write(new Text(piece.Text, RichConsole.StyleOf(piece.Meaning)));
            writer.WriteLine();
        }
    }
}
