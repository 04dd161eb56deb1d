using FsCheck;
using FsCheck.Fluent;
using Jcm.Calculations.Arithmetic;
using Jcm.Calculations.Monitoring;
using Jcm.Calculations.Programmes;
using Jcm.Calculations.Quantities;
using Xunit;

namespace Jcm.Calculations.Tests.Programmes;

public sealed class CreditLimitTests
{
    private static readonly Gen<CreditLimit> Limits =
        from denominator in Gen.Choose(1, 1000) from numerator in Gen.Choose(0, denominator) select CreditLimit.Supplied("illustrative scheme", new(numerator, denominator), "emissions", "illustrative rule").Value;

    private static readonly Gen<decimal> Emissions = from digits in Gen.Choose(0, int.MaxValue) from scale in Gen.Choose(0, 6) select new decimal(digits, 0, 0, false, (byte)scale);

    [Fact]
    public void Golden_cases_are_met_exactly() => Assert.All(ProgrammeCases.Rows("limits"), row =>
    {
        var limit = row["scheme"] is "gx_ets" ? CreditLimit.GxEts(new(2026)).Value : CreditLimit.Singapore(2026).Value;
        var usable = limit.For(MassOfCO2e.FromTonnes(row.Decimal("emissions_t")!.Value)).Value;
        Assert.Equal(row.Fraction("exact"), usable.Exact);
        Assert.Equal(row.Decimal("credits"), usable.Credits);
    });

    [Fact]
    public void The_floor_is_never_above_the_exact_limit_and_less_than_one_below() => Law.Holds(from limit in Limits from emissions in Emissions select (limit, emissions), each =>
    {
        var usable = each.limit.For(MassOfCO2e.FromTonnes(each.emissions)).Value;
        Assert.Equal(each.limit.Share * each.emissions, usable.Exact);
        Assert.True((decimal)usable.Credits <= usable.Exact);
        Assert.True(usable.Exact < (decimal)usable.Credits + 1);
        Assert.True(usable.Allows(usable.Credits));
        Assert.False(usable.Allows(usable.Credits + 1));
    });

    [Fact]
    public void More_emissions_or_a_larger_share_never_allow_less() => Law.Holds(from limit in Limits from less in Emissions from more in Emissions select (limit, less, more), each =>
    {
        var (low, high) = (MassOfCO2e.FromTonnes(Math.Min(each.less, each.more)), MassOfCO2e.FromTonnes(Math.Max(each.less, each.more)));
        Assert.True(each.limit.For(low).Value.Credits <= each.limit.For(high).Value.Credits);
        Assert.True(each.limit.For(high).Value.Credits <= (each.limit with { Share = (each.limit.Share + 1) / 2 }).For(high).Value.Credits);
    });

    [Fact]
    public void The_limits_begin_in_their_years_and_each_counts_in_its_own_kind_of_year()
    {
        Assert.Equal("FY2026", Assert.Single(CreditLimit.GxEts(new(2025)).Problems).Message.Split(" from ")[1].Split(' ')[0]);
        Assert.Equal(ProblemCode.UnknownValue, Assert.Single(CreditLimit.GxEts(new(2025)).Problems).Code);
        Assert.Equal(ProblemCode.UnknownValue, Assert.Single(CreditLimit.Singapore(2023).Problems).Code);
        Assert.True(CreditLimit.Singapore(2024).IsValid);
        Assert.True(CreditLimit.GxEts(new(2030)).IsValid);
    }

    [Fact]
    public void The_working_says_that_the_rule_was_planned_and_where()
    {
        var text = CreditLimit.GxEts(new(2026)).Value.For(MassOfCO2e.FromTonnes(1_234_567)).Value.ToString();
        Assert.Contains("floor(10 % × 1,234,567 t) = floor(123,456.7) = 123,456", text, StringComparison.Ordinal);
        Assert.Contains("source-read-secondhand", text, StringComparison.Ordinal);
        Assert.Contains("a plan: confirm the share in the final regulation", text, StringComparison.Ordinal);
        Assert.Contains("https://", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_supplied_share_is_used_with_its_source()
    {
        var limit = CreditLimit.Supplied("GX-ETS", 0.05m, "verified emissions", "final regulation").Value;
        Assert.Equal(61_728, limit.For(MassOfCO2e.FromTonnes(1_234_567)).Value.Credits);
        Assert.Contains("[supplied: final regulation]", limit.For(MassOfCO2e.FromTonnes(1)).Value.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void What_cannot_be_a_limit_or_its_basis_is_refused()
    {
        Assert.Equal([ProblemCode.OutOfRange, ProblemCode.MissingSource], CreditLimit.Supplied("x", 10, "y", "").Problems.Select(problem => problem.Code));
        Assert.Equal([ProblemCode.OutOfRange], CreditLimit.Supplied("x", -0.1m, "y", "z").Problems.Select(problem => problem.Code));
        var limit = CreditLimit.GxEts(new(2026)).Value;
        Assert.Equal(ProblemCode.OutOfRange, Assert.Single(limit.For(MassOfCO2e.FromTonnes(-1)).Problems).Code);
        Assert.Equal(ProblemCode.NoAnswer, Assert.Single(limit.For(MassOfCO2e.FromTonnes(1e21m)).Problems).Code);
        Assert.Throws<ArgumentOutOfRangeException>(() => limit.For(MassOfCO2e.FromTonnes(5)).Value.Allows(-1));
    }

    [Theory]
    [InlineData(1000, "10000", true, true)]
    [InlineData(999, "10000", false, true)]
    [InlineData(1000, "9999.999", true, false)]
    [InlineData(0, "-5", false, false)]
    public void A_demonstration_needs_both_the_credits_and_the_expected_reduction(long credits, string reduction, bool first, bool second)
    {
        var screening = NedoDemonstration.Screen(credits, Tonnes(reduction)).Value;
        Assert.Equal((first, second, first && second), (screening.Demonstration.IsMet, screening.Dissemination.IsMet, screening.Passes));
        Assert.Contains("required in principle", screening.ToString(), StringComparison.Ordinal);
        Assert.Contains(second ? ": met" : ": not met", screening.Dissemination.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Negative_credits_of_a_demonstration_are_refused() =>
        Assert.Equal(ProblemCode.OutOfRange, Assert.Single(NedoDemonstration.Screen(-1, Tonnes("1")).Problems).Code);

    [Fact]
    public void The_aims_of_the_programme_stand_apart_from_its_criteria()
    {
        Assert.True(NedoDemonstration.AimForAverageCredits(5000).IsMet);
        Assert.False(NedoDemonstration.AimForAverageCredits(4999.9m).IsMet);
        Assert.True(NedoDemonstration.AimForDissemination(Tonnes("100000")).IsMet);
        Assert.Equal((Rational)1, NedoDemonstration.AimForDissemination(Tonnes("99999")).Shortfall);
        Assert.Contains("an aim of the programme, not a condition", NedoDemonstration.AimForAverageCredits(1).ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("10000", true)]
    [InlineData("9999.9", false)]
    public void A_project_is_large_from_ten_thousand_tonnes_a_year(string tonnes, bool large)
    {
        Assert.Equal(large, ProjectSize.Large(Tonnes(tonnes)).IsMet);
        Assert.Contains(large ? "10,000 t/y ≥ 10,000 t/y: met" : "9,999.9 t/y < 10,000 t/y: not met", ProjectSize.Large(Tonnes(tonnes)).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Adjusted_emissions_follow_the_equation_and_may_be_negative() =>
        Law.Holds(from emissions in Emissions from j in Gen.Choose(0, int.MaxValue) from jcm in Gen.Choose(0, int.MaxValue) from sold in Gen.Choose(0, int.MaxValue) select (emissions, j, jcm, sold), each =>
        {
            var adjusted = AdjustedEmissions.Of(new(2025), MassOfCO2e.FromTonnes(each.emissions), each.j, each.jcm, each.sold).Value;
            Assert.Equal(each.emissions - each.j - each.jcm + each.sold, adjusted.Adjusted.Tonnes);
            Assert.Equal(adjusted.Adjusted.Tonnes < 0, adjusted.IsNegative);
            Assert.Equal(adjusted.IsNegative, adjusted.ToString().Contains("below zero", StringComparison.Ordinal));
        });

    [Fact]
    public void Adjusted_emissions_say_that_their_equation_was_recalled_and_who_answers_for_the_credits()
    {
        var adjusted = AdjustedEmissions.Of(new FiscalYear(2025), Tonnes("10000.5"), 1000, 2000, 300).Value;
        Assert.Equal((new FiscalYear(2025), Tonnes("10000.5"), 1000, 2000, 300), (adjusted.Year, adjusted.Base, adjusted.RetiredJCredits, adjusted.RetiredJcmCredits, adjusted.ReductionsSold));
        Assert.Contains("= 10,000.5 − 1,000 − 2,000 + 300 = 7,300.5 tCO2e", adjusted.ToString(), StringComparison.Ordinal);
        Assert.Contains("[recalled-high: ", adjusted.ToString(), StringComparison.Ordinal);
        Assert.Contains("the form of the equation was recalled", adjusted.ToString(), StringComparison.Ordinal);
        Assert.Contains("Only retired credits count", adjusted.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Negative_inputs_of_adjusted_emissions_are_all_refused_at_once() =>
        Assert.Equal(
            ["base emissions", "retired J-Credits", "retired JCM credits", "own domestic reductions sold"],
            AdjustedEmissions.Of(new(2025), Tonnes("-1"), -1, -1, -1).Problems.Select(problem => problem.Where.Parameter!),
            StringComparer.Ordinal);

    private static MassOfCO2e Tonnes(string text) => MassOfCO2e.FromTonnes(decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture));
}
