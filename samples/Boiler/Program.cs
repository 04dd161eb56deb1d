using System.Globalization;
using System.Text;
using Jcm.Calculations.Evaluation;
using Jcm.Calculations.Methodologies;
using Jcm.Calculations.Monitoring;
using Jcm.Calculations.Parameters;
using Jcm.Calculations.Quantities;
using Jcm.Calculations.Reference;

Console.OutputEncoding = Encoding.UTF8;

// Every number that is not from the IPCC tables is illustrative, and says so.
const string Illustrative = "illustrative value";
const MonitoringOptions Meter = MonitoringOptions.C;
const MonitoringOptions Invoice = MonitoringOptions.B;
var year = Period.Year(2024);

OnceThroughBoiler();
OptimisedBoilerHouse();
BiomassInPlaceOfOil();

// (a) Only the gas is monitored; the reference boiler would have burned more of it, by the ratio of the efficiencies.
void OnceThroughBoiler()
{
    var gas = Fuels.Find("natural_gas").Value;
    var result = new Project("once-through", Catalogue.Approved.Get("ID_AM015", "1.0"))
        // The same fuel on both sides: the reduction rises with its factor, so the lower bound is the safe one.
        .Fix("EF_RE,f", gas.CarbonDioxide[FuelBound.Lower])
        .Fix("NCV_N,f", 38.5m, "GJ/1000 Nm3", Illustrative)
        .Fix("eta_RE,i", 0.88m, "", Illustrative + "; the approved default is not held here")
        .Fix("eta_PJ,i", 0.96m, "", Illustrative)
        .Monitor("boiler 1", year, "FC_N,f,p", 840_000m, "Nm3", Invoice, Illustrative)
        .Calculate();
    Title("(a) Once-through boiler, gas by normal volume: ID_AM015");
    Console.WriteLine(result.Results[0].Explain());
}

// (b) The reference is what the history of the boiler house says about the steam of the period.
void OptimisedBoilerHouse()
{
    HistoricalRecord[] log = [new(20_000, 62_000, 2_000), new(45_000, 126_000, 3_000), new(50_000, 135_000, 2_500), new(24_000, 69_600, 2_400)];
    var history = new HistoricalData(log, Units.Tonne, Units.Gigajoule, Units.Hour, Provenance.SuppliedBy(Illustrative));
    var models = new (string Name, HistoricalRelation Relation)[]
    {
        ("constant", HistoricalRelation.Constant(history).Value),
        ("binned", HistoricalRelation.Binned(history, [8, 14, 18, 24], BinMean.OfTotals).Value),
        ("line", HistoricalRelation.Line(history).Value),
    };

    Title("(b) Optimised boiler house with a history of 10 to 20 t/h: ID_AM007");
    Console.WriteLine("reference emissions, tCO2e     at 16 t/h      at 25 t/h, outside the history");
    Console.WriteLine("                                              extrapolated   at boundary    smaller of both");
    foreach (var (name, relation) in models)
    {
        string[] cells =
        [
            Reference(relation, 16, OutsideHistory.Refused),
            Reference(relation, 25, OutsideHistory.Extrapolated),
            Reference(relation, 25, OutsideHistory.AtBoundary),
            Reference(relation, 25, OutsideHistory.SmallerOfBoth),
        ];
        Console.WriteLine($"{name,-25}{string.Concat(cells.Select(cell => $"{cell,15}"))}");
    }

    Console.WriteLine();
    var working = Steaming(models[2].Relation, 16, OutsideHistory.Refused)
        .Monitor("house", year, "EC_PJ,p", 300, "MWh", Meter, Illustrative)
        .Choose("EF_elec", "grid")
        .Fix("EF_grid", 0.8m, "tCO2/MWh", Illustrative)
        .Calculate();
    Console.WriteLine(working.Results[0].Explain());
    // What the methodology text leaves open is a choice of the project, and on record.
    foreach (var policy in working.Policies.Where(policy => policy.StartsWith("Loads outside", StringComparison.Ordinal))) Console.WriteLine(policy);

    string Reference(HistoricalRelation relation, int load, OutsideHistory outside) =>
        Number(Steaming(relation, load, outside).Calculate().Total.Reference.Tonnes);

    Project Steaming(HistoricalRelation relation, int load, OutsideHistory outside) => new Project("boiler house", Catalogue.Approved.Get("ID_AM007", "1.1"))
        .Relate("ST_PJ,p", relation, outside)
        .Fix("EF_RE,fuel", Fuels.Find("sub_bituminous_coal").Value.CarbonDioxide[FuelBound.Lower])
        .Monitor("house", year, "ST_PJ,p", load * 5_000, "t", Meter, Illustrative)
        .Monitor("house", year, "h_p", 5_000, "h", Meter, Illustrative)
        // Without values of the supplier the coal takes the upper bounds of the tables.
        .Monitor("house", year, "FC_f,p", 7_500, "t", Invoice, Illustrative, item: "sub_bituminous_coal");
}

// (c) A fuel switch by a definition of one's own, which is data (own-methodology.json): the carbon of wood counts as zero, that of the oil beside it does not.
void BiomassInPlaceOfOil()
{
    var result = new Project("biomass", Catalogue.Approved.WithDefinitions(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "own-methodology.json"))).Value.Get("XX_BIOMASS"))
        .Fix("eta_RE", 0.86m, "", Illustrative)
        .Fix("EF_RE,fuel", Fuels.Find("residual_fuel_oil").Value.CarbonDioxide[FuelBound.Lower])
        .Monitor("boiler 1", year, "M_st,p", 30_000, "t", Meter, Illustrative)
        .Monitor("boiler 1", year, "h_st", 2_780, "kJ/kg", Meter, Illustrative)
        .Monitor("boiler 1", year, "h_fw", 440, "kJ/kg", Meter, Illustrative)
        .Monitor("boiler 1", year, "FC_f,p", 5_600, "t", Invoice, Illustrative, item: "wood_waste")
        .Monitor("boiler 1", year, "FC_f,p", 40, "t", Invoice, Illustrative, item: "residual_fuel_oil")
        .BusinessAsUsual("eta_RE", 0.80m, "", Illustrative)
        .Calculate();
    Title("(c) Steam from wood in place of oil: a definition of one's own");
    Console.WriteLine(result.Results[0].Explain());
    Console.WriteLine($"reduction                  {Number(result.Total.Reduction.Tonnes),10} tCO2e");
    Console.WriteLine($"never credited, BaU - RE   {Number(result.Total.Uncredited!.Value.Tonnes),10} tCO2e");
}

static string Number(decimal tonnes) => tonnes.ToString("N1", CultureInfo.InvariantCulture);

static void Title(string title)
{
    Console.WriteLine();
    Console.WriteLine(title);
    Console.WriteLine(new string('=', title.Length));
    Console.WriteLine();
}
