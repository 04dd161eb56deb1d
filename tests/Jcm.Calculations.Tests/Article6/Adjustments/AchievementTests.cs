using FsCheck.Fluent;
using Jcm.Calculations.Article6;
using Jcm.Calculations.Article6.Adjustments;
using Xunit;
using static Jcm.Calculations.Tests.Article6.Adjustments.Accounts;

namespace Jcm.Calculations.Tests.Article6.Adjustments;

/// <summary>Paragraph 23(l): the balance against the target.</summary>
public sealed class AchievementTests
{
    [Fact]
    public void A_single_year_target_looks_at_its_year_and_a_multi_year_target_at_the_sum() => Law.Holds(Full, given =>
    {
        AnnualAmount[] emissions = [.. given.Quantities.Select((year, index) => new AnnualAmount(year.Year, 100m * index))];
        var account = CorrespondingAdjustments.Of(given.Ndc with { Target = NdcTarget.AtMost(5_000) }, given.Quantities).WithEmissions(emissions).ThroughTheLastYear().Value;
        var assessed = account.Assess().Value;
        var net = given.Quantities.Sum(year => year.FirstTransferred + year.AuthorisedForOtherPurposes - year.Used);
        var last = given.Quantities[^1];
        var lastEmissions = emissions[^1].Amount;
        switch (given.Ndc.Method)
        {
            case AdjustmentMethod.MultiYear:
                Assert.Equal(emissions.Sum(year => year.Amount) + net, assessed.Balance);
                break;
            case AdjustmentMethod.Trajectory:
                Assert.Equal(lastEmissions + last.FirstTransferred + last.AuthorisedForOtherPurposes - last.Used, assessed.Balance);
                break;
            default:
                Assert.Equal(net, (assessed.Balance - lastEmissions) * given.Ndc.Length);
                break;
        }

        Assert.Equal(assessed.Balance - 5_000, assessed.Difference);
        Assert.Equal(assessed.Balance <= 5_000, assessed.IsAchieved);
    });

    [Fact]
    public void The_target_itself_is_achieved_and_a_millionth_beyond_it_is_not()
    {
        string Stated(decimal target) => CorrespondingAdjustments.Of(new Ndc(VietNam, 2030, 2030, AdjustmentMethod.Averaging) { Target = NdcTarget.AtMost(target) }, [Transfers(2030, 4)])
            .WithEmissions([new(2030, 96m)]).Through(2030).Value.Assess().Value.ToString();
        Assert.Equal("achieved: 2030 has 100 ≤ 100", Stated(100));
        Assert.Equal("not achieved: 2030 has 100 > 99.999999", Stated(99.999999m));
    }

    [Fact]
    public void An_indicator_is_achieved_on_the_side_that_its_target_names()
    {
        string Stated(NdcTarget target) => IndicatorAdjustments.Of(new Ndc(VietNam, 2030, 2030, AdjustmentMethod.Averaging) { Metric = Metric.NonGhg("GWh"), Target = target }, [Transfers(2030, 4)])
            .WithIndicator([new(2030, 104m)]).Through(2030).Value.Assess().Value.ToString();
        Assert.Equal("achieved: 2030 has 100 ≥ 100", Stated(NdcTarget.AtLeast(100)));
        Assert.Equal("not achieved: 2030 has 100 < 101", Stated(NdcTarget.AtLeast(101)));
        Assert.Equal("not achieved: 2030 has 100 > 99", Stated(NdcTarget.AtMost(99)));
    }

    [Fact]
    public void The_budgets_of_all_years_are_the_budget_of_the_period()
    {
        var ndc = new Ndc(VietNam, 2029, 2030, AdjustmentMethod.MultiYear);
        var adjustments = CorrespondingAdjustments.Of(ndc, [Transfers(2029, 3)]).WithEmissions([new(2029, 50m), new(2030, 47m)]);
        Assert.Equal("achieved: the sum of 2029-2030 is 100 ≤ 100.5", adjustments.WithTrajectory([new(2029, 50.5m), new(2030, 50m)]).Through(2030).Value.Assess().Value.ToString());
        Assert.Contains("budget of each year", Assert.Single(adjustments.WithTrajectory([new(2029, 50.5m)]).Through(2030).Value.Assess().Problems).Message, StringComparison.Ordinal);

        var targeted = CorrespondingAdjustments.Of(ndc with { Target = NdcTarget.AtMost(101) }, []).WithEmissions([new(2029, 50m), new(2030, 47m)]);
        Assert.Equal(ProblemCode.Ambiguous, Assert.Single(targeted.WithTrajectory([new(2029, 50.5m), new(2030, 50m)]).Through(2030).Value.Assess().Problems).Code);
        Assert.True(targeted.WithTrajectory([new(2029, 51m), new(2030, 50m)]).Through(2030).Value.Assess().Value.IsAchieved);
    }

    [Fact]
    public void All_that_stands_in_the_way_is_said_at_once()
    {
        var single = CorrespondingAdjustments.Of(Of(VietNam, AdjustmentMethod.Averaging), []).Through(2029).Value.Assess();
        Assert.Equal([ProblemCode.OutOfRange, ProblemCode.MissingParameter], single.Problems.Select(problem => problem.Code));

        var multi = CorrespondingAdjustments.Of(Of(VietNam, AdjustmentMethod.MultiYear), []).WithEmissions([new(2025, 1m)]).Through(2030).Value.Assess();
        Assert.Equal(["target", .. Enumerable.Repeat("E", 9)], multi.Problems.Select(problem => problem.Where.Parameter!), StringComparer.Ordinal);
        Assert.DoesNotContain(multi.Problems, problem => problem.Where.Period is "2025");
    }

    [Fact]
    public void A_limit_on_emissions_is_not_a_lower_bound()
    {
        var ndc = Of(VietNam, AdjustmentMethod.Averaging) with { Target = NdcTarget.AtLeast(100) };
        Assert.Equal(ProblemCode.WrongKind, Assert.Single(CorrespondingAdjustments.Of(ndc, []).WithEmissions([new(2030, 1m)]).Through(2030).Value.Assess().Problems).Code);
    }

    [Fact]
    public void What_is_not_quantified_is_not_compared()
    {
        var ndc = Of(VietNam, AdjustmentMethod.Averaging) with { IsPoliciesAndMeasures = true };
        Assert.Contains("in words", Assert.Single(CorrespondingAdjustments.Of(ndc, []).WithEmissions([new(2030, 1m)]).Through(2030).Value.Assess().Problems).Message, StringComparison.Ordinal);
        var indicator = IndicatorAdjustments.Of(Of(VietNam, AdjustmentMethod.Trajectory) with { Metric = Metric.NonGhg("MWh") }, []).Through(2030).Value;
        Assert.Equal(["target", "I"], indicator.Assess().Problems.Select(problem => problem.Where.Parameter!), StringComparer.Ordinal);
    }
}
