using FsCheck;
using FsCheck.Fluent;
using Jcm.Calculations.Arithmetic;
using Jcm.Calculations.Evaluation;
using Jcm.Calculations.Monitoring;
using Xunit;
using static Jcm.Calculations.Tests.Evaluation.Projects;

namespace Jcm.Calculations.Tests.Evaluation;

/// <summary>Periods of a point side by side, and their division between calendar years.</summary>
public sealed class VintageTests
{
    private static readonly Gen<Period> Periods =
        from start in Gen.Choose(0, 3000)
        from days in Gen.Frequency((1, Gen.Choose(0, 3)), (4, Gen.Choose(0, 1500)))
        select new Period(new DateOnly(2018, 1, 1).AddDays(start), new DateOnly(2018, 1, 1).AddDays(start + days));

    /// <summary>Amounts of heat of every magnitude and many digits, so that the quotients do not end.</summary>
    private static readonly Gen<decimal> Amounts =
        from digits in Gen.Choose(1, 999_999_999)
        from scale in Gen.Choose(0, 9)
        select new decimal(digits, 0, 0, false, (byte)scale);

    [Fact]
    public void A_period_over_the_end_of_a_year_is_refused_and_any_other_is_not() =>
        Prop.ForAll(Periods.ToArbitrary(), period =>
        {
            var problems = SolarFrame.Generates("roof", period, 1).Evaluate().Problems;
            return period.From.Year == period.To.Year
                ? problems.Count == 0
                : problems is [{ Code: ProblemCode.PeriodSpansVintages } problem] && problem.Message.Contains(period.ByVintage()[0].ToString(), StringComparison.Ordinal);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void The_parts_by_days_add_up_exactly_and_stand_in_proportion_to_the_days() =>
        Prop.ForAll(Periods.ToArbitrary(), Amounts.ToArbitrary(), (period, heat) =>
        {
            var result = (BoilerFrame with { VintageDivision = VintageDivision.ByDays })
                .BusinessAsUsual("eta_RE", 0.47m, "", "statistics")
                .Heats("HOB 1", period, heat, period.Days).Calculate().Results.Single();
            bool Adds(Func<EmissionLevels, decimal> level)
            {
                var whole = level(result.Levels);
                var sum = result.Vintages.Aggregate(Rational.FromDecimal(0), (sum, part) => sum + Rational.FromDecimal(level(part.Levels)));
                return sum == Rational.FromDecimal(whole)
                    && result.Vintages.All(part => Math.Abs(level(part.Levels) - (whole / period.Days * part.Days.Days)) <= Math.Abs(whole) * 1e-20m + 1e-20m);
            }

            return Adds(levels => levels.Reference.Tonnes) && Adds(levels => levels.Project.Tonnes) && Adds(levels => levels.BusinessAsUsual!.Value.Tonnes)
                && Math.Abs(result.Vintages.Sum(part => part.Levels.Reduction.Tonnes) - result.Levels.Reduction.Tonnes) <= 1e-18m
                && result.Vintages.Sum(part => part.Days.Days) == period.Days
                && result.Vintages.Select(part => part.Vintage.Number).SequenceEqual(Enumerable.Range(period.From.Year, period.To.Year - period.From.Year + 1));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(500));

    [Fact]
    public void A_division_by_days_is_a_warning_and_a_policy()
    {
        var divided = (SolarFrame with { VintageDivision = VintageDivision.ByDays }).Generates("roof", Period.Parse("2024-07-06..2025-03-31"), 1).Calculate();
        var warning = Assert.Single(divided.Warnings, warning => warning.Code == WarningCode.DividedByDays);
        Assert.Equal(new Location("VN-1", "roof", "2024-07-06..2025-03-31"), warning.Where);
        Assert.Contains("2024 (179 days), 2025 (90 days)", warning.Message, StringComparison.Ordinal);
        Assert.Contains(divided.Policies, policy => policy.Contains("not a rule of the JCM", StringComparison.Ordinal));
        Assert.DoesNotContain(Solar.Calculate().Policies, policy => policy.Contains("not a rule of the JCM", StringComparison.Ordinal));
    }

    [Fact]
    public void Every_overlapping_period_of_a_point_is_reported()
    {
        var problems = Solar.Generates("roof", Period.Month(2024, 2), 1).Generates("roof", Period.Month(2024, 4), 1).Generates("another roof", Period.Month(2024, 4), 1).Evaluate().Problems;
        Assert.Equal("2024-02-01..2024-02-29; 2024-04-01..2024-04-30", string.Join("; ", problems.Select(problem => problem.Where.Period)));
        Assert.All(problems, problem => Assert.Equal((ProblemCode.OverlappingPeriods, "roof"), (problem.Code, problem.Where.Point)));
    }

    [Fact]
    public void One_shared_day_is_an_overlap_and_adjoining_days_are_not()
    {
        Project Until(string day) => SolarFrame.Generates("roof", Period.Parse($"2024-01-01..{day}"), 1).Generates("roof", Period.Parse("2024-06-01..2024-12-31"), 1);
        Assert.Equal(ProblemCode.OverlappingPeriods, Until("2024-06-01").OnlyProblem().Code);
        Assert.DoesNotContain(Until("2024-05-31").Calculate().Warnings, warning => warning.Code == WarningCode.GapBetweenPeriods);
        var gap = Assert.Single(Until("2024-05-30").Calculate().Warnings, warning => warning.Code == WarningCode.GapBetweenPeriods);
        Assert.Contains("2024-05-31..2024-05-31", gap.Message, StringComparison.Ordinal);
    }
}
