using System.Runtime.CompilerServices;
using Jcm.Calculations.Arithmetic;
using Jcm.Calculations.Parameters;
using Jcm.Calculations.Quantities;

namespace Jcm.Calculations.Methodologies.Transformer;

/// <summary>The days of a class of equal units, added up over the units.</summary>
/// <remarks>
/// <code>
/// D_p,i,j = n_i,j × D_mean,p,i,j
/// </code>
/// <para>
/// Exact where <c>D_mean</c> is the mean over the units of the class, so a class of n equal units gives what n monitoring points give.
/// Source: the sum over units in VN_AM005, https://www.jcm.go.jp/jc/methodologies/vn-am005-ver1-0/ (recalled, not read).
/// </para>
/// </remarks>
public readonly struct UnitDays : IBlock
{
    /// <summary>n_i,j: number of equal units. [-] Not negative.</summary>
    public static readonly Input Count = new(0, new Parameter(
        "n_i,j", "number of equal units at the monitoring point", Units.One, ValueRange.NonNegative, ConservativeDirection.SmallerIsConservative));

    /// <summary>D_mean,p,i,j: days on which a unit was energised, mean over the units. [d/p] Not negative, not longer than the period.</summary>
    public static readonly Input MeanDays = new(1, new Parameter(
        "D_mean,p,i,j", "days on which a unit was energised, mean over the units", Units.Day, ValueRange.NonNegative, ConservativeDirection.SmallerIsConservative)
    { IsActivity = true });

    /// <inheritdoc/>
    public static string Id => "unit-days";

    /// <inheritdoc/>
    public static string Title => "Days of a class of equal units";

    /// <inheritdoc/>
    public static Unit ResultUnit => Units.Day;

    /// <inheritdoc/>
    public static IReadOnlyList<Input> Inputs { get; } = [Count, MeanDays];

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Evaluate<T, TInputs>(in TInputs p)
        where T : struct, IArithmetic<T>
        where TInputs : struct, IInputs<T>, allows ref struct =>
        p[Count] * p[MeanDays];
}
