using Jcm.Calculations.Arithmetic;

namespace Jcm.Calculations.Evaluation.Batch;

/// <summary>What the rows of one group add up to, without any rounding in the sums.</summary>
/// <param name="Group">Number of the group.</param>
/// <param name="Name">Its name, or its number as text.</param>
/// <param name="Rows">Valid rows.</param>
/// <param name="BadRows">Rows that were left out.</param>
/// <param name="Reference">RE: the exact sum of the reference emissions that the rows have in doubles. [tCO2e]</param>
/// <param name="Project">PE: the exact sum of the project emissions that the rows have in doubles. [tCO2e]</param>
/// <param name="Bound">No sum of the reductions in decimals is farther than this from <see cref="Reduction"/>. [tCO2e]</param>
public sealed record GroupTotal(int Group, string Name, long Rows, long BadRows, Rational Reference, Rational Project, Rational Bound)
{
    /// <summary>ER = RE − PE. [tCO2e]</summary>
    public Rational Reduction => Reference - Project;

    /// <summary>The exact sum of the reductions in decimals, where it was calculated; null elsewhere. [tCO2e]</summary>
    public Rational? InDecimals { get; init; }

    /// <summary>The reduction rounded down to whole tonnes, as decimals give it; null where only decimals can tell and they have not been calculated.</summary>
    public long? WholeTonnes { get; init; }
}
