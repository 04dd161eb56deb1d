using System.Globalization;
using System.Text.Json;
using Jcm.Calculations.Cli.Files;

namespace Jcm.Calculations.Cli.Output;

/// <summary>All problems of a user's data: a block on standard error, or a document on standard output with <c>--json</c>.</summary>
internal static class ProblemPage
{
    /// <summary>The value of the key <c>format</c>.</summary>
    internal const string Format = "jcm-problems/1";

    /// <summary>Writes problems.</summary>
    /// <param name="terminal">Where to.</param>
    /// <param name="problems">At least one.</param>
    /// <param name="file">The file that was read, as on the command line; null where there is none.</param>
    /// <param name="isJson">Whether <c>--json</c> was asked for.</param>
    /// <returns><see cref="ExitCode.Problems"/>.</returns>
    internal static int Write(Terminal terminal, IReadOnlyList<Problem> problems, string? file, bool isJson) => Write(terminal, [(file, problems)], isJson);

    /// <summary>Writes the problems of several files.</summary>
    /// <param name="terminal">Where to.</param>
    /// <param name="files">The files, each with at least one problem.</param>
    /// <param name="isJson">Whether <c>--json</c> was asked for.</param>
    /// <returns><see cref="ExitCode.Problems"/>.</returns>
    internal static int Write(Terminal terminal, IReadOnlyList<FileProblems> files, bool isJson) =>
        Write(terminal, [.. files.Select(each => ((string?)each.File, each.Problems))], isJson);

    private static int Write(Terminal terminal, IReadOnlyList<(string? File, IReadOnlyList<Problem> Problems)> files, bool isJson)
    {
        if (isJson) JsonOutput.Write(terminal, writer => Json(writer, files));
        else foreach (var (file, problems) in files) Text(terminal, problems, file);
        return ExitCode.Problems;
    }

    private static void Text(Terminal terminal, IReadOnlyList<Problem> problems, string? file)
    {
        var count = string.Create(CultureInfo.InvariantCulture, $"{problems.Count} {(problems.Count == 1 ? "problem" : "problems")}");
        var page = new Page().Text(file is null ? count : $"{file}: {count}", Meaning.Bad);
        PageWriter.WriteError(terminal, page);
        PageWriter.WriteError(terminal, new Page().Lines(problems.Select(problem => problem.ToString().ReplaceLineEndings(" "))));
    }

    private static void Json(Utf8JsonWriter writer, IReadOnlyList<(string? File, IReadOnlyList<Problem> Problems)> files)
    {
        writer.WriteStartObject();
        writer.WriteString("format", Format);
        writer.Objects("problems", files.SelectMany(each => each.Problems.Select(problem => (each.File, Problem: problem))), each =>
        {
            var (file, problem) = each;
            writer.WriteString("code", problem.Code.ToString());
            writer.TextIfAny("file", problem.Where.Table ?? file);
            writer.TextIfAny("path", problem.Where.Document);
            if (problem.Where.Line is { } line) writer.WriteNumber("line", line);
            writer.TextIfAny("project", problem.Where.Project);
            writer.TextIfAny("point", problem.Where.Point);
            writer.TextIfAny("period", problem.Where.Period);
            writer.TextIfAny("parameter", problem.Where.Parameter);
            writer.WriteString("message", problem.Message);
        });
        writer.WriteEndObject();
    }
}
