using Jcm.Calculations.Evaluation;
using Jcm.Calculations.Methodologies;
using Jcm.Calculations.Monitoring;
using Jcm.Calculations.Parameters;

namespace Jcm.Calculations.Tests.Methodologies.WasteToEnergy;

/// <summary>Small valid projects under MM_AM001 that a test changes in one respect.</summary>
internal static class Plants
{
    internal const string Counting = "counting the year of disposal";

    internal const string YearAfter = "from the year after disposal";

    /// <summary>Everything that is fixed or chosen, without monitored values.</summary>
    internal static Project Frame { get; } = new Project("MM-1", Catalogue.Approved.Get("MM_AM001"))
        .Choose("phi", "single")
        .Fix("f", 0, "", "design document")
        .Choose("OX", "covered")
        .Choose("F", "all")
        .Choose("DOC_f", "bulk")
        .Choose("MCF", "managed_anaerobic")
        .Choose("DOC_j", "default")
        .Choose("k_j", "tropical, moist and wet")
        .Choose("g", Counting)
        .Choose("PE_CO2,p", "dry matter and carbon")
        .Choose("dm_j", "default")
        .Choose("CF_j", "default")
        .Choose("FCF_j", "default")
        .Choose("OF", "incineration")
        .Choose("EF_CH4", "msw, continuous_stoker")
        .Choose("EF_N2O", "msw, continuous_and_semi_continuous")
        .Fix("EF_grid", 0.4m, "tCO2/MWh", "design document");

    internal static Project Burns(this Project project, Period period, params (string Type, decimal Tonnes)[] waste) => project.Burns("plant", period, waste);

    internal static Project Burns(this Project project, string point, Period period, params (string Type, decimal Tonnes)[] waste) =>
        waste.Aggregate(project.Supplies(point, period), (sum, each) => sum.Monitor(point, period, "W_j,p", each.Tonnes, "t", MonitoringOptions.C, "weighbridge", item: each.Type));

    internal static Project Supplies(this Project project, string point, Period period) => project
        .Monitor(point, period, "EG_p", 1000, "MWh", MonitoringOptions.C, "meter")
        .Monitor(point, period, "EC_p", 50, "MWh", MonitoringOptions.C, "meter");
}
