using System.Runtime.CompilerServices;
using Jcm.Calculations.Arithmetic;
using Jcm.Calculations.Parameters;
using Jcm.Calculations.Quantities;

namespace Jcm.Calculations.Methodologies.WasteToEnergy;

/// <summary>Carbon that decomposes in a landfill: first-order decay of one type of waste, as a recurrence from step to step.</summary>
/// <remarks>
/// <code>
/// D          = W_j,p × DOC_j × DOC_f × MCF
/// DDOC_dec,p = DDOC_acc,j × (1 − exp(−k_j / N_step)) + D × (1 − exp(−k_j / N_step × g))
/// carried    = DDOC_acc,j + D − DDOC_dec,p
/// </code>
/// <para>
/// The carried carbon is what was there, plus what came, less what decomposed: no carbon is lost or made. The sum over all deposits and
/// steps that the texts print, <c>Σ_x W_x × e^(−k(y−x)) × (1 − e^(−k))</c>, gives the same numbers with work that grows with the square of the
/// steps.
/// </para>
/// <para>
/// <c>g</c> is the share of the step of disposal in which the deposit already decays. CDM TOOL04 counts that step in full (1); IPCC 2006 lets
/// decay begin with the step after disposal (0), and in general with month M of a yearly step, <c>g = (13 − M) / 12</c>.
/// </para>
/// <para>
/// A faster decay moves methane to earlier steps: up to any step the sum rises with <c>k_j</c> and <c>g</c>, while a single later step may
/// fall. The directions are those of the sum.
/// </para>
/// <para>
/// Source: IPCC 2006 Guidelines, volume 5, chapter 3, https://www.ipcc-nggip.iges.or.jp/public/2006gl/vol5.html; CDM TOOL04, read second hand in
/// the R package SWDSFODR.
/// </para>
/// </remarks>
public readonly struct FirstOrderDecay : ISeriesBlock
{
    /// <summary>W_j,p: waste of type j that is kept out of the landfill, as it is weighed. [t/p] Not negative.</summary>
    public static readonly Input Waste = new(0, new Parameter(
        "W_j,p", "waste of the type that is kept out of the landfill, wet mass", Units.Tonne, ValueRange.NonNegative, ConservativeDirection.SmallerIsConservative)
    { IsActivity = true });

    /// <summary>DOC_j: degradable organic carbon of the wet mass. [-] 0 to 1.</summary>
    public static readonly Input DegradableCarbon = new(1, new Parameter(
        "DOC_j", "degradable organic carbon of the wet mass of the waste", Units.One, ValueRange.Share, ConservativeDirection.SmallerIsConservative));

    /// <summary>DOC_f: share of the degradable carbon that decomposes. [-] 0 to 1.</summary>
    public static readonly Input DecomposingShare = new(2, new Parameter(
        "DOC_f", "share of the degradable carbon that decomposes", Units.One, ValueRange.Share, ConservativeDirection.SmallerIsConservative));

    /// <summary>MCF: methane correction factor, the share that decomposes without air. [-] 0 to 1.</summary>
    public static readonly Input MethaneCorrection = new(3, new Parameter(
        "MCF", "methane correction factor of the landfill", Units.One, ValueRange.Share, ConservativeDirection.SmallerIsConservative));

    /// <summary>k_j: rate of decay; the half-life is ln 2 / k_j. [1/yr] 0 to 10: landfills have less than 1, and a rate in percent is refused.</summary>
    public static readonly Input Rate = new(4, new Parameter(
        "k_j", "rate of decay of the waste", Units.PerYear, new(0, 10), ConservativeDirection.SmallerIsConservative));

    /// <summary>N_step: steps in a year, 1 or 12. [1/yr] 1 to 366.</summary>
    public static readonly Input StepsPerYear = new(5, new Parameter(
        "N_step", "steps of the series in a year", Units.PerYear, new(1, 366), ConservativeDirection.LargerIsConservative));

    /// <summary>g: share of the step of disposal in which the deposit already decays. [-] 0 to 1.</summary>
    public static readonly Input ShareOfFirstStep = new(6, new Parameter(
        "g", "share of the step of disposal in which the deposit already decays", Units.One, ValueRange.Share, ConservativeDirection.SmallerIsConservative));

    /// <summary>DDOC_acc,j: decomposable carbon that is still in the landfill at the beginning of the step. [t] Not negative.</summary>
    public static readonly Input Stored = new(7, new Parameter(
        "DDOC_acc,j", "decomposable carbon that is still stored at the beginning of the period", Units.Tonne, ValueRange.NonNegative, ConservativeDirection.SmallerIsConservative)
    { IsActivity = true });

    /// <inheritdoc/>
    public static string Id => "first-order-decay";

    /// <inheritdoc/>
    public static string Title => "First-order decay of carbon in a landfill";

    /// <inheritdoc/>
    public static Unit ResultUnit => Units.Tonne;

    /// <inheritdoc/>
    public static IReadOnlyList<Input> Inputs { get; } =
        [Waste, DegradableCarbon, DecomposingShare, MethaneCorrection, Rate, StepsPerYear, ShareOfFirstStep, Stored];

    /// <inheritdoc/>
    public static Input State => Stored;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Evaluate<T, TInputs>(in TInputs p)
        where T : struct, IArithmetic<T>
        where TInputs : struct, IInputs<T>, allows ref struct =>
        Decomposed(p[Stored], Deposited<T, TInputs>(in p), Decay(p[Rate], p[StepsPerYear], p[ShareOfFirstStep]));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T CarryForward<T, TInputs>(in TInputs p)
        where T : struct, IArithmetic<T>
        where TInputs : struct, IInputs<T>, allows ref struct
    {
        var deposit = Deposited<T, TInputs>(in p);
        return p[Stored] + deposit - Decomposed(p[Stored], deposit, Decay(p[Rate], p[StepsPerYear], p[ShareOfFirstStep]));
    }

    /// <summary>The shares of older carbon and of a new deposit that decompose in one step; they do not change as long as rate, step and timing do not.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static DecayOfStep<T> Decay<T>(T rate, T stepsPerYear, T shareOfFirstStep)
        where T : struct, IArithmetic<T>
    {
        var exponent = -(rate / stepsPerYear);
        return new(T.Constant(Constant.One) - T.Exp(exponent), T.Constant(Constant.One) - T.Exp(exponent * shareOfFirstStep));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static T Decomposed<T>(T stored, T deposit, DecayOfStep<T> decay)
        where T : struct, IArithmetic<T> => (stored * decay.OfStored) + (deposit * decay.OfDeposit);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static T Deposited<T, TInputs>(in TInputs p)
        where T : struct, IArithmetic<T>
        where TInputs : struct, IInputs<T>, allows ref struct =>
        p[Waste] * p[DegradableCarbon] * p[DecomposingShare] * p[MethaneCorrection];

    internal readonly record struct DecayOfStep<T>(T OfStored, T OfDeposit)
        where T : struct, IArithmetic<T>;
}
