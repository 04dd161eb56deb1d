using System.Runtime.CompilerServices;
using Jcm.Calculations.Arithmetic;
using Jcm.Calculations.Parameters;
using Jcm.Calculations.Quantities;

namespace Jcm.Calculations.Methodologies.Transformer;

/// <summary>A distribution transformer that loses less electricity than the reference transformer of the same phases and capacity.</summary>
/// <remarks>
/// <code>
/// h_p     = 24 h/d × D_p,i,j × (1 − Br_i)                                   hours under voltage
/// RE_p    = (NLL_RE,i,j + LL_RE,i,j × LLF_i,j) × h_p × 0.000001 MWh/Wh × EF_grid
/// PE_p    = (NLL_PJ,i,j + LL_PJ,i,j × LLF_i,j) × h_p × 0.000001 MWh/Wh × EF_grid
/// ER_p    = RE_p − PE_p
/// </code>
/// <para>
/// One monitoring point is one transformer, or one class of equal ones whose days are added up (<see cref="UnitDays"/>). Tolerances of the
/// rated losses enter before (<see cref="LossWithTolerance"/>).
/// </para>
/// <para>
/// The loss in the windings is the rated one times the load-loss factor: the mean square of the load over the square of the rated load
/// (<see cref="SquaredLoad"/>). As recalled, the approved methodologies leave this loss out and require that the project transformer does
/// not exceed the standard in it, which is conservative.
/// </para>
/// <para>
/// Source: structure of VN_AM005, https://www.jcm.go.jp/jc/methodologies/vn-am005-ver1-0/ (recalled, not read); no-load and load loss of a
/// transformer as IEC 60076-1 defines them.
/// </para>
/// </remarks>
public readonly struct TransformerLosses : IKernel
{
    /// <summary>D_p,i,j: days under voltage, added up over the units of the point. [d/p] Not negative.</summary>
    public static readonly Input Energised = new(0, new Parameter(
        "D_p,i,j", "days on which the transformer was energised", Units.Day, ValueRange.NonNegative, ConservativeDirection.SmallerIsConservative)
    { IsActivity = true });

    /// <summary>NLL_RE,i,j: no-load loss of the reference transformer of the same phases and capacity. [W] Not negative.</summary>
    public static readonly Input ReferenceNoLoadLoss = new(1, new Parameter(
        "NLL_RE,i,j", "no-load loss of the reference transformer", Units.Watt, ValueRange.NonNegative, ConservativeDirection.SmallerIsConservative)
    { SetsReferenceLevel = true });

    /// <summary>NLL_PJ,i,j: no-load loss of the project transformer. [W] Not negative.</summary>
    public static readonly Input ProjectNoLoadLoss = new(2, new Parameter(
        "NLL_PJ,i,j", "no-load loss of the project transformer", Units.Watt, ValueRange.NonNegative, ConservativeDirection.LargerIsConservative));

    /// <summary>LL_RE,i,j: load loss of the reference transformer at its rated load. [W] Not negative.</summary>
    public static readonly Input ReferenceLoadLoss = new(3, new Parameter(
        "LL_RE,i,j", "load loss of the reference transformer at rated load", Units.Watt, ValueRange.NonNegative, ConservativeDirection.SmallerIsConservative)
    { SetsReferenceLevel = true });

    /// <summary>LL_PJ,i,j: load loss of the project transformer at its rated load. [W] Not negative.</summary>
    public static readonly Input ProjectLoadLoss = new(4, new Parameter(
        "LL_PJ,i,j", "load loss of the project transformer at rated load", Units.Watt, ValueRange.NonNegative, ConservativeDirection.LargerIsConservative));

    /// <summary>LLF_i,j: mean square of the load while energised, over the square of the rated load. [-] Not negative.</summary>
    public static readonly Input LoadLossFactor = new(5, new Parameter(
        "LLF_i,j", "load-loss factor: mean square of the load over the square of the rated load", Units.One, ValueRange.NonNegative, ConservativeDirection.SmallerIsConservative));

    /// <summary>Br_i: share of the time in which grid i supplies nothing. [-] From 0 to 1.</summary>
    public static readonly Input BlackoutRate = new(6, new Parameter(
        "Br_i", "blackout rate of the grid", Units.One, ValueRange.Share, ConservativeDirection.LargerIsConservative));

    /// <summary>EF_grid: emission factor of the grid. [tCO2/MWh] Not negative.</summary>
    public static readonly Input GridFactor = new(7, new Parameter(
        "EF_grid", "CO2 emission factor of the grid", Units.TonneCO2PerMegawattHour, ValueRange.NonNegative, ConservativeDirection.SmallerIsConservative));

    private static readonly Constant HoursPerDay = new(24, Unit.Parse("h/d"));

    private static readonly Constant MegawattHoursPerWattHour = new(0.000001m, Unit.Parse("MWh/Wh"));

    private static readonly Term Hours = new("h_p", "hours under voltage", Units.Hour);

    /// <inheritdoc/>
    public static string Id => "transformer-losses";

    /// <inheritdoc/>
    public static string Title => "Losses of a transformer while it is energised";

    /// <inheritdoc/>
    public static IReadOnlyList<Input> Inputs { get; } =
        [Energised, ReferenceNoLoadLoss, ProjectNoLoadLoss, ReferenceLoadLoss, ProjectLoadLoss, LoadLossFactor, BlackoutRate, GridFactor];

    /// <inheritdoc/>
    public static IReadOnlyList<Assumption> Assumptions { get; } =
        [new([ProjectNoLoadLoss], [ReferenceNoLoadLoss]), new([ProjectLoadLoss], [ReferenceLoadLoss])];

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Emissions<T> Evaluate<T, TInputs>(in TInputs p)
        where T : struct, IArithmetic<T>
        where TInputs : struct, IInputs<T>, allows ref struct
    {
        var hours = T.Define(Hours, T.Constant(HoursPerDay) * p[Energised] * (T.Constant(Constant.One) - p[BlackoutRate]));
        var reference = (p[ReferenceNoLoadLoss] + (p[ReferenceLoadLoss] * p[LoadLossFactor])) * hours;
        var project = (p[ProjectNoLoadLoss] + (p[ProjectLoadLoss] * p[LoadLossFactor])) * hours;
        return new(
            T.Define(EmissionTerms.Reference, reference * T.Constant(MegawattHoursPerWattHour) * p[GridFactor]),
            T.Define(EmissionTerms.Project, project * T.Constant(MegawattHoursPerWattHour) * p[GridFactor]));
    }
}
