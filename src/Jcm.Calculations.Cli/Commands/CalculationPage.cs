using Jcm.Calculations.Cli.Output;
using Jcm.Calculations.Crediting;
using Jcm.Calculations.Documents;
using Jcm.Calculations.Evaluation;
using Jcm.Calculations.Monitoring;
using Jcm.Calculations.Quantities;

namespace Jcm.Calculations.Cli.Commands;

/// <summary>The page of <c>jcm calculate</c>: what was calculated, the levels, credits and their division, doubts, rules and versions, and what to do next.</summary>
internal static class CalculationPage
{
    /// <summary>More rows than these are summed up, and the page says where all of them are.</summary>
    internal const int MostRows = 12;

    internal static Page Of(ProjectInput input, ProjectCalculation calculation, bool isExplained)
    {
        var page = new Page();
        Head(page, input, calculation.Result);
        Levels(page, calculation.Result);
        Credits(page, calculation);
        if (calculation.Allocation is { } allocation) Division(page, allocation);
        Warnings(page, calculation.Result.Warnings);
        page.Heading("Policies").List([.. calculation.Result.Policies, .. calculation.Credits?.Policies ?? [], .. calculation.Allocation?.Policies ?? []]);
        page.Heading("Calculated with").Lines(
        [
            $"Jcm.Calculations {ProjectResult.LibraryVersion}, data {ProjectResult.DataVersion}",
            calculation.Result.Project.Methodology.Sources[0].ToString(),
            $"inputs {calculation.Inputs.Fingerprint}",
        ]);
        if (isExplained) page.Heading("The whole working").Verbatim(calculation.Explain());
        return page.Text(Next(input), Meaning.Quiet);
    }

    private static void Head(Page page, ProjectInput input, ProjectResult result)
    {
        var (project, methodology) = (result.Project, result.Project.Methodology);
        var days = new Period(result.Periods.Min(each => each.Period.From), result.Periods.Max(each => each.Period.To));
        var table = new Table(new PageColumn(""), new PageColumn("", MayWrap: true)) { HasHeader = false };
        table.Row("Project", new Cell(project.Name is { } name ? $"{project.Id}, {name}" : project.Id, Meaning.Heading));
        table.Row("Methodology", $"{methodology.Name}, {methodology.Title ?? "title not read"} ({methodology.Country})");
        table.Row("Monitored", $"{days}; {Amounts.Count(result.Periods.Count, "period")}, {Amounts.Count(result.Points.Count, "monitoring point")}");
        if (input.Tables.Count > 0) table.Row("Tables added", string.Join(", ", input.Tables));
        if (input.Stated is { } stated) table.Row("Recalculated", new Cell(Recalculated(stated, result), Same(stated, result) ? Meaning.Good : Meaning.Bad));
        page.Table(table);
        if (input.Changed is { } changed) page.Text(changed, Meaning.Attention);
    }

    private static bool Same(ResultDocument stated, ProjectResult result) => stated.Reduction == result.Total.Reduction.Tonnes;

    private static string Recalculated(ResultDocument stated, ProjectResult result) =>
        $"from the inputs of a result document of Jcm.Calculations {stated.LibraryVersion}, data {stated.DataVersion}; it states reductions of {Amounts.Tonnes(stated.Reduction)} tCO2e, "
        + (Same(stated, result) ? "the same as here" : "not the same as here") + ". jcm verify holds all its numbers against these.";

    private static void Levels(Page page, ProjectResult result)
    {
        page.Heading("Emissions and reductions [tCO2e]");
        var hasBusinessAsUsual = result.Results.Any(period => period.Levels.BusinessAsUsual is not null);
        var table = LevelTable("vintage", hasBusinessAsUsual);
        foreach (var total in result.Vintages) table.Row([total.Vintage.ToString(), .. Numbers(total.Levels, hasBusinessAsUsual)]);
        page.Table(table.Row([new Cell("total", Meaning.Heading), .. Numbers(result.Total, hasBusinessAsUsual)]));
        if (result.Total.Uncredited is { } uncredited) page.Text($"BaU − reference = {Amounts.Tonnes(uncredited.Tonnes)} tCO2e are the partner country's own and never credited.");
        if (result.Results.Count is > 1 and <= MostRows)
        {
            var all = new Table(new PageColumn("monitoring point", MayWrap: true), new PageColumn("period"), new PageColumn("reference", IsNumber: true), new PageColumn("project", IsNumber: true), new PageColumn("reduction", IsNumber: true));
            foreach (var period in result.Results) all.Row([period.Point, period.Period.ToString(), .. Numbers(period.Levels, false)]);
            page.Heading("By monitoring point and period [tCO2e]").Table(all);
        }
        else if (result.Results.Count > MostRows)
        {
            Sums(page, "monitoring point", [.. result.Points.Select(total => (total.Point, total.Levels))], hasBusinessAsUsual);
            Sums(page, "period", [.. result.Periods.Select(total => (total.Period.ToString(), total.Levels))], hasBusinessAsUsual);
            page.Text($"{Amounts.Count(result.Results.Count, "result")} by monitoring point and period: --explain shows each with its working, --json and --markdown hold all.", Meaning.Quiet);
        }
    }

    private static void Sums(Page page, string name, IReadOnlyList<(string Name, EmissionLevels Levels)> rows, bool hasBusinessAsUsual)
    {
        if (rows.Count is 1 or > MostRows) return;
        var table = LevelTable(name, hasBusinessAsUsual);
        foreach (var (each, levels) in rows) table.Row([each, .. Numbers(levels, hasBusinessAsUsual)]);
        page.Table(table);
    }

    private static Table LevelTable(string name, bool hasBusinessAsUsual)
    {
        string[] numbers = hasBusinessAsUsual ? ["reference", "project", "reduction", "BaU"] : ["reference", "project", "reduction"];
        return new([new PageColumn(name, MayWrap: true), .. numbers.Select(header => new PageColumn(header, IsNumber: true))]);
    }

    private static IEnumerable<Cell> Numbers(EmissionLevels levels, bool hasBusinessAsUsual)
    {
        yield return Number(levels.Reference);
        yield return Number(levels.Project);
        yield return new(Amounts.Tonnes(levels.Reduction.Tonnes), levels.Reduction.Tonnes < 0 ? Meaning.Attention : Meaning.Good);
        if (hasBusinessAsUsual) yield return levels.BusinessAsUsual is { } bau ? Number(bau) : "not known";
    }

    private static Cell Number(MassOfCO2e mass) => new(Amounts.Tonnes(mass.Tonnes));

    private static void Credits(Page page, ProjectCalculation calculation)
    {
        page.Heading("Credits [t]");
        if (calculation.Credits is not { } credits)
        {
            page.Text("None are calculated: the document does not say how reductions become credits. Add \"crediting\" with \"rounding\" and \"negativeReductions\", and \"allocation\" for their division.");
            return;
        }

        var table = new Table(new PageColumn("vintage"), new PageColumn("unrounded", IsNumber: true), new PageColumn("creditable", IsNumber: true), new PageColumn("credits", IsNumber: true));
        foreach (var vintage in credits.Vintages) table.Row(vintage.Vintage.ToString(), Amounts.Tonnes(vintage.Unrounded), Amounts.Tonnes(vintage.Creditable), new Cell(Amounts.Whole(vintage.WholeTonnes), Meaning.Good));
        page.Table(table.Row(new Cell("total", Meaning.Heading), "", "", new Cell(Amounts.Whole(credits.Total), Meaning.Good)));
        var remarks = new List<string>();
        if (!credits.CarriedIn.IsNone) remarks.Add($"deficit handed in: {credits.CarriedIn}");
        if (!credits.CarriedForward.IsNone) remarks.Add($"deficit left for the next calculation: {credits.CarriedForward}");
        if (!credits.SetToZero.IsNone) remarks.Add($"negative reductions set to zero: {credits.SetToZero}");
        if (remarks.Count > 0) page.Lines(remarks);
    }

    private static void Division(Page page, Allocation allocation)
    {
        // Side by side as long as the lots stay readable; their parts add up to the last column.
        var lots = allocation.Lots.Count is > 1 and <= 4 ? allocation.Lots : [];
        var table = new Table([new PageColumn("holder", MayWrap: true), new PageColumn("share", IsNumber: true), .. lots.Select(lot => new PageColumn(lot.Name, IsNumber: true)), new PageColumn("credits", IsNumber: true)]);
        for (var i = 0; i < allocation.Parts.Count; i++)
        {
            var part = allocation.Parts[i];
            table.Row([part.Holder.Name, part.Share.ToString(), .. lots.Select(lot => new Cell(Amounts.Whole(lot.Parts[i].Tonnes))), new Cell(Amounts.Whole(part.Tonnes), Meaning.Good)]);
        }

        table.Row([new Cell("total", Meaning.Heading), "", .. lots.Select(lot => new Cell(Amounts.Whole(lot.Total))), new Cell(Amounts.Whole(allocation.Total), Meaning.Good)]);
        page.Heading("Division of the credits [t]").Table(table);
        if (allocation.Lots.Count > 4) page.Text($"{Amounts.Count(allocation.Lots.Count, "amount")} were divided on their own: --explain shows each.", Meaning.Quiet);
    }

    private static void Warnings(Page page, IReadOnlyList<Warning> warnings)
    {
        if (warnings.Count == 0) return;
        var kinds = warnings.GroupBy(warning => warning.Code).Select(kind => $"{kind.Key} {kind.Count()}");
        page.Heading($"{Amounts.Count(warnings.Count, "warning")}: {string.Join(", ", kinds)}");
        if (warnings.Count <= MostRows) page.List(warnings.Select(warning => warning.ToString()));
        else page.Text("jcm check and --explain list each.", Meaning.Quiet);
    }

    private static string Next(ProjectInput input) => input.Stated is null
        ? $"Next: jcm check {input.File} shows how good the data are; jcm calculate {input.File} --json keeps the result with its inputs, for anybody to verify."
        : $"Next: jcm verify {input.File} lists every difference between the document and its recalculation.";
}
