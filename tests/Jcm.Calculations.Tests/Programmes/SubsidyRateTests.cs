using FsCheck.Fluent;
using Jcm.Calculations.Arithmetic;
using Jcm.Calculations.Monitoring;
using Jcm.Calculations.Parameters;
using Jcm.Calculations.Programmes;
using Xunit;

namespace Jcm.Calculations.Tests.Programmes;

/// <summary>Rate ceilings by similar projects, and the rates of other programmes. The step boundaries here are illustrative.</summary>
public sealed class SubsidyRateTests
{
    private const string Source = "illustrative call, table 1";

    private static readonly FiscalYear Year = new(2025);

    private static readonly SubsidyRateStep[] Steps = [new(0, 2, 0.5m), new(2, 5, 0.4m), new(5, 9, 0.3m), new(9, null, 0.2m)];

    [Theory]
    [InlineData(0, "1/2")]
    [InlineData(1, "1/2")]
    [InlineData(2, "2/5")]
    [InlineData(4, "2/5")]
    [InlineData(5, "3/10")]
    [InlineData(8, "3/10")]
    [InlineData(9, "1/5")]
    [InlineData(int.MaxValue, "1/5")]
    public void A_step_begins_at_its_number_and_ends_before_the_next(int similar, string expected)
    {
        var steps = SubsidyRateSteps.TryOf(Year, Steps, Source).Value;
        var rate = SubsidyTerms.RateCeilingOf(Year, similar, steps).Value;
        Assert.Equal(expected, rate.Value.ToString());
        Assert.Equal(Confidence.Supplied, rate.Provenance.Confidence);
        Assert.Equal(Source, rate.Provenance.Source);
        Assert.Empty(steps.Notes);
    }

    [Fact]
    public void The_ceiling_never_rises_with_the_number_of_similar_projects_and_every_number_has_one() =>
        Law.Holds(
            from widths in Gen.Choose(1, 6).ArrayOf(5)
            from rates in Gen.Choose(20, 50).ArrayOf(6)
            from number in Gen.Choose(0, 40)
            select (widths, rates: rates.OrderDescending().ToArray(), number),
            each =>
            {
                var from = 0;
                var steps = new List<SubsidyRateStep>();
                for (var i = 0; i < each.widths.Length; i++) steps.Add(new(from, from += each.widths[i], new(each.rates[i], 100)));
                steps.Add(new(from, null, new(each.rates[^1], 100)));
                var table = SubsidyRateSteps.TryOf(Year, steps, Source).Value;
                Assert.True(table.RateFor(each.number).Value.Value >= table.RateFor(each.number + 1).Value.Value);
                Assert.InRange(table.RateFor(each.number).Value.Value.ToDecimal(), 0.2m, 0.5m);
            });

    [Fact]
    public void The_reason_names_the_step() =>
        Assert.Contains("1 similar project, under \"0 to 1 similar project: 50 %\"", SubsidyRateSteps.TryOf(Year, Steps, Source).Value.RateFor(1).Value.Provenance.Note, StringComparison.Ordinal);

    [Fact]
    public void Without_steps_the_problem_names_the_call_and_the_known_range()
    {
        var problem = Assert.Single(SubsidyTerms.RateCeilingOf(Year, 3).Problems);
        Assert.Equal(ProblemCode.UnknownValue, problem.Code);
        Assert.Contains("公募要領) of FY2025", problem.Message, StringComparison.Ordinal);
        Assert.Contains("from 20 % to 50 %", problem.Message, StringComparison.Ordinal);
        Assert.Contains("up to 50 %", Assert.Single(SubsidyTerms.RateCeilingOf(new(2022), 3).Problems).Message, StringComparison.Ordinal);
        Assert.Contains("known range: none", Assert.Single(SubsidyTerms.RateCeilingOf(new(2021), 3).Problems).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_precedent_the_ceiling_of_2016_is_a_half_and_with_one_it_is_not_held()
    {
        var rate = SubsidyTerms.RateCeilingOf(new(2016), 0).Value;
        Assert.Equal((Rational)0.5m, rate.Value);
        Assert.Contains("without precedent", rate.Provenance.Note, StringComparison.Ordinal);
        Assert.False(SubsidyTerms.RateCeilingOf(new(2016), 1).IsValid);
        Assert.False(SubsidyTerms.RateCeilingOf(Year, 0).IsValid);
        Assert.Equal(ProblemCode.OutOfRange, Assert.Single(SubsidyRateSteps.TryOf(new(2016), [new(0, 1, 0.4m), new(1, null, 0.3m)], Source).Problems).Code);
    }

    [Fact]
    public void Steps_of_another_year_are_refused()
    {
        var problem = Assert.Single(SubsidyTerms.RateCeilingOf(new(2024), 0, SubsidyRateSteps.TryOf(Year, Steps, Source).Value).Problems);
        Assert.Equal(ProblemCode.WrongKind, problem.Code);
        Assert.Contains("FY2025", problem.Message, StringComparison.Ordinal);
        Assert.Contains("FY2024", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_negative_number_of_projects_is_refused()
    {
        Assert.Equal(ProblemCode.OutOfRange, Assert.Single(SubsidyTerms.RateCeilingOf(Year, -1).Problems).Code);
        Assert.Equal(ProblemCode.OutOfRange, Assert.Single(SubsidyRateSteps.TryOf(Year, Steps, Source).Value.RateFor(-1).Problems).Code);
    }

    [Fact]
    public void A_last_step_with_an_end_holds_nothing_beyond_it()
    {
        var steps = SubsidyRateSteps.TryOf(Year, [new(0, 1, 0.5m), new(1, 4, 0.2m)], Source).Value;
        Assert.True(steps.RateFor(3).IsValid);
        var problem = Assert.Single(steps.RateFor(4).Problems);
        Assert.Equal(ProblemCode.OutOfRange, problem.Code);
        Assert.Contains("0 similar projects: 50 %, 1 to 3 similar projects: 20 %", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void All_that_is_wrong_with_steps_is_reported_at_once()
    {
        var problems = SubsidyRateSteps.TryOf(Year, [new(1, 3, 0.4m), new(4, 4, 0.3m), new(3, null, 0.45m), new(9, null, 40)], " ").Problems;
        Assert.Equal(
            [
                (ProblemCode.MissingSource, null),
                (ProblemCode.Malformed, "rate step 1"), // begins at 1
                (ProblemCode.Malformed, "rate step 2"), // holds nothing
                (ProblemCode.Malformed, "rate step 2"), // a gap
                (ProblemCode.Malformed, "rate step 3"), // an overlap
                (ProblemCode.OutOfRange, "rate step 3"), // rises
                (ProblemCode.OutOfRange, "rate step 4"), // above 1
                (ProblemCode.Malformed, "rate step 4"), // the step before has no end
                (ProblemCode.OutOfRange, "rate step 4"), // rises
                (ProblemCode.OutOfRange, "rate step 4"), // outside of the known range
            ],
            problems.Select(problem => (problem.Code, problem.Where.Document)));
        Assert.Equal([ProblemCode.Empty], SubsidyRateSteps.TryOf(Year, [], Source).Problems.Select(problem => problem.Code));
    }

    [Theory]
    [InlineData("0.51")]
    [InlineData("0.19")]
    public void A_rate_outside_of_the_known_range_of_the_year_is_refused(string rate)
    {
        var problem = Assert.Single(SubsidyRateSteps.TryOf(Year, [new(0, null, decimal.Parse(rate, System.Globalization.CultureInfo.InvariantCulture))], Source).Problems);
        Assert.Equal(ProblemCode.OutOfRange, problem.Code);
        Assert.Contains("from 20 % to 50 %", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Doubts_about_steps_go_with_every_rate()
    {
        Assert.Equal(2, SubsidyRateSteps.TryOf(Year, [new(0, null, 0.3m)], Source).Value.Notes.Count);
        Assert.Contains("no step reaches the lowest ceiling", SubsidyRateSteps.TryOf(new(2018), [new(0, null, 0.5m)], Source).Value.RateFor(0).Value.Provenance.Note, StringComparison.Ordinal);
        Assert.Contains("nothing is held", SubsidyRateSteps.TryOf(new(2021), [new(0, null, 0.9m)], Source).Value.RateFor(0).Value.Provenance.Note, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(EnterpriseSize.SmallOrMedium, "1", "2/3")]
    [InlineData(EnterpriseSize.SmallOrMedium, "100000001", "2/3")]
    [InlineData(EnterpriseSize.Other, "100000000", "1/3")]
    [InlineData(EnterpriseSize.Other, "100000000.01", "1/2")]
    public void The_rate_of_the_new_technology_demonstration_depends_on_size_and_cost(EnterpriseSize size, string cost, string expected)
    {
        var rate = ProgrammeRates.Find("new_technology", size, Money.Yen(decimal.Parse(cost, System.Globalization.CultureInfo.InvariantCulture))).Value;
        Assert.Equal(expected, rate.Rate.ToString());
        Assert.Null(rate.Year);
        Assert.Contains("https://gec.jp/", rate.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_rate_says_why_it_holds()
    {
        Assert.Equal("new-technology demonstration, small or medium-sized enterprise", ProgrammeRates.Find("new_technology", EnterpriseSize.SmallOrMedium).Value.Reason);
        Assert.Equal(
            "new-technology demonstration, not a small or medium-sized enterprise, eligible cost of a year up to JPY 100,000,000",
            ProgrammeRates.Find("new_technology", EnterpriseSize.Other, Money.Yen(1)).Value.Reason);
        Assert.EndsWith("eligible cost of a year above JPY 100,000,000", ProgrammeRates.Find("new_technology", EnterpriseSize.Other, Money.Yen(200_000_000)).Value.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void The_past_schemes_have_one_rate_each()
    {
        Assert.Equal(new Rational(2, 3), ProgrammeRates.Find("co_innovation").Value.Rate);
        Assert.Equal(new Rational(1, 2), ProgrammeRates.Find("hydrogen", EnterpriseSize.Other, Money.Yen(5)).Value.Rate);
    }

    [Fact]
    public void A_rate_that_depends_on_what_is_not_known_is_not_chosen()
    {
        Assert.Equal(ProblemCode.ChoiceNeeded, Assert.Single(ProgrammeRates.Find("new_technology").Problems).Code);
        Assert.Equal(ProblemCode.ChoiceNeeded, Assert.Single(ProgrammeRates.Find("new_technology", EnterpriseSize.Other).Problems).Code);
        Assert.Equal(ProblemCode.ChoiceNeeded, Assert.Single(ProgrammeRates.Find("new_technology", null, Money.Yen(5)).Problems).Code);
    }

    [Fact]
    public void An_unusable_question_about_a_rate_is_refused()
    {
        Assert.Contains("new_technology, co_innovation, hydrogen", Assert.Single(ProgrammeRates.Find("solar").Problems).Message, StringComparison.Ordinal);
        Assert.Equal(ProblemCode.OutOfRange, Assert.Single(ProgrammeRates.Find("new_technology", EnterpriseSize.Other, Money.Yen(0)).Problems).Code);
        Assert.Equal(ProblemCode.MixedCurrencies, Assert.Single(ProgrammeRates.Find("new_technology", EnterpriseSize.Other, new Money(5, Currency.Parse("USD"))).Problems).Code);
    }

    [Fact]
    public void Every_participant_with_a_cost_has_exactly_one_rate() =>
        Law.Holds(from size in Gen.Elements(EnterpriseSize.SmallOrMedium, EnterpriseSize.Other) from cost in Gen.Choose(1, 300_000_000) select (size, cost), each =>
            Assert.All(ProgrammeRates.All.Select(rate => rate.Programme), programme => Assert.True(ProgrammeRates.Find(programme, each.size, Money.Yen(each.cost)).IsValid)));

    [Fact]
    public void An_unknown_size_of_an_enterprise_is_a_mistake_of_the_caller() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => ProgrammeRates.Find("new_technology", (EnterpriseSize)7));
}
