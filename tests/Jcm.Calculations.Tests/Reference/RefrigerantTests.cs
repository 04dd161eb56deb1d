using Jcm.Calculations.Parameters;
using Jcm.Calculations.Quantities;
using Jcm.Calculations.Reference;
using Xunit;

namespace Jcm.Calculations.Tests.Reference;

public sealed class RefrigerantTests
{
    private static readonly GwpSet[] Sets = Enum.GetValues<GwpSet>();

    [Fact]
    public void The_mass_fractions_of_a_refrigerant_add_up_to_one()
    {
        Assert.True(Refrigerants.All.Count > 150);
        Assert.All(Refrigerants.All, refrigerant =>
        {
            Assert.Equal(1, refrigerant.Components.Sum(component => component.MassFraction));
            Assert.All(refrigerant.Components, component => Assert.InRange(component.MassFraction, 0.001m, 1));
            Assert.NotEmpty(refrigerant.Composition.Source);
        });
    }

    [Fact]
    public void A_component_of_a_blend_is_itself_a_pure_refrigerant_with_the_same_gas() =>
        Assert.All(Refrigerants.All.SelectMany(refrigerant => refrigerant.Components), component =>
            Assert.Equal(component with { MassFraction = 1 }, Assert.Single(Refrigerants.Find(component.Name).Value.Components)));

    [Theory]
    [InlineData("R-410A")]
    [InlineData("R410A")]
    [InlineData("r-410a")]
    [InlineData(" R 410A ")]
    public void Usual_spellings_mean_one_refrigerant(string spelling) => Assert.Equal("R-410A", Refrigerants.Find(spelling).Value.Id);

    [Theory]
    [InlineData("R-134a", GwpSet.AR5, "1300")]
    [InlineData("R134A", GwpSet.AR4, "1430")]
    [InlineData("R-32", GwpSet.AR5, "677")]
    [InlineData("R-22", GwpSet.AR4, "1810")]
    [InlineData("R-744", GwpSet.AR5, "1")]
    [InlineData("R-1234yf", GwpSet.AR6, "0.501")]
    public void A_pure_refrigerant_has_the_potential_of_its_gas_and_the_source_of_it(string id, GwpSet set, string expected)
    {
        var refrigerant = Refrigerants.Find(id).Value;
        var potential = refrigerant.GlobalWarmingPotential(set).Value;
        Assert.Equal(Quantity.TryParse($"{expected} tCO2/t").Value, potential.Value);
        Assert.Equal(GlobalWarmingPotentials.Find(refrigerant.Components[0].GasId!, set).Value.Provenance, potential.Provenance);
    }

    [Theory]
    [InlineData("R-404A", 3922)]
    [InlineData("R-407A", 2107)]
    [InlineData("R-407C", 1774)]
    [InlineData("R-407F", 1825)]
    [InlineData("R-410A", 2088)]
    [InlineData("R-507A", 3985)]
    [InlineData("R-508B", 13396)]
    public void Blends_have_the_potentials_that_are_published_for_AR4(string id, int published)
    {
        var potential = Refrigerants.Find(id).Value.GlobalWarmingPotential(GwpSet.AR4).Value.Required().Value;
        Assert.InRange(potential.Value, published - 1, published + 1);
    }

    [Fact]
    public void A_blend_says_how_its_potential_came_about()
    {
        var potential = Refrigerants.Find("R-410A").Value.GlobalWarmingPotential(GwpSet.AR5).Value;
        Assert.Equal(1923.5m, potential.Required().Value.Value);
        Assert.Equal(Confidence.Derived, potential.Provenance.Confidence);
        Assert.Contains("R-32 50 % × 677 + R-125 50 % × 3170", potential.Provenance.Source, StringComparison.Ordinal);
        Assert.Contains("34-2019", potential.Provenance.Source, StringComparison.Ordinal);
    }

    [Fact]
    public void A_blend_is_no_more_certain_than_its_composition() =>
        Assert.Equal(Confidence.RecalledHigh, Refrigerants.Find("R-500").Value.GlobalWarmingPotential(GwpSet.AR4).Value.Provenance.Confidence);

    [Fact]
    public void Where_every_component_has_a_potential_the_sum_is_the_published_one_and_elsewhere_there_is_none()
    {
        var table = CsvTable.Parse("blends", File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Reference", "blend-potentials.csv")));
        var agreeing = 0;
        Assert.All(table.Rows.Where(row => row["refrigerant"] is not "R-515B"), row => Assert.All(Sets, set =>
        {
            var refrigerant = Refrigerants.Find(row["refrigerant"]).Value;
            var potential = refrigerant.GlobalWarmingPotential(set);
            var missing = refrigerant.Components.Where(component => component.GasId is not { } gas
                || !GlobalWarmingPotentials.Find(gas, set).TryGet(out var value) || value.Value is null).ToList();
            Assert.Equal(missing.Count == 0, potential.IsValid);
            Assert.Equal(missing.Count, potential.Problems.Count);
            Assert.All(missing.Zip(potential.Problems), each =>
            {
                Assert.Equal(ProblemCode.UnknownValue, each.Second.Code);
                Assert.Contains(each.First.Name, each.Second.Message, StringComparison.Ordinal);
            });
            if (!potential.IsValid) return;
            Assert.InRange(potential.Value.Required().Value.Value - row.Decimal(set.ToString())!.Value, -0.005m, 0.005m);
            agreeing++;
        }));
        Assert.True(agreeing > 150);
    }

    [Theory]
    [InlineData("R-402A", GwpSet.AR5, "R-290")]
    [InlineData("R-406A", GwpSet.AR6, "R-600a")]
    [InlineData("R-514A", GwpSet.AR6, "R-1130(E)")]
    [InlineData("R-513A", GwpSet.AR5, "R-1234yf")]
    [InlineData("R-717", GwpSet.AR5, "R-717")]
    public void A_component_without_a_usable_potential_never_counts_as_zero(string id, GwpSet set, string component) =>
        Assert.Contains(component, Assert.Single(Refrigerants.Find(id).Value.GlobalWarmingPotential(set).Problems).Message, StringComparison.Ordinal);

    [Fact]
    public void A_recalled_composition_is_withheld_and_names_its_document()
    {
        var problem = Assert.Single(Refrigerants.Find("R-515B").Problems);
        Assert.Equal(ProblemCode.UnknownValue, problem.Code);
        Assert.Contains("ASHRAE Standard 34", problem.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("R-515B", Refrigerants.All.Select(refrigerant => refrigerant.Id), StringComparer.Ordinal);
    }

    [Theory]
    [InlineData("R-9999")]
    [InlineData("410A")]
    [InlineData("")]
    public void An_unknown_refrigerant_is_answered_with_the_known_ones(string id)
    {
        var problem = Assert.Single(Refrigerants.Find(id).Problems);
        Assert.Equal(ProblemCode.UnknownName, problem.Code);
        Assert.Contains("R-410A", problem.Message, StringComparison.Ordinal);
    }
}
