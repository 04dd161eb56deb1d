using Jcm.Calculations.Evaluation;
using Jcm.Calculations.Methodologies;
using Jcm.Calculations.Monitoring;
using Jcm.Calculations.Parameters;

namespace Jcm.Calculations.Tests.Methodologies.Chiller;

/// <summary>Small valid projects of the family that a test changes in one respect. All their numbers are illustrative.</summary>
internal static class ChillerProjects
{
    internal static readonly Period Year = Period.Year(2023);

    /// <summary>A centrifugal chiller at the standard condition, without a factor of the electricity.</summary>
    internal static Project WithoutFactor { get; } = new Project("TH-1", Catalogue.Approved.Get("TH_AM005", "3.0"))
        .Fix("COP_PJ,i", 6, "", "quotation")
        .Fix("COP_RE,i", 5, "", "methodology")
        .Uses("chiller", 1000);

    /// <summary>The same with 0.5 tCO2/MWh from the grid.</summary>
    internal static Project Centrifugal { get; } = WithoutFactor.Choose("EF_elec", "grid").Fix("EF_grid", 0.5m, "tCO2/MWh", "national authority");

    /// <summary>An absorption chiller driven by waste heat: 5,000 MWh of cooling.</summary>
    internal static Project WithoutCooling { get; } = new Project("ID-1", Catalogue.Approved.Get("ID_AM022"))
        .Fix("COP_RE", 5, "", "methodology")
        .Choose("EF_elec", "grid").Fix("EF_grid", 0.8m, "tCO2/MWh", "national authority")
        .Monitor("absorber", Year, "EC_PJ,p", 50, "MWh", MonitoringOptions.C, "meter");

    internal static Project Absorption { get; } = WithoutCooling.Cools(5000, "MWh");

    internal static Project Uses(this Project project, string point, decimal megawattHours, Period? period = null) =>
        project.Monitor(point, period ?? Year, "EC_PJ,i,p", megawattHours, "MWh", MonitoringOptions.C, "meter");

    internal static Project Cools(this Project project, decimal cooling, string unit) =>
        project.Monitor("absorber", Year, "Q_cool,p", cooling, unit, MonitoringOptions.C, "heat meter");

    /// <summary>Grid and captive electricity of the site, shared by all its chillers.</summary>
    internal static Project Mixes(this Project project, decimal grid, decimal captive, decimal fromGrid, decimal own) => project
        .Choose("EF_elec", "grid and captive")
        .Choose("EF_captive", "rated efficiency")
        .Fix("EF_grid", grid, "tCO2/MWh", "national authority")
        .Fix("eta_elec", 0.36m, "", "name plate")
        .Fix("EF_fuel,cap", captive / 10, "tCO2/GJ", "supplier")
        .MonitorForAll(Year, "EI_grid,p", fromGrid, "MWh", MonitoringOptions.B, "invoices")
        .MonitorForAll(Year, "EI_gen,p", own, "MWh", MonitoringOptions.C, "meter");
}
