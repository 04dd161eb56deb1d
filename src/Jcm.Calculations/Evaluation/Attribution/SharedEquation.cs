using Jcm.Calculations.Arithmetic;
using Jcm.Calculations.Methodologies;

namespace Jcm.Calculations.Evaluation.Attribution;

/// <summary>A value that differs between two results: what the attribution exchanges.</summary>
/// <param name="Reason">Whether the value is another one, or was obtained in another way.</param>
/// <param name="EstimateSide">The value as the estimate resolved it.</param>
/// <param name="ActualSide">The value as the actual result resolved it.</param>
/// <param name="Estimate">The number in the estimate, in the unit of the parameter.</param>
/// <param name="Actual">The number in the actual result, in the unit of the parameter.</param>
internal sealed record Exchange(AttributionReason Reason, ResolvedParameter EstimateSide, ResolvedParameter ActualSide, Rational Estimate, Rational Actual)
{
    internal string Symbol => ActualSide.Term.Symbol;
}

/// <summary>
/// The equations of one monitoring point and period, as far as two results share them: evaluated with some values from the one and the others
/// from the other. A value that the two derive in different ways is exchanged as a whole.
/// </summary>
internal sealed class SharedEquation
{
    private readonly Kernel kernel;
    private readonly Node[] inputs;
    private readonly List<Exchange> exchanges = [];

    /// <summary>The number of a value that the estimate did not derive, given what stands in its place in the actual result.</summary>
    private readonly Func<ResolvedParameter, ResolvedParameter?, Rational> estimateLeaf;

    private SharedEquation(PeriodResult estimate, PeriodResult actual, Func<ResolvedParameter, ResolvedParameter?, Rational> estimateLeaf)
    {
        kernel = actual.Kernel;
        this.estimateLeaf = estimateLeaf;
        inputs = [.. estimate.Parameters.Zip(actual.Parameters, Match)];
    }

    /// <summary>The values that differ, in the order of the equations.</summary>
    internal IReadOnlyList<Exchange> Exchanges => exchanges;

    /// <summary>What two results share; null where they do not use the same equations for the same parameters.</summary>
    internal static SharedEquation? Of(PeriodResult estimate, PeriodResult actual, Func<ResolvedParameter, ResolvedParameter?, Rational> estimateLeaf) =>
        estimate.Kernel.GetType() == actual.Kernel.GetType() && HaveSameSymbols(estimate.Parameters, actual.Parameters) ? new(estimate, actual, estimateLeaf) : null;

    /// <summary>The emission reductions. [tCO2e]</summary>
    /// <param name="isActual">For each value that differs, whether it is that of the actual result.</param>
    /// <exception cref="DivideByZeroException">The equations have no answer for this mixture.</exception>
    /// <exception cref="OverflowException">The exponential of a value of this mixture exceeds the range of decimals.</exception>
    internal Rational Reduction(bool[] isActual) => kernel.Evaluate<Rational>([.. inputs.Select(input => Evaluate(input, isActual))]).Reduction;

    private Node Match(ResolvedParameter estimate, ResolvedParameter actual)
    {
        if (estimate.Parts.Count == 0 && actual.Parts.Count == 0) return Exchanged(AttributionReason.Value, estimate, actual, estimateLeaf(estimate, actual));
        if (!AreDerivedAlike(estimate, actual)) return Exchanged(AttributionReason.AnotherWay, estimate, actual, estimate.Evaluate(leaf => estimateLeaf(leaf, null)));
        var parts = estimate.Parts.Zip(actual.Parts, (left, right) => new NodePart(right.Block, [.. left.Inputs.Zip(right.Inputs, Match)])).ToArray();
        var node = new Node(null, Rational.Zero, parts);
        // What does not differ is evaluated once and not in every mixture.
        return Array.TrueForAll(parts, part => Array.TrueForAll(part.Inputs, input => input.IsConstant)) ? new(null, Evaluate(node, []), []) : node;
    }

    private Node Exchanged(AttributionReason reason, ResolvedParameter estimate, ResolvedParameter actual, Rational estimateValue)
    {
        var exchange = new Exchange(reason, estimate, actual, estimateValue, actual.Evaluate(leaf => Rational.FromDecimal(leaf.Value)));
        if (exchange.Estimate == exchange.Actual) return new(null, exchange.Actual, []);
        // A value that stands in several places is one value.
        var known = exchanges.FindIndex(other =>
            string.Equals(other.Symbol, exchange.Symbol, StringComparison.Ordinal) && other.Estimate == exchange.Estimate && other.Actual == exchange.Actual && other.Reason == reason);
        if (known >= 0) return new(known, Rational.Zero, []);
        exchanges.Add(exchange);
        return new(exchanges.Count - 1, Rational.Zero, []);
    }

    private Rational Evaluate(Node node, bool[] isActual)
    {
        if (node.Exchange is { } exchange) return isActual[exchange] ? exchanges[exchange].Actual : exchanges[exchange].Estimate;
        if (node.Parts.Length == 0) return node.Constant;
        return node.Parts.Aggregate(Rational.Zero, (sum, part) => sum + part.Block.Evaluate<Rational>([.. part.Inputs.Select(input => Evaluate(input, isActual))]));
    }

    private static bool AreDerivedAlike(ResolvedParameter estimate, ResolvedParameter actual) =>
        estimate.Parts.Count == actual.Parts.Count && estimate.Parts.Zip(actual.Parts).All(pair =>
            string.Equals(pair.First.Item, pair.Second.Item, StringComparison.Ordinal)
            && pair.First.Block.GetType() == pair.Second.Block.GetType()
            && HaveSameSymbols(pair.First.Inputs, pair.Second.Inputs));

    private static bool HaveSameSymbols(IReadOnlyList<ResolvedParameter> estimate, IReadOnlyList<ResolvedParameter> actual) =>
        estimate.Select(parameter => parameter.Term.Symbol).SequenceEqual(actual.Select(parameter => parameter.Term.Symbol), StringComparer.Ordinal);

    /// <summary>A value of the equations: one that is exchanged, one that stays, or one that is derived from others.</summary>
    private sealed record Node(int? Exchange, Rational Constant, NodePart[] Parts)
    {
        internal bool IsConstant => Exchange is null && Parts.Length == 0;
    }

    private sealed record NodePart(Block Block, Node[] Inputs);
}
