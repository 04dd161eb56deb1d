using Jcm.Calculations.Methodologies;
using Jcm.Calculations.Parameters;
using Jcm.Calculations.Quantities;
using Xunit;

namespace Jcm.Calculations.Tests.Methodologies;

/// <summary>What a definition says about itself.</summary>
public sealed class DefinitionDescriptionTests
{
    public static TheoryData<string> Definitions => [.. Catalogue.Approved.Definitions.Select(definition => definition.Name)];

    [Theory]
    [MemberData(nameof(Definitions))]
    public void A_description_names_every_parameter_way_source_and_criterion(string name)
    {
        var definition = Catalogue.Approved.Definitions.Single(each => string.Equals(each.Name, name, StringComparison.Ordinal));
        var text = definition.Describe();
        Assert.StartsWith(definition.Name, text, StringComparison.Ordinal);
        Assert.All(definition.Rules.Where(rule => rule.Kind != ParameterKind.NotApplicable), rule =>
        {
            Assert.Contains(rule.Parameter.ToString(), text, StringComparison.Ordinal);
            Assert.Contains(rule.Description, text, StringComparison.Ordinal);
            Assert.All(rule.Derivations, way => Assert.Contains(way.Key, text, StringComparison.Ordinal));
            Assert.All(rule.Categories.Where(row => row.Item is null), row => Assert.Contains(row.Key, text, StringComparison.Ordinal));
        });
        Assert.All(definition.Sources, source => Assert.Contains(source.Url, text, StringComparison.Ordinal));
        Assert.All(definition.Eligibility, line => Assert.Contains(line.Text, text, StringComparison.Ordinal));
        Assert.All(definition.ToSupply, rule => Assert.Contains(rule.Description, text, StringComparison.Ordinal));
        Assert.Contains("ER_p = RE_p − PE_p", text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_equations_leave_out_what_the_methodology_does_not_have()
    {
        var text = Catalogue.Approved.Get("VN_AM007").Describe();
        Assert.Contains("EG_net,i,p = EG_i,p", text, StringComparison.Ordinal);
        Assert.DoesNotContain("EG_CH", text, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Definitions))]
    public void Every_definition_says_what_makes_it_conservative(string name)
    {
        var definition = Catalogue.Approved.Definitions.Single(each => string.Equals(each.Name, name, StringComparison.Ordinal));
        var sentences = string.Join('\n', definition.Conservativeness);
        Assert.All(
            definition.Rules.Where(rule => rule.Kind == ParameterKind.Monitored || rule.Categories.Any(row => row.SmallestOf.Count > 0) || rule.PreferredKey is "lower bound" or "upper bound"),
            rule => Assert.Contains(rule.Parameter.Symbol, sentences, StringComparison.Ordinal));
        Assert.All(definition.Parameters.Where(rule => rule.Parameter.SetsReferenceLevel && rule.Kind != ParameterKind.NotApplicable), rule => Assert.Contains($"{rule.Parameter.Symbol} sets the level", sentences, StringComparison.Ordinal));
        Assert.All(definition.Conservativeness, sentence => Assert.Contains(sentence, definition.Describe(), StringComparison.Ordinal));
    }

    [Fact]
    public void Definitions_are_found_by_country_family_and_kernel()
    {
        Assert.All(Catalogue.Approved.Find(country: "vn"), definition => Assert.Equal("VN", definition.Country));
        Assert.Equal(2, Catalogue.Approved.Find(kernel: "boiler-operation").Count(definition => definition.Id is "ID_AM007"));
        Assert.Equal("TH_AM005", Catalogue.Approved.Find("TH", "chiller", "electricity-efficiency-ratio").Single(definition => definition.Version is "3.0").Id);
        Assert.Empty(Catalogue.Approved.Find(family: "perpetual motion"));
    }

    [Fact]
    public void A_direction_is_turned_round_where_a_larger_result_lowers_the_reduction()
    {
        var chiller = Catalogue.Approved.Get("ID_AM002", "2.0");
        Assert.Equal(ConservativeDirection.SmallerIsConservative, chiller.DirectionOf("EF_grid"));
        Assert.Equal(ConservativeDirection.LargerIsConservative, chiller.DirectionOf("eta_elec"));
        Assert.Equal(ConservativeDirection.DependsOnOthers, chiller.DirectionOf("EI_grid,p"));
        Assert.Throws<ArgumentException>(() => chiller.DirectionOf("nothing"));
    }

    [Fact]
    public void A_parameter_on_both_sides_of_the_equations_has_no_safe_side()
    {
        var (reference, project) = (Factor("EF_RE", ConservativeDirection.SmallerIsConservative), Factor("EF_PJ", ConservativeDirection.LargerIsConservative));
        var index = new DefinitionIndex(Catalogue.Approved.Get("VN_AM007") with
        {
            Parameters = [SameAsGrid(reference), SameAsGrid(project)],
            Inputs = [new(Factor("EF_grid", ConservativeDirection.SmallerIsConservative), ParameterKind.FixedExAnte)],
        });
        Assert.Equal(ConservativeDirection.DependsOnOthers, index.Directions["EF_grid"]);
        Assert.Equal(ConservativeDirection.LargerIsConservative, index.Directions["EF_PJ"]);
    }

    private static Parameter Factor(string symbol, ConservativeDirection direction) =>
        new(symbol, "emission factor", Units.TonneCO2PerMegawattHour, ValueRange.NonNegative, direction);

    private static ParameterRule SameAsGrid(Parameter parameter)
    {
        var block = Block.Same(parameter.Renamed("EF_grid"));
        return new(parameter, ParameterKind.Derived) { Derivations = [new() { Key = "grid", Block = block, Inputs = block.Parameters }] };
    }
}
