using System.Runtime.CompilerServices;
using Jcm.Calculations.Arithmetic;
using Jcm.Calculations.Parameters;
using Jcm.Calculations.Quantities;

namespace Jcm.Calculations.Methodologies.Transformer;

/// <summary>The largest no-load loss that a transformer may have and still pass its test: its rated loss with the tolerance on it.</summary>
/// <remarks>
/// <code>
/// NLL = NLL_rated × (1 + UNC)
/// </code>
/// <para>
/// On the project side this overstates the loss, which is conservative. On the reference side it raises the reductions by the same share;
/// a methodology has to say so. Source: structure of VN_AM005, https://www.jcm.go.jp/jc/methodologies/vn-am005-ver1-0/ (recalled, not
/// read); the tolerance on no-load loss is that of IEC 60076-1 or of the power company.
/// </para>
/// </remarks>
public readonly struct LossWithTolerance : IBlock
{
    /// <summary>NLL_rated,i,j: no-load loss as rated, without tolerance. [W] Not negative.</summary>
    public static readonly Input RatedLoss = new(0, new Parameter(
        "NLL_rated,i,j", "no-load loss as rated, without tolerance", Units.Watt, ValueRange.NonNegative, ConservativeDirection.SmallerIsConservative));

    /// <summary>UNC_i: largest positive deviation from the rated loss that is allowed, as a share of it. [-] Not negative.</summary>
    public static readonly Input Tolerance = new(1, new Parameter(
        "UNC_i", "largest positive deviation of the no-load loss that is allowed", Units.One, ValueRange.NonNegative, ConservativeDirection.SmallerIsConservative));

    /// <inheritdoc/>
    public static string Id => "loss-with-tolerance";

    /// <inheritdoc/>
    public static string Title => "Rated loss with the tolerance on it";

    /// <inheritdoc/>
    public static Unit ResultUnit => Units.Watt;

    /// <inheritdoc/>
    public static IReadOnlyList<Input> Inputs { get; } = [RatedLoss, Tolerance];

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Evaluate<T, TInputs>(in TInputs p)
        where T : struct, IArithmetic<T>
        where TInputs : struct, IInputs<T>, allows ref struct =>
        p[RatedLoss] * (T.Constant(Constant.One) + p[Tolerance]);
}
