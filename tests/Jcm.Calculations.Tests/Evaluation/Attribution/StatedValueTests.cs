using FsCheck.Fluent;
using Jcm.Calculations.Evaluation;
using Jcm.Calculations.Evaluation.Attribution;
using Jcm.Calculations.Monitoring;
using Jcm.Calculations.Tests.Methodologies.WasteToEnergy;
using Xunit;

namespace Jcm.Calculations.Tests.Evaluation.Attribution;

public sealed class StatedValueTests
{
    private const string Design = "project design document, section C.2";

    private const string Plan = "monitoring plan sheet";

    private static readonly Period Year = Period.Year(2023);

    private static readonly ProjectResult Boiler = Projects.Boiler.Calculate();

    [Fact]
    public void An_ex_ante_value_that_differs_between_two_places_is_found()
    {
        var problem = Assert.Single(StatedValues.Check([Stated(Design, "eta_RE", 0.5m, ""), Stated(Plan, "eta_RE", 0.55m, "")]));
        Assert.Equal((ProblemCode.Contradiction, "eta_RE"), (problem.Code, problem.Where.Parameter));
        Assert.Equal($"{Design} states 0.5 and {Plan} states 0.55. State one value in all places.", problem.Message);
    }

    [Fact]
    public void The_same_value_in_other_units_is_the_same_value() =>
        Assert.Empty(StatedValues.Check([Stated(Design, "EG_p", 1.5m, "MWh"), Stated(Plan, "EG_p", 1500.0m, "kWh"), Stated("sheet", "EG_p", 5.4m, "GJ")]));

    [Fact]
    public void Each_place_that_differs_from_the_first_is_named()
    {
        var problems = StatedValues.Check([Stated("a", "EG_p", 1, "MWh"), Stated("b", "EG_p", 1000, "kWh"), Stated("c", "EG_p", 2, "MWh"), Stated("d", "EG_p", 1, "kWh")]);
        Assert.Equal(["a c", "a d"], problems.Select(problem => $"{problem.Message[0]} {problem.Message.Split(" and ")[1][0]}"), StringComparer.Ordinal);
    }

    [Fact]
    public void Other_points_periods_and_parameters_are_other_things() => Assert.Empty(StatedValues.Check(
    [
        Stated(Design, "EG_p", 1, "MWh"),
        Stated(Design, "EC_p", 2, "MWh"),
        Stated(Design, "EG_p", 3, "MWh", "roof"),
        Stated(Design, "EG_p", 4, "MWh", "roof", Year),
    ]));

    [Fact]
    public void Units_that_are_unknown_or_do_not_fit_are_all_named()
    {
        var problems = StatedValues.Check([Stated(Design, "EG_p", 1, "MWh"), Stated(Plan, "EG_p", 1, "t"), Stated("sheet", "EG_p", 1, "wattage")]);
        Assert.Equal([ProblemCode.UnknownUnit, ProblemCode.WrongDimension], problems.Select(problem => problem.Code));
        Assert.StartsWith("sheet: ", problems[0].Message, StringComparison.Ordinal);
        Assert.Contains($"{Plan} states 1 t", problems[1].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Whatever_is_stated_of_a_result_as_it_is_agrees_exactly()
    {
        var levels = Boiler.Total;
        var check = StatedValues.Check(Boiler,
        [
            Stated(Design, "RE_p", levels.Reference.Tonnes, "tCO2e"),
            Stated(Design, "PE_p", levels.Project.Tonnes, "tCO2e", "HOB 1"),
            Stated(Design, "ER_p", levels.Reduction.Tonnes, "tCO2e", null, Year),
            Stated(Design, "ER_p", levels.Reduction.Tonnes, "tCO2e", "HOB 1", Year),
            Stated(Design, "PH_p", 15.2m, "TJ", "HOB 1", Year),
            Stated(Design, "eta_PJ", 0.67m, ""),
        ]);
        Assert.Empty(check.Problems);
        Assert.All(check.Matches, match => Assert.Equal(StatedAgreement.Exact, match.Agreement));
        Assert.Equal(15.2m, check.Matches[4].Calculated);
        Assert.Equal($"{Design}: PH_p = 15.2 TJ", check.Matches[4].Stated.ToString());
    }

    [Theory]
    [InlineData("333.0", "333", StatedAgreement.Exact)]
    [InlineData("333", "333.4", StatedAgreement.Rounded)]
    [InlineData("334", "333.5", StatedAgreement.Rounded)]
    [InlineData("333", "333.5", StatedAgreement.Truncated)]
    [InlineData("334", "334.5", StatedAgreement.Rounded)]
    [InlineData("335", "334.5", StatedAgreement.Rounded)]
    [InlineData("333", "333.9", StatedAgreement.Truncated)]
    [InlineData("0", "0.9", StatedAgreement.Truncated)]
    [InlineData("333.9", "333.9999", StatedAgreement.Truncated)]
    [InlineData("333", "334", null)]
    [InlineData("334", "333.4", null)]
    [InlineData("333.4", "333.6", null)]
    [InlineData("333.40", "333.4049", StatedAgreement.Rounded)]
    [InlineData("333.40", "333.41", null)]
    public void A_value_with_fewer_decimals_agrees_if_it_is_the_calculated_one_rounded_or_cut_off(string stated, string calculated, object? agreement)
    {
        var result = ComparisonTests.Solar(Number(calculated)).Calculate();
        var check = StatedValues.Check(result, [Stated(Design, "EG_i,p", Number(stated), "MWh")]);
        Assert.Equal((StatedAgreement?)agreement, check.Matches.SingleOrDefault()?.Agreement);
        Assert.Equal(agreement is null ? 1 : 0, check.Problems.Count);
    }

    [Fact]
    public void A_negative_value_is_cut_off_towards_zero()
    {
        var negative = (Projects.Boiler with { MonitoredValues = [] }).Heats("HOB 1", Year, 0, 1000).Calculate();
        var exact = negative.Total.Reduction.Tonnes;
        Assert.InRange(exact, -2.9m, -2.6m);
        Assert.Equal(StatedAgreement.Truncated, Assert.Single(StatedValues.Check(negative, [Stated(Design, "ER_p", -2, "tCO2e")]).Matches).Agreement);
        Assert.Equal(StatedAgreement.Rounded, Assert.Single(StatedValues.Check(negative, [Stated(Design, "ER_p", -3, "tCO2e")]).Matches).Agreement);
        Assert.Single(StatedValues.Check(negative, [Stated(Design, "ER_p", 2, "tCO2e")]).Problems);
    }

    [Fact]
    public void Every_rounding_of_a_result_agrees_and_the_step_beyond_does_not() => Law.Holds(
        from decimals in Gen.Choose(0, 6) from mode in Gen.Elements(MidpointRounding.AwayFromZero, MidpointRounding.ToEven, MidpointRounding.ToZero) from heat in Gen.Choose(1, 99_999_999) select (decimals, mode, heat),
        at =>
        {
            var result = Projects.BoilerFrame.Heats("HOB 1", Year, at.heat / 1000m, 5_088).Calculate();
            var stated = decimal.Round(result.Total.Reduction.Tonnes, at.decimals, at.mode);
            var step = new decimal(1, 0, 0, false, (byte)at.decimals);
            Assert.Empty(StatedValues.Check(result, [Stated(Design, "ER_p", stated, "tCO2e")]).Problems);
            var beyond = StatedValues.Check(result, [Stated(Design, "ER_p", stated + (2 * step), "tCO2e"), Stated(Design, "ER_p", stated - (2 * step), "tCO2e")]);
            Assert.Equal([ProblemCode.Contradiction, ProblemCode.Contradiction], beyond.Problems.Select(problem => problem.Code));
        },
        runs: 100);

    [Fact]
    public void A_contradiction_names_the_place_and_both_values()
    {
        var problem = Assert.Single(StatedValues.Check(Boiler, [Stated(Plan, "PH_p", 15_300, "GJ", "HOB 1", Year)]).Problems);
        Assert.Equal(("MN-1", "HOB 1", "2023-01-01..2023-12-31", "PH_p"), (problem.Where.Project, problem.Where.Point, problem.Where.Period, problem.Where.Parameter));
        Assert.Contains($"{Plan} states 15300 GJ, and the result holds 15200 GJ", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_the_result_does_not_have_is_named()
    {
        var check = StatedValues.Check(Boiler,
        [
            Stated(Plan, "EG_p", 1, "MWh"),
            Stated(Plan, "PH_p", 1, "GJ", "HOB 2"),
            Stated(Plan, "PH_p", 1, "GJ", "HOB 1", Period.Year(2024)),
            Stated(Plan, "BaU_p", 1, "tCO2e"),
            Stated(Plan, "PH_p", 1, "t"),
            Stated(Plan, "PH_p", 1, "heat"),
        ]);
        Assert.Equal(
            [ProblemCode.UnknownUnit, ProblemCode.UnknownName, ProblemCode.UnknownName, ProblemCode.UnknownName, ProblemCode.UnknownName, ProblemCode.WrongDimension],
            check.Problems.Select(problem => problem.Code));
        Assert.All(check.Problems, problem => Assert.Equal("MN-1", problem.Where.Project));
        Assert.Empty(check.Matches);
    }

    [Fact]
    public void A_value_with_an_item_is_named_with_it()
    {
        var result = Plants.Frame.Burns(Year, ("food", 1000), ("wood", 10)).Calculate();
        Assert.Equal(StatedAgreement.Exact, Assert.Single(StatedValues.Check(result, [Stated(Design, "W_j,p (food)", 1000, "t")]).Matches).Agreement);
    }

    [Fact]
    public void A_value_that_differs_between_points_must_say_for_which_it_is()
    {
        var result = Enumerable.Range(1, 5).Aggregate(Projects.SolarFrame, (project, roof) => project.Generates(FormattableString.Invariant($"roof {roof}"), Year, roof)).Calculate();
        var problem = Assert.Single(StatedValues.Check(result, [Stated(Design, "EG_i,p", 1, "MWh")]).Problems);
        Assert.Equal(ProblemCode.ChoiceNeeded, problem.Code);
        Assert.Contains("1 MWh; 2 MWh; 3 MWh; …", problem.Message, StringComparison.Ordinal);
        Assert.Empty(StatedValues.Check(result, [Stated(Design, "EG_i,p", 2, "MWh", "roof 2")]).Problems);
        Assert.Equal(ProblemCode.ChoiceNeeded, Assert.Single(StatedValues.Check(Projects.Solar.Generates("shed", Period.Year(2024), 10).Calculate(), [Stated(Design, "EG_i,p", 2, "MWh")]).Problems).Code);
    }

    [Fact]
    public void A_value_too_large_for_its_unit_is_a_problem()
    {
        var result = ComparisonTests.Solar(7e22m).Calculate();
        Assert.Equal(ProblemCode.NoAnswer, Assert.Single(StatedValues.Check(result, [Stated(Design, "EG_i,p", 1, "J")]).Problems).Code);
    }

    [Fact]
    public void Missing_arguments_are_mistakes_of_the_program()
    {
        Assert.Throws<ArgumentNullException>(() => StatedValues.Check(null!));
        Assert.Throws<ArgumentNullException>(() => StatedValues.Check(Boiler, null!));
        Assert.Throws<ArgumentNullException>(() => StatedValues.Check(null!, []));
    }

    private static StatedValue Stated(string place, string symbol, decimal value, string unit, string? point = null, Period? period = null) => new(place, symbol, point, period, value, unit);

    private static decimal Number(string text) => decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
