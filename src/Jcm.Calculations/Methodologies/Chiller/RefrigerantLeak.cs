using System.Runtime.CompilerServices;
using Jcm.Calculations.Arithmetic;
using Jcm.Calculations.Parameters;
using Jcm.Calculations.Quantities;

namespace Jcm.Calculations.Methodologies.Chiller;

/// <summary>The emissions of a refrigerant, from the charge of the machine and the share of it that leaks in a year.</summary>
/// <remarks>
/// <code>
/// PE_ref,p = m_ref × L_ref × t_p × 0.001 t/kg × GWP_ref
/// </code>
/// <para>
/// A year has 365 days here, so that a leap year counts for a little more than one. Source: annual leakage as a share of the charge, IPCC 2006
/// Guidelines, volume 3, chapter 7 (structure recalled, not read). That the approved
/// methodologies do not count refrigerants, and handle them by eligibility, is recalled.
/// </para>
/// </remarks>
public readonly struct RefrigerantLeak : IBlock
{
    /// <summary>m_ref: charge of the refrigerant. [kg] Not negative.</summary>
    public static readonly Input Charge = new(0, new Parameter(
        "m_ref", "charge of the refrigerant in the machine", Units.Kilogram, ValueRange.NonNegative, ConservativeDirection.SmallerIsConservative)
    { IsActivity = true });

    /// <summary>L_ref: share of the charge that leaks in a year. [1/yr] Not negative.</summary>
    public static readonly Input LeakRate = new(1, new Parameter(
        "L_ref", "share of the charge that leaks in a year", Units.PerYear, ValueRange.NonNegative, ConservativeDirection.SmallerIsConservative));

    /// <summary>t_p: length of the period. [yr] Not negative.</summary>
    public static readonly Input Duration = new(2, new Parameter(
        "t_p", "length of the monitoring period", Units.Year, ValueRange.NonNegative, ConservativeDirection.SmallerIsConservative));

    /// <summary>GWP_ref: global warming potential of the refrigerant. [tCO2e/t] Not negative.</summary>
    public static readonly Input Potential = new(3, new Parameter(
        "GWP_ref", "global warming potential of the refrigerant", Units.TonneCO2PerTonne, ValueRange.NonNegative, ConservativeDirection.SmallerIsConservative));

    private static readonly Constant TonnesPerKilogram = new(0.001m, Unit.Parse("t/kg"));

    /// <inheritdoc/>
    public static string Id => "refrigerant-leak";

    /// <inheritdoc/>
    public static string Title => "Emissions of a refrigerant from charge and annual leakage";

    /// <inheritdoc/>
    public static Unit ResultUnit => Units.TonneCO2e;

    /// <inheritdoc/>
    public static IReadOnlyList<Input> Inputs { get; } = [Charge, LeakRate, Duration, Potential];

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Evaluate<T, TInputs>(in TInputs p)
        where T : struct, IArithmetic<T>
        where TInputs : struct, IInputs<T>, allows ref struct =>
        p[Charge] * p[LeakRate] * p[Duration] * T.Constant(TonnesPerKilogram) * p[Potential];
}
