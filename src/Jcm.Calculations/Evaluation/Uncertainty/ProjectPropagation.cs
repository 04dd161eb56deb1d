using Jcm.Calculations.Arithmetic;

namespace Jcm.Calculations.Evaluation.Uncertainty;

/// <summary>The uncertainty of the emission reductions of a project by the derivatives of the equations: exact where they are linear, cheap everywhere.</summary>
/// <remarks>Bounds take the emission reductions to be normally distributed.</remarks>
public sealed class ProjectPropagation
{
    private ProjectPropagation(ProjectUncertainty uncertainty, double reduction, double standardUncertainty, IReadOnlyList<Contribution> contributions)
    {
        Uncertainty = uncertainty;
        Reduction = reduction;
        StandardUncertainty = standardUncertainty;
        Contributions = contributions;
    }

    /// <summary>What it follows from.</summary>
    public ProjectUncertainty Uncertainty { get; }

    /// <summary>Emission reductions at the means of the distributions. [tCO2e]</summary>
    public double Reduction { get; }

    /// <summary>Standard uncertainty of the emission reductions. [tCO2e]</summary>
    public double StandardUncertainty { get; }

    /// <summary>How much each parameter contributes: its part of the variance, its terms with correlated parameters included. All are zero where nothing is uncertain.</summary>
    public IReadOnlyList<Contribution> Contributions { get; }

    /// <summary>Half the width of the two-sided interval that holds the emission reductions with a confidence. [tCO2e]</summary>
    /// <param name="confidence">Between 0 and 1, for example 0.9.</param>
    /// <exception cref="ArgumentOutOfRangeException">It is not between 0 and 1.</exception>
    public double HalfWidth(double confidence) => FirstOrderUncertainty.Score((1 + ConfidenceLevel.Checked(confidence)) / 2) * StandardUncertainty;

    /// <summary>The emission reductions that are reached or exceeded with a confidence: the one-sided lower bound. [tCO2e]</summary>
    /// <param name="confidence">Between 0 and 1, for example 0.9.</param>
    /// <exception cref="ArgumentOutOfRangeException">It is not between 0 and 1.</exception>
    public double ConservativeBound(double confidence) => Reduction - (FirstOrderUncertainty.Score(ConfidenceLevel.Checked(confidence)) * StandardUncertainty);

    /// <summary>By how much the emission reductions at the means exceed <see cref="ConservativeBound"/>.</summary>
    /// <param name="confidence">Between 0 and 1, for example 0.9.</param>
    /// <exception cref="ArgumentOutOfRangeException">It is not between 0 and 1.</exception>
    public ConservativeDiscount ConservativeDiscount(double confidence) => Evaluation.Uncertainty.ConservativeDiscount.Between(confidence, Reduction, ConservativeBound(confidence));

    /// <summary>Reduction and standard uncertainty.</summary>
    public override string ToString() => $"{UncertaintyText.Tonnes(Reduction)} tCO2e, standard uncertainty {UncertaintyText.Tonnes(StandardUncertainty)}, at least {UncertaintyText.Tonnes(ConservativeBound(0.9))} with a confidence of 90 %";

    internal static Outcome<ProjectPropagation> Run(ProjectUncertainty uncertainty)
    {
        var kernel = uncertainty.Kernel;
        var changes = new double[kernel.Parameters.Count];
        var reduction = 0.0;
        foreach (var part in uncertainty.Parts)
        {
            var ofPart = FirstOrderPropagation.Changes(part.Inputs);
            for (var slot = 0; slot < changes.Length; slot++) changes[slot] += ofPart[slot];
            reduction += kernel.Evaluate<Real>([.. part.Inputs.Means.Select(mean => new Real(mean))]).Reduction.Value;
        }

        var shares = FirstOrderPropagation.Shares(changes, uncertainty.Representative.OfScores);
        var variance = shares.Sum();
        if (!double.IsFinite(variance) || !double.IsFinite(reduction)) return FirstOrderPropagation.NoAnswer;
        // Rounding can leave less than nothing where correlated parameters cancel.
        return new ProjectPropagation(
            uncertainty,
            reduction,
            variance > 0 ? Math.Sqrt(variance) : 0,
            [.. kernel.Parameters.Select((parameter, slot) => new Contribution(parameter.Symbol, variance > 0 ? shares[slot] / variance : 0))]);
    }
}
