using System.Runtime.CompilerServices;
using Jcm.Calculations.Arithmetic;
using Jcm.Calculations.Parameters;
using Jcm.Calculations.Quantities;

namespace Jcm.Calculations.Methodologies.WasteToEnergy;

/// <summary>Waste of one type, from the total and the sorted composition.</summary>
/// <remarks>
/// <code>
/// W_j,p = W_p × p_j,p
/// </code>
/// <para>Source: CDM TOOL04, amount of a waste type by sampling (read second hand); IPCC 2006 Guidelines, volume 5, equation 5.2.</para>
/// </remarks>
public readonly struct WasteByComposition : IBlock
{
    /// <summary>W_p: waste of all types, as it is weighed. [t/p] Not negative.</summary>
    public static readonly Input Total = new(0, new Parameter(
        "W_p", "waste of all types, wet mass", Units.Tonne, ValueRange.NonNegative, ConservativeDirection.SmallerIsConservative)
    { IsActivity = true });

    /// <summary>p_j,p: share of type j in the wet mass. [-] 0 to 1.</summary>
    public static readonly Input Share = new(1, new Parameter(
        "p_j,p", "share of the type in the wet mass", Units.One, ValueRange.Share, ConservativeDirection.SmallerIsConservative));

    /// <inheritdoc/>
    public static string Id => "waste-by-composition";

    /// <inheritdoc/>
    public static string Title => "Waste of a type from total and composition";

    /// <inheritdoc/>
    public static Unit ResultUnit => Units.Tonne;

    /// <inheritdoc/>
    public static IReadOnlyList<Input> Inputs { get; } = [Total, Share];

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Evaluate<T, TInputs>(in TInputs p)
        where T : struct, IArithmetic<T>
        where TInputs : struct, IInputs<T>, allows ref struct =>
        p[Total] * p[Share];
}
