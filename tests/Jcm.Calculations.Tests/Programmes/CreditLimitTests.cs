using FsCheck;
using FsCheck.Fluent;
using Jcm.Calculations.Programmes;
using Jcm.Calculations.Quantities;
using Xunit;

namespace Jcm.Calculations.Tests.Programmes;

public sealed class CreditLimitTests
{
    private static readonly Gen<CreditLimit> Limits =
        from denominator in Gen.Choose(1, 1000)
        from numerator in Gen.Choose(0, denominator)
        select CreditLimit.Supplied("illustrative scheme", new(numerator, denominator), "emissions", "illustrative rule").Value;

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
        Assert.Contains("[source-read-secondhand: report on the plan", text, StringComparison.Ordinal);
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

    [Fact]
    public void A_limit_that_was_made_by_hand_is_checked_before_it_is_used()
    {
        var limit = CreditLimit.Supplied("illustrative scheme", 0.1m, "emissions", "illustrative rule").Value;
        var emissions = MassOfCO2e.FromTonnes(15);
        Assert.Equal(ProblemCode.OutOfRange, Assert.Single((limit with { Share = -0.1m }).For(emissions).Problems).Code);
        Assert.Equal(ProblemCode.OutOfRange, Assert.Single((limit with { Share = 1.1m }).For(emissions).Problems).Code);
        Assert.Equal(ProblemCode.MissingSource, Assert.Single((limit with { Provenance = null! }).For(emissions).Problems).Code);
        var faint = limit.Provenance with { Confidence = Jcm.Calculations.Parameters.Confidence.RecalledLow };
        Assert.Equal(ProblemCode.UnknownValue, Assert.Single((limit with { Provenance = faint }).For(emissions).Problems).Code);
        Assert.ThrowsAny<ArgumentException>(() => CreditLimit.Supplied(" ", 0.1m, "emissions", "illustrative rule"));
        Assert.ThrowsAny<ArgumentException>(() => CreditLimit.Supplied("illustrative scheme", 0.1m, null!, "illustrative rule"));
    }
}
