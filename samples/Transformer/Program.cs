using System.Globalization;
using System.Text;
using Jcm.Calculations.Evaluation;
using Jcm.Calculations.Methodologies;
using Jcm.Calculations.Monitoring;
using Jcm.Calculations.Parameters;
using Jcm.Calculations.Reference;

// Transformers of amorphous metal in a distribution grid: a list of units, a table of reference losses, and what a tolerance is worth.
// All numbers of this sample are illustrative; those of a project stand in VN_AM005 and in its project design document.
Console.OutputEncoding = Encoding.UTF8;
const string Illustrative = "illustrative value";
var year = Period.Year(2025);
var methodology = Catalogue.Approved.Get("VN_AM005", "1.0");

// The reference losses: one row for each rating. A capacity between two ratings is refused, never guessed.
var losses = PerformanceTable.Read(Text("reference-losses.csv"), Provenance.SuppliedBy("illustrative reference losses")).Value;

// The list of units is read as it comes from a spreadsheet; whatever is wrong with it is reported with row and column.
var list = EquipmentList.Read(Text("transformers-2025.csv"), methodology, year, MonitoringOptions.C, "illustrative list of 2025").Value;

var project = new Project("VN sample", methodology) { Name = "six transformers" }
    .Fix("Br_i", 1.25m, "%", Illustrative)
    .Fix("EF_grid", 0.68m, "tCO2/MWh", Illustrative)
    .Use("NLL_RE,i,j", losses)
    .With(list);

// The rated loss of the project units gets the tolerance on top. The methodology says how large it is; the library does not hold it.
var result = project.Fix("UNC_i", 15, "%", Illustrative).Calculate();
Title("The working of one unit");
Console.WriteLine(result.Results[3].Explain());

Title("All units");
Row("unit", "RE [tCO2e]", "PE [tCO2e]", "ER [tCO2e]");
foreach (var point in result.Points) Levels(point.Point, point.Levels);
Levels("total", result.Total);
Console.WriteLine();

Title("What the tolerance is worth: the methodology has to say on which side it counts");
Row("tolerance of 15 %", "RE [tCO2e]", "PE [tCO2e]", "ER [tCO2e]");
Levels("on neither side", project.Fix("UNC_i", 0, "", Illustrative).Calculate().Total);
Levels("on the project side only", result.Total);
Levels("on both sides", OnBothSides().Calculate().Total);
Console.WriteLine();

Title("A list with mistakes");
const string Wrong = "point,class,capacity [kVA],\"NLL_PJ,rated,i,j [W]\",\"D_p,i,j [d]\"\nStation 001,single-phase,25,18,365\nStation 001,single-phase,25,,36O\n";
foreach (var problem in EquipmentList.Read(Wrong, methodology, year, MonitoringOptions.C, "illustrative list").Problems) Console.WriteLine(problem);

// The reference losses count as rated ones, and the tolerance goes on them too.
Project OnBothSides() => new Project("VN sample", methodology)
    .Choose("NLL_RE,i,j", "with tolerance")
    .Fix("UNC_RE,i", 15, "%", Illustrative)
    .Fix("UNC_i", 15, "%", Illustrative)
    .Fix("Br_i", 1.25m, "%", Illustrative)
    .Fix("EF_grid", 0.68m, "tCO2/MWh", Illustrative)
    .Use("NLL_RE,rated,i,j", losses)
    .With(list);

static string Text(string name) => File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "data", name));

static void Title(string title) => Console.WriteLine($"{title}\n{new string('=', title.Length)}\n");

static void Levels(string name, EmissionLevels levels) => Row(name, Number(levels.Reference.Tonnes), Number(levels.Project.Tonnes), Number(levels.Reduction.Tonnes));

static void Row(string name, string reference, string emitted, string reduction) => Console.WriteLine($"{name,-26}{reference,12}{emitted,12}{reduction,12}");

static string Number(decimal tonnes) => tonnes.ToString("N4", CultureInfo.InvariantCulture);
