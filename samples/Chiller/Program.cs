using System.Globalization;
using System.Text;
using Jcm.Calculations.Evaluation;
using Jcm.Calculations.Methodologies;
using Jcm.Calculations.Monitoring;
using Jcm.Calculations.Parameters;
using Jcm.Calculations.Quantities;
using Jcm.Calculations.Reference;

Console.OutputEncoding = Encoding.UTF8;
var year = Period.Year(2023);
const string Illustrative = "illustrative value";

// The reference COPs stand in the document of the methodology. The library ships none, so that the table is the caller's.
var table = PerformanceTable.Create(
    "reference COPs (illustrative)",
    Units.One,
    Unit.Parse("USRt"),
    Provenance.SuppliedBy(Illustrative),
    [new("centrifugal", 300, 450, 5.0m), new("centrifugal", 450, 550, 5.2m), new("centrifugal", 550, 1500, 5.5m, ToIsIncluded: true)]).Value;

// Two chillers of one site. The first is described at its own design point, the second at the standard condition.
var site = new Project("TH sample", Catalogue.Approved.Get("TH_AM005", "3.0")) { Name = "two chillers of one site" }
    .Use("COP_RE,i", table)
    .Equip("chiller 1", "centrifugal", 450, "USRt", Illustrative)
    .Equip("chiller 2", "centrifugal", 1200, "USRt", Illustrative)
    .Fix("COP_PJ,spec,i", 6.6m, "", Illustrative, "chiller 1")
    .Fix("T_cooling-out,i", 36, "°C", Illustrative, "chiller 1")
    .Fix("T_chilled-out,i", 7, "°C", Illustrative, "chiller 1")
    .Fix("COP_PJ,i", 6.3m, "", Illustrative, "chiller 2")
    .Monitor("chiller 1", year, "EC_PJ,i,p", 840, "MWh", MonitoringOptions.C, Illustrative)
    .Monitor("chiller 2", year, "EC_PJ,i,p", 2100, "MWh", MonitoringOptions.C, Illustrative)

    // Grid and captive electricity of the site: all chillers share the mix.
    .Choose("EF_elec", "grid and captive")
    .Choose("EF_captive", "measured")
    .Fix("EF_grid", 0.5m, "tCO2/MWh", Illustrative)
    .MonitorForAll(year, "EI_grid,p", 9000, "MWh", MonitoringOptions.B, Illustrative)
    .MonitorForAll(year, "EI_gen,p", 1000, "MWh", MonitoringOptions.C, Illustrative)
    .MonitorForAll(year, "EG_gen,p", 1000, "MWh", MonitoringOptions.C, Illustrative)
    .MonitorForAll(year, "FC_gen,f,p", 215, "t", MonitoringOptions.B, Illustrative, "diesel_oil");

Title("Two centrifugal chillers, TH_AM005: illustrative numbers");
var chillers = site.Calculate();
Console.WriteLine(chillers.Results[0].Explain());
Rows(chillers.Points.Select(point => (point.Point, point.Levels)).Append(("total", chillers.Total)));

Title("How much the reference COP decides (chiller 2 alone)");
foreach (var cop in new[] { 5.0m, 5.25m, 5.5m, 5.75m, 6.0m, 6.5m })
{
    var alone = new Project("one chiller", site.Methodology)
        .Fix("COP_PJ,i", 6.3m, "", Illustrative)
        .Fix("COP_RE,i", cop, "", Illustrative)
        .Fix("EF_elec", 0.5m, "tCO2/MWh", Illustrative)
        .Monitor("chiller 2", year, "EC_PJ,i,p", 2100, "MWh", MonitoringOptions.C, Illustrative)
        .Calculate();
    Console.WriteLine($"COP_RE {cop.ToString("N2", CultureInfo.InvariantCulture)}   {Tonnes(alone.Total.Reduction)} tCO2e");
}

Title("Refrigerant that leaks, where a project counts it");
var leaking = site.Fix("m_ref", 500, "kg", Illustrative, "chiller 1", item: "R-134a").Fix("L_ref", 2, "%/yr", Illustrative, "chiller 1", item: "R-134a").Calculate();
Rows([("not counted", chillers.Total), ("500 kg R-134a, 2 %/yr", leaking.Total)]);
Console.WriteLine(leaking.Policies.Single(policy => policy.StartsWith("GWP", StringComparison.Ordinal)));

Title("An absorption chiller driven by waste heat, ID_AM022: illustrative numbers");
var absorber = new Project("ID sample", Catalogue.Approved.Get("ID_AM022"))
    .Fix("COP_RE", 5.5m, "", Illustrative)
    .Fix("c_p", 4.2m, "kJ/(kg*K)", Illustrative)
    .Fix("EF_grid", 0.8m, "tCO2/MWh", Illustrative)
    .Choose("EF_elec", "grid")
    .Choose("Q_cool,p", "flow and temperatures")
    .Monitor("absorber", year, "M_chilled,p", 900_000, "t", MonitoringOptions.C, Illustrative)
    .Monitor("absorber", year, "T_chilled-return", 12, "°C", MonitoringOptions.C, Illustrative)
    .Monitor("absorber", year, "T_chilled-supply", 7, "°C", MonitoringOptions.C, Illustrative)
    .Monitor("absorber", year, "EC_PJ,p", 60, "MWh", MonitoringOptions.C, Illustrative)
    .Calculate();
Console.WriteLine(absorber.Results[0].Explain());

static void Title(string title) => Console.WriteLine($"{Environment.NewLine}{title}{Environment.NewLine}{new string('=', title.Length)}{Environment.NewLine}");

static string Tonnes(MassOfCO2e mass) => mass.Tonnes.ToString("N3", CultureInfo.InvariantCulture).PadLeft(10);

static void Rows(IEnumerable<(string Name, EmissionLevels Levels)> rows)
{
    Console.WriteLine($"{"tCO2e",-22}{"reference",11}{"project",11}{"reduction",11}");
    foreach (var (name, levels) in rows) Console.WriteLine($"{name,-22} {Tonnes(levels.Reference)} {Tonnes(levels.Project)} {Tonnes(levels.Reduction)}");
}
