using BenchmarkDotNet.Attributes;
using Jcm.Calculations.Arithmetic;
using Jcm.Calculations.Evaluation.Batch;
using Jcm.Calculations.Methodologies;
using Jcm.Calculations.Methodologies.Solar;
using Jcm.Calculations.Monitoring.Rows;

namespace Jcm.Calculations.Benchmarks;

/// <summary>ER = (EG − EC_AUX − EG_CH + EG_DIS) × EF − PE: generation and factor vary by row, the rest is one value for all.</summary>
[MemoryDiagnoser]
public class DisplacedElectricityRows
{
    private static readonly Kernel Kernel = Kernel.Of<DisplacedElectricity>();

    private double[] generation = [];
    private double[] factor = [];
    private Column[] columns = [];
    private BatchCalculation batch = null!;

    /// <summary>In the second-level cache, in the third, and in memory.</summary>
    [Params(4_000, 1_000_000, 16_000_000)]
    public int RowCount { get; set; }

    [GlobalSetup]
    public void Fill()
    {
        generation = Rows.Between(0, 100, RowCount, seed: 1);
        factor = Rows.Between(0.3, 0.8, RowCount, seed: 2);
        columns = [Column.Of(generation), Column.Constant(0), Column.Constant(0), Column.Constant(0), Column.Of(factor), Column.Constant(0)];
        batch = BatchCalculation.Of(
            BatchLayout.Of(Kernel,
            [
                BatchInput.Column("EG_i,p", "MWh", "made-up rows"),
                BatchInput.Constant("EC_AUX,i,p", 0, "MWh", "made-up value"),
                BatchInput.Constant("EG_CH,i,p", 0, "MWh", "made-up value"),
                BatchInput.Constant("EG_DIS,i,p", 0, "MWh", "made-up value"),
                BatchInput.Column("EF_RE,i", "tCO2/MWh", "made-up rows"),
                BatchInput.Constant("PE_i,p", 0, "tCO2e", "made-up value"),
            ]),
            MemoryRows.Of(generation, factor));
    }

    [Benchmark(Baseline = true)]
    public double ScalarLoop()
    {
        var (reference, project) = (0.0, 0.0);
        double auxiliary = 0, charge = 0, discharge = 0, system = 0;
        for (var row = 0; row < generation.Length; row++)
        {
            reference += (generation[row] - auxiliary - charge + discharge) * factor[row];
            project += system;
        }

        return reference - project;
    }

    [Benchmark]
    public double RealRows()
    {
        var inputs = new Real[6];
        var total = 0.0;
        for (var row = 0; row < generation.Length; row++)
        {
            inputs[0] = new(generation[row]);
            inputs[4] = new(factor[row]);
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
    public double PlainSum() => Rows.PlainSum(generation) + Rows.PlainSum(factor);
}
