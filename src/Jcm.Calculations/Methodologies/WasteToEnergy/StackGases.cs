using System.Runtime.CompilerServices;
using Jcm.Calculations.Arithmetic;
using Jcm.Calculations.Parameters;
using Jcm.Calculations.Quantities;

namespace Jcm.Calculations.Methodologies.WasteToEnergy;

/// <summary>Methane and nitrous oxide in the flue gas of one type of waste that is burned.</summary>
/// <remarks>
/// <code>
/// PE_comb,j = Q_j,p × (EF_CH4 × GWP_CH4 + EF_N2O × GWP_N2O)
/// </code>
/// <para>
/// The guidelines count the factors by wet mass in kg/t or g/t. Source: IPCC 2006 Guidelines, volume 5, equations 5.4 and 5.5, tables 5.3 to 5.6,
/// https://www.ipcc-nggip.iges.or.jp/public/2006gl/vol5.html.
/// </para>
/// </remarks>
public readonly struct StackGases : IBlock
{
    /// <summary>Q_j,p: waste of type j that is burned, as it is weighed. [t/p] Not negative.</summary>
    public static readonly Input Burned = new(0, new Parameter(
        "Q_j,p", "waste of the type that is burned, wet mass", Units.Tonne, ValueRange.NonNegative, ConservativeDirection.SmallerIsConservative)
    { IsActivity = true });

    /// <summary>EF_CH4: methane by wet mass of waste. [t/t] Not negative.</summary>
    public static readonly Input MethaneFactor = new(1, new Parameter(
        "EF_CH4", "CH4 emission factor of burning the waste, by wet mass", Unit.Parse("t/t"), ValueRange.NonNegative, ConservativeDirection.SmallerIsConservative));

    /// <summary>EF_N2O: nitrous oxide by wet mass of waste. [t/t] Not negative.</summary>
    public static readonly Input NitrousOxideFactor = new(2, new Parameter(
        "EF_N2O", "N2O emission factor of burning the waste, by wet mass", Unit.Parse("t/t"), ValueRange.NonNegative, ConservativeDirection.SmallerIsConservative));

    /// <summary>GWP_CH4: global warming potential of methane. [tCO2e/t] Not negative.</summary>
    public static readonly Input MethanePotential = new(3, new Parameter(
        "GWP_CH4", "global warming potential of CH4", Units.TonneCO2PerTonne, ValueRange.NonNegative, ConservativeDirection.SmallerIsConservative));

    /// <summary>GWP_N2O: global warming potential of nitrous oxide. [tCO2e/t] Not negative.</summary>
    public static readonly Input NitrousOxidePotential = new(4, new Parameter(
        "GWP_N2O", "global warming potential of N2O", Units.TonneCO2PerTonne, ValueRange.NonNegative, ConservativeDirection.SmallerIsConservative));

    /// <inheritdoc/>
    public static string Id => "stack-methane-and-nitrous-oxide";

    /// <inheritdoc/>
    public static string Title => "CH4 and N2O in the flue gas of waste";

    /// <inheritdoc/>
    public static Unit ResultUnit => Units.TonneCO2e;

    /// <inheritdoc/>
    public static IReadOnlyList<Input> Inputs { get; } = [Burned, MethaneFactor, NitrousOxideFactor, MethanePotential, NitrousOxidePotential];

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Evaluate<T, TInputs>(in TInputs p)
        where T : struct, IArithmetic<T>
        where TInputs : struct, IInputs<T>, allows ref struct =>
        p[Burned] * ((p[MethaneFactor] * p[MethanePotential]) + (p[NitrousOxideFactor] * p[NitrousOxidePotential]));
}
