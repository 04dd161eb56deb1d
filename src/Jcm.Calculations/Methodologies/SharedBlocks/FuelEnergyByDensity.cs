using System.Runtime.CompilerServices;
using Jcm.Calculations.Arithmetic;
using Jcm.Calculations.Parameters;
using Jcm.Calculations.Quantities;

namespace Jcm.Calculations.Methodologies.SharedBlocks;

/// <summary>The energy of a liquid fuel on a net basis, from its volume, its density and the calorific value of its mass.</summary>
/// <remarks>
/// <code>
/// E_f,p = FC_V,f,p × rho_f × NCV_f
/// </code>
/// <para>Source: IPCC 2006 Guidelines, volume 2, chapter 1, section 1.4.</para>
/// </remarks>
public readonly struct FuelEnergyByDensity : IBlock
{
    /// <summary>FC_V,f,p: volume of fuel f that is burned. [kL/p] Not negative.</summary>
    public static readonly Input Consumption = new(0, new Parameter(
        "FC_V,f,p", "volume of liquid of the fuel that is burned", Units.Kiloliter, ValueRange.NonNegative, ConservativeDirection.SmallerIsConservative)
    { IsActivity = true });

    /// <summary>rho_f: its density. [t/kL] Not negative.</summary>
    public static readonly Input Density = new(1, new Parameter(
        "rho_f", "density of the fuel", Unit.Parse("t/kL"), ValueRange.NonNegative, ConservativeDirection.SmallerIsConservative));

    /// <summary>NCV_f: its net calorific value. [GJ/t] Not negative.</summary>
    public static readonly Input CalorificValue = new(2, new Parameter(
        "NCV_f", "net calorific value of the fuel by mass", Units.GigajoulePerTonne, ValueRange.NonNegative, ConservativeDirection.SmallerIsConservative));

    /// <inheritdoc/>
    public static string Id => "fuel-energy-by-density";

    /// <inheritdoc/>
    public static string Title => "Energy of a liquid fuel from its volume and density";

    /// <inheritdoc/>
    public static Unit ResultUnit => Units.Gigajoule;

    /// <inheritdoc/>
    public static IReadOnlyList<Input> Inputs { get; } = [Consumption, Density, CalorificValue];

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Evaluate<T, TInputs>(in TInputs p)
        where T : struct, IArithmetic<T>
        where TInputs : struct, IInputs<T>, allows ref struct =>
        p[Consumption] * p[Density] * p[CalorificValue];
}
