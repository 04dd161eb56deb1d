using System.Globalization;
using Jcm.Calculations.Arithmetic.Tracing;
using Jcm.Calculations.Monitoring.Metering;
using Jcm.Calculations.Monitoring.Quality;
using Jcm.Calculations.Reference;

namespace Jcm.Calculations.Evaluation.Quality;

/// <summary>The quality of monitoring data as a page of text.</summary>
internal static class DataQualityText
{
    private static readonly string[] ValueHeadings = ["point", "period", "parameter", "as read", "errors corrected", "gaps filled", "used", "unit", "readings cover"];

    private static readonly string[] EffectHeadings = ["point", "period", "parameter", "what was done", "from", "to", "unit", "effect"];

    internal static string Write(DataQuality quality)
    {
        var project = quality.Result.Project;
        var text = new List<string>
        {
            $"Quality of the monitoring data of project {project.Id}{(project.Name is { } name ? $", {name}" : "")}",
            $"Methodology  {project.Methodology.Name}",
            CalculatedWith.Line,
        };
        TextPage.Section(text, "In short", Summary(quality));
        TextPage.Section(text, "Values", ValueRows(quality));
        TextPage.Section(text, "Effect on the emission reductions [tCO2e]", EffectRows(quality));
        foreach (var grade in new[] { FindingGrade.Fault, FindingGrade.Doubt, FindingGrade.Note })
        {
            TextPage.Section(text, Title(grade), quality.Findings.Where(finding => finding.Grade == grade).Select(Line));
        }

        if (quality.Plan is { } plan) TextPage.Section(text, "Against the monitoring plan", plan.Problems.Count == 0 ? ["The report follows the plan."] : plan.Problems.Select(problem => problem.ToString()));
        TextPage.Section(text, "From the readings to the values", quality.Values.SelectMany(value => value.Lines.Prepend(value.ToString())));
        TextPage.Section(text, "Rules", Rules(quality));
        return TextPage.Of(text);
    }

    private static IEnumerable<string> Summary(DataQuality quality)
    {
        var reduction = quality.Result.Total.Reduction.Tonnes;
        yield return $"Emission reductions {Number(reduction)} tCO2e. The readings alone, gaps counted as nothing and no error corrected, would give {Number(quality.AsRead)}; what was done about them changes {Signed(quality.Effect)}.";
        var whole = quality.Values.SelectMany(value => value.Positions).Select(position => position.Coverage).ToList();
        if (whole.Count > 0) yield return $"Readings cover {MeteringText.Percent(whole.Min(coverage => coverage.Share))} of the time or more, in each value.";
        yield return string.Create(CultureInfo.InvariantCulture, $"{quality.Findings.Count(finding => finding.Grade == FindingGrade.Fault)} faults, {quality.Findings.Count(finding => finding.Grade == FindingGrade.Doubt)} doubts, {quality.Findings.Count(finding => finding.Grade == FindingGrade.Note)} notes. No finding has changed a value.");
    }

    private static IEnumerable<string> ValueRows(DataQuality quality)
    {
        List<string[]> rows = [ValueHeadings];
        rows.AddRange(quality.Values.Select(value => new[]
        {
            value.Parameter.Point,
            value.Period.ToString(),
            value.Parameter.Item is { } item ? $"{value.Parameter.Symbol} ({item})" : value.Parameter.Symbol,
            NumberText.Of(value.AsRead),
            NumberText.Of(value.Corrected),
            NumberText.Of(value.Filled),
            NumberText.Of(value.Value),
            value.Unit.Symbol,
            MeteringText.Percent(value.Positions.Min(position => position.Coverage.Share)),
        }));
        return rows.Count == 1 ? [] : TextTable.Lines(rows, leftColumns: 3).Select(line => line[2..]);
    }

    private static IEnumerable<string> EffectRows(DataQuality quality)
    {
        if (quality.Effects.Count == 0) return [];
        List<string[]> rows = [EffectHeadings];
        rows.AddRange(quality.Effects.Select(effect => new[]
        {
            effect.Point,
            effect.Period.ToString(),
            effect.Value.Parameter.Symbol,
            effect.Words,
            NumberText.Of(effect.From),
            NumberText.Of(effect.To),
            effect.Value.Unit.Symbol,
            effect.Tonnes is { } tonnes ? Signed(tonnes) : "not known",
        }));
        rows.Add(["together", "", "", "", "", "", "", Signed(quality.Effect)]);
        return TextTable.Lines(rows, leftColumns: 4).Select(line => line[2..]);
    }

    private static IEnumerable<string> Rules(DataQuality quality)
    {
        foreach (var clock in quality.Clocks) yield return $"Local time: {clock}.";
        foreach (var (parameter, positions) in quality.Values.GroupBy(value => value.Parameter).Select(group => (group.Key, group.First().Positions)))
        {
            yield return $"{parameter.Point}, {parameter.Symbol} ({parameter.Source}): {string.Concat(positions.Select(position => position.IsSubtracted ? $" − {position.Name}" : $" + {position.Name}")).TrimStart(' ', '+')}; boundaries inside an interval: {parameter.Boundary}.";
            foreach (var position in positions) yield return $"  {position.Name}: gaps: {position.GapRule}{(position.GapRule.SafeWhile is { } bound ? $", safe while {bound}" : "")}; estimated readings: {position.EstimatedRule}.";
        }

        yield return "An error is taken on the side that credits less: × (1 − e) where a larger amount raises the reductions, × (1 + e) where it lowers them; e is the largest that applies, a share of what was read.";
        yield return "Sums are exact in the last digit of each meter; units are converted once for each amount; local days begin at local midnight; 31 December always ends a period.";
        yield return "Effects lead from the readings alone to the result: for each point and period errors first, then gaps, then invoices, in the order of the parameters. They add up exactly. What a series carries on to later periods is not followed.";
        yield return "Tonnes are shown with six decimals; the exact ones are in the data.";
    }

    private static string Title(FindingGrade grade) => grade switch
    {
        FindingGrade.Fault => "Faults: not possible, or against a stated rule",
        FindingGrade.Doubt => "Doubts: a verifier will ask",
        _ => "Notes",
    };

    private static string Line(Finding finding)
    {
        var place = finding.Where == Location.None ? "" : $"{finding.Where with { Project = null }}: ";
        return $"[{finding.Code}] {place}{(finding.Subject.Length == 0 ? "" : $"{finding.Subject}: ")}{finding.Message}";
    }

    private static string Number(decimal tonnes) => tonnes.ToString("#,##0.000000", CultureInfo.InvariantCulture);

    private static string Signed(decimal tonnes) => tonnes.ToString("+#,##0.000000;-#,##0.000000;0.000000", CultureInfo.InvariantCulture);
}
