using Spectre.Console;

namespace Jcm.Calculations.Cli.Output;

/// <summary>Consoles of Spectre.Console on our own writers, and the colours of the meanings.</summary>
internal static class RichConsole
{
    /// <summary>The width where the terminal does not tell its own.</summary>
    internal const int UsualWidth = 80;

    /// <summary>A console that writes colours whatever the writer is: who calls it has asked whether a person is watching.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="width">Columns.</param>
    /// <param name="isMoving">Whether what is written changes in place, as a progress bar does.</param>
    internal static IAnsiConsole On(TextWriter writer, int width, bool isMoving = false)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = AnsiSupport.Yes,
            ColorSystem = ColorSystemSupport.Standard,
            Interactive = isMoving ? InteractionSupport.Yes : InteractionSupport.No,
            Out = new AnsiConsoleOutput(writer),
        });
        console.Profile.Width = width;
        console.Profile.Capabilities.Unicode = true;
        return console;
    }

    /// <summary>The colour of a meaning; of the sixteen that follow the user's own theme.</summary>
    /// <param name="meaning">The meaning.</param>
    internal static Style StyleOf(Meaning meaning) => meaning switch
    {
        Meaning.Heading => new Style(decoration: Decoration.Bold),
        Meaning.Good => new Style(Color.Green),
        Meaning.Attention => new Style(Color.Olive),
        Meaning.Bad => new Style(Color.Maroon, decoration: Decoration.Bold),
        Meaning.Quiet => new Style(decoration: Decoration.Dim),
        Meaning.Name => new Style(Color.Teal),
        _ => Style.Plain,
    };
}
