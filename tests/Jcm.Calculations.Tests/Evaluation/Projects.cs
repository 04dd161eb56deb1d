using Jcm.Calculations.Evaluation;
using Jcm.Calculations.Methodologies;
using Jcm.Calculations.Monitoring;
using Jcm.Calculations.Parameters;
using Xunit;

namespace Jcm.Calculations.Tests.Evaluation;

/// <summary>Small valid projects that a test changes in one respect.</summary>
internal static class Projects
{
    internal const string Generation = "EG_i,p";

    internal const string Auxiliary = "EC_AUX,i,p";

    internal const string Charge = "EG_CH,i,p";

    internal const string Discharge = "EG_DIS,i,p";

    internal const string Factor = "EF_RE,i";

    /// <summary>VN_AM007 without any value.</summary>
    internal static Project SolarFrame { get; } = new Project("VN-1", Catalogue.Approved.Get("VN_AM007")).Choose(Factor, "national grid");

    /// <summary>One roof, one year, 1,000 MWh at 0.333 tCO2/MWh.</summary>
    internal static Project Solar { get; } = SolarFrame.Generates("roof", Period.Year(2024), 1000);

    /// <summary>PV with a battery and a factor of the caller's.</summary>
    internal static Project Battery { get; } = new Project("ID-1", Catalogue.Approved.Get("ID_AM017"))
        .Fix(Factor, 0.7m, "tCO2/MWh", "table of ID_AM017")
        .Generates("plant", Period.Year(2024), 2000)
        .Monitor("plant", Period.Year(2024), Charge, 600, "MWh", MonitoringOptions.C, "battery meter, in")
        .Monitor("plant", Period.Year(2024), Discharge, 528, "MWh", MonitoringOptions.C, "battery meter, out");

    /// <summary>Electricity by category of day; holidays do not count.</summary>
    internal static Project ByDayCategory { get; } = new Project("KH-1", Catalogue.Approved.Get("KH_AM002"))
        .Choose(Factor, "national grid")
        .Fix(Factor, 0.353m, "tCO2/MWh", "table of KH_AM002", category: "national grid")
        .Generates("roof", Period.Year(2024), 700, "working day")
        .Generates("roof", Period.Year(2024), 150, "holiday")
        .CountDays("working day", true, "KH_AM002")
        .CountDays("holiday", false, "KH_AM002");

    /// <summary>MN_AM002 with all fixed values, without monitored ones.</summary>
    internal static Project BoilerFrame { get; } = new Project("MN-1", Catalogue.Approved.Get("MN_AM002"))
        .Fix("eta_RE", 0.50m, "", "methodology")
        .Fix("eta_PJ", 0.67m, "", "methodology")
        .Fix("EF_coal", 0.099m, "tCO2/GJ", "methodology")
        .Fix("P_max", 2.3m, "kW", "catalogue of the maker")
        .Fix("EF_grid", 1.1501m, "tCO2/MWh", "project design document");

    /// <summary>One heat-only boiler, one year.</summary>
    internal static Project Boiler { get; } = BoilerFrame.Heats("HOB 1", Period.Year(2023), 15_200, 5_088);

    internal static Project Generates(this Project project, string point, Period period, decimal megawattHours, string? dayCategory = null) =>
        project.Monitor(point, period, Generation, megawattHours, "MWh", MonitoringOptions.C, "meter log", dayCategory);

    internal static Project Heats(this Project project, string point, Period period, decimal gigajoules, decimal hours) => project
        .Monitor(point, period, "PH_p", gigajoules, "GJ", MonitoringOptions.C, "heat meter")
        .Monitor(point, period, "h_p", hours, "h", MonitoringOptions.C, "log of operation");

    /// <summary>The monitoring points of a project.</summary>
    internal static IReadOnlyList<string> Points(this Project project) => [.. project.MonitoredValues.Select(value => value.Point).Where(point => point is not MonitoredValue.AllPoints).Distinct(StringComparer.Ordinal)];

    /// <summary>The one problem of a project.</summary>
    internal static Problem OnlyProblem(this Project project) => Assert.Single(project.Evaluate().Problems);

    internal static IEnumerable<ProblemCode> Codes(this Project project) => project.Evaluate().Problems.Select(problem => problem.Code);
}
