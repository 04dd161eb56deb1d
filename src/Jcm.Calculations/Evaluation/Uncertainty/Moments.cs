namespace Jcm.Calculations.Evaluation.Uncertainty;

/// <summary>Count, mean and sum of squared deviations of numbers, so that blocks can be put together.</summary>
/// <remarks>Source: T. F. Chan, G. H. Golub, R. J. LeVeque, "Updating formulae and a pairwise algorithm for computing sample variances", 1979.</remarks>
internal readonly record struct Moments(long Count, double Mean, double SquaredDeviations)
{
    /// <summary>Of the numbers, with n − 1 in the divisor.</summary>
    internal double StandardDeviation => Math.Sqrt(SquaredDeviations / (Count - 1));

    /// <summary>Of the numbers of both. The order matters for the last bits, so it has to be fixed.</summary>
    internal Moments With(Moments other)
    {
        var count = Count + other.Count;
        var difference = other.Mean - Mean;
        return new(
            count,
            Mean + (difference * ((double)other.Count / count)),
            SquaredDeviations + other.SquaredDeviations + (difference * difference * ((double)Count * other.Count / count)));
    }
}
