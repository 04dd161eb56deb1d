using Jcm.Calculations.Arithmetic;

namespace Jcm.Calculations.Evaluation.Uncertainty;

/// <summary>The law of propagation of uncertainty: <c>u² = Σᵢ Σⱼ cᵢ cⱼ rᵢⱼ</c> with <c>cᵢ = ∂ER/∂xᵢ · u(xᵢ)</c>.</summary>
/// <remarks>Source: JCGM 100:2008, "Guide to the expression of uncertainty in measurement", 5.1 and 5.2, https://www.bipm.org/en/committees/jc/jcgm/publications.</remarks>
internal static class FirstOrderPropagation
{
    internal static Outcome<FirstOrderUncertainty> Run(UncertainInputs inputs, CorrelationReading correlation)
    {
        var means = inputs.Means;
        var changes = inputs.Resolved.Select((input, slot) => Derivative(inputs, means, slot) * input.Marginal.StandardDeviation).ToArray();
        var shares = changes.Select((change, slot) => change * changes.Select((other, column) => other * correlation.OfScores[slot, column]).Sum()).ToArray();
        var emissions = inputs.Kernel.Evaluate<Real>([.. means.Select(mean => new Real(mean))]);
        var variance = shares.Sum();
        if (!double.IsFinite(variance) || !double.IsFinite(emissions.Reduction.Value))
        {
            return new Problem(ProblemCode.NoAnswer, "The equations or their derivatives have no answer at the means of the distributions: a division by zero or a number too large.");
        }

        // Rounding can leave less than nothing where correlated parameters cancel.
        return new FirstOrderUncertainty(
            inputs,
            emissions,
            variance > 0 ? Math.Sqrt(variance) : 0,
            [.. inputs.Resolved.Select((input, slot) => new Contribution(input.Parameter.Symbol, variance > 0 ? shares[slot] / variance : 0))]);
    }

    private static double Derivative(UncertainInputs inputs, double[] means, int by) => inputs.Kernel.Evaluate<Dual<Real>>(
        [.. means.Select((mean, slot) => slot == by ? Dual<Real>.Variable(new(mean)) : Dual<Real>.Fixed(new(mean)))]).Reduction.Derivative.Value;
}
