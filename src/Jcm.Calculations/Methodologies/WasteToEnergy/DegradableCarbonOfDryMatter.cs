using System.Runtime.CompilerServices;
using Jcm.Calculations.Arithmetic;
using Jcm.Calculations.Parameters;
using Jcm.Calculations.Quantities;

namespace Jcm.Calculations.Methodologies.WasteToEnergy;

/// <summary>Degradable carbon of wet waste, from that of its dry matter.</summary>
/// <remarks>
/// <code>
/// DOC_j = DOC_dry,j × dm_j
/// </code>
/// <para>A value by wet mass already contains the water and is never multiplied by dry matter. Source: IPCC 2006 Guidelines, volume 5, table 2.4.</para>
/// </remarks>
public readonly struct DegradableCarbonOfDryMatter : IBlock
{
    /// <summary>DOC_dry,j: degradable organic carbon of the dry matter. [-] 0 to 1.</summary>
    public static readonly Input DegradableCarbonDry = new(0, new Parameter(
        "DOC_dry,j", "degradable organic carbon of the dry matter of the waste", Units.One, ValueRange.Share, ConservativeDirection.SmallerIsConservative));

    /// <summary>dm_j: dry matter of the wet mass. [-] 0 to 1.</summary>
    public static readonly Input DryMatter = new(1, new Parameter(
        "dm_j", "dry matter of the wet mass of the waste", Units.One, ValueRange.Share, ConservativeDirection.SmallerIsConservative));

    /// <inheritdoc/>
    public static string Id => "degradable-carbon-of-dry-matter";

    /// <inheritdoc/>
    public static string Title => "Degradable carbon from dry matter";

    /// <inheritdoc/>
    public static Unit ResultUnit => Units.One;

    /// <inheritdoc/>
    public static IReadOnlyList<Input> Inputs { get; } = [DegradableCarbonDry, DryMatter];

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Evaluate<T, TInputs>(in TInputs p)
        where T : struct, IArithmetic<T>
        where TInputs : struct, IInputs<T>, allows ref struct =>
        p[DegradableCarbonDry] * p[DryMatter];
}
