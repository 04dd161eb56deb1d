using FsCheck.Fluent;
using Jcm.Calculations.Evaluation;
using Jcm.Calculations.Parameters;
using Xunit;
using static Jcm.Calculations.Tests.Methodologies.Chiller.ChillerProjects;

namespace Jcm.Calculations.Tests.Methodologies.Chiller;

public sealed class AbsorptionChillerTests
{
    [Fact]
    public void Cooling_in_GJ_gives_the_same_as_in_MWh() =>
        Law.Holds(
            Gen.Choose(0, 1_000_000).Select(value => value / 100m),
            cooling => Assert.Equal(WithoutCooling.Cools(cooling, "MWh").Calculate().Total, WithoutCooling.Cools(cooling * 3.6m, "GJ").Calculate().Total),
            runs: 100);

    [Fact]
    public void Water_that_comes_back_warmer_than_it_left_has_been_cooled()
    {
        var result = Flows(360_000, 12, 7).Calculate();
        Assert.Equal((360_000 * 4.2m * 5 / 3600) / 5 * 0.8m, result.Total.Reference.Tonnes);
        Assert.Contains("T_chilled-return", result.Explain(), StringComparison.Ordinal);
    }

    [Fact]
    public void Water_that_comes_back_colder_than_it_left_is_no_cooling_and_is_refused()
    {
        var problem = Assert.Single(Flows(360_000, 7, 12).Evaluate().Problems);
        Assert.Equal((ProblemCode.OutOfRange, "Q_cool,p"), (problem.Code, problem.Where.Parameter));
        Assert.Contains("T_chilled-supply = 12 °C", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Who_says_that_fuel_is_counted_has_to_supply_some()
    {
        var problem = Assert.Single(Absorption.Choose("PE_fuel,p", "fuels").Evaluate().Problems);
        Assert.Equal((ProblemCode.MissingParameter, "PE_fuel,p"), (problem.Code, problem.Where.Parameter));
    }

    [Fact]
    public void No_fuel_is_the_same_as_a_fuel_of_which_nothing_was_burned()
    {
        var without = Absorption.Calculate();
        Assert.Equal(without.Total, Burning(0).Calculate().Total);
        Assert.Contains(without.Policies, policy => policy.StartsWith("PE_fuel,p: not supplied", StringComparison.Ordinal) && policy.Contains("waste heat", StringComparison.Ordinal));
    }

    [Fact]
    public void The_fuel_takes_the_bounds_that_credit_less() =>
        Assert.Equal((50 * 0.8m) + (100 * 43.3m * 0.0748m), Burning(100).Calculate().Total.Project.Tonnes);

    [Fact]
    public void A_larger_electricity_factor_credits_more_exactly_where_the_reference_uses_more_electricity() =>
        Law.Holds(
            from cooling in Gen.Choose(1, 1000) from electricity in Gen.Choose(1, 300) select ((decimal)cooling, (decimal)electricity),
            at => Assert.Equal(Math.Sign((at.Item1 / 5) - at.Item2), Reduction(at.Item1, at.Item2, 0.9m).CompareTo(Reduction(at.Item1, at.Item2, 0.8m))),
            runs: 100);

    [Fact]
    public void Its_direction_depends_on_others_and_so_do_those_of_what_it_is_derived_from()
    {
        var methodology = Absorption.Methodology;
        Assert.Equal(ConservativeDirection.DependsOnOthers, methodology.DirectionOf("EF_elec"));
        Assert.Equal(ConservativeDirection.DependsOnOthers, methodology.DirectionOf("EF_grid"));
        Assert.Null(methodology.Rule("NCV_gen,f")!.PreferredKey);
        Assert.Equal("upper bound", methodology.Rule("NCV_f")!.PreferredKey);
        Assert.Equal(ConservativeDirection.SmallerIsConservative, methodology.DirectionOf("T_chilled-return"));
        Assert.Equal(ConservativeDirection.LargerIsConservative, methodology.DirectionOf("T_chilled-supply"));
    }

    private static decimal Reduction(decimal cooling, decimal electricity, decimal factor)
    {
        var project = Absorption with { MonitoredValues = [], Choices = [], FixedValues = Absorption.FixedValues.RemoveAt(1) };
        return project.Fix("EF_elec", factor, "tCO2/MWh", "validation").Cools(cooling, "MWh")
            .Monitor("absorber", Year, "EC_PJ,p", electricity, "MWh", MonitoringOptions.C, "meter").Calculate().Total.Reduction.Tonnes;
    }

    private static Project Burning(decimal tonnes) => Absorption.Monitor("absorber", Year, "FC_f,p", tonnes, "t", MonitoringOptions.B, "invoices", item: "diesel_oil");

    private static Project Flows(decimal tonnes, decimal back, decimal supply) => WithoutCooling
        .Choose("Q_cool,p", "flow and temperatures")
        .Fix("c_p", 4.2m, "kJ/(kg*K)", "property table")
        .Monitor("absorber", Year, "M_chilled,p", tonnes, "t", MonitoringOptions.C, "flow meter")
        .Monitor("absorber", Year, "T_chilled-return", back, "°C", MonitoringOptions.C, "thermometer")
        .Monitor("absorber", Year, "T_chilled-supply", supply, "°C", MonitoringOptions.C, "thermometer");
}
