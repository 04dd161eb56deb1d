using FsCheck.Fluent;
using Jcm.Calculations.Arithmetic;
using Jcm.Calculations.Article6;
using Jcm.Calculations.Article6.Adjustments;
using Jcm.Calculations.Monitoring;
using Jcm.Calculations.Reference;
using Xunit;
using static Jcm.Calculations.Tests.Article6.Adjustments.Accounts;

namespace Jcm.Calculations.Tests.Article6.Adjustments;

/// <summary>The laws of adjustment within one Party.</summary>
public sealed class CorrespondingAdjustmentTests
{
    [Fact]
    public void Every_year_agrees_with_sums_of_whole_numbers_over_a_common_denominator() => Law.Holds(Full, given =>
    {
        // Quantities have four decimals at most: in units of 1/10,000 they are whole, and Cum / n is compared without dividing.
        var account = CorrespondingAdjustments.Of(given.Ndc, given.Quantities).ThroughTheLastYear().Value;
        for (var i = 0; i < given.Quantities.Length; i++)
        {
            var cumulative = given.Quantities.Take(i + 1).Sum(year => (long)(10_000 * year.FirstTransferred) + (long)(10_000 * year.AuthorisedForOtherPurposes) - (long)(10_000 * year.Used));
            var own = given.Quantities[i];
            var net = own.FirstTransferred + own.AuthorisedForOtherPurposes - own.Used;
            var year = account.Years[i];
            Assert.Equal(net, year.Amounts.Net);
            Assert.Equal(i + 1, year.Amounts.ElapsedYears);
            if (given.Ndc.Method == AdjustmentMethod.Averaging) Assert.Equal(new Rational(cumulative, 1), year.Adjustment * (10_000 * (i + 1)));
            else Assert.Equal(net, year.Adjustment);
            Assert.Equal(given.Ndc.Method == AdjustmentMethod.Averaging, year.Amounts.Average is not null);
        }
    });

    [Fact]
    public void Averaging_and_trajectory_agree_over_the_period() => Law.Holds(Full, given =>
    {
        var averaging = CorrespondingAdjustments.Of(given.Ndc with { Method = AdjustmentMethod.Averaging }, given.Quantities).ThroughTheLastYear().Value;
        var yearly = CorrespondingAdjustments.Of(given.Ndc with { Method = AdjustmentMethod.Trajectory }, given.Quantities).ThroughTheLastYear().Value;
        Assert.Equal(yearly.Years.Aggregate(Rational.Zero, (sum, year) => sum + year.Adjustment), averaging.Years[^1].Adjustment * given.Ndc.Length);
    });

    [Fact]
    public void Only_averaging_is_indicative_and_only_before_the_target_year() => Law.Holds(Full, given =>
    {
        var account = CorrespondingAdjustments.Of(given.Ndc, given.Quantities).ThroughTheLastYear().Value;
        Assert.True(account.Years[^1].IsBinding);
        Assert.All(account.Years.SkipLast(1), year => Assert.Equal(given.Ndc.Method != AdjustmentMethod.Averaging, year.IsBinding));
    });

    [Fact]
    public void The_order_of_the_years_changes_nothing() => Law.Holds(
        from given in Full
        from seed in Gen.Choose(0, int.MaxValue)
        select (given.Ndc, given.Quantities, seed),
        given => Assert.Equal(
            Figures(CorrespondingAdjustments.Of(given.Ndc, given.Quantities).ThroughTheLastYear().Value),
            Figures(CorrespondingAdjustments.Of(given.Ndc, Shuffle(given.Quantities, given.seed)).ThroughTheLastYear().Value)));

    [Fact]
    public void The_years_of_an_account_do_not_depend_on_how_far_it_goes() => Law.Holds(
        from given in Full
        from cut in Gen.Choose(1, given.Ndc.Length)
        select (given.Ndc, given.Quantities, cut),
        given =>
        {
            var adjustments = CorrespondingAdjustments.Of(given.Ndc, given.Quantities);
            var partial = adjustments.Through(given.Ndc.FirstYear.Number + given.cut - 1).Value;
            Assert.Equal(Figures(adjustments.ThroughTheLastYear().Value).Take(given.cut), Figures(partial), StringComparer.Ordinal);
        });

    [Fact]
    public void One_more_tonne_transferred_raises_the_balance_and_one_more_tonne_used_lowers_it_by_the_same() => Law.Holds(
        from given in Full
        from index in Gen.Choose(0, given.Ndc.Length - 1)
        select (given.Ndc, given.Quantities, index),
        given =>
        {
            var emissions = new AnnualAmount(given.Ndc.LastYear, 1_000_000m);
            Rational Balance(Func<AnnualQuantities, AnnualQuantities> change) =>
                CorrespondingAdjustments.Of(given.Ndc, given.Quantities.Select((year, index) => index == given.index ? change(year) : year)).WithEmissions([emissions])
                    .ThroughTheLastYear().Value.Years[^1].Balance!.Value;

            var unchanged = Balance(year => year);
            var counts = given.Ndc.Method == AdjustmentMethod.Averaging || given.index == given.Ndc.Length - 1;
            var effect = !counts ? Rational.Zero : given.Ndc.Method == AdjustmentMethod.Averaging ? new Rational(1, given.Ndc.Length) : Rational.One;
            Assert.Equal(effect, Balance(year => year with { FirstTransferred = year.FirstTransferred + 1 }) - unchanged);
            Assert.Equal(effect, Balance(year => year with { AuthorisedForOtherPurposes = year.AuthorisedForOtherPurposes + 1 }) - unchanged);
            Assert.Equal(-effect, Balance(year => year with { Used = year.Used + 1 }) - unchanged);
        });

    [Fact]
    public void The_same_quantities_move_an_indicator_the_other_way() => Law.Holds(Full, given =>
    {
        AnnualAmount[] levels = [.. given.Quantities.Select(year => new AnnualAmount(year.Year, 5_000m))];
        var emissions = CorrespondingAdjustments.Of(given.Ndc, given.Quantities).WithEmissions(levels).ThroughTheLastYear().Value;
        var indicator = IndicatorAdjustments.Of(given.Ndc with { Metric = Metric.NonGhg("MWh") }, given.Quantities).WithIndicator(levels).ThroughTheLastYear().Value;
        foreach (var (tonnes, units) in emissions.Years.Zip(indicator.Years))
        {
            Assert.Equal(10_000, tonnes.Balance!.Value + units.AdjustedIndicator!.Value);
            Assert.Equal(tonnes.IsBinding, units.IsBinding);
        }
    });

    [Fact]
    public void Policies_and_measures_are_adjusted_with_the_signs_of_emissions() => Law.Holds(Full, given =>
    {
        AnnualAmount[] levels = [.. given.Quantities.Select(year => new AnnualAmount(year.Year, 5_000m))];
        var quantified = CorrespondingAdjustments.Of(given.Ndc, given.Quantities).WithEmissions(levels).ThroughTheLastYear().Value;
        var measures = CorrespondingAdjustments.Of(given.Ndc with { IsPoliciesAndMeasures = true }, given.Quantities).WithEmissions(levels)
            .WithPortionUnderParagraph10(levels).ThroughTheLastYear().Value;
        Assert.Equal(quantified.Years.Select(year => year.Balance), measures.Years.Select(year => year.Balance));
        Assert.All(measures.Years, year => Assert.Equal(5_000, year.PortionUnderParagraph10));
        Assert.Contains(measures.Policies, policy => policy.Contains("paragraph 10", StringComparison.Ordinal));
    });

    [Fact]
    public void A_third_is_not_rounded()
    {
        var account = CorrespondingAdjustments.Of(Of(VietNam, AdjustmentMethod.Averaging), [Transfers(2021, 1)]).WithEmissions([new(2023, 1m)]).Through(2023).Value;
        Assert.Equal(new Rational(1, 3), account[2023].Adjustment);
        Assert.Equal(new Rational(4, 3), account[2023].Balance);
        Assert.Equal("NDC of VNM 2021-2030 through 2023: CA = 1/3 ≈ 0.333333 (indicative)", account.ToString());
    }

    [Fact]
    public void Years_without_quantities_count_as_zero_and_later_ones_are_left_out_and_the_account_says_so()
    {
        var account = CorrespondingAdjustments.Of(Of(VietNam, AdjustmentMethod.Averaging), [Transfers(2021, 60), Transfers(2025, 40), Transfers(2030, 0)]).WithEmissions([new(2027, 9m)]).Through(2023).Value;
        Assert.Equal(20, account[2023].Adjustment);
        Assert.Equal(new CalendarYear(2023), account.Through);
        Assert.Contains(account.Policies, policy => policy.Contains("No quantities were given for 2022, 2023", StringComparison.Ordinal));
        Assert.Contains(account.Policies, policy => policy.Contains("given for 2025, 2027 lies after 2023", StringComparison.Ordinal));
    }

    [Fact]
    public void A_year_without_emissions_has_an_adjustment_and_no_balance()
    {
        var account = CorrespondingAdjustments.Of(Of(VietNam, AdjustmentMethod.Trajectory), [Transfers(2021, 60)]).WithEmissions([new(2022, 10m)]).Through(2022).Value;
        Assert.Equal(60, account[2021].Adjustment);
        Assert.Null(account[2021].Balance);
        Assert.Equal(10, account[2022].Balance);
        Assert.Throws<ArgumentOutOfRangeException>(() => account[2023]);
    }

    [Fact]
    public void All_problems_of_an_account_come_together()
    {
        var outcome = CorrespondingAdjustments.Of(
                Of(VietNam, AdjustmentMethod.Averaging),
                [Transfers(2021, -1), new(2022, 0, -2, -3), Transfers(2022, 1), Transfers(2031, 1), Transfers(2020, 1)])
            .WithEmissions([new(2021, 1m), new(2021, 1m), new(2040, 1m)])
            .WithTrajectory([new(2021, 1m)])
            .Through(2035);
        var found = outcome.Problems.Select(problem => (problem.Code, problem.Where.Period, problem.Where.Parameter)).ToList();
        Assert.Equal(
            [
                (ProblemCode.OutOfRange, "2035", null),
                (ProblemCode.WrongKind, null, "trajectory"),
                (ProblemCode.OutOfRange, "2021", "FT"),
                (ProblemCode.OutOfRange, "2022", "O"),
                (ProblemCode.OutOfRange, "2022", "U"),
                (ProblemCode.Duplicate, "2022", "FT, O, U"),
                (ProblemCode.OutOfRange, "2031", "FT, O, U"),
                (ProblemCode.OutOfRange, "2020", null),
                (ProblemCode.OutOfRange, "2020", "FT, O, U"),
                (ProblemCode.Duplicate, "2021", "E"),
                (ProblemCode.OutOfRange, "2040", "E"),
            ],
            found);
        Assert.All(outcome.Problems, problem => Assert.Equal("NDC of VNM 2021-2030", problem.Where.Document));
    }

    [Fact]
    public void There_are_no_outcomes_before_2021_even_in_a_period_that_begins_earlier()
    {
        var ndc = new Ndc(VietNam, 2020, 2030, AdjustmentMethod.Averaging);
        Assert.Equal(ProblemCode.OutOfRange, Assert.Single(CorrespondingAdjustments.Of(ndc, [Transfers(2020, 1)]).Through(2021).Problems).Code);
        Assert.Equal(5, CorrespondingAdjustments.Of(ndc, [Transfers(2020, 0), Transfers(2021, 10)]).Through(2021).Value[2021].Adjustment);
    }

    [Fact]
    public void A_contribution_that_makes_no_sense_is_refused()
    {
        Assert.Equal(ProblemCode.ReversedPeriod, Assert.Single(CorrespondingAdjustments.Of(new(VietNam, 2030, 2021, AdjustmentMethod.Averaging), []).Through(2025).Problems).Code);
        Assert.Equal(ProblemCode.WrongKind, Assert.Single(CorrespondingAdjustments.Of(new(VietNam, 2021, 2030, (AdjustmentMethod)9), []).Through(2025).Problems).Code);
    }

    [Fact]
    public void Tonnes_and_other_metrics_have_accounts_of_their_own()
    {
        var tonnes = Of(VietNam, AdjustmentMethod.Averaging);
        var hours = tonnes with { Metric = Metric.NonGhg("MWh") };
        Assert.Contains(nameof(IndicatorAdjustments), Assert.Single(CorrespondingAdjustments.Of(hours, []).Through(2025).Problems).Message, StringComparison.Ordinal);
        Assert.Contains(nameof(CorrespondingAdjustments), Assert.Single(IndicatorAdjustments.Of(tonnes, []).Through(2025).Problems).Message, StringComparison.Ordinal);
        Assert.Equal(ProblemCode.WrongKind, Assert.Single(IndicatorAdjustments.Of(hours with { IsPoliciesAndMeasures = true }, []).Through(2025).Problems).Code);
        Assert.Equal(ProblemCode.Duplicate, Assert.Single(IndicatorAdjustments.Of(hours, []).WithIndicator([new(2021, 1m)]).WithIndicator([new(2021, 1m)]).Through(2025).Problems).Code);
        Assert.Equal(ProblemCode.WrongKind, Assert.Single(IndicatorAdjustments.Of(hours, []).WithTrajectory([new(2021, 1m)]).Through(2025).Problems).Code);
        Assert.True(CorrespondingAdjustments.Of(tonnes with { Metric = Metric.CO2eWith(GwpSet.AR4) }, []).Through(2025).IsValid);
    }

    [Fact]
    public void An_account_explains_itself_with_equations_and_rules()
    {
        var text = CorrespondingAdjustments.Of(Of(VietNam, AdjustmentMethod.Averaging), [new(2021, 100, 20, 5), Transfers(2023, 7)]).WithEmissions([new(2023, -9m)]).Through(2023).Value.Explain();
        Assert.Contains("N = FT + O − U = 7 + 0 − 0 = 7", text, StringComparison.Ordinal);
        Assert.Contains("CA = Cum / n = 122 / 3 = 122/3 ≈ 40.666667 (indicative)", text, StringComparison.Ordinal);
        Assert.Contains("EB = E + CA = (-9) + (122/3) = 95/3 ≈ 31.666667", text, StringComparison.Ordinal);
        Assert.Contains("CA > 0 raises the balance", text, StringComparison.Ordinal);
        Assert.Contains("Paragraphs are those of the annex to decision 2/CMA.3", text, StringComparison.Ordinal);
        Assert.Contains("An acquisition adjusts nothing", text, StringComparison.Ordinal);
        Assert.Contains("no adjustment is rounded", text, StringComparison.Ordinal);
    }

    [Fact]
    public void An_indicator_account_explains_itself_with_its_own_signs()
    {
        var ndc = Of(VietNam, AdjustmentMethod.MultiYear) with { Metric = Metric.NonGhg("GWh") };
        var account = IndicatorAdjustments.Of(ndc, [new(2021, 1200, 0, 500)]).WithIndicator([new(2021, 40_000m)]).WithTrajectory([new(2021, 41_000m)]).Through(2021).Value;
        Assert.Equal(41_000, account[2021].Trajectory);
        Assert.Contains("AI = I − CA = 40,000 − 700 = 39,300", account.Explain(), StringComparison.Ordinal);
        Assert.Contains("CA > 0 lowers the indicator", account.Explain(), StringComparison.Ordinal);
        Assert.Contains("CA = N = 700", account.Explain(), StringComparison.Ordinal);
        Assert.Equal("NDC of VNM 2021-2030 through 2021: CA = 700 (binding)", account.ToString());
        Assert.Equal(700, account.Deviation.Mean);
        Assert.Throws<ArgumentOutOfRangeException>(() => account[2020]);
    }
}
