using System.Runtime.CompilerServices;
using Jcm.Calculations.Arithmetic;
using Jcm.Calculations.Parameters;
using Jcm.Calculations.Quantities;

namespace Jcm.Calculations.Methodologies.SharedBlocks;

/// <summary>The emission factor of a site that takes electricity from the grid and generates its own: each by its share of the electricity.</summary>
/// <remarks>
/// <code>
/// EF_elec = EF_grid × EI_grid,p / (EI_grid,p + EI_gen,p) + EF_captive × EI_gen,p / (EI_grid,p + EI_gen,p)
/// </code>
/// <para>
/// Which amount raises the factor depends on which of the two factors is larger. Source: electricity factor of the energy-saving methodologies;
/// EI_grid,p is monitored by ID_AM002, https://pdfslide.net/documents/monitoring-report-sheet-input-sheet-for-verification.html.
/// </para>
/// </remarks>
public readonly struct GridAndCaptiveMix : IBlock
{
    /// <summary>EF_grid: emission factor of the grid. [tCO2/MWh] Not negative.</summary>
    public static readonly Input GridFactor = new(0, new Parameter(
        "EF_grid", "CO2 emission factor of the grid", Units.TonneCO2PerMegawattHour, ValueRange.NonNegative, ConservativeDirection.SmallerIsConservative));

    /// <summary>EF_captive: emission factor of the captive generation. [tCO2/MWh] Not negative.</summary>
    public static readonly Input CaptiveFactor = new(1, new Parameter(
        "EF_captive", "CO2 emission factor of the captive generation", Units.TonneCO2PerMegawattHour, ValueRange.NonNegative, ConservativeDirection.SmallerIsConservative));

    /// <summary>EI_grid,p: electricity taken from the grid. [MWh/p] Not negative.</summary>
    public static readonly Input FromGrid = new(2, new Parameter(
        "EI_grid,p", "electricity that the site takes from the grid", Units.MegawattHour, ValueRange.NonNegative, ConservativeDirection.DependsOnOthers));

    /// <summary>EI_gen,p: electricity generated on site. [MWh/p] Not negative; not zero together with EI_grid,p.</summary>
    public static readonly Input OwnGeneration = new(3, new Parameter(
        "EI_gen,p", "electricity that the site generates itself", Units.MegawattHour, ValueRange.NonNegative, ConservativeDirection.DependsOnOthers));

    /// <inheritdoc/>
    public static string Id => "grid-and-captive-mix";

    /// <inheritdoc/>
    public static string Title => "Grid and captive electricity by their monitored shares";

    /// <inheritdoc/>
    public static Unit ResultUnit => Units.TonneCO2PerMegawattHour;

    /// <inheritdoc/>
    public static IReadOnlyList<Input> Inputs { get; } = [GridFactor, CaptiveFactor, FromGrid, OwnGeneration];

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Evaluate<T, TInputs>(in TInputs p)
        where T : struct, IArithmetic<T>
        where TInputs : struct, IInputs<T>, allows ref struct =>
        ((p[GridFactor] * p[FromGrid]) + (p[CaptiveFactor] * p[OwnGeneration])) / (p[FromGrid] + p[OwnGeneration]);
}
