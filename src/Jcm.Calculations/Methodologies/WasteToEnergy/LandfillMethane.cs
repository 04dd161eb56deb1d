using System.Runtime.CompilerServices;
using Jcm.Calculations.Arithmetic;
using Jcm.Calculations.Parameters;
using Jcm.Calculations.Quantities;

namespace Jcm.Calculations.Methodologies.WasteToEnergy;

/// <summary>Methane that a landfill would have emitted, from the carbon that decomposes in it.</summary>
/// <remarks>
/// <code>
/// RE_CH4,p = phi × (1 − f) × GWP_CH4 × (1 − OX) × F × DDOC_dec,p × 16 / 12
/// </code>
/// <para>
/// 16 / 12 are the whole-number molar masses of methane and carbon that the guidelines calculate with. Source: IPCC 2006 Guidelines, volume 5, equations
/// 3.1 and 3.6; CDM TOOL04, whose yearly form carries phi and (1 − f), read second hand in the R package SWDSFODR.
/// </para>
/// </remarks>
public readonly struct LandfillMethane : IBlock
{
    /// <summary>phi: model correction factor. [-] 0 to 1.</summary>
    public static readonly Input ModelCorrection = new(0, new Parameter(
        "phi", "model correction factor", Units.One, ValueRange.Share, ConservativeDirection.SmallerIsConservative));

    /// <summary>f: share of the methane that would have been captured and burned or used. [-] 0 to 1.</summary>
    public static readonly Input Captured = new(1, new Parameter(
        "f", "share of the methane that would have been captured at the landfill", Units.One, ValueRange.Share, ConservativeDirection.LargerIsConservative));

    /// <summary>GWP_CH4: global warming potential of methane. [tCO2e/t] Not negative.</summary>
    public static readonly Input MethanePotential = new(2, new Parameter(
        "GWP_CH4", "global warming potential of CH4", Units.TonneCO2PerTonne, ValueRange.NonNegative, ConservativeDirection.SmallerIsConservative));

    /// <summary>OX: share of the methane that is oxidised in the cover. [-] 0 to 1.</summary>
    public static readonly Input Oxidised = new(3, new Parameter(
        "OX", "share of the methane that is oxidised in the cover of the landfill", Units.One, ValueRange.Share, ConservativeDirection.LargerIsConservative));

    /// <summary>F: share of methane in landfill gas, by volume. [-] 0 to 1.</summary>
    public static readonly Input MethaneShare = new(4, new Parameter(
        "F", "share of methane in landfill gas, by volume", Units.One, ValueRange.Share, ConservativeDirection.SmallerIsConservative));

    /// <summary>DDOC_dec,p: carbon that decomposes in the period, over all types of waste. [t/p] Not negative.</summary>
    public static readonly Input Decomposed = new(5, new Parameter(
        "DDOC_dec,p", "carbon that would have decomposed in the landfill", Units.Tonne, ValueRange.NonNegative, ConservativeDirection.SmallerIsConservative)
    { IsActivity = true });

    /// <inheritdoc/>
    public static string Id => "landfill-methane";

    /// <inheritdoc/>
    public static string Title => "Methane of a landfill from decomposed carbon";

    /// <inheritdoc/>
    public static Unit ResultUnit => Units.TonneCO2e;

    /// <inheritdoc/>
    public static IReadOnlyList<Input> Inputs { get; } = [ModelCorrection, Captured, MethanePotential, Oxidised, MethaneShare, Decomposed];

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Evaluate<T, TInputs>(in TInputs p)
        where T : struct, IArithmetic<T>
        where TInputs : struct, IInputs<T>, allows ref struct =>
        p[ModelCorrection] * (T.Constant(Constant.One) - p[Captured]) * p[MethanePotential] * (T.Constant(Constant.One) - p[Oxidised]) * p[MethaneShare] * p[Decomposed]
            // Multiplied before it is divided: 16/12 has no end in decimals.
            * T.Constant(MolarMass.Methane) / T.Constant(MolarMass.Carbon);
}
