using System.Runtime.CompilerServices;
using Jcm.Calculations.Arithmetic;
using Jcm.Calculations.Parameters;
using Jcm.Calculations.Quantities;

namespace Jcm.Calculations.Methodologies.Chiller;

/// <summary>The coefficient of performance of a chiller, moved from its own design point to the standard condition by the temperature lift.</summary>
/// <remarks>
/// <code>
/// COP_PJ,tc,i = COP_PJ,i × (T_cooling-out,i − T_chilled-out,i + TD_chilled + TD_cooling)
///                        / (37 − 7 + TD_chilled + TD_cooling)
/// </code>
/// <para>
/// Standard condition: chilled water 12 °C in and 7 °C out, cooling water 32 °C in and 37 °C out. An easier design point, with a smaller lift,
/// lowers the coefficient. Source: centrifugal chiller methodologies, https://www.jcm.go.jp/jc/methodologies/id-am002-ver2-0/ (recalled clearly, not read).
/// </para>
/// </remarks>
public readonly struct CopAtStandardCondition : IBlock
{
    /// <summary>COP_PJ,spec,i: coefficient of performance at the design point. [-] Above zero.</summary>
    public static readonly Input Cop = new(0, new Parameter(
        "COP_PJ,spec,i", "coefficient of performance at the design point", Units.One, ValueRange.Positive, ConservativeDirection.SmallerIsConservative));

    /// <summary>T_cooling-out,i: cooling water that leaves the chiller at the design point. [°C] Above absolute zero.</summary>
    public static readonly Input CoolingWaterOut = new(1, new Parameter(
        "T_cooling-out,i", "outlet temperature of cooling water at the design point", Units.DegreeCelsius, ValueRange.DegreesCelsius, ConservativeDirection.SmallerIsConservative));

    /// <summary>T_chilled-out,i: chilled water that leaves the chiller at the design point. [°C] Above absolute zero, not above the cooling water.</summary>
    public static readonly Input ChilledWaterOut = new(2, new Parameter(
        "T_chilled-out,i", "outlet temperature of chilled water at the design point", Units.DegreeCelsius, ValueRange.DegreesCelsius, ConservativeDirection.LargerIsConservative));

    /// <summary>TD_chilled: chilled water outlet minus evaporating temperature. [K] Not negative.</summary>
    public static readonly Input ChilledDifference = new(3, new Parameter(
        "TD_chilled", "chilled water outlet temperature minus evaporating temperature", Units.Kelvin, ValueRange.NonNegative, ConservativeDirection.DependsOnOthers));

    /// <summary>TD_cooling: condensing temperature minus cooling water outlet. [K] Not negative.</summary>
    public static readonly Input CoolingDifference = new(4, new Parameter(
        "TD_cooling", "condensing temperature minus cooling water outlet temperature", Units.Kelvin, ValueRange.NonNegative, ConservativeDirection.DependsOnOthers));

    private static readonly Constant StandardCoolingWaterOut = new(37, Units.Kelvin);

    private static readonly Constant StandardChilledWaterOut = new(7, Units.Kelvin);

    /// <inheritdoc/>
    public static string Id => "cop-at-standard-condition";

    /// <inheritdoc/>
    public static string Title => "Chiller performance at the standard condition";

    /// <inheritdoc/>
    public static Unit ResultUnit => Units.One;

    /// <inheritdoc/>
    public static IReadOnlyList<Input> Inputs { get; } = [Cop, CoolingWaterOut, ChilledWaterOut, ChilledDifference, CoolingDifference];

    /// <inheritdoc/>
    public static IReadOnlyList<Assumption> Assumptions { get; } = [new([ChilledWaterOut], [CoolingWaterOut])];

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Evaluate<T, TInputs>(in TInputs p)
        where T : struct, IArithmetic<T>
        where TInputs : struct, IInputs<T>, allows ref struct =>
        p[Cop] * (p[CoolingWaterOut] - p[ChilledWaterOut] + p[ChilledDifference] + p[CoolingDifference])
            / (T.Constant(StandardCoolingWaterOut) - T.Constant(StandardChilledWaterOut) + p[ChilledDifference] + p[CoolingDifference]);
}
