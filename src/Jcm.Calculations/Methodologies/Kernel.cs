using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Jcm.Calculations.Arithmetic;
using Jcm.Calculations.Parameters;

namespace Jcm.Calculations.Methodologies;

/// <summary>A kernel as an object, so that definitions can refer to it and callers can evaluate it in any arithmetic.</summary>
public abstract class Kernel
{
    private protected Kernel()
    {
    }

    /// <summary>Stable identifier, for example <c>displaced-electricity</c>.</summary>
    public abstract string Id { get; }

    /// <summary>What the equations are about, in a few words.</summary>
    public abstract string Title { get; }

    /// <summary>The parameters, in the order of the kernel's slots.</summary>
    public abstract IReadOnlyList<Parameter> Parameters { get; }

    /// <summary>The orders between inputs on which the declared conservative directions rest.</summary>
    public abstract IReadOnlyList<Assumption> Assumptions { get; }

    /// <summary>The kernel written in a type.</summary>
    /// <typeparam name="TKernel">The type.</typeparam>
    /// <exception cref="InvalidOperationException">The slots of its inputs are not 0, 1, 2, …, two inputs have one symbol, or the equations use an input that is not listed.</exception>
    public static Kernel Of<TKernel>()
        where TKernel : struct, IKernel => new KernelOf<TKernel>();

    /// <summary>Evaluates the equations once.</summary>
    /// <param name="inputs">The values, in the order and the units of <see cref="Parameters"/>.</param>
    /// <typeparam name="T">The arithmetic.</typeparam>
    /// <exception cref="ArgumentException">There are not as many values as parameters.</exception>
    public abstract Emissions<T> Evaluate<T>(ReadOnlySpan<T> inputs)
        where T : struct, IArithmetic<T>;

    /// <summary>Evaluates the equations for every row of a batch, eight rows at a time and without allocation.</summary>
    /// <param name="columns">The values, in the order and the units of <see cref="Parameters"/>.</param>
    /// <param name="rows">How many rows.</param>
    /// <param name="sink">What happens to the results.</param>
    /// <typeparam name="TSink">The kind of sink.</typeparam>
    /// <exception cref="ArgumentException">There are not as many columns as parameters, or a column has another number of rows.</exception>
    public abstract void Evaluate<TSink>(ReadOnlySpan<Column> columns, int rows, ref TSink sink)
        where TSink : struct, IEmissionsSink;

    /// <summary>Hands the type of the equations to a visitor, whose loops the compiler then specialises for this kernel.</summary>
    internal abstract void Accept<TVisitor>(ref TVisitor visitor)
        where TVisitor : struct, IKernelVisitor, allows ref struct;

    /// <summary>The identifier.</summary>
    public override string ToString() => Id;

    private sealed class KernelOf<TKernel> : Kernel
        where TKernel : struct, IKernel
    {
        internal KernelOf()
        {
            var inputs = TKernel.Inputs;
            for (var slot = 0; slot < inputs.Count; slot++)
            {
                if (inputs[slot].Slot != slot) throw new InvalidOperationException($"The slots of the inputs of {TKernel.Id} are not 0, 1, 2, … in order.");
            }

            Parameters = [.. inputs.Select(input => input.Parameter)];
            var symbols = Parameters.Select(parameter => parameter.Symbol).ToHashSet(StringComparer.Ordinal);
            if (symbols.Count != Parameters.Count) throw new InvalidOperationException($"Two inputs of {TKernel.Id} have one symbol.");
            CheckThatEveryInputIsListed();
        }

        /// <summary>Equations are algebra without branches, so one evaluation meets every input; the hot loop then reads columns without checks.</summary>
        private void CheckThatEveryInputIsListed()
        {
            try
            {
                Evaluate<Real>(new Real[Parameters.Count]);
            }
            catch (IndexOutOfRangeException exception)
            {
                throw new InvalidOperationException($"{TKernel.Id} uses an input that it does not list.", exception);
            }
        }

        public override string Id => TKernel.Id;

        public override string Title => TKernel.Title;

        public override IReadOnlyList<Parameter> Parameters { get; }

        public override IReadOnlyList<Assumption> Assumptions => TKernel.Assumptions;

        internal override void Accept<TVisitor>(ref TVisitor visitor) => visitor.Visit<TKernel>();

        public override Emissions<T> Evaluate<T>(ReadOnlySpan<T> inputs)
        {
            if (inputs.Length != Parameters.Count) throw new ArgumentException($"{Id} has another number of inputs.", nameof(inputs));
            var spanInputs = new SpanInputs<T>(inputs);
            return TKernel.Evaluate<T, SpanInputs<T>>(in spanInputs);
        }

        public override void Evaluate<TSink>(ReadOnlySpan<Column> columns, int rows, ref TSink sink)
        {
            ArgumentOutOfRangeException.ThrowIfNegative(rows);
            if (columns.Length != Parameters.Count) throw new ArgumentException($"{Id} has another number of inputs.", nameof(columns));
            foreach (var column in columns)
            {
                if (column.Rows is { } count && count != rows) throw new ArgumentException("A column has another number of rows.", nameof(columns));
            }

            Span<LaneSource> sources = stackalloc LaneSource[columns.Length];
            Span<GCHandle> pins = stackalloc GCHandle[columns.Length];
            pins.Clear();
            try
            {
                for (var slot = 0; slot < columns.Length; slot++) sources[slot] = columns[slot].Pin(out pins[slot]);
                EvaluateWhole(sources, rows - (rows % Lanes.Count), ref sink);
            }
            finally
            {
                foreach (var pin in pins)
                {
                    if (pin.IsAllocated) pin.Free();
                }
            }

            if (rows % Lanes.Count > 0) EvaluateRest(columns, rows - (rows % Lanes.Count), rows % Lanes.Count, ref sink);
        }

        [MethodImpl(MethodImplOptions.NoInlining)]
        private static void EvaluateWhole<TSink>(ReadOnlySpan<LaneSource> sources, int rows, ref TSink sink)
            where TSink : struct, IEmissionsSink
        {
            // A local sink can live in registers; one behind a reference cannot.
            var local = sink;
            for (nuint row = 0; row < (nuint)rows; row += Lanes.Count)
            {
                var inputs = new LaneInputs(sources, row);
                local.Add(TKernel.Evaluate<Lanes, LaneInputs>(in inputs), (int)row, Lanes.Count);
            }

            sink = local;
        }

        [MethodImpl(MethodImplOptions.NoInlining)]
        private static void EvaluateRest<TSink>(ReadOnlySpan<Column> columns, int row, int count, ref TSink sink)
            where TSink : struct, IEmissionsSink
        {
            var inputs = new Lanes[columns.Length];
            Span<double> lanes = stackalloc double[Lanes.Count];
            for (var slot = 0; slot < inputs.Length; slot++)
            {
                for (var lane = 0; lane < lanes.Length; lane++) lanes[lane] = columns[slot][row + Math.Min(lane, count - 1)];
                inputs[slot] = new(Vector512.Create<double>(lanes));
            }

            var spanInputs = new SpanInputs<Lanes>(inputs);
            sink.Add(TKernel.Evaluate<Lanes, SpanInputs<Lanes>>(in spanInputs), row, count);
        }
    }
}
