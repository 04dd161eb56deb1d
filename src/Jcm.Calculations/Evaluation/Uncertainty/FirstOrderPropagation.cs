using Jcm.Calculations.Arithmetic;

namespace Jcm.Calculations.Evaluation.Uncertainty;

/// <summary>The law of propagation of uncertainty: <c>u² = Σᵢ Σⱼ cᵢ cⱼ rᵢⱼ</c> with <c>cᵢ = ∂ER/∂xᵢ · u(xᵢ)</c>.</summary>
/// <remarks>Source: JCGM 100:2008, "Guide to the expression of uncertainty in measurement", 5.1 and 5.2, https://www.bipm.org/en/committees/jc/jcgm/publications.</remarks>
internal static class FirstOrderPropagation
{
    /// <summary>What is said where the sum has no answer.</summary>
    internal static Problem NoAnswer => new(ProblemCode.NoAnswer, "The equations or their derivatives have no answer at the means of the distributions: a division by zero or a number too large.");

    internal static Outcome<FirstOrderUncertainty> Run(UncertainInputs inputs, CorrelationReading correlation)
    {
        var shares = Shares(Changes(inputs), correlation.OfScores);
        var emissions = inputs.Kernel.Evaluate<Real>([.. inputs.Means.Select(mean => new Real(mean))]);
        var variance = shares.Sum();
        if (!double.IsFinite(variance) || !double.IsFinite(emissions.Reduction.Value)) return NoAnswer;

        // Rounding can leave less than nothing where correlated parameters cancel.
        return new FirstOrderUncertainty(
            inputs,
            emissions,
            variance > 0 ? Math.Sqrt(variance) : 0,
            [.. inputs.Resolved.Select((input, slot) => new Contribution(input.Parameter.Symbol, variance > 0 ? shares[slot] / variance : 0))]);
    }

    /// <summary>By how much the emission reductions change with one standard deviation of each parameter.</summary>
    internal static double[] Changes(UncertainInputs inputs)
    {
        var means = inputs.Means;
        return [.. inputs.Resolved.Select((input, slot) => Derivative(inputs, means, slot) * input.Marginal.StandardDeviation)];
    }

    /// <summary>The part of the variance that each parameter has, its terms with correlated parameters included.</summary>
    internal static double[] Shares(double[] changes, double[,] correlations) =>
        [.. changes.Select((change, slot) => change * changes.Select((other, column) => other * correlations[slot, column]).Sum())];

    private static double Derivative(UncertainInputs inputs, double[] means, int by) => inputs.Kernel.Evaluate<Dual<Real>>(
        [.. means.Select((mean, slot) => slot == by ? Dual<Real>.Variable(new(mean)) : Dual<Real>.Fixed(new(mean)))]).Reduction.Derivative.Value;
}
