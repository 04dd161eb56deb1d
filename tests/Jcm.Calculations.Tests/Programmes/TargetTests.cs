using FsCheck.Fluent;
using Jcm.Calculations.Arithmetic;
using Jcm.Calculations.Evaluation;
using Jcm.Calculations.Monitoring;
using Jcm.Calculations.Programmes;
using Jcm.Calculations.Quantities;
using Xunit;

namespace Jcm.Calculations.Tests.Programmes;

public sealed class TargetTests
{
    private static readonly JcmTarget Until2030 = JcmTargets.Find(new(2030)).Value;

    private static readonly NationalTarget In2030 = NationalTargets.Find(new(2030)).Value;

    [Fact]
    public void The_cumulative_targets_are_those_of_the_plan_and_approximate()
    {
        Assert.Equal(100, Until2030.Cumulative.Megatonnes);
        Assert.Equal(200, JcmTargets.Find(new(2040)).Value.Cumulative.Megatonnes);
        Assert.Contains("approximate", Until2030.Provenance.Note, StringComparison.Ordinal);
        Assert.Contains("FY2030 and FY2040", Assert.Single(JcmTargets.Find(new(2035)).Problems).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Calendar_years_and_fiscal_years_never_convert_into_each_other()
    {
        var conversions = new[] { typeof(CalendarYear), typeof(FiscalYear) }.SelectMany(type => type.GetMethods()).Where(method => method.Name is "op_Implicit" or "op_Explicit").ToList();
        Assert.NotEmpty(conversions);
        Assert.All(conversions, method => Assert.False(
            new HashSet<Type> { method.ReturnType, method.GetParameters()[0].ParameterType }.SetEquals([typeof(CalendarYear), typeof(FiscalYear)])));
    }

    [Fact]
    public void Progress_shows_the_exact_share_the_rest_and_what_each_year_needs()
    {
        var progress = Until2030.Progress(MassOfCO2e.FromMegatonnes(0.7m), new(2024)).Value;
        Assert.Equal(new Rational(7, 1000), progress.Share);
        Assert.Equal(99.3m, progress.Remaining.Megatonnes);
        Assert.Equal(6, progress.YearsLeft);
        Assert.Equal((Rational)16_550_000, progress.NeededPerYear);
        Assert.False(progress.IsReached);
        Assert.Contains("700,000 t ÷ 100,000,000 t = 0.7 %", progress.ToString(), StringComparison.Ordinal);
        Assert.Contains("99,300,000 t ÷ 6 fiscal years = 16,550,000 t", progress.ToString(), StringComparison.Ordinal);
        Assert.Contains("about 100,000,000 t, cumulative [source-read: ", progress.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_needed_each_year_left_reaches_the_target_exactly() =>
        Law.Holds(from tonnes in Gen.Choose(0, 150_000_000) from year in Gen.Choose(2013, 2035) select (tonnes, year), each =>
        {
            var progress = Until2030.Progress(MassOfCO2e.FromTonnes(each.tonnes), new(each.year)).Value;
            Assert.Equal((Rational)each.tonnes, progress.Share * Until2030.Cumulative.Tonnes);
            Assert.Equal(Until2030.Cumulative, progress.Achieved + progress.Remaining);
            Assert.Equal(each.tonnes >= 100_000_000, progress.IsReached);
            Assert.Equal(each.year < 2030 && !progress.IsReached, progress.NeededPerYear is not null);
            if (progress.NeededPerYear is { } needed) Assert.Equal((Rational)100_000_000, each.tonnes + (needed * (2030 - each.year)));
        });

    [Fact]
    public void A_target_that_is_over_or_reached_has_no_yearly_need()
    {
        Assert.Contains("no year is left after FY2030", Until2030.Progress(MassOfCO2e.FromMegatonnes(90), new(2030)).Value.ToString(), StringComparison.Ordinal);
        var reached = Until2030.Progress(MassOfCO2e.FromMegatonnes(101), new(2028)).Value;
        Assert.Equal(-1, reached.Remaining.Megatonnes);
        Assert.Contains("nothing; the target is reached", reached.ToString(), StringComparison.Ordinal);
        Assert.Equal(ProblemCode.OutOfRange, Assert.Single(Until2030.Progress(MassOfCO2e.FromTonnes(-1), new(2028)).Problems).Code);
    }

    [Fact]
    public void Official_statements_and_what_follows_from_them_are_kept_apart() => Assert.All(ProgrammeCases.Rows("national-targets"), row =>
    {
        var target = NationalTargets.Find(FiscalYear.TryParse(row["fiscal_year"]).Value).Value;
        Assert.Equal(row.Fraction("official_reduction"), target.OfficialReduction);
        Assert.Equal((Rational)row.Decimal("computed_level_mt")!.Value * 1_000_000, target.ComputedLevel);
        Assert.Equal(row.Decimal("official_level_mt"), target.OfficialLevel?.Megatonnes);
        Assert.Equal(row.Fraction("computed_reduction"), target.ComputedReduction);
    });

    [Fact]
    public void The_base_is_that_of_2013()
    {
        Assert.Equal((new FiscalYear(2013), 1408m), (NationalTargets.BaseYear, NationalTargets.Base.Megatonnes));
        Assert.Equal(ProblemCode.UnknownName, Assert.Single(NationalTargets.Find(new(2050)).Problems).Code);
    }

    [Fact]
    public void The_published_parts_do_not_sum_to_the_published_totals_where_the_documentation_says_so()
    {
        var whole = NationalTargets.Parts.Where(part => part.Within is null).ToList();
        var energy = NationalTargets.Parts.Where(part => part.Within is "energy_co2").ToList();
        Assert.Equal(1408, whole.Sum(part => part.BaseLevel?.Megatonnes ?? 0));
        Assert.Equal(766, whole.Sum(part => part.TargetLevel.Megatonnes));
        Assert.Equal(760, In2030.OfficialLevel!.Value.Megatonnes);
        Assert.Equal((1239m, 1235m), (energy.Sum(part => part.BaseLevel!.Value.Megatonnes), whole[0].BaseLevel!.Value.Megatonnes));
        Assert.Equal((677m, 677m), (energy.Sum(part => part.TargetLevel.Megatonnes), whole[0].TargetLevel.Megatonnes));
        Assert.Equal(9, NationalTargets.Parts.Count);
        Assert.Null(whole[^1].BaseLevel);
    }

    [Fact]
    public void The_base_year_has_done_nothing_of_the_way_and_the_computed_level_all_of_it() => Assert.All(NationalTargets.All, target =>
    {
        Assert.Equal(Rational.Zero, target.Progress(new(2013), NationalTargets.Base).Value.Progress);
        var there = target.Progress(target.Year, MassOfCO2e.FromTonnes(target.ComputedLevel.ToDecimal())).Value;
        Assert.Equal(Rational.One, there.Progress);
        Assert.Equal(Rational.Zero, there.GapToComputedLevel);
        Assert.Equal(target.OfficialReduction, there.ReductionShare);
    });

    [Fact]
    public void Gap_and_reduction_always_add_up_to_the_whole_way() => Law.Holds(Gen.Choose(0, 2_000_000_000), tonnes => Assert.All(NationalTargets.All, target =>
    {
        var progress = target.Progress(new(2024), MassOfCO2e.FromTonnes(tonnes)).Value;
        Assert.Equal(NationalTargets.Base.Tonnes - target.ComputedLevel, progress.Reduction + progress.GapToComputedLevel);
        Assert.Equal(target.OfficialLevel is null, progress.GapToOfficialLevel is null);
        Assert.Equal(1 - (progress.GapToComputedLevel / (NationalTargets.Base.Tonnes - target.ComputedLevel)), progress.Progress);
    }));

    [Fact]
    public void National_progress_shows_its_working()
    {
        // Illustrative emissions.
        var text = In2030.Progress(new(2024), MassOfCO2e.FromMegatonnes(1000)).Value.ToString();
        Assert.Contains("−46 % from FY2013; computed level = 1,408,000,000 × (1 − 46 %) = 760,320,000 t", text, StringComparison.Ordinal);
        Assert.Contains("760,000,000 t, rounded; it means −81/176 ≈ 46.022727 %", text, StringComparison.Ordinal);
        Assert.Contains("1,000,000,000 − 760,320,000 = 239,680,000 t", text, StringComparison.Ordinal);
        Assert.Contains("Gap to the official level: 240,000,000 t", text, StringComparison.Ordinal);
        var later = NationalTargets.Find(new(2035)).Value.Progress(new(2024), MassOfCO2e.FromMegatonnes(1000)).Value.ToString();
        Assert.Contains("not held; the published figure is rounded and was not read", later, StringComparison.Ordinal);
        Assert.DoesNotContain("Gap to the official level", later, StringComparison.Ordinal);
        Assert.Equal(ProblemCode.OutOfRange, Assert.Single(In2030.Progress(new(2012), MassOfCO2e.FromMegatonnes(1)).Problems).Code);
    }

    [Fact]
    public void A_hundred_million_retired_credits_are_ten_million_tonnes_a_year()
    {
        var contribution = AdjustmentContribution.CompareCalendarAverageWithFiscalTarget(100_000_000).Value;
        Assert.Equal(100_000_000, contribution.RetiredCredits);
        Assert.Equal((Rational)10_000_000, contribution.Adjustment);
        Assert.Equal(new Rational(10, 1408), contribution.ShareOfBase);
        Assert.Equal(new Rational(10, 760), contribution.ShareOfTarget);
        Assert.Equal(0.71m, decimal.Round(contribution.ShareOfBase.ToDecimal() * 100, 2));
        Assert.Equal(1.32m, decimal.Round(contribution.ShareOfTarget.ToDecimal() * 100, 2));
        Assert.Contains("÷ 10 calendar years 2021-2030 = 10,000,000 t a year", contribution.ToString(), StringComparison.Ordinal);
        Assert.Contains("nothing is converted", contribution.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_screening_explains_with_which_versions_it_was_calculated()
    {
        var contribution = AdjustmentContribution.CompareCalendarAverageWithFiscalTarget(100_000_000).Value;
        var jcm = Until2030.Progress(MassOfCO2e.FromMegatonnes(0.7m), new(2024)).Value;
        var national = In2030.Progress(new(2023), MassOfCO2e.FromMegatonnes(1000)).Value;
        var usable = CreditLimit.GxEts(new(2026)).Value.For(MassOfCO2e.FromTonnes(1000)).Value;
        var nedo = NedoDemonstration.Screen(5000, MassOfCO2e.FromTonnes(10_000)).Value;
        foreach (var (page, text) in new[]
        {
            (contribution.Explain(), contribution.ToString()), (jcm.Explain(), jcm.ToString()), (national.Explain(), national.ToString()),
            (usable.Explain(), usable.ToString()), (nedo.Explain(), nedo.ToString()),
        })
        {
            Assert.Equal($"Calculated   Jcm.Calculations {ProjectResult.LibraryVersion}, data {ProjectResult.DataVersion}\n{text}\n", page);
        }
    }

    [Fact]
    public void One_more_retired_credit_adds_a_tenth_of_a_tonne_a_year() => Law.Holds(Gen.Choose(0, int.MaxValue - 1), credits =>
        Assert.Equal(
            new Rational(1, 10),
            AdjustmentContribution.CompareCalendarAverageWithFiscalTarget(credits + 1L).Value.Adjustment - AdjustmentContribution.CompareCalendarAverageWithFiscalTarget(credits).Value.Adjustment));

    [Fact]
    public void Negative_retired_credits_are_refused() =>
        Assert.Equal(ProblemCode.OutOfRange, Assert.Single(AdjustmentContribution.CompareCalendarAverageWithFiscalTarget(-1).Problems).Code);

    [Fact]
    public void What_is_needed_a_year_keeps_every_digit_of_what_is_achieved()
    {
        var achieved = 0.0000000000000000000001m;
        var progress = JcmTargets.Find(new(2030)).Value.Progress(MassOfCO2e.FromTonnes(achieved), new(2029)).Value;
        Assert.Equal((Jcm.Calculations.Arithmetic.Rational)100_000_000m - achieved, progress.NeededPerYear);
    }
}
