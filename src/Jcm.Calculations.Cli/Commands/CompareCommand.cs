using System.CommandLine;
using Jcm.Calculations.Cli.Files;
using Jcm.Calculations.Cli.Output;
using Jcm.Calculations.Documents;

namespace Jcm.Calculations.Cli.Commands;

/// <summary><c>jcm compare</c>: why a number changed.</summary>
internal static class CompareCommand
{
    internal static IReadOnlyList<CommandExample> Examples { get; } =
    [
        new("jcm compare estimate.json project.json", "Why the monitored reductions are not as estimated, by parameter."),
        new("jcm compare estimate.json result.json --parts", "The same part by part, for every monitoring point and period."),
    ];

    internal static Command Create(Terminal terminal)
    {
        var first = new Argument<string>("first") { HelpName = "a.json", Description = "The document from which the difference is counted: a project (calculated now) or a result (as it stands)." };
        var second = new Argument<string>("second") { HelpName = "b.json", Description = "The document to which it is counted." };
        var parts = CommonOptions.Flag("--parts", "Show the parts by monitoring point and period as well.");
        var methodologies = new MethodologiesOption();
        var json = CommonOptions.Json();
        var command = new Command("compare", "Divide the difference between two results exactly: by parameter, methodology version, and versions of library and data.") { first, second, parts };
        methodologies.AddTo(command);
        command.Options.Add(json);
        command.SetAction(parsed =>
        {
            var (a, b, isJson) = (parsed.GetValue(first)!, parsed.GetValue(second)!, parsed.GetValue(json));
            InputFile.CheckOnceFromStandardInput([a, b, .. methodologies.Names(parsed)]);
            var found = new List<FileProblems>();
            var catalogue = methodologies.Read(terminal, parsed, found);
            // Both documents are read before any problem is shown.
            var (from, to) = (DocumentFile.Result(terminal, a, catalogue), DocumentFile.Result(terminal, b, catalogue));
            if (!from.IsValid) found.Add(new(a, from.Problems));
            if (!to.IsValid) found.Add(new(b, to.Problems));
            if (found.Count > 0) return ProblemPage.Write(terminal, found, isJson);
            var outcome = DocumentComparison.TryOf(from.Value, to.Value);
            if (!outcome.TryGet(out var comparison)) return ProblemPage.Write(terminal, outcome.Problems, null, isJson);
            if (isJson) terminal.Out.Write(comparison.Write());
            else PageWriter.Write(terminal, Page(comparison, parsed.GetValue(parts)));
            return ExitCode.Done;
        });
        return command;
    }

    private static Page Page(DocumentComparison comparison, bool withParts)
    {
        var page = new Page().Text(comparison.ToString());
        page.Table(new Table(new PageColumn(""), new PageColumn("", MayWrap: true)) { HasHeader = false }
            .Row("first", Heading(comparison.First))
            .Row("second", Heading(comparison.Second)));
        if (comparison.Parts.Count > 0)
        {
            var table = new Table(new PageColumn("", MayWrap: true), new PageColumn("first", IsNumber: true), new PageColumn("second", IsNumber: true), new PageColumn("tCO2e", IsNumber: true));
            foreach (var total in comparison.Totals) table.Row(total.What, total.First, total.Second, Amounts.Signed(total.Tonnes));
            page.Heading("What explains it").Table(table.Row("difference", "", "", Amounts.Signed(comparison.Difference)));
        }

        if (withParts && comparison.Parts.Count > 0)
        {
            var table = new Table(new PageColumn("", MayWrap: true), new PageColumn("point", MayWrap: true), new PageColumn("period", MayWrap: true), new PageColumn("first", IsNumber: true), new PageColumn("second", IsNumber: true), new PageColumn("tCO2e", IsNumber: true));
            foreach (var part in comparison.Parts) table.Row(part.What, part.Line?.Point ?? "", part.Line?.Period?.ToString() ?? "", part.First, part.Second, Amounts.Signed(part.Tonnes));
            page.Heading("Part by part").Table(table);
        }

        return page.Heading("Policies").List(comparison.Policies);
    }

    private static string Heading(ResultDocument document) =>
        $"{document.Inputs.Project.Id}, {document.Inputs.Project.Methodology.Name}; calculated with {document.LibraryVersion}, data {document.DataVersion}";
}
