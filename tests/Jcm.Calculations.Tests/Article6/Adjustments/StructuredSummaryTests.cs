using FsCheck.Fluent;
using Jcm.Calculations.Arithmetic;
using Jcm.Calculations.Article6;
using Jcm.Calculations.Article6.Adjustments;
using Jcm.Calculations.Reference;
using Xunit;
using static Jcm.Calculations.Tests.Article6.Adjustments.Accounts;

namespace Jcm.Calculations.Tests.Article6.Adjustments;

/// <summary>The rows of paragraph 23.</summary>
public sealed class StructuredSummaryTests
{
    private static readonly string[] Paragraphs =
    [
        "7(a)(i)", "7(b)", "23(a)", "23(b)", "23(i)", "23(c)", "23(d)", "23(e)", "23(f)", "7(a)(ii)", "23(g)", "23(h)", "23(k)(i)", "23(k)(ii)", "23(l)",
    ];

    [Fact]
    public void The_rows_stand_in_their_order_whatever_applies() => Law.Holds(Full, given =>
    {
        var tonnes = CorrespondingAdjustments.Of(given.Ndc, given.Quantities).ThroughTheLastYear().Value.Summary();
        var units = IndicatorAdjustments.Of(given.Ndc with { Metric = Metric.NonGhg("MWh") }, given.Quantities).ThroughTheLastYear().Value.Summary();
        Assert.Equal(Paragraphs, tonnes.Rows.Select(row => row.Paragraph), StringComparer.Ordinal);
        Assert.Equal(Paragraphs, units.Rows.Select(row => row.Paragraph), StringComparer.Ordinal);
        Assert.All(tonnes.Rows, row => Assert.Equal(given.Ndc.Length, row.Values.Count));
    });

    [Fact]
    public void The_rows_obey_their_arithmetic_in_every_year() => Law.Holds(Full, given =>
    {
        AnnualAmount[] levels = [.. given.Quantities.Select((year, index) => new AnnualAmount(year.Year, 700m + index))];
        var tonnes = CorrespondingAdjustments.Of(given.Ndc, given.Quantities).WithEmissions(levels).ThroughTheLastYear().Value.Summary();
        var units = IndicatorAdjustments.Of(given.Ndc with { Metric = Metric.NonGhg("MWh") }, given.Quantities).WithIndicator(levels).ThroughTheLastYear().Value.Summary();
        var cumulative = Rational.Zero;
        for (var i = 0; i < given.Ndc.Length; i++)
        {
            Rational? Of(string paragraph) => tonnes[paragraph].Values[i];
            cumulative += Of("23(f)")!.Value;
            Assert.Equal(Of("23(c)") + Of("23(d)") - Of("23(e)"), Of("23(f)"));
            Assert.Equal(cumulative, Of("23(h)"));
            Assert.Equal(given.Ndc.Method == AdjustmentMethod.Averaging ? cumulative / (i + 1) : null, Of("7(a)(ii)"));
            Assert.Equal(Of("7(a)(ii)") ?? Of("23(f)"), Of("23(g)"));
            Assert.Equal(Of("23(a)") + Of("23(g)"), Of("23(k)(i)"));
            Assert.Equal(700 + i, Of("23(a)"));
            Assert.Equal(700 + i, units["23(i)"].Values[i]);
            Assert.Equal(units["23(i)"].Values[i] - units["23(g)"].Values[i], units["23(k)(ii)"].Values[i]);
            Assert.All(new[] { Of("23(i)"), Of("23(k)(ii)"), units["23(a)"].Values[i], units["23(b)"].Values[i], units["23(k)(i)"].Values[i] }, Assert.Null);
        }
    });

    [Fact]
    public void A_trajectory_stands_in_the_row_of_its_method()
    {
        StructuredSummary Summary(AdjustmentMethod method) => CorrespondingAdjustments.Of(Of(VietNam, method), []).WithTrajectory([new(2021, 90m)]).Through(2021).Value.Summary();
        Assert.Equal(90, Summary(AdjustmentMethod.Trajectory)["7(a)(i)"].Values[0]);
        Assert.Null(Summary(AdjustmentMethod.Trajectory)["7(b)"].Values[0]);
        Assert.Equal(90, Summary(AdjustmentMethod.MultiYear)["7(b)"].Values[0]);
        Assert.Null(Summary(AdjustmentMethod.MultiYear)["7(a)(i)"].Values[0]);
    }

    [Fact]
    public void The_achievement_is_stated_at_the_end_and_what_is_missing_before()
    {
        var adjustments = CorrespondingAdjustments.Of(Of(VietNam, AdjustmentMethod.Averaging) with { Target = NdcTarget.AtMost(1_000) }, [Transfers(2021, 100)]).WithEmissions([new(2030, 990m)]);
        Assert.Equal("achieved: 2030 has 1,000 ≤ 1,000", adjustments.Through(2030).Value.Summary()["23(l)"].Note);
        var earlier = adjustments.Through(2029).Value.Summary()["23(l)"].Note!;
        Assert.Contains("not assessed: The achievement is assessed at the end of the period, 2030", earlier, StringComparison.Ordinal);
    }

    [Fact]
    public void The_comma_separated_text_keeps_every_number_exactly() => Law.Holds(Full, given =>
    {
        var summary = CorrespondingAdjustments.Of(given.Ndc, given.Quantities).ThroughTheLastYear().Value.Summary();
        var table = CsvTable.Parse("summary", summary.ToCsv());
        Assert.Equal(["paragraph", "row", "unit", "year", "value", "numerator", "denominator", "note"], table.Headings);
        Assert.Equal(((Paragraphs.Length - 1) * given.Ndc.Length) + 1, table.Rows.Count);
        var read = table.Rows.Where(row => row["note"].Length == 0).ToList();
        var written = summary.Rows.Where(row => row.Note is null).SelectMany(row => row.Values.Zip(summary.Years, (value, year) => (row.Paragraph, row.Name, Year: year.ToString(), Value: value)));
        foreach (var (line, expected) in read.Zip(written))
        {
            Assert.Equal((expected.Paragraph, expected.Name, expected.Year), (line["paragraph"], line["row"], line["year"]));
            Rational? value = line["numerator"].Length == 0 ? null : Fraction($"{line["numerator"]}/{line["denominator"]}");
            Assert.Equal(expected.Value, value);
            if (value is null) Assert.Equal("", line["value"]);
            else if (!line["value"].StartsWith('≈')) Assert.Equal(value, Fraction(line["value"]));
        }
    });

    [Fact]
    public void A_decimal_that_does_not_end_is_marked_and_its_fraction_given()
    {
        var csv = CorrespondingAdjustments.Of(Of(VietNam, AdjustmentMethod.Averaging), [Transfers(2021, 1_000)]).Through(2023).Value.Summary().ToCsv();
        Assert.Contains("23(g),Total corresponding adjustments used for the balance,tCO2e (AR5),2023,≈333.333333,1000,3,\r\n", csv, StringComparison.Ordinal);
        Assert.Contains("23(g),Total corresponding adjustments used for the balance,tCO2e (AR5),2022,500,500,1,\r\n", csv, StringComparison.Ordinal);
    }

    [Fact]
    public void The_page_gives_the_fraction_behind_a_rounded_adjustment()
    {
        var adjustments = CorrespondingAdjustments.Of(Of(VietNam, AdjustmentMethod.Averaging), [Transfers(2021, 1_000)]);
        Assert.Contains("exactly: 23(g) of 2023 = 1000/3\n", adjustments.Through(2023).Value.Summary().ToText(), StringComparison.Ordinal);
        Assert.Contains("exactly: CA_2023 = 1000/3\n", adjustments.Through(2023).Value.Explain(), StringComparison.Ordinal);
        Assert.DoesNotContain("exactly", adjustments.Through(2022).Value.Summary().ToText(), StringComparison.Ordinal);
    }

    [Fact]
    public void Cells_with_commas_and_quotation_marks_are_read_back()
    {
        var line = new ItemisedQuantity(QuantityKind.FirstTransferred, "CA0001, \"north\"", "Waste management", VietNam, 2024, 10.5m);
        var summary = CorrespondingAdjustments.Of(ItemisedQuantities.TryOf(Of(VietNam, AdjustmentMethod.Averaging), [line]).Value).Through(2024).Value.Summary();
        var table = CsvTable.Parse("breakdown", summary.BreakdownToCsv());
        Assert.Equal(["CA0001, \"north\"", "Waste management", "VNM", "", "2024"], table.Rows.Select(row => row["key"]), StringComparer.Ordinal);
        Assert.Equal(["cooperative approach", "sector", "first transferring Party", "using Party", "vintage"], table.Rows.Select(row => row["by"]), StringComparer.Ordinal);
        Assert.All(table.Rows, row => Assert.Equal(("10.5", "0", "0"), (row["23(c)"], row["23(d)"], row["23(e)"])));
        Assert.Contains("Breakdown, paragraph 23(j)", summary.ToText(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_page_shows_every_row_with_its_paragraph()
    {
        var summary = CorrespondingAdjustments.Of(Of(VietNam, AdjustmentMethod.MultiYear) with { IsPoliciesAndMeasures = true }, [Transfers(2021, 1_000)]).Through(2022).Value.Summary();
        var page = summary.ToText();
        Assert.All(Paragraphs, paragraph => Assert.Contains($"  {paragraph}", page, StringComparison.Ordinal));
        Assert.Contains("Method: multi-year (7(b))", page, StringComparison.Ordinal);
        Assert.Contains("Paragraphs are those of the annex to decision 2/CMA.3", page, StringComparison.Ordinal);
        Assert.Contains("Annual emissions of the categories under paragraph 10", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Breakdown", page, StringComparison.Ordinal);
        Assert.Equal("by,key,year,23(c),23(d),23(e)\r\n", summary.BreakdownToCsv());
    }

    [Fact]
    public void A_row_that_does_not_exist_throws()
    {
        var summary = CorrespondingAdjustments.Of(Of(VietNam, AdjustmentMethod.Averaging), []).Through(2021).Value.Summary();
        Assert.Contains("7(a)(i), 7(b)", Assert.Throws<KeyNotFoundException>(() => summary["23(z)"]).Message, StringComparison.Ordinal);
    }
}
