using System.CommandLine;
using System.Text;
using Jcm.Calculations.Cli.Files;
using Jcm.Calculations.Cli.Output;
using Jcm.Calculations.Crediting;
using Jcm.Calculations.Evaluation.Batch;

namespace Jcm.Calculations.Cli.Commands;

/// <summary><c>jcm merge</c>: adds the totals of parts.</summary>
internal static class MergeCommand
{
    private const int BufferSize = 1 << 16;

    internal static IReadOnlyList<CommandExample> Examples { get; } =
    [
        new("jcm merge part1.json part2.json", "The credits of all rows together, the same as of one run over the whole file."),
        new("jcm merge part1.json part2.json --out all.json --json", "The same for other programs, with the sum in a file that can be merged again."),
    ];

    internal static Command Create(Terminal terminal)
    {
        var files = new Argument<string[]>("totals") { HelpName = "part1.json", Description = "Totals (jcm-totals/1) that jcm batch --totals has written; one may be - for standard input.", Arity = ArgumentArity.OneOrMore };
        var output = CommonOptions.Text("--out", "all.json", "Write the sum (jcm-totals/1) to a new file.");
        var json = CommonOptions.Json();
        var command = new Command("merge", "Add the exact totals of parts of a batch, and list the credits of the whole.") { files, output, json };
        command.SetAction(parsed => Run(terminal, parsed.GetRequiredValue(files), parsed.GetValue(output), parsed.GetValue(json)));
        return command;
    }

    private static int Run(Terminal terminal, string[] names, string? output, bool isJson)
    {
        if (names.Count(name => name is InputFile.StandardInput) > 1) throw new WrongUsageException("Only one file can be read from standard input: name the others.");
        var paths = names.Where(name => name is not InputFile.StandardInput).Select(name => Path.GetFullPath(Path.Combine(terminal.WorkingFolder, name)));
        if (paths.GroupBy(path => path, StringComparer.Ordinal).FirstOrDefault(same => same.Count() > 1) is { } twice) throw new WrongUsageException($"{Path.GetFileName(twice.Key)} is named twice, and its rows would count twice.");
        if (output is not null) OutputFile.CheckNew(terminal, output);
        var problems = new List<FileProblems>();
        BatchTotals? sum = null;
        foreach (var name in names)
        {
            var read = Read(terminal, name);
            if (!read.TryGet(out var part))
            {
                problems.Add(new(name, read.Problems));
                continue;
            }

            if (sum is null)
            {
                sum = part;
                continue;
            }

            var added = sum.Add(part);
            if (added.TryGet(out var more)) sum = more;
            else problems.Add(new(name, added.Problems));
        }

        if (problems.Count > 0) return ProblemPage.Write(terminal, problems, isJson);
        if (output is not null) OutputFile.Create(terminal, output, sum!.Write);
        var credited = BatchCredits.TryOf(sum!);
        if (!credited.TryGet(out var credits)) return ProblemPage.Write(terminal, [.. credited.Problems.Select(WithRemedy)], file: null, isJson);
        var report = new BatchReport(string.Join(" + ", names), null, sum!, credits) { TotalsFile = output };
        if (isJson) JsonOutput.Write(terminal, report.WriteJson);
        else PageWriter.Write(terminal, report.ToPage());
        if (sum!.BadRowCount == 0) return ExitCode.Done;
        if (!isJson) Messages.Write(terminal, report.BadRowMessage);
        return ExitCode.Problems;
    }

    private static Outcome<BatchTotals> Read(Terminal terminal, string name)
    {
        try
        {
            using var stream = InputFile.Open(terminal, name);
            using var reader = new StreamReader(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true), detectEncodingFromByteOrderMarks: false, BufferSize);
            return BatchTotals.Read(reader);
        }
        catch (DecoderFallbackException)
        {
            return new Problem(ProblemCode.Malformed, "The file is not UTF-8 text.");
        }
        catch (IOException exception)
        {
            throw InputFile.CannotBeRead(name, exception);
        }
    }

    /// <summary>The problem, with the option that solves it.</summary>
    private static Problem WithRemedy(Problem problem) => problem.Code == ProblemCode.MissingAmount
        ? problem with { Message = "A whole number lies within the error of the total, so that only decimals can tell the tonne: calculate the parts again with jcm batch --decimals." }
        : problem;
}
