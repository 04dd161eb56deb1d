using Jcm.Calculations.Evaluation;
using Jcm.Calculations.Methodologies;
using Jcm.Calculations.Monitoring;
using Jcm.Calculations.Parameters;
using Jcm.Calculations.Quantities;
using Jcm.Calculations.Reference;
using Jcm.Calculations.Testing;
using Xunit;

namespace Jcm.Calculations.Tests.Methodologies;

/// <summary>A user's own definitions as text, with the kernels, shared ways and reference data of the library.</summary>
public sealed class DefinitionTextTests
{
    private const string Biomass = """
        {
          "kernel": "output-over-efficiency",
          "family": "boiler",
          "parameters": [
            { "symbol": "Q_out,p", "kind": "monitored", "options": "C" },
            { "symbol": "eta_RE", "kind": "fixed ex ante" },
            { "symbol": "EF_RE,fuel", "kind": "fixed ex ante" },
            { "symbol": "PE_fuel,p", "kind": "derived", "routesOf": "fuel emissions by gas" },
            { "symbol": "PE_elec,p", "kind": "not applicable" }
          ],
          "memos": [
            { "symbol": "CO2_bio,p", "kind": "derived", "routesOf": "biogenic carbon dioxide", "description": "biogenic CO2 of the fuels", "whenAbsent": "no fuel is burned" }
          ],
          "definitions": [{
            "id": "XX_AM001", "version": "1.0", "country": "XX", "equations": "supplied", "title": "Biomass boiler",
            "sources": [{ "title": "XX_AM001", "url": "https://example.org/xx-am001" }]
          }]
        }
        """;

    private static readonly Catalogue Own = Catalogue.Approved.WithDefinitions(Biomass).Value;

    private static readonly Project Boiler = new Project("XX-1", Own.Get("XX_AM001"))
        .Fix("eta_RE", 0.85m, "", "catalogue")
        .Fix("EF_RE,fuel", 0.0755m, "tCO2/GJ", "IPCC 2006")
        .Choose("EF_CH4,f", "manufacturing and construction")
        .Choose("EF_N2O,f", "manufacturing and construction")
        .Monitor("boiler", Period.Year(2024), "Q_out,p", 70_000, "GJ", MonitoringOptions.C, "heat meter")
        .Monitor("boiler", Period.Year(2024), "FC_f,p", 5_000, "t", MonitoringOptions.B, "weighbridge", item: "wood_waste")
        .Monitor("boiler", Period.Year(2024), "E_f,p", 100, "GJ", MonitoringOptions.B, "invoices", item: "diesel_oil");

    [Fact]
    public void Fuels_are_counted_gas_by_gas_and_biogenic_carbon_dioxide_stands_apart()
    {
        // IPCC 2006, manufacturing: wood waste 30 kg CH4/TJ and 4 kg N2O/TJ, diesel 3 and 0.6; upper bounds 31 GJ/t and 74.8 tCO2/TJ; AR5 28 and 265.
        var result = Boiler.Calculate().Results[0];
        var wood = 5_000 * 31m * ((30m * 28) + (4m * 265)) / 1_000_000;
        var diesel = 100 * (74.8m / 1000 + (((3m * 28) + (0.6m * 265)) / 1_000_000));
        Assert.Equal(wood + diesel, result.Levels.Project.Tonnes);
        var memo = Assert.Single(result.Memos);
        Assert.Equal(5_000 * 31m * 112 / 1000, memo.Value);
        Assert.Contains("Information items, not counted", result.Explain(), StringComparison.Ordinal);
        Assert.Contains("CO2_bio,p (wood_waste)", PeriodResult.WorkingOf(memo).ToString(), StringComparison.Ordinal);
        Assert.Contains("GWP_CH4: AR5", string.Join('\n', Boiler.Calculate().Policies), StringComparison.Ordinal);
    }

    [Fact]
    public void A_measurement_error_that_leads_out_of_the_valid_range_is_refused_and_not_cut_off()
    {
        const string Fixed = "{ \"symbol\": \"eta_RE\", \"kind\": \"fixed ex ante\" }";
        const string Measured = "{ \"symbol\": \"eta_RE\", \"kind\": \"monitored\", \"options\": \"C\" }";
        var measured = Catalogue.Approved.WithDefinitions(Biomass.Replace(Fixed, Measured, StringComparison.Ordinal)).Value.Get("XX_AM001");
        Assert.Contains("0.9 × (1 + 0.1)", With(0.9m).Calculate().Explain(), StringComparison.Ordinal);
        var problem = Assert.Single(With(0.98m).Evaluate().Problems);
        Assert.Equal((ProblemCode.OutOfRange, "eta_RE"), (problem.Code, problem.Where.Parameter));
        Assert.Contains("0.98 × (1 + 0.1) = 1.078", problem.Message, StringComparison.Ordinal);

        Project With(decimal efficiency) => new Project("XX-2", measured)
            .Fix("EF_RE,fuel", 0.0755m, "tCO2/GJ", "IPCC 2006")
            .Choose("EF_CH4,f", "manufacturing and construction")
            .Choose("EF_N2O,f", "manufacturing and construction")
            .Monitor("boiler", Period.Year(2024), "Q_out,p", 70_000, "GJ", MonitoringOptions.C, "heat meter")
            .Monitor("boiler", Period.Year(2024), "FC_f,p", 5_000, "t", MonitoringOptions.B, "weighbridge", item: "wood_waste")
            .Monitor("boiler", Period.Year(2024), "eta_RE", efficiency, "", MonitoringOptions.C, "efficiency test", maximumError: 0.1m);
    }

    [Fact]
    public void A_fuel_that_the_table_of_biogenic_carbon_does_not_know_does_not_stop_the_calculation()
    {
        var own = Boiler
            .Monitor("boiler", Period.Year(2024), "E_f,p", 10, "GJ", MonitoringOptions.B, "invoices", item: "waste solvent")
            .Fix("EF_CO2,f", 80, "tCO2/TJ", "laboratory", item: "waste solvent")
            .Fix("EF_CH4,f", 3, "kg/TJ", "laboratory", item: "waste solvent")
            .Fix("EF_N2O,f", 0.6m, "kg/TJ", "laboratory", item: "waste solvent");
        Assert.Equal(Boiler.Calculate().Results[0].Memos[0].Value, own.Calculate().Results[0].Memos[0].Value);
        Assert.True(own.Calculate().Total.Project > Boiler.Calculate().Total.Project);
    }

    [Fact]
    public void An_own_definition_obeys_every_law() => DefinitionConformance.Check(Own.Get("XX_AM001"), samples: 20);

    [Theory]
    [InlineData("\"output-over-efficiency\"", "\"steam-engine\"", "no kernel \"steam-engine\"")]
    [InlineData("\"fuel emissions by gas\"", "\"wishes\"", "no shared ways \"wishes\"")]
    [InlineData("\"symbol\": \"eta_RE\"", "\"symbol\": \"eta_XX\"", "eta_XX")]
    [InlineData("\"kind\": \"fixed ex ante\"", "\"kind\": \"guessed\"", "\"guessed\" is not a kind of parameter")]
    [InlineData("\"equations\": \"supplied\"", "\"equations\": \"sure\"", "\"sure\" is not a confidence")]
    [InlineData("\"options\": \"C\"", "\"options\": \"D\"", "\"D\" is not a monitoring option")]
    [InlineData("\"id\": \"XX_AM001\"", "\"id\": \"VN_AM007\"", "in the catalogue already")]
    [InlineData("\"sources\": [{ \"title\": \"XX_AM001\", \"url\": \"https://example.org/xx-am001\" }]", "\"sources\": []", "names no document")]
    [InlineData("\"kind\": \"monitored\", \"options\": \"C\"", "\"kind\": \"default\", \"table\": \"x.csv\"", "defaults")]
    [InlineData("\"family\": \"boiler\",", "\"family\": \"boiler\", \"colour\": \"red\",", "colour")]
    [InlineData("{", "[", "JSON")]
    public void What_is_wrong_with_a_text_is_a_problem_and_no_exception(string from, string to, string expected)
    {
        var at = Biomass.IndexOf(from, StringComparison.Ordinal);
        var problems = Catalogue.Approved.WithDefinitions(string.Concat(Biomass.AsSpan(0, at), to, Biomass.AsSpan(at + from.Length))).Problems;
        Assert.Contains(problems, problem => problem.Message.Contains(expected, StringComparison.Ordinal));
    }

    [Fact]
    public void A_text_may_name_a_kernel_of_ones_own()
    {
        var text = Biomass.Replace("output-over-efficiency", "unheard-of", StringComparison.Ordinal);
        Assert.False(Catalogue.Approved.WithDefinitions(text).IsValid);
        Assert.All(Kernels.All, kernel => Assert.Same(kernel, Kernels.Find(kernel.Id).Value));
        Assert.False(Kernels.Find("unheard-of").IsValid);
    }

    [Fact]
    public void The_factors_of_a_fuel_are_those_of_the_reference_data() => Assert.Equal(
        Fuels.Find("wood_waste").Value.Methane[CombustionSector.Manufacturing].Value!.Value.In(Unit.Parse("t/GJ")).Value,
        Boiler.Calculate().Results[0].Lineage().Single(each => each.Parameter.Symbol is "EF_CH4,f" && each.Item is "wood_waste").Value);
}
