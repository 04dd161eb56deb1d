using System.CommandLine;
using Jcm.Calculations.Cli.Files;
using Jcm.Calculations.Cli.Output;

namespace Jcm.Calculations.Cli.Commands;

/// <summary><c>jcm calculate</c>: from a project document to emission reductions, credits and their division.</summary>
internal static class CalculateCommand
{
    internal static IReadOnlyList<CommandExample> Examples { get; } =
    [
        new("jcm calculate project.json", "The emission reductions and credits of a project, with whatever is doubtful about them."),
        new("jcm calculate project.json --monitoring monitoring.csv", "The same with the months that a table adds."),
        new("jcm calculate project.json --explain", "The page with every parameter, its source and every step of the working."),
        new("jcm calculate project.json --json > result.json", "The result with its inputs, which anybody can calculate again with jcm verify."),
        new("jcm calculate project.json --markdown > report.md", "Tables and working to be put into a monitoring report."),
    ];

    internal static Command Create(Terminal terminal)
    {
        var input = new ProjectInputOptions();
        var explain = CommonOptions.Flag("--explain", "Add the whole working: parameters with sources and every step. --json and --markdown hold them in any case.");
        var json = CommonOptions.Json("Write the result document (jcm-result/1) to standard output; problems too are one JSON document.");
        var markdown = CommonOptions.Flag("--markdown", "Write tables and working in GitHub-flavoured Markdown.");
        var latex = CommonOptions.Flag("--latex", "Write the working, the credits and their division in LaTeX.");
        var output = CommonOptions.Text("--out", "file", "Write to a new file instead of standard output.");
        var command = new Command("calculate", "Calculate the emission reductions of a project, and its credits and their division where the document asks for them.");
        input.AddTo(command);
        foreach (var option in new Option[] { explain, json, markdown, latex, output }) command.Options.Add(option);
        command.Validators.Add(result =>
        {
            var forms = new[] { json, markdown, latex }.Where(form => result.GetValue(form)).Select(form => form.Name).ToList();
            if (forms.Count > 1) result.AddError($"Only one of these can be written: {string.Join(", ", forms)}.");
        });
        command.SetAction(parsed =>
        {
            var isJson = parsed.GetValue(json);
            if (input.Read(terminal, parsed, out var problems) is not { } read) return ProblemPage.Write(terminal, problems, isJson);
            var outcome = read.Calculate(terminal);
            if (!outcome.TryGet(out var calculation)) return ProblemPage.Write(terminal, outcome.Problems, read.Files, isJson);
            var text = isJson ? calculation.ToDocument().Write()
                : parsed.GetValue(markdown) ? calculation.ExplainMarkdown()
                : parsed.GetValue(latex) ? calculation.ExplainLatex()
                : null;
            // A page says it itself; other programs take the document as it is.
            if (text is not null && read.Changed is { } changed) Messages.Write(terminal, changed, Meaning.Attention);
            Write(terminal, parsed.GetValue(output), to =>
            {
                if (text is not null) to.Out.Write(text.EndsWith('\n') ? text : text + "\n");
                else PageWriter.Write(to, CalculationPage.Of(read, calculation, parsed.GetValue(explain)));
            });
            return ExitCode.Done;
        });
        return command;
    }

    private static void Write(Terminal terminal, string? file, Action<Terminal> write)
    {
        if (file is null)
        {
            write(terminal);
            return;
        }

        OutputFile.Create(terminal, file, writer => write(new Terminal { Out = writer, Error = terminal.Error, WorkingFolder = terminal.WorkingFolder }));
        Messages.Write(terminal, $"Written to {file}.", Meaning.Good);
    }
}
