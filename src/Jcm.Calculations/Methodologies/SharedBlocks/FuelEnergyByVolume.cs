using System.Runtime.CompilerServices;
using Jcm.Calculations.Arithmetic;
using Jcm.Calculations.Parameters;
using Jcm.Calculations.Quantities;

namespace Jcm.Calculations.Methodologies.SharedBlocks;

/// <summary>The energy of a fuel on a net basis, from its volume of liquid.</summary>
/// <remarks>
/// <code>
/// E_f,p = FC_V,f,p × NCV_V,f
/// </code>
/// <para>Source: IPCC 2006 Guidelines, volume 2, chapter 1, section 1.4; the JCM methodologies write FC × NCV × EF.</para>
/// </remarks>
public readonly struct FuelEnergyByVolume : IBlock
{
    /// <summary>FC_V,f,p: volume of liquid of fuel f that is burned. [kL/p] Not negative.</summary>
    public static readonly Input Consumption = new(0, new Parameter(
        "FC_V,f,p", "volume of liquid of the fuel that is burned", Units.Kiloliter, ValueRange.NonNegative, ConservativeDirection.SmallerIsConservative)
    { IsActivity = true });

    /// <summary>NCV_V,f: its net calorific value. [GJ/kL] Not negative.</summary>
    public static readonly Input CalorificValue = new(1, new Parameter(
        "NCV_V,f", "net calorific value of the fuel by volume of liquid", Units.GigajoulePerKiloliter, ValueRange.NonNegative, ConservativeDirection.SmallerIsConservative));

    /// <inheritdoc/>
    public static string Id => "fuel-energy-by-volume";

    /// <inheritdoc/>
    public static string Title => "Energy of a fuel from its volume of liquid";

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
