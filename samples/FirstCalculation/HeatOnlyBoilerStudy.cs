using Jcm.Calculations.Evaluation;
using Jcm.Calculations.Methodologies;
using Jcm.Calculations.Monitoring;
using Jcm.Calculations.Parameters;

namespace FirstCalculation;

/// <summary>A published calculation, recomputed: the heat-only boiler of the demonstration study of FY2013, Mongolia.</summary>
internal static class HeatOnlyBoilerStudy
{
    private const string Study = "demonstration study of FY2013, https://gec.jp/jcm/jp_old/projects/13ds_mgl_01.html";
    private const decimal Published = 750;

    internal static void Print()
    {
        // The study gives values for one year of operation. The year is assumed; which one does not change the result.
        var year = Period.Year(2013);
        var project = new Project("MN study", Catalogue.Approved.Get("MN_AM002", "1.0")) { Name = "heat-only boiler of the demonstration study" }
            .Fix("eta_RE", 0.50m, "", Study)
            .Fix("eta_PJ", 0.67m, "", Study)
            .Fix("EF_coal", 0.099m, "tCO2/GJ", Study)
            .Fix("P_max", 2.3m, "kW", Study)
            .Fix("EF_grid", 1.1501m, "tCO2/MWh", Study)
            .Monitor("boiler", year, "PH_p", 15_200m, "GJ", MonitoringOptions.C, Study)
            .Monitor("boiler", year, "h_p", 5_088m, "h", MonitoringOptions.C, Study);

        var result = project.Calculate();
        var reduction = result.Total.Reduction.Tonnes;

        Page.Title("(a) A published study, recomputed: heat-only boiler, Mongolia");
        Console.WriteLine(result.Results[0].Explain());
        Page.Table(
            ["", "tCO2e/yr"],
            ["published by the study", Page.Number(Published, 0)],
            ["calculated here", Page.Number(reduction, 2)],
            ["difference", Page.Number(reduction - Published, 2)]);
        Console.WriteLine(decimal.Round(reduction) == Published ? "The study is reproduced to its printed digit." : "The study is NOT reproduced.");
    }
}
