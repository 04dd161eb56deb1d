using FsCheck.Fluent;
using Jcm.Calculations.Article6;
using Jcm.Calculations.Article6.Actions;
using Jcm.Calculations.Article6.Adjustments;
using Jcm.Calculations.Article6.Aef;
using Jcm.Calculations.Monitoring;
using Jcm.Calculations.Reference;
using Xunit;
using static Jcm.Calculations.Tests.Article6.Ledger.Scene;

namespace Jcm.Calculations.Tests.Article6.Ledger;

/// <summary>From the ledger to the tables of the Agreed Electronic Format.</summary>
public sealed class LedgerReportTests
{
    private static readonly ItmoRange Hundred = Thai2024.Range(1, 100);

    [Fact]
    public void Both_Parties_report_what_the_ledger_holds_and_agree()
    {
        var ledger = Opened("TH-NDC", "JP-NDC").Replay(
        [
            new FirstTransfer(Day, Hundred, ThaiCompany, Japan),
            new Acquire(Day.AddDays(10), Hundred, JapaneseGovernment),
            new Move(Day.AddDays(11), Thai2024.Range(91, 100), JapaneseGovernment, JapaneseCompany),
            new Use(Day.AddDays(12), Thai2024.Range(1, 40), JapaneseGovernment, 2030),
        ]).Accepted();
        var (thai, japanese) = (Report(ledger, Thailand), Report(ledger, Japan));

        Assert.Equal(Authorisations.Where(each => each.Party == Thailand).Select(each => each.Id), thai.Authorisations.Select(row => row.Id), StringComparer.Ordinal);
        Assert.Equal([AefActionType.Authorization, AefActionType.FirstTransfer], thai.Actions.Select(row => row.Type));
        Assert.Equal((AefActionSubtype.FirstTransferToAnotherParty, Japan), (thai.Actions[1].Subtype, thai.Actions[1].AcquiringParty));
        Assert.Empty(thai.Holdings);
        Assert.Equal([AefActionType.Authorization, AefActionType.Acquisition, AefActionType.Use], japanese.Actions.Select(row => row.Type));
        Assert.Equal(Thailand, japanese.Actions[1].TransferringParty);
        Assert.Equal((null, 2030), (japanese.Actions[2].UsingParty, japanese.Actions[2].UseYear));
        Assert.Equal((41L, 100L, 60L), (Assert.Single(japanese.Holdings).Block.FirstId, japanese.Holdings[0].Block.LastId, japanese.Holdings[0].Block.Quantity));
        Assert.Empty(thai.Check().Problems);
        Assert.Empty(japanese.Check().Problems);
        Assert.True(AefConsistency.Between(thai, japanese).IsConsistent);
        Assert.Equal(thai, AefReport.ReadJson(thai.ToJson()).Value);
    }

    [Fact]
    public void A_transfer_that_the_other_Party_has_not_recorded_shows_in_the_comparison()
    {
        var ledger = Opened("TH-NDC", "JP-NDC").Replay([new FirstTransfer(Day, Hundred, ThaiCompany, Japan), new Acquire(Day, Thai2024.Range(1, 60), JapaneseGovernment)]).Accepted();
        var comparison = AefConsistency.Between(Report(ledger, Thailand), Report(ledger, Japan));
        Assert.False(comparison.IsConsistent);
        Assert.Contains(comparison.Inconsistencies, each => each.Kind == AefInconsistencyKind.NotAcquired);
    }

    [Theory]
    [InlineData("TH-OIMP-AUTH", AefActionSubtype.Authorization)]
    [InlineData("TH-IMP-ISSUE", AefActionSubtype.Issuance)]
    public void A_first_transfer_for_other_purposes_stands_beside_the_authorisation_that_makes_it(string authorisation, string subtype)
    {
        var ledger = Opening.Replay([new Issue(Day, Hundred, ThaiCompany), new AuthoriseUnits(Day, Hundred, authorisation)]).Accepted();
        var rows = Report(ledger, Thailand).Actions;
        Assert.Equal([AefActionType.Authorization, AefActionType.FirstTransfer], rows.Select(row => row.Type));
        Assert.Equal(subtype, rows[1].Subtype);
    }

    [Fact]
    public void Cancellations_onward_transfers_and_their_first_transfers_are_reported_by_who_makes_them()
    {
        var ledger = Opened("TH-OP-USE", "JP-OP").Replay(
        [
            new Issue(Day, Thai2024.Range(101, 110), ThaiCompany),
            new Transfer(Day, Thai2024.Range(1, 50), ThaiCompany, Japan),
            new Acquire(Day, Thai2024.Range(1, 50), JapaneseCompany),
            new Cancel(Day, Thai2024.Range(1, 20), JapaneseCompany, Purposes.Other, "JP-1"),
            new VoluntarilyCancel(Day, Thai2024.Range(51, 60), ThaiCompany, "TH-1"),
            new VoluntarilyCancel(Day, Thai2024.Range(101, 110), ThaiCompany),
        ]).Accepted();
        var (thai, japanese) = (Report(ledger, Thailand).Actions, Report(ledger, Japan).Actions);
        Assert.Equal(
            [AefActionType.Authorization, AefActionType.Transfer, AefActionType.FirstTransfer, AefActionType.VoluntaryCancellation, AefActionType.FirstTransfer],
            thai.Select(row => row.Type));
        Assert.Equal((20L, AefActionSubtype.UseOrCancellation), (thai[2].Block.Quantity, thai[2].Subtype));
        Assert.Equal("TH-1", thai[3].UsingEntityId);
        Assert.Equal([AefActionType.Authorization, AefActionType.Acquisition, AefActionType.Cancellation], japanese.Select(row => row.Type));
        Assert.Equal(("OP", "JP-1"), (japanese[2].Purpose, japanese[2].UsingEntityId));
        AefAuthorisedEntity Entity(string id, string country) =>
            new() { Date = Day, Name = id, Country = Countries.Find(country).Value, Id = id, CooperativeApproachId = Approach };
        Assert.Empty((Report(ledger, Thailand) with { AuthorisedEntities = [Entity("TH-1", "THA"), Entity("airline", "THA")] }).Check().Problems);
        Assert.Empty((Report(ledger, Japan) with { AuthorisedEntities = [Entity("JP-1", "JPN")] }).Check().Problems);
    }

    [Fact]
    public void A_Party_reports_nothing_that_only_another_one_has_authorised()
    {
        var ledger = Opening.Replay([new Issue(Day, Hundred, ThaiCompany), new AuthoriseUnits(Day, Hundred, "JP-NDC"), new VoluntarilyCancel(Day, Thai2024.Range(1, 10), ThaiCompany)]).Accepted();
        var thai = Report(ledger, Thailand);
        Assert.Empty(thai.Actions);
        Assert.Empty(thai.Holdings);
        Assert.Empty(thai.Check().Problems);
        Assert.Equal([AefActionType.Authorization], Report(ledger, Japan).Actions.Select(row => row.Type));
    }

    [Fact]
    public void Blocks_that_follow_each_other_and_differ_in_nothing_are_one_row_of_holdings()
    {
        var underlying = new UnderlyingUnits("JCM", "A", 501);
        var ledger = Opening.Replay(
        [
            new Issue(Day, Hundred, ThaiCompany) { Underlying = underlying },
            new AuthoriseUnits(Day, Hundred, "TH-NDC"),
            new Move(Day, Thai2024.Range(30, 40), ThaiCompany, ThaiGovernment),
            new Issue(Day, Thai2024.Range(101, 200), ThaiCompany) { Underlying = underlying with { First = 700 } },
            new AuthoriseUnits(Day, Thai2024.Range(101, 200), "TH-BOTH-USE"),
            new Issue(Day, Thai2024.Range(201, 300), ThaiCompany) { Underlying = underlying with { First = 900 } },
        ]).Accepted();
        Assert.Equal(
            [(1L, 100L, 501L, 600L), (101, 200, 700, 799)],
            Report(ledger, Thailand).Holdings.Select(row => (row.Block.FirstId, row.Block.LastId, row.Block.FirstUnitId!.Value, row.Block.LastUnitId!.Value)));
    }

    [Fact]
    public void A_year_is_reported_with_what_was_known_at_its_end()
    {
        var ledger = Opened("TH-NDC", "JP-NDC").Replay(
        [
            new FirstTransfer(new(2026, 2, 1), Hundred, ThaiCompany, Japan),
            new Authorise(new(2026, 2, 1), new("TH-LATER", 1, Approach, Thailand, Purposes.Ndc, 2021, 2030)),
        ]).Accepted();
        var report = Report(ledger, Thailand);
        Assert.Equal([AefActionType.Authorization], report.Actions.Select(row => row.Type));
        Assert.Equal(100, Assert.Single(report.Holdings).Block.Quantity);
        Assert.DoesNotContain(report.Authorisations, row => row.Id is "TH-LATER");
        Assert.Equal([AefActionType.FirstTransfer], Report(ledger, Thailand, 2026).Actions.Select(row => row.Type));
    }

    [Fact]
    public void A_non_GHG_metric_has_its_quantity_in_its_own_column()
    {
        var ledger = Opening.Replay([new Issue(Day, Hundred, ThaiCompany) { Metric = Metric.NonGhg("MWh") }, new AuthoriseUnits(Day, Hundred, "TH-MWH")]).Accepted();
        var report = Report(ledger, Thailand);
        Assert.Empty(report.Check().Problems);
        var block = Assert.Single(report.Holdings).Block;
        Assert.Equal((AefMetricKind.NonGhg, "MWh", 0L, 100m), (block.Metric.Kind, block.Metric.NonGhgMetric, block.Quantity, block.NonGhgQuantity));
    }

    [Fact]
    public void The_reports_of_all_Parties_of_a_ledger_agree_but_for_what_is_in_transit() =>
        Law.Holds(
            Gen.Choose(0, int.MaxValue - 1),
            seed =>
            {
                var ledger = new RandomActions(seed).From(Opening, 500).Last().Step.Ledger;
                var years = ledger.Entries.Select(entry => entry.Action.Date.Year).Distinct().ToList();
                var reports = years.SelectMany(year => new[] { Japan, Thailand, VietNam }.Select(party => Report(ledger, party, year))).ToList();
                var comparison = AefConsistency.Among(reports);
                Assert.All(comparison.Inconsistencies.Where(each => !each.IsRemark), each => Assert.Equal(AefInconsistencyKind.NotAcquired, each.Kind));
                Assert.All(reports, report => Assert.DoesNotContain(report.Check().Problems, problem => !EntityIsMissing(problem)));
            },
            runs: 15);

    [Fact]
    public void The_rows_of_all_years_add_up_to_the_amounts_for_adjustments() =>
        Law.Holds(
            Gen.Choose(0, int.MaxValue - 1),
            seed =>
            {
                var ledger = new RandomActions(seed).From(Opening, 700).Last().Step.Ledger;
                var quantities = new LedgerQuantities(ledger);
                var years = ledger.Entries.Select(entry => entry.Action.Date.Year).Distinct().ToList();
                foreach (var ndc in ledger.Ndcs)
                {
                    var rows = years.SelectMany(year => Report(ledger, ndc.Party, year).Actions).ToList();
                    foreach (var amounts in quantities.Of(ndc))
                    {
                        Assert.Equal(amounts.FirstTransferred + amounts.AuthorisedForOtherPurposes, rows.Where(row => row.Type == AefActionType.FirstTransfer && row.Block.Vintage == amounts.Year).Sum(row => row.Block.Quantity));
                        Assert.Equal(amounts.Used, rows.Where(row => row.Type == AefActionType.Use && row.UseYear == amounts.Year).Sum(row => row.Block.Quantity));
                    }
                }
            },
            runs: 15);

    [Fact]
    public void Ledger_reports_and_explanations_are_the_same_under_every_culture()
    {
        var expected = Texts();
        foreach (var culture in new[] { "th-TH", "ar-SA", "tr-TR", "fa-IR", "ja-JP" })
        {
            using (new CultureScope(culture)) Assert.Equal(expected, Texts(), StringComparer.Ordinal);
        }

        static List<string> Texts()
        {
            var ledger = new RandomActions(7).From(Opening, 300).Last().Step.Ledger;
            var report = Report(ledger, Thailand);
            return
            [
                ledger.Fingerprint(), report.ToJson(), .. Enum.GetValues<AefTable>().Select(report.ToCsv), JcmAdjustment.Of(ledger).Explain(),
                .. ledger.Ndcs.Select(ndc => CorrespondingAdjustments.Of(ndc, ledger).ThroughTheLastYear().Value).SelectMany(account => new[] { account.Explain(), account.Summary().ToCsv(), account.Summary().ToText() }),
            ];
        }
    }

    private static ItmoLedger Opened(string thai, string japanese) => Opening.Replay(
    [
        new Issue(Day, Hundred, ThaiCompany) { Sector = "Energy generation" },
        new AuthoriseUnits(Day, Hundred, thai),
        new AuthoriseUnits(Day, Hundred, japanese),
    ]).Accepted();

    private static AefReport Report(ItmoLedger ledger, Party party, int year = 2025) => AefReport.Of(ledger, new()
    {
        Party = party,
        Version = "1.0",
        ReportedYear = new CalendarYear(year),
        DateOfSubmission = new(year + 1, 4, 15),
        FirstYearOfNdcPeriod = new CalendarYear(2021),
        LastYearOfNdcPeriod = new CalendarYear(2030),
    });

    /// <summary>Table 5 is not in the ledger.</summary>
    private static bool EntityIsMissing(Problem problem) => problem.Where.ToString().Contains("entity ID", StringComparison.Ordinal);
}
