using System.Runtime.Intrinsics;

namespace Jcm.Calculations.Evaluation.Uncertainty;

/// <summary>How a parameter is drawn: the inverse of its cumulative distribution.</summary>
internal interface IMarginal
{
    /// <summary>The values that are not exceeded with the given probabilities.</summary>
    Vector512<double> FromUniform(Vector512<double> uniform);

    /// <summary>The values that are not exceeded with the probabilities of the given standard normal scores.</summary>
    Vector512<double> FromScore(Vector512<double> score);
}
