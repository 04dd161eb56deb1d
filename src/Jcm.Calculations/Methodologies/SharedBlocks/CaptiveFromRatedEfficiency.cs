using System.Runtime.CompilerServices;
using Jcm.Calculations.Arithmetic;
using Jcm.Calculations.Parameters;
using Jcm.Calculations.Quantities;

namespace Jcm.Calculations.Methodologies.SharedBlocks;

/// <summary>The emission factor of captive (on-site) generation, from the rated efficiency of the generator.</summary>
/// <remarks>
/// <code>
/// EF_captive = 3.6 GJ/MWh / eta_elec × EF_fuel,cap
/// </code>
/// <para>
/// A larger rated efficiency gives a smaller factor. Source: option a) of the electricity factor in the energy-saving methodologies, for example
/// https://www.jcm.go.jp/jc/methodologies/id-am002-ver2-0/ (structure recalled, not read).
/// </para>
/// </remarks>
public readonly struct CaptiveFromRatedEfficiency : IBlock
{
    /// <summary>eta_elec: rated electric efficiency of the captive generator. [-] Above 0, at most 1.</summary>
    public static readonly Input Efficiency = new(0, new Parameter(
        "eta_elec", "rated electric efficiency of the captive generator", Units.One, ValueRange.Efficiency, ConservativeDirection.LargerIsConservative));

    /// <summary>EF_fuel,cap: emission factor of its fuel, on a net basis. [tCO2/GJ] Not negative.</summary>
    public static readonly Input FuelFactor = new(1, new Parameter(
        "EF_fuel,cap", "CO2 emission factor of the fuel of the captive generator", Units.TonneCO2PerGigajoule, ValueRange.NonNegative, ConservativeDirection.SmallerIsConservative));

    private static readonly Constant GigajoulesPerMegawattHour = new(3.6m, Unit.Parse("GJ/MWh"));

    /// <inheritdoc/>
    public static string Id => "captive-from-rated-efficiency";

    /// <inheritdoc/>
    public static string Title => "Captive generation from its rated efficiency";

    /// <inheritdoc/>
    public static Unit ResultUnit => Units.TonneCO2PerMegawattHour;

    /// <inheritdoc/>
    public static IReadOnlyList<Input> Inputs { get; } = [Efficiency, FuelFactor];

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Evaluate<T, TInputs>(in TInputs p)
        where T : struct, IArithmetic<T>
        where TInputs : struct, IInputs<T>, allows ref struct =>
        T.Constant(GigajoulesPerMegawattHour) / p[Efficiency] * p[FuelFactor];
}
