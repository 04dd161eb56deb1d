using System.Runtime.CompilerServices;
using Jcm.Calculations.Arithmetic;
using Jcm.Calculations.Parameters;
using Jcm.Calculations.Quantities;

namespace Jcm.Calculations.Methodologies.WasteToEnergy;

/// <summary>CO₂ from the fossil carbon of one type of waste that is burned, from its dry matter.</summary>
/// <remarks>
/// <code>
/// PE_CO2,j = Q_j,p × dm_j × CF_j × FCF_j × OF × 44 / 12
/// </code>
/// <para>Source: IPCC 2006 Guidelines, volume 5, equations 5.1 and 5.2, https://www.ipcc-nggip.iges.or.jp/public/2006gl/vol5.html.</para>
/// </remarks>
public readonly struct FossilCarbonBurned : IBlock
{
    /// <summary>Q_j,p: waste of type j that is burned, as it is weighed. [t/p] Not negative.</summary>
    public static readonly Input Burned = new(0, new Parameter(
        "Q_j,p", "waste of the type that is burned, wet mass", Units.Tonne, ValueRange.NonNegative, ConservativeDirection.SmallerIsConservative)
    { IsActivity = true });

    /// <summary>dm_j: dry matter of the wet mass. [-] 0 to 1.</summary>
    public static readonly Input DryMatter = new(1, new Parameter(
        "dm_j", "dry matter of the wet mass of the waste", Units.One, ValueRange.Share, ConservativeDirection.SmallerIsConservative));

    /// <summary>CF_j: total carbon of the dry matter. [-] 0 to 1.</summary>
    public static readonly Input Carbon = new(2, new Parameter(
        "CF_j", "total carbon of the dry matter of the waste", Units.One, ValueRange.Share, ConservativeDirection.SmallerIsConservative));

    /// <summary>FCF_j: fossil share of that carbon. [-] 0 to 1.</summary>
    public static readonly Input FossilShare = new(3, new Parameter(
        "FCF_j", "fossil share of the carbon of the waste", Units.One, ValueRange.Share, ConservativeDirection.SmallerIsConservative));

    /// <summary>OF: share of the carbon that is oxidised. [-] 0 to 1.</summary>
    public static readonly Input Oxidation = new(4, new Parameter(
        "OF", "share of the carbon that is oxidised in combustion", Units.One, ValueRange.Share, ConservativeDirection.SmallerIsConservative));

    /// <inheritdoc/>
    public static string Id => "fossil-carbon-burned";

    /// <inheritdoc/>
    public static string Title => "CO2 of fossil carbon in waste, from dry matter";

    /// <inheritdoc/>
    public static Unit ResultUnit => Units.TonneCO2e;

    /// <inheritdoc/>
    public static IReadOnlyList<Input> Inputs { get; } = [Burned, DryMatter, Carbon, FossilShare, Oxidation];

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Evaluate<T, TInputs>(in TInputs p)
        where T : struct, IArithmetic<T>
        where TInputs : struct, IInputs<T>, allows ref struct =>
        p[Burned] * p[DryMatter] * p[Carbon] * p[FossilShare] * p[Oxidation] * T.Constant(MolarMass.CarbonDioxide) / T.Constant(MolarMass.Carbon);
}
