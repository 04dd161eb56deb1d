using System.Runtime.CompilerServices;
using Jcm.Calculations.Arithmetic;
using Jcm.Calculations.Parameters;
using Jcm.Calculations.Quantities;

namespace Jcm.Calculations.Methodologies.SharedBlocks;

/// <summary>The energy of a fuel on a net basis, from its normal volume of gas.</summary>
/// <remarks>
/// <code>
/// E_f,p = FC_N,f,p × NCV_N,f
/// </code>
/// <para>Source: IPCC 2006 Guidelines, volume 2, chapter 1, section 1.4; the JCM methodologies write FC × NCV × EF.</para>
/// </remarks>
public readonly struct FuelEnergyByNormalVolume : IBlock
{
    /// <summary>FC_N,f,p: normal volume of gas of fuel f that is burned. [1000 Nm3/p] Not negative.</summary>
    public static readonly Input Consumption = new(0, new Parameter(
        "FC_N,f,p", "normal volume of gas of the fuel that is burned", Units.ThousandNormalCubicMeters, ValueRange.NonNegative, ConservativeDirection.SmallerIsConservative)
    { IsActivity = true });

    /// <summary>NCV_N,f: its net calorific value. [GJ/1000Nm3] Not negative.</summary>
    public static readonly Input CalorificValue = new(1, new Parameter(
        "NCV_N,f", "net calorific value of the fuel by normal volume of gas", Units.GigajoulePerThousandNormalCubicMeters, ValueRange.NonNegative, ConservativeDirection.SmallerIsConservative));

    /// <inheritdoc/>
    public static string Id => "fuel-energy-by-normal-volume";

    /// <inheritdoc/>
    public static string Title => "Energy of a fuel from its normal volume of gas";

    /// <inheritdoc/>
    public static Unit ResultUnit => Units.Gigajoule;

    /// <inheritdoc/>
    public static IReadOnlyList<Input> Inputs { get; } = [Consumption, CalorificValue];

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Evaluate<T, TInputs>(in TInputs p)
        where T : struct, IArithmetic<T>
        where TInputs : struct, IInputs<T>, allows ref struct =>
        p[Consumption] * p[CalorificValue];
}
