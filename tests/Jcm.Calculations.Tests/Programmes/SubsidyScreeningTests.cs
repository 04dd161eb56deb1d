using FsCheck;
using FsCheck.Fluent;
using Jcm.Calculations.Arithmetic;
using Jcm.Calculations.Crediting;
using Jcm.Calculations.Monitoring;
using Jcm.Calculations.Parameters;
using Jcm.Calculations.Programmes;
using Jcm.Calculations.Quantities;
using Jcm.Calculations.Reference;
using Xunit;

namespace Jcm.Calculations.Tests.Programmes;

public sealed class SubsidyScreeningTests
{
    private const string Source = "illustrative call";

    private static readonly FiscalYear Year = new(2025);

    private static readonly Gen<decimal> Amounts = from digits in Gen.Choose(1, 2_000_000_000) from scale in Gen.Choose(0, 3) select new decimal(digits, 0, 0, false, (byte)scale);

    private static readonly Gen<SubsidyApplication> Applications =
        from numerator in Gen.Choose(1, 7)
        from cost in Amounts
        from reduction in Gen.Choose(1, 100_000_000)
        from life in Gen.Choose(1, 30)
        from limit in Amounts
        from cap in Gen.OneOf(Amounts.Select(amount => (decimal?)amount), Gen.Constant((decimal?)null))
        from request in Gen.OneOf(Amounts.Select(amount => (decimal?)amount), Gen.Constant((decimal?)null))
        from benefit in Amounts
        select new SubsidyApplication(
            Terms(new(numerator, 7), limit % 10_000 + 1) with { PerProjectCap = cap is { } amount ? Sourced<Money>.SuppliedBy(Money.Yen(amount), Source) : null },
            Money.Yen(cost),
            MassOfCO2e.FromTonnes(reduction / 1000m),
            life)
        {
            Requested = request is { } asked ? Money.Yen(asked) : null,
            AnnualNetBenefit = Money.Yen(benefit),
        };

    [Fact]
    public void Golden_cases_are_met_exactly() => Assert.All(ProgrammeCases.Rows("subsidies"), row =>
    {
        var terms = Terms(row.Fraction("rate_ceiling")!.Value, row.Decimal("limit_jpy_per_t")!.Value) with
        {
            PerProjectCap = row.Decimal("cap_jpy") is { } cap ? Sourced<Money>.SuppliedBy(Money.Yen(cap), Source) : null,
        };
        var screening = new SubsidyApplication(terms, Yen(row, "eligible_cost_jpy")!.Value, MassOfCO2e.FromTonnes(row.Decimal("annual_reduction_t")!.Value), (int)row.Decimal("life_years")!.Value)
        {
            Requested = Yen(row, "requested_jpy"),
            AnnualNetBenefit = Yen(row, "annual_benefit_jpy"),
        }.Screen().Value;
        var figures = screening.ForRequest ?? screening.ForSubsidy;
        Assert.Equal(row.Decimal("lifetime_t"), screening.LifetimeReduction.Tonnes);
        Assert.Equal(row.Decimal("max_by_rate_jpy"), screening.Ceilings[0].Amount.Amount);
        Assert.Equal(row.Decimal("max_by_cost_effectiveness_jpy"), screening.Ceilings[1].Amount.Amount);
        Assert.Equal(Yen(row, "subsidy_jpy"), screening.Subsidy);
        Assert.Equal(row["binding"], string.Join('+', screening.Binding.Select(ceiling => ceiling.Kind)));
        Assert.Equal(row.Fraction("ce_numerator")!.Value / row.Fraction("ce_denominator")!.Value, figures.CostEffectiveness);
        Assert.Equal(row["ce_passes"] is "yes", figures.IsCostEffective);
        Assert.Equal(figures.CostEffectiveness.ToDecimal(), figures.CostEffectivenessDecimal);
        Assert.Equal(row.Fraction("rate_used"), figures.Rate);
        Assert.Equal(row.Fraction("payback_years"), figures.PaybackYears);
        Assert.Equal(row.Optional("payback_passes") is { } word ? word is "yes" : null, figures.MeetsPaybackGuide);
        Assert.Equal(row["passes"] is "yes", screening.Passes);
    });

    [Fact]
    public void The_subsidy_exceeds_no_ceiling_and_equals_one_of_them_or_the_request() => Law.Holds(Applications, application =>
    {
        var screening = application.Screen().Value;
        Assert.All(screening.Ceilings, ceiling =>
        {
            Assert.True(screening.Subsidy.Amount <= ceiling.Exact);
            Assert.True(ceiling.Amount.Amount <= ceiling.Exact);
        });
        Assert.True(application.Requested is null || screening.Subsidy <= application.Requested);
        Assert.Contains(screening.Subsidy, screening.Ceilings.Select(ceiling => (Money?)ceiling.Amount).Append(application.Requested));
        Assert.Same(application, screening.Application);
        Assert.Equal(screening.Ceilings.Min(ceiling => ceiling.Amount.Amount), screening.Maximum.Amount);
        Assert.All(screening.Binding, ceiling => Assert.Equal(screening.Maximum, ceiling.Amount));
        Assert.Empty(screening.ForSubsidy.Exceeds);
        Assert.True(screening.ForSubsidy.IsCostEffective);
    });

    [Fact]
    public void Cost_effectiveness_passes_exactly_where_the_amount_is_at_most_the_limit_times_the_lifetime_reduction() => Law.Holds(Applications, application =>
    {
        var screening = application.Screen().Value;
        foreach (var figures in new[] { screening.ForSubsidy, screening.ForRequest }.OfType<SubsidyFigures>())
        {
            var most = (Rational)application.Terms.CostEffectivenessLimit.Value.Amount * application.AnnualReduction.Tonnes * application.StatutoryUsefulLife;
            Assert.Equal(figures.Amount.Amount <= most, figures.IsCostEffective);
            Assert.Equal(!figures.IsCostEffective, figures.Exceeds.Contains(SubsidyCeilingKind.CostEffectiveness));
            Assert.Equal((Rational)figures.Amount.Amount, figures.CostEffectiveness * application.AnnualReduction.Tonnes * application.StatutoryUsefulLife);
        }
    });

    [Fact]
    public void Scaling_cost_subsidy_and_benefit_leaves_the_payback_unchanged() => Law.Holds(from application in Applications from factor in Gen.Choose(2, 50) select (application, factor), each =>
    {
        var requested = each.application with { Requested = each.application.Requested ?? Money.Yen(1) };
        var scaled = requested with
        {
            EligibleCost = Scale(requested.EligibleCost, each.factor),
            Requested = Scale(requested.Requested!.Value, each.factor),
            AnnualNetBenefit = Scale(requested.AnnualNetBenefit!.Value, each.factor),
        };
        Assert.Equal(requested.Screen().Value.ForRequest!.PaybackYears, scaled.Screen().Value.ForRequest!.PaybackYears);
        Assert.Equal(requested.Screen().Value.ForRequest!.Rate, scaled.Screen().Value.ForRequest!.Rate);
    });

    [Fact]
    public void The_subsidy_never_falls_when_a_ceiling_rises() => Law.Holds(from application in Applications from more in Gen.Choose(1, 1000) select (application, more), each =>
    {
        var (application, subsidy) = (each.application, each.application.Screen().Value.Subsidy);
        var limit = application.Terms.CostEffectivenessLimit;
        Assert.True(subsidy <= (application with { AnnualReduction = application.AnnualReduction + MassOfCO2e.FromTonnes(each.more) }).Screen().Value.Subsidy);
        Assert.True(subsidy <= (application with { StatutoryUsefulLife = application.StatutoryUsefulLife + each.more }).Screen().Value.Subsidy);
        Assert.True(subsidy <= (application with { EligibleCost = application.EligibleCost + Money.Yen(each.more) }).Screen().Value.Subsidy);
        Assert.True(subsidy <= (application with { Terms = application.Terms with { PerProjectCap = null } }).Screen().Value.Subsidy);
        Assert.True(subsidy <= (application with { Terms = application.Terms with { CostEffectivenessLimit = limit with { Value = limit.Value + Money.Yen(each.more) } } }).Screen().Value.Subsidy);
        Assert.True(subsidy <= (application with { Terms = application.Terms with { RateCeiling = application.Terms.RateCeiling with { Value = 1 } } }).Screen().Value.Subsidy);
    });

    [Fact]
    public void A_ceiling_whose_digits_do_not_end_is_cut_and_never_rounded_up()
    {
        var screening = new SubsidyApplication(Terms(new(2, 3), 4000), Money.Yen(1), MassOfCO2e.FromTonnes(1), 1).Screen().Value;
        Assert.Equal(new Rational(2, 3), screening.Ceilings[0].Exact);
        Assert.Equal(0.6666666666666666666666666666m, screening.Subsidy.Amount);
        Assert.Contains("2/3 ≈ 66.666667 %", screening.ToString(), StringComparison.Ordinal);
        Assert.Contains("cut down to JPY 0.6666666666666666666666666666", screening.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_fraction_is_cut_to_the_largest_decimal_that_is_not_above_it() =>
        Law.Holds(from numerator in Gen.Choose(0, int.MaxValue) from denominator in Gen.Choose(1, int.MaxValue) from large in Gen.Choose(1, int.MaxValue) select new Rational((System.Numerics.BigInteger)numerator * large, denominator), exact =>
        {
            var cut = CutDown.ToDecimal(exact);
            Assert.True(cut <= exact);
            // One more in the last digit that a decimal of this size can hold is too much.
            var nearest = exact.ToDecimal();
            Assert.True(nearest == cut || nearest > exact);
            Assert.True(exact - cut < new Rational(1, 100_000_000));
            var whole = WholeParts.Floor(exact);
            Assert.True(new Rational(whole, 1) <= exact && exact < new Rational(whole + 1, 1));
        });

    [Fact]
    public void A_fraction_beyond_decimals_is_refused() => Assert.Throws<OverflowException>(() => CutDown.ToDecimal((Rational)decimal.MaxValue * 2));

    [Fact]
    public void The_working_shows_every_equation_its_numbers_its_source_and_its_confidence()
    {
        var terms = SubsidyTerms.TryOf(Year, 2, SubsidyRateSteps.TryOf(Year, [new(0, 1, 0.5m), new(1, 4, 0.4m), new(4, null, 0.2m)], Source).Value).Value;
        var text = new SubsidyApplication(terms, Money.Yen(1_000_000_000), MassOfCO2e.FromTonnes(5000), 17)
        {
            Requested = Money.Yen(300_000_000),
            AnnualNetBenefit = Money.Yen(200_000_000),
        }.Screen().Value.ToString();
        Assert.Contains("Call: FY2025", text, StringComparison.Ordinal);
        Assert.Contains("annual reduction × statutory useful life = 5,000 tCO2e/y × 17 y = 85,000 tCO2e", text, StringComparison.Ordinal);
        Assert.Contains("40 % × JPY 1,000,000,000 = JPY 400,000,000 [supplied: illustrative call, FY2025; 2 similar projects, under \"1 to 3 similar projects: 40 %\"]", text, StringComparison.Ordinal);
        Assert.Contains("JPY 4,000/tCO2e × 85,000 tCO2e = JPY 340,000,000 [source-read: Government of Japan", text, StringComparison.Ordinal);
        Assert.Contains("with exceptions for some technologies and countries", text, StringComparison.Ordinal);
        Assert.Contains("none is held for FY2025 and none was supplied: not applied", text, StringComparison.Ordinal);
        Assert.Contains("the least ceiling is the cost-effectiveness limit", text, StringComparison.Ordinal);
        Assert.Contains("JPY 300,000,000 ÷ JPY 1,000,000,000 = 30 %", text, StringComparison.Ordinal);
        Assert.Contains("JPY 60000/17 ≈ 3,529.411765/tCO2e ≤ JPY 4,000/tCO2e: pass [recalled-high: ", text, StringComparison.Ordinal);
        Assert.Contains("the form was recalled and not read in its source", text, StringComparison.Ordinal);
        Assert.Contains("(JPY 1,000,000,000 − JPY 300,000,000) ÷ JPY 200,000,000 = 3.5 y", text, StringComparison.Ordinal);
        Assert.Contains("3.5 y ≥ 3 y: pass", text, StringComparison.Ordinal);
        Assert.EndsWith("Verdict: passes what was screened", text, StringComparison.Ordinal);
        Assert.DoesNotContain("requested subsidy", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_request_that_is_too_large_shows_both_amounts_and_does_not_pass()
    {
        var screening = (Application() with { Requested = Money.Yen(500_000_000), AnnualNetBenefit = Money.Yen(250_000_000) }).Screen().Value;
        Assert.Equal(Money.Yen(340_000_000), screening.Subsidy);
        Assert.Equal([SubsidyCeilingKind.Rate, SubsidyCeilingKind.CostEffectiveness], screening.ForRequest!.Exceeds);
        Assert.Contains("JPY 500,000,000 exceeds the rate ceiling: JPY 400,000,000 and the cost-effectiveness limit: JPY 340,000,000", screening.ToString(), StringComparison.Ordinal);
        Assert.Contains("2 y < 3 y: fail", screening.ToString(), StringComparison.Ordinal);
        Assert.Contains("> JPY 4,000/tCO2e: fail", screening.ToString(), StringComparison.Ordinal);
        Assert.EndsWith("Verdict: does not pass", screening.ToString(), StringComparison.Ordinal);
        Assert.False(screening.Passes);
    }

    [Fact]
    public void A_benefit_that_is_not_above_zero_never_pays_back_and_has_no_verdict() => Assert.All(new[] { 0m, -1m }, benefit =>
    {
        var screening = (Application() with { AnnualNetBenefit = Money.Yen(benefit) }).Screen().Value;
        Assert.Null(screening.ForSubsidy.PaybackYears);
        Assert.Null(screening.ForSubsidy.MeetsPaybackGuide);
        Assert.Contains("never; the annual net benefit is", screening.ToString(), StringComparison.Ordinal);
    });

    [Fact]
    public void The_least_subsidy_and_the_cap_of_2018_are_screened()
    {
        var steps = SubsidyRateSteps.TryOf(new(2018), [new(0, 1, 0.5m), new(1, null, 0.3m)], Source).Value;
        var terms = SubsidyTerms.TryOf(new(2018), 0, steps, Sourced<Money>.SuppliedBy(Money.Yen(4000), Source)).Value;
        Assert.Equal(Money.Yen(2_000_000_000), terms.PerProjectCap!.Value);
        Assert.Null(terms.PaybackGuide);
        var small = new SubsidyApplication(terms, Money.Yen(90_000_000), MassOfCO2e.FromTonnes(5000), 17) { AnnualNetBenefit = Money.Yen(1_000_000) }.Screen().Value;
        Assert.True(small.ForSubsidy.IsBelowMinimum);
        Assert.False(small.Passes);
        Assert.Contains("JPY 45,000,000 < JPY 50,000,000: fail", small.ToString(), StringComparison.Ordinal);
        Assert.Contains("[source-read-secondhand: ", small.ToString(), StringComparison.Ordinal);
        Assert.Contains("none is held for FY2018 and none was supplied: not screened", small.ToString(), StringComparison.Ordinal);
        Assert.False((small.Application with { EligibleCost = Money.Yen(100_000_000) }).Screen().Value.ForSubsidy.IsBelowMinimum);
        var large = new SubsidyApplication(terms, Money.Yen(9_000_000_000), MassOfCO2e.FromTonnes(90_000), 17).Screen().Value;
        Assert.Equal(SubsidyCeilingKind.PerProjectCap, Assert.Single(large.Binding).Kind);
        Assert.Contains("Maximum by per-project cap: JPY 2,000,000,000", large.ToString(), StringComparison.Ordinal);
        Assert.False(large.ForSubsidy.IsBelowMinimum);
        Assert.Contains("not calculated; no annual net benefit was supplied", large.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Terms_name_everything_that_is_missing_and_its_document()
    {
        var problems = SubsidyTerms.TryOf(new(2018), 3).Problems;
        Assert.Equal(["rate ceiling", "cost-effectiveness limit"], problems.Select(problem => problem.Where.Parameter!), StringComparer.Ordinal);
        Assert.All(problems, problem =>
        {
            Assert.Equal(ProblemCode.UnknownValue, problem.Code);
            Assert.Contains("公募要領) of FY2018", problem.Message, StringComparison.Ordinal);
        });
    }

    [Fact]
    public void The_supplied_limit_takes_the_place_of_the_held_one_with_its_source()
    {
        var steps = SubsidyRateSteps.TryOf(Year, [new(0, null, 0.5m)], Source).Value;
        var terms = SubsidyTerms.TryOf(Year, 0, steps, Sourced<Money>.SuppliedBy(Money.Yen(8000), "exception for the technology")).Value;
        Assert.Equal(Money.Yen(8000), terms.CostEffectivenessLimit.Value);
        Assert.Equal("exception for the technology", terms.CostEffectivenessLimit.Provenance.Source);
    }

    [Fact]
    public void All_that_is_wrong_with_an_application_is_reported_at_once()
    {
        var dollars = Currency.Parse("USD");
        var terms = Terms(2, 4000) with
        {
            PerProjectCap = Sourced<Money>.SuppliedBy(new(5, dollars), ""),
            PerProjectMinimum = Sourced<Money>.SuppliedBy(Money.Yen(-1), Source),
            PaybackGuide = new(0, new Provenance("remembered", Confidence.RecalledMedium)),
        };
        var application = new SubsidyApplication(terms, Money.Yen(0), MassOfCO2e.FromTonnes(-1), 0) { Requested = new Money(0, dollars), AnnualNetBenefit = new Money(1, dollars) };
        Assert.Equal(
            [
                (ProblemCode.OutOfRange, "eligible cost"),
                (ProblemCode.OutOfRange, "annual reduction"),
                (ProblemCode.OutOfRange, "statutory useful life"),
                (ProblemCode.OutOfRange, "rate ceiling"),
                (ProblemCode.OutOfRange, "payback guide"),
                (ProblemCode.MixedCurrencies, "per-project cap"),
                (ProblemCode.OutOfRange, "per-project minimum"),
                (ProblemCode.OutOfRange, "requested subsidy"),
                (ProblemCode.MixedCurrencies, "requested subsidy"),
                (ProblemCode.MixedCurrencies, "annual net benefit"),
                (ProblemCode.MissingSource, "per-project cap"),
                (ProblemCode.UnknownValue, "payback guide"),
            ],
            application.Screen().Problems.Select(problem => (problem.Code, problem.Where.Parameter!)));
    }

    [Fact]
    public void Mixed_currencies_are_always_refused() =>
        Law.Holds(from application in Applications from part in Gen.Choose(0, 3) select (application, part), each =>
        {
            var odd = new Money(1, Currency.Parse("THB"));
            var application = each.part switch
            {
                0 => each.application with { Requested = odd },
                1 => each.application with { AnnualNetBenefit = odd },
                2 => each.application with { Terms = each.application.Terms with { PerProjectCap = Sourced<Money>.SuppliedBy(odd, Source) } },
                _ => each.application with { EligibleCost = odd },
            };
            Assert.Contains(application.Screen().Problems, problem => problem.Code == ProblemCode.MixedCurrencies);
        });

    [Fact]
    public void A_cost_without_a_currency_is_refused() =>
        Assert.Contains((Application() with { EligibleCost = new(5, default) }).Screen().Problems, problem => problem.Code == ProblemCode.Malformed);

    [Fact]
    public void A_figure_beyond_decimals_is_a_problem_and_not_an_exception() =>
        Assert.Equal(
            ProblemCode.NoAnswer,
            Assert.Single((Application() with { AnnualReduction = MassOfCO2e.FromTonnes(10_000_000_000_000_000_000_000m), StatutoryUsefulLife = int.MaxValue }).Screen().Problems).Code);

    private static SubsidyTerms Terms(Rational rate, decimal limit) => new(Year, Sourced<Rational>.SuppliedBy(rate, Source), Sourced<Money>.SuppliedBy(Money.Yen(limit), Source))
    {
        PaybackGuide = Sourced<Rational>.SuppliedBy(3, Source),
    };

    private static SubsidyApplication Application() => new(Terms(0.4m, 4000), Money.Yen(1_000_000_000), MassOfCO2e.FromTonnes(5000), 17);

    private static Money Scale(Money money, int factor) => money with { Amount = money.Amount * factor };

    private static Money? Yen(CsvTable.Row row, string column) => row.Decimal(column) is { } amount ? Money.Yen(amount) : null;

    [Fact]
    public void The_payback_is_exact_where_the_difference_of_the_amounts_has_more_digits_than_a_decimal()
    {
        var guide = new Sourced<Rational>(3, Provenance.SuppliedBy(Source));
        var terms = new SubsidyTerms(Year, Sourced<Rational>.SuppliedBy(0.4m, Source), Sourced<Money>.SuppliedBy(Money.Yen(4000), Source)) { PaybackGuide = guide };
        var application = new SubsidyApplication(terms, Money.Yen(30), MassOfCO2e.FromTonnes(5000), 17)
        {
            Requested = Money.Yen(0.0000000000000000000000000001m),
            AnnualNetBenefit = Money.Yen(10),
        };
        var figures = application.Screen().Value.ForSubsidy;
        Assert.True(figures.PaybackYears < 3);
        Assert.False(figures.MeetsPaybackGuide);
    }

    [Fact]
    public void A_value_without_a_provenance_is_not_screened_with()
    {
        var terms = new SubsidyTerms(Year, new(0.4m, null!), Sourced<Money>.SuppliedBy(Money.Yen(4000), Source));
        var problem = Assert.Single(new SubsidyApplication(terms, Money.Yen(30), MassOfCO2e.FromTonnes(5000), 17).Screen().Problems);
        Assert.Equal((ProblemCode.MissingSource, "rate ceiling"), (problem.Code, problem.Where.Parameter));
    }
}
