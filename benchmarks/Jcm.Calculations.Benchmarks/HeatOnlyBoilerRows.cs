using BenchmarkDotNet.Attributes;
using Jcm.Calculations.Arithmetic;
using Jcm.Calculations.Evaluation.Batch;
using Jcm.Calculations.Methodologies;
using Jcm.Calculations.Methodologies.Boiler;
using Jcm.Calculations.Monitoring.Rows;

namespace Jcm.Calculations.Benchmarks;

/// <summary>ER of the heat-only boiler: heat, both efficiencies and hours vary by row, the factors and the rated demand are one value for all.</summary>
[MemoryDiagnoser]
public class HeatOnlyBoilerRows
{
    private const double Coal = 0.099;
    private const double Demand = 2.3;
    private const double Grid = 1.1501;

    private static readonly Kernel Kernel = Kernel.Of<HeatOnlyBoiler>();

    private double[] heat = [];
    private double[] reference = [];
    private double[] project = [];
    private double[] hours = [];
    private Column[] columns = [];
    private BatchCalculation batch = null!;

    /// <summary>In the second-level cache, in the third, and in memory.</summary>
    [Params(4_000, 1_000_000, 16_000_000)]
    public int RowCount { get; set; }

    [GlobalSetup]
    public void Fill()
    {
        heat = Rows.Between(0, 1_000, RowCount, seed: 1);
        reference = Rows.Between(0.4, 0.6, RowCount, seed: 2);
        project = Rows.Between(0.6, 0.9, RowCount, seed: 3);
        hours = Rows.Between(0, 744, RowCount, seed: 4);
        columns =
        [
            Column.Of(heat), Column.Of(reference), Column.Of(project), Column.Constant(Coal), Column.Constant(Demand), Column.Of(hours), Column.Constant(Grid),
        ];
        batch = BatchCalculation.Of(
            BatchLayout.Of(Kernel,
            [
                BatchInput.Column("PH_p", "GJ", "made-up rows"),
                BatchInput.Column("eta_RE", "", "made-up rows"),
                BatchInput.Column("eta_PJ", "", "made-up rows"),
                BatchInput.Constant("EF_coal", 0.099m, "tCO2/GJ", "made-up value"),
                BatchInput.Constant("P_max", 2.3m, "kW", "made-up value"),
                BatchInput.Column("h_p", "h", "made-up rows"),
                BatchInput.Constant("EF_grid", 1.1501m, "tCO2/MWh", "made-up value"),
            ]),
            MemoryRows.Of(heat, reference, project, hours));
    }

    [Benchmark(Baseline = true)]
    public double ScalarLoop()
    {
        var (referenceSum, projectSum) = (0.0, 0.0);
        for (var row = 0; row < heat.Length; row++)
        {
            referenceSum += heat[row] / reference[row] * Coal;
            projectSum += (heat[row] / project[row] * Coal) + (Demand * hours[row] * 0.001 * Grid);
        }

        return referenceSum - projectSum;
    }

    [Benchmark]
    public double RealRows()
    {
        Real[] inputs = [default, default, default, new(Coal), new(Demand), default, new(Grid)];
        var total = 0.0;
        for (var row = 0; row < heat.Length; row++)
        {
            inputs[0] = new(heat[row]);
            inputs[1] = new(reference[row]);
            inputs[2] = new(project[row]);
            inputs[5] = new(hours[row]);
            total += Kernel.Evaluate<Real>(inputs).Reduction.Value;
        }

        return total;
    }

    [Benchmark]
    public double LanesRows() => PlainLanes.Sum(Kernel, columns, RowCount).Reduction.Value;

    /// <summary>The same with every row checked, exact totals and their bound.</summary>
    [Benchmark]
    public long CheckedRows() => batch.Totals().Rows;

    [Benchmark]
    public double PlainSum() => Rows.PlainSum(heat) + Rows.PlainSum(reference) + Rows.PlainSum(project) + Rows.PlainSum(hours);
}
