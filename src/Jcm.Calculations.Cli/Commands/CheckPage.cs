using Jcm.Calculations.Cli.Files;
using Jcm.Calculations.Cli.Output;
using Jcm.Calculations.Documents;
using Jcm.Calculations.Evaluation.Quality;
using Jcm.Calculations.Monitoring;
using Jcm.Calculations.Monitoring.Metering;
using Jcm.Calculations.Monitoring.Quality;

namespace Jcm.Calculations.Cli.Commands;

/// <summary>The page of <c>jcm check</c>.</summary>
internal static class CheckPage
{
    private const int MostRows = CalculationPage.MostRows;

    internal static Page Of(ProjectInput input, ProjectCheck check, bool isExplained)
    {
        var (project, result) = (check.Calculation.Result.Project, check.Calculation.Result);
        var page = new Page().Text($"{project.Id}{(project.Name is { } name ? $", {name}" : "")}, {project.Methodology.Name}", Meaning.Heading);
        page.Text($"{input.File} can be calculated: {Amounts.Tonnes(result.Total.Reduction.Tonnes)} tCO2e of reductions in {Amounts.Count(result.Periods.Count, "period")} at {Amounts.Count(result.Points.Count, "monitoring point")}.", Meaning.Good);
        Coverage(page, check.Coverage);
        Metered(page, check.Quality);
        if (check.Quality.Plan is { IsAsPlanned: true } plan) page.Text($"The report of {plan.Report.Period} follows the monitoring plan: {plan.Plan.Document}.", Meaning.Good);
        Remarks(page, check, FindingGrade.Fault, "to correct or explain");
        Remarks(page, check, FindingGrade.Doubt, "a verifier will ask");
        Remarks(page, check, FindingGrade.Note, "for the record");
        if (isExplained) page.Heading("From the readings to the values").Verbatim(check.Quality.Explain());
        return page.Text($"Verdict: {check.Verdict}", check.IsWithoutFault ? check.Count(FindingGrade.Doubt) == 0 ? Meaning.Good : Meaning.Attention : Meaning.Bad);
    }

    /// <summary>The verdict where nothing can be calculated.</summary>
    internal static Page Refused(IReadOnlyList<FileProblems> files)
    {
        var problems = files.SelectMany(file => file.Problems).ToList();
        var open = problems.Count(problem => problem.Code == ProblemCode.MissingParameter);
        var others = problems.Count - open;
        var parts = new List<string>();
        if (open > 0) parts.Add($"{Amounts.Count(open, "value")} still to be filled in or added");
        if (others > 0) parts.Add(Amounts.Count(others, open > 0 ? "other problem" : "problem"));
        return new Page().Text($"Verdict: {string.Join(", ", files.Select(file => file.File))} cannot be calculated: {string.Join(" and ", parts)}.", Meaning.Bad);
    }

    private static void Coverage(Page page, IReadOnlyList<MonitoringCoverage> coverage)
    {
        var incomplete = coverage.Where(each => !each.IsComplete).ToList();
        var shown = coverage.Count <= MostRows ? coverage : [.. incomplete.Take(MostRows)];
        page.Heading("Coverage of monitored parameters");
        if (shown.Count > 0)
        {
            var table = new Table(new PageColumn("monitoring point", MayWrap: true), new PageColumn("parameter"), new PageColumn("periods", IsNumber: true), new PageColumn("days", IsNumber: true), new PageColumn("of", IsNumber: true), new PageColumn("without a value", MayWrap: true));
            foreach (var each in shown)
            {
                table.Row(
                    each.Point is MonitoredValue.AllPoints ? "all points" : each.Point,
                    new Cell(each.Item is null ? each.Symbol : $"{each.Symbol} ({each.Item})", Meaning.Name),
                    Amounts.Whole(each.Periods.Count),
                    Amounts.Whole(each.DaysCovered),
                    Amounts.Whole(each.Span.Days),
                    each.IsComplete ? new Cell("none", Meaning.Quiet) : new Cell(string.Join(", ", each.Gaps), Meaning.Attention));
            }

            page.Table(table);
        }

        var whole = coverage.Count - incomplete.Count;
        page.Text($"{Amounts.Whole(whole)} of {Amounts.Whole(coverage.Count)} have a value for every day from the first to the last.{(coverage.Count > MostRows ? " --json lists all." : "")}", incomplete.Count == 0 ? Meaning.Good : Meaning.Attention);
    }

    private static void Metered(Page page, DataQuality quality)
    {
        List<MeteredValue> values = [.. quality.Values];
        if (values.Count == 0) return;
        page.Heading("Values from meters, and how much of the time readings cover");
        var shown = values.Count <= MostRows ? values : [.. values.OrderBy(Share).Take(MostRows)];
        var table = new Table(new PageColumn("point", MayWrap: true), new PageColumn("period"), new PageColumn("parameter"), new PageColumn("used", IsNumber: true), new PageColumn("unit"), new PageColumn("covered", IsNumber: true));
        foreach (var value in shown)
        {
            table.Row(
                value.Parameter.Point,
                value.Period.ToString(),
                new Cell(value.Parameter.Item is { } item ? $"{value.Parameter.Symbol} ({item})" : value.Parameter.Symbol, Meaning.Name),
                Amounts.Tonnes(value.Value),
                value.Unit.Symbol,
                new Cell(Amounts.Percent(Share(value)), Share(value) == 1 ? Meaning.Good : Meaning.Attention));
        }

        page.Table(table);
        if (values.Count > MostRows) page.Text($"Those of {Amounts.Count(values.Count, "value")} whose readings cover least; --json lists all.", Meaning.Quiet);
        page.Text($"The readings alone would give {Amounts.Tonnes(quality.AsRead)} tCO2e of reductions; errors, gaps and invoices change that by {Amounts.Signed(quality.Effect)}. --explain shows how.");
    }

    private static void Remarks(Page page, ProjectCheck check, FindingGrade grade, string what)
    {
        var remarks = check.Remarks.Where(remark => remark.Grade == grade).ToList();
        if (remarks.Count == 0) return;
        page.Heading($"{Amounts.Count(remarks.Count, grade.ToString().ToLowerInvariant())}: {what}");
        page.List(remarks.Select(Line));
    }

    private static string Line(ProjectRemark remark)
    {
        var place = string.Join(", ", new[] { remark.Where.Point, remark.Where.Parameter, remark.Where.Period, remark.Subject }.Where(part => !string.IsNullOrEmpty(part)));
        return $"{remark.Topic.Words()}{(place.Length == 0 ? "" : $", {place}")}: {(remark.Code is { } code ? $"[{code}] " : "")}{remark.Message}";
    }

    /// <summary>The least share of the time that the readings of one of the value's positions cover.</summary>
    internal static decimal Share(MeteredValue value) => value.Positions.Min(position => position.Coverage.Share);
}
