using FsCheck.Fluent;
using Jcm.Calculations.Arithmetic;
using Jcm.Calculations.Documents;
using Jcm.Calculations.Methodologies;
using Jcm.Calculations.Parameters;
using Jcm.Calculations.Quantities;
using Jcm.Calculations.Reference;
using Xunit;

namespace Jcm.Calculations.Tests.Documents;

/// <summary>Why two results differ.</summary>
public sealed class DocumentComparisonTests
{
    private static readonly Catalogue Versions = Catalogue.Approved.With(Catalogue.Approved.Get("VN_AM007", "1.0") with { Version = "9.0" });

    [Fact]
    public void Parts_add_up_to_the_difference_to_the_last_digit() => Law.Holds(
        from amount in Gen.Choose(1, 2_000_000)
        from other in Gen.Choose(1, 2_000_000)
        from shift in Gen.Choose(-5_000, 5_000)
        from version in Gen.Elements("1.0", "9.0")
        select (amount, other, shift, version),
        each =>
        {
            var first = Result(each.amount / 1000m, "1.0", 0.333m);
            var second = Stated(Result(each.other / 1000m, each.version, 0.333m + (each.amount % 7 / 100m)), each.shift / 1000m);
            var comparison = DocumentComparison.Of(first, second);
            Assert.Equal(comparison.Exact, comparison.Parts.Aggregate(Rational.Zero, (sum, part) => sum + part.Exact));
            Assert.Equal(comparison.Exact, comparison.Totals.Aggregate(Rational.Zero, (sum, part) => sum + part.Exact));
            Assert.Equal(second.Reduction - first.Reduction, comparison.Difference);
            Assert.Equal(each.shift != 0, comparison.Parts.Any(part => part.Reason == DifferenceReason.VersionsOfSecond));
            Assert.DoesNotContain(comparison.Parts, part => part.Reason == DifferenceReason.VersionsOfFirst);
        },
        100);

    [Fact]
    public void What_a_version_of_the_methodology_changes_is_its_own_part()
    {
        var changed = Versions.Definitions.Single(definition => definition is { Id: "VN_AM007", Version: "9.0" });
        var table = changed.Rule("EF_RE,i")!;
        var own = Catalogue.Approved.With(changed with { Parameters = [.. changed.Parameters.Select(rule => rule == table ? rule with { Categories = [.. rule.Categories.Select(Lowered)] } : rule)] });
        var first = Result(1000m, "1.0", null, own);
        var second = Result(1100m, "9.0", null, own);
        var comparison = DocumentComparison.Of(first, second);
        Assert.Equal(-83m, Assert.Single(comparison.Parts, part => part.Reason == DifferenceReason.MethodologyVersion).Tonnes);
        Assert.Equal(25m, Assert.Single(comparison.Parts, part => part.Reason == DifferenceReason.Inputs).Tonnes);
        Assert.Contains("from VN_AM007 version 1.0 to VN_AM007 version 9.0", comparison.Explain(), StringComparison.Ordinal);
    }

    [Fact]
    public void Equal_results_have_no_parts()
    {
        var comparison = DocumentComparison.Of(Result(10, "1.0", 0.3m), Result(10, "1.0", 0.3m));
        Assert.Empty(comparison.Parts);
        Assert.StartsWith("Both results", comparison.ToString(), StringComparison.Ordinal);
        Assert.Contains("\"difference\": 0", comparison.Write(), StringComparison.Ordinal);
    }

    [Fact]
    public void Documents_that_cannot_be_calculated_say_which_one_and_why()
    {
        var bad = ResultDocument.Read(Result(10, "1.0", 0.3m).Write().Replace("\"unit\": \"MWh\"", "\"unit\": \"kg\"", StringComparison.Ordinal)).Value;
        var problems = DocumentComparison.TryOf(bad, bad).Problems;
        Assert.Contains(problems, problem => problem.Message.StartsWith("The first document", StringComparison.Ordinal));
        Assert.Contains(problems, problem => problem.Message.StartsWith("The second document", StringComparison.Ordinal));
    }

    private static DefaultCategory Lowered(DefaultCategory row) =>
        row with { Default = ReferenceValue.Of("reference factor", 0.25m, Unit.Parse("tCO2/MWh"), Provenance.SuppliedBy("another version")) };

    private static ResultDocument Result(decimal amount, string version, decimal? factor, Catalogue? catalogue = null) => ProjectDocument.Read(FormattableString.Invariant($$"""
        {
          "format": "jcm-project/1", "project": "VN-1", "methodology": { "id": "VN_AM007", "version": "{{version}}" },
          {{(factor is null ? "\"choices\": [{ \"symbol\": \"EF_RE,i\", \"category\": \"national grid\" }]," : FormattableString.Invariant($"\"fixed\": [{{ \"symbol\": \"EF_RE,i\", \"value\": {factor}, \"unit\": \"tCO2/MWh\", \"source\": \"statement\" }}],"))}}
          "points": [{ "id": "roof", "periods": [{ "from": "2024-01-01", "to": "2024-12-31", "values": [{ "symbol": "EG_i,p", "value": {{amount}}, "unit": "MWh", "option": "C", "source": "meter" }] }] }]
        }
        """), catalogue ?? Versions).Value.Calculate().ToDocument();

    /// <summary>A result of another edition of the data, which states another reduction.</summary>
    private static ResultDocument Stated(ResultDocument result, decimal shift) =>
        new(result.Contract with { Total = result.Contract.Total with { Reduction = result.Reduction + shift }, CalculatedWith = new() { Library = "0.0.1", Data = "2020-01 (0)" } }, result.Inputs);
}
