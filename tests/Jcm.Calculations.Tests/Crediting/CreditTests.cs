using Jcm.Calculations.Arithmetic;
using Jcm.Calculations.Crediting;
using Jcm.Calculations.Evaluation;
using Jcm.Calculations.Methodologies;
using Jcm.Calculations.Monitoring;
using Jcm.Calculations.Parameters;
using Jcm.Calculations.Tests.Evaluation;
using Xunit;

namespace Jcm.Calculations.Tests.Crediting;

/// <summary>Credits of a project's result, what they say of themselves, and what is refused.</summary>
public sealed class CreditTests
{
    private static readonly PeriodReduction Year2022 = new(Period.Year(2022), 100.5m);

    /// <summary>Two roofs with a factor of 0.333 t/MWh and periods that cross the end of a year.</summary>
    private static readonly ProjectResult TwoRoofs = (Projects.SolarFrame with { VintageDivision = VintageDivision.ByDays })
        .Generates("a", Period.Parse("2020-07-01..2021-06-30"), 1000)
        .Generates("b", Period.Parse("2020-07-01..2021-06-30"), 10)
        .Generates("b", Period.Parse("2021-07-01..2021-12-31"), 100)
        .Calculate();

    [Fact]
    public void The_credits_of_a_result_are_those_of_its_vintages()
    {
        var credits = Credits.Of(TwoRoofs, CreditRounding.FloorPerVintage, NegativeReductions.ZeroPerVintage);
        Assert.Equal(TwoRoofs.Vintages.Select(total => total.Levels.Reduction.Tonnes), credits.Vintages.Select(vintage => vintage.Unrounded));
        Assert.Equal(TwoRoofs.Vintages.Select(total => (long)decimal.Floor(total.Levels.Reduction.Tonnes)), credits.Vintages.Select(vintage => vintage.WholeTonnes));
        Assert.Equal((169, 200), (credits.UpTo2020, credits.From2021));
        Assert.Same(TwoRoofs, credits.Result);
        Assert.Equal(TwoRoofs.Warnings, credits.Warnings);
    }

    [Fact]
    public void A_monitoring_period_over_the_end_of_a_year_is_divided_by_days_and_loses_a_tonne_only_when_each_vintage_is_rounded_down()
    {
        // 179 and 90 of 269 days: 6,654.275... and 3,345.724... of 10,000 t. The factor is illustrative.
        var period = Period.Parse("2024-07-06..2025-03-31");
        var result = (new Project("ID-1", Catalogue.Approved.Get("ID_AM017")) with { VintageDivision = VintageDivision.ByDays })
            .Fix(Projects.Factor, 1m, "tCO2/MWh", "illustrative")
            .Generates("plant", period, 10_000)
            .Monitor("plant", period, Projects.Charge, 0, "MWh", MonitoringOptions.C, "battery meter, in")
            .Monitor("plant", period, Projects.Discharge, 0, "MWh", MonitoringOptions.C, "battery meter, out")
            .Calculate();
        Assert.Equal([179, 90], result.Results.SelectMany(each => each.Vintages).Select(part => part.Days.Days));
        Assert.Equal([6_654L, 3_345], Credits.Of(result, CreditRounding.FloorPerVintage, NegativeReductions.ZeroPerVintage).Vintages.Select(vintage => vintage.WholeTonnes));
        Assert.Equal([6_654L, 3_346], Credits.Of(result, CreditRounding.FloorOfTotal, NegativeReductions.ZeroPerVintage).Vintages.Select(vintage => vintage.WholeTonnes));
    }

    [Fact]
    public void Points_of_one_period_are_netted_before_a_period_is_set_to_zero()
    {
        // The first boiler only uses electricity, and has negative reductions; the second one saves more in the same months.
        var result = (Projects.BoilerFrame with { MonitoredValues = [] })
            .Heats("HOB 1", Period.Month(2023, 1), 0, 744).Heats("HOB 2", Period.Month(2023, 1), 15_200, 0)
            .Heats("HOB 1", Period.Month(2023, 2), 0, 600).Heats("HOB 2", Period.Month(2023, 2), 0, 600)
            .Calculate();
        var credits = Credits.Of(result, CreditRounding.FloorPerVintage, NegativeReductions.ZeroPerPeriod);
        var periods = result.Periods.Select(period => period.Levels.Reduction.Tonnes).ToList();
        Assert.True(periods[0] > 0 && periods[1] < 0);
        Assert.Equal(periods[0], credits.Vintages.Single().Creditable, 20);
        Assert.Equal(-periods[1], credits.SetToZero.From2021.ToDecimal(), 20);
    }

    [Fact]
    public void A_period_of_the_result_divided_by_days_is_settled_in_each_vintage() =>
        Assert.Equal(
            [Period.Parse("2020-07-01..2020-12-31"), Period.Parse("2021-01-01..2021-06-30"), Period.Parse("2021-07-01..2021-12-31")],
            Credits.Of(TwoRoofs, CreditRounding.FloorPerVintage, NegativeReductions.CarryForward).Vintages.SelectMany(vintage => vintage.Exact.Periods).Select(period => period.Period));

    [Fact]
    public void Netting_within_a_report_forgets_what_the_report_falls_short_of_and_carrying_forward_does_not()
    {
        PeriodReduction[] first = [new(Period.Year(2022), -100m)], second = [new(Period.Year(2023), 100m)];
        foreach (var (policy, left, later) in new[] { (NegativeReductions.NetWithinReport, Deficit.None, 100L), (NegativeReductions.CarryForward, new Deficit(0, 100), 0L) })
        {
            var earlier = Credits.Of(first, CreditRounding.FloorPerVintage, policy);
            Assert.Equal((0, left), (earlier.Total, earlier.CarriedForward));
            Assert.Equal(later, Credits.Of(second, CreditRounding.FloorPerVintage, policy, earlier.CarriedForward).Total);
        }
    }

    [Fact]
    public void Sums_beyond_the_digits_of_a_decimal_are_rounded_down_from_their_exact_value()
    {
        // The exact sum is 9,999,999,999,999.99...99, and 41 digits long; the nearest decimal is a whole number above it.
        var credits = Credits.Of(
            [new(Period.Month(2022, 1), 10_000_000_000_000m), new(Period.Month(2022, 2), -1e-28m)],
            CreditRounding.FloorPerVintage,
            NegativeReductions.CarryForward);
        Assert.Equal(10_000_000_000_000m, credits.Vintages.Single().Unrounded);
        Assert.Equal(9_999_999_999_999, credits.Total);
    }

    [Fact]
    public void A_result_records_its_policies_and_shows_every_step()
    {
        var credits = Credits.Of(
            [new(Period.Parse("2020-01-01..2020-12-31"), -4.25m), new(Period.Year(2021), 1000.5m), new(Period.Year(2022), 12_345.678m)],
            CreditRounding.FloorOfTotal,
            NegativeReductions.CarryForward,
            new Deficit(0, 0.75m));
        Assert.Equal([0L, 1000, 12_345], credits.Vintages.Select(vintage => vintage.WholeTonnes));
        Assert.Equal(new Deficit(4.25m, 0), credits.CarriedForward);
        Assert.Equal("4.25 t up to 2020, 0 t from 2021", credits.CarriedForward.ToString());
        Assert.Equal("none", credits.SetToZero.ToString());
        Assert.Equal(0.428m, credits.RoundingLoss);
        Assert.Equal([-0.25m, 0.678m], credits.Vintages.Skip(1).Select(vintage => vintage.RoundingLoss));
        var text = credits.Explain();
        foreach (var part in new[]
        {
            "2020-01-01..2020-12-31       -4.25", "Vintages up to 2020", "Vintages from 2021", "13,345.428", "Deficit handed in: 0.75 t", "Deficit left for the next calculation: 4.25 t",
            "Total 0 t up to 2020 + 13,345 t from 2021 = 13,345 t", "largest remainder, the earlier vintage first", "carried forward", "31 December 2020", ProjectResult.LibraryVersion, ProjectResult.DataVersion,
        })
        {
            Assert.Contains(part, text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void The_text_of_a_projects_credits_repeats_its_doubts_and_policies()
    {
        var text = Credits.Of(TwoRoofs, CreditRounding.FloorPerVintage, NegativeReductions.NetWithinReport).Explain();
        Assert.Contains("project VN-1", text, StringComparison.Ordinal);
        Assert.All(TwoRoofs.Warnings, warning => Assert.Contains(warning.ToString(), text, StringComparison.Ordinal));
        Assert.All(TwoRoofs.Policies, policy => Assert.Contains(policy, text, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_policy_is_recorded_in_its_own_words() =>
        Assert.Equal(
            8,
            (from rounding in new[] { CreditRounding.FloorPerVintage, CreditRounding.FloorOfTotal }
             from negative in Enum.GetValues<NegativeReductions>()
             select string.Join(' ', Credits.Of([Year2022], rounding, negative).Policies)).Distinct(StringComparer.Ordinal).Count());

    [Fact]
    public void A_published_amount_a_tonne_or_more_away_is_refused_or_recorded_as_the_caller_says()
    {
        var refused = Assert.Single(Credits.TryOf([Year2022], Published(99, PublishedDifference.Refused), NegativeReductions.ZeroPerVintage).Problems);
        Assert.Equal(ProblemCode.DiffersFromCalculation, refused.Code);
        Assert.Contains("99 t are published and 100.5 t calculated, a difference of -1.5 t", refused.Message, StringComparison.Ordinal);
        var recorded = Credits.Of([Year2022], Published(102, PublishedDifference.Recorded), NegativeReductions.ZeroPerVintage);
        Assert.Equal(102, recorded.Total);
        Assert.Equal(-1.5m, recorded.RoundingLoss);
        Assert.Contains(recorded.Policies, policy => policy is "Published amount of vintage 2022: +1.5 t from the calculated 100.5 t.");
        Assert.DoesNotContain(Credits.Of([Year2022], Published(101, PublishedDifference.Recorded), NegativeReductions.ZeroPerVintage).Policies, policy => policy.StartsWith("Published", StringComparison.Ordinal));
    }

    [Fact]
    public void Everything_wrong_with_published_amounts_is_reported_together()
    {
        var rounding = CreditRounding.Published([new(2021, -1), new(2022, 100), new(2022, 100)], PublishedDifference.Recorded);
        var problems = Credits.TryOf([Year2022, new(Period.Year(2023), 5)], rounding, NegativeReductions.ZeroPerVintage).Problems;
        Assert.Equal(
            [
                (ProblemCode.OutOfRange, "vintage 2021"), (ProblemCode.UnknownName, "vintage 2021"), (ProblemCode.Duplicate, "vintage 2022"), (ProblemCode.MissingAmount, "vintage 2023"),
            ],
            problems.Select(problem => (problem.Code, problem.Where.Parameter!)));
    }

    [Fact]
    public void Published_amounts_beyond_counting_are_refused() =>
        Assert.Equal(
            ProblemCode.OutOfRange,
            Assert.Single(Credits.TryOf(
                [Year2022, new(Period.Year(2023), 5)],
                CreditRounding.Published([new(2022, long.MaxValue), new(2023, 1)], PublishedDifference.Recorded),
                NegativeReductions.ZeroPerVintage).Problems).Code);

    [Fact]
    public void Everything_wrong_with_reductions_is_reported_together()
    {
        var problems = Credits.TryOf(
            [new(Period.Parse("2020-07-01..2021-06-30"), 1), new(Period.Parse("2021-01-01..2021-03-31"), 1), new(Period.Parse("2021-06-01..2021-12-31"), 1), new(Period.Parse("2022-01-01..2022-12-31"), 1)],
            CreditRounding.FloorPerVintage,
            NegativeReductions.ZeroPerVintage,
            new Deficit(-1, 2)).Problems;
        Assert.Equal(
            [
                (ProblemCode.PeriodSpansVintages, "2020-07-01..2021-06-30"), (ProblemCode.OverlappingPeriods, "2021-01-01..2021-03-31"), (ProblemCode.OverlappingPeriods, "2021-06-01..2021-12-31"),
                (ProblemCode.OutOfRange, null), (ProblemCode.WrongKind, null),
            ],
            problems.Select(problem => (problem.Code, problem.Where.Period)));
        Assert.Contains("2020-07-01..2020-12-31, 2021-01-01..2021-06-30", problems[0].Message, StringComparison.Ordinal);
        Assert.Contains("overlaps 2020-07-01..2021-06-30", problems[2].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_period_twice_is_refused() =>
        Assert.Equal(ProblemCode.OverlappingPeriods, Assert.Single(Credits.TryOf([Year2022, Year2022], CreditRounding.FloorPerVintage, NegativeReductions.ZeroPerVintage).Problems).Code);

    [Fact]
    public void No_reduction_at_all_is_refused() =>
        Assert.Equal(ProblemCode.Empty, Assert.Single(Credits.TryOf([], CreditRounding.FloorPerVintage, NegativeReductions.ZeroPerVintage).Problems).Code);

    [Theory]
    [InlineData("79228162514264337593543950335")]
    [InlineData("-79228162514264337593543950335")]
    [InlineData("9223372036854775807")]
    public void Amounts_beyond_counting_are_refused(string tonnes)
    {
        var amount = decimal.Parse(tonnes, System.Globalization.CultureInfo.InvariantCulture);
        var problems = Credits.TryOf([new(Period.Year(2022), amount)], CreditRounding.FloorPerVintage, NegativeReductions.ZeroPerVintage).Problems;
        Assert.All(problems, problem => Assert.Equal(ProblemCode.OutOfRange, problem.Code));
        Assert.Equal("vintage 2022", problems[0].Where.Parameter);
        Assert.NotEmpty(Credits.TryOf([Year2022], CreditRounding.FloorPerVintage, NegativeReductions.CarryForward, new Deficit(0, Math.Abs(amount))).Problems);
    }

    [Fact]
    public void Sums_beyond_the_range_of_decimals_are_refused_whatever_is_published()
    {
        var rounding = CreditRounding.Published([new(2022, 5)], PublishedDifference.Refused);
        var problems = Credits.TryOf([new(Period.Month(2022, 1), decimal.MaxValue), new(Period.Month(2022, 2), decimal.MaxValue)], rounding, NegativeReductions.ZeroPerVintage).Problems;
        Assert.Equal([ProblemCode.OutOfRange, ProblemCode.OutOfRange, ProblemCode.DiffersFromCalculation], problems.Select(problem => problem.Code));
        Assert.Contains(" 158,456,325,028,528,675,187,087,900,670 t calculated", problems[2].Message, StringComparison.Ordinal);
        Assert.StartsWith("≈ 79,228,162,514,264,337,593,543,950,336 t", new Deficit(Rational.FromDecimal(decimal.MaxValue) + new Rational(2, 3), 0).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_total_beyond_counting_is_refused() =>
        Assert.Equal(
            Location.None,
            Assert.Single(Credits.TryOf(
                [new(Period.Year(2022), 5e18m), new(Period.Year(2023), 5e18m)],
                CreditRounding.FloorPerVintage,
                NegativeReductions.ZeroPerVintage).Problems).Where);

    [Fact]
    public void Mistakes_of_the_programmer_throw()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Credits.TryOf([Year2022], CreditRounding.FloorPerVintage, default));
        Assert.Throws<ArgumentOutOfRangeException>(() => CreditRounding.Published([], default));
        Assert.Throws<ArgumentNullException>(() => Credits.TryOf([Year2022], null!, NegativeReductions.ZeroPerVintage));
        Assert.Throws<ArgumentNullException>(() => Credits.TryOf((ProjectResult)null!, CreditRounding.FloorPerVintage, NegativeReductions.ZeroPerVintage));
        Assert.Throws<InvalidDataProblemsException>(() => Credits.Of([], CreditRounding.FloorPerVintage, NegativeReductions.ZeroPerVintage));
        Assert.Equal(CreditRounding.FloorPerVintage.Words, CreditRounding.FloorPerVintage.ToString());
    }

    private static CreditRounding Published(long tonnes, PublishedDifference difference) => CreditRounding.Published([new(2022, tonnes)], difference);

    [Fact]
    public void Doubts_and_policies_of_credits_stay_with_their_division_and_verification()
    {
        var credits = Credits.Of(TwoRoofs, CreditRounding.FloorPerVintage, NegativeReductions.ZeroPerVintage);
        var shares = Shares.Of(new HolderShare(Holder.GovernmentOfJapan, 0.5m), new(new("others", HolderSide.Partner, HolderKind.Participant), 0.5m));
        var texts = new[]
        {
            Allocation.Of(credits, shares, AllocationStrategy.LargestRemainder).Explain(),
            Verification.Of(credits.ByVintage.Select(each => new VintageAmount(each.Vintage, each.Tonnes)), credits, 0.05m).Explain(),
        };
        Assert.NotEmpty(credits.Warnings);
        foreach (var text in texts)
        {
            Assert.All(credits.Warnings, warning => Assert.Contains(warning.ToString(), text, StringComparison.Ordinal));
            Assert.All(credits.Policies, policy => Assert.Contains(policy, text, StringComparison.Ordinal));
        }

        Assert.DoesNotContain("Policies of the credits", Allocation.Of(5, shares, AllocationStrategy.LargestRemainder).Explain(), StringComparison.Ordinal);
    }
}
