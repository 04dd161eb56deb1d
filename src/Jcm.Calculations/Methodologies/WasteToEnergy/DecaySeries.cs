using Jcm.Calculations.Arithmetic;

namespace Jcm.Calculations.Methodologies.WasteToEnergy;

/// <summary>First-order decay over a whole series of deposits, without a project: for a script, a plausibility check, a plot.</summary>
/// <remarks>
/// The recurrence of <see cref="FirstOrderDecay"/> in one pass: the work grows with the number of steps, the exponentials are taken once, and
/// nothing is allocated. The numbers are those of the block, bit for bit.
/// </remarks>
public static class DecaySeries
{
    /// <summary>The carbon that decomposes in each step.</summary>
    /// <param name="deposits">
    /// Decomposable carbon that is deposited in each step, W × DOC × DOC_f × MCF. [t]
    /// </param>
    /// <param name="rate">k: rate of decay. [1/yr] Not negative.</param>
    /// <param name="stepsPerYear">N_step: 1 for years, 12 for months. [1/yr] Above zero.</param>
    /// <param name="shareOfFirstStep">g: share of the step of disposal in which a deposit already decays, 1 (CDM TOOL04) or 0 (IPCC 2006, from the step after). [-] 0 to 1.</param>
    /// <param name="stored">Decomposable carbon that is stored before the first step. [t] Not negative.</param>
    /// <param name="decomposed">Receives the carbon that decomposes in each step. [t] As long as <paramref name="deposits"/>.</param>
    /// <typeparam name="T">The arithmetic.</typeparam>
    /// <returns>Decomposable carbon that is stored after the last step. [t]</returns>
    /// <exception cref="ArgumentException">There are not as many results as deposits.</exception>
    /// <exception cref="DivideByZeroException">The steps per year are zero, in an arithmetic that has no infinity.</exception>
    public static T Run<T>(ReadOnlySpan<T> deposits, T rate, T stepsPerYear, T shareOfFirstStep, T stored, Span<T> decomposed)
        where T : struct, IArithmetic<T>
    {
        if (decomposed.Length != deposits.Length) throw new ArgumentException("There is one result for each deposit.", nameof(decomposed));
        var decay = FirstOrderDecay.Decay(rate, stepsPerYear, shareOfFirstStep);
        for (var step = 0; step < deposits.Length; step++)
        {
            decomposed[step] = FirstOrderDecay.Decomposed(stored, deposits[step], decay);
            stored = stored + deposits[step] - decomposed[step];
        }

        return stored;
    }
}
