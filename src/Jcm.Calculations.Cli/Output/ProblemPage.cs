using System.Globalization;
using System.Text.Json;

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
    /// <param name="lineOf">The line of a problem in the file, where it is known.</param>
    /// <returns><see cref="ExitCode.Problems"/>.</returns>
    internal static int Write(Terminal terminal, IReadOnlyList<Problem> problems, string? file, bool isJson, Func<Problem, int?>? lineOf = null)
    {
        if (isJson) JsonOutput.Write(terminal, writer => Json(writer, problems, lineOf));
        else Text(terminal, problems, file, lineOf);
        return ExitCode.Problems;
    }

    private static void Text(Terminal terminal, IReadOnlyList<Problem> problems, string? file, Func<Problem, int?>? lineOf)
    {
        var count = string.Create(CultureInfo.InvariantCulture, $"{problems.Count} {(problems.Count == 1 ? "problem" : "problems")}");
        var page = new Page().Text(file is null ? count : $"{file}: {count}", Meaning.Bad);
        PageWriter.WriteError(terminal, page);
        var list = new Page().Lines(problems.Select(problem =>
            (lineOf?.Invoke(problem) is { } line ? string.Create(CultureInfo.InvariantCulture, $"line {line}, ") : "") + problem.ToString().ReplaceLineEndings(" ")));
        PageWriter.WriteError(terminal, list);
    }

    private static void Json(Utf8JsonWriter writer, IReadOnlyList<Problem> problems, Func<Problem, int?>? lineOf)
    {
        writer.WriteStartObject();
        writer.WriteString("format", Format);
        writer.Objects("problems", problems, problem =>
        {
            writer.WriteString("code", problem.Code.ToString());
            writer.TextIfAny("path", problem.Where.Document);
            if (lineOf?.Invoke(problem) is { } line) writer.WriteNumber("line", line);
            writer.TextIfAny("project", problem.Where.Project);
            writer.TextIfAny("point", problem.Where.Point);
            writer.TextIfAny("period", problem.Where.Period);
            writer.TextIfAny("parameter", problem.Where.Parameter);
            writer.WriteString("message", problem.Message);
        });
        writer.WriteEndObject();
    }
}
