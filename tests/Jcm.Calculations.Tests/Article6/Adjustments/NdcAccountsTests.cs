using FsCheck.Fluent;
using Jcm.Calculations.Article6;
using Jcm.Calculations.Article6.Adjustments;
using Jcm.Calculations.Monitoring;
using Xunit;
using static Jcm.Calculations.Tests.Article6.Adjustments.Accounts;

namespace Jcm.Calculations.Tests.Article6.Adjustments;

/// <summary>One method for the whole period.</summary>
public sealed class NdcAccountsTests
{
    [Fact]
    public void A_change_of_method_within_a_period_is_refused_wherever_it_happens() => Law.Holds(
        from methods in Methods.ArrayOf(10)
        from seed in Gen.Choose(0, int.MaxValue)
        select (methods, seed),
        given =>
        {
            var accounts = given.methods.Select((method, index) => Account(Of(VietNam, method), 2021 + index)).ToList();
            var outcome = NdcAccounts.TryOf(Shuffle(accounts, given.seed));
            Assert.Equal(given.methods.Count(method => method != given.methods[0]), outcome.Problems.Count);
            Assert.All(outcome.Problems, problem => Assert.Equal(ProblemCode.MethodChanged, problem.Code));
        });

    [Fact]
    public void With_one_method_the_accounts_stand_in_order_and_the_last_is_final()
    {
        var ndc = Of(VietNam, AdjustmentMethod.Averaging);
        var accounts = NdcAccounts.TryOf([Account(ndc, 2030), Account(ndc, 2022), Account(ndc, 2026)]).Value;
        Assert.Equal([2022, 2026, 2030], accounts.Accounts.Select(account => account.Through.Number));
        Assert.Equal(new CalendarYear(2030), Assert.Single(accounts.Final).Through);
        Assert.Equal((VietNam, AdjustmentMethod.Averaging), (accounts.Party, accounts.Method));
        Assert.Empty(NdcAccounts.TryOf([Account(ndc, 2022)]).Value.Final);
    }

    [Fact]
    public void One_method_holds_for_tonnes_and_for_other_metrics_alike()
    {
        INdcAccount Hours(AdjustmentMethod method) => IndicatorAdjustments.Of(Of(VietNam, method) with { Metric = Metric.NonGhg("MWh") }, []).Through(2022).Value;
        var tonnes = Account(Of(VietNam, AdjustmentMethod.Averaging), 2022);
        Assert.Equal(2, NdcAccounts.TryOf([tonnes, Hours(AdjustmentMethod.Averaging)]).Value.Accounts.Count);
        Assert.Equal(ProblemCode.MethodChanged, Assert.Single(NdcAccounts.TryOf([tonnes, Hours(AdjustmentMethod.Trajectory)]).Problems).Code);
    }

    [Fact]
    public void What_does_not_belong_together_is_refused_with_every_reason()
    {
        var ndc = Of(VietNam, AdjustmentMethod.Averaging);
        var outcome = NdcAccounts.TryOf([
            Account(ndc, 2021),
            Account(ndc, 2021),
            Account(Of(Japan, AdjustmentMethod.Averaging), 2022),
            Account(new Ndc(VietNam, 2021, 2025, AdjustmentMethod.MultiYear), 2023),
        ]);
        Assert.Equal([ProblemCode.WrongKind, ProblemCode.WrongKind, ProblemCode.Duplicate], outcome.Problems.Select(problem => problem.Code));
        Assert.Equal(["2022", "2023", "2021"], outcome.Problems.Select(problem => problem.Where.Period!), StringComparer.Ordinal);
        Assert.Equal(ProblemCode.Empty, Assert.Single(NdcAccounts.TryOf([]).Problems).Code);
    }

    private static EmissionsAccount Account(Ndc ndc, CalendarYear through) => CorrespondingAdjustments.Of(ndc, []).Through(through).Value;
}
