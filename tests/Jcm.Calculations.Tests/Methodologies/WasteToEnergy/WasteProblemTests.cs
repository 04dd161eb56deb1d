using Jcm.Calculations.Evaluation;
using Jcm.Calculations.Methodologies;
using Jcm.Calculations.Monitoring;
using Jcm.Calculations.Parameters;
using Xunit;

namespace Jcm.Calculations.Tests.Methodologies.WasteToEnergy;

/// <summary>What the family refuses or doubts, and in which words.</summary>
public sealed class WasteProblemTests
{
    [Fact]
    public void A_period_that_is_neither_a_month_nor_a_year_breaks_the_series() => Refused(
        Plants.Frame.Burns(Period.Parse("2023-01-01..2023-06-30"), ("food", 1)), ProblemCode.BrokenSeries, "N_step (food)", "181 days", "calendar months");

    [Fact]
    public void Months_and_years_are_not_mixed() => Refused(
        Plants.Frame.Burns(Period.Year(2022), ("food", 1)).Burns(Period.Month(2023, 1), ("food", 1)), ProblemCode.BrokenSeries, null, "by months or by years, not by both");

    [Fact]
    public void A_series_has_no_gap() => Refused(
        Plants.Frame.Burns(Period.Year(2021), ("food", 1)).Burns(Period.Year(2023), ("food", 1)), ProblemCode.BrokenSeries, null, "2022-01-01..2022-12-31", "State zero");

    [Fact]
    public void Waste_that_one_period_leaves_out_is_missed_there() => Refused(
        Plants.Frame.Burns(Period.Year(2022), ("food", 1), ("wood", 1)).Burns(Period.Year(2023), ("food", 1)), ProblemCode.MissingParameter, "W_j,p (wood)", "another period or part");

    [Fact]
    public void Waste_that_is_only_carried_is_missed_too() => Refused(
        Plants.Frame.Burns(Period.Year(2023), ("food", 1)).Carry("plant", "DDOC_acc,j", "wood", new(2022, 12, 31), 5, "t", "result of 2022"), ProblemCode.MissingParameter, "W_j,p (wood)");

    [Theory]
    [InlineData("DOC_j (banana)")]
    [InlineData("k_j (banana)")]
    public void A_type_of_waste_that_no_row_is_for_needs_values_of_its_own(string parameter) => Refused(
        Plants.Frame.Burns(Period.Year(2023), ("banana", 1)), ProblemCode.UnknownName, parameter, "banana");

    [Fact]
    public void A_type_of_waste_with_values_of_its_own_needs_no_row() => Assert.True(Plants.Frame.Burns(Period.Year(2023), ("food", 1), ("banana", 1))
        .Choose("DOC_j", "wet", item: "banana").Fix("DOC_j", 12, "%", "laboratory", item: "banana").Fix("k_j", 0.5m, "1/yr", "laboratory", item: "banana")
        .Fix("dm_j", 0.3m, "", "laboratory", item: "banana").Fix("CF_j", 0.4m, "", "laboratory", item: "banana").Fix("FCF_j", 0, "", "laboratory", item: "banana")
        .Evaluate().IsValid);

    [Fact]
    public void A_carried_value_is_of_the_last_day_before_the_first_period() => Refused(
        Plants.Frame.Burns(Period.Year(2023), ("food", 1)).Carry("plant", "DDOC_acc,j", "food", new(2021, 12, 31), 5, "t", "result of 2021"),
        ProblemCode.BrokenSeries, "DDOC_acc,j (food)", "2021-12-31", "2023-01-01");

    [Fact]
    public void Carried_values_have_a_source_a_unit_and_no_twin()
    {
        var frame = Plants.Frame.Burns(Period.Year(2023), ("food", 1));
        Refused(frame.Carry("plant", "DDOC_acc,j", "food", new(2022, 12, 31), 5, "t", ""), ProblemCode.MissingSource, "DDOC_acc,j (food)");
        Refused(frame.Carry("plant", "DDOC_acc,j", "food", new(2022, 12, 31), 5, "MWh", "result"), ProblemCode.WrongDimension, "DDOC_acc,j (food)");
        Refused(frame.Carry("plant", "DDOC_acc,j", "food", new(2022, 12, 31), -5, "t", "result"), ProblemCode.OutOfRange, "DDOC_acc,j (food)");
        var once = frame.Carry("plant", "DDOC_acc,j", "food", new(2022, 12, 31), 5, "t", "result");
        Refused(once.Carry("plant", "DDOC_acc,j", "food", new(2022, 12, 31), 5, "t", "result"), ProblemCode.Duplicate, "DDOC_acc,j (food)");
        Refused(frame.Carry("plant", "W_j,p", "food", new(2022, 12, 31), 5, "t", "result"), ProblemCode.UnknownName, "W_j,p (food)");
        Refused(frame.Carry("other", "DDOC_acc,j", "food", new(2022, 12, 31), 5, "t", "result"), ProblemCode.UnknownName, "DDOC_acc,j (food)", "no monitoring point");
    }

    [Theory]
    [InlineData("phi")]
    [InlineData("OX")]
    [InlineData("F")]
    [InlineData("DOC_f")]
    [InlineData("MCF")]
    [InlineData("g")]
    [InlineData("OF")]
    [InlineData("EF_CH4")]
    [InlineData("EF_N2O")]
    public void Rows_of_other_texts_are_offered_and_never_taken_by_themselves(string parameter)
    {
        var project = (Plants.Frame with { Choices = Plants.Frame.Choices.RemoveAll(choice => string.Equals(choice.Symbol, parameter, StringComparison.Ordinal)) }).Burns(Period.Year(2023), ("food", 1), ("paper_cardboard", 1));
        var problem = Assert.Single(project.Evaluate().Problems);
        Assert.Equal((ProblemCode.ChoiceNeeded, parameter), (problem.Code, problem.Where.Parameter));
        Assert.Contains("Choose one: ", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_value_of_the_methodology_itself_is_not_held()
    {
        var project = (Plants.Frame with { Choices = Plants.Frame.Choices.RemoveAll(choice => choice.Symbol is "MCF") }).Choose("MCF", "as in MM_AM001").Burns(Period.Year(2023), ("food", 1));
        Refused(project, ProblemCode.UnknownValue, "MCF", "MM_AM001 version 1.0");
        Assert.True(project.Fix("MCF", 0.8m, "", "MM_AM001 version 1.0, methane correction factor", category: "as in MM_AM001").Evaluate().IsValid);
    }

    [Theory]
    [InlineData("MM_AM001")]
    [InlineData("VN_AM004")]
    public void No_parameter_of_the_definition_prefers_a_row(string methodology) =>
        Assert.All(Catalogue.Approved.Get(methodology).Rules.Where(rule => rule.Kind == ParameterKind.MethodologyDefault && rule.Parameter.Symbol is not ("NCV_f" or "EF_CO2,f" or "NCV_gen,f" or "EF_gen,f" or "EF_bio,f" or "EF_captive")), rule =>
        {
            Assert.Null(rule.PreferredKey);
            Assert.True(rule.Categories.Count > 1, rule.Parameter.Symbol);
        });

    [Fact]
    public void Before_2021_the_set_of_potentials_is_chosen()
    {
        Refused(Plants.Frame.Burns(Period.Year(2020), ("food", 1)), ProblemCode.ChoiceNeeded, "GWP_CH4", "AR4, AR5");
        var potential = Plants.Frame.Burns(Period.Year(2021), ("food", 1)).Calculate().Results[0].Lineage().Single(each => each.Parameter.Symbol is "GWP_CH4");
        Assert.Equal(("AR5", 28m), (potential.Category, potential.Value));
    }

    [Fact]
    public void A_rate_in_percent_is_refused() => Refused(
        Plants.Frame.Burns(Period.Year(2023), ("food", 1)).Fix("k_j", 40, "1/yr", "laboratory", item: "food"), ProblemCode.OutOfRange, "k_j (food)", "at least 0, at most 10");

    [Fact]
    public void Two_measures_of_one_waste_need_a_choice()
    {
        var both = Plants.Frame.Burns(Period.Year(2023), ("food", 1))
            .Monitor("plant", Period.Year(2023), "W_p", 2, "t", MonitoringOptions.C, "weighbridge").Monitor("plant", Period.Year(2023), "p_j,p", 50, "%", MonitoringOptions.C, "sorting", item: "food");
        Refused(both, ProblemCode.ChoiceNeeded, "W_j,p (food)", "by mass", "by composition");
    }

    [Fact]
    public void Inert_waste_stores_and_decomposes_nothing()
    {
        var result = Plants.Frame.Burns(Period.Year(2023), ("plastics", 1000), ("glass", 500)).Calculate();
        Assert.Equal(400, result.Total.Reference.Tonnes);
        Assert.All(result.CarriedForward, each => Assert.Equal(0, each.Value));
        Assert.InRange(result.Total.Project.Tonnes - 2750 - 20 - (1500 * ((0.0002m * 28) + (0.05m * 265)) / 1000), -1e-20m, 1e-20m);
    }

    [Theory]
    [InlineData("RE_fuel,p")]
    [InlineData("PE_fuel,p")]
    [InlineData("PE_ww,p")]
    [InlineData("PE_res,p")]
    public void What_a_plant_does_not_have_becomes_part_of_the_result(string symbol) => Assert.Contains(
        Plants.Frame.Burns(Period.Year(2023), ("food", 1)).Calculate().Policies,
        policy => policy.StartsWith($"{symbol}: not supplied, which means that ", StringComparison.Ordinal));

    [Theory]
    [InlineData("GWP_CH4 EF_grid W_j,p dm_j", ConservativeDirection.DependsOnOthers)]
    [InlineData("phi F MCF DOC_j k_j EG_p", ConservativeDirection.SmallerIsConservative)]
    [InlineData("f OX CF_j FCF_j OF EF_N2O EC_p FCC_j COD", ConservativeDirection.LargerIsConservative)]
    public void What_both_sides_use_has_no_safe_side_and_everything_else_has_one(string symbols, ConservativeDirection direction) =>
        Assert.All(symbols.Split(' '), symbol => Assert.Equal(direction, Catalogue.Approved.Get("MM_AM001").DirectionOf(symbol)));

    private static void Refused(Project project, ProblemCode code, string? parameter, params string[] words)
    {
        var problems = project.Evaluate().Problems;
        Assert.Contains(problems, problem => problem.Code == code && string.Equals(problem.Where.Parameter, parameter, StringComparison.Ordinal) && words.All(word => problem.Message.Contains(word, StringComparison.Ordinal)));
    }
}
