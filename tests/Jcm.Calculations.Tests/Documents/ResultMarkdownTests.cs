using System.Text;
using FsCheck.Fluent;
using Jcm.Calculations.Crediting;
using Jcm.Calculations.Documents;
using Jcm.Calculations.Documents.Results;
using Jcm.Calculations.Evaluation;
using Jcm.Calculations.Monitoring;
using Jcm.Calculations.Parameters;
using Jcm.Calculations.Tests.Documents.Metering;
using Jcm.Calculations.Tests.Evaluation;
using Jcm.Calculations.Tests.Methodologies;
using Xunit;

namespace Jcm.Calculations.Tests.Documents;

public sealed class ResultMarkdownTests
{
    public static TheoryData<string> Cases => [.. GoldenCases.Names];

    [Theory]
    [MemberData(nameof(Cases))]
    public void The_page_holds_every_parameter_step_and_rule_of_the_result_in_whole_tables(string name)
    {
        var calculation = ProjectDocument.Read(GoldenCases.Read(name)).Value.Calculate();
        var page = calculation.ExplainMarkdown();
        IsWhole(page);
        foreach (var period in calculation.Result.Results)
        {
            foreach (var line in ResultText.Lines(period.Working)) Assert.Contains($"\n{line}\n", page, StringComparison.Ordinal);
            foreach (var parameter in period.Lineage().Where(each => each.Kind != ParameterKind.NotApplicable)) Assert.Contains(MarkdownText.Escape(parameter.Provenance.Source), page, StringComparison.Ordinal);
        }

        foreach (var policy in calculation.Result.Policies) Assert.Contains($"- {MarkdownText.Escape(policy)}", page, StringComparison.Ordinal);
        foreach (var warning in calculation.Result.Warnings) Assert.Contains($"- {MarkdownText.Escape(warning.ToString())}", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Metered_values_stand_with_the_way_from_their_readings()
    {
        var calculation = ProjectDocument.Read(MeteringDocuments.TwoRoofs).Value.Calculate();
        var page = calculation.ExplainMarkdown();
        IsWhole(page);
        Assert.All(calculation.Result.Project.MonitoredValues.SelectMany(value => value.Metered!.Lines), line => Assert.Contains($"\n{line}\n", page, StringComparison.Ordinal));
    }

    [Fact]
    public void Vintages_business_as_usual_credits_and_division_have_their_tables()
    {
        var project = (Projects.SolarFrame with { VintageDivision = VintageDivision.ByDays }).Generates("roof", Period.Parse("2023-07-01..2024-06-30"), 1000).BusinessAsUsual("EF_RE,i", 0.6m, "tCO2/MWh", "study");
        var crediting = new CreditingTerms(CreditRounding.FloorPerVintage, NegativeReductions.CarryForward) { CarriedDeficit = new(0, 400) };
        var allocation = new AllocationTerms(Shares.Of(new HolderShare(Holder.GovernmentOfJapan, 0.5m), new HolderShare(new("A | B & [C]", HolderSide.Partner, HolderKind.Participant), 0.5m)), AllocationStrategy.PerVintage(AllocationStrategy.LargestRemainder));
        var calculation = ProjectDocument.Of(project, crediting, allocation).Calculate();
        var page = calculation.ExplainMarkdown();
        IsWhole(page);
        Assert.Contains("| 2023 | 2023-07-01..2023-12-31 (184) |", page, StringComparison.Ordinal);
        Assert.Contains("BaU_p − RE_p = ", page, StringComparison.Ordinal);
        Assert.Contains("Deficit handed in: 0 t up to 2020, 400 t from 2021.", page, StringComparison.Ordinal);
        Assert.Contains("| A \\| B &amp; \\[C\\] | partner | 1/2 = 50 % |", page, StringComparison.Ordinal);
        Assert.Contains("| in all | side |", page, StringComparison.Ordinal);
        var latex = calculation.ExplainLatex();
        Assert.StartsWith(calculation.Result.ExplainLatex(), latex, StringComparison.Ordinal);
        Assert.Contains("A | B \\& [C] & 1/2 = 50 \\% &", latex, StringComparison.Ordinal);
        Assert.Contains("Deficit handed in: 0 t up to 2020, 400 t from 2021.\n\n", latex, StringComparison.Ordinal);
        Assert.Contains(@"\paragraph{Division of the credits, in all}", latex, StringComparison.Ordinal);
    }

    [Fact]
    public void A_calculation_without_credits_has_neither_their_tables_nor_those_of_their_division()
    {
        var calculation = ProjectDocument.Of(Projects.Solar).Calculate();
        Assert.DoesNotContain("## Credits", calculation.ExplainMarkdown(), StringComparison.Ordinal);
        Assert.Equal(calculation.Result.ExplainLatex(), calculation.ExplainLatex());
    }

    [Fact]
    public void No_text_of_a_user_is_read_as_a_mark()
    {
        const string Marks = "\\`*_{}[]<>#|~$!&";
        var texts = Gen.OneOf(Gen.Elements(Marks.ToCharArray()), Gen.Elements('a', ' ', '1', 'é', '−')).ListOf().Select(letters => string.Concat(letters));
        Law.Holds(texts, text =>
        {
            var escaped = MarkdownText.Escape(text);
            Assert.Equal(text, Unescape(escaped));
            for (var i = 0; i < escaped.Length; i++)
            {
                if (escaped[i] == '\\') i++;
                else Assert.DoesNotContain(escaped[i], "\\`*_{}[]<>#|~$!");
            }
        });
    }

    [Fact]
    public void A_block_is_shown_letter_by_letter_whatever_it_holds()
    {
        var text = new List<string>();
        MarkdownText.Block(text, ["a ``` b", "c\nd"]);
        Assert.Equal(["````text", "a ``` b", "c d", "````", ""], text);
        MarkdownText.Block(text, []);
        Assert.Equal(5, text.Count);
    }

    [Theory]
    [InlineData("https://www.jcm.go.jp/vn-jp/methodologies/45", "<https://www.jcm.go.jp/vn-jp/methodologies/45>")]
    [InlineData("https://a|b", "https://a\\|b")]
    [InlineData("https://a b", "https://a b")]
    [InlineData("javascript:alert(1)", "javascript:alert(1)")]
    [InlineData("http", "http")]
    public void Only_a_plain_address_can_be_followed(string url, string expected) => Assert.Equal(expected, MarkdownText.Link(url));

    /// <summary>Every row of a table has as many cells as its header, every block is closed.</summary>
    private static void IsWhole(string page)
    {
        var (columns, fence) = (0, "");
        foreach (var line in page.Split('\n'))
        {
            if (fence.Length > 0 || line.StartsWith("```", StringComparison.Ordinal))
            {
                if (fence.Length == 0) fence = line[..^4];
                else if (line.Equals(fence, StringComparison.Ordinal)) fence = "";
                continue;
            }

            if (!line.StartsWith('|'))
            {
                columns = 0;
                continue;
            }

            var cells = line.Replace("\\\\", "", StringComparison.Ordinal).Replace("\\|", "", StringComparison.Ordinal).Count(letter => letter == '|') - 1;
            if (columns > 0) Assert.Equal(columns, cells);
            columns = cells;
        }

        Assert.Equal("", fence);
        Assert.EndsWith("\n", page, StringComparison.Ordinal);
        Assert.DoesNotContain("\n\n\n", page, StringComparison.Ordinal);
    }

    private static string Unescape(string text)
    {
        var plain = new StringBuilder();
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\\') plain.Append(text[++i]);
            else if (text[i..].StartsWith("&amp;", StringComparison.Ordinal)) (_, i) = (plain.Append('&'), i + 4);
            else if (text[i..].StartsWith("&lt;", StringComparison.Ordinal)) (_, i) = (plain.Append('<'), i + 3);
            else plain.Append(text[i]);
        }

        return plain.ToString();
    }
}
