using System.Globalization;
using Jcm.Calculations.Arithmetic.Tracing;
using Jcm.Calculations.Evaluation;
using Jcm.Calculations.Parameters;
using Jcm.Calculations.Quantities;
using Jcm.Calculations.Reference;

namespace Jcm.Calculations.Documents.Results;

/// <summary>A calculation as a page in Markdown that can be put into a monitoring report: totals, credits, division, then every parameter with its source and every step.</summary>
internal static class ResultMarkdown
{
    private static readonly string[] LevelHeadings = ["RE: reference", "PE: project", "ER = RE − PE", "BaU", "BaU − RE, never credited"];

    private static readonly string[] ParameterHeadings = ["parameter", "description", "value", "unit", "kind", "source"];

    internal static string Write(ProjectCalculation calculation)
    {
        var text = new List<string>();
        Head(text, calculation);
        Totals(text, calculation.Result);
        if (calculation.Credits is { } credits) CreditsMarkdown.Credits(text, credits);
        if (calculation.Allocation is { } allocation) CreditsMarkdown.Allocation(text, allocation);
        MarkdownText.Heading(text, 2, "Parameters and working");
        foreach (var period in calculation.Result.Results) Period(text, period);
        MarkdownText.List(text, "Warnings", calculation.Result.Warnings.Select(warning => warning.ToString()));
        MarkdownText.List(text, "Policies", [.. calculation.Result.Policies, .. calculation.Credits?.Policies ?? [], .. calculation.Allocation?.Policies ?? []]);
        while (text[^1].Length == 0) text.RemoveAt(text.Count - 1);
        return TextPage.Of(text);
    }

    private static void Head(List<string> text, ProjectCalculation calculation)
    {
        var (project, methodology) = (calculation.Result.Project, calculation.Result.Project.Methodology);
        var periods = calculation.Result.Periods;
        MarkdownText.Heading(text, 1, $"Emission reductions of {project.Id}");
        var source = methodology.Sources[0];
        MarkdownText.Table(
            text,
            "ll",
            ["", ""],
            [
                ["Project", MarkdownText.Escape(project.Name is { } name ? $"{project.Id}, {name}" : project.Id)],
                ["Methodology", $"{MarkdownText.Escape($"{methodology.Name}, {methodology.Title ?? "title not read"} ({methodology.Country})")}; {MarkdownText.Escape(source.Title)} {MarkdownText.Link(source.Url)}"],
                ["Monitoring", MarkdownText.Escape(string.Create(CultureInfo.InvariantCulture, $"{new Monitoring.Period(periods.Min(each => each.Period.From), periods.Max(each => each.Period.To))}; periods: {periods.Count}; monitoring points: {calculation.Result.Points.Count}"))],
                ["Calculated with", MarkdownText.Escape($"Jcm.Calculations {CalculatedWith.Versions}")],
                ["Inputs", MarkdownText.Escape(calculation.Inputs.Fingerprint)],
            ]);
    }

    private static void Totals(List<string> text, ProjectResult result)
    {
        MarkdownText.Heading(text, 2, "Emissions and reductions [tCO2e]");
        var columns = result.Results.Any(period => period.Levels.BusinessAsUsual is not null) ? 5 : 3;
        Levels("vintage", [.. result.Vintages.Select(total => (total.Vintage.ToString(), total.Levels)), ("total", result.Total)]);
        if (result.Points.Count > 1) Levels("monitoring point", result.Points.Select(total => (total.Point, total.Levels)));
        if (result.Periods.Count > 1) Levels("period", result.Periods.Select(total => (total.Period.ToString(), total.Levels)));

        void Levels(string name, IEnumerable<(string Name, EmissionLevels Levels)> rows) =>
            MarkdownText.Table(text, "l".PadRight(columns + 1, 'r'), [name, .. LevelHeadings[..columns]], rows.Select(row => (IReadOnlyList<string>)[MarkdownText.Escape(row.Name), .. Numbers(row.Levels)[..columns]]));
    }

    private static string[] Numbers(EmissionLevels levels) => [Number(levels.Reference), Number(levels.Project), Number(levels.Reduction), Number(levels.BusinessAsUsual), Number(levels.Uncredited)];

    private static string Number(MassOfCO2e? mass) => mass is { } known ? known.Tonnes.ToString("#,##0.000000", CultureInfo.InvariantCulture) : "not known";

    private static void Period(List<string> text, PeriodResult period)
    {
        MarkdownText.Heading(text, 3, $"Monitoring point {period.Point}, {period.Period}");
        Parameters(text, period.Lineage().Except(period.Memos).Where(parameter => parameter.Kind != ParameterKind.NotApplicable));
        var working = ResultText.Lines(period.Working).ToList();
        MarkdownText.Block(text, working);
        foreach (var metered in period.Lineage().Select(parameter => parameter.Metered).OfType<Monitoring.Metering.MeteredValue>().Distinct())
        {
            Part($"From the readings to {metered.Parameter.Symbol}", metered.Lines);
        }

        Part("Carried on to the next period", period.CarriedForward.SelectMany(part => ExpressionText.Working(PeriodResult.WorkingOf(part).Expression)).Except(working, StringComparer.Ordinal));
        Part("Information items, not counted", period.Memos.SelectMany(memo => ExpressionText.Working(PeriodResult.WorkingOf(memo).Expression)).Except(working, StringComparer.Ordinal));
        if (period.BusinessAsUsualWorking is { } businessAsUsual)
        {
            text.Add("Business as usual:");
            text.Add("");
            Parameters(text, period.BusinessAsUsualParameters!.Except(period.Parameters));
            MarkdownText.Block(text, [.. ExpressionText.Working(businessAsUsual).Except(working, StringComparer.Ordinal), $"BaU_p − RE_p = {Number(period.Levels.Uncredited)} tCO2e, never credited"]);
        }

        if (period.Vintages.Count > 1)
        {
            MarkdownText.Table(
                text, "llrrr", ["vintage", "days", .. LevelHeadings[..3]], period.Vintages.Select(part => (IReadOnlyList<string>)[part.Vintage.ToString(), MarkdownText.Escape($"{part.Days} ({part.Days.Days.ToString(CultureInfo.InvariantCulture)})"), .. Numbers(part.Levels)[..3]]));
        }

        void Part(string title, IEnumerable<string> lines)
        {
            List<string> all = [.. lines];
            if (all.Count == 0) return;
            text.Add(MarkdownText.Escape($"{title}:"));
            text.Add("");
            MarkdownText.Block(text, all);
        }
    }

    private static void Parameters(List<string> text, IEnumerable<ResolvedParameter> parameters) =>
        MarkdownText.Table(text, "llrlll", ParameterHeadings, parameters.Select(parameter => (IReadOnlyList<string>)
        [
            MarkdownText.Escape(parameter.Term.Symbol),
            MarkdownText.Escape(parameter.Parameter.Description),
            NumberText.Of(parameter.Value),
            MarkdownText.Escape(parameter.Parameter.Unit.Symbol),
            MarkdownText.Escape(ResultText.Kind(parameter)),
            Source(parameter),
        ]));

    private static string Source(ResolvedParameter parameter)
    {
        var provenance = parameter.Provenance;
        var words = ResultText.Detail(parameter, provenance with { Url = null });
        return provenance.Url is { } url ? $"{MarkdownText.Escape(words)} {MarkdownText.Link(url)}" : MarkdownText.Escape(words);
    }
}
