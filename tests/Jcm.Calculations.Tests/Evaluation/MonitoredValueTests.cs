using Jcm.Calculations.Evaluation;
using Jcm.Calculations.Methodologies;
using Jcm.Calculations.Monitoring;
using Jcm.Calculations.Parameters;
using Xunit;
using static Jcm.Calculations.Tests.Evaluation.Projects;

namespace Jcm.Calculations.Tests.Evaluation;

/// <summary>What is asked of a reading before it enters a result.</summary>
public sealed class MonitoredValueTests
{
    [Theory]
    [InlineData("MWh", "GJ", "3.6")]
    [InlineData("MWh", "kWh", "1000")]
    public void The_same_reading_in_another_unit_gives_the_same_emissions(string unit, string other, string factor)
    {
        var scale = decimal.Parse(factor, System.Globalization.CultureInfo.InvariantCulture);
        Project In(decimal value, string name) => SolarFrame.Monitor("roof", Period.Year(2024), Generation, value, name, MonitoringOptions.C, "meter log");
        Assert.Equal(In(1234.5m, unit).Calculate().Total, In(1234.5m * scale, other).Calculate().Total);
    }

    [Theory]
    [InlineData("t")]
    [InlineData("MW")]
    [InlineData("h")]
    [InlineData("tCO2/MWh")]
    [InlineData("m3")]
    public void A_reading_in_a_unit_of_another_dimension_is_refused(string unit) =>
        Assert.Equal(ProblemCode.WrongDimension, SolarFrame.Monitor("roof", Period.Year(2024), Generation, 1, unit, MonitoringOptions.C, "meter log").OnlyProblem().Code);

    [Theory]
    [InlineData(MonitoringOptions.None)]
    [InlineData(MonitoringOptions.B | MonitoringOptions.C)]
    [InlineData((MonitoringOptions)8)]
    public void A_reading_names_exactly_one_monitoring_option(MonitoringOptions option)
    {
        var problem = SolarFrame.Monitor("roof", Period.Year(2024), Generation, 1, "MWh", option, "meter log").OnlyProblem();
        Assert.Equal(ProblemCode.OptionNotAllowed, problem.Code);
        Assert.Contains("A, B or C", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_reading_of_no_point_is_refused() =>
        Assert.Contains(ProblemCode.MissingParameter, SolarFrame.Generates(" ", Period.Year(2024), 1).Codes());

    [Fact]
    public void A_parameter_that_the_methodology_does_not_have_is_refused()
    {
        var problem = Solar.Monitor("roof", Period.Year(2024), Charge, 1, "MWh", MonitoringOptions.C, "battery meter").OnlyProblem();
        Assert.Equal(ProblemCode.WrongKind, problem.Code);
        Assert.Contains("does not occur in VN_AM007", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_fixed_parameter_cannot_be_monitored()
    {
        var problem = Boiler.Monitor("HOB 1", Period.Year(2023), "P_max", 2.3m, "kW", MonitoringOptions.C, "meter").OnlyProblem();
        Assert.Equal(ProblemCode.WrongKind, problem.Code);
        Assert.Equal(new Location("MN-1", "HOB 1", "2023-01-01..2023-12-31", "P_max"), problem.Where);
    }

    [Theory]
    [InlineData("8760", "h", true)]
    [InlineData("8760.001", "h", false)]
    [InlineData("365", "d", true)]
    [InlineData("366", "d", false)]
    public void A_duration_is_not_longer_than_its_period(string value, string unit, bool fits)
    {
        var hours = decimal.Parse(value, System.Globalization.CultureInfo.InvariantCulture);
        var problems = BoilerFrame
            .Monitor("HOB 1", Period.Year(2023), "PH_p", 1, "GJ", MonitoringOptions.C, "heat meter")
            .Monitor("HOB 1", Period.Year(2023), "h_p", hours, unit, MonitoringOptions.C, "log of operation").Evaluate().Problems;
        if (fits) Assert.Empty(problems);
        else Assert.Contains("longer than the period, which has 8760 h", Assert.Single(problems).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_category_of_day_is_stated_for_every_reading_where_the_methodology_monitors_it()
    {
        var problem = (ByDayCategory with { MonitoredValues = ByDayCategory.MonitoredValues }).Generates("roof 2", Period.Year(2024), 5).OnlyProblem();
        Assert.Equal(ProblemCode.ChoiceNeeded, problem.Code);
        Assert.Equal("roof 2", problem.Where.Point);
    }

    [Fact]
    public void A_category_of_day_is_refused_where_the_methodology_does_not_monitor_it() =>
        Assert.Equal(ProblemCode.WrongKind, SolarFrame.Generates("roof", Period.Year(2024), 1, "holiday").OnlyProblem().Code);

    [Fact]
    public void Whether_a_category_of_day_counts_is_stated_once_and_with_its_source()
    {
        var withoutRule = ByDayCategory with { DayCategories = ByDayCategory.DayCategories.RemoveAt(1) };
        var problem = withoutRule.OnlyProblem();
        Assert.Equal(ProblemCode.UnknownValue, problem.Code);
        Assert.Contains("\"holiday\"", problem.Message, StringComparison.Ordinal);
        Assert.Contains("https://www.jcm.go.jp/jc/methodologies/kh-am002-ver1-0/", problem.Message, StringComparison.Ordinal);
        Assert.Equal(ProblemCode.Duplicate, ByDayCategory.CountDays("holiday", true, "KH_AM002").OnlyProblem().Code);
        Assert.Equal(ProblemCode.MissingSource, withoutRule.CountDays("holiday", true, "").OnlyProblem().Code);
        Assert.Equal(ProblemCode.UnknownName, ByDayCategory.CountDays("strike", true, "KH_AM002").OnlyProblem().Code);
    }

    [Fact]
    public void One_category_of_day_has_one_reading_in_a_period() =>
        Assert.Equal(ProblemCode.Duplicate, ByDayCategory.Generates("roof", Period.Year(2024), 1, "holiday").OnlyProblem().Code);

    [Fact]
    public void Magnitudes_beyond_decimals_are_a_problem_and_never_an_exception()
    {
        var year = Period.Year(2024);
        var most = decimal.MaxValue;
        Assert.Equal(ProblemCode.NoAnswer, BoilerFrame.Heats("HOB 1", Period.Year(2023), most, 1).OnlyProblem().Code);
        Assert.Equal(ProblemCode.NoAnswer, SolarFrame.Monitor("a", year, Generation, most, "TWh", MonitoringOptions.C, "meter log").OnlyProblem().Code);
        var total = SolarFrame.Generates("a", year, 2e23m).Generates("b", year, 2e23m).OnlyProblem();
        Assert.Equal((ProblemCode.NoAnswer, new Location("VN-1")), (total.Code, total.Where));
        var battery = Battery with { MonitoredValues = Battery.MonitoredValues.RemoveAll(value => value.Symbol is Generation or Discharge) };
        Assert.Equal(
            ProblemCode.NoAnswer,
            battery.Generates("plant", year, most).Monitor("plant", year, Discharge, most, "MWh", MonitoringOptions.C, "battery meter").OnlyProblem().Code);
        var byDay = ByDayCategory with { MonitoredValues = [] };
        Assert.Equal(
            ProblemCode.NoAnswer,
            (byDay.Generates("roof", year, most, "working day").Generates("roof", year, most, "holiday") with { DayCategories = [new("working day", true, "x"), new("holiday", true, "x")] }).OnlyProblem().Code);
    }

    [Fact]
    public void A_total_reduction_beyond_decimals_is_a_problem()
    {
        var year = Period.Year(2024);
        var frame = new Project("MV-1", Catalogue.Approved.Get("MV_AM002")).Choose(Factor, "as the project document states")
            .Fix(Factor, 1, "tCO2/MWh", "project design document");
        var project = frame;
        foreach (var (point, charge, emissions) in new[] { ("a", 7e22m, 0m), ("b", 0m, 7e22m) })
        {
            project = project.Generates(point, year, 0)
                .Monitor(point, year, Charge, charge, "MWh", MonitoringOptions.C, "battery meter")
                .Monitor(point, year, Discharge, 0, "MWh", MonitoringOptions.C, "battery meter")
                .Monitor(point, year, "PE_i,p", emissions, "tCO2", MonitoringOptions.C, "log");
        }

        Assert.Equal(ProblemCode.NoAnswer, project.OnlyProblem().Code);
    }

    [Fact]
    public void Own_use_that_is_metered_in_some_periods_of_a_point_is_missing_in_the_others()
    {
        var project = SolarFrame.Generates("roof", Period.Month(2024, 1), 100).Generates("roof", Period.Month(2024, 2), 100)
            .Monitor("roof", Period.Month(2024, 1), Auxiliary, 2, "MWh", MonitoringOptions.C, "auxiliary meter");
        var problem = project.OnlyProblem();
        Assert.Equal(ProblemCode.MissingParameter, problem.Code);
        Assert.Equal(new Location("VN-1", "roof", "2024-02-01..2024-02-29", Auxiliary), problem.Where);
        Assert.Empty(project.Monitor("roof", Period.Month(2024, 2), Auxiliary, 0, "MWh", MonitoringOptions.C, "auxiliary meter").Generates("roof 2", Period.Year(2024), 1).Codes());
    }
}
