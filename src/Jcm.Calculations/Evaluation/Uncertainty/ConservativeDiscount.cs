namespace Jcm.Calculations.Evaluation.Uncertainty;

/// <summary>By how much the emission reductions are lowered so that they are not overstated with a chosen confidence.</summary>
/// <param name="Confidence">The confidence, between 0 and 1.</param>
/// <param name="Tonnes">Mean less conservative bound, in tCO2e. It is negative where the bound lies above the mean, as it can below a confidence of one half or for a skewed distribution.</param>
/// <param name="Share">The discount as a share of the mean; null where the mean is not above zero.</param>
public readonly record struct ConservativeDiscount(double Confidence, double Tonnes, double? Share)
{
    internal static ConservativeDiscount Between(double confidence, double mean, double bound) =>
        new(confidence, mean - bound, mean > 0 ? (mean - bound) / mean : null);
}
