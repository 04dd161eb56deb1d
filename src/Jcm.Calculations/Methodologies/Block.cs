using Jcm.Calculations.Arithmetic;
using Jcm.Calculations.Parameters;
using Jcm.Calculations.Quantities;

namespace Jcm.Calculations.Methodologies;

/// <summary>A block as an object, so that definitions can refer to it and callers can evaluate it in any arithmetic.</summary>
public abstract class Block
{
    private protected Block()
    {
    }

    /// <summary>Stable identifier, for example <c>grid-and-captive-mix</c>.</summary>
    public abstract string Id { get; }

    /// <summary>What the equations are about, in a few words.</summary>
    public abstract string Title { get; }

    /// <summary>The unit of the result.</summary>
    public abstract Unit ResultUnit { get; }

    /// <summary>The parameters, in the order of the block's slots. Their directions are stated as if a larger result raised the emission reductions.</summary>
    public abstract IReadOnlyList<Parameter> Parameters { get; }

    /// <summary>The orders between inputs on which the declared directions rest.</summary>
    public abstract IReadOnlyList<Assumption> Assumptions { get; }

    /// <summary>The place among <see cref="Parameters"/> of the value that a series carries from period to period; null for a block without memory.</summary>
    public virtual int? StateSlot => null;

    /// <summary>The block as a kernel whose reference emissions are its result, one tonne for each unit: for batches and for the conformance suite.</summary>
    public abstract Kernel AsKernel();

    /// <summary>The carried value at the end of the period as a kernel, in the same way; null for a block without memory.</summary>
    public virtual Kernel? CarriedAsKernel() => null;

    /// <summary>The block written in a type.</summary>
    /// <typeparam name="TBlock">The type.</typeparam>
    /// <exception cref="InvalidOperationException">The slots of its inputs are not 0, 1, 2, …, two inputs have one symbol, or the equations use an input that is not listed.</exception>
    public static Block Of<TBlock>()
        where TBlock : struct, IBlock => new BlockOf<TBlock>();

    /// <summary>The series block written in a type.</summary>
    /// <typeparam name="TBlock">The type.</typeparam>
    /// <exception cref="InvalidOperationException">As for <see cref="Of{TBlock}"/>.</exception>
    public static Block OfSeries<TBlock>()
        where TBlock : struct, ISeriesBlock => new SeriesBlockOf<TBlock>();

    /// <summary>A parameter that is simply another one: the electricity emission factor that is the grid's.</summary>
    /// <param name="parameter">The other one.</param>
    public static Block Same(Parameter parameter) => new SameBlock(parameter);

    /// <summary>Evaluates the equations once.</summary>
    /// <param name="inputs">The values, in the order and the units of <see cref="Parameters"/>.</param>
    /// <typeparam name="T">The arithmetic.</typeparam>
    /// <exception cref="ArgumentException">There are not as many values as parameters.</exception>
    public abstract T Evaluate<T>(ReadOnlySpan<T> inputs)
        where T : struct, IArithmetic<T>;

    /// <summary>The carried value at the end of the period.</summary>
    /// <param name="inputs">The values, in the order and the units of <see cref="Parameters"/>.</param>
    /// <typeparam name="T">The arithmetic.</typeparam>
    /// <exception cref="InvalidOperationException">The block carries nothing.</exception>
    public virtual T CarryForward<T>(ReadOnlySpan<T> inputs)
        where T : struct, IArithmetic<T> => throw new InvalidOperationException($"{Id} carries nothing from one period to the next.");

    /// <summary>The identifier.</summary>
    public override string ToString() => Id;

    private sealed class SameBlock : Block
    {
        internal SameBlock(Parameter parameter)
        {
            ArgumentNullException.ThrowIfNull(parameter);
            // The result rises with the other parameter, on whatever side of the methodology it stands.
            Parameters = [new(parameter.Symbol, parameter.Description, parameter.Unit, parameter.Range, ConservativeDirection.SmallerIsConservative) { IsActivity = parameter.IsActivity }];
        }

        public override string Id => "same";

        public override string Title => $"The same as {Parameters[0].Symbol}";

        public override Unit ResultUnit => Parameters[0].Unit;

        public override IReadOnlyList<Parameter> Parameters { get; }

        public override IReadOnlyList<Assumption> Assumptions => [];

        public override Kernel AsKernel() => throw new InvalidOperationException("There is no equation: the result is the parameter itself.");

        public override T Evaluate<T>(ReadOnlySpan<T> inputs) =>
            inputs.Length == 1 ? inputs[0] : throw new ArgumentException("There is one input.", nameof(inputs));
    }

    private class BlockOf<TBlock> : Block
        where TBlock : struct, IBlock
    {
        private readonly Kernel kernel = Kernel.Of<BlockAsKernel<TBlock>>();

        public override string Id => TBlock.Id;

        public override string Title => TBlock.Title;

        public override Unit ResultUnit => TBlock.ResultUnit;

        public override IReadOnlyList<Parameter> Parameters => kernel.Parameters;

        public override IReadOnlyList<Assumption> Assumptions => TBlock.Assumptions;

        public override Kernel AsKernel() => kernel;

        public override T Evaluate<T>(ReadOnlySpan<T> inputs)
        {
            Check(inputs.Length);
            var spanInputs = new SpanInputs<T>(inputs);
            return TBlock.Evaluate<T, SpanInputs<T>>(in spanInputs);
        }

        protected void Check(int count)
        {
            if (count != Parameters.Count) throw new ArgumentException($"{Id} has another number of inputs.", nameof(count));
        }
    }

    private sealed class SeriesBlockOf<TBlock> : BlockOf<TBlock>
        where TBlock : struct, ISeriesBlock
    {
        private readonly Kernel next = Kernel.Of<CarriedAsKernel<TBlock>>();

        public override int? StateSlot => TBlock.State.Slot;

        public override Kernel CarriedAsKernel() => next;

        public override T CarryForward<T>(ReadOnlySpan<T> inputs)
        {
            Check(inputs.Length);
            var spanInputs = new SpanInputs<T>(inputs);
            return TBlock.CarryForward<T, SpanInputs<T>>(in spanInputs);
        }
    }
}
