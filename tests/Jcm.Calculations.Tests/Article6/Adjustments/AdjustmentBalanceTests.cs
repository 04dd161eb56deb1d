using FsCheck;
using FsCheck.Fluent;
using Jcm.Calculations.Arithmetic;
using Jcm.Calculations.Article6;
using Jcm.Calculations.Article6.Adjustments;
using Jcm.Calculations.Monitoring;
using Jcm.Calculations.Reference;
using Xunit;
using static Jcm.Calculations.Tests.Article6.Adjustments.Accounts;

namespace Jcm.Calculations.Tests.Article6.Adjustments;

/// <summary>The laws of adjustment between Parties.</summary>
public sealed class AdjustmentBalanceTests
{
    private static readonly Party[] Parties = [.. new[] { "JPN", "VNM", "THA", "CHL", "KEN" }.Select(Party.Parse)];

    /// <summary>A transfer between two Parties, used within the period, with the years as offsets from its first.</summary>
    private static readonly Gen<(int From, int To, int Vintage, int Use, decimal Quantity)> Transfer =
        from host in Gen.Choose(0, 4)
        from other in Gen.Choose(1, 4)
        from vintage in Gen.Choose(0, 9)
        from later in Gen.Choose(0, 9)
        from quantity in Quantity
        select (host, (host + other) % 5, vintage, Math.Max(vintage, later), quantity);

    [Fact]
    public void When_all_average_and_everything_is_used_the_adjustments_of_all_Parties_cancel_out_at_the_end() => Law.Holds(Transfer.ListOf(), transfers =>
    {
        var balance = AdjustmentBalance.TryOf(AccountsOf(transfers, _ => AdjustmentMethod.Averaging)).Value;
        Assert.True(balance.IsBalanced);
        Assert.Equal(Rational.Zero, balance.Last.Sum);
        Assert.Equal(balance.Last.Emissions, balance.Last.Balance);
    });

    [Fact]
    public void When_all_average_and_everything_is_used_at_once_they_cancel_out_in_every_year() => Law.Holds(Transfer.ListOf(), transfers =>
    {
        var atOnce = transfers.Select(transfer => transfer with { Use = transfer.Vintage }).ToList();
        foreach (var method in Enum.GetValues<AdjustmentMethod>())
        {
            Assert.All(AdjustmentBalance.TryOf(AccountsOf(atOnce, _ => method)).Value.Years, year => Assert.Equal(Rational.Zero, year.Sum));
        }
    });

    [Fact]
    public void The_mismatch_and_its_causes_agree_with_a_computation_from_the_transfers() => Law.Holds(
        from transfers in Transfer.ListOf()
        from unused in Transfer.ListOf()
        from methods in Methods.ArrayOf(5)
        select (transfers, unused, methods),
        given =>
        {
            var accounts = AccountsOf(given.transfers, party => given.methods[party], given.unused).ToList();
            var balance = AdjustmentBalance.TryOf(accounts).Value;
            for (var y = 0; y < 10; y++)
            {
                var year = balance.Years[y];

                // Each transfer by itself: what its two Parties add and subtract in this year, by their methods.
                var expected = Rational.Zero;
                var notUsed = Rational.Zero;
                foreach (var transfer in given.transfers)
                {
                    expected += Share(given.methods[transfer.From], transfer.Vintage, y) * transfer.Quantity;
                    expected -= Share(given.methods[transfer.To], transfer.Use, y) * transfer.Quantity;
                    if (transfer.Vintage <= y && transfer.Use > y) notUsed += (Rational)transfer.Quantity / (y + 1);
                }

                var other = Rational.Zero;
                foreach (var transfer in given.unused)
                {
                    expected += Share(given.methods[transfer.From], transfer.Vintage, y) * transfer.Quantity;
                    if (transfer.Vintage <= y) other += (Rational)transfer.Quantity / (y + 1);
                }

                Assert.Equal(expected, year.Sum);
                Assert.Equal(notUsed, year.NotUsed);
                Assert.Equal(other, year.ForOtherPurposes);
                Assert.Equal((notUsed + other) * (y + 1), year.CumulativeNet);
                Assert.Equal(expected, accounts.Aggregate(Rational.Zero, (sum, account) => sum + account.Years[y].Adjustment));
                Assert.Equal(year.Emissions + expected, year.Balance);
            }
        });

    [Fact]
    public void Whatever_the_methods_nothing_remains_over_the_period_when_everything_is_used() => Law.Holds(
        from transfers in Transfer.ListOf()
        from methods in Methods.ArrayOf(5)
        select (transfers, methods),
        given => Assert.Equal(Rational.Zero, AdjustmentBalance.TryOf(AccountsOf(given.transfers, party => given.methods[party])).Value.Last.CumulativeNet));

    [Fact]
    public void The_order_of_the_Parties_changes_nothing() => Law.Holds(
        from transfers in Transfer.ListOf()
        from seed in Gen.Choose(0, int.MaxValue)
        select (transfers, seed),
        given =>
        {
            var accounts = AccountsOf(given.transfers, party => (AdjustmentMethod)(party % 3)).ToList();
            Assert.Equal(AdjustmentBalance.TryOf(accounts).Value.Explain(), AdjustmentBalance.TryOf(Shuffle(accounts, given.seed)).Value.Explain());
        });

    [Fact]
    public void An_outcome_for_other_purposes_is_added_by_one_Party_and_subtracted_by_none()
    {
        var host = CorrespondingAdjustments.Of(Of(VietNam, AdjustmentMethod.Averaging), [new(2021, 0, 100, 0)]).Through(2022).Value;
        var balance = AdjustmentBalance.TryOf([host]).Value;
        Assert.Equal(50, balance[2022].ForOtherPurposes);
        Assert.Equal(Rational.Zero, balance[2022].NotUsed);
        Assert.Null(balance[2022].Balance);
        Assert.Contains("Over the period 100 remains", balance.Explain(), StringComparison.Ordinal);
        Assert.Throws<ArgumentOutOfRangeException>(() => balance[2023]);
    }

    [Fact]
    public void Use_in_a_later_year_is_out_of_step_even_with_one_method()
    {
        var host = CorrespondingAdjustments.Of(Of(VietNam, AdjustmentMethod.Trajectory), [Transfers(2021, 100)]).Through(2022).Value;
        var user = CorrespondingAdjustments.Of(Of(Japan, AdjustmentMethod.Trajectory), [Uses(2022, 100)]).Through(2022).Value;
        var balance = AdjustmentBalance.TryOf([host, user]).Value;
        Assert.True(balance.HasOneMethod);
        Assert.Equal(100, balance[2021].Sum);
        Assert.Equal(-100, balance[2022].Sum);
        Assert.Contains("out of step", balance.Explain(), StringComparison.Ordinal);
    }

    [Fact]
    public void Parties_that_cannot_be_compared_are_refused_with_every_reason()
    {
        EmissionsAccount Account(Ndc ndc, CalendarYear through) => CorrespondingAdjustments.Of(ndc, []).Through(through).Value;
        var japan = Account(Of(Japan, AdjustmentMethod.Averaging), 2025);
        var outcome = AdjustmentBalance.TryOf([
            japan,
            japan,
            Account(Of(VietNam, AdjustmentMethod.Averaging), 2026),
            Account(new Ndc(Thailand, 2021, 2025, AdjustmentMethod.MultiYear) { Metric = Metric.CO2eWith(GwpSet.AR4) }, 2025),
        ]);
        Assert.Equal([ProblemCode.Duplicate, ProblemCode.WrongKind, ProblemCode.WrongKind, ProblemCode.WrongKind], outcome.Problems.Select(problem => problem.Code));
        Assert.Equal(ProblemCode.Empty, Assert.Single(AdjustmentBalance.TryOf([]).Problems).Code);
    }

    /// <summary>What one tonne that counts in a year adds to the adjustment of another.</summary>
    private static Rational Share(AdjustmentMethod method, int counts, int year) => method == AdjustmentMethod.Averaging
        ? counts <= year ? new Rational(1, year + 1) : Rational.Zero
        : counts == year ? Rational.One : Rational.Zero;

    private static IEnumerable<EmissionsAccount> AccountsOf(
        IReadOnlyCollection<(int From, int To, int Vintage, int Use, decimal Quantity)> transfers,
        Func<int, AdjustmentMethod> methodOf,
        IReadOnlyCollection<(int From, int To, int Vintage, int Use, decimal Quantity)>? forOtherPurposes = null)
    {
        for (var party = 0; party < Parties.Length; party++)
        {
            var own = party;
            var quantities = Enumerable.Range(0, 10).Select(year => new AnnualQuantities(
                2021 + year,
                transfers.Where(transfer => transfer.From == own && transfer.Vintage == year).Sum(transfer => transfer.Quantity),
                (forOtherPurposes ?? []).Where(transfer => transfer.From == own && transfer.Vintage == year).Sum(transfer => transfer.Quantity),
                transfers.Where(transfer => transfer.To == own && transfer.Use == year).Sum(transfer => transfer.Quantity)));
            yield return CorrespondingAdjustments.Of(Of(Parties[party], methodOf(party)), quantities)
                .WithEmissions(new CalendarYear(2021).Through(2030).Select(year => new AnnualAmount(year, 1_000m + year.Number + own)))
                .ThroughTheLastYear().Value;
        }
    }
}
