using Jcm.Calculations.Evaluation;
using Jcm.Calculations.Methodologies;
using Jcm.Calculations.Monitoring;
using Jcm.Calculations.Monitoring.Plan;
using Jcm.Calculations.Monitoring.Quality;
using Jcm.Calculations.Parameters;
using Xunit;

namespace Jcm.Calculations.Tests.Monitoring.Plan;

/// <summary>Reports that verifiers send back: each first as it would go wrong, with the tonnes that would be claimed, then as the plan finds it.</summary>
/// <remarks>Two roofs of 100 MWh a month each in the first quarter of 2024 at 0.333 tCO2/MWh: 6 × 33.3 = 199.8 tCO2e.</remarks>
public sealed class SentBackReportTests
{
    private const string Generation = "EG_i,p";
    private static readonly Period Quarter = Period.Parse("2024-01-01..2024-03-31");
    private static readonly Period February = Period.Month(2024, 2);
    private static readonly RuleVersions Versions = new("VN_AM007", "1.0", "JCM_VN_GL_PDD_MR_ver02.0");

    private static readonly MonitoringPlan Approved = MonitoringPlan.Of(
        "VN-1",
        new("PDD of VN-1", "03.0"),
        new(new DateOnly(2024, 1, 1)),
        [new("roof A"), new("roof B")],
        [new(new(2024, 1, 1), Versions, "registration of VN-1")],
        [new(Generation, MonitoringOptions.C, [new("main meter"), new("default yield", "no meter reading can be recovered")]) { Apportioning = BoundaryRule.ByTime }]);

    private static readonly MonitoredValue[] Complete =
    [
        .. from roof in new[] { "roof A", "roof B" } from month in new[] { 1, 2, 3 } select Value(roof, Period.Month(2024, month), 100),
    ];

    [Fact]
    public void A_complete_quarter_passes()
    {
        Assert.Equal(199.8m, Claimed(Complete));
        Assert.Empty(Check(Complete).Problems);
    }

    [Fact]
    public void Periods_that_do_not_follow_each_other()
    {
        var values = Complete.Where(value => value.Period != February).ToArray();
        Assert.Equal(133.2m, Claimed(values));
        Assert.Equal("roof A, roof B", string.Join(", ", Check(values).Problems.Select(problem => Named(problem, ProblemCode.BrokenSeries, February))));
    }

    [Fact]
    public void Reports_that_do_not_follow_each_other()
    {
        Assert.Equal(199.8m, Claimed(Complete));
        var gap = Assert.Single(Approved.Check(MonitoringReport.After(new(2023, 12, 24), "VN-1", Quarter, Versions) with { Values = Complete }).Problems);
        Assert.Contains("2023-12-25..2023-12-31 is in no report", gap.Message, StringComparison.Ordinal);
        var overlap = Assert.Single(Approved.Check(MonitoringReport.After(new(2024, 1, 31), "VN-1", Quarter, Versions) with { Values = Complete }).Problems);
        Assert.Contains("2024-01-01..2024-01-31 would be reported twice", overlap.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_monitoring_point_missing_in_one_period()
    {
        var values = Complete.Where(value => value.Point is "roof A" || value.Period != February).ToArray();
        Assert.Equal(166.5m, Claimed(values));
        Assert.Equal("roof B", Named(Assert.Single(Check(values).Problems), ProblemCode.BrokenSeries, February));
    }

    /// <summary>The yield of a table, 140 MWh, takes the place of the 100 MWh of the meter: 40 × 0.333 = 13.32 tCO2e more.</summary>
    [Fact]
    public void A_default_used_although_the_plan_ranks_the_meter_first()
    {
        var values = Complete.Select(value => value.Point is "roof B" && value.Period == February ? value with { Value = 140, Source = "default yield" } : value).ToArray();
        Assert.Equal(199.8m + 13.32m, Claimed(values));
        Assert.Equal("roof B", Named(Assert.Single(Check(values).Problems), ProblemCode.Contradiction, February));
        var explained = Approved.Check(Report(values) with { Sources = [new(Generation, "roof B", null, February, "default yield", "the meter was stolen on 2024-01-31")] });
        Assert.Empty(explained.Problems);
        var finding = Assert.Single(explained.Findings);
        Assert.Equal((FindingGrade.Doubt, FindingCode.LowerRankedSource), (finding.Grade, finding.Code));
        Assert.Contains("only when: no meter reading can be recovered", finding.Message, StringComparison.Ordinal);
    }

    /// <summary>A billing cycle of 16 days of March and 15 of April, 93 MWh, is 48 MWh of March by time; counted wholly in March it claims 45 MWh, 14.985 tCO2e, more.</summary>
    [Fact]
    public void Billing_cycles_apportioned_not_as_in_the_plan()
    {
        Assert.Equal(14.985m, Claimed(With(52 + 93)) - Claimed(With(52 + 48)));
        Assert.Empty(Check(With(100), BoundaryRule.ByTime).Problems);
        var problem = Assert.Single(Check(With(52 + 93), BoundaryRule.ToEarlier).Problems);
        Assert.Equal("roof B", Named(problem, ProblemCode.Contradiction, Quarter));
        Assert.Contains("were counted before the boundary; by the plan they are divided in proportion to time", problem.Message, StringComparison.Ordinal);

        static MonitoredValue[] With(decimal march) =>
            [.. Complete.Select(value => value.Point is "roof B" && value.Period == Period.Month(2024, 3) ? value with { Value = march } : value)];
    }

    private static MonitoredValue Value(string roof, Period period, decimal generation) => new(roof, period, Generation, generation, "MWh", MonitoringOptions.C, "main meter");

    private static decimal Claimed(MonitoredValue[] values) =>
        (new Project("VN-1", Catalogue.Approved.Get("VN_AM007")).Choose("EF_RE,i", "national grid") with { MonitoredValues = [.. values] }).Calculate().Total.Reduction.Tonnes;

    private static MonitoringReport Report(MonitoredValue[] values) => MonitoringReport.First("VN-1", Quarter, Versions) with { Values = values };

    private static PlanCheck Check(MonitoredValue[] values, params BoundaryRule[] apportioning) =>
        Approved.Check(Report(values) with { Apportioning = [.. apportioning.Select(rule => new ApportioningUsed(Generation, "roof B", null, rule))] });

    /// <summary>The point that a problem names, once the rest of its place is as expected.</summary>
    private static string? Named(Problem problem, ProblemCode code, Period period)
    {
        Assert.Equal((code, "VN-1", period.ToString()), (problem.Code, problem.Where.Project, problem.Where.Period));
        return problem.Where.Point;
    }
}
