using Jcm.Calculations;
using Jcm.Calculations.Documents;

namespace FirstCalculation;

/// <summary>A project document with monthly meter readings, through the whole chain: check, calculate, divide by vintage, show the working.</summary>
internal static class MonthlyMeteredProject
{
    /// <summary>Prints the calculation, or everything that is wrong with the document.</summary>
    /// <returns>Zero, or one when the document has problems.</returns>
    internal static int Print(string path)
    {
        if (!File.Exists(path))
        {
            Console.Error.WriteLine($"There is no file {path}.");
            return 1;
        }

        var document = ProjectDocument.Read(File.ReadAllText(path));
        if (!document.TryGet(out var read)) return Fail(document.Problems);
        var project = read.Project;
        var outcome = project.Evaluate();
        if (!outcome.TryGet(out var result)) return Fail(outcome.Problems);

        Page.Title($"(c) A project document with monthly readings: {project.Name}");
        Console.WriteLine($"{project.Methodology.Name}: {project.Methodology.Title}, {project.Methodology.Sources[0].Url}");
        Console.WriteLine();
        Page.Table(
            ["period", "RE [tCO2e]", "PE [tCO2e]", "ER [tCO2e]", "BaU - RE [tCO2e]"],
            [
                .. result.Periods.Select(total => Row(total.Period.ToString(), total.Levels)),
                .. result.Points.Select(total => Row($"point {total.Point}", total.Levels)),
                .. result.Vintages.Select(total => Row($"vintage {total.Vintage}", total.Levels)),
                Row("total", result.Total),
            ]);

        Console.WriteLine("The working of the first month:");
        Console.WriteLine();
        foreach (var period in result.Results.Where(period => period.Period == result.Periods[0].Period)) Console.WriteLine(period.Explain());
        Console.WriteLine("Warnings");
        foreach (var warning in result.Warnings) Console.WriteLine($"  {warning}");
        Console.WriteLine("Policies");
        foreach (var policy in result.Policies) Console.WriteLine($"  {policy}");
        return 0;
    }

    private static int Fail(IReadOnlyList<Problem> problems)
    {
        foreach (var problem in problems) Console.Error.WriteLine(problem);
        return 1;
    }

    private static string[] Row(string name, Jcm.Calculations.Evaluation.EmissionLevels levels) =>
    [
        name,
        Page.Number(levels.Reference.Tonnes, 3),
        Page.Number(levels.Project.Tonnes, 3),
        Page.Number(levels.Reduction.Tonnes, 3),
        levels.Uncredited is { } uncredited ? Page.Number(uncredited.Tonnes, 3) : "-",
    ];
}
