using FsCheck.Fluent;
using Jcm.Calculations.Arithmetic;
using Jcm.Calculations.Article6;
using Jcm.Calculations.Article6.Actions;
using Jcm.Calculations.Article6.Adjustments;
using Jcm.Calculations.Monitoring;
using Xunit;
using static Jcm.Calculations.Tests.Article6.Ledger.Scene;

namespace Jcm.Calculations.Tests.Article6.Ledger;

/// <summary>From the ledger to the adjustments of its Parties.</summary>
public sealed class LedgerAdjustmentTests
{
    private static readonly FsCheck.Gen<int> Seeds = Gen.Choose(0, int.MaxValue - 1);

    [Fact]
    public void One_more_retired_tonne_changes_each_side_by_exactly_one_tenth()
    {
        var before = JcmAdjustment.Of(Acquired().Apply(new Use(Day, Thai2024.Range(1, 40), JapaneseGovernment, 2030)).Accepted());
        var after = JcmAdjustment.Of(Acquired().Apply(new Use(Day, Thai2024.Range(1, 41), JapaneseGovernment, 2030)).Accepted());
        Assert.Equal(new Rational(-4, 1), before.Japan);
        Assert.Equal(new Rational(-1, 10), after.Japan - before.Japan);
        Assert.Equal(new Rational(1, 10), Assert.Single(after.Partners).Adjustment - Assert.Single(before.Partners).Adjustment);
    }

    [Fact]
    public void Only_what_is_retired_counts_and_the_rest_says_why_not()
    {
        var ledger = Acquired("TH-BOTH-USE", "JP-BOTH").Replay(
        [
            new Issue(Day, Thai2024.Range(101, 150), ThaiCompany),
            new Use(Day, Thai2024.Range(1, 40), JapaneseGovernment, 2030),
            new Cancel(Day, Thai2024.Range(41, 60), JapaneseGovernment, Purposes.Other),
        ]).Accepted();
        var adjustment = JcmAdjustment.Of(ledger);
        Assert.Equal(new Rational(40, 1), adjustment.Eligible);
        Assert.Equal(150, adjustment.Lines.Sum(line => line.Holding.Quantity));
        Assert.Contains(adjustment.Policies, policy => policy.StartsWith("Taken from a ledger", StringComparison.Ordinal));
        Assert.DoesNotContain(JcmAdjustment.Of([]).Policies, policy => policy.StartsWith("Taken from a ledger", StringComparison.Ordinal));
        Assert.Equal(
            [(20L, JcmExclusion.InCancellationAccount), (40L, JcmExclusion.InHoldingAccount)],
            adjustment.Lines.Where(line => line.Exclusions.Count == 1).Select(line => (line.Holding.Quantity, line.Exclusions[0])).Order());
        Assert.Equal(
            [JcmExclusion.NotAuthorisedByJapan, JcmExclusion.NotAuthorisedByPartner, JcmExclusion.NotTransferredToJapan, JcmExclusion.InHoldingAccount],
            adjustment.Lines.Single(line => line.Holding.Quantity == 50).Exclusions);
    }

    [Fact]
    public void The_adjustments_of_all_Parties_cancel_out_when_all_average_and_everything_transferred_is_used()
    {
        var ndcs = new[] { Ndc.Japan2030, new Ndc(Thailand, 2021, 2030, AdjustmentMethod.Averaging) };
        var ledger = Acquired().Apply(new Use(Day, Thai2024.Range(1, 100), JapaneseGovernment, 2030)).Accepted();
        var balance = AdjustmentBalance.TryOf(ndcs.Select(ndc => CorrespondingAdjustments.Of(ndc, ledger).ThroughTheLastYear().Value)).Value;
        Assert.True(balance.IsBalanced);
        Assert.Equal(new Rational(10, 1), balance.Accounts.Single(account => account.Ndc.Party == Thailand)[2030].Adjustment);
        Assert.Equal(JcmAdjustment.Of(ledger).Japan, balance.Accounts.Single(account => account.Ndc.Party == Japan)[2030].Adjustment);
    }

    [Fact]
    public void Under_averaging_the_mismatch_is_one_tenth_of_what_was_transferred_and_not_used() =>
        Law.Holds(
            Seeds,
            seed =>
            {
                var ledger = new RandomActions(seed).From(Opening, 600).Last().Step.Ledger;
                Party[] parties = [Japan, Thailand, VietNam];
                var quantities = new LedgerQuantities(ledger);
                var balance = AdjustmentBalance.TryOf(parties.Select(party =>
                    CorrespondingAdjustments.Of(new(party, 2021, 2030, AdjustmentMethod.Averaging), quantities.Of(new(party, 2021, 2030, AdjustmentMethod.Averaging))).ThroughTheLastYear().Value)).Value;
                var open = ledger.Blocks.Sum(block => (block.FirstTransfer is null ? 0 : block.Quantity) - (block.Final is { UseYear: { } year } && year <= 2030 ? block.Quantity : 0));
                Assert.Equal(new Rational(open, 10), balance.Last.Sum);
            },
            runs: 20);

    [Fact]
    public void Items_and_amounts_of_a_ledger_agree() =>
        Law.Holds(
            Seeds,
            seed =>
            {
                var ledger = new RandomActions(seed).From(Opening, 600).Last().Step.Ledger;
                var quantities = new LedgerQuantities(ledger);
                foreach (var ndc in ledger.Ndcs)
                {
                    var amounts = quantities.Of(ndc).Where(each => each.FirstTransferred + each.AuthorisedForOtherPurposes + each.Used > 0);
                    Assert.Equal(amounts, ItemisedQuantities.Of(ndc, ledger).ByYear);
                }
            },
            runs: 20);

    [Fact]
    public void Japans_rule_counts_what_Japan_has_used_of_other_Parties_in_the_window_and_lists_everything_else() =>
        Law.Holds(
            Seeds,
            seed =>
            {
                var ledger = new RandomActions(seed).From(Opening, 700).Last().Step.Ledger;
                var adjustment = JcmAdjustment.Of(ledger);
                var used = ledger.Blocks.Where(block => block.Final is { Kind: FinalKind.Use } final && final.Party == Japan && block.Vintage >= 2021 && block.Vintage <= 2030);
                Assert.Equal(new Rational(used.Sum(block => block.Quantity), 1), adjustment.Eligible);
                Assert.Equal(ledger.Issued, adjustment.Lines.Sum(line => line.Holding.Quantity));
                Assert.Equal(Rational.Zero, adjustment.Japan + adjustment.Partners.Aggregate(Rational.Zero, (sum, partner) => sum + partner.Adjustment));
            },
            runs: 20);

    [Fact]
    public void A_ledger_is_accounted_by_the_method_that_the_Party_has_reported()
    {
        var other = Ndc.Japan2030 with { Method = AdjustmentMethod.Trajectory };
        Assert.Equal(ProblemCode.MethodChanged, Assert.Single(ItemisedQuantities.TryOf(other, Acquired()).Problems).Code);
        Assert.Throws<InvalidDataProblemsException>(() => CorrespondingAdjustments.Of(other, Acquired()));
        Assert.Throws<InvalidDataProblemsException>(() => IndicatorAdjustments.Of(other with { Metric = Metric.NonGhg("MWh") }, Acquired()));
        Assert.True(IndicatorAdjustments.Of(Ndc.Japan2030 with { Metric = Metric.NonGhg("MWh") }, Acquired()).ThroughTheLastYear().IsValid);
        Assert.True(CorrespondingAdjustments.Of(Ndc.Japan2030, Acquired()).ThroughTheLastYear().IsValid);
        Assert.True(CorrespondingAdjustments.Of(new(Mongolia, 2021, 2030, AdjustmentMethod.Trajectory), Acquired()).ThroughTheLastYear().IsValid);
    }

    [Fact]
    public void The_breakdown_names_sector_approach_and_using_Party()
    {
        var ledger = Opening.Replay(
        [
            new Issue(Day, Thai2024.Range(1, 100), ThaiCompany) { Sector = "Energy generation" },
            new AuthoriseUnits(Day, Thai2024.Range(1, 100), "TH-NDC"),
            new AuthoriseUnits(Day, Thai2024.Range(1, 100), "JP-NDC"),
            new FirstTransfer(Day, Thai2024.Range(1, 100), ThaiCompany, Japan),
        ]).Accepted();
        var line = Assert.Single(ItemisedQuantities.Of(ledger.Ndcs.Single(ndc => ndc.Party == Thailand), ledger).Lines);
        Assert.Equal(new ItemisedQuantity(QuantityKind.FirstTransferred, Approach, "Energy generation", Thailand, new CalendarYear(2024), 100) { Using = Japan }, line);
    }
}
