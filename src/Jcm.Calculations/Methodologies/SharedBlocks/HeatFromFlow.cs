using System.Runtime.CompilerServices;
using Jcm.Calculations.Arithmetic;
using Jcm.Calculations.Parameters;
using Jcm.Calculations.Quantities;

namespace Jcm.Calculations.Methodologies.SharedBlocks;

/// <summary>Heat delivered by a flow of water, from its mass and its temperatures.</summary>
/// <remarks>
/// <code>
/// Q = M × c_p × (T_out − T_in) × 0.001 GJ/MJ
/// </code>
/// <para>
/// The temperatures are means over the flow: a period with changing flow is the sum over intervals in which they hold. A negative difference
/// gives negative heat. Source: first law of thermodynamics; that heat methodologies of the JCM accept it is recalled.
/// </para>
/// </remarks>
public readonly struct HeatFromFlow : IBlock
{
    /// <summary>M_w,p: mass of water. [t/p] Not negative.</summary>
    public static readonly Input Flow = new(0, new Parameter(
        "M_w,p", "mass of water that flowed", Units.Tonne, ValueRange.NonNegative, ConservativeDirection.SmallerIsConservative)
    { IsActivity = true });

    /// <summary>c_p: specific heat. [MJ/(t·K) = kJ/(kg·K)] Not negative.</summary>
    public static readonly Input HeatCapacity = new(1, new Parameter(
        "c_p", "specific heat of water", Unit.Parse("MJ/(t*K)"), ValueRange.NonNegative, ConservativeDirection.SmallerIsConservative));

    /// <summary>T_out: flow-weighted supply temperature. [°C] Above absolute zero.</summary>
    public static readonly Input Supply = new(2, new Parameter(
        "T_out", "temperature of the water that leaves", Units.DegreeCelsius, ValueRange.DegreesCelsius, ConservativeDirection.SmallerIsConservative));

    /// <summary>T_in: flow-weighted return temperature. [°C] Above absolute zero.</summary>
    public static readonly Input Return = new(3, new Parameter(
        "T_in", "temperature of the water that comes back", Units.DegreeCelsius, ValueRange.DegreesCelsius, ConservativeDirection.LargerIsConservative));

    private static readonly Constant GigajoulesPerMegajoule = new(0.001m, Unit.Parse("GJ/MJ"));

    /// <inheritdoc/>
    public static string Id => "heat-from-flow";

    /// <inheritdoc/>
    public static string Title => "Heat from flow and temperatures";

    /// <inheritdoc/>
    public static Unit ResultUnit => Units.Gigajoule;

    /// <inheritdoc/>
    public static IReadOnlyList<Input> Inputs { get; } = [Flow, HeatCapacity, Supply, Return];

    /// <inheritdoc/>
    public static IReadOnlyList<Assumption> Assumptions { get; } = [new([Return], [Supply])];

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Evaluate<T, TInputs>(in TInputs p)
        where T : struct, IArithmetic<T>
        where TInputs : struct, IInputs<T>, allows ref struct =>
        p[Flow] * p[HeatCapacity] * (p[Supply] - p[Return]) * T.Constant(GigajoulesPerMegajoule);
}
