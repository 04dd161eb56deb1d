using System.Runtime.Intrinsics;

namespace Jcm.Calculations.Evaluation.Uncertainty;

/// <summary>How a parameter is drawn: the inverse of its cumulative distribution.</summary>
internal interface IMarginal
{
    /// <summary>Whether values follow from standard normal scores; otherwise they follow from probabilities.</summary>
    static abstract bool TakesScores { get; }

    /// <summary>The values that are not exceeded with given probabilities, or with the probabilities of given scores.</summary>
    Vector512<double> Of(Vector512<double> scoresOrProbabilities);
}
