using Jcm.Calculations.Arithmetic;

namespace Jcm.Calculations.Testing;

/// <summary>What an attempt to prove a conservative direction came to.</summary>
public enum MonotonicityAnswer
{
    /// <summary>The declared direction holds for every value in the box that obeys the kernel's assumptions.</summary>
    Proven,

    /// <summary>Neither proven nor contradicted: some boxes stayed open when no more were to be divided.</summary>
    Undecided,

    /// <summary>There are values in the box, obeying the kernel's assumptions, for which the declared direction is false.</summary>
    Contradicted,
}

/// <summary>The answer of <see cref="MonotonicityProof"/>, and what it rests on.</summary>
/// <param name="Answer">Proven, undecided or contradicted.</param>
/// <param name="Derivative">
/// Bounds of the derivative of the emission reduction by the parameter: over all boxes that were looked at; for a contradiction, over the
/// one box that contradicts.
/// </param>
/// <param name="Boxes">Into how many boxes the values were divided, without those outside the assumptions.</param>
/// <param name="OpenBoxes">How many of them decided nothing.</param>
/// <param name="Words">The answer as a sentence.</param>
public sealed record MonotonicityVerdict(MonotonicityAnswer Answer, Interval Derivative, int Boxes, int OpenBoxes, string Words)
{
    /// <summary>The answer as a sentence.</summary>
    public override string ToString() => Words;
}
