using System.Globalization;
using System.Text;
using Jcm.Calculations.Arithmetic;
using Jcm.Calculations.Evaluation;
using Jcm.Calculations.Methodologies;
using Jcm.Calculations.Methodologies.WasteToEnergy;
using Jcm.Calculations.Monitoring;
using Jcm.Calculations.Parameters;

Console.OutputEncoding = Encoding.UTF8;

// A plant of the size of project MM001 in Yangon, 60 t a day. All numbers are illustrative: no value of MM_AM001 is known here.
const string Illustration = "illustrative value";

(string Type, decimal Percent)[] composition = [("food", 60), ("paper_cardboard", 12), ("plastics", 13), ("wood", 8), ("other_inert", 7)];

// MM_AM001 fixes these, but its text is not held: the rows of IPCC and CDM texts are candidates, and the project says which it takes.
var frame = new Project("waste to energy", Catalogue.Approved.Get("MM_AM001"))
    .Choose("phi", "single").Fix("f", 0, "", Illustration)
    .Choose("OX", "covered").Choose("F", "all").Choose("DOC_f", "bulk").Choose("MCF", "managed_anaerobic")
    .Choose("DOC_j", "default").Choose("k_j", "tropical, moist and wet")
    .Choose("PE_CO2,p", "dry matter and carbon").Choose("dm_j", "default").Choose("CF_j", "default").Choose("FCF_j", "default").Choose("OF", "incineration")
    .Choose("EF_CH4", "msw, continuous_stoker").Choose("EF_N2O", "msw, continuous_and_semi_continuous")
    .Fix("EF_grid", 0.46m, "tCO2/MWh", Illustration);

Project Operating(Project project, IEnumerable<int> years) => years.Aggregate(project, (sum, year) =>
{
    var period = Period.Year(year);
    sum = sum
        .Monitor("plant", period, "W_p", 20_000, "t", MonitoringOptions.C, "weighbridge, " + Illustration)
        .Monitor("plant", period, "EG_p", 5_200, "MWh", MonitoringOptions.C, "meter, " + Illustration)
        .Monitor("plant", period, "EC_p", 100, "MWh", MonitoringOptions.C, "meter, " + Illustration);
    return composition.Aggregate(sum, (all, each) => all.Monitor("plant", period, "p_j,p", each.Percent, "%", MonitoringOptions.C, "sorting, " + Illustration, item: each.Type));
});

// (a) Methane of a landfill builds up: what a year avoids comes from the waste of all years before it.
int[] years = [2022, 2023, 2024, 2025, 2026];
var counting = Operating(frame.Choose("g", "counting the year of disposal"), years).Calculate();
var after = Operating(frame.Choose("g", "from the year after disposal"), years).Calculate();

Title("(a) Five years of one plant, by the year in which decay begins [tCO2e]");
Console.WriteLine("year     RE_CH4      RE_p      PE_p      ER_p   |    RE_CH4      ER_p");
Console.WriteLine("         counting the year of disposal          |  from the year after");
Console.WriteLine("----  ---------  --------  --------  --------   |  --------  --------");
foreach (var (first, second) in counting.Results.Zip(after.Results))
{
    Console.WriteLine(
        $"{Plain(first.Period.From.Year)}  {Cell(Methane(first), 9)}  {Cell(first.Levels.Reference.Tonnes, 8)}  {Cell(first.Levels.Project.Tonnes, 8)}  {Cell(first.Levels.Reduction.Tonnes, 8)}   |  "
        + $"{Cell(Methane(second), 8)}  {Cell(second.Levels.Reduction.Tonnes, 8)}");
}

Console.WriteLine();
Console.WriteLine("The two timings credit different amounts: the design document says which one applies.");

// (b) The next calculation begins with the carbon that the last one left in the landfill.
var firstYears = Operating(frame.Choose("g", "counting the year of disposal"), years[..3]).Calculate();
var lastYears = Operating(frame.Choose("g", "counting the year of disposal"), years[3..]).CarryFrom(firstYears).Calculate();

Title("(b) In two calculations: what the first one carries on");
foreach (var carried in firstYears.CarriedForward) Console.WriteLine($"{carried.Symbol}  {carried.Item,-16}{Cell(carried.Value, 9)} {carried.Unit} at the end of {carried.AsOf.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}");
var isSame = firstYears.Results.Concat(lastYears.Results).Select(each => each.Levels).SequenceEqual(counting.Results.Select(each => each.Levels));
Console.WriteLine(isSame ? "Both together give the five years above, to the last digit." : "The two calculations DIFFER from the one above.");

// (c) The working, of a plant that burns food waste only: the second year, with the carbon of the first.
var foodOnly = years[..2].Aggregate(frame.Choose("g", "counting the year of disposal"), (sum, year) => sum
    .Monitor("plant", Period.Year(year), "W_j,p", 12_000, "t", MonitoringOptions.C, "weighbridge, " + Illustration, item: "food")
    .Monitor("plant", Period.Year(year), "EG_p", 2_500, "MWh", MonitoringOptions.C, "meter, " + Illustration)
    .Monitor("plant", Period.Year(year), "EC_p", 100, "MWh", MonitoringOptions.C, "meter, " + Illustration)).Calculate();

Title("(c) The working of a second year, food waste only");
Console.WriteLine(foodOnly.Results[1].Explain());
foreach (var warning in foodOnly.Warnings) Console.WriteLine(warning);

// (d) Without a project: one deposit of 1,000 t of carbon, month by month.
var deposits = new Exact[61];
deposits[0] = new(1000);
var decomposed = new Exact[deposits.Length];
var left = DecaySeries.Run<Exact>(deposits, rate: new(0.4m), stepsPerYear: new(12), shareOfFirstStep: new(0), stored: new(0), decomposed);

Title("(d) 1,000 t of carbon, k = 0.4 a year, five years in months");
for (var year = 1; year <= 5; year++) Console.WriteLine($"year {Plain(year)}: {Cell(decomposed[(1 + (12 * (year - 1)))..(1 + (12 * year))].Sum(each => each.Value), 7)} t decompose");
Console.WriteLine($"stored: {Cell(left.Value, 7)} t, which is 1,000 x exp(-2)");

static decimal Methane(PeriodResult result) => result.Parameters[AvoidedLandfillMethane.LandfillMethaneEmissions.Slot].Value;

static string Cell(decimal value, int width) => value.ToString("N1", CultureInfo.InvariantCulture).PadLeft(width);

static string Plain(int number) => number.ToString(CultureInfo.InvariantCulture);

static void Title(string title)
{
    Console.WriteLine();
    Console.WriteLine(title);
    Console.WriteLine(new string('=', title.Length));
    Console.WriteLine();
}
