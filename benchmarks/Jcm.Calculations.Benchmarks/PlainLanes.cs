using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Jcm.Calculations.Arithmetic;
using Jcm.Calculations.Methodologies;

namespace Jcm.Calculations.Benchmarks;

/// <summary>A kernel eight rows at a time without any checks, and sums that are rounded at every addition: what exact sums and checks are measured against.</summary>
internal static class PlainLanes
{
    internal static Emissions<Real> Sum(Kernel kernel, ReadOnlySpan<Column> columns, int rows)
    {
        var sink = default(SumSink);
        kernel.Evaluate(columns, rows, ref sink);
        return sink.Total;
    }

    private struct SumSink : IEmissionsSink
    {
        private Vector512<double> reference;
        private Vector512<double> project;

        internal readonly Emissions<Real> Total => new(new(Vector512.Sum(reference)), new(Vector512.Sum(project)));

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void Add(in Emissions<Lanes> emissions, int row, int count)
        {
            reference += Kept(emissions.Reference.Value, count);
            project += Kept(emissions.Project.Value, count);
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static Vector512<double> Kept(Vector512<double> lanes, int count) => count == Lanes.Count
            ? lanes
            : Vector512.ConditionalSelect(Vector512.LessThan(Vector512.CreateSequence(0.0, 1.0), Vector512.Create((double)count)), lanes, Vector512<double>.Zero);
    }
}
