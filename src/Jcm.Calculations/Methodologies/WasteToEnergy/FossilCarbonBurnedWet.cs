using System.Runtime.CompilerServices;
using Jcm.Calculations.Arithmetic;
using Jcm.Calculations.Parameters;
using Jcm.Calculations.Quantities;

namespace Jcm.Calculations.Methodologies.WasteToEnergy;

/// <summary>CO₂ from the fossil carbon of one type of waste that is burned, from carbon that is counted by wet mass.</summary>
/// <remarks>
/// <code>
/// PE_CO2,j = Q_j,p × FCC_j × FFC_j × EFF_com × 44 / 12
/// </code>
/// <para>Dry matter does not occur: a carbon content of dry matter in its place overstates the emissions. Source: CDM ACM0022, read second hand.</para>
/// </remarks>
public readonly struct FossilCarbonBurnedWet : IBlock
{
    /// <summary>Q_j,p: waste of type j that is burned, as it is weighed. [t/p] Not negative.</summary>
    public static readonly Input Burned = new(0, new Parameter(
        "Q_j,p", "waste of the type that is burned, wet mass", Units.Tonne, ValueRange.NonNegative, ConservativeDirection.SmallerIsConservative)
    { IsActivity = true });

    /// <summary>FCC_j: total carbon of the wet mass. [-] 0 to 1.</summary>
    public static readonly Input Carbon = new(1, new Parameter(
        "FCC_j", "total carbon of the waste as the methodology counts it, by wet mass", Units.One, ValueRange.Share, ConservativeDirection.SmallerIsConservative));

    /// <summary>FFC_j: fossil share of that carbon. [-] 0 to 1.</summary>
    public static readonly Input FossilShare = new(2, new Parameter(
        "FFC_j", "fossil share of the carbon of the waste", Units.One, ValueRange.Share, ConservativeDirection.SmallerIsConservative));

    /// <summary>EFF_com: combustion efficiency, the share of the carbon that is burned. [-] 0 to 1.</summary>
    public static readonly Input Efficiency = new(3, new Parameter(
        "EFF_com", "combustion efficiency", Units.One, ValueRange.Share, ConservativeDirection.SmallerIsConservative));

    /// <inheritdoc/>
    public static string Id => "fossil-carbon-burned-wet";

    /// <inheritdoc/>
    public static string Title => "CO2 of fossil carbon in waste, from carbon by wet mass";

    /// <inheritdoc/>
    public static Unit ResultUnit => Units.TonneCO2e;

    /// <inheritdoc/>
    public static IReadOnlyList<Input> Inputs { get; } = [Burned, Carbon, FossilShare, Efficiency];

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Evaluate<T, TInputs>(in TInputs p)
        where T : struct, IArithmetic<T>
        where TInputs : struct, IInputs<T>, allows ref struct =>
        p[Burned] * p[Carbon] * p[FossilShare] * p[Efficiency] * T.Constant(MolarMass.CarbonDioxide) / T.Constant(MolarMass.Carbon);
}
