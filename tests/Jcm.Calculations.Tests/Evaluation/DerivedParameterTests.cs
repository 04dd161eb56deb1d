using Jcm.Calculations.Arithmetic;
using Jcm.Calculations.Evaluation;
using Jcm.Calculations.Methodologies;
using Jcm.Calculations.Monitoring;
using Jcm.Calculations.Parameters;
using Xunit;

namespace Jcm.Calculations.Tests.Evaluation;

/// <summary>Parameters that blocks derive: which way is taken, what it needs, and how it shows.</summary>
public sealed class DerivedParameterTests
{
    private static readonly Period Year = Period.Year(2024);

    /// <summary>A chiller without its electricity factor.</summary>
    private static readonly Project Chiller = new Project("ID-9", Catalogue.Approved.Get("ID_AM002", "2.0"))
        .Fix("COP_PJ,i", 6, "", "quotation")
        .Fix("COP_RE,i", 5, "", "table of the methodology")
        .Monitor("chiller 1", Year, "EC_PJ,i,p", 1000, "MWh", MonitoringOptions.C, "meter 1");

    private static readonly Project Mixed = Chiller
        .Choose("EF_elec", "grid and captive")
        .Fix("EF_grid", 0.8m, "tCO2/MWh", "national authority")
        .MonitorForAll(Year, "EI_grid,p", 3000, "MWh", MonitoringOptions.B, "invoices")
        .MonitorForAll(Year, "EI_gen,p", 1000, "MWh", MonitoringOptions.C, "meter of the generator");

    private static readonly Project Measured = Mixed
        .Choose("EF_captive", "measured")
        .MonitorForAll(Year, "EG_gen,p", 1000, "MWh", MonitoringOptions.C, "meter of the generator")
        .MonitorForAll(Year, "FC_gen,f,p", 100, "t", MonitoringOptions.B, "invoices", item: "diesel_oil")
        .MonitorForAll(Year, "E_gen,f,p", 1000, "GJ", MonitoringOptions.B, "invoices", item: "natural_gas");

    [Fact]
    public void The_only_way_for_which_values_are_supplied_needs_no_choice()
    {
        Assert.Equal(200 * 0.79m, Chiller.Fix("EF_elec", 0.79m, "tCO2/MWh", "validation report").Calculate().Total.Reduction.Tonnes);
        Assert.Equal(200 * 0.79m, Chiller.Fix("EF_grid", 0.79m, "tCO2/MWh", "national authority").Choose("EF_elec", "grid").Calculate().Total.Reduction.Tonnes);
    }

    [Fact]
    public void Without_any_value_the_ways_are_listed_with_what_each_needs()
    {
        var problem = Chiller.OnlyProblem();
        Assert.Equal((ProblemCode.MissingParameter, "EF_elec"), (problem.Code, problem.Where.Parameter));
        Assert.Contains("grid (from EF_grid)", problem.Message, StringComparison.Ordinal);
        Assert.Contains("grid and captive (from EF_grid, EF_captive, EI_grid,p, EI_gen,p)", problem.Message, StringComparison.Ordinal);
        Assert.Contains("ID_AM002 version 2.0", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Values_for_several_ways_need_a_choice() =>
        Assert.Contains(ProblemCode.ChoiceNeeded, (Mixed with { Choices = [] }).Fix("EF_elec", 0.5m, "tCO2/MWh", "validation report").Codes());

    [Fact]
    public void A_sum_over_fuels_takes_each_fuel_by_the_way_that_is_supplied_for_it_and_the_bound_on_the_safe_side()
    {
        // Diesel 100 t x 41.4 GJ/t x 0.0726 tCO2/GJ = 300.564; gas 1000 GJ x 0.0543 tCO2/GJ = 54.3; IPCC 2006, lower bounds.
        var result = Measured.Calculate();
        var captive = result.Results[0].Lineage().Single(parameter => parameter.Parameter.Symbol is "EF_captive");
        Assert.Equal((300.564m + 54.3m) / 1000, captive.Value);
        Assert.Equal("measured", captive.Category);
        Assert.Equal(200 * ((0.8m * 3000) + (captive.Value * 1000)) / 4000, result.Total.Reduction.Tonnes);
        Assert.Contains("FE_gen,p = FE_gen,p (diesel_oil) + FE_gen,p (natural_gas) = 300.564 + 54.3 = 354.864 tCO2e", result.Explain(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_value_that_all_points_share_serves_each_of_them_and_a_value_of_a_point_comes_first()
    {
        var two = Measured.Monitor("chiller 2", Year, "EC_PJ,i,p", 1000, "MWh", MonitoringOptions.C, "meter 2");
        var points = two.Calculate().Points;
        Assert.Equal(points[0].Levels, points[1].Levels);
        var own = two.Monitor("chiller 2", Year, "EI_gen,p", 0, "MWh", MonitoringOptions.C, "not connected").Calculate().Points;
        Assert.Equal(points[0].Levels, own[0].Levels);
        Assert.Equal(200 * 0.8m, own[1].Levels.Reduction.Tonnes);
    }

    [Fact]
    public void What_no_way_uses_is_refused_and_nothing_is_dropped()
    {
        var problems = Mixed.Fix("EF_captive", 0.5m, "tCO2/MWh", "methodology", category: "diesel").Choose("EF_captive", "diesel")
            .Monitor("chiller 1", Year, "EG_gen,p", 10, "MWh", MonitoringOptions.C, "meter").Evaluate().Problems;
        var problem = Assert.Single(problems);
        Assert.Equal((ProblemCode.WrongKind, "EG_gen,p", "chiller 1"), (problem.Code, problem.Where.Parameter, problem.Where.Point));
        var unused = Chiller.Choose("EF_elec", "grid").Fix("EF_grid", 0.8m, "tCO2/MWh", "authority").Fix("eta_elec", 0.4m, "", "catalogue").OnlyProblem();
        Assert.Equal((ProblemCode.WrongKind, "eta_elec"), (unused.Code, unused.Where.Parameter));
    }

    [Fact]
    public void A_shared_value_of_a_period_that_no_point_has_is_refused()
    {
        var problem = Measured.MonitorForAll(Period.Year(2023), "EI_gen,p", 1, "MWh", MonitoringOptions.C, "meter").OnlyProblem();
        Assert.Equal((ProblemCode.WrongKind, "2023-01-01..2023-12-31"), (problem.Code, problem.Where.Period));
    }

    [Fact]
    public void A_fuel_that_is_burned_in_one_period_is_missing_in_the_others_until_zero_is_stated()
    {
        var next = Period.Year(2025);
        var two = Measured.Monitor("chiller 1", next, "EC_PJ,i,p", 1000, "MWh", MonitoringOptions.C, "meter 1")
            .MonitorForAll(next, "EI_grid,p", 3000, "MWh", MonitoringOptions.B, "invoices")
            .MonitorForAll(next, "EI_gen,p", 1000, "MWh", MonitoringOptions.C, "meter")
            .MonitorForAll(next, "EG_gen,p", 1000, "MWh", MonitoringOptions.C, "meter")
            .MonitorForAll(next, "FC_gen,f,p", 100, "t", MonitoringOptions.B, "invoices", item: "diesel_oil");
        var problem = two.OnlyProblem();
        Assert.Equal((ProblemCode.MissingParameter, "E_gen,f,p (natural_gas)", "2025-01-01..2025-12-31"), (problem.Code, problem.Where.Parameter, problem.Where.Period));
        Assert.True(two.MonitorForAll(next, "E_gen,f,p", 0, "GJ", MonitoringOptions.B, "no purchase", item: "natural_gas").Evaluate().IsValid);
    }

    [Fact]
    public void A_fuel_that_no_table_names_is_answered_with_the_names_there_are_and_can_be_supplied()
    {
        var unknown = Mixed.Choose("EF_captive", "measured").MonitorForAll(Year, "EG_gen,p", 1000, "MWh", MonitoringOptions.C, "meter")
            .MonitorForAll(Year, "FC_gen,f,p", 100, "t", MonitoringOptions.B, "invoices", item: "bunker special");
        Assert.All(unknown.Evaluate().Problems, problem =>
        {
            Assert.Equal(ProblemCode.UnknownName, problem.Code);
            Assert.Contains("diesel_oil", problem.Message, StringComparison.Ordinal);
        });
        var supplied = unknown.Fix("NCV_gen,f", 40, "GJ/t", "supplier", item: "bunker special").Fix("EF_gen,f", 70, "kgCO2/GJ", "supplier", item: "bunker special");
        Assert.Equal(0.28m, supplied.Calculate().Results[0].Lineage().Single(parameter => parameter.Parameter.Symbol is "EF_captive").Value);
    }

    [Fact]
    public void A_withheld_default_of_a_way_names_the_document()
    {
        var problem = Mixed.Choose("EF_captive", "diesel").OnlyProblem();
        Assert.Equal((ProblemCode.UnknownValue, "EF_captive"), (problem.Code, problem.Where.Parameter));
        Assert.Contains("15 MW", problem.Message, StringComparison.Ordinal);
        Assert.Equal(ProblemCode.ChoiceNeeded, Mixed.Choose("EF_captive", "default").OnlyProblem().Code);
    }

    [Fact]
    public void A_mix_of_nothing_has_no_answer_and_the_problem_shows_the_values()
    {
        var nothing = Mixed with { MonitoredValues = [.. Mixed.MonitoredValues.Select(value => value.Symbol is "EC_PJ,i,p" ? value : value with { Value = 0 })] };
        var problem = nothing.Choose("EF_captive", "diesel").Fix("EF_captive", 0.8m, "tCO2/MWh", "methodology", category: "diesel").OnlyProblem();
        Assert.Equal((ProblemCode.NoAnswer, "EF_elec"), (problem.Code, problem.Where.Parameter));
        Assert.Contains("EI_grid,p = 0 MWh", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_measurement_error_is_taken_against_the_project_and_shown()
    {
        var project = Chiller.Fix("EF_elec", 0.8m, "tCO2/MWh", "validation report");
        var corrected = project with { MonitoredValues = [project.MonitoredValues[0] with { MaximumError = 0.005m }] };
        Assert.Equal(200 * 0.8m * 0.995m, corrected.Calculate().Total.Reduction.Tonnes);
        Assert.Contains("1,000 × (1 − 0.005), the maximum permissible error against the project", corrected.Calculate().Explain(), StringComparison.Ordinal);
        Assert.Equal(ProblemCode.OutOfRange, (project with { MonitoredValues = [project.MonitoredValues[0] with { MaximumError = 1 }] }).OnlyProblem().Code);
    }

    [Fact]
    public void A_measurement_error_of_a_value_without_a_safe_side_is_refused() => Assert.Equal(
        ProblemCode.ChoiceNeeded,
        (Measured with { MonitoredValues = [.. Measured.MonitoredValues.Select(value => value.Symbol is "EI_grid,p" ? value with { MaximumError = 0.01m } : value)] }).OnlyProblem().Code);

    [Fact]
    public void The_whole_calculation_can_be_read_by_another_arithmetic()
    {
        var period = Measured.Calculate().Results[0];
        var reduction = period.Evaluate(parameter => Interval.Around(parameter.Value)).Reduction;
        Assert.True(reduction.Contains(Rational.FromDecimal(period.Levels.Reduction.Tonnes)));
        var byFactor = period.Evaluate(parameter => parameter.Parameter.Symbol is "EF_grid" ? Dual<Exact>.Variable(new(parameter.Value)) : Dual<Exact>.Fixed(new(parameter.Value))).Reduction;
        Assert.Equal(200 * 0.75m, byFactor.Derivative.Value);
    }

    [Fact]
    public void Business_as_usual_can_stand_in_for_a_looked_up_value()
    {
        var result = Measured.BusinessAsUsual("COP_RE,i", 4, "", "survey of the market").Calculate();
        Assert.Equal(result.Total.Reference.Tonnes * 5 / 4, result.Total.BusinessAsUsual!.Value.Tonnes);
        Assert.Equal(ProblemCode.BusinessAsUsualBelowReference, Measured.BusinessAsUsual("COP_RE,i", 5.5m, "", "survey").OnlyProblem().Code);
    }
}
