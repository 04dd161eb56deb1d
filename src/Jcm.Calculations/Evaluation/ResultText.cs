using System.Globalization;
using Jcm.Calculations.Arithmetic.Tracing;
using Jcm.Calculations.Methodologies;
using Jcm.Calculations.Parameters;
using Jcm.Calculations.Quantities;
using Jcm.Calculations.Reference;

namespace Jcm.Calculations.Evaluation;

/// <summary>A result as text for people: one section for each monitoring point and period, then totals, warnings and policies.</summary>
internal static class ResultText
{
    private static readonly string[] ColumnHeadings = ["", "reference", "project", "reduction", "business as usual", "uncredited"];

    internal static string Write(ProjectResult result)
    {
        var text = new List<string>();
        Heading(text, result);
        foreach (var period in result.Results) Period(text, period);
        Totals(text, result);
        List(text, "Warnings", result.Warnings.Select(warning => warning.ToString()));
        List(text, "Policies", result.Policies);
        return TextPage.Of(text);
    }

    internal static string Write(PeriodResult result)
    {
        var text = new List<string>();
        Period(text, result);
        return TextPage.Of(text.Skip(1));
    }

    private static void Heading(List<string> text, ProjectResult result)
    {
        var methodology = result.Project.Methodology;
        text.Add($"Project      {result.Project.Id}{(result.Project.Name is { } name ? $", {name}" : "")}");
        text.Add($"Methodology  {methodology.Name}, {methodology.Title ?? "title not read"} ({methodology.Country}), approved {Day(methodology.Approved)}");
        text.Add($"             {methodology.Sources[0]}");
        text.Add(CalculatedWith.Line);
    }

    private static void Period(List<string> text, PeriodResult result)
    {
        text.Add("");
        text.Add($"Monitoring point {result.Point}, period {result.Period}");
        Parameters(text, "Parameters", result.Lineage().Except(result.Memos).Where(parameter => parameter.Kind != ParameterKind.NotApplicable));
        text.Add("  Working");
        var working = Lines(result.Working).ToList();
        foreach (var line in working) text.Add($"    {line}");
        Block(text, "Carried on to the next period", result.CarriedForward.Select(part => PeriodResult.WorkingOf(part).Expression), working);
        Block(text, "Information items, not counted", result.Memos.Select(memo => PeriodResult.WorkingOf(memo).Expression), working);
        if (result.BusinessAsUsualWorking is { } businessAsUsual)
        {
            Parameters(text, "Business as usual", result.BusinessAsUsualParameters!.Except(result.Parameters));
            foreach (var line in ExpressionText.Working(businessAsUsual).Except(working, StringComparer.Ordinal)) text.Add($"    {line}");
            text.Add($"    BaU_p − RE_p = {Number(result.Levels.Uncredited!.Value)} tCO2e, never credited");
        }

        if (result.Vintages.Count == 1) return;
        text.Add("  By vintage");
        foreach (var part in result.Vintages)
        {
            text.Add(FormattableString.Invariant($"    {part.Vintage}: {part.Days} ({part.Days.Days} of {result.Period.Days} days), ER = {Number(part.Levels.Reduction)} tCO2e"));
        }
    }

    /// <summary>Further lines of the working under a title of their own; what stands above already is not said again.</summary>
    private static void Block(List<string> text, string title, IEnumerable<Expression> expressions, IEnumerable<string> above)
    {
        var lines = expressions.SelectMany(ExpressionText.Working).Except(above, StringComparer.Ordinal).ToList();
        if (lines.Count == 0) return;
        text.Add($"  {title}");
        foreach (var line in lines) text.Add($"    {line}");
    }

    /// <summary>The working of reference and project emissions and of the reduction, each named result once.</summary>
    internal static IEnumerable<string> Lines(Emissions<Arithmetic.Traced<Arithmetic.Exact>> working)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var lines = new List<string>();
        foreach (var expression in new[] { working.Reference.Expression, working.Project.Expression, working.Reduction.Expression })
        {
            lines.AddRange(ExpressionText.Working(expression).Where(seen.Add));
        }

        return lines;
    }

    private static void Parameters(List<string> text, string title, IEnumerable<ResolvedParameter> parameters)
    {
        var rows = parameters.Select(parameter => (
            parameter.Term.Symbol,
            Value: $"{NumberText.Of(parameter.Value)} {parameter.Parameter.Unit.Symbol}".TrimEnd(),
            Kind: Kind(parameter),
            Detail: Detail(parameter, parameter.Provenance))).ToList();
        if (rows.Count == 0) return;
        text.Add($"  {title}");
        var symbol = rows.Max(row => row.Symbol.Length);
        var value = rows.Max(row => row.Value.Length);
        var kind = rows.Max(row => row.Kind.Length);
        foreach (var row in rows)
        {
            text.Add($"    {row.Symbol.PadRight(symbol)}  {row.Value.PadLeft(value)}  {row.Kind.PadRight(kind)}  {row.Detail}");
        }
    }

    /// <summary>When and by whom the value is set, in words.</summary>
    internal static string Kind(ResolvedParameter parameter) => parameter.Kind switch
    {
        ParameterKind.Monitored => $"monitored ({parameter.Option})",
        ParameterKind.FixedExAnte => "fixed ex ante",
        ParameterKind.Derived => "derived",
        ParameterKind.FromPeriod => "from the period",
        ParameterKind.Carried => "carried",
        _ => "default",
    };

    /// <summary>How the value was obtained and where it comes from.</summary>
    internal static string Detail(ResolvedParameter parameter, Provenance provenance)
    {
        var detail = provenance.ToString();
        if (parameter.Category is { } category) detail = $"{category}; {detail}";
        if (parameter.Derivation is { } derivation) detail = $"{derivation}; {detail}";
        if (parameter.AsSupplied is { } supplied && !Equals(supplied.Unit, parameter.Parameter.Unit)) detail = $"from {supplied}; {detail}";
        return detail;
    }

    private static void Totals(List<string> text, ProjectResult result)
    {
        text.Add("");
        text.Add("Totals [tCO2e]");
        var rows = new List<string[]> { ColumnHeadings };
        rows.AddRange(result.Points.Count > 1 ? result.Points.Select(total => Row($"point {total.Point}", total.Levels)) : []);
        rows.AddRange(result.Periods.Count > 1 ? result.Periods.Select(total => Row($"period {total.Period}", total.Levels)) : []);
        rows.AddRange(result.Vintages.Select(total => Row(FormattableString.Invariant($"vintage {total.Vintage}"), total.Levels)));
        rows.Add(Row("total", result.Total));
        var columns = result.Results.Any(period => period.Levels.BusinessAsUsual is not null) ? 6 : 4;
        text.AddRange(TextTable.Lines([.. rows.Select(row => row[..columns])]));
    }

    private static string[] Row(string name, EmissionLevels levels) =>
    [
        name,
        Number(levels.Reference),
        Number(levels.Project),
        Number(levels.Reduction),
        levels.BusinessAsUsual is { } bau ? Number(bau) : "-",
        levels.Uncredited is { } uncredited ? Number(uncredited) : "-",
    ];

    /// <summary>Totals line up at the point: six decimals where any are needed.</summary>
    private static string Number(MassOfCO2e mass) => mass.Tonnes.ToString("#,##0.000000", CultureInfo.InvariantCulture);

    private static void List(List<string> text, string title, IEnumerable<string> lines)
    {
        var written = false;
        foreach (var line in lines)
        {
            if (!written)
            {
                text.Add("");
                text.Add(title);
                written = true;
            }

            text.Add($"  {line}");
        }
    }

    private static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "on a date not read";
}
