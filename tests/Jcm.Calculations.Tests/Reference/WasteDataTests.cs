using Jcm.Calculations.Parameters;
using Jcm.Calculations.Quantities;
using Jcm.Calculations.Reference;
using Xunit;

namespace Jcm.Calculations.Tests.Reference;

public sealed class WasteDataTests
{
    [Theory]
    [InlineData("paper_cardboard", "90", "36", "40", "45", "40", "44", "50")]
    [InlineData("food", "40", "8", "15", "20", "20", "38", "50")]
    [InlineData("textiles", "80", "20", "24", "40", "25", "30", "50")]
    [InlineData("nappies", "40", "18", "24", "32", "44", "60", "80")]
    [InlineData("plastics", "100", "0", "0", "0", "0", "0", "0")]
    public void Municipal_waste_has_the_degradable_carbon_of_table_2_4(
        string id, string dryMatter, string wetLower, string wet, string wetUpper, string dryLower, string dry, string dryUpper)
    {
        var type = WasteTypes.Find(id).Value;
        Assert.Equal(
            $"{dryMatter} {wetLower} {wet} {wetUpper} {dryLower} {dry} {dryUpper}",
            Numbers([type.DryMatter, .. Values(type.DegradableCarbonWet), .. Values(type.DegradableCarbonDry)]));
        Assert.Equal(Units.Percent, type.DryMatter.Required().Value.Unit);
    }

    [Theory]
    [InlineData("plastics", "67", "75", "85", "100")]
    [InlineData("paper_cardboard", "42", "46", "50", "1")]
    [InlineData("textiles", "25", "50", "50", "20")]
    [InlineData("other_inert", "0", "3", "5", "100")]
    public void Municipal_waste_has_the_carbon_and_the_fossil_share_of_table_2_4(string id, string lower, string carbon, string upper, string fossil)
    {
        var type = WasteTypes.Find(id).Value;
        Assert.Equal($"{lower} {carbon} {upper} {fossil}", Numbers([.. Values(type.TotalCarbonDry), type.FossilShare.Default]));
    }

    [Fact]
    public void The_default_of_a_mixed_row_is_dry_matter_times_dry_carbon_as_far_as_rounding_allows() =>
        Assert.All(WasteTypes.All, type =>
        {
            if (type.DryMatter.Value is not { } dryMatter || type.DegradableCarbonWet.Default.Value is not { } wet || type.DegradableCarbonDry.Default.Value is not { } dry) return;
            Assert.InRange((dryMatter.Value * dry.Value / 100) - wet.Value, -0.6m, 0.6m);
        });

    [Fact]
    public void Every_share_lies_between_nothing_and_the_whole() =>
        Assert.All(WasteTypes.All.SelectMany(All), value => Assert.True(value.Value is not { Value: < 0 or > 100 }, value.Name));

    [Fact]
    public void Recalled_ranges_of_the_fossil_share_and_ranges_that_are_not_published_are_withheld()
    {
        Assert.Equal(Confidence.RecalledMedium, WasteTypes.Find("plastics").Value.FossilShare.Lower.Provenance.Confidence);
        Assert.Null(WasteTypes.Find("plastics").Value.FossilShare.Lower.Value);
        Assert.Null(WasteTypes.Find("isw_food").Value.DegradableCarbonDry.Lower.Value);
        Assert.Null(WasteTypes.Find("bulk_msw").Value.DegradableCarbonWet.Default.Value);
    }

    [Fact]
    public void A_decay_category_is_one_that_has_rates_or_the_problem_names_the_document() =>
        Assert.All(WasteTypes.All, type =>
        {
            var category = type.RequiredDecayCategory();
            if (category.TryGet(out var known))
            {
                Assert.All(Enum.GetValues<ClimateZone>(), zone => Assert.True(DecayRates.Find(known, zone).IsValid));
                return;
            }

            var problem = Assert.Single(category.Problems);
            Assert.Equal(ProblemCode.UnknownValue, problem.Code);
            Assert.Contains(type.Source, problem.Message, StringComparison.Ordinal);
        });

    [Theory]
    [InlineData("food", "food_sludge")]
    [InlineData("wood", "wood_straw")]
    [InlineData("nappies", null)]
    [InlineData("efb", null)]
    [InlineData("plastics", null)]
    public void A_recalled_decay_category_is_withheld(string id, string? category) => Assert.Equal(category, WasteTypes.Find(id).Value.DecayCategory);

    [Theory]
    [InlineData("food_sludge", ClimateZone.TropicalMoistWet, "0.17", "0.4", "0.7")]
    [InlineData("food_sludge", ClimateZone.BorealTemperateWet, "0.1", "0.185", "0.2")]
    [InlineData("wood_straw", ClimateZone.BorealTemperateDry, "0.01", "0.02", "0.03")]
    [InlineData("paper_textiles", ClimateZone.TropicalDry, "0.04", "0.045", "0.06")]
    [InlineData("bulk", ClimateZone.TropicalMoistWet, "0.15", "0.17", "0.2")]
    public void Decay_rates_are_those_of_table_3_3(string category, ClimateZone zone, string lower, string rate, string upper)
    {
        var found = DecayRates.Find(category, zone).Value;
        Assert.Equal($"{lower} {rate} {upper}", Numbers(Values(found.Rate)));
        Assert.Equal(Units.PerYear, found.Rate.Default.Required().Value.Unit);
    }

    [Fact]
    public void Every_category_decays_in_every_zone_and_faster_where_it_is_wet() =>
        Assert.All(DecayRates.Categories, category =>
        {
            decimal Rate(ClimateZone zone) => DecayRates.Find(category, zone).Value.Rate.Default.Required().Value.Value;
            Assert.True(Rate(ClimateZone.BorealTemperateDry) < Rate(ClimateZone.BorealTemperateWet));
            Assert.True(Rate(ClimateZone.TropicalDry) < Rate(ClimateZone.TropicalMoistWet));
        });

    [Fact]
    public void The_ends_of_a_range_enclose_its_default() =>
        Assert.All(WasteTypes.All.SelectMany(Ranges).Concat(DecayRates.All.Select(rate => rate.Rate)), range =>
        {
            if (range.Lower.Value is { } lower && range.Default.Value is { } above) Assert.True(lower <= above, range.Lower.Name);
            if (range.Upper.Value is { } upper && range.Default.Value is { } below) Assert.True(below <= upper, range.Upper.Name);
        });

    [Theory]
    [InlineData("MCF", "managed_anaerobic", "1")]
    [InlineData("MCF", "managed_semi_aerobic", "0.5")]
    [InlineData("MCF", "unmanaged_deep", "0.8")]
    [InlineData("MCF", "unmanaged_shallow", "0.4")]
    [InlineData("MCF", "uncategorised", "0.6")]
    [InlineData("OX", "covered", "0.1")]
    [InlineData("OX", "uncovered", "0")]
    [InlineData("F", "all", "0.5")]
    [InlineData("DOCf", "bulk", "0.5")]
    [InlineData("phi", "single", "0.9")]
    public void Defaults_of_landfills_are_those_of_the_guidelines(string symbol, string key, string expected) =>
        Assert.Equal(expected, Number(LandfillDefaults.Find(symbol, key).Value.Factor));

    [Theory]
    [InlineData("phi", "application_a_wet")]
    [InlineData("phi", "application_b_dry")]
    [InlineData("MCF", "tool04_water_table")]
    [InlineData("OX", "tool04")]
    [InlineData("DOCf", "bulk_2019")]
    [InlineData("f", "no_capture")]
    public void Recalled_defaults_of_landfills_are_withheld(string symbol, string key) =>
        Assert.Null(LandfillDefaults.Find(symbol, key).Value.Factor.Value);

    [Fact]
    public void The_delay_of_decay_is_half_a_year_whichever_unit_it_is_counted_in() =>
        Assert.Equal(new Quantity(0.5m, Units.Year), LandfillDefaults.Find("t_delay", "default").Value.Factor.Required().Value);

    [Fact]
    public void Cases_and_symbols_that_do_not_exist_are_answered_with_those_that_do()
    {
        Assert.Contains("managed_anaerobic", Assert.Single(LandfillDefaults.Find("MCF", "deep").Problems).Message, StringComparison.Ordinal);
        Assert.Contains("DOCf", Assert.Single(LandfillDefaults.Find("mcf", "deep").Problems).Message, StringComparison.Ordinal);
        Assert.Contains("food", Assert.Single(WasteTypes.Find("Food").Problems).Message, StringComparison.Ordinal);
        Assert.Contains("bulk", Assert.Single(DecayRates.Find("food", ClimateZone.TropicalDry).Problems).Message, StringComparison.Ordinal);
        Assert.Contains("msw", Assert.Single(WasteCombustion.Find("CH4", "paper", "any").Problems).Message, StringComparison.Ordinal);
        Assert.Contains("Gases", Assert.Single(WasteCombustion.Find("CO2", "msw", "any").Problems).Message, StringComparison.Ordinal);
        Assert.Empty(LandfillDefaults.Of("mcf"));
        Assert.Equal(9, LandfillDefaults.Of("MCF").Count);
        Assert.All(LandfillDefaults.All.Concat(WastewaterDefaults.All).Concat(WasteCombustion.Oxidation), row => Assert.NotEmpty(row.Guideline));
    }

    [Theory]
    [InlineData("MCF", "domestic_septic_system", "0.5")]
    [InlineData("MCF", "industrial_anaerobic_deep_lagoon", "0.8")]
    [InlineData("MCF", "industrial_aerobic_overloaded", "0.3")]
    [InlineData("Bo", "domestic_bod", "0.6")]
    [InlineData("Bo", "industrial_cod", "0.25")]
    public void Defaults_of_wastewater_are_those_of_chapter_6(string symbol, string key, string expected)
    {
        Assert.Contains(key, WastewaterDefaults.Of(symbol).Select(row => row.Key), StringComparer.Ordinal);
        Assert.Equal(expected, Number(WastewaterDefaults.Find(symbol, key).Value.Factor));
    }

    [Theory]
    [InlineData("CH4", "msw", "continuous_stoker", "default", WasteBasis.Wet, "0.0002")]
    [InlineData("CH4", "msw", "batch_fluidised_bed", "default", WasteBasis.Wet, "0.237")]
    [InlineData("CH4", "msw", "open_burning", "default", WasteBasis.Wet, "6.5")]
    [InlineData("N2O", "msw", "continuous_and_semi_continuous", "default", WasteBasis.Wet, "0.05")]
    [InlineData("N2O", "msw", "continuous_stoker", "Japan", WasteBasis.Wet, "0.047")]
    [InlineData("N2O", "sewage_sludge", "any", "default", WasteBasis.Wet, "0.9")]
    [InlineData("N2O", "sewage_sludge", "any", "default", WasteBasis.Dry, "0.99")]
    public void Gases_of_burning_waste_are_those_of_chapter_5(string gas, string waste, string process, string kind, WasteBasis basis, string expected)
    {
        var factor = WasteCombustion.Find(gas, waste, process, kind, basis).Value.Factor;
        Assert.Equal(Quantity.TryParse($"{expected} kg/t").Value, factor.Required().Value);
        Assert.Equal("kg/t", factor.Required().Value.Unit.Symbol);
    }

    [Fact]
    public void A_factor_by_dry_mass_never_answers_for_wet_mass()
    {
        var problem = Assert.Single(WasteCombustion.Find("N2O", "msw", "open_burning").Problems);
        Assert.Contains("open_burning, default, dry mass", problem.Message, StringComparison.Ordinal);
        Assert.True(WasteCombustion.Find("N2O", "msw", "open_burning", basis: WasteBasis.Dry).IsValid);
    }

    [Fact]
    public void Every_factor_of_burning_waste_is_found_by_its_whole_key() =>
        Assert.All(WasteCombustion.All, factor => Assert.Same(factor, WasteCombustion.Find(factor.Gas, factor.Waste, factor.Process, factor.Kind, factor.Basis).Value));

    [Fact]
    public void Incineration_oxidises_all_carbon_and_open_burning_does_not()
    {
        Assert.Equal("1", Number(WasteCombustion.FindOxidation("OF", "incineration").Value.Factor));
        Assert.Equal("0.58", Number(WasteCombustion.FindOxidation("OF", "open_burning").Value.Factor));
        Assert.Null(WasteCombustion.FindOxidation("OF", "open_burning_2019").Value.Factor.Value);
    }

    internal static IEnumerable<ReferenceValue> Everything() =>
    [
        .. WasteTypes.All.SelectMany(All),
        .. DecayRates.All.SelectMany(rate => Values(rate.Rate)),
        .. LandfillDefaults.All.Concat(WastewaterDefaults.All).Concat(WasteCombustion.Oxidation).Select(row => row.Factor),
        .. WasteCombustion.All.Select(factor => factor.Factor),
    ];

    private static IEnumerable<ReferenceRange> Ranges(WasteType type) => [type.DegradableCarbonWet, type.DegradableCarbonDry, type.TotalCarbonDry, type.FossilShare];

    private static IEnumerable<ReferenceValue> All(WasteType type) => Ranges(type).SelectMany(Values).Prepend(type.DryMatter);

    private static IEnumerable<ReferenceValue> Values(ReferenceRange range) => [range.Lower, range.Default, range.Upper];

    private static string Numbers(IEnumerable<ReferenceValue> values) => string.Join(' ', values.Select(Number));

    private static string Number(ReferenceValue value) => new Quantity(value.Required().Value.Value, Units.One).ToString();
}
