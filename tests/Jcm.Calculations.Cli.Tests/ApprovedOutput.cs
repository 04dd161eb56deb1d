using System.Runtime.CompilerServices;
using System.Text;
using Jcm.Calculations.Reference;
using Xunit;

namespace Jcm.Calculations.Cli.Tests;

/// <summary>What the examples of help print, held against approved files. Of long outputs the beginning is kept.</summary>
internal static class ApprovedOutput
{
    private const int MostLines = 120;

    /// <summary>Compares the output of a command line with the approved one.</summary>
    internal static void Compare(string line, ToolRun run)
    {
        var path = Path.Combine(Folder(), $"{Name(line)}.approved.txt");
        var printed = Printed(line, run);
        var approved = File.Exists(path) ? File.ReadAllText(path).ReplaceLineEndings("\n") : "";
        if (string.Equals(approved, printed, StringComparison.Ordinal)) return;
        File.WriteAllText(path.Replace(".approved.", ".received.", StringComparison.Ordinal), printed);
        Assert.Equal(approved, printed);
    }

    private static string Printed(string line, ToolRun run)
    {
        var text = $"> {line}\n{Beginning(run.Out)}{(run.Error.Length == 0 ? "" : $"-- standard error\n{Beginning(run.Error)}")}";
        return text.Replace(DataEdition.Full, "DATA", StringComparison.Ordinal).Replace(VersionAction.Library, "VERSION", StringComparison.Ordinal);
    }

    private static string Beginning(string text)
    {
        var lines = text.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n');
        return string.Join('\n', lines.Take(MostLines)) + (lines.Length > MostLines ? "\n[and so on]\n" : "\n");
    }

    private static string Name(string line)
    {
        var name = new StringBuilder();
        foreach (var c in line["jcm ".Length..])
        {
            if (char.IsAsciiLetterOrDigit(c)) name.Append(char.ToLowerInvariant(c));
            else if (name.Length > 0 && name[^1] != '-') name.Append('-');
        }

        return name.ToString(0, Math.Min(name.Length, 110)).Trim('-');
    }

    private static string Folder([CallerFilePath] string here = "") => Path.Combine(Path.GetDirectoryName(here)!, "Examples");
}
