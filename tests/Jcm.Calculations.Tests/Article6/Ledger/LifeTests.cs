using Jcm.Calculations.Article6;
using Jcm.Calculations.Article6.Actions;
using Jcm.Calculations.Reference;
using Xunit;
using static Jcm.Calculations.Tests.Article6.Ledger.Scene;

namespace Jcm.Calculations.Tests.Article6.Ledger;

/// <summary>What becomes of outcomes from issuance to their end.</summary>
public sealed class LifeTests
{
    private static readonly ItmoRange Hundred = Thai2024.Range(1, 100);

    [Fact]
    public void A_block_goes_from_issuance_over_first_transfer_and_acquisition_to_retirement()
    {
        var ledger = Acquired().Apply(new Use(Day, Thai2024.Range(1, 40), JapaneseGovernment, 2030)).Accepted();
        Assert.Equal(
            [new AccountBalance(JapaneseGovernment, Japan, 60), new AccountBalance(Account.Retirement(Japan), Japan, 40)],
            ledger.Balances());
        Assert.Equal(60, ledger.Balance(JapaneseGovernment));
        var used = ledger.Find(Thai2024, 40)!;
        Assert.Equal(FinalKind.Use, used.Final!.Kind);
        Assert.Equal(2030, used.Final.UseYear);
        Assert.Equal(FirstTransferCause.ToAnotherParty, used.FirstTransfer!.Cause);
        Assert.Equal(["TH-NDC", "JP-NDC"], used.Authorisations.Select(unit => unit.Authorisation.Id), StringComparer.Ordinal);
        Assert.Equal(
            [typeof(Issue), typeof(AuthoriseUnits), typeof(AuthoriseUnits), typeof(FirstTransfer), typeof(Acquire), typeof(Use)],
            used.Entries.Select(number => ledger.Entries[number - 1].Action.GetType()));
        Assert.Null(ledger.Find(Thai2024, 41)!.Final);
        Assert.Equal($"Use by JPN on 2025-06-01 in entry {used.Entries[^1].ToString(System.Globalization.CultureInfo.InvariantCulture)}", used.Final.ToString());
        Assert.Equal($"ToAnotherParty on 2025-06-01 for NDC in entry {used.FirstTransfer.Entry.ToString(System.Globalization.CultureInfo.InvariantCulture)}", used.FirstTransfer.ToString());
    }

    [Fact]
    public void A_part_of_a_transferred_block_is_transferred()
    {
        var ledger = Acquired().Replay(
        [
            new Move(Day, Thai2024.Range(31, 60), JapaneseGovernment, JapaneseCompany),
            new Move(Day, Thai2024.Range(45, 45), JapaneseCompany, JapaneseGovernment),
        ]).Accepted();
        Assert.Equal(["1..30", "31..44", "45", "46..60", "61..100"], ledger.Blocks.Select(block => block.Range.ToString().Split('-')[3]), StringComparer.Ordinal);
        Assert.All(ledger.Blocks, block => Assert.NotNull(block.FirstTransfer));
        Assert.Equal(7, ledger.Find(Thai2024, 45)!.Entries.Count);
        Assert.Equal(5, ledger.Find(Thai2024, 100)!.Entries.Count);
    }

    [Fact]
    public void An_action_may_reach_over_several_blocks_as_long_as_they_follow_each_other()
    {
        var ledger = Acquired().Apply(new Move(Day, Thai2024.Range(31, 60), JapaneseGovernment, JapaneseCompany)).Accepted()
            .Apply(new Move(Day, Thai2024.Range(31, 60), JapaneseCompany, JapaneseGovernment)).Accepted()
            .Apply(new Use(Day, Thai2024.Range(20, 70), JapaneseGovernment, 2024)).Accepted();
        Assert.Equal(51, ledger.Balance(Account.Retirement(Japan)));
        Assert.Equal([11L, 30, 10], ledger.Entries[^1].Blocks.Select(block => block.Quantity));
    }

    [Fact]
    public void Outcomes_between_two_Parties_are_in_no_account_and_are_not_lost()
    {
        var ledger = Authorised().Apply(new FirstTransfer(Day, Thai2024.Range(1, 30), ThaiCompany, Japan)).Accepted();
        Assert.Equal([new AccountBalance(ThaiCompany, Thailand, 70), new AccountBalance(null, Japan, 30)], ledger.Balances());
        Assert.True(ledger.Find(Thai2024, 1)!.IsInTransit);
        Assert.Equal("CA0001-THA01-THA-1..30-2024: in transit to JPN", ledger.Find(Thai2024, 1)!.ToString());
        Assert.Equal("CA0001-THA01-THA-31..100-2024: THA holding, participant", ledger.Find(Thai2024, 31)!.ToString());
    }

    [Fact]
    public void Outcomes_that_nobody_authorised_can_be_cancelled_voluntarily_and_adjust_nothing()
    {
        var ledger = Opening.Replay([new Issue(Day, Hundred, ThaiCompany), new VoluntarilyCancel(Day, Hundred, ThaiCompany, "entity")]).Accepted();
        Assert.Null(ledger.Find(Thai2024, 1)!.FirstTransfer);
        Assert.Equal("entity", ledger.Find(Thai2024, 1)!.Final!.Entity);
        Assert.All(new LedgerQuantities(ledger).Of(ledger.Ndcs.Single(ndc => ndc.Party == Thailand)), year => Assert.Equal(0, year.FirstTransferred + year.AuthorisedForOtherPurposes + year.Used));
    }

    [Fact]
    public void Outcomes_for_other_purposes_only_travel_by_transfer_and_are_first_transferred_at_their_end()
    {
        var ledger = Authorised("TH-OP-USE", "JP-OP").Replay(
        [
            new Transfer(Day, Hundred, ThaiCompany, Japan),
            new Acquire(Day, Hundred, JapaneseCompany),
        ]).Accepted();
        Assert.Null(ledger.Find(Thai2024, 1)!.FirstTransfer);
        ledger = ledger.Apply(new Cancel(Day, Hundred, JapaneseCompany, Purposes.Other, "buyer")).Accepted();
        Assert.Equal(Purposes.Other, ledger.Find(Thai2024, 1)!.FirstTransfer!.Purposes);
        Assert.Equal(100, new LedgerQuantities(ledger).Of(Of(ledger, Thailand))[3].AuthorisedForOtherPurposes);
    }

    [Fact]
    public void Outcomes_travel_on_to_a_third_Party_that_has_authorised_them_and_back_to_the_first()
    {
        var ledger = Acquired().Replay(
        [
            new AuthoriseUnits(Day, Hundred, "VN-NDC"),
            new Transfer(Day, Hundred, JapaneseGovernment, VietNam),
            new Acquire(Day, Hundred, VietnameseGovernment),
            new Use(Day, Thai2024.Range(1, 25), VietnameseGovernment, 2025),
            new Transfer(Day, Thai2024.Range(26, 100), VietnameseGovernment, Thailand),
            new Acquire(Day, Thai2024.Range(26, 100), ThaiGovernment),
            new Use(Day, Thai2024.Range(26, 100), ThaiGovernment, 2030),
        ]).Accepted();
        Assert.Equal(Japan, ledger.Find(Thai2024, 1)!.TransferringParty);
        Assert.Equal(VietNam, ledger.Find(Thai2024, 26)!.TransferringParty);
        Assert.Null(Authorised().Find(Thai2024, 1)!.TransferringParty);
        var quantities = new LedgerQuantities(ledger);
        Assert.Equal(new AnnualQuantities(2024, 100, 0, 0), quantities.Of(Of(ledger, Thailand))[3]);
        Assert.Equal(new AnnualQuantities(2030, 0, 0, 75), quantities.Of(Of(ledger, Thailand))[9]);
        Assert.Equal(new AnnualQuantities(2025, 0, 0, 25), quantities.Of(Of(ledger, VietNam))[4]);
        Assert.All(quantities.Of(Ndc.Japan2030), year => Assert.Equal(new AnnualQuantities(year.Year, 0, 0, 0), year));
    }

    [Fact]
    public void The_last_underlying_unit_may_have_the_largest_number() =>
        Assert.True(Opening.Apply(new Issue(Day, Hundred, ThaiCompany) { Underlying = new("JCM", "", long.MaxValue - 99) }).IsAccepted);

    [Fact]
    public void A_metric_is_never_missing()
    {
        Assert.Throws<ArgumentNullException>(() => new Issue(Day, Hundred, ThaiCompany) { Metric = null! });
        Assert.Throws<ArgumentNullException>(() => Authorisations[0] with { Metric = null! });
        Assert.Throws<ArgumentNullException>(() => Ndc.Japan2030 with { Metric = null! });
    }

    [Fact]
    public void A_non_GHG_metric_is_counted_apart()
    {
        var ledger = Opening.Replay(
        [
            new Issue(Day, Hundred, ThaiCompany) { Metric = Metric.NonGhg("MWh") },
            new AuthoriseUnits(Day, Hundred, "TH-MWH"),
            new Authorise(Day, new("JP-MWH", 1, Approach, Japan, Purposes.Ndc, 2021, 2030) { Metric = Metric.NonGhg("MWh") }),
            new AuthoriseUnits(Day, Hundred, "JP-MWH"),
            new FirstTransfer(Day, Hundred, ThaiCompany, Japan),
        ]).Accepted();
        var quantities = new LedgerQuantities(ledger);
        Assert.Equal(100, quantities.Of(Of(ledger, Thailand) with { Metric = Metric.NonGhg("MWh") })[3].FirstTransferred);
        Assert.Equal(0, quantities.Of(Of(ledger, Thailand))[3].FirstTransferred);
    }

    [Fact]
    public void Outcomes_in_a_non_GHG_metric_are_used_towards_a_contribution_in_that_metric_which_has_the_same_method()
    {
        var unit = Metric.NonGhg("MWh");
        var ledger = Opening.Replay(
        [
            new Issue(Day, Hundred, ThaiCompany) { Metric = unit },
            new AuthoriseUnits(Day, Hundred, "TH-MWH"),
            new Authorise(Day, new("JP-MWH", 1, Approach, Japan, Purposes.Ndc, 2021, 2030) { Metric = unit }),
            new AuthoriseUnits(Day, Hundred, "JP-MWH"),
            new FirstTransfer(Day, Hundred, ThaiCompany, Japan),
            new Acquire(Day, Hundred, JapaneseGovernment),
        ]).Accepted();
        var use = new Use(Day, Hundred, JapaneseGovernment, 2030);
        Assert.Equal(RefusalReason.UnknownNdc, ledger.Apply(use).Refusal!.Reason);
        Assert.Equal(RefusalReason.NdcExists, ledger.Apply(new ReportNdc(Day, Ndc.Japan2030 with { Metric = unit, Method = AdjustmentMethod.Trajectory })).Refusal!.Reason);
        ledger = ledger.Replay([new ReportNdc(Day, Ndc.Japan2030 with { Metric = unit }), use]).Accepted();
        Assert.Equal(100, new LedgerQuantities(ledger).Of(Ndc.Japan2030 with { Metric = unit })[9].Used);
    }

    [Fact]
    public void Another_set_of_global_warming_potentials_than_the_adopted_one_is_refused() =>
        Assert.Equal(RefusalReason.OtherMetric, Opening.Apply(new Issue(Day, Hundred, ThaiCompany) { Metric = Metric.CO2eWith(GwpSet.AR4) }).Refusal!.Reason);

    [Fact]
    public void Underlying_units_are_numbered_with_the_outcomes()
    {
        var ledger = Opening.Replay(
        [
            new Issue(Day, Thai2024.Range(101, 200), ThaiCompany) { Underlying = new("JCM", "A", 501) },
            new Issue(Day, Thai2024.Range(201, 300), ThaiCompany) { Underlying = new("JCM", "A", 601) },
            new Issue(Day, Thai2024.Range(301, 310), ThaiCompany) { Underlying = new("JCM", "B", 501) },
            new Issue(Day, new ItmoSeries(Approach, "VNM01", VietNam, 2024).Range(1, 100), VietnameseGovernment) { Underlying = new("JCM", "A", 501) },
            new Move(Day, Thai2024.Range(150, 250), ThaiCompany, ThaiGovernment),
        ]).Accepted();
        Assert.Equal(550, ledger.Find(Thai2024, 150)!.FirstUnderlyingUnit);
        Assert.Equal(651, ledger.Find(Thai2024, 251)!.FirstUnderlyingUnit);
        Assert.Null(Authorised().Find(Thai2024, 1)!.FirstUnderlyingUnit);
    }

    [Fact]
    public void What_was_never_issued_is_not_found()
    {
        Assert.Null(Acquired().Find(Thai2024, 101));
        Assert.Null(Acquired().Find(Thai2024, 0));
        Assert.Null(Acquired().Find(new(Approach, "THA01", Thailand, 2023), 1));
        Assert.Null(Acquired().Find(Thai2024, 5)!.AuthorisationBy(VietNam));
    }

    [Fact]
    public void Every_action_says_what_it_does_on_one_line()
    {
        var ledger = Acquired().Replay(
        [
            new Transfer(Day, Hundred, JapaneseGovernment, VietNam),
            new Move(Day, Hundred, JapaneseGovernment, JapaneseCompany),
            new Use(Day, Hundred, JapaneseCompany, 2030),
            new Cancel(Day, Hundred, JapaneseCompany, Purposes.Other),
            new VoluntarilyCancel(Day, Hundred, JapaneseCompany),
        ]);
        Assert.Equal("2025-06-01 first transfer CA0001-THA01-THA-1..100-2024 from THA holding, participant to JPN", ledger.Ledger.Entries[^4].Action.ToString());
        Assert.Equal("2025-06-01 use CA0001-THA01-THA-1..100-2024 from JPN holding, participant for 2030", ledger.Ledger.Entries[^1].Action.ToString());
        Assert.All(ledger.Refused, each => Assert.StartsWith("2025-06-01 ", each.Action.ToString(), StringComparison.Ordinal));
        Assert.Equal("2021-01-01 grant authorisation TH-NDC version 1 by THA", Opening.Entries[6].Action.ToString());
        Assert.Equal("2021-01-01 report the NDC of JPN 2021-2030, averaging (7(a)(ii))", Opening.Entries[1].Action.ToString());
        Assert.Equal("2021-01-01 register the cooperative approach CA0001 made-up approach", Opening.Entries[0].Action.ToString());
        Assert.Equal("CA0001 made-up approach", Assert.Single(Opening.Approaches).ToString());
    }

    private static Ndc Of(ItmoLedger ledger, Party party) => ledger.Ndcs.First(ndc => ndc.Party == party);
}
