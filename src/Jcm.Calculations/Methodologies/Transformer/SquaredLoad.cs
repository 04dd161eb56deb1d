using System.Runtime.CompilerServices;
using Jcm.Calculations.Arithmetic;
using Jcm.Calculations.Parameters;
using Jcm.Calculations.Quantities;

namespace Jcm.Calculations.Methodologies.Transformer;

/// <summary>The load-loss factor of a transformer from its load.</summary>
/// <remarks>
/// <code>
/// LLF_i,j = beta_i,j × beta_i,j
/// </code>
/// <para>
/// The loss in the windings grows with the square of the current, so <c>beta</c> is the root mean square of the load over the rated load.
/// The plain mean is never larger and understates the loss of both sides. Source: load loss at rated load, IEC 60076-1; Joule's law.
/// </para>
/// </remarks>
public readonly struct SquaredLoad : IBlock
{
    /// <summary>beta_i,j: root mean square of the load while energised, over the rated load. [-] Not negative.</summary>
    public static readonly Input Load = new(0, new Parameter(
        "beta_i,j", "root mean square of the load over the rated load", Units.One, ValueRange.NonNegative, ConservativeDirection.SmallerIsConservative));

    /// <inheritdoc/>
    public static string Id => "squared-load";

    /// <inheritdoc/>
    public static string Title => "Load-loss factor from the root mean square of the load";

    /// <inheritdoc/>
    public static Unit ResultUnit => Units.One;

    /// <inheritdoc/>
    public static IReadOnlyList<Input> Inputs { get; } = [Load];

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Evaluate<T, TInputs>(in TInputs p)
        where T : struct, IArithmetic<T>
        where TInputs : struct, IInputs<T>, allows ref struct =>
        p[Load] * p[Load];
}
