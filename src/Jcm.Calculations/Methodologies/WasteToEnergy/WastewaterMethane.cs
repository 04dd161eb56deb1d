using System.Runtime.CompilerServices;
using Jcm.Calculations.Arithmetic;
using Jcm.Calculations.Parameters;
using Jcm.Calculations.Quantities;

namespace Jcm.Calculations.Methodologies.WasteToEnergy;

/// <summary>Methane of wastewater that is treated or discharged without air.</summary>
/// <remarks>
/// <code>
/// PE_ww,p = Q_ww,p × COD × B_o × MCF_ww × GWP_CH4
/// </code>
/// <para>Source: IPCC 2006 Guidelines, volume 5, equations 6.4 and 6.5, https://www.ipcc-nggip.iges.or.jp/public/2006gl/vol5.html.</para>
/// </remarks>
public readonly struct WastewaterMethane : IBlock
{
    /// <summary>Q_ww,p: amount of wastewater. [m3/p] Not negative.</summary>
    public static readonly Input Wastewater = new(0, new Parameter(
        "Q_ww,p", "wastewater of the plant", Units.CubicMeter, ValueRange.NonNegative, ConservativeDirection.SmallerIsConservative)
    { IsActivity = true });

    /// <summary>COD: chemical oxygen demand of the wastewater. [t/m3] Not negative.</summary>
    public static readonly Input OxygenDemand = new(1, new Parameter(
        "COD", "chemical oxygen demand of the wastewater", Units.TonnePerCubicMeter, ValueRange.NonNegative, ConservativeDirection.SmallerIsConservative));

    /// <summary>B_o: largest amount of methane from oxygen demand. [t/t] Not negative.</summary>
    public static readonly Input LargestMethane = new(2, new Parameter(
        "B_o", "largest amount of CH4 from the oxygen demand", Unit.Parse("t/t"), ValueRange.NonNegative, ConservativeDirection.SmallerIsConservative));

    /// <summary>MCF_ww: methane correction factor of the treatment. [-] 0 to 1.</summary>
    public static readonly Input MethaneCorrection = new(3, new Parameter(
        "MCF_ww", "methane correction factor of the treatment", Units.One, ValueRange.Share, ConservativeDirection.SmallerIsConservative));

    /// <summary>GWP_CH4: global warming potential of methane. [tCO2e/t] Not negative.</summary>
    public static readonly Input MethanePotential = new(4, new Parameter(
        "GWP_CH4", "global warming potential of CH4", Units.TonneCO2PerTonne, ValueRange.NonNegative, ConservativeDirection.SmallerIsConservative));

    /// <inheritdoc/>
    public static string Id => "wastewater-methane";

    /// <inheritdoc/>
    public static string Title => "Methane of wastewater";

    /// <inheritdoc/>
    public static Unit ResultUnit => Units.TonneCO2e;

    /// <inheritdoc/>
    public static IReadOnlyList<Input> Inputs { get; } = [Wastewater, OxygenDemand, LargestMethane, MethaneCorrection, MethanePotential];

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Evaluate<T, TInputs>(in TInputs p)
        where T : struct, IArithmetic<T>
        where TInputs : struct, IInputs<T>, allows ref struct =>
        p[Wastewater] * p[OxygenDemand] * p[LargestMethane] * p[MethaneCorrection] * p[MethanePotential];
}
