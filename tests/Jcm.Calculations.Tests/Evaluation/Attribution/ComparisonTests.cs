using Jcm.Calculations.Arithmetic;
using Jcm.Calculations.Evaluation;
using Jcm.Calculations.Evaluation.Attribution;
using Jcm.Calculations.Methodologies;
using Jcm.Calculations.Monitoring;
using Jcm.Calculations.Parameters;
using Jcm.Calculations.Quantities;
using Jcm.Calculations.Tests.Methodologies.Chiller;
using Jcm.Calculations.Tests.Methodologies.WasteToEnergy;
using Xunit;

namespace Jcm.Calculations.Tests.Evaluation.Attribution;

public sealed class ComparisonTests
{
    private static readonly Period Year = Period.Year(2024);

    [Fact]
    public void Results_that_are_the_same_have_no_difference_to_explain()
    {
        var comparison = Comparison.Of(Projects.Boiler.Calculate(), Projects.Boiler.Calculate());
        Assert.Empty(comparison.Lines);
        Assert.Empty(comparison.ByParameter);
        Assert.Empty(comparison.ByRole);
        Assert.Equal(0, comparison.Difference.Tonnes);
        Assert.Equal(0, comparison.Relative);
        Assert.EndsWith("equal to the estimate.", comparison.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("By parameter", comparison.Explain(), StringComparison.Ordinal);
    }

    [Fact]
    public void What_activity_alone_changes_is_activity_alone()
    {
        var comparison = Comparison.Of(Projects.Solar.Calculate(), Solar(2000).Calculate());
        var line = Assert.Single(comparison.Lines);
        Assert.Equal((AttributionReason.Value, "EG_i,p", ParameterRole.Activity, "roof", Year), (line.Reason, line.Symbol, line.Role, line.Point, line.Period));
        Assert.Equal((new Quantity(1000, Units.MegawattHour), new Quantity(2000, Units.MegawattHour)), (line.Estimate, line.Actual));
        Assert.Equal(333, line.Tonnes);
        Assert.Equal(1, comparison.Relative);
    }

    [Fact]
    public void Two_factors_of_a_product_share_as_in_the_textbook()
    {
        var comparison = Comparison.Of(Battery(1000, 0.7m), Battery(1200, 0.6m));
        Assert.Equal(
            [("EG_i,p", ParameterRole.Activity, 200 * 0.65m), ("EF_RE,i", ParameterRole.Factor, -0.1m * 1100)],
            comparison.Lines.Select(line => (line.Symbol!, line.Role, line.Tonnes)));
        Assert.Equal([(ParameterRole.Activity, 130m), (ParameterRole.Factor, -110m)], comparison.ByRole.Select(total => (total.Role, total.Tonnes)));
    }

    [Fact]
    public void A_better_machine_is_an_efficiency()
    {
        var before = ChillerProjects.Centrifugal;
        var after = before with { FixedValues = [.. before.FixedValues.Select(value => value.Symbol is "COP_PJ,i" ? value with { Value = 7 } : value)] };
        var line = Assert.Single(Comparison.Of(before.Calculate(), after.Calculate()).Lines);
        Assert.Equal(("COP_PJ,i", ParameterRole.Efficiency, 100m), (line.Symbol, line.Role, line.Tonnes));
    }

    [Fact]
    public void The_role_follows_from_what_a_parameter_declares()
    {
        static ParameterRole Of(string symbol, string description, string unit, bool isActivity = false) =>
            ParameterRoles.Of(new(symbol, description, Unit.Parse(unit), ValueRange.NonNegative, ConservativeDirection.DependsOnOthers) { IsActivity = isActivity });

        Assert.Equal(ParameterRole.Activity, Of("PE_fuel,p", "emissions of fuel", "tCO2e", isActivity: true));
        Assert.Equal(ParameterRole.Factor, Of("GWP_CH4", "potential", "tCO2/t"));
        Assert.Equal(ParameterRole.Factor, Of("EF_CH4", "methane of the fuel", "t/t"));
        Assert.Equal(ParameterRole.Efficiency, Of("eta", "Efficiency of the boiler", ""));
        Assert.Equal(ParameterRole.Other, Of("FE_gen,p", "emissions of the generator", "tCO2e"));
        Assert.Equal(ParameterRole.Other, Of("OX", "oxidation", ""));
        Assert.Equal(ParameterRole.Other, Of("x", "efficiency of something per time", "1/yr"));
    }

    [Fact]
    public void Points_and_periods_of_one_side_have_lines_of_their_own()
    {
        var estimate = Solar(1000).Generates("roof", Period.Year(2025), 900).Generates("shed", Year, 100).Calculate();
        var actual = Solar(1000).Generates("roof", Period.Year(2026), 800).Generates("barn", Year, 10).Calculate();
        Assert.Equal(
            [
                (AttributionReason.OnlyEstimated, "roof", Period.Year(2025), -900 * 0.333m),
                (AttributionReason.OnlyMonitored, "roof", Period.Year(2026), 800 * 0.333m),
                (AttributionReason.OnlyEstimated, "shed", Year, -100 * 0.333m),
                (AttributionReason.OnlyMonitored, "barn", Year, 10 * 0.333m),
            ],
            Comparison.Of(estimate, actual).Lines.Select(line => (line.Reason, line.Point!, line.Period!.Value, line.Tonnes)));
    }

    [Fact]
    public void A_reduction_of_zero_on_one_side_is_no_part_of_the_difference() =>
        Assert.Empty(Comparison.Of(Solar(1000).Calculate(), Solar(1000).Generates("roof", Period.Year(2025), 0).Calculate()).Lines);

    [Fact]
    public void A_parameter_that_is_derived_in_another_way_is_exchanged_as_a_whole()
    {
        var (grid, mix) = (ChillerProjects.Centrifugal.Calculate(), ChillerProjects.WithoutFactor.Mixes(0.5m, 0.8m, 900, 100).Calculate());
        var line = Assert.Single(Comparison.Of(grid, mix).Lines, each => each.Reason != AttributionReason.Rounding);
        Assert.Equal((AttributionReason.AnotherWay, "EF_elec", ParameterRole.Other), (line.Reason, line.Symbol, line.Role));
        Assert.Contains("derived by grid in the estimate, derived by grid and captive in the actual result", line.Detail, StringComparison.Ordinal);
        Assert.Contains("EF_elec, calculated in another way", Comparison.Of(grid, mix).Explain(), StringComparison.Ordinal);
    }

    [Fact]
    public void Another_list_of_waste_types_is_another_way_and_says_which()
    {
        var before = Plants.Frame.Burns(Year, ("food", 1000)).Calculate();
        var after = Plants.Frame.Burns(Year, ("food", 1000), ("wood", 10)).Calculate();
        var lines = Comparison.Of(before, after).Lines.Where(line => line.Reason != AttributionReason.Rounding).ToList();
        Assert.All(lines, line => Assert.Equal(AttributionReason.AnotherWay, line.Reason));
        Assert.Contains(lines, line => line.Detail!.Contains("for food in the estimate", StringComparison.Ordinal) && line.Detail.EndsWith("for food, wood in the actual result", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.Symbol!.StartsWith("DDOC_dec,p", StringComparison.Ordinal));
    }

    [Fact]
    public void What_only_one_side_counts_is_a_value_against_none()
    {
        var plain = ChillerProjects.Centrifugal;
        var leaking = plain.Monitor("chiller", ChillerProjects.Year, "M_ref,p", 10, "kg", MonitoringOptions.B, "invoice", item: "R-410A");
        var line = Assert.Single(Comparison.Of(plain.Calculate(), leaking.Calculate()).Lines);
        Assert.Equal((AttributionReason.AnotherWay, "PE_ref,i,p", -19.235m), (line.Reason, line.Symbol, line.Tonnes));
        Assert.Null(line.Estimate);
        Assert.Equal(19.235m, line.Actual!.Value.Value);
        Assert.StartsWith("not counted in the estimate, derived by", line.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public void A_mixture_without_an_answer_is_not_divided_by_parameter()
    {
        var grid = ChillerProjects.WithoutFactor.Mixes(0.5m, 0.8m, 1000, 0).Calculate();
        var own = ChillerProjects.WithoutFactor.Mixes(0.5m, 0.8m, 0, 1000).Calculate();
        var comparison = Comparison.Of(grid, own);
        var line = Assert.Single(comparison.Lines);
        Assert.Equal((AttributionReason.NotSeparable, comparison.Difference.Tonnes), (line.Reason, line.Tonnes));
        Assert.Null(line.Symbol);
        Assert.Contains("not separable by parameter", comparison.Explain(), StringComparison.Ordinal);
    }

    [Fact]
    public void Another_version_with_the_same_equations_is_compared_by_parameter()
    {
        var later = Solar(1100) with { };
        later = Under(later, later.Methodology with { Version = "9.0" });
        Assert.Equal("EG_i,p", Assert.Single(Comparison.Of(Solar(1000).Calculate(), later.Calculate()).Lines).Symbol);
        Assert.Contains("VN_AM007 version 9.0", Comparison.Of(Solar(1000).Calculate(), later.Calculate()).Explain(), StringComparison.Ordinal);
    }

    [Fact]
    public void Another_version_with_other_equations_is_one_line_that_says_so()
    {
        var solar = Projects.Solar.Calculate();
        var boiler = Projects.BoilerFrame.Heats("roof", Year, 15_200, 5_088);
        var other = Under(boiler, boiler.Methodology with { Id = "VN_AM007", Version = "9.0" }).Calculate();
        var line = Assert.Single(Comparison.Of(solar, other).Lines);
        Assert.Equal((AttributionReason.AnotherWay, other.Total.Reduction.Tonnes - 333), (line.Reason, line.Tonnes));
        Assert.Contains("VN_AM007 version 1.0 and VN_AM007 version 9.0: the equations differ: displaced-electricity and heat-only-boiler", line.Detail, StringComparison.Ordinal);
        Assert.Contains("calculated in another way", Comparison.Of(solar, other).Explain(), StringComparison.Ordinal);
    }

    [Fact]
    public void Equations_with_other_parameters_are_not_the_same_equations()
    {
        var result = Projects.Solar.Calculate();
        var period = result.Results[0];
        ResolvedParameter[] renamed = [.. period.Parameters.Select(value => value with { Parameter = value.Parameter.Renamed(value.Parameter.Symbol + "2"), Value = value.Value * 2 })];
        var twice = EmissionLevels.Of(period.Levels.Reference.Tonnes * 2, 0, null);
        var other = new ProjectResult(result.Project, [new(period.Point, period.Period, period.Kernel, renamed, twice) { Vintages = [] }], [], []);
        var line = Assert.Single(Comparison.Of(result, other).Lines);
        Assert.Equal((AttributionReason.AnotherWay, 333m), (line.Reason, line.Tonnes));
        Assert.StartsWith("the parameters of the equations differ: displaced-electricity of EG_i,p, ", line.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public void With_more_parameters_than_can_be_mixed_two_orders_take_their_place_and_the_policies_say_so()
    {
        string[] types = ["food", "wood", "paper_cardboard", "textiles"];
        Project Burning(decimal factor) => Plants.Frame.Burns(Year, [.. types.Select((type, place) => (type, (100 + place) * factor))]).Burns(Period.Year(2025), [.. types.Select(type => (type, 50 * factor * factor))]);
        var (before, after) = (Changed(Burning(1), 1), Changed(Burning(1.1m), 1.1m));
        var comparison = Comparison.Of(before, after);
        Assert.True(comparison.Lines.Count(line => line.Period == Period.Year(2025)) > AdditiveShares.MostForShapley);
        Assert.Equal((after.Total.Reduction - before.Total.Reduction).Tonnes, comparison.Lines.Aggregate(Rational.Zero, (sum, line) => sum + line.Exact).ToDecimal());
        Assert.Contains(comparison.Policies, policy => policy.StartsWith("Attribution with more parameters", StringComparison.Ordinal) && policy.Contains("plant 2025-01-01..2025-12-31", StringComparison.Ordinal));
        Assert.DoesNotContain(Comparison.Of(before, before).Policies, policy => policy.StartsWith("Attribution with more", StringComparison.Ordinal));
        Assert.Contains(comparison.Lines, line => line.Symbol is "DDOC_acc,j (food)");

        static ProjectResult Changed(Project project, decimal factor) => (project with
        {
            FixedValues = [.. project.FixedValues.Select(value => value.Symbol is "EF_grid" ? value with { Value = value.Value * factor } : value)],
            MonitoredValues = [.. project.MonitoredValues.Select(value => value.Symbol is "EG_p" or "EC_p" ? value with { Value = value.Value * factor } : value)],
        }).Calculate();
    }

    [Fact]
    public void An_estimate_of_zero_has_no_share()
    {
        var comparison = Comparison.Of(Solar(0).Calculate(), Solar(1000).Calculate());
        Assert.Null(comparison.Relative);
        Assert.Equal("Actual reductions are 333.0 tCO2e, above the estimate of 0.0 tCO2e.", comparison.ToString());
    }

    [Fact]
    public void An_estimate_next_to_zero_has_no_share_that_decimals_hold()
    {
        var tiny = Battery(1, 0.0000000000000000000001m);
        Assert.Null(Comparison.Of(tiny, Battery(100_000_000, 0.9m)).Relative);
    }

    [Fact]
    public void Results_of_two_methodologies_are_not_compared()
    {
        var problem = Assert.Single(Comparison.TryOf(Projects.Solar.Calculate(), Projects.Boiler.Calculate()).Problems);
        Assert.Equal(ProblemCode.Contradiction, problem.Code);
        Assert.Contains("VN_AM007 version 1.0", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Results_without_a_common_period_are_not_compared()
    {
        var later = Projects.SolarFrame.Generates("roof", Period.Year(2025), 1000).Calculate();
        var problem = Assert.Single(Comparison.TryOf(Projects.Solar.Calculate(), later).Problems);
        Assert.Equal(ProblemCode.Empty, problem.Code);
        Assert.Contains("roof in 2025-01-01..2025-12-31", problem.Message, StringComparison.Ordinal);
        Assert.Equal([problem], Assert.Throws<InvalidDataProblemsException>(() => Comparison.Of(Projects.Solar.Calculate(), later)).Problems);
    }

    [Fact]
    public void A_difference_beyond_decimals_is_a_problem()
    {
        var (gain, loss) = (Battery(5e22m, 1).Project, Battery(0, 1).Project);
        loss = loss.Monitor("plant", Year, "EC_AUX,i,p", 5e22m, "MWh", MonitoringOptions.C, "meter");
        Assert.Equal(ProblemCode.NoAnswer, Assert.Single(Comparison.TryOf(gain.Calculate(), loss.Calculate()).Problems).Code);
    }

    [Fact]
    public void A_missing_result_is_a_mistake_of_the_program()
    {
        Assert.Throws<ArgumentNullException>(() => Comparison.TryOf(null!, Projects.Solar.Calculate()));
        Assert.Throws<ArgumentNullException>(() => Comparison.TryOf(Projects.Solar.Calculate(), null!));
    }

    internal static Project Solar(decimal generation) => Projects.SolarFrame.Generates("roof", Year, generation);

    private static ProjectResult Battery(decimal generation, decimal factor) => new Project("ID-1", Catalogue.Approved.Get("ID_AM017"))
        .Fix(Projects.Factor, factor, "tCO2/MWh", "table of ID_AM017")
        .Generates("plant", Year, generation)
        .Monitor("plant", Year, Projects.Charge, 0, "MWh", MonitoringOptions.C, "battery meter, in")
        .Monitor("plant", Year, Projects.Discharge, 0, "MWh", MonitoringOptions.C, "battery meter, out")
        .Calculate();

    private static Project Under(Project project, MethodologyDefinition methodology) => new(project.Id, methodology)
    {
        FixedValues = project.FixedValues,
        Choices = project.Choices,
        MonitoredValues = project.MonitoredValues,
    };
}
