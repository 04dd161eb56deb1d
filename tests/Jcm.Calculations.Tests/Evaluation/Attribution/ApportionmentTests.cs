using FsCheck.Fluent;
using Jcm.Calculations.Arithmetic;
using Jcm.Calculations.Evaluation;
using Jcm.Calculations.Evaluation.Attribution;
using Jcm.Calculations.Monitoring;
using Jcm.Calculations.Parameters;
using Jcm.Calculations.Quantities;
using Jcm.Calculations.Tests.Methodologies.Chiller;
using Jcm.Calculations.Tests.Methodologies.WasteToEnergy;
using Xunit;

namespace Jcm.Calculations.Tests.Evaluation.Attribution;

/// <summary>An estimate for longer periods than those of the monitoring.</summary>
public sealed class ApportionmentTests
{
    private static readonly Project Year = Projects.SolarFrame.Generates("roof", Period.Year(2024), 3660);

    [Fact]
    public void An_annual_estimate_is_apportioned_to_monitored_months_by_days()
    {
        var comparison = Comparison.Of(Year.Calculate(), Months(12, month => DateTime.DaysInMonth(2024, month) * (month == 2 ? 11 : 10)));
        var line = Assert.Single(comparison.Lines);
        Assert.Equal(("EG_i,p", Period.Month(2024, 2), 29 * 0.333m), (line.Symbol, line.Period!.Value, line.Tonnes));
        Assert.Equal(new Quantity(290, Units.MegawattHour), line.Estimate);
        Assert.Contains(comparison.Policies, policy => policy.StartsWith("Apportionment: the estimate for roof 2024-01-01..2024-12-31", StringComparison.Ordinal)
            && policy.Contains("both boundary days counted", StringComparison.Ordinal) && policy.Contains("not one of the JCM", StringComparison.Ordinal));
    }

    [Fact]
    public void Days_of_the_estimate_that_were_not_monitored_are_a_line_of_their_own()
    {
        var line = Assert.Single(Comparison.Of(Year.Calculate(), Months(3, month => DateTime.DaysInMonth(2024, month) * 10)).Lines);
        Assert.Equal((AttributionReason.OnlyEstimated, Period.Year(2024), -(366 - 91) * 10 * 0.333m), (line.Reason, line.Period!.Value, line.Tonnes));
        Assert.Equal("not monitored on 275 of 366 days", line.Detail);
    }

    [Fact]
    public void However_the_year_is_divided_the_lines_add_up() => Law.Holds(
        from months in Gen.Choose(1, 12) from generation in Gen.ArrayOf(Gen.Choose(0, 999_999), 12) select (months, generation),
        at =>
        {
            var (estimate, actual) = (Year.Calculate(), Months(at.months, month => at.generation[month - 1] / 1000m));
            var comparison = Comparison.Of(estimate, actual);
            Assert.Equal(
                Rational.FromDecimal((actual.Total.Reduction - estimate.Total.Reduction).Tonnes),
                comparison.Lines.Aggregate(Rational.Zero, (sum, line) => sum + line.Exact));
            Assert.All(comparison.Lines.Where(line => line.Reason == AttributionReason.Rounding), line => Assert.InRange(Math.Abs(line.Tonnes), 0, 1e-20m));
        },
        runs: 30);

    [Fact]
    public void The_length_of_a_period_is_no_difference_of_an_apportioned_estimate()
    {
        var frame = ChillerProjects.Centrifugal
            .Fix("m_ref", 200, "kg", "name plate", item: "R-134a").Fix("L_ref", 0.02m, "1/yr", "design document", item: "R-134a") with
        { MonitoredValues = [] };
        var estimate = frame.Uses("chiller", 3650).Calculate();
        var actual = Enumerable.Range(1, 12).Aggregate(frame, (project, month) => project.Uses("chiller", DateTime.DaysInMonth(2023, month) * 10, Period.Month(2023, month))).Calculate();
        Assert.Contains(actual.Results[0].Lineage(), value => value.Kind == ParameterKind.FromPeriod);
        var line = Assert.Single(Comparison.Of(estimate, actual).Lines);
        Assert.Equal(AttributionReason.Rounding, line.Reason);
        Assert.InRange(Math.Abs(line.Tonnes), 0, 1e-20m);
        Assert.Contains("rounding of decimals", Comparison.Of(estimate, actual).Explain(), StringComparison.Ordinal);
    }

    [Fact]
    public void An_estimate_by_a_series_cannot_be_apportioned()
    {
        var estimate = Plants.Frame.Burns(Period.Year(2024), ("food", 1200)).Calculate();
        var actual = Plants.Frame.Burns(Period.Month(2024, 1), ("food", 100)).Calculate();
        var problem = Assert.Single(Comparison.TryOf(estimate, actual).Problems);
        Assert.Equal((ProblemCode.DoesNotAddUp, "plant"), (problem.Code, problem.Where.Point));
        Assert.Contains("for the same periods as the monitoring", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_estimate_that_is_no_matter_of_amounts_cannot_be_apportioned()
    {
        // A fixed charge of refrigerant that a wrong rule would count in full in every part.
        var result = Year.Calculate();
        var whole = result.Results[0];
        ResolvedParameter[] fixedOnes = [.. whole.Parameters.Select(value => value with { Kind = ParameterKind.FixedExAnte })];
        var estimate = new ProjectResult(result.Project, [new(whole.Point, whole.Period, whole.Kernel, fixedOnes, whole.Levels) { Vintages = [] }], [], []);
        Assert.Equal(ProblemCode.DoesNotAddUp, Assert.Single(Comparison.TryOf(estimate, Months(2, _ => 300)).Problems).Code);
    }

    [Fact]
    public void A_mix_of_sources_is_apportioned_by_its_amounts()
    {
        var estimate = ChillerProjects.WithoutFactor.Mixes(0.5m, 0.8m, 3650, 365).Calculate();
        var actual = Enumerable.Range(1, 12).Aggregate(ChillerProjects.WithoutFactor.Mixes(0.5m, 0.8m, 0, 0) with { MonitoredValues = [] }, Month).Calculate();
        Assert.All(Comparison.Of(estimate, actual).Lines.Where(line => line.Reason != AttributionReason.Rounding), line => Assert.Equal("EC_PJ,i,p", line.Symbol));

        static Project Month(Project project, int month)
        {
            var period = Period.Month(2023, month);
            return project.Uses("chiller", 100, period)
                .MonitorForAll(period, "EI_grid,p", period.Days * 10, "MWh", MonitoringOptions.B, "invoices")
                .MonitorForAll(period, "EI_gen,p", period.Days, "MWh", MonitoringOptions.C, "meter");
        }
    }

    [Fact]
    public void A_part_for_which_the_equations_have_no_answer_does_not_add_up()
    {
        Assert.False(Apportionment.AddsUp(Mixing(grid: 2, own: 1), [366, 0]));
        // Without emissions every division of them adds up.
        Assert.True(Apportionment.AddsUp(Mixing(grid: 2, own: 1), [300, 66]));
    }

    [Fact]
    public void A_monitoring_period_beyond_that_of_the_estimate_is_a_problem()
    {
        var actual = Projects.SolarFrame.Generates("roof", new(new(2024, 12, 1), new(2025, 1, 31)), 300) with { VintageDivision = VintageDivision.ByDays };
        var problem = Assert.Single(Comparison.TryOf(Year.Calculate(), actual.Calculate()).Problems);
        Assert.Equal((ProblemCode.OverlappingPeriods, "2024-01-01..2024-12-31"), (problem.Code, problem.Where.Period));
        Assert.Contains("2024-12-01..2025-01-31", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void All_periods_that_cannot_be_compared_are_named_at_once()
    {
        var actual = Months(12, _ => 1).Project.Generates("shed", Period.Year(2024), 1).Calculate();
        var estimate = Projects.SolarFrame.Generates("shed", Period.Month(2024, 1), 1).Generates("shed", Period.Month(2024, 2), 1).Generates("roof", Period.Year(2024), 1).Calculate();
        Assert.Equal(2, Comparison.TryOf(estimate, actual).Problems.Count);
    }

    private static ProjectResult Months(int count, Func<int, decimal> generation) =>
        Enumerable.Range(1, count).Aggregate(Projects.SolarFrame, (project, month) => project.Generates("roof", Period.Month(2024, month), generation(month))).Calculate();

    /// <summary>A mix of two sources of electricity as if it were emissions, which is no longer a mix where there is no electricity.</summary>
    private static PeriodResult Mixing(decimal grid, decimal own)
    {
        var kernel = Calculations.Methodologies.Blocks.Find("grid-and-captive-mix").Value.AsKernel();
        decimal[] values = [0, 0, grid, own];
        var parameters = kernel.Parameters.Select((parameter, slot) => new ResolvedParameter(parameter, ParameterKind.Monitored, values[slot], Provenance.SuppliedBy("test")));
        return new("point", Period.Year(2024), kernel, [.. parameters], EmissionLevels.Of(0, 0, null)) { Vintages = [] };
    }
}
