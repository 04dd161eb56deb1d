using Jcm.Calculations.Parameters;
using Jcm.Calculations.Quantities;
using Jcm.Calculations.Reference;
using Xunit;

namespace Jcm.Calculations.Tests.Reference;

public sealed class ReferenceDataTests
{
    private static readonly Confidence[] Withheld = [Confidence.Unknown, Confidence.RecalledLow, Confidence.RecalledMedium];

    private static readonly string[] CaptiveFuels = ["diesel", "natural gas"];

    [Fact]
    public void Every_embedded_table_reads()
    {
        var tables = EmbeddedText.Names().Where(name => name.EndsWith(".csv", StringComparison.Ordinal)).ToList();
        Assert.Contains("Reference/gwp.csv", tables, StringComparer.Ordinal);
        Assert.All(tables, name => Assert.NotEmpty(CsvTable.Embedded(name).Rows));
        Assert.NotEmpty(GridFactors.All);
        Assert.NotEmpty(Fuels.All);
        Assert.NotEmpty(GlobalWarmingPotentials.Gases);
    }

    [Fact]
    public void A_value_is_held_exactly_where_its_confidence_allows_and_a_withheld_one_names_its_document() =>
        Assert.All(Everything(), value =>
        {
            Assert.NotEmpty(value.Provenance.Source);
            Assert.NotEqual(Confidence.Supplied, value.Provenance.Confidence);
            if (Withheld.Contains(value.Provenance.Confidence)) Assert.Null(value.Value);
            if (value.Value is not null)
            {
                Assert.Equal(value.Value, value.Required().Value);
                return;
            }

            var problem = Assert.Single(value.Required().Problems);
            Assert.Equal(ProblemCode.UnknownValue, problem.Code);
            Assert.Contains(value.Name, problem.Message, StringComparison.Ordinal);
            Assert.Contains(value.Provenance.Source, problem.Message, StringComparison.Ordinal);
            Assert.Contains(value.Provenance.Confidence.Word(), problem.Message, StringComparison.Ordinal);
        });

    [Theory]
    [InlineData("CH4", GwpSet.AR2, "21")]
    [InlineData("CH4", GwpSet.AR4, "25")]
    [InlineData("CH4", GwpSet.AR5, "28")]
    [InlineData("CH4", GwpSet.AR6, "27.9")]
    [InlineData("N2O", GwpSet.AR2, "310")]
    [InlineData("N2O", GwpSet.AR4, "298")]
    [InlineData("N2O", GwpSet.AR5, "265")]
    [InlineData("N2O", GwpSet.AR6, "273")]
    [InlineData("CO2", GwpSet.AR5, "1")]
    public void Global_warming_potentials_are_those_of_the_assessment_reports(string gas, GwpSet set, string expected) =>
        Assert.Equal(Quantity.TryParse($"{expected} tCO2/t").Value, GlobalWarmingPotentials.Find(gas, set).Value.Required().Value);

    [Fact]
    public void Carbon_dioxide_is_the_unit_of_every_set() =>
        Assert.All(Enum.GetValues<GwpSet>(), set => Assert.Equal(1, GlobalWarmingPotentials.Find("CO2", set).Value.Value!.Value.Value));

    [Fact]
    public void An_unknown_gas_is_answered_with_the_known_ones()
    {
        var problem = Assert.Single(GlobalWarmingPotentials.Find("methane", GwpSet.AR5).Problems);
        Assert.Equal(ProblemCode.UnknownName, problem.Code);
        Assert.Contains("CH4", problem.Message, StringComparison.Ordinal);
        Assert.Contains("AR5", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void From_2021_the_set_is_AR5_and_before_it_has_to_be_named()
    {
        Assert.Equal(GwpSet.AR5, GlobalWarmingPotentials.SetFor(2021).Value);
        Assert.Equal(GwpSet.AR5, GlobalWarmingPotentials.SetFor(2030).Value);
        var problem = Assert.Single(GlobalWarmingPotentials.SetFor(2020).Problems);
        Assert.Equal(ProblemCode.ChoiceNeeded, problem.Code);
        Assert.Contains("2020", problem.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(FuelBound.Lower, "72600", "41.4")]
    [InlineData(FuelBound.Default, "74100", "43")]
    [InlineData(FuelBound.Upper, "74800", "43.3")]
    public void Diesel_has_the_factor_and_the_bounds_of_the_IPCC(FuelBound bound, string carbonDioxide, string calorificValue)
    {
        var diesel = Fuels.Find("diesel_oil").Value;
        Assert.Equal(Quantity.TryParse($"{carbonDioxide} kgCO2/TJ").Value, diesel.CarbonDioxide[bound].Value);
        Assert.Equal(Quantity.TryParse($"{calorificValue} TJ/Gg").Value, diesel.NetCalorificValue[bound].Value);
    }

    [Theory]
    [InlineData("natural_gas", CombustionSector.EnergyIndustries, "1", "0.1")]
    [InlineData("diesel_oil", CombustionSector.Manufacturing, "3", "0.6")]
    [InlineData("lignite", CombustionSector.EnergyIndustries, "1", "1.5")]
    [InlineData("lignite", CombustionSector.Manufacturing, "10", "1.5")]
    [InlineData("lignite", CombustionSector.Residential, "300", "1.5")]
    [InlineData("wood_waste", CombustionSector.EnergyIndustries, "30", "4")]
    [InlineData("charcoal", CombustionSector.Commercial, "200", "1")]
    public void Burning_a_fuel_gives_the_methane_and_nitrous_oxide_of_the_IPCC_tables(string fuel, CombustionSector sector, string methane, string nitrousOxide)
    {
        var found = Fuels.Find(fuel).Value;
        Assert.Equal(Quantity.TryParse($"{methane} kg/TJ").Value, found.Methane[sector].Value);
        Assert.Equal(Quantity.TryParse($"{nitrousOxide} kg/TJ").Value, found.NitrousOxide[sector].Value);
    }

    [Fact]
    public void Every_fuel_has_both_gases_in_every_sector_as_a_mass_of_gas_and_not_of_CO2_equivalent() =>
        Assert.All(Fuels.All, fuel => Assert.All(Enum.GetValues<CombustionSector>(), sector =>
        {
            Assert.True(fuel.Methane[sector].Required().Value.Value > 0);
            Assert.True(fuel.NitrousOxide[sector].Required().Value.Value > 0);
            Assert.False(fuel.Methane[sector].Required().Value.Unit.Fits(Units.KilogramCO2PerTerajoule));
        }));

    [Fact]
    public void The_bounds_of_a_fuel_enclose_its_default() =>
        Assert.All(Fuels.All.SelectMany(fuel => (IReadOnlyDictionary<FuelBound, ReferenceValue>[])[fuel.CarbonDioxide, fuel.NetCalorificValue]), bounds =>
        {
            if (bounds[FuelBound.Default].Value is not { } value) return;
            if (bounds[FuelBound.Lower].Value is { } lower) Assert.True(lower <= value, bounds[FuelBound.Lower].Name);
            if (bounds[FuelBound.Upper].Value is { } upper) Assert.True(value <= upper, bounds[FuelBound.Upper].Name);
        });

    [Fact]
    public void An_unknown_fuel_is_answered_with_the_known_ones() =>
        Assert.Contains("diesel_oil", Assert.Single(Fuels.Find("diesel").Problems).Message, StringComparison.Ordinal);

    [Fact]
    public void The_captive_factor_of_renewable_energy_is_shipped_and_that_of_energy_saving_is_withheld()
    {
        Assert.Equal(Quantity.TryParse("0.533 tCO2/MWh").Value, CaptiveFactors.Find("diesel", CaptiveFactorUse.RenewableEnergy).Value.Value);
        Assert.Null(CaptiveFactors.Find("diesel", CaptiveFactorUse.EnergySaving).Value.Value);
        Assert.Equal(ProblemCode.UnknownName, Assert.Single(CaptiveFactors.Find("coal", CaptiveFactorUse.EnergySaving).Problems).Code);
    }

    [Fact]
    public void A_grid_factor_is_found_by_its_whole_key_or_its_candidates_are_listed() =>
        Assert.All(GridFactors.All.GroupBy(factor => (factor.Country, factor.Grid, factor.Kind, factor.Year)), rows =>
        {
            var found = GridFactors.Find(rows.Key.Country, rows.Key.Kind, rows.Key.Grid, rows.Key.Year);
            if (rows.Count() == 1)
            {
                Assert.Same(rows.Single(), found.Value);
                return;
            }

            var problem = Assert.Single(found.Problems);
            Assert.Equal(ProblemCode.Ambiguous, problem.Code);
            Assert.All(rows, row => Assert.Contains(row.Factor.Provenance.Source, problem.Message, StringComparison.Ordinal));
        });

    [Fact]
    public void A_question_with_several_answers_lists_every_candidate() =>
        Assert.All(GridFactors.All.GroupBy(factor => (factor.Country, factor.Kind)).Where(rows => rows.Count() > 1), rows =>
        {
            var problem = Assert.Single(GridFactors.Find(rows.Key.Country, rows.Key.Kind).Problems);
            Assert.Equal(ProblemCode.Ambiguous, problem.Code);
            Assert.All(rows, row => Assert.Contains($"{row.Grid}, {row.Kind}, {row.Year}", problem.Message, StringComparison.Ordinal));
        });

    [Fact]
    public void A_country_or_a_kind_without_a_factor_is_a_problem_that_says_what_is_held()
    {
        Assert.Contains("national authority", Assert.Single(GridFactors.Find("ZZ", GridFactorKind.BuildMargin).Problems).Message, StringComparison.Ordinal);
        Assert.Contains("OperatingMargin", Assert.Single(GridFactors.Find("MN", GridFactorKind.OperatingMargin, year: "1900").Problems).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_word_of_confidence_reads_back_and_no_other_is_understood()
    {
        Assert.All(Enum.GetValues<Confidence>(), each => Assert.Equal(each, ConfidenceRule.Parse(each.Word())));
        Assert.Throws<FormatException>(() => ConfidenceRule.Parse("Source-read"));
    }

    private static IEnumerable<ReferenceValue> Everything() =>
    [
        .. GridFactors.All.Select(factor => factor.Factor),
        .. Fuels.All.SelectMany(fuel => fuel.CarbonDioxide.Values.Concat(fuel.NetCalorificValue.Values)),
        .. Fuels.All.SelectMany(fuel => fuel.Methane.Values.Concat(fuel.NitrousOxide.Values)),
        .. WasteDataTests.Everything(),
        .. GlobalWarmingPotentials.Gases.SelectMany(gas => Enum.GetValues<GwpSet>().Select(set => GlobalWarmingPotentials.Find(gas, set)).Where(found => found.IsValid).Select(found => found.Value)),
        .. CaptiveFuels.SelectMany(fuel => Enum.GetValues<CaptiveFactorUse>().Select(use => CaptiveFactors.Find(fuel, use).Value)),
    ];
}
