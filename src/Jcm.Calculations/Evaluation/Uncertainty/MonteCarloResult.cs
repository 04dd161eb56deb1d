namespace Jcm.Calculations.Evaluation.Uncertainty;

/// <summary>The distribution of the emission reductions that follows from the distributions of the parameters, in tCO2e.</summary>
public sealed class MonteCarloResult
{
    private readonly double[] reductions;
    private readonly Lazy<OrderStatistics> order;
    private readonly Lazy<IReadOnlyList<Contribution>> contributions;

    internal MonteCarloResult(UncertainInputs inputs, DrawPlan plan, double[] reductions, ulong seed, BlockSums sums)
    {
        this.reductions = reductions;
        order = new(() => new OrderStatistics(reductions));
        contributions = new(() => RankContributions.Of(plan, inputs.Resolved, reductions, seed));
        Inputs = inputs;
        Seed = seed;
        Mean = sums.Reduction.Mean;
        StandardDeviation = sums.Reduction.StandardDeviation;
        MeanReference = sums.Reference / reductions.Length;
        MeanProject = sums.Project / reductions.Length;
    }

    /// <summary>What was drawn from.</summary>
    public UncertainInputs Inputs { get; }

    /// <summary>How many draws.</summary>
    public int Samples => reductions.Length;

    /// <summary>The seed.</summary>
    public ulong Seed { get; }

    /// <summary>The emission reductions of every draw, in the order of the draws. [tCO2e]</summary>
    public ReadOnlySpan<double> Reductions => reductions;

    /// <summary>Mean of the emission reductions. [tCO2e]</summary>
    public double Mean { get; }

    /// <summary>Standard deviation of the emission reductions. [tCO2e]</summary>
    public double StandardDeviation { get; }

    /// <summary>Standard error of <see cref="Mean"/>: by how much another seed would move it. [tCO2e]</summary>
    public double StandardErrorOfMean => StandardDeviation / Math.Sqrt(Samples);

    /// <summary>Mean of the reference emissions. [tCO2e]</summary>
    public double MeanReference { get; }

    /// <summary>Mean of the project emissions. [tCO2e]</summary>
    public double MeanProject { get; }

    /// <summary>
    /// How much each parameter contributes to the uncertainty of the emission reductions: the square of the correlation of its ranks with those of the
    /// reductions (Spearman), as a share of the sum of these squares.
    /// </summary>
    /// <remarks>
    /// Taken over the first 65,536 draws. It measures monotone relations; parameters that are correlated share what they contribute. All shares are zero
    /// where nothing is uncertain.
    /// </remarks>
    public IReadOnlyList<Contribution> Contributions => contributions.Value;

    /// <summary>
    /// The emission reductions that are not exceeded with a probability: an exact quantile of the draws, linear between order statistics (type 7 of
    /// Hyndman and Fan, as in spreadsheets). [tCO2e]
    /// </summary>
    /// <param name="probability">From 0 to 1: 0.05 for the fifth percentile.</param>
    /// <exception cref="ArgumentOutOfRangeException">It is not between 0 and 1.</exception>
    public double Percentile(double probability) => probability is >= 0 and <= 1
        ? order.Value.Quantile(probability)
        : throw new ArgumentOutOfRangeException(nameof(probability), probability, "A probability is from 0 to 1.");

    /// <summary>Half the width of the two-sided interval that holds the emission reductions with a confidence, as much left out on either side. [tCO2e]</summary>
    /// <param name="confidence">Between 0 and 1, for example 0.9.</param>
    /// <exception cref="ArgumentOutOfRangeException">It is not between 0 and 1.</exception>
    public double HalfWidth(double confidence)
    {
        var tail = (1 - ConfidenceLevel.Checked(confidence)) / 2;
        return (Percentile(1 - tail) - Percentile(tail)) / 2;
    }

    /// <summary>The emission reductions that are reached or exceeded with a confidence: the one-sided lower bound. [tCO2e]</summary>
    /// <param name="confidence">Between 0 and 1, for example 0.9 for the tenth percentile.</param>
    /// <exception cref="ArgumentOutOfRangeException">It is not between 0 and 1.</exception>
    public double ConservativeBound(double confidence) => Percentile(1 - ConfidenceLevel.Checked(confidence));

    /// <summary>By how much the mean exceeds <see cref="ConservativeBound"/>.</summary>
    /// <param name="confidence">Between 0 and 1, for example 0.9.</param>
    /// <exception cref="ArgumentOutOfRangeException">It is not between 0 and 1.</exception>
    public ConservativeDiscount ConservativeDiscount(double confidence) =>
        Uncertainty.ConservativeDiscount.Between(confidence, Mean, ConservativeBound(confidence));

    /// <summary>Everything that the result follows from, and the result, as text for people; the same characters on every machine.</summary>
    public string Explain() => UncertaintyText.Write(this);

    /// <summary>Mean and standard deviation.</summary>
    public override string ToString() => $"mean {UncertaintyText.Tonnes(Mean)} tCO2e, standard deviation {UncertaintyText.Tonnes(StandardDeviation)}, at least {UncertaintyText.Tonnes(ConservativeBound(0.9))} with a confidence of 90 %";
}
