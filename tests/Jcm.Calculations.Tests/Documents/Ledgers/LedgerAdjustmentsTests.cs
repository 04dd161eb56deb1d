using System.Text.Json.Nodes;
using Jcm.Calculations.Article6;
using Jcm.Calculations.Article6.Adjustments;
using Jcm.Calculations.Arithmetic;
using Jcm.Calculations.Documents;
using Xunit;
using static Jcm.Calculations.Tests.Documents.Ledgers.LedgerTexts;

namespace Jcm.Calculations.Tests.Documents.Ledgers;

public sealed class LedgerAdjustmentsTests
{
    private static readonly Party Thailand = Party.Parse("THA");

    private static LedgerDocument Document { get; } = LedgerDocument.Read(Everything).Value;

    private static LedgerDocument Sample { get; } = LedgerDocument.Read(File.ReadAllText(Samples.File("ledger.json"))).Value;

    [Fact]
    public void Accounts_are_those_of_the_ledger_with_the_levels_of_the_document()
    {
        var adjustments = LedgerAdjustments.Of(Sample);
        foreach (var ndc in Sample.Ledger.Ndcs)
        {
            var emissions = ndc.Party == Party.Japan ? 760_000_000m : 388_000_000m;
            var expected = CorrespondingAdjustments.Of(ndc, Sample.Ledger).WithEmissions([new(2030, emissions)]).ThroughTheLastYear().Value;
            var account = (EmissionsAccount)adjustments.Accounts.Single(each => each.Ndc == ndc);
            Assert.Equal(expected.Years[^1], account.Years[^1]);
        }

        Assert.Equal(JcmAdjustment.Of(Sample.Ledger).Explain(), adjustments.Jcm!.Explain());
        Assert.Equal(new Rational(-1701, 10), adjustments.Jcm.Japan);
        Assert.Equal(adjustments.JcmBalances!.Emissions, adjustments.JcmBalances.Balance);
        Assert.Equal([Party.Japan, Thailand], Assert.Single(adjustments.Balances).Accounts.Select(account => account.Ndc.Party));
    }

    [Fact]
    public void Every_kind_of_account_is_there_and_explained()
    {
        var adjustments = LedgerAdjustments.Of(Document);
        Assert.Equal(3, adjustments.Accounts.Count);
        var indicator = Assert.IsType<IndicatorAccount>(adjustments.Accounts.Single(account => !account.Ndc.Metric.IsGhg));
        Assert.Equal((70, 60), (indicator[2030].Indicator!.Value, indicator[2030].Trajectory!.Value));
        var thai = (EmissionsAccount)adjustments.Accounts.Single(account => account.Ndc.Party == Thailand && account.Ndc.Metric.IsGhg);
        Assert.Equal((Rational)450, thai[2030].Trajectory!.Value);
        var explained = adjustments.Explain();
        Assert.All(adjustments.Accounts.OfType<EmissionsAccount>(), account => Assert.Contains(account.Explain(), explained, StringComparison.Ordinal));
        Assert.All(adjustments.Accounts, account => Assert.Contains(LedgerAdjustments.Summary(account).ToText(), explained, StringComparison.Ordinal));
        Assert.Contains(indicator.Explain(), explained, StringComparison.Ordinal);
        Assert.Contains(adjustments.Balances[0].Explain(), explained, StringComparison.Ordinal);
        Assert.Contains(adjustments.Jcm!.Explain(), explained, StringComparison.Ordinal);
        Assert.Contains(adjustments.JcmBalances!.Explain(), explained, StringComparison.Ordinal);
    }

    [Fact]
    public void The_document_has_exact_numbers_and_fractions_where_no_decimal_holds_them()
    {
        var adjustments = LedgerAdjustments.Of(Document, through: 2026, needsLevels: false);
        var json = JsonNode.Parse(adjustments.ToJson())!;
        Assert.Equal("jcm-adjustments/1", (string?)json["format"]);
        Assert.Equal(Document.Fingerprint, (string?)json["ledger"]);
        var japan = json["accounts"]!.AsArray().Single(account => (string?)account!["party"] == "JPN")!;
        Assert.Equal("-31/6", (string?)japan["years"]![5]!["adjustment"]);
        Assert.Equal(1000.5m, (decimal)japan["years"]![3]!["emissions"]!);
        Assert.Equal("averaging", (string?)japan["method"]);
        Assert.Equal(3.1m, (decimal)json["jcm"]!["partners"]![0]!["adjustment"]!);
        Assert.Equal(adjustments.ToJson(), LedgerAdjustments.Of(Document, through: 2026, needsLevels: false).ToJson());
    }

    [Fact]
    public void At_the_end_of_the_period_achievements_are_stated()
    {
        var json = JsonNode.Parse(LedgerAdjustments.Of(Document).ToJson())!;
        var achievements = json["accounts"]!.AsArray().Select(account => (bool?)account!["achievement"]?["isAchieved"]).ToList();
        Assert.Contains(true, achievements);
        Assert.Equal(70, (decimal)json["accounts"]!.AsArray().Single(account => (string?)account!["metric"] == "MWh")!["years"]![9]!["adjustedIndicator"]!);
        Assert.Equal(905, (decimal)json["jcm"]!["balances"]![0]!["emissions"]!);
    }

    [Fact]
    public void A_Party_has_its_own_accounts_and_what_it_shares_with_others()
    {
        var adjustments = LedgerAdjustments.Of(Document, Party.Japan);
        Assert.Equal(Party.Japan, Assert.Single(adjustments.Accounts).Ndc.Party);
        Assert.Single(adjustments.Balances);
    }

    [Fact]
    public void Missing_levels_are_all_named_with_their_place()
    {
        var problems = LedgerAdjustments.TryOf(Document, through: 2029).Problems;
        Assert.Equal(
            [("$.parties[0]", "E_JPN"), ("$.parties[1]", "E_THA"), ("$.parties[1]", "I_THA")],
            problems.Select(problem => (problem.Where.Document!, problem.Where.Parameter!)).Order());
        Assert.All(problems, problem => Assert.Equal((ProblemCode.MissingParameter, "2029"), (problem.Code, problem.Where.Period!)));
        Assert.Equal(3, LedgerAdjustments.Of(Document, through: 2029, needsLevels: false).Accounts.Count);
        var bare = LedgerDocument.Of(Document.Ledger);
        Assert.All(LedgerAdjustments.TryOf(bare).Problems, problem => Assert.Equal("$.parties", problem.Where.Document));
        Assert.Null(LedgerAdjustments.Of(bare, needsLevels: false).JcmBalances);
    }

    [Fact]
    public void Of_a_Party_or_year_without_contribution_there_are_no_adjustments()
    {
        var problem = Assert.Single(LedgerAdjustments.TryOf(Document, Party.Parse("VNM")).Problems);
        Assert.Equal(ProblemCode.UnknownName, problem.Code);
        Assert.Contains("VNM", problem.Message, StringComparison.Ordinal);
        Assert.Contains("there is NDC of JPN 2021-2030", Assert.Single(LedgerAdjustments.TryOf(Document, Party.Japan, 2031).Problems).Message, StringComparison.Ordinal);
        Assert.Throws<InvalidDataProblemsException>(() => LedgerAdjustments.Of(Document, through: 2031));
        Assert.Throws<InvalidDataProblemsException>(() => LedgerAdjustments.Of(LedgerDocument.Of(ItmoLedger.Empty)));
    }

    [Fact]
    public void Emissions_of_the_target_year_are_stated_for_all_who_need_them_or_for_none()
    {
        var document = LedgerDocument.Read(WithParty(0, party => party.Remove("targetYearEmissions"))).Value;
        var problem = Assert.Single(LedgerAdjustments.TryOf(document).Problems);
        Assert.Equal(("$.parties", "E_JPN", ProblemCode.MissingParameter), (problem.Where.Document!, problem.Where.Parameter!, problem.Code));
        Assert.Contains("targetYearEmissions", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_trajectory_that_does_not_fit_the_method_is_named_with_its_Party()
    {
        var document = LedgerDocument.Read(WithParty(0, party => party["trajectory"] = JsonNode.Parse("""[{ "year": 2030, "amount": 1 }]"""))).Value;
        var problem = Assert.Single(LedgerAdjustments.TryOf(document).Problems);
        Assert.Equal(("$.parties[0]", ProblemCode.WrongKind), (problem.Where.Document!, problem.Code));
        Assert.StartsWith("NDC of JPN 2021-2030: ", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_Japan_there_is_no_rule_of_one_tenth()
    {
        var ledger = LedgerDocument.Read("""
            {
              "format": "jcm-ledger/1",
              "parties": [{ "party": "VNM", "emissions": [{ "year": 2030, "amount": 5 }], "targetYearEmissions": 5 }],
              "actions": [{ "action": "report NDC", "date": "2024-01-01", "party": "VNM", "firstYear": 2021, "lastYear": 2030, "method": "multi-year" }]
            }
            """).Value;
        var adjustments = LedgerAdjustments.Of(ledger);
        Assert.Null(adjustments.Jcm);
        Assert.Null(adjustments.JcmBalances);
        Assert.Empty(adjustments.Balances);
        Assert.DoesNotContain("jcm\":", adjustments.ToJson(), StringComparison.Ordinal);
    }

    [Fact]
    public void Only_accounts_of_the_library_have_a_summary() => Assert.Throws<ArgumentException>(() => LedgerAdjustments.Summary(new Stranger()));

    private sealed class Stranger : INdcAccount
    {
        public Ndc Ndc => Ndc.Japan2030;

        public Jcm.Calculations.Monitoring.CalendarYear Through => 2030;

        public IReadOnlyList<AdjustmentYear> Adjustments => [];
    }
}
