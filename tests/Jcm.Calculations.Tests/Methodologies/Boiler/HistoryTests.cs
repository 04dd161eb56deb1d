using FsCheck.Fluent;
using Jcm.Calculations.Evaluation;
using Jcm.Calculations.Methodologies;
using Jcm.Calculations.Monitoring;
using Jcm.Calculations.Parameters;
using Jcm.Calculations.Quantities;
using Xunit;

namespace Jcm.Calculations.Tests.Methodologies.Boiler;

/// <summary>Boilers whose reference follows from their history (ID_AM007).</summary>
public sealed class HistoryTests
{
    private const string House = "boiler house";

    private static readonly Period Year = Period.Year(2024);

    /// <summary>Loads of 10, 15, 20 and 10 t/h; the line through them is 6 GJ/h + 2.4 GJ/t × load.</summary>
    private static readonly HistoricalRecord[] Records = [new(20_000, 62_000, 2_000), new(45_000, 126_000, 3_000), new(50_000, 135_000, 2_500), new(24_000, 69_600, 2_400)];

    private static readonly Project Frame = new Project("ID-1", Catalogue.Approved.Get("ID_AM007", "1.1")).Fix("EF_RE,fuel", 0.09m, "tCO2/GJ", "supplier");

    public static TheoryData<OutsideHistory> Choices => [OutsideHistory.Extrapolated, OutsideHistory.AtBoundary, OutsideHistory.SmallerOfBoth];

    [Fact]
    public void A_project_that_repeats_its_history_has_the_fuel_of_the_history_as_reference() => Law.Holds(
        Gen.Choose(1, 60_000).Two().SelectMany(output => Gen.Choose(1, 900_000).Two(), (output, input) => (output, input)),
        history =>
        {
            HistoricalRecord[] records = [new(history.output.Item1, history.input.Item1, 2_000), new(history.output.Item2, history.input.Item2, 3_000)];
            var repeated = Frame.Relate("ST_PJ,p", HistoricalRelation.Constant(Data(records)).Value);
            var result = Burning(repeated, records.Sum(record => record.Output), 5_000, 0).Calculate();
            var energy = result.Results[0].Parameters[0].Value;
            Assert.InRange(energy - records.Sum(record => record.Input), -1e-15m, 1e-15m);
        });

    [Theory]
    [MemberData(nameof(Choices))]
    public void Outside_the_history_no_choice_gives_less_than_the_smaller_of_both_and_the_choice_is_on_record(OutsideHistory choice) => Law.Holds(
        Gen.OneOf(Gen.Choose(1, 9), Gen.Choose(21, 60)),
        load =>
        {
            var chosen = Steaming(Line(choice), load * 1_000, 1_000);
            var smallest = Steaming(Line(OutsideHistory.SmallerOfBoth), load * 1_000, 1_000);
            Assert.True(chosen.Total.Reference.Tonnes >= smallest.Total.Reference.Tonnes);
            Assert.Contains($"Loads outside the history of ST_PJ,p: {choice}.", chosen.Policies, StringComparer.Ordinal);
            Assert.Contains(" outside, ", Coefficient(chosen, "b").Derivation, StringComparison.Ordinal);
        },
        runs: 40);

    [Theory]
    [MemberData(nameof(Choices))]
    public void Inside_the_history_the_choice_does_not_matter(OutsideHistory choice) => Law.Holds(
        Gen.Choose(10, 20),
        load => Assert.Equal(Steaming(Line(OutsideHistory.Refused), load * 1_000, 1_000).Total, Steaming(Line(choice), load * 1_000, 1_000).Total),
        runs: 20);

    [Fact]
    public void A_load_outside_the_history_is_refused_until_the_project_chooses()
    {
        var problems = Burning(Line(OutsideHistory.Refused), 50_000, 2_000, 0).Evaluate().Problems;
        Assert.Contains(problems, problem => problem.Code == ProblemCode.OutOfRange && problem.Message.Contains("Choose what applies there", StringComparison.Ordinal));
    }

    [Fact]
    public void A_period_without_operation_has_no_reference_emissions() =>
        Assert.Equal(0, Steaming(Line(OutsideHistory.Refused), 0, 0).Total.Reference.Tonnes);

    [Fact]
    public void Steam_without_hours_has_no_load_and_is_refused() => Assert.Contains(
        Burning(Line(OutsideHistory.Extrapolated), 1_000, 0, 0).Evaluate().Problems,
        problem => problem.Code == ProblemCode.OutOfRange && problem.Message.Contains("no load", StringComparison.Ordinal));

    [Fact]
    public void A_missing_history_is_named_with_the_methodology()
    {
        var problems = Burning(Frame, 30_000, 2_000, 0).Evaluate().Problems;
        Assert.Contains(problems, problem => problem.Code == ProblemCode.MissingParameter && problem.Message.Contains("history of ST_PJ,p", StringComparison.Ordinal)
            && problem.Message.Contains("ID_AM007 version 1.1", StringComparison.Ordinal));
    }

    [Fact]
    public void A_line_below_zero_at_rest_keeps_its_negative_intercept()
    {
        HistoricalRecord[] records = [new(10_000, 20_000, 1_000), new(20_000, 50_000, 1_000)];
        var result = Steaming(Frame.Relate("ST_PJ,p", HistoricalRelation.Line(Data(records)).Value), 15_000, 1_000);
        Assert.Equal(-10, Coefficient(result, "a").Value);
        Assert.Equal(3, Coefficient(result, "b").Value);
        Assert.Equal(35_000 * 0.09m, result.Total.Reference.Tonnes);
    }

    [Fact]
    public void A_history_in_which_more_steam_needs_less_fuel_is_refused()
    {
        HistoricalRecord[] records = [new(10_000, 50_000, 1_000), new(20_000, 20_000, 1_000)];
        var problem = Assert.Single(
            Burning(Frame.Relate("ST_PJ,p", HistoricalRelation.Line(Data(records)).Value), 15_000, 1_000, 0).Evaluate().Problems, problem => problem.Where.Parameter is "b");
        Assert.Equal(ProblemCode.OutOfRange, problem.Code);
        Assert.Contains("least-squares line", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_errors_of_steam_and_hours_cannot_be_taken_against_the_project_by_themselves()
    {
        var project = Line(OutsideHistory.Refused)
            .Monitor(House, Year, "ST_PJ,p", 30_000, "t", MonitoringOptions.C, "steam meter", maximumError: 0.01m)
            .Monitor(House, Year, "h_p", 2_000, "h", MonitoringOptions.C, "log", maximumError: 0.01m)
            .Monitor(House, Year, "E_f,p", 1_000, "GJ", MonitoringOptions.C, "invoice", item: "natural_gas");
        Assert.All(project.Evaluate().Problems, problem => Assert.Equal(ProblemCode.ChoiceNeeded, problem.Code));
        Assert.Contains(project.Evaluate().Problems, problem => problem.Where.Parameter is "ST_PJ,p");
        Assert.Contains(project.Evaluate().Problems, problem => problem.Where.Parameter is "h_p");
    }

    [Fact]
    public void Electricity_that_is_monitored_is_never_counted_without_its_factor()
    {
        var without = Burning(Line(OutsideHistory.Refused), 30_000, 2_000, 1_000);
        Assert.Contains(without.Calculate().Policies, policy => policy.StartsWith("PE_elec,p: not supplied", StringComparison.Ordinal));
        var with = without.Monitor(House, Year, "EC_PJ,p", 10, "MWh", MonitoringOptions.C, "meter");
        Assert.Equal("EF_elec", Assert.Single(with.Evaluate().Problems).Where.Parameter);
        var whole = with.Choose("EF_elec", "grid").Fix("EF_grid", 0.8m, "tCO2/MWh", "authority").Calculate();
        Assert.Equal(without.Calculate().Total.Project.Tonnes + 8, whole.Total.Project.Tonnes);
    }

    [Fact]
    public void Fuel_of_the_project_takes_the_upper_bounds_of_the_tables_unless_the_project_supplies_its_own()
    {
        var project = Line(OutsideHistory.Refused)
            .Monitor(House, Year, "ST_PJ,p", 30_000, "t", MonitoringOptions.C, "steam meter")
            .Monitor(House, Year, "h_p", 2_000, "h", MonitoringOptions.C, "log")
            .Monitor(House, Year, "FC_f,p", 100, "t", MonitoringOptions.B, "invoice", item: "residual_fuel_oil");
        Assert.Equal(100 * 41.7m * 0.0788m, project.Calculate().Total.Project.Tonnes);
        Assert.Equal(100 * 41.7m * 0.077m, project.Fix("EF_CO2,f", 0.077m, "tCO2/GJ", "supplier", item: "residual_fuel_oil").Calculate().Total.Project.Tonnes);
    }

    private static Project Line(OutsideHistory outside) => Frame.Relate("ST_PJ,p", HistoricalRelation.Line(Data(Records)).Value, outside);

    private static HistoricalData Data(HistoricalRecord[] records) => new(records, Units.Tonne, Units.Gigajoule, Units.Hour, Provenance.SuppliedBy("log of the boiler house"));

    private static ProjectResult Steaming(Project project, decimal tonnes, decimal hours) => Burning(project, tonnes, hours, 0).Calculate();

    private static ResolvedParameter Coefficient(ProjectResult result, string symbol) =>
        result.Results[0].Lineage().Single(value => string.Equals(value.Parameter.Symbol, symbol, StringComparison.Ordinal));

    private static Project Burning(Project project, decimal tonnes, decimal hours, decimal gigajoules) => project
        .Monitor(House, Year, "ST_PJ,p", tonnes, "t", MonitoringOptions.C, "steam meter")
        .Monitor(House, Year, "h_p", hours, "h", MonitoringOptions.C, "log of the boiler house")
        .Monitor(House, Year, "E_f,p", gigajoules, "GJ", MonitoringOptions.C, "invoice", item: "natural_gas");
}
