using System.Runtime.CompilerServices;
using Jcm.Calculations.Arithmetic;
using Jcm.Calculations.Parameters;
using Jcm.Calculations.Quantities;

namespace Jcm.Calculations.Methodologies.Chiller;

/// <summary>The emissions of a refrigerant, taken as what had to be refilled in the period.</summary>
/// <remarks>
/// <code>
/// PE_ref,p = M_ref,p × 0.001 t/kg × GWP_ref
/// </code>
/// <para>
/// What was refilled had leaked before. Source: mass balance of a machine that keeps its charge; IPCC 2006 Guidelines, volume 3, chapter 7
/// (structure recalled, not read). That the approved methodologies do not count refrigerants, and handle them by
/// eligibility, is recalled.
/// </para>
/// </remarks>
public readonly struct RefrigerantRefilled : IBlock
{
    /// <summary>M_ref,p: mass of the refrigerant that was refilled. [kg/p] Not negative.</summary>
    public static readonly Input Refilled = new(0, new Parameter(
        "M_ref,p", "mass of the refrigerant that was refilled", Units.Kilogram, ValueRange.NonNegative, ConservativeDirection.SmallerIsConservative)
    { IsActivity = true });

    /// <summary>GWP_ref: global warming potential of the refrigerant. [tCO2e/t] Not negative.</summary>
    public static readonly Input Potential = new(1, new Parameter(
        "GWP_ref", "global warming potential of the refrigerant", Units.TonneCO2PerTonne, ValueRange.NonNegative, ConservativeDirection.SmallerIsConservative));

    private static readonly Constant TonnesPerKilogram = new(0.001m, Unit.Parse("t/kg"));

    /// <inheritdoc/>
    public static string Id => "refrigerant-refilled";

    /// <inheritdoc/>
    public static string Title => "Emissions of a refrigerant from the mass refilled";

    /// <inheritdoc/>
    public static Unit ResultUnit => Units.TonneCO2e;

    /// <inheritdoc/>
    public static IReadOnlyList<Input> Inputs { get; } = [Refilled, Potential];

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Evaluate<T, TInputs>(in TInputs p)
        where T : struct, IArithmetic<T>
        where TInputs : struct, IInputs<T>, allows ref struct =>
        p[Refilled] * T.Constant(TonnesPerKilogram) * p[Potential];
}
