using System.CommandLine;
using Jcm.Calculations.Cli.Files;
using Jcm.Calculations.Cli.Output;
using Jcm.Calculations.Documents;

namespace Jcm.Calculations.Cli.Commands;

/// <summary><c>jcm verify</c>: somebody's numbers, calculated again from their inputs.</summary>
internal static class VerifyCommand
{
    internal static IReadOnlyList<CommandExample> Examples { get; } =
    [
        new("jcm verify result.json", "A result document, calculated again in every digit."),
        new("jcm verify claim.json --threshold 0.05", "Claimed numbers with the differences, and whether they are material at 5 %.", ExitCode.VerificationFailed),
        new("jcm verify claim.json --json", "The same as one JSON document, for a script.", ExitCode.VerificationFailed),
    ];

    internal static Command Create(Terminal terminal)
    {
        var file = new Argument<string>("document") { HelpName = "claim.json", Description = "A result document or a claim document; - for standard input." };
        var threshold = CommonOptions.Number("--threshold", "share", "The share of the recalculated amount from which on a misstatement is material, for example 0.05; that of the document if left out.", 0.000001m, 1);
        var methodologies = new MethodologiesOption();
        var json = CommonOptions.Json();
        var command = new Command("verify", "Calculate somebody's numbers again from their inputs, and show every difference.") { file, threshold };
        methodologies.AddTo(command);
        command.Options.Add(json);
        command.SetAction(parsed =>
        {
            var (name, isJson) = (parsed.GetValue(file)!, parsed.GetValue(json));
            InputFile.CheckOnceFromStandardInput([name, .. methodologies.Names(parsed)]);
            var found = new List<FileProblems>();
            var catalogue = methodologies.Read(terminal, parsed, found);
            if (found.Count > 0) return ProblemPage.Write(terminal, found, isJson);
            var outcome = DocumentFile.Recalculate(terminal, name, parsed.GetValue(threshold), catalogue);
            if (!outcome.TryGet(out var recalculation)) return ProblemPage.Write(terminal, outcome.Problems, name, isJson);
            if (isJson) terminal.Out.Write(recalculation.Write());
            else PageWriter.Write(terminal, Page(recalculation, name));
            return recalculation.IsConfirmed ? ExitCode.Done : ExitCode.VerificationFailed;
        });
        return command;
    }

    private static Page Page(Recalculation recalculation, string name)
    {
        var project = recalculation.Calculation.Result.Project;
        var page = new Page().Text(recalculation.Verdict, recalculation.IsConfirmed ? Meaning.Good : Meaning.Bad);
        page.Table(new Table(new PageColumn(""), new PageColumn("", MayWrap: true)) { HasHeader = false }
            .Row("project", project.Name is { } title ? $"{project.Id}, {title}" : project.Id)
            .Row("methodology", project.Methodology.Name)
            .Row("claim", recalculation.ClaimedWith is { } versions ? $"{name}, calculated with {versions}" : $"{name}: {recalculation.Source}")
            .Row("recalculated with", VersionAction.Versions));
        page.Lines([$"inputs {recalculation.Calculation.Inputs.Fingerprint}"]);
        if (recalculation.Amounts.Count > 0)
        {
            var amounts = new Table(new PageColumn("tCO2e"), new PageColumn("claimed", IsNumber: true), new PageColumn("recalculated", IsNumber: true), new PageColumn("difference", IsNumber: true), new PageColumn("%", IsNumber: true));
            foreach (var amount in recalculation.Amounts)
            {
                var meaning = amount.IsMaterial is true ? Meaning.Bad : amount.Direction == Crediting.MisstatementDirection.None ? Meaning.Plain : Meaning.Attention;
                amounts.Row(amount.Name, Amounts.Number(amount.Claimed), Amounts.Number(amount.Recalculated), new Cell(Signed(amount.Difference), meaning), new Cell(Misstatement(amount), meaning));
            }

            page.Heading("Amounts").Table(amounts);
        }

        if (recalculation.Differences.Count > 0)
        {
            var differences = new Table(new PageColumn("where", MayWrap: true), new PageColumn("what", MayWrap: true), new PageColumn("claimed", MayWrap: true), new PageColumn("recalculated", MayWrap: true), new PageColumn("%", IsNumber: true));
            foreach (var each in recalculation.Differences)
            {
                differences.Row(each.Where.ToString(), each.What, each.Claimed ?? "not stated", each.Recalculated ?? "does not exist", each.Percent is { } percent ? Signed(ClaimDifferencePercent(percent)) : "");
            }

            page.Heading("Differences").Table(differences);
        }

        return page.Heading("Notes").List(recalculation.Differences.Select(each => each.Note).OfType<string>().Concat(recalculation.Notes));
    }

    private static string Misstatement(ClaimedAmount amount) =>
        (amount.Percent is { } percent ? Amounts.Number(ClaimDifferencePercent(percent)) : "no share") + (amount.IsMaterial is true ? ", material" : "");

    /// <summary>As many decimals as are needed to see that there is a difference.</summary>
    private static decimal ClaimDifferencePercent(decimal percent)
    {
        var decimals = 2;
        while (decimals < 12 && percent != 0 && decimal.Round(percent, decimals) == 0) decimals++;
        return decimal.Round(percent, decimals);
    }

    private static string Signed(decimal? value) => value is not { } known ? "-" : (known > 0 ? "+" : "") + Amounts.Number(known);
}
