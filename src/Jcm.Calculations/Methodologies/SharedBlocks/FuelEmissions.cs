using System.Runtime.CompilerServices;
using Jcm.Calculations.Arithmetic;
using Jcm.Calculations.Parameters;
using Jcm.Calculations.Quantities;

namespace Jcm.Calculations.Methodologies.SharedBlocks;

/// <summary>The emissions of a fuel that is burned: CO₂, and CH₄ and N₂O where the methodology counts them.</summary>
/// <remarks>
/// <code>
/// PE_f = E_f,p × (EF_CO2,f + EF_CH4,f × GWP_CH4 + EF_N2O,f × GWP_N2O)
/// </code>
/// <para>
/// Biogenic CO₂ is not an emission: the CO₂ factor of a biogenic fuel is zero here, and its CO₂ is an information item of its own.
/// Source: IPCC 2006 Guidelines, volume 2, chapter 2, equations 2.1 and 2.2, tables 2.2 to 2.5.
/// </para>
/// </remarks>
public readonly struct FuelEmissions : IBlock
{
    /// <summary>E_f,p: energy of fuel f, on a net basis. [GJ/p] Not negative.</summary>
    public static readonly Input Energy = new(0, new Parameter(
        "E_f,p", "energy of the fuel that is burned, net", Units.Gigajoule, ValueRange.NonNegative, ConservativeDirection.SmallerIsConservative)
    { IsActivity = true });

    /// <summary>EF_CO2,f: CO₂ factor, zero for biogenic carbon. [tCO2/GJ] Not negative.</summary>
    public static readonly Input CarbonDioxideFactor = new(1, new Parameter(
        "EF_CO2,f", "CO2 emission factor of the fuel", Units.TonneCO2PerGigajoule, ValueRange.NonNegative, ConservativeDirection.SmallerIsConservative));

    /// <summary>EF_CH4,f: CH₄ factor. [t/GJ] Not negative.</summary>
    public static readonly Input MethaneFactor = new(2, new Parameter(
        "EF_CH4,f", "CH4 emission factor of the fuel", Unit.Parse("t/GJ"), ValueRange.NonNegative, ConservativeDirection.SmallerIsConservative));

    /// <summary>EF_N2O,f: N₂O factor. [t/GJ] Not negative.</summary>
    public static readonly Input NitrousOxideFactor = new(3, new Parameter(
        "EF_N2O,f", "N2O emission factor of the fuel", Unit.Parse("t/GJ"), ValueRange.NonNegative, ConservativeDirection.SmallerIsConservative));

    /// <summary>GWP_CH4: global warming potential of methane. [tCO2e/t] Not negative.</summary>
    public static readonly Input MethanePotential = new(4, new Parameter(
        "GWP_CH4", "global warming potential of CH4", Units.TonneCO2PerTonne, ValueRange.NonNegative, ConservativeDirection.SmallerIsConservative));

    /// <summary>GWP_N2O: global warming potential of nitrous oxide. [tCO2e/t] Not negative.</summary>
    public static readonly Input NitrousOxidePotential = new(5, new Parameter(
        "GWP_N2O", "global warming potential of N2O", Units.TonneCO2PerTonne, ValueRange.NonNegative, ConservativeDirection.SmallerIsConservative));

    /// <inheritdoc/>
    public static string Id => "fuel-emissions";

    /// <inheritdoc/>
    public static string Title => "Emissions of a fuel, gas by gas";

    /// <inheritdoc/>
    public static Unit ResultUnit => Units.TonneCO2e;

    /// <inheritdoc/>
    public static IReadOnlyList<Input> Inputs { get; } = [Energy, CarbonDioxideFactor, MethaneFactor, NitrousOxideFactor, MethanePotential, NitrousOxidePotential];

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Evaluate<T, TInputs>(in TInputs p)
        where T : struct, IArithmetic<T>
        where TInputs : struct, IInputs<T>, allows ref struct =>
        p[Energy] * (p[CarbonDioxideFactor]
            + (p[MethaneFactor] * p[MethanePotential])
            + (p[NitrousOxideFactor] * p[NitrousOxidePotential]));
}
