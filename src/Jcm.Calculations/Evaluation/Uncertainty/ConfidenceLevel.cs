namespace Jcm.Calculations.Evaluation.Uncertainty;

/// <summary>A level of confidence.</summary>
internal static class ConfidenceLevel
{
    /// <exception cref="ArgumentOutOfRangeException">It is not between 0 and 1.</exception>
    internal static double Checked(double confidence) => confidence is > 0 and < 1
        ? confidence
        : throw new ArgumentOutOfRangeException(nameof(confidence), confidence, "A confidence is between 0 and 1, for example 0.9.");
}
