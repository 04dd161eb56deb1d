using Jcm.Calculations.Evaluation;
using Jcm.Calculations.Monitoring;
using Jcm.Calculations.Monitoring.Plan;
using Jcm.Calculations.Parameters;

namespace MonitoringData;

/// <summary>The approved monitoring plan, the report that is held against it, and the estimate of the design document.</summary>
internal static class ApprovedPlan
{
    private const string RuleSet = "JCM_VN_GL_PDD_MR_ver02.0";

    private static readonly RuleVersions Versions = new("VN_AM007", "1.0", RuleSet);

    private static readonly MonitoringPlan Plan = MonitoringPlan.Of(
        Site.Project,
        new("project design document, monitoring plan", "2.0"),
        new CreditingPeriod(new Period(new(2023, 1, 1), new(2032, 12, 31))),
        [new(Site.RoofA), new(Site.RoofB)],
        [new(new(2023, 1, 1), Versions, "registration")],
        [
            new(Site.Generation, MonitoringOptions.C, [new(Statement.Source), new("invoices of the grid company", "the meters have failed") { Option = MonitoringOptions.B }])
            {
                Apportioning = BoundaryRule.ByTime,
                MaximumPermissibleError = 0.005m,
                CalibrationIntervalMonths = 24,
                Frequency = "every quarter-hour",
            },
        ]);

    /// <summary>What the plan says about the report of 2024.</summary>
    internal static PlanCheck Check(ProjectResult result) => Plan.Check(MonitoringReport.After(new(2023, 12, 31), Site.Project, Period.Year(2024), Versions) with
    {
        Values = result.Project.MonitoredValues,
        Apportioning = [new(Site.Generation, Site.RoofA, null, BoundaryRule.ByTime), new(Site.Generation, Site.RoofB, null, BoundaryRule.ByTime)],
    });

    /// <summary>The estimate: a year of 1,400 MWh for each roof.</summary>
    internal static ProjectResult Estimate() => new Project(Site.Project, Site.Methodology) { Name = "estimate of the design document" }
        .Choose(Site.Factor, "national grid")
        .Monitor(Site.RoofA, Period.Year(2024), Site.Generation, 1_400, "MWh", MonitoringOptions.C, "project design document, section C.2")
        .Monitor(Site.RoofB, Period.Year(2024), Site.Generation, 1_400, "MWh", MonitoringOptions.C, "project design document, section C.2")
        .Calculate();
}
