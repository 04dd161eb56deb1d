using System.Runtime.CompilerServices;
using Jcm.Calculations.Arithmetic;
using Jcm.Calculations.Parameters;
using Jcm.Calculations.Quantities;

namespace Jcm.Calculations.Methodologies.WasteToEnergy;

/// <summary>Emissions of a boiler whose heat the plant supplies instead.</summary>
/// <remarks>
/// <code>
/// RE_fuel,p = HG_p / eta_RE,heat × EF_RE,fuel
/// </code>
/// <para>Source: energy balance of a boiler; the same form as in the heat methodologies, for example https://gec.jp/jcm/jp_old/projects/13ds_mgl_01.html.</para>
/// </remarks>
public readonly struct DisplacedHeat : IBlock
{
    /// <summary>HG_p: heat that is supplied. [GJ/p] Not negative.</summary>
    public static readonly Input Heat = new(0, new Parameter(
        "HG_p", "heat that the plant supplies", Units.Gigajoule, ValueRange.NonNegative, ConservativeDirection.SmallerIsConservative)
    { IsActivity = true });

    /// <summary>eta_RE,heat: efficiency of the boiler that is displaced. [-] Above 0, at most 1.</summary>
    public static readonly Input Efficiency = new(1, new Parameter(
        "eta_RE,heat", "efficiency of the boiler that the heat displaces", Units.One, ValueRange.Efficiency, ConservativeDirection.LargerIsConservative));

    /// <summary>EF_RE,fuel: emission factor of its fuel, on a net basis. [tCO2/GJ] Not negative.</summary>
    public static readonly Input FuelFactor = new(2, new Parameter(
        "EF_RE,fuel", "CO2 emission factor of the fuel of that boiler", Units.TonneCO2PerGigajoule, ValueRange.NonNegative, ConservativeDirection.SmallerIsConservative));

    /// <inheritdoc/>
    public static string Id => "displaced-heat";

    /// <inheritdoc/>
    public static string Title => "Emissions of a boiler that the heat displaces";

    /// <inheritdoc/>
    public static Unit ResultUnit => Units.TonneCO2e;

    /// <inheritdoc/>
    public static IReadOnlyList<Input> Inputs { get; } = [Heat, Efficiency, FuelFactor];

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Evaluate<T, TInputs>(in TInputs p)
        where T : struct, IArithmetic<T>
        where TInputs : struct, IInputs<T>, allows ref struct =>
        p[Heat] / p[Efficiency] * p[FuelFactor];
}
