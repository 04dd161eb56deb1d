using System.Globalization;
using Jcm.Calculations.Arithmetic;
using Jcm.Calculations.Article6;
using Jcm.Calculations.Article6.Adjustments;
using Jcm.Calculations.Crediting;
using Jcm.Calculations.Monitoring;
using Xunit;
using static Jcm.Calculations.Tests.Article6.Adjustments.Accounts;

namespace Jcm.Calculations.Tests.Article6.Adjustments;

/// <summary>Worked examples from data files that a domain expert can read, to the last digit.</summary>
public sealed class PublishedCaseTests
{
    private const decimal Kilotonnes = 1000;

    [Fact]
    public void Averaging_and_trajectory_give_the_amounts_of_the_table_in_every_year()
    {
        var table = Case("averaging-and-trajectory.csv");
        var averaging = Host(AdjustmentMethod.Averaging);
        var trajectory = Host(AdjustmentMethod.Trajectory);
        Assert.Equal(10, table.Rows.Count);
        foreach (var row in table.Rows)
        {
            CalendarYear year = int.Parse(row["year"], CultureInfo.InvariantCulture);
            Assert.Equal(Fraction(row["cumulative_kt"]) * Kilotonnes, averaging[year].Amounts.Cumulative);
            Assert.Equal(Fraction(row["n"]), averaging[year].Amounts.ElapsedYears);
            Assert.Equal(Fraction(row["averaged_adjustment_kt"]) * Kilotonnes, averaging[year].Adjustment);
            Assert.Equal(Fraction(row["annual_adjustment_kt"]) * Kilotonnes, trajectory[year].Adjustment);
            Assert.Equal(year == 2030, averaging[year].IsBinding);
            Assert.True(trajectory[year].IsBinding);

            // Evaluated at the end of an earlier year, the amounts up to that year are the same.
            Assert.Equal(averaging[year].Adjustment, Adjustments(AdjustmentMethod.Averaging).Through(year).Value[year].Adjustment);
        }
    }

    [Fact]
    public void Mixed_methods_differ_in_the_target_year_and_agree_over_the_period()
    {
        var user = CorrespondingAdjustments.Of(Of(Japan, AdjustmentMethod.Averaging), Years().Select(year => Uses(year.Year, year.FirstTransferred))).Through(2030).Value;
        var mixed = AdjustmentBalance.TryOf([Host(AdjustmentMethod.Trajectory), user]).Value;
        var same = AdjustmentBalance.TryOf([Host(AdjustmentMethod.Averaging), user]).Value;
        Assert.Equal(Found("host_averaging_2030_kt"), Host(AdjustmentMethod.Averaging)[2030].Adjustment);
        Assert.Equal(Found("user_averaging_2030_kt"), user[2030].Adjustment);
        Assert.Equal(Found("host_trajectory_2030_kt"), Host(AdjustmentMethod.Trajectory)[2030].Adjustment);
        Assert.Equal(Found("mismatch_2030_kt"), mixed[2030].Sum);
        Assert.Equal(Found("mismatch_2030_kt"), mixed[2030].YearlyInsteadOfAveraged);
        Assert.False(mixed.IsBalanced);
        Assert.Equal(Rational.Zero, mixed[2030].CumulativeNet);
        Assert.Equal(Found("total_over_the_period_kt"), Host(AdjustmentMethod.Trajectory)[2030].Amounts.Cumulative);
        Assert.Equal(Found("total_over_the_period_kt"), -user[2030].Amounts.Cumulative);
        Assert.True(same.IsBalanced);
        Assert.All(same.Years, year => Assert.Equal(Rational.Zero, year.Sum));
        Assert.Contains("differ from zero by 2,150,000. The methods of the Parties differ", mixed.Explain(), StringComparison.Ordinal);
        Assert.Contains("exactly: sum of CA_2023 = 800000/3, ", mixed.Explain(), StringComparison.Ordinal);
        Assert.DoesNotContain("exactly", same.Explain(), StringComparison.Ordinal);
        Assert.Contains("cancel out: the emissions balances add up to the emissions", same.Explain(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_years_deviate_from_the_average_as_in_the_example()
    {
        var deviation = Host(AdjustmentMethod.Averaging).Deviation;
        Assert.Equal(Found("host_averaging_2030_kt"), deviation.Mean);
        Assert.Equal(FoundPlain("smallest_deviation_percent"), Percent(deviation.Years.Min(year => year.Share!.Value)));
        Assert.Equal(FoundPlain("largest_deviation_percent"), Percent(deviation.Years.Max(year => year.Share!.Value)));
        Assert.Equal(Found("mean_absolute_deviation_kt"), deviation.MeanAbsolute);
        Assert.Equal(new Rational(23, 37), deviation.MeanAbsoluteShare);
        Assert.Equal(FoundPlain("mean_absolute_deviation_percent"), Percent(deviation.MeanAbsoluteShare!.Value));
    }

    [Fact]
    public void A_multi_year_budget_is_compared_with_emissions_plus_all_that_was_transferred()
    {
        // ΣE + 18,500 kt against the budget: 10 x 100,000 kt of illustrative emissions.
        AnnualAmount[] emissions = [.. new CalendarYear(2021).Through(2030).Select(year => new AnnualAmount(year, 100_000 * Kilotonnes))];
        Achievement Against(decimal budget) => CorrespondingAdjustments.Of(Of(VietNam, AdjustmentMethod.MultiYear) with { Target = NdcTarget.AtMost(budget) }, Years())
            .WithEmissions(emissions).Through(2030).Value.Assess().Value;

        Assert.Equal(1_018_500 * Kilotonnes, Against(1).Balance);
        Assert.True(Against(1_018_500 * Kilotonnes).IsAchieved);
        Assert.False(Against((1_018_500 * Kilotonnes) - 0.001m).IsAchieved);
    }

    [Fact]
    public void Japans_one_tenth_is_exact_and_leaves_the_sum_of_emissions_unchanged()
    {
        var table = Case("japan-one-tenth.csv");
        Rational Value(string name) => Finding(table, "quantity", name, "tonnes");
        var retired = (long)Finding(table, "quantity", "retired", "tonnes");
        var adjustment = JcmAdjustment.TryOf([Retired(retired)]).Value;
        var balances = adjustment.Balances([new(VietNam, 500_000_000m), new(Japan, 760_000_000m)]).Value;
        Assert.Equal(Value("retired"), adjustment.Eligible);
        Assert.Equal(-Value("one_tenth"), adjustment.Japan);
        Assert.Equal(Value("one_tenth"), Assert.Single(adjustment.Partners).Adjustment);
        Assert.Equal(Value("emissions_of_japan"), balances[Japan].Emissions);
        Assert.Equal(Value("emissions_of_partner"), balances[VietNam].Emissions);
        Assert.Equal(Value("balance_of_japan"), balances[Japan].Balance);
        Assert.Equal(Value("balance_of_partner"), balances[VietNam].Balance);
        Assert.Equal(Value("sum_of_balances"), balances.Balance);
        Assert.Equal(balances.Emissions, balances.Balance);

        var cancelled = JcmAdjustment.TryOf([Retired(retired - 1), Retired(1) with { Account = AccountKind.Cancellation }]).Value;
        Assert.Equal(Value("change_by_one_tonne"), cancelled.Japan - adjustment.Japan);
        Assert.Equal(-Value("change_by_one_tonne"), cancelled.Partners[0].Adjustment - adjustment.Partners[0].Adjustment);
        Assert.Contains("EB_JPN = 760,000,000 − 1,234,567.8 = 758,765,432.2", balances.Explain(), StringComparison.Ordinal);
    }

    [Fact]
    public void Only_credits_that_pass_every_test_count_and_the_others_say_why_not()
    {
        var table = Case("japan-eligibility.csv");
        var lines = table.Rows.Select(row => new JcmHolding(
            long.Parse(row["credits"], CultureInfo.InvariantCulture),
            int.Parse(row["vintage"], CultureInfo.InvariantCulture),
            VietNam,
            row["authorised_by_japan"] is "yes",
            row["authorised_by_partner"] is "yes",
            true,
            Enum.Parse<AccountKind>(row["account"], ignoreCase: true))).ToList();
        var adjustment = JcmAdjustment.TryOf(lines).Value;
        Assert.Equal(6, table.Rows.Count);
        foreach (var (row, line) in table.Rows.Zip(adjustment.Lines))
        {
            Assert.Equal(row.Decimal("counts"), line.IsCounted ? line.Holding.Quantity : 0);

            // Credits before 2021 have no authorisation to speak of: those two reasons stand beside the one of the table.
            var reasons = line.Exclusions.Where(reason => row["authorised_by_japan"] is not "n/a" || reason is not (JcmExclusion.NotAuthorisedByJapan or JcmExclusion.NotAuthorisedByPartner));
            Assert.Equal(row["why_not"], string.Join("; ", reasons));
        }

        Assert.Equal(9000, adjustment.Eligible);
        Assert.Equal("S = 9,000: CA_JPN = -900, CA_VNM = 900", adjustment.ToString());
    }

    /// <summary>Under Article 6.4 500 t of 10,000 t would go to adaptation and 200 t be cancelled, and 9,300 t remain; the JCM deducts nothing.</summary>
    [Fact]
    public void Nothing_is_deducted_for_adaptation_or_overall_mitigation()
    {
        var credits = Credits.Of([new PeriodReduction(Period.Parse("2025-01-01..2025-12-31"), 10_000m)], CreditRounding.FloorPerVintage, NegativeReductions.ZeroPerVintage);
        var japan = Allocation.Of(credits, Shares.Of(new HolderShare(Holder.GovernmentOfJapan, 1)), AllocationStrategy.LargestRemainder).TonnesOf(HolderSide.Japan);
        var adjustment = JcmAdjustment.Of([Retired(japan)]);
        Assert.Equal((10_000L, 10_000), (credits.Total, adjustment.Eligible));
        Assert.Equal(-1_000, adjustment.Japan);
        Assert.Contains(adjustment.Policies, policy => policy.Contains("Nothing is deducted for adaptation or overall mitigation", StringComparison.Ordinal));
    }

    [Fact]
    public void The_signs_of_a_non_GHG_metric_are_reversed()
    {
        var row = Assert.Single(Case("non-ghg-signs.csv").Rows);
        var (indicator, transferred, used) = (row.Decimal("indicator_gwh")!.Value, row.Decimal("first_transferred_gwh")!.Value, row.Decimal("used_gwh")!.Value);
        var ndc = new Ndc(VietNam, 2030, 2030, AdjustmentMethod.Trajectory) { Metric = Metric.NonGhg("GWh") };
        var account = IndicatorAdjustments.Of(ndc, [new(2030, transferred, 0, used)]).WithIndicator([new(2030, indicator)]).Through(2030).Value;
        Assert.Equal(row.Decimal("adjusted_indicator_gwh")!.Value, account[2030].AdjustedIndicator);

        var emissions = CorrespondingAdjustments.Of(ndc with { Metric = Metric.CO2e }, [new(2030, transferred, 0, used)]).WithEmissions([new(2030, indicator)]).Through(2030).Value;
        Assert.Equal(indicator + transferred - used, emissions[2030].Balance);
    }

    private static AnnualQuantities[] Years() =>
    [
        .. Case("averaging-and-trajectory.csv").Rows.Select(row =>
            Transfers(int.Parse(row["year"], CultureInfo.InvariantCulture), row.Decimal("first_transferred_kt")!.Value * Kilotonnes)),
    ];

    private static CorrespondingAdjustments Adjustments(AdjustmentMethod method) => CorrespondingAdjustments.Of(Of(VietNam, method), Years());

    private static EmissionsAccount Host(AdjustmentMethod method) => Adjustments(method).Through(2030).Value;

    private static JcmHolding Retired(long quantity) => new(quantity, 2025, VietNam, true, true, true, AccountKind.Retirement);

    private static Rational Found(string name) => FoundPlain(name) * Kilotonnes;

    private static decimal FoundPlain(string name) => Finding(Case("averaging-and-trajectory-findings.csv"), "finding", name, "value");

    private static decimal Percent(Rational share) => decimal.Round((share * 100).ToDecimal(), 2);
}
