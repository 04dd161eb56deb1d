using System.Runtime.CompilerServices;
using Jcm.Calculations.Arithmetic;
using Jcm.Calculations.Parameters;
using Jcm.Calculations.Quantities;

namespace Jcm.Calculations.Methodologies.SharedBlocks;

/// <summary>The CO₂ emissions of the electricity that a project uses.</summary>
/// <remarks>
/// <code>
/// PE_elec,p = EC_PJ,p × EF_elec
/// </code>
/// <para>
/// As one parameter the electricity of a project can be left out as a whole, and never its factor alone. Source: the rule in words of
/// TH_AM005, https://www.jcm.go.jp/th-jp/methodologies/144; that other methodologies count electricity in the same way is recalled.
/// </para>
/// </remarks>
public readonly struct ElectricityCarbonDioxide : IBlock
{
    /// <summary>EC_PJ,p: electricity used by the project. [MWh/p] Not negative.</summary>
    public static readonly Input Consumption = new(0, new Parameter(
        "EC_PJ,p", "electricity used by the project", Units.MegawattHour, ValueRange.NonNegative, ConservativeDirection.SmallerIsConservative)
    { IsActivity = true });

    /// <summary>EF_elec: emission factor of the electricity. [tCO2/MWh] Not negative.</summary>
    public static readonly Input Factor = new(1, new Parameter(
        "EF_elec", "CO2 emission factor of the electricity", Units.TonneCO2PerMegawattHour, ValueRange.NonNegative, ConservativeDirection.SmallerIsConservative));

    /// <inheritdoc/>
    public static string Id => "electricity-carbon-dioxide";

    /// <inheritdoc/>
    public static string Title => "CO2 of electricity";

    /// <inheritdoc/>
    public static Unit ResultUnit => Units.TonneCO2e;

    /// <inheritdoc/>
    public static IReadOnlyList<Input> Inputs { get; } = [Consumption, Factor];

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Evaluate<T, TInputs>(in TInputs p)
        where T : struct, IArithmetic<T>
        where TInputs : struct, IInputs<T>, allows ref struct =>
        p[Consumption] * p[Factor];
}
