using Jcm.Calculations.Arithmetic;

namespace Jcm.Calculations.Methodologies;

/// <summary>The equations that a family of methodologies shares, written once for all arithmetics.</summary>
/// <remarks>
/// A kernel holds algebra only: sums, products, quotients, minimum, maximum, exponential. Look-ups in tables, choices of a factor and
/// conversions of units come before it, when the parameters are resolved. To add one, copy a folder such as <c>Methodologies/Solar</c>.
/// A kernel is a struct without fields, and its equations are marked for inlining: the compiler then makes a loop of its own for each
/// kernel and arithmetic.
/// </remarks>
public interface IKernel
{
    /// <summary>Stable identifier, for example <c>displaced-electricity</c>; definitions refer to it.</summary>
    static abstract string Id { get; }

    /// <summary>What the equations are about, in a few words.</summary>
    static abstract string Title { get; }

    /// <summary>The inputs, in the order of their slots.</summary>
    static abstract IReadOnlyList<Input> Inputs { get; }

    /// <summary>The orders between inputs on which the declared conservative directions rest.</summary>
    static virtual IReadOnlyList<Assumption> Assumptions => [];

    /// <summary>The equations, for one monitoring point and period.</summary>
    /// <param name="p">The values of the inputs, in their units.</param>
    /// <typeparam name="T">The arithmetic.</typeparam>
    /// <typeparam name="TInputs">Where the values come from.</typeparam>
    static abstract Emissions<T> Evaluate<T, TInputs>(in TInputs p)
        where T : struct, IArithmetic<T>
        where TInputs : struct, IInputs<T>, allows ref struct;
}
