using Jcm.Calculations.Arithmetic;
using Jcm.Calculations.Quantities;

namespace Jcm.Calculations.Methodologies;

/// <summary>Equations that give one parameter from others and that many methodologies share: an emission factor, the emissions of a fuel, an amount of heat.</summary>
/// <remarks>
/// <para>A block is written like a kernel: algebra only, a struct without fields, inlined. A definition says by which blocks a parameter can be derived.</para>
/// <para>
/// A block does not know on which side of a methodology it will stand. The conservative directions of its inputs are therefore declared as if
/// a larger result raised the emission reductions; a definition turns them round where a larger result lowers them.
/// </para>
/// </remarks>
public interface IBlock
{
    /// <summary>Stable identifier, for example <c>grid-and-captive-mix</c>; definitions refer to it.</summary>
    static abstract string Id { get; }

    /// <summary>What the equations are about, in a few words.</summary>
    static abstract string Title { get; }

    /// <summary>The unit of the result.</summary>
    static abstract Unit ResultUnit { get; }

    /// <summary>The inputs, in the order of their slots.</summary>
    static abstract IReadOnlyList<Input> Inputs { get; }

    /// <summary>The orders between inputs on which the declared directions rest.</summary>
    static virtual IReadOnlyList<Assumption> Assumptions => [];

    /// <summary>The equations.</summary>
    /// <param name="p">The values of the inputs, in their units.</param>
    /// <typeparam name="T">The arithmetic.</typeparam>
    /// <typeparam name="TInputs">Where the values come from.</typeparam>
    static abstract T Evaluate<T, TInputs>(in TInputs p)
        where T : struct, IArithmetic<T>
        where TInputs : struct, IInputs<T>, allows ref struct;
}

/// <summary>A block over a series of periods, which carries one value from each period to the next: carbon that has not decayed yet.</summary>
/// <remarks>A recurrence: the work grows with the number of periods, never with its square.</remarks>
public interface ISeriesBlock : IBlock
{
    /// <summary>The input that holds the carried value: at the beginning of the period.</summary>
    static abstract Input State { get; }

    /// <summary>The carried value at the end of the period.</summary>
    /// <param name="p">The values of the inputs, in their units; among them the carried value at the beginning of the period.</param>
    /// <typeparam name="T">The arithmetic.</typeparam>
    /// <typeparam name="TInputs">Where the values come from.</typeparam>
    static abstract T CarryForward<T, TInputs>(in TInputs p)
        where T : struct, IArithmetic<T>
        where TInputs : struct, IInputs<T>, allows ref struct;
}
