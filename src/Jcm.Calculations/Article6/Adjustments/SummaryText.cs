using System.Globalization;
using Jcm.Calculations.Arithmetic;
using Jcm.Calculations.Arithmetic.Tracing;
using Jcm.Calculations.Reference;

namespace Jcm.Calculations.Article6.Adjustments;

/// <summary>The structured summary as a page and as comma-separated text.</summary>
internal static class SummaryText
{
    private static readonly string[] Headings = ["paragraph", "row", "unit", "year", "value", "numerator", "denominator", "note"];

    private static readonly string[] BreakdownHeadings = ["by", "key", "year", "23(c)", "23(d)", "23(e)"];

    internal static string Csv(StructuredSummary summary) => CsvText.Of(Lines(summary).Prepend(Headings));

    internal static string BreakdownCsv(StructuredSummary summary) => CsvText.Of(summary.Breakdown
        .Select(row => BreakdownCells(row, value => ExactText.Plain(value)!))
        .Prepend(BreakdownHeadings));

    internal static string Page(StructuredSummary summary)
    {
        var text = new List<string> { $"Structured summary: {summary.Ndc} [{summary.Ndc.Metric}]", CalculatedWith.Line, $"Method: {summary.Ndc.Method.Word()}", AccountPolicies.Paragraphs, "" };
        IReadOnlyList<string> headings = ["paragraph", "row", .. summary.Years.Select(year => year.ToString())];
        var rows = summary.Rows.Select(IReadOnlyList<string> (row) => [row.Paragraph, row.Name, .. row.Values.Select(value => value is { } known ? ExactText.Short(known) : "")]);
        text.AddRange(TextTable.Lines([headings, .. rows], leftColumns: 2));
        text.AddRange(ExactText.Exactly(summary.Years.Zip(summary["23(g)"].Values, (year, value) => ($"23(g) of {year}", value ?? Rational.Zero))));
        text.AddRange(summary.Rows.Where(row => row.Note is not null).Select(row => $"  {row.Paragraph}: {row.Note}"));
        if (summary.Breakdown.Count > 0)
        {
            text.Add("");
            text.Add("Breakdown, paragraph 23(j)");
            text.AddRange(TextTable.Lines([BreakdownHeadings, .. summary.Breakdown.Select(row => BreakdownCells(row, ExactText.Short))], leftColumns: 2));
        }

        return TextPage.Of(text);
    }

    private static IEnumerable<string[]> Lines(StructuredSummary summary)
    {
        foreach (var row in summary.Rows)
        {
            if (row.Note is not null)
            {
                yield return [row.Paragraph, row.Name, "", summary.Ndc.LastYear.ToString(), "", "", "", row.Note];
                continue;
            }

            for (var i = 0; i < summary.Years.Count; i++)
            {
                yield return [row.Paragraph, row.Name, summary.Ndc.Metric.ToString(), summary.Years[i].ToString(), .. Cells(row.Values[i]), ""];
            }
        }
    }

    private static string[] Cells(Rational? value) => value is not { } known
        ? ["", "", ""]
        :
        [
            ExactText.Plain(known) ?? ExactText.Short(known),
            known.Numerator.ToString(CultureInfo.InvariantCulture),
            known.Denominator.ToString(CultureInfo.InvariantCulture),
        ];

    private static string[] BreakdownCells(BreakdownRow row, Func<Rational, string> number) =>
        [Words(row.Dimension), row.Key, row.Year.ToString(), number(row.FirstTransferred), number(row.AuthorisedForOtherPurposes), number(row.Used)];

    private static string Words(BreakdownDimension dimension) => dimension switch
    {
        BreakdownDimension.CooperativeApproach => "cooperative approach",
        BreakdownDimension.Sector => "sector",
        BreakdownDimension.FirstTransferringParty => "first transferring Party",
        BreakdownDimension.UsingParty => "using Party",
        _ => "vintage",
    };
}
