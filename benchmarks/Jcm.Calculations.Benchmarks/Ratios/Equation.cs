using Jcm.Calculations.Evaluation.Batch;
using Jcm.Calculations.Methodologies;
using Jcm.Calculations.Methodologies.Boiler;
using Jcm.Calculations.Methodologies.Chiller;
using Jcm.Calculations.Methodologies.Solar;
using Jcm.Calculations.Monitoring.Rows;

namespace Jcm.Calculations.Benchmarks.Ratios;

/// <summary>An equation over made-up rows in every way that is compared: the loops that one would write by hand, and the library's.</summary>
internal abstract class Equation
{
    private readonly double[][] columns;
    private readonly Column[] slots;
    private readonly Column[][] halves;
    private readonly decimal[][] decimals;

    private Equation(string name, Kernel kernel, int rows, (string Symbol, double Lower, double Upper)[] varying, (string Symbol, decimal Value)[] constants)
    {
        Name = name;
        Kernel = kernel;
        Rows = rows;
        columns = [.. varying.Select((input, seed) => Benchmarks.Rows.Between(input.Lower, input.Upper, rows, seed + 1))];
        decimals = [.. columns.Select(column => column.Take(DecimalRows).Select(value => (decimal)value).ToArray())];
        slots = Slots(columns);
        halves = [Slots([.. columns.Select(column => column[..(rows / 2)])]), Slots([.. columns.Select(column => column[(rows / 2)..])])];

        Column[] Slots(double[][] values) => [.. kernel.Parameters.Select(parameter => Array.FindIndex(varying, input => string.Equals(input.Symbol, parameter.Symbol, StringComparison.Ordinal)) is >= 0 and var at
            ? Column.Of(values[at])
            : Column.Constant((double)constants.Single(input => string.Equals(input.Symbol, parameter.Symbol, StringComparison.Ordinal)).Value))];
        Layout = BatchLayout.Of(kernel, [
            .. varying.Select(input => BatchInput.Column(input.Symbol, Unit(kernel, input.Symbol), "made-up rows")),
            .. constants.Select(input => BatchInput.Constant(input.Symbol, input.Value, Unit(kernel, input.Symbol), "made-up value"))]);
        Batch = BatchCalculation.Of(Layout, MemoryRows.Of([.. columns.Select(column => (ReadOnlyMemory<double>)column)]));
    }

    internal string Name { get; }

    internal Kernel Kernel { get; }

    internal int Rows { get; }

    internal int ColumnCount => columns.Length;

    internal BatchLayout Layout { get; }

    internal BatchCalculation Batch { get; }

    /// <summary>All rows at once.</summary>
    internal RowChunk Chunk => new([.. columns.Select(column => (ReadOnlyMemory<double>)column)], default, Rows);

    /// <summary>Rows of the loop in decimals, which is slow.</summary>
    internal int DecimalRows => Math.Min(Rows, 20_000);

    /// <summary>The loop that one would write by hand, in doubles.</summary>
    internal double ScalarLoop() => ScalarLoop(columns);

    /// <summary>The loop that one would write by hand, in decimals, over <see cref="DecimalRows"/> rows.</summary>
    internal double DecimalLoop() => (double)DecimalLoop(decimals);

    /// <summary>The kernel eight rows at a time, with sums that are rounded at every addition.</summary>
    internal double LanesLoop() => PlainLanes.Sum(Kernel, slots, Rows).Reduction.Value;

    /// <summary>The same on two threads, each with half of the rows.</summary>
    internal double LanesLoopOnTwoThreads()
    {
        var sums = new double[2];
        Parallel.For(0, 2, half => sums[half] = PlainLanes.Sum(Kernel, halves[half], half == 0 ? Rows / 2 : Rows - (Rows / 2)).Reduction.Value);
        return sums.Sum();
    }

    /// <summary>Nothing but adding up the columns, on several threads: as fast as the machine reads them.</summary>
    internal double ReadOnly(int threads)
    {
        var sums = new double[threads];
        var share = Rows / threads;
        Parallel.For(0, threads, thread => sums[thread] = columns.Sum(column => Benchmarks.Rows.PlainSum(column.AsSpan(thread * share, share))));
        return sums.Sum();
    }

    /// <summary>The checked batch with exact totals and their bound.</summary>
    internal double Certified(int threads) => Batch.Totals(new() { Threads = threads }).Rows;

    protected abstract double ScalarLoop(double[][] columns);

    protected abstract decimal DecimalLoop(decimal[][] columns);

    private static string Unit(Kernel kernel, string symbol) => kernel.Parameters.Single(parameter => string.Equals(parameter.Symbol, symbol, StringComparison.Ordinal)).Unit.Symbol;

    internal sealed class Solar(int rows) : Equation("solar", Kernel.Of<DisplacedElectricity>(), rows,
        [("EG_i,p", 0, 100), ("EF_RE,i", 0.3, 0.8)],
        [("EC_AUX,i,p", 0), ("EG_CH,i,p", 0), ("EG_DIS,i,p", 0), ("PE_i,p", 0)])
    {
        protected override double ScalarLoop(double[][] columns)
        {
            var (generation, factor) = (columns[0], columns[1]);
            var (reference, project) = (0.0, 0.0);
            double auxiliary = 0, charge = 0, discharge = 0, system = 0;
            for (var row = 0; row < generation.Length; row++)
            {
                reference += (generation[row] - auxiliary - charge + discharge) * factor[row];
                project += system;
            }

            return reference - project;
        }

        protected override decimal DecimalLoop(decimal[][] columns)
        {
            var (generation, factor) = (columns[0], columns[1]);
            var (reference, project) = (0m, 0m);
            decimal auxiliary = 0, charge = 0, discharge = 0, system = 0;
            for (var row = 0; row < generation.Length; row++)
            {
                reference += (generation[row] - auxiliary - charge + discharge) * factor[row];
                project += system;
            }

            return reference - project;
        }
    }

    internal sealed class Chiller(int rows) : Equation("chiller", Kernel.Of<ElectricityEfficiencyRatio>(), rows,
        [("EC_PJ,i,p", 0, 1000), ("COP_PJ,i", 5, 7), ("COP_RE,i", 3, 5), ("EF_elec", 0.3, 0.8)],
        [("PE_ref,i,p", 0)])
    {
        protected override double ScalarLoop(double[][] columns)
        {
            var (electricity, own, other, factor) = (columns[0], columns[1], columns[2], columns[3]);
            var (reference, project, refrigerant) = (0.0, 0.0, 0.0);
            for (var row = 0; row < electricity.Length; row++)
            {
                reference += electricity[row] * (own[row] / other[row]) * factor[row];
                project += (electricity[row] * factor[row]) + refrigerant;
            }

            return reference - project;
        }

        protected override decimal DecimalLoop(decimal[][] columns)
        {
            var (electricity, own, other, factor) = (columns[0], columns[1], columns[2], columns[3]);
            var (reference, project, refrigerant) = (0m, 0m, 0m);
            for (var row = 0; row < electricity.Length; row++)
            {
                reference += electricity[row] * (own[row] / other[row]) * factor[row];
                project += (electricity[row] * factor[row]) + refrigerant;
            }

            return reference - project;
        }
    }

    internal sealed class Boiler(int rows) : Equation("boiler", Kernel.Of<HeatOnlyBoiler>(), rows,
        [("PH_p", 0, 1000), ("eta_RE", 0.4, 0.6), ("eta_PJ", 0.6, 0.9), ("h_p", 0, 744)],
        [("EF_coal", 0.099m), ("P_max", 2.3m), ("EF_grid", 1.1501m)])
    {
        protected override double ScalarLoop(double[][] columns)
        {
            var (heat, other, own, hours) = (columns[0], columns[1], columns[2], columns[3]);
            var (reference, project) = (0.0, 0.0);
            for (var row = 0; row < heat.Length; row++)
            {
                reference += heat[row] / other[row] * 0.099;
                project += (heat[row] / own[row] * 0.099) + (2.3 * hours[row] * 0.001 * 1.1501);
            }

            return reference - project;
        }

        protected override decimal DecimalLoop(decimal[][] columns)
        {
            var (heat, other, own, hours) = (columns[0], columns[1], columns[2], columns[3]);
            var (reference, project) = (0m, 0m);
            for (var row = 0; row < heat.Length; row++)
            {
                reference += heat[row] / other[row] * 0.099m;
                project += (heat[row] / own[row] * 0.099m) + (2.3m * hours[row] * 0.001m * 1.1501m);
            }

            return reference - project;
        }
    }
}
