using System.Globalization;
using System.Text;
using BenchmarkDotNet.Attributes;
using Jcm.Calculations.Evaluation;
using Jcm.Calculations.Methodologies;
using Jcm.Calculations.Methodologies.Transformer;
using Jcm.Calculations.Monitoring;
using Jcm.Calculations.Parameters;
using Jcm.Calculations.Quantities;
using Jcm.Calculations.Reference;

namespace Jcm.Calculations.Benchmarks;

/// <summary>A grid of transformers, each with its rating, rated loss and days: checked and in decimal numbers as a project, and unchecked in columns.</summary>
[MemoryDiagnoser]
public class TransformerUnits
{
    private const int Ratings = 15;
    private const decimal Blackouts = 0.0125m;
    private const decimal Grid = 0.68m;
    private const decimal Tolerance = 0.15m;

    private static readonly Kernel Kernel = Kernel.Of<TransformerLosses>();

    private static readonly MethodologyDefinition Methodology = Catalogue.Approved.Get("VN_AM005", "1.0");

    private string csv = "";
    private Project frame = null!;
    private Project project = null!;
    private Column[] columns = [];

    [Params(10_000, 100_000)]
    public int UnitCount { get; set; }

    [GlobalSetup]
    public void Fill()
    {
        var text = new StringBuilder("point,class,capacity [kVA],\"NLL_PJ,rated,i,j [W]\",\"D_p,i,j [d]\"\n");
        var (days, reference, losses) = (new double[UnitCount], new double[UnitCount], new double[UnitCount]);
        for (var unit = 0; unit < UnitCount; unit++)
        {
            var (rating, loss, energised) = (unit % Ratings, 40 + (unit % 77), 300 + (unit % 65));
            (days[unit], reference[unit], losses[unit]) = (energised, ReferenceLoss(rating), (double)(loss * (1 + Tolerance)));
            text.Append(CultureInfo.InvariantCulture, $"T{unit},three-phase,{Capacity(rating)},{loss},{energised}\n");
        }

        csv = text.ToString();
        var rows = Enumerable.Range(0, Ratings).Select(rating => new PerformanceRow("three-phase", Capacity(rating), Capacity(rating), ReferenceLoss(rating)));
        frame = new Project("grid", Methodology)
            .Fix("Br_i", Blackouts, "", "made-up value")
            .Fix("EF_grid", Grid, "tCO2/MWh", "made-up value")
            .Fix("UNC_i", Tolerance, "", "made-up value")
            .Use("NLL_RE,i,j", PerformanceTable.Create("reference losses", Units.Watt, Units.KilovoltAmpere, Provenance.SuppliedBy("made-up values"), rows).Value);
        project = FromText();
        columns =
        [
            Column.Of(days), Column.Of(reference), Column.Of(losses), Column.Constant(0), Column.Constant(0), Column.Constant(0), Column.Constant((double)Blackouts), Column.Constant((double)Grid),
        ];
    }

    [Benchmark]
    public Project FromText() => frame.With(EquipmentList.Read(csv, Methodology, Period.Year(2025), MonitoringOptions.C, "made-up list").Value);

    [Benchmark(Baseline = true)]
    public decimal AsProject() => project.Calculate().Total.Reduction.Tonnes;

    [Benchmark]
    public double InColumns() => PlainLanes.Sum(Kernel, columns, UnitCount).Reduction.Value;

    private static int Capacity(int rating) => 50 * (rating + 1);

    private static int ReferenceLoss(int rating) => 100 + (40 * rating);
}
