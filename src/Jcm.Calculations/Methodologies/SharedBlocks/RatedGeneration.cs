using System.Runtime.CompilerServices;
using Jcm.Calculations.Arithmetic;
using Jcm.Calculations.Parameters;
using Jcm.Calculations.Quantities;

namespace Jcm.Calculations.Methodologies.SharedBlocks;

/// <summary>Electricity generated on site, taken as rated capacity times hours of operation where it is not metered.</summary>
/// <remarks>
/// <code>
/// EI_gen,p = RC_cap × h_gen,p × 0.001 MWh/kWh
/// </code>
/// <para>Source: alternative for EI_gen,p in ID_AM002, https://www.jcm.go.jp/jc/methodologies/id-am002-ver2-0/ (recalled, not read).</para>
/// </remarks>
public readonly struct RatedGeneration : IBlock
{
    /// <summary>RC_cap: rated capacity of the captive generator. [kW] Not negative.</summary>
    public static readonly Input RatedCapacity = new(0, new Parameter(
        "RC_cap", "rated capacity of the captive generator", Units.Kilowatt, ValueRange.NonNegative, ConservativeDirection.SmallerIsConservative));

    /// <summary>h_gen,p: its hours of operation. [h/p] Not negative, not longer than the period.</summary>
    public static readonly Input Hours = new(1, new Parameter(
        "h_gen,p", "hours of operation of the captive generator", Units.Hour, ValueRange.NonNegative, ConservativeDirection.SmallerIsConservative));

    private static readonly Constant MegawattHoursPerKilowattHour = new(0.001m, Unit.Parse("MWh/kWh"));

    /// <inheritdoc/>
    public static string Id => "rated-generation";

    /// <inheritdoc/>
    public static string Title => "Captive electricity from rated capacity and hours";

    /// <inheritdoc/>
    public static Unit ResultUnit => Units.MegawattHour;

    /// <inheritdoc/>
    public static IReadOnlyList<Input> Inputs { get; } = [RatedCapacity, Hours];

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Evaluate<T, TInputs>(in TInputs p)
        where T : struct, IArithmetic<T>
        where TInputs : struct, IInputs<T>, allows ref struct =>
        p[RatedCapacity] * p[Hours] * T.Constant(MegawattHoursPerKilowattHour);
}
