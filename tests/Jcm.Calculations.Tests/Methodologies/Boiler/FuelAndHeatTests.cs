using FsCheck;
using FsCheck.Fluent;
using Jcm.Calculations.Evaluation;
using Jcm.Calculations.Methodologies;
using Jcm.Calculations.Monitoring;
using Jcm.Calculations.Parameters;
using Jcm.Calculations.Reference;
using Jcm.Calculations.Tests.Evaluation;
using Xunit;

namespace Jcm.Calculations.Tests.Methodologies.Boiler;

/// <summary>Boilers by the ratio of efficiencies (ID_AM015, TH_AM010) and the ways to measure heat (MN_AM002).</summary>
public sealed class FuelAndHeatTests
{
    private const string Point = "boiler 1";

    private static readonly Period Year = Period.Year(2024);

    /// <summary>Two efficiencies, the smaller first, and two factors in kgCO2/GJ.</summary>
    private static readonly Gen<(decimal Reference, decimal Project, decimal Low, decimal High)> Boilers =
        from one in Gen.Choose(50, 100)
        from other in Gen.Choose(50, 100)
        from low in Gen.Choose(0, 120)
        from more in Gen.Choose(0, 60)
        select (Math.Min(one, other) / 100m, Math.Max(one, other) / 100m, (decimal)low, (decimal)(low + more));

    [Fact]
    public void With_the_same_fuel_on_both_sides_a_smaller_factor_or_less_fuel_never_raises_the_reduction() => Law.Holds(Boilers, boiler =>
    {
        var (low, high) = (Same(boiler, boiler.Low, 1_000), Same(boiler, boiler.High, 1_000));
        Assert.True(low <= high);
        Assert.True(Same(boiler, boiler.High, 900) <= high);
        Assert.True(low >= 0);
    });

    [Fact]
    public void With_another_fuel_the_reduction_falls_with_its_factor_and_rises_with_that_of_the_reference() => Law.Holds(Boilers, boiler =>
    {
        Assert.True(Other(boiler, boiler.High, boiler.High) <= Other(boiler, boiler.High, boiler.Low));
        Assert.True(Other(boiler, boiler.Low, boiler.Low) <= Other(boiler, boiler.High, boiler.Low));
    });

    [Fact]
    public void The_directions_of_the_definition_say_the_same()
    {
        var definition = Catalogue.Approved.Get("ID_AM015");
        Assert.Equal(ConservativeDirection.SmallerIsConservative, definition.DirectionOf("FC_N,f,p"));
        Assert.Equal(ConservativeDirection.SmallerIsConservative, definition.DirectionOf("NCV_f"));
        Assert.Equal(ConservativeDirection.LargerIsConservative, definition.DirectionOf("EF_PJ,f"));
        Assert.Equal(ConservativeDirection.LargerIsConservative, definition.DirectionOf("EF_grid"));
        var operation = Catalogue.Approved.Get("ID_AM007", "1.0");
        Assert.Equal(ConservativeDirection.DependsOnOthers, operation.DirectionOf("ST_PJ,p"));
        Assert.Equal(ConservativeDirection.LargerIsConservative, operation.DirectionOf("NCV_f"));
        Assert.Equal(ConservativeDirection.DependsOnOthers, operation.DirectionOf("h_p"));
    }

    [Fact]
    public void A_project_fuel_dirtier_than_the_reference_fuel_breaks_an_assumption() => Assert.Contains(
        Burning(Ratio(0.85m, 0.9m).Choose("EF_PJ,f", "other fuel").Fix("EF_RE,f", 0.06m, "tCO2/GJ", "supplier").Fix("EF_PJ,f", 0.09m, "tCO2/GJ", "supplier"), 100).Calculate().Warnings,
        warning => warning.Code == WarningCode.AssumptionBroken && warning.Message.StartsWith("EF_PJ,f ≤ EF_RE,f", StringComparison.Ordinal));

    [Fact]
    public void A_factor_of_its_own_for_the_project_fuel_needs_the_choice_of_another_fuel()
    {
        var project = Burning(Ratio(0.85m, 0.9m).Fix("EF_RE,f", 0.06m, "tCO2/GJ", "supplier").Fix("EF_PJ,f", 0, "tCO2/GJ", "supplier"), 100);
        Assert.Contains(project.Evaluate().Problems, problem => problem is { Code: ProblemCode.ChoiceNeeded, Where.Parameter: "EF_PJ,f" });
        Assert.Equal(100 * (0.9m / 0.85m) * 0.06m, project.Choose("EF_PJ,f", "other fuel").Calculate().Total.Reduction.Tonnes);
    }

    [Fact]
    public void Values_of_the_fuel_tables_serve_as_they_are_with_their_source()
    {
        var gas = Fuels.Find("natural_gas").Value;
        var result = Ratio(0.85m, 0.9m)
            .Fix("NCV_f", gas.NetCalorificValue[FuelBound.Lower])
            .Fix("EF_RE,f", gas.CarbonDioxide[FuelBound.Lower])
            .Choose("E_f,p", "by mass")
            .Monitor(Point, Year, "FC_f,p", 10, "t", MonitoringOptions.B, "invoice")
            .Calculate();
        Assert.Equal(10 * 46.5m * 0.0543m, result.Total.Project.Tonnes);
        Assert.Contains("IPCC 2006", result.Explain(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ID_AM015")]
    [InlineData("TH_AM010")]
    public void The_reference_efficiency_is_not_held_and_the_methodology_that_holds_it_is_named(string id)
    {
        var project = new Project("1", Catalogue.Approved.Get(id)).Fix("eta_PJ,i", 0.9m, "", "specification").Fix("EF_RE,f", 0.06m, "tCO2/GJ", "supplier");
        var problem = Burning(project, 100).OnlyProblem();
        Assert.Equal((ProblemCode.UnknownValue, "eta_RE,i"), (problem.Code, problem.Where.Parameter));
        Assert.Contains($"{id} version 1.0", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_fuel_named_as_an_item_is_refused_because_a_point_has_one_fuel() => Assert.False(
        Ratio(0.85m, 0.9m).Fix("EF_RE,f", 0.06m, "tCO2/GJ", "supplier").Monitor(Point, Year, "E_f,p", 1, "GJ", MonitoringOptions.C, "meter", item: "natural_gas").Evaluate().IsValid);

    [Fact]
    public void Heat_by_flow_and_temperatures_gives_what_the_same_heat_by_meter_gives() => Law.Holds(
        from tonnes in Gen.Choose(0, 100_000)
        from supply in Gen.Choose(40, 95)
        from difference in Gen.Choose(0, 35)
        select (Tonnes: (decimal)tonnes, Supply: (decimal)supply, Return: (decimal)(supply - difference)),
        water =>
        {
            var byFlow = Flowing(water.Tonnes, water.Supply, water.Return).Fix("c_p", 4.2m, "kJ/(kg*K)", "table of properties").Calculate();
            var byMeter = Projects.BoilerFrame.Heats("HOB 1", Period.Year(2023), water.Tonnes * 4.2m * (water.Supply - water.Return) / 1000, 5_088).Calculate();
            Assert.Equal(byMeter.Total, byFlow.Total);
        });

    [Fact]
    public void The_specific_heat_of_water_is_supplied_by_the_project()
    {
        var problem = Flowing(1_000, 80, 60).OnlyProblem();
        Assert.Equal((ProblemCode.UnknownValue, "c_p"), (problem.Code, problem.Where.Parameter));
    }

    [Fact]
    public void A_metered_heat_needs_no_choice_and_both_ways_at_once_need_one()
    {
        Assert.True(Projects.Boiler.Evaluate().IsValid);
        var both = Flowing(1_000, 80, 60).Fix("c_p", 4.2m, "kJ/(kg*K)", "table").Monitor("HOB 1", Period.Year(2023), "PH_p", 84, "GJ", MonitoringOptions.C, "heat meter");
        Assert.Contains(ProblemCode.ChoiceNeeded, both.Codes());
        // What the chosen way does not use is refused, so that nobody believes it counted.
        Assert.Contains(both.Choose("PH_p", "heat meter").Evaluate().Problems, problem => problem is { Code: ProblemCode.WrongKind, Where.Parameter: "M_w,p" or "c_p" });
    }

    [Theory]
    [InlineData(60, 80)]
    [InlineData(-10, 20)]
    [InlineData(0, 20)]
    public void The_error_of_a_temperature_is_no_share_of_it(int back, int supply)
    {
        var project = Flowing(1_000, supply, back).Fix("c_p", 4.2m, "kJ/(kg*K)", "table");
        var corrected = project with
        {
            MonitoredValues = [.. project.MonitoredValues.Select(value => value.Symbol is "T_in" ? value with { MaximumError = 0.01m } : value)],
        };
        var problem = Assert.Single(corrected.Evaluate().Problems);
        Assert.Equal((ProblemCode.OutOfRange, "T_in"), (problem.Code, problem.Where.Parameter));
    }

    private static Project Flowing(decimal tonnes, decimal supply, decimal back) => Projects.BoilerFrame
        .Monitor("HOB 1", Period.Year(2023), "M_w,p", tonnes, "t", MonitoringOptions.C, "flow meter")
        .Monitor("HOB 1", Period.Year(2023), "T_out", supply, "°C", MonitoringOptions.C, "thermometer")
        .Monitor("HOB 1", Period.Year(2023), "T_in", back, "°C", MonitoringOptions.C, "thermometer")
        .Monitor("HOB 1", Period.Year(2023), "h_p", 5_088, "h", MonitoringOptions.C, "log of operation");

    private static decimal Same((decimal Reference, decimal Project, decimal Low, decimal High) boiler, decimal factor, decimal energy) =>
        Burning(Ratio(boiler.Reference, boiler.Project).Fix("EF_RE,f", factor, "kgCO2/GJ", "supplier"), energy).Calculate().Total.Reduction.Tonnes;

    private static decimal Other((decimal Reference, decimal Project, decimal Low, decimal High) boiler, decimal reference, decimal project) => Burning(
        Ratio(boiler.Reference, boiler.Project).Choose("EF_PJ,f", "other fuel").Fix("EF_RE,f", reference, "kgCO2/GJ", "supplier").Fix("EF_PJ,f", project, "kgCO2/GJ", "supplier"),
        1_000).Calculate().Total.Reduction.Tonnes;

    private static Project Ratio(decimal reference, decimal project) => new Project("ID-1", Catalogue.Approved.Get("ID_AM015"))
        .Fix("eta_RE,i", reference, "", "methodology").Fix("eta_PJ,i", project, "", "specification");

    private static Project Burning(Project project, decimal gigajoules) => project.Monitor(Point, Year, "E_f,p", gigajoules, "GJ", MonitoringOptions.C, "meter");
}
