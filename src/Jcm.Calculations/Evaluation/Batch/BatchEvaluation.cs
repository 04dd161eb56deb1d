using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Jcm.Calculations.Arithmetic;
using Jcm.Calculations.Methodologies;

namespace Jcm.Calculations.Evaluation.Batch;

/// <summary>A kernel over many rows at once, in double precision, eight rows side by side.</summary>
/// <remarks>
/// Rows are not checked and totals are rounded at every addition; official values come from <see cref="Project"/>. Lane sums are
/// taken in a fixed order, so the bits are the same on every machine.
/// </remarks>
public static class BatchEvaluation
{
    /// <summary>The sums over all rows.</summary>
    /// <param name="kernel">The equations.</param>
    /// <param name="columns">The values, in the order and the units of the kernel's parameters.</param>
    /// <param name="rows">How many rows.</param>
    /// <exception cref="ArgumentException">There are not as many columns as parameters, or a column has another number of rows.</exception>
    public static Emissions<Real> Sum(Kernel kernel, ReadOnlySpan<Column> columns, int rows)
    {
        ArgumentNullException.ThrowIfNull(kernel);
        var sink = default(SumSink);
        kernel.Evaluate(columns, rows, ref sink);
        return sink.Total;
    }

    /// <summary>The emission reductions of every row.</summary>
    /// <param name="kernel">The equations.</param>
    /// <param name="columns">The values, in the order and the units of the kernel's parameters.</param>
    /// <param name="reductions">Takes the reductions, one a row.</param>
    /// <exception cref="ArgumentException">There are not as many columns as parameters, or a column has another number of rows.</exception>
    public static void Reductions(Kernel kernel, ReadOnlySpan<Column> columns, double[] reductions)
    {
        ArgumentNullException.ThrowIfNull(kernel);
        ArgumentNullException.ThrowIfNull(reductions);
        var sink = new RowSink(reductions);
        kernel.Evaluate(columns, reductions.Length, ref sink);
    }

    private struct SumSink : IEmissionsSink
    {
        private Vector512<double> reference;
        private Vector512<double> project;

        internal readonly Emissions<Real> Total => new(new(InOrder(reference)), new(InOrder(project)));

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void Add(in Emissions<Lanes> emissions, int row, int count)
        {
            reference += Kept(emissions.Reference.Value, count);
            project += Kept(emissions.Project.Value, count);
        }

        private static double InOrder(Vector512<double> lanes) =>
            ((lanes[0] + lanes[1]) + (lanes[2] + lanes[3])) + ((lanes[4] + lanes[5]) + (lanes[6] + lanes[7]));

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static Vector512<double> Kept(Vector512<double> lanes, int count) => count == Lanes.Count
            ? lanes
            : Vector512.ConditionalSelect(
                Vector512.LessThan(Vector512.CreateSequence(0.0, 1.0), Vector512.Create((double)count)), lanes, Vector512<double>.Zero);
    }

    private readonly struct RowSink(double[] reductions) : IEmissionsSink
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void Add(in Emissions<Lanes> emissions, int row, int count)
        {
            var lanes = emissions.Reduction.Value;
            if (count == Lanes.Count)
            {
                lanes.CopyTo(reductions, row);
                return;
            }

            for (var lane = 0; lane < count; lane++) reductions[row + lane] = lanes[lane];
        }
    }
}
