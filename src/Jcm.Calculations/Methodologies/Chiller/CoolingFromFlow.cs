using System.Runtime.CompilerServices;
using Jcm.Calculations.Arithmetic;
using Jcm.Calculations.Parameters;
using Jcm.Calculations.Quantities;

namespace Jcm.Calculations.Methodologies.Chiller;

/// <summary>Cooling that a chiller gave to its chilled water, from the flow and the temperatures.</summary>
/// <remarks>
/// <code>
/// Q_cool,p = M_chilled,p × c_p × (T_chilled-return − T_chilled-supply) / (3600 MJ/MWh)
/// </code>
/// <para>
/// The water comes back warmer than it left, so that cooling is positive. The temperatures are means over the flow: a period with changing flow
/// is the sum over intervals in which they hold. Source: first law of thermodynamics; output quantity of the heat methodologies.
/// </para>
/// </remarks>
public readonly struct CoolingFromFlow : IBlock
{
    /// <summary>M_chilled,p: mass of chilled water. [t/p] Not negative.</summary>
    public static readonly Input Flow = new(0, new Parameter(
        "M_chilled,p", "mass of chilled water that flowed", Units.Tonne, ValueRange.NonNegative, ConservativeDirection.SmallerIsConservative)
    { IsActivity = true });

    /// <summary>c_p: specific heat. [MJ/(t·K) = kJ/(kg·K)] Not negative.</summary>
    public static readonly Input HeatCapacity = new(1, new Parameter(
        "c_p", "specific heat of the chilled water", Unit.Parse("MJ/(t*K)"), ValueRange.NonNegative, ConservativeDirection.SmallerIsConservative));

    /// <summary>T_chilled-return: flow-weighted temperature of the water that comes back to the chiller. [°C] Above absolute zero, not below the supply.</summary>
    public static readonly Input Return = new(2, new Parameter(
        "T_chilled-return", "temperature of the chilled water that comes back", Units.DegreeCelsius, ValueRange.DegreesCelsius, ConservativeDirection.SmallerIsConservative));

    /// <summary>T_chilled-supply: flow-weighted temperature of the water that leaves the chiller. [°C] Above absolute zero.</summary>
    public static readonly Input Supply = new(3, new Parameter(
        "T_chilled-supply", "temperature of the chilled water that leaves", Units.DegreeCelsius, ValueRange.DegreesCelsius, ConservativeDirection.LargerIsConservative));

    private static readonly Constant MegajoulesPerMegawattHour = new(3600, Unit.Parse("MJ/MWh"));

    /// <inheritdoc/>
    public static string Id => "cooling-from-flow";

    /// <inheritdoc/>
    public static string Title => "Cooling from the flow and temperatures of chilled water";

    /// <inheritdoc/>
    public static Unit ResultUnit => Units.MegawattHour;

    /// <inheritdoc/>
    public static IReadOnlyList<Input> Inputs { get; } = [Flow, HeatCapacity, Return, Supply];

    /// <inheritdoc/>
    public static IReadOnlyList<Assumption> Assumptions { get; } = [new([Supply], [Return])];

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Evaluate<T, TInputs>(in TInputs p)
        where T : struct, IArithmetic<T>
        where TInputs : struct, IInputs<T>, allows ref struct =>
        p[Flow] * p[HeatCapacity] * (p[Return] - p[Supply]) / T.Constant(MegajoulesPerMegawattHour);
}
