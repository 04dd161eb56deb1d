using Jcm.Calculations.Evaluation.Uncertainty;
using Xunit;

namespace Jcm.Calculations.Tests.Evaluation.Uncertainty;

public sealed class UncertainInputProblemTests
{
    [Fact]
    public void A_normal_that_can_go_below_zero_is_refused_for_a_divisor_and_the_remedy_is_to_truncate()
    {
        var problem = Assert.Single(Problems("COP_RE,i", Distribution.Normal(5, 0.8m), "-"));
        Assert.Equal(ProblemCode.OutOfRange, problem.Code);
        Assert.Equal("COP_RE,i", problem.Where.Parameter);
        Assert.Equal(
            "COP_RE,i can leave its valid range, above 0, as normal, mean 5, standard deviation 0.8 in -: truncate it with Distribution.TruncatedNormal, or declare a uniform or triangular distribution within the range.",
            problem.Message);
    }

    [Fact]
    public void A_normal_that_stays_above_zero_by_the_reach_of_its_draws_is_taken()
    {
        Assert.Empty(Problems("COP_RE,i", Distribution.Normal(5, 0.6m), "-"));
        Assert.NotEmpty(Problems("COP_RE,i", Distribution.Normal(5, 0.61m), "-"));
        Assert.Empty(Problems("COP_RE,i", Distribution.TruncatedNormal(5, 0.8m, 1, 9), "-"));
    }

    [Fact]
    public void A_distribution_without_an_upper_end_is_refused_where_it_can_exceed_the_range()
    {
        Assert.Contains("above 0, at most 1", Assert.Single(ProbeProblems("eta", Distribution.LogNormal(0.5m, 0.2m), "-")).Message, StringComparison.Ordinal);
        Assert.Contains("truncate", Assert.Single(ProbeProblems("eta", Distribution.Normal(0.9m, 0.02m), "-")).Message, StringComparison.Ordinal);
        Assert.Empty(ProbeProblems("eta", Distribution.LogNormal(0.5m, 0.02m), "-"));
        Assert.Empty(ProbeProblems("eta", Distribution.Normal(90, 1), "%"));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-0.5)]
    public void Declared_bounds_have_to_be_valid_values(double lower)
    {
        Distribution[] distributions = [Distribution.Uniform((decimal)lower, 5), Distribution.Triangular((decimal)lower, 4, 5), Distribution.TruncatedNormal(4, 1, (decimal)lower, 5)];
        foreach (var distribution in distributions)
        {
            Assert.EndsWith("is outside the valid range of COP_PJ,i: above 0.", Assert.Single(Problems("COP_PJ,i", distribution, "-")).Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Upper_bounds_and_fixed_values_have_to_be_valid_too()
    {
        Assert.Equal("101 % is outside the valid range of eta: above 0, at most 1.", Assert.Single(ProbeProblems("eta", Distribution.Uniform(90, 101), "%")).Message);
        Assert.Equal(ProblemCode.OutOfRange, Assert.Single(Problems("COP_PJ,i", Distribution.Fixed(0), "-")).Code);
        Assert.Equal(2, ProbeProblems("eta", Distribution.Uniform(-1, 101), "%").Count);
    }

    [Fact]
    public void Numbers_that_make_no_distribution_are_refused()
    {
        Assert.Contains("standard deviation of EF_elec is 0", Message(Distribution.TruncatedNormal(0.5m, 0, 0.4m, 0.6m)), StringComparison.Ordinal);
        Assert.Contains("standard deviation of EF_elec is -0.1", Message(Distribution.LogNormal(0.5m, -0.1m)), StringComparison.Ordinal);
        Assert.Contains("would not meet that mean", Message(Distribution.LogNormal(0.5m, 12m)), StringComparison.Ordinal);
        Assert.Contains("less than the last digits", Message(Distribution.Normal(0.5m, 0.0000000000000001m)), StringComparison.Ordinal);
        Assert.Contains("less than the last digits", Message(Distribution.Uniform(0.5m, 0.5000000000000001m)), StringComparison.Ordinal);
        Assert.Contains("mean of the lognormal distribution of EF_elec is 0", Message(Distribution.LogNormal(0, 0.1m)), StringComparison.Ordinal);
        Assert.Contains("0.6, is not below the upper bound, 0.4", Message(Distribution.Uniform(0.6m, 0.4m)), StringComparison.Ordinal);
        Assert.Contains("0.4, is not below the upper bound, 0.4", Message(Distribution.Triangular(0.4m, 0.4m, 0.4m)), StringComparison.Ordinal);
        Assert.Contains("most likely value of EF_elec, 0.7, is not between", Message(Distribution.Triangular(0.4m, 0.7m, 0.6m)), StringComparison.Ordinal);
        Assert.Contains("most likely value of EF_elec, 0.3, is not between", Message(Distribution.Triangular(0.4m, 0.3m, 0.6m)), StringComparison.Ordinal);
        Assert.Contains("Less than a millionth", Message(Distribution.TruncatedNormal(0.5m, 0.01m, 0.6m, 0.7m)), StringComparison.Ordinal);
        Assert.Contains("Less than a millionth", Message(Distribution.TruncatedNormal(0.5m, 0.01m, 0.1m, 0.2m)), StringComparison.Ordinal);

        static string Message(Distribution distribution) => Assert.Single(Problems("EF_elec", distribution, "tCO2/MWh")).Message;
    }

    [Fact]
    public void Units_have_to_be_known_and_to_fit()
    {
        Assert.Equal(ProblemCode.UnknownUnit, Assert.Single(Problems("EF_elec", Distribution.Fixed(1), "furlongs")).Code);
        var mismatch = Assert.Single(Problems("EF_elec", Distribution.Triangular(1, 2, 3), "kg"));
        Assert.Equal(ProblemCode.WrongDimension, mismatch.Code);
        Assert.Equal("EF_elec", mismatch.Where.Parameter);
        Assert.Contains("state the difference in K", Assert.Single(ProbeProblems("dT", Distribution.Normal(5, 1), "°C")).Message, StringComparison.Ordinal);
        Assert.Contains("depends on where zero lies", Assert.Single(ProbeProblems("T", Distribution.LogNormal(300, 5), "K")).Message, StringComparison.Ordinal);
        Assert.Empty(ProbeProblems("T", Distribution.LogNormal(30, 5), "°C"));
        Assert.Empty(ProbeProblems("T", Distribution.Normal(300, 5), "K"));
    }

    [Fact]
    public void A_number_too_large_for_the_unit_of_the_parameter_is_refused() =>
        Assert.Equal(ProblemCode.NoAnswer, Assert.Single(Problems("EC_PJ,i,p", Distribution.Fixed(decimal.MaxValue), "TWh")).Code);

    [Fact]
    public void Everything_that_is_wrong_is_reported_at_once()
    {
        var problems = UncertainInputs.TryOf(
            Chillers.Kernel,
            [
                new("EC_PJ,i,p", Distribution.Normal(1200, -1), "furlongs"),
                new("EC_PJ,i,p", Distribution.Fixed(1), "MWh"),
                new("COP_PJ,i", Distribution.Normal(1, 1), "-"),
                new("unknown", Distribution.Fixed(1), "cubits"),
                new("EF_elec", Distribution.Fixed(0.5m), "tCO2/MWh"),
                new("PE_ref,i,p", Distribution.Fixed(0), "t"),
            ],
            [
                new("COP_PJ,i", "nothing", 1),
                new("EF_elec", "COP_PJ,i", 0.5m),
                new("COP_PJ,i", "COP_PJ,i", 0.5m),
            ]).Problems;
        Assert.Equal(
            [
                ProblemCode.UnknownName, ProblemCode.UnknownUnit, ProblemCode.Duplicate, ProblemCode.OutOfRange, ProblemCode.UnknownUnit, ProblemCode.OutOfRange,
                ProblemCode.MissingParameter, ProblemCode.WrongDimension, ProblemCode.OutOfRange, ProblemCode.UnknownName, ProblemCode.WrongKind, ProblemCode.WrongKind,
            ],
            problems.Select(problem => problem.Code));
        Assert.All(problems, problem => Assert.NotNull(problem.Where.Parameter));
    }

    [Fact]
    public void Correlations_that_contradict_each_other_are_refused()
    {
        var problem = Assert.Single(CorrelationProblems(
            new("EC_PJ,i,p", "COP_PJ,i", 0.9m), new("COP_PJ,i", "EF_elec", 0.9m), new("EC_PJ,i,p", "EF_elec", -0.9m)));
        Assert.Equal(ProblemCode.Contradiction, problem.Code);
        Assert.Contains("not positive definite: EC_PJ,i,p and COP_PJ,i: 0.9; COP_PJ,i and EF_elec: 0.9; EC_PJ,i,p and EF_elec: -0.9", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_pair_is_correlated_once_and_less_than_fully()
    {
        Assert.Equal(ProblemCode.Duplicate, Assert.Single(CorrelationProblems(new("EC_PJ,i,p", "COP_PJ,i", 0.2m), new("COP_PJ,i", "EC_PJ,i,p", 0.2m))).Code);
        foreach (var coefficient in new[] { -1.5m, -1, 1, 2 })
        {
            var problem = Assert.Single(CorrelationProblems(new RankCorrelation("EC_PJ,i,p", "COP_PJ,i", coefficient)));
            Assert.Equal(ProblemCode.OutOfRange, problem.Code);
            Assert.EndsWith("has to be above -1 and below 1.", problem.Message, StringComparison.Ordinal);
        }

        Assert.Equal(2, CorrelationProblems(new RankCorrelation("a", "b", 0.5m)).Count);
    }

    [Fact]
    public void A_correlation_of_zero_changes_no_bit()
    {
        var zero = UncertainInputs.Of(Chillers.Kernel, Chillers.Inputs, [new("EC_PJ,i,p", "COP_PJ,i", 0)]).Simulate(500, 1);
        Assert.True(Chillers.Independent.Simulate(500, 1).Reductions.SequenceEqual(zero.Reductions));
    }

    [Fact]
    public void Of_throws_what_TryOf_lists() => Assert.Equal(
        UncertainInputs.TryOf(Chillers.Kernel, []).Problems, Assert.Throws<InvalidDataProblemsException>(() => UncertainInputs.Of(Chillers.Kernel, [])).Problems);

    [Fact]
    public void What_is_missing_in_the_program_throws()
    {
        Assert.Throws<ArgumentNullException>(() => UncertainInputs.TryOf(null!, []));
        Assert.Throws<ArgumentNullException>(() => UncertainInputs.TryOf(Chillers.Kernel, null!));
        Assert.Throws<ArgumentException>(() => UncertainInputs.TryOf(Chillers.Kernel, [null!]));
        Assert.Throws<ArgumentException>(() => UncertainInputs.TryOf(Chillers.Kernel, Chillers.Inputs, [null!]));
        Assert.Throws<ArgumentNullException>(() => new UncertainInput(null!, Distribution.Fixed(1), "-"));
        Assert.Throws<ArgumentNullException>(() => new UncertainInput("x", null!, "-"));
        Assert.Throws<ArgumentNullException>(() => new UncertainInput("x", Distribution.Fixed(1), null!));
        Assert.Throws<ArgumentNullException>(() => new RankCorrelation(null!, "y", 0));
        Assert.Throws<ArgumentNullException>(() => new RankCorrelation("x", null!, 0));
    }

    private static IReadOnlyList<Problem> Problems(string symbol, Distribution distribution, string unit) => UncertainInputs.TryOf(
        Chillers.Kernel, [.. Chillers.Inputs.Where(input => !string.Equals(input.Symbol, symbol, StringComparison.Ordinal)), new(symbol, distribution, unit)]).Problems;

    private static IReadOnlyList<Problem> ProbeProblems(string symbol, Distribution distribution, string unit)
    {
        UncertainInput[] all =
        [
            new("T", Distribution.Fixed(20), "°C"), new("dT", Distribution.Fixed(5), "K"), new("eta", Distribution.Fixed(0.9m), "-"),
            new("x", Distribution.Fixed(1), "-"), new("y", Distribution.Fixed(1), "-"),
        ];
        return UncertainInputs.TryOf(
            Chillers.Probe, [.. all.Where(input => !string.Equals(input.Symbol, symbol, StringComparison.Ordinal)), new(symbol, distribution, unit)]).Problems;
    }

    private static IReadOnlyList<Problem> CorrelationProblems(params RankCorrelation[] correlations) =>
        UncertainInputs.TryOf(Chillers.Kernel, Chillers.Inputs, correlations).Problems;
}
