using System.Runtime.CompilerServices;
using Jcm.Calculations.Arithmetic;
using Jcm.Calculations.Parameters;
using Jcm.Calculations.Quantities;

namespace Jcm.Calculations.Methodologies.SharedBlocks;

/// <summary>Heat that a boiler put into steam, from the mass of steam and the enthalpies of steam and feed water.</summary>
/// <remarks>
/// <code>
/// Q = M_st,p × (h_st − h_fw) × 0.001 GJ/MJ
/// </code>
/// <para>Source: first law of thermodynamics; output quantity of the heat methodologies.</para>
/// </remarks>
public readonly struct HeatOfSteam : IBlock
{
    /// <summary>M_st,p: mass of steam. [t/p] Not negative.</summary>
    public static readonly Input Steam = new(0, new Parameter(
        "M_st,p", "mass of steam", Units.Tonne, ValueRange.NonNegative, ConservativeDirection.SmallerIsConservative)
    { IsActivity = true });

    /// <summary>h_st: specific enthalpy of the steam. [MJ/t = kJ/kg] Not negative.</summary>
    public static readonly Input SteamEnthalpy = new(1, new Parameter(
        "h_st", "specific enthalpy of the steam", Unit.Parse("MJ/t"), ValueRange.NonNegative, ConservativeDirection.SmallerIsConservative));

    /// <summary>h_fw: specific enthalpy of the feed water. [MJ/t = kJ/kg] Not negative.</summary>
    public static readonly Input FeedWaterEnthalpy = new(2, new Parameter(
        "h_fw", "specific enthalpy of the feed water", Unit.Parse("MJ/t"), ValueRange.NonNegative, ConservativeDirection.LargerIsConservative));

    private static readonly Constant GigajoulesPerMegajoule = new(0.001m, Unit.Parse("GJ/MJ"));

    /// <inheritdoc/>
    public static string Id => "heat-of-steam";

    /// <inheritdoc/>
    public static string Title => "Heat of steam from its mass and enthalpies";

    /// <inheritdoc/>
    public static Unit ResultUnit => Units.Gigajoule;

    /// <inheritdoc/>
    public static IReadOnlyList<Input> Inputs { get; } = [Steam, SteamEnthalpy, FeedWaterEnthalpy];

    /// <inheritdoc/>
    public static IReadOnlyList<Assumption> Assumptions { get; } = [new([FeedWaterEnthalpy], [SteamEnthalpy])];

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Evaluate<T, TInputs>(in TInputs p)
        where T : struct, IArithmetic<T>
        where TInputs : struct, IInputs<T>, allows ref struct =>
        p[Steam] * (p[SteamEnthalpy] - p[FeedWaterEnthalpy]) * T.Constant(GigajoulesPerMegajoule);
}
