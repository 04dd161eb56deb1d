using Jcm.Calculations.Arithmetic;
using Jcm.Calculations.Methodologies;

namespace Jcm.Calculations.Evaluation.Uncertainty;

/// <summary>The uncertainty of the emission reductions by the derivatives of the equations: exact where they are linear, cheap everywhere.</summary>
/// <remarks>
/// Bounds take the emission reductions to be normally distributed. Correlations are those of the normal scores, <c>2 sin(πρ/6)</c> for a
/// correlation of ranks ρ, as in the simulation; for distributions other than the normal one this is an approximation.
/// </remarks>
public sealed class FirstOrderUncertainty
{
    internal FirstOrderUncertainty(UncertainInputs inputs, Emissions<Real> atMeans, double standardUncertainty, IReadOnlyList<Contribution> contributions)
    {
        Inputs = inputs;
        Reduction = atMeans.Reduction.Value;
        Reference = atMeans.Reference.Value;
        Project = atMeans.Project.Value;
        StandardUncertainty = standardUncertainty;
        Contributions = contributions;
    }

    /// <summary>What it follows from.</summary>
    public UncertainInputs Inputs { get; }

    /// <summary>Emission reductions at the means of the distributions. [tCO2e]</summary>
    public double Reduction { get; }

    /// <summary>Reference emissions at the means of the distributions. [tCO2e]</summary>
    public double Reference { get; }

    /// <summary>Project emissions at the means of the distributions. [tCO2e]</summary>
    public double Project { get; }

    /// <summary>Standard uncertainty of the emission reductions. [tCO2e]</summary>
    public double StandardUncertainty { get; }

    /// <summary>
    /// How much each parameter contributes: its part of the variance, its terms with correlated parameters included. A share is negative where a
    /// correlation makes a parameter cancel others; all are zero where nothing is uncertain.
    /// </summary>
    public IReadOnlyList<Contribution> Contributions { get; }

    /// <summary>Half the width of the two-sided interval that holds the emission reductions with a confidence. [tCO2e]</summary>
    /// <param name="confidence">Between 0 and 1, for example 0.9.</param>
    /// <exception cref="ArgumentOutOfRangeException">It is not between 0 and 1.</exception>
    public double HalfWidth(double confidence) => Score((1 + ConfidenceLevel.Checked(confidence)) / 2) * StandardUncertainty;

    /// <summary>The emission reductions that are reached or exceeded with a confidence: the one-sided lower bound. [tCO2e]</summary>
    /// <param name="confidence">Between 0 and 1, for example 0.9.</param>
    /// <exception cref="ArgumentOutOfRangeException">It is not between 0 and 1.</exception>
    public double ConservativeBound(double confidence) => Reduction - (Score(ConfidenceLevel.Checked(confidence)) * StandardUncertainty);

    /// <summary>By how much the emission reductions at the means exceed <see cref="ConservativeBound"/>.</summary>
    /// <param name="confidence">Between 0 and 1, for example 0.9.</param>
    /// <exception cref="ArgumentOutOfRangeException">It is not between 0 and 1.</exception>
    public ConservativeDiscount ConservativeDiscount(double confidence) =>
        Uncertainty.ConservativeDiscount.Between(confidence, Reduction, ConservativeBound(confidence));

    /// <summary>Everything that the result follows from, and the result, as text for people; the same characters on every machine.</summary>
    public string Explain() => UncertaintyText.Write(this);

    /// <summary>Reduction and standard uncertainty.</summary>
    public override string ToString() => $"{UncertaintyText.Tonnes(Reduction)} tCO2e, standard uncertainty {UncertaintyText.Tonnes(StandardUncertainty)}, at least {UncertaintyText.Tonnes(ConservativeBound(0.9))} with a confidence of 90 %";

    internal static double Score(double probability) =>
        NormalCurve.Quantile(Math.Min(Math.Max(probability, NormalCurve.SmallestProbability), 1 - NormalCurve.SmallestProbability));
}
