using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Xunit;

namespace Jcm.Calculations.Cli.Tests.Readme;

/// <summary>The walk-through of the README happens as it says: every command is run, every entry made, every line of output compared.</summary>
public sealed partial class WalkThroughTests
{
    [Fact]
    public void A_first_number_is_had_as_the_README_says()
    {
        using var folder = new TemporaryFolder();
        var commands = 0;
        foreach (var part in Parts())
        {
            if (part.StartsWith('|')) FillIn(folder.File("roof.json"), part);
            else commands += Run(folder, part);
        }

        Assert.Equal(7, commands);
    }

    /// <summary>The blocks of commands and the table of entries, in their order.</summary>
    private static IEnumerable<string> Parts()
    {
        var readme = File.ReadAllText(Path.Combine(Root(), "README.md")).ReplaceLineEndings("\n");
        var text = readme.Split("<!-- walk-through")[1].Split("<!-- /walk-through")[0];
        return Blocks().Matches(text).Select(match => match.Groups["code"].Success ? match.Groups["code"].Value : match.Value);
    }

    private static void FillIn(string path, string table)
    {
        var document = JsonNode.Parse(File.ReadAllText(path))!;
        foreach (var row in table.Trim().Split('\n').Skip(2))
        {
            var cells = row.Trim('|', ' ').Split(" | ");
            var value = cells[1].Trim();
            Set(document, cells[0].Trim('`', ' '), value.StartsWith('`') ? JsonNode.Parse(value.Trim('`')) : null);
        }

        File.WriteAllText(path, document.ToJsonString());
    }

    private static void Set(JsonNode document, string path, JsonNode? value)
    {
        var steps = path[2..].Split(['.', '['], StringSplitOptions.RemoveEmptyEntries);
        var node = steps[..^1].Aggregate(document, (at, step) => step.EndsWith(']') ? at[Index(step)]! : at[step]!);
        if (value is null) node.AsArray().RemoveAt(Index(steps[^1]));
        else node[steps[^1]] = value;
    }

    private static int Index(string step) => int.Parse(step.TrimEnd(']'), CultureInfo.InvariantCulture);

    /// <summary>Runs the commands of a block; the lines below each are in its output, in this order.</summary>
    private static int Run(TemporaryFolder folder, string block)
    {
        var commands = block.Split("> jcm ", StringSplitOptions.RemoveEmptyEntries);
        foreach (var command in commands)
        {
            var lines = command.TrimEnd('\n').Split('\n');
            var words = CommandLineWords.Of(lines[0]);
            var run = ToolRun.With(new ToolSetting { Folder = folder.Path }, [.. words.Words]);
            Assert.True(run.ExitCode == ExitCode.Done, $"{lines[0]}: {run.Error}");
            if (words.Output is { } file) File.WriteAllText(folder.File(file), run.Out);
            var place = 0;
            foreach (var line in lines.Skip(1).Where(line => line is not "..."))
            {
                var found = run.Out.IndexOf(line, place, StringComparison.Ordinal);
                Assert.True(found >= 0, $"{lines[0]} does not print \"{line}\" there:\n{run.Out}");
                place = found + line.Length;
            }
        }

        return commands.Length;
    }

    private static string Root([CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", "..", ".."));

    [GeneratedRegex(@"```\n(?<code>> jcm .*?)```|(^\|[^\n]*\n)+", RegexOptions.Multiline | RegexOptions.Singleline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Blocks();
}
