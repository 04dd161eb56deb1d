using System.Globalization;
using Jcm.Calculations.Arithmetic;
using Jcm.Calculations.Monitoring.Metering;
using Jcm.Calculations.Monitoring.Plan;
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
        TextPage.Section(text, "In short [tCO2e]", Summary(quality));
        TextPage.Section(text, "Values", ValueRows(quality));
        TextPage.Section(text, "What was done to the readings, and its effect on the emission reductions [tCO2e]", EffectRows(quality));
        foreach (var grade in new[] { FindingGrade.Fault, FindingGrade.Doubt, FindingGrade.Note })
        {
            TextPage.Section(text, Title(grade), quality.Findings.Where(finding => finding.Grade == grade).SelectMany(finding => Wrapped(Line(finding))));
        }

        if (quality.Plan is { } plan) TextPage.Section(text, "Against the monitoring plan", PlanLines(plan).SelectMany(Wrapped));
        TextPage.Section(text, "Meters", MeterStatements.Of(quality.Values).SelectMany(Wrapped));
        TextPage.Section(text, "From the readings to the values", quality.Values.SelectMany(ValueLines).SelectMany(Wrapped));
        TextPage.Section(text, "Rules", Rules(quality).SelectMany(Wrapped));
        return TextPage.Of(text);
    }

    /// <summary>From the readings alone to the result, then coverage and the number of findings.</summary>
    private static IEnumerable<string> Summary(DataQuality quality)
    {
        var rows = new List<string[]> { new[] { "the readings alone, gaps counted as nothing and no error corrected: not to be claimed", Number(quality.AsRead) } };
        rows.AddRange(quality.Effects.GroupBy(effect => effect.Treatment).OrderBy(group => group.Key).Select(group => new[] { group.First().Words, Signed(group.Aggregate(Rational.Zero, (sum, effect) => sum + (effect.Exact ?? Rational.Zero)).ToDecimal()) }));
        rows.Add(["emission reductions", Number(quality.Result.Total.Reduction.Tonnes)]);
        foreach (var line in TextTable.Lines(rows)) yield return line[2..];
        if (quality.Values.MinBy(Share) is { } least)
        {
            yield return Share(least) == 1
                ? "Readings cover all of the time."
                : $"Readings cover at least {MeteringText.Percent(Share(least))} of the time of each value; least at {least.Parameter.Point}, {least.Period}, {Symbol(least)}.";
        }

        yield return $"{Count(quality, FindingGrade.Fault, "fault")}, {Count(quality, FindingGrade.Doubt, "doubt")}, {Count(quality, FindingGrade.Note, "note")}. Findings change no value; only the rules at the end of this page do.";
    }

    private static IEnumerable<string> ValueRows(DataQuality quality)
    {
        var rows = new List<string[]> { ValueHeadings };
        rows.AddRange(quality.Values.Select(value => new[]
        {
            value.Parameter.Point,
            value.Period.ToString(),
            Symbol(value),
            Number(value.AsRead),
            Number(value.Corrected),
            Number(value.Filled),
            Number(value.Value),
            value.Unit.Symbol,
            MeteringText.Percent(Share(value)),
        }));
        return rows.Count == 1 ? [] : TextTable.Lines(rows, leftColumns: 3).Select(line => line[2..]);
    }

    private static IEnumerable<string> EffectRows(DataQuality quality)
    {
        if (quality.Effects.Count == 0) return [];
        var rows = new List<string[]> { EffectHeadings };
        rows.AddRange(quality.Effects.Select(effect => new[]
        {
            effect.Point,
            effect.Period.ToString(),
            Symbol(effect.Value),
            effect.Words,
            Number(effect.From),
            Number(effect.To),
            effect.Value.Unit.Symbol,
            effect.Tonnes is { } tonnes ? Signed(tonnes) : "not known",
        }));
        rows.Add(["together", "", "", "", "", "", "", Signed(quality.Effect)]);
        return TextTable.Lines(rows, leftColumns: 4).Select(line => line[2..]);
    }

    private static IEnumerable<string> PlanLines(PlanCheck plan) => plan.IsAsPlanned
        ? [$"The report of {plan.Report.Period} follows the plan: {plan.Plan.Document}."]
        : plan.Problems.Select(problem => problem.ToString());

    private static IEnumerable<string> ValueLines(MeteredValue value)
    {
        var read = value.IsAdjusted ? $"; {Amount(value.AsRead, value.Unit.Symbol)} as read" : "";
        yield return $"{value.Parameter.Point}, {value.Period}, {Symbol(value)} {MeteringText.Equal(value.Value, value.Unit.Symbol)}{read}";
        foreach (var line in MeteringText.Lines(value, withGrounds: false)) yield return TextPage.Indent(line);
    }

    private static IEnumerable<string> Rules(DataQuality quality)
    {
        foreach (var clock in quality.Clocks) yield return $"Local time: {clock}.";
        foreach (var (parameter, positions) in quality.Values.GroupBy(value => value.Parameter).Select(group => (group.Key, group.First().Positions)))
        {
            yield return $"{parameter.Point}, {parameter.Symbol} ({parameter.Source}): {string.Concat(positions.Select(position => position.IsSubtracted ? $" − {position.Name}" : $" + {position.Name}")).TrimStart(' ', '+')}; an interval in which a boundary lies is {MeteringText.Words(parameter.Boundary)}.";
            foreach (var position in positions) yield return $"  {position.Name}: gaps: {position.GapRule}{(position.GapRule.SafeWhile is { } bound ? $", safe while {bound}" : "")}; estimated readings are {MeteringText.Words(position.EstimatedRule)}.";
        }

        yield return "An error is taken on the side that credits less: × (1 − e) where a larger amount raises the reductions, × (1 + e) where it lowers them; e is the largest that applies, a share of what was read.";
        yield return "Where invoices differ from the meters with their corrections and substitutes, the amount that credits less is used.";
        yield return "Sums are exact in the last digit of each meter; units are converted once for each amount; local days begin at local midnight; 31 December always ends a period.";
        yield return "Effects lead from the readings alone to the result: for each point and period errors first, then gaps, then invoices, in the order of the parameters. They add up exactly. What a series carries on to later periods is not followed.";
        yield return "Amounts and tonnes are shown with at most six decimals; the exact ones are in the data.";
    }

    /// <summary>A line broken between words; what follows stands further in.</summary>
    private static IEnumerable<string> Wrapped(string line)
    {
        const int Width = 158;
        var indent = new string(' ', line.Length - line.TrimStart(' ').Length + 4);
        while (line.Length > Width && line.LastIndexOf(' ', Width) is var at && at > indent.Length)
        {
            yield return line[..at];
            line = indent + line[(at + 1)..];
        }

        yield return line;
    }

    private static decimal Share(MeteredValue value) => value.Positions.Min(position => position.Coverage.Share);

    private static string Symbol(MeteredValue value) => value.Parameter.Item is { } item ? $"{value.Parameter.Symbol} ({item})" : value.Parameter.Symbol;

    private static string Amount(decimal amount, string unit) => $"{MeteringText.Displayed(amount)} {unit}".TrimEnd();

    private static string Count(DataQuality quality, FindingGrade grade, string word) =>
        quality.Findings.Count(finding => finding.Grade == grade) is var count && count == 1 ? $"1 {word}" : string.Create(CultureInfo.InvariantCulture, $"{count} {word}s");

    private static string Title(FindingGrade grade) => grade switch
    {
        FindingGrade.Fault => "Faults: not possible, or against a stated rule",
        FindingGrade.Doubt => "Doubts: a verifier will ask",
        _ => "Notes",
    };

    private static string Line(Finding finding)
    {
        var place = string.Join(", ", new[] { finding.Where.Point, finding.Where.Parameter, finding.Where.Period, finding.Subject }.Where(part => !string.IsNullOrEmpty(part)));
        return $"[{finding.Code}] {(place.Length == 0 ? "" : $"{place}: ")}{finding.Message}";
    }

    private static string Number(decimal tonnes) => tonnes.ToString("#,##0.000000", CultureInfo.InvariantCulture);

    private static string Signed(decimal tonnes) => tonnes.ToString("+#,##0.000000;-#,##0.000000;0.000000", CultureInfo.InvariantCulture);
}
