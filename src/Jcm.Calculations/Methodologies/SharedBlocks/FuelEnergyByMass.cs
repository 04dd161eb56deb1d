using System.Runtime.CompilerServices;
using Jcm.Calculations.Arithmetic;
using Jcm.Calculations.Parameters;
using Jcm.Calculations.Quantities;

namespace Jcm.Calculations.Methodologies.SharedBlocks;

/// <summary>The energy of a fuel on a net basis, from its mass.</summary>
/// <remarks>
/// <code>
/// E_f,p = FC_f,p × NCV_f
/// </code>
/// <para>Source: IPCC 2006 Guidelines, volume 2, chapter 1, section 1.4; the JCM methodologies write FC × NCV × EF.</para>
/// </remarks>
public readonly struct FuelEnergyByMass : IBlock
{
    /// <summary>FC_f,p: mass of fuel f that is burned. [t/p] Not negative.</summary>
    public static readonly Input Consumption = new(0, new Parameter(
        "FC_f,p", "mass of the fuel that is burned", Units.Tonne, ValueRange.NonNegative, ConservativeDirection.SmallerIsConservative)
    { IsActivity = true });

    /// <summary>NCV_f: its net calorific value. [GJ/t] Not negative.</summary>
    public static readonly Input CalorificValue = new(1, new Parameter(
        "NCV_f", "net calorific value of the fuel by mass", Units.GigajoulePerTonne, ValueRange.NonNegative, ConservativeDirection.SmallerIsConservative));

    /// <inheritdoc/>
    public static string Id => "fuel-energy-by-mass";

    /// <inheritdoc/>
    public static string Title => "Energy of a fuel from its mass";

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
