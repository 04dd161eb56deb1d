using FsCheck;
using FsCheck.Fluent;
using Jcm.Calculations.Arithmetic;
using Jcm.Calculations.Article6;
using Jcm.Calculations.Article6.Adjustments;
using Jcm.Calculations.Monitoring;
using Xunit;
using static Jcm.Calculations.Tests.Article6.Adjustments.Accounts;

namespace Jcm.Calculations.Tests.Article6.Adjustments;

/// <summary>The laws of Japan's rule.</summary>
public sealed class JcmAdjustmentTests
{
    private static readonly Gen<JcmHolding> Holding =
        from quantity in Gen.Choose(0, int.MaxValue)
        from vintage in Gen.Choose(2019, 2032)
        from partner in Gen.Elements(VietNam, Thailand, Party.Parse("MNG"))
        from japan in Gen.Elements(true, true, true, false)
        from other in Gen.Elements(true, true, true, false)
        from transferred in Gen.Elements(true, true, true, false)
        from account in Gen.Elements(AccountKind.Retirement, AccountKind.Retirement, AccountKind.Holding, AccountKind.Cancellation)
        select new JcmHolding(quantity * 1_000L, vintage, partner, japan, other, transferred, account);

    private static readonly Gen<IList<JcmHolding>> Holdings = Holding.ListOf().Select(IList<JcmHolding> (lines) => [.. lines]);

    private static readonly JcmHolding Counted = new(100, 2025, VietNam, true, true, true, AccountKind.Retirement);

    [Fact]
    public void What_Japan_subtracts_the_partners_add() => Law.Holds(Holdings, holdings =>
    {
        var adjustment = JcmAdjustment.TryOf(holdings).Value;
        Assert.Equal(Rational.Zero, adjustment.Partners.Aggregate(adjustment.Japan, (sum, partner) => sum + partner.Adjustment));
        Assert.Equal(adjustment.Eligible, adjustment.Partners.Aggregate(Rational.Zero, (sum, partner) => sum + partner.Eligible));
        Assert.True(adjustment.Japan.Sign <= 0);
        Assert.All(adjustment.Partners, partner => Assert.True(partner.Adjustment.Sign >= 0));

        // A Party without credits is not adjusted.
        var balances = adjustment.Balances([new(Japan, 760_000_000m), new(VietNam, 1.5m), new(Thailand, -7m), new(Party.Parse("MNG"), 0m), new(Party.Parse("KEN"), 3m)]).Value;
        Assert.Equal(760_000_000m + 1.5m - 7 + 3, balances.Balance);
        Assert.Equal(balances.Emissions, balances.Balance);
        Assert.Equal(3, balances[Party.Parse("KEN")].Balance);
        Assert.Equal(Japan, balances.Parties[0].Party);
    });

    [Fact]
    public void Exactly_the_lines_that_pass_all_tests_count() => Law.Holds(Holdings, holdings =>
    {
        var adjustment = JcmAdjustment.TryOf(holdings).Value;
        var eligible = holdings.Where(line => line.Vintage.Number is >= 2021 and <= 2030 && line is { AuthorisedByJapan: true, AuthorisedByPartner: true, TransferredToJapan: true, Account: AccountKind.Retirement }).Sum(line => line.Quantity);
        Assert.Equal((decimal)eligible, adjustment.Eligible);
        Assert.Equal(-(Rational)eligible / 10, adjustment.Japan);
        Assert.Equal(holdings, adjustment.Lines.Select(line => line.Holding));
    });

    [Fact]
    public void Every_excluded_line_names_each_test_that_it_fails_and_no_other() => Law.Holds(Holding, holding =>
    {
        var reasons = Assert.Single(JcmAdjustment.TryOf([holding]).Value.Lines).Exclusions;
        Assert.Equal(reasons.Distinct().Order(), reasons);
        Assert.Equal(holding.Vintage.Number < 2021, reasons.Contains(JcmExclusion.RealisedBeforeWindow));
        Assert.Equal(holding.Vintage.Number > 2030, reasons.Contains(JcmExclusion.RealisedAfterWindow));
        Assert.Equal(!holding.AuthorisedByJapan, reasons.Contains(JcmExclusion.NotAuthorisedByJapan));
        Assert.Equal(!holding.AuthorisedByPartner, reasons.Contains(JcmExclusion.NotAuthorisedByPartner));
        Assert.Equal(!holding.TransferredToJapan, reasons.Contains(JcmExclusion.NotTransferredToJapan));
        Assert.Equal(holding.Account == AccountKind.Holding, reasons.Contains(JcmExclusion.InHoldingAccount));
        Assert.Equal(holding.Account == AccountKind.Cancellation, reasons.Contains(JcmExclusion.InCancellationAccount));
    });

    [Fact]
    public void One_more_retired_tonne_changes_each_side_by_exactly_one_tenth() => Law.Holds(Holdings, holdings =>
    {
        var before = JcmAdjustment.TryOf([.. holdings, Counted with { Quantity = 0 }]).Value;
        var after = JcmAdjustment.TryOf([.. holdings, Counted with { Quantity = 1 }]).Value;
        Assert.Equal(new Rational(-1, 10), after.Japan - before.Japan);
        foreach (var (old, changed) in before.Partners.Zip(after.Partners))
        {
            Assert.Equal(old.Party == VietNam ? new Rational(1, 10) : Rational.Zero, changed.Adjustment - old.Adjustment);
        }
    });

    [Fact]
    public void Neither_order_nor_division_of_lines_changes_the_adjustment() => Law.Holds(
        from holdings in Holdings
        from seed in Gen.Choose(0, int.MaxValue)
        select (holdings, seed),
        given =>
        {
            var divided = given.holdings.SelectMany(line => new[] { line with { Quantity = line.Quantity / 3 }, line with { Quantity = line.Quantity - (line.Quantity / 3) } }).ToList();
            var (whole, parts) = (JcmAdjustment.TryOf(given.holdings).Value, JcmAdjustment.TryOf(Shuffle(divided, given.seed)).Value);
            Assert.Equal(whole.Japan, parts.Japan);
            Assert.Equal(whole.Partners, parts.Partners);
        });

    [Fact]
    public void It_is_averaging_over_the_ten_years_of_the_contribution() => Law.Holds(Holdings, holdings =>
    {
        var adjustment = JcmAdjustment.TryOf(holdings).Value;
        var counted = adjustment.Lines.Where(line => line.IsCounted).Select(line => line.Holding).ToList();
        AnnualQuantities[] Years(Party? partner) =>
            [.. counted.Where(line => partner is null || line.Partner == partner).GroupBy(line => line.Vintage).Select(year => Transfers(year.Key, year.Sum(line => line.Quantity)))];

        var japan = CorrespondingAdjustments.Of(Ndc.Japan2030, Years(null).Select(year => Uses(year.Year, year.FirstTransferred))).ThroughTheLastYear().Value;
        Assert.Equal(adjustment.Japan, japan[2030].Adjustment);
        foreach (var partner in adjustment.Partners)
        {
            var host = CorrespondingAdjustments.Of(Of(partner.Party, AdjustmentMethod.Averaging), Years(partner.Party)).ThroughTheLastYear().Value;
            Assert.Equal(partner.Adjustment, host[2030].Adjustment);
        }
    });

    [Fact]
    public void The_window_is_in_calendar_years_and_the_target_year_is_fiscal()
    {
        Assert.Equal(Period.Parse("2021-01-01..2030-12-31"), JcmAdjustment.Window);
        Assert.Equal(new FiscalYear(2030), JcmAdjustment.TargetYear);
        Assert.Equal(10, JcmAdjustment.Years);
        Assert.NotEqual(JcmAdjustment.Window.To, JcmAdjustment.TargetYear.Days.To);
        var text = JcmAdjustment.TryOf([Counted]).Value.Explain();
        Assert.Contains("fiscal year FY2030 (2030-04-01..2031-03-31). The window is in calendar years; neither is converted", text, StringComparison.Ordinal);
        Assert.Contains("2021-01-01..2030-12-31", text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_adjustment_explains_every_line_and_every_sum()
    {
        var text = JcmAdjustment.TryOf([
            Counted with { Quantity = 12_345_678 },
            Counted with { Vintage = 2020, AuthorisedByJapan = false, AuthorisedByPartner = false, TransferredToJapan = false, Account = AccountKind.Holding },
            Counted with { Vintage = 2031, Account = AccountKind.Cancellation, Partner = Thailand },
        ]).Value.Explain();
        Assert.Contains("12,345,678", text, StringComparison.Ordinal);
        Assert.Contains("realised before the window; not authorised by Japan; not authorised by the partner country; not transferred to Japan; in a holding account", text, StringComparison.Ordinal);
        Assert.Contains("realised after the window, in the next NDC period; in the cancellation account (取消口座)", text, StringComparison.Ordinal);
        Assert.Contains("CA_JPN = −S / n = −12,345,678 / 10 = -1,234,567.8", text, StringComparison.Ordinal);
        Assert.Contains("CA_VNM = S_VNM / n = 12,345,678 / 10 = 1,234,567.8", text, StringComparison.Ordinal);
        Assert.Contains("CA_THA = S_THA / n = 0 / 10 = 0", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Sums_beyond_the_range_of_whole_numbers_stay_exact()
    {
        var adjustment = JcmAdjustment.TryOf([Counted with { Quantity = long.MaxValue }, Counted with { Quantity = long.MaxValue }]).Value;
        Assert.Equal((Rational)long.MaxValue * 2 / -10, adjustment.Japan);
    }

    [Fact]
    public void Without_lines_nothing_is_adjusted()
    {
        var adjustment = JcmAdjustment.TryOf([]).Value;
        Assert.Equal(Rational.Zero, adjustment.Japan);
        Assert.Empty(adjustment.Partners);
        Assert.Equal("S = 0: CA_JPN = 0", adjustment.ToString());
    }

    [Fact]
    public void All_problems_of_the_lines_come_together()
    {
        var outcome = JcmAdjustment.TryOf([
            Counted with { Quantity = -1, Account = (AccountKind)7 },
            Counted,
            Counted with { Partner = default },
            Counted with { Partner = Japan },
        ]);
        Assert.Equal(
            [(ProblemCode.OutOfRange, "line 1"), (ProblemCode.WrongKind, "line 1"), (ProblemCode.MissingParameter, "line 3"), (ProblemCode.WrongKind, "line 4")],
            outcome.Problems.Select(problem => (problem.Code, problem.Where.Document)));
    }

    [Fact]
    public void A_balance_needs_the_emissions_of_Japan_and_of_every_partner_whose_credits_count()
    {
        var adjustment = JcmAdjustment.TryOf([Counted, Counted with { Partner = Thailand, Account = AccountKind.Holding }]).Value;
        Assert.Equal(["E_JPN", "E_VNM"], adjustment.Balances([]).Problems.Select(problem => problem.Where.Parameter!), StringComparer.Ordinal);
        Assert.Equal(
            [ProblemCode.Duplicate, ProblemCode.MissingParameter],
            adjustment.Balances([new(Japan, 1m), new(Japan, 1m)]).Problems.Select(problem => problem.Code));
        var balances = adjustment.Balances([new(VietNam, 5m), new(Japan, 1m)]).Value;
        Assert.Equal([Japan, VietNam], balances.Parties.Select(party => party.Party));
        Assert.Throws<KeyNotFoundException>(() => balances[Thailand]);
        Assert.Equal("EB_JPN = 1 − 10 = -9\nEB_VNM = 5 + 10 = 15\nΣ EB = 6, Σ E = 6\n", balances.Explain());
    }
}
