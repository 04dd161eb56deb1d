using Jcm.Calculations.Arithmetic;
using Jcm.Calculations.Arithmetic.Tracing;
using Jcm.Calculations.Parameters;

namespace Jcm.Calculations.Methodologies;

/// <summary>The equations of a definition as text, read from the code that is evaluated.</summary>
internal static class DefinitionEquations
{
    /// <summary>Reference emissions, project emissions and their difference, each line once.</summary>
    internal static IEnumerable<string> Of(MethodologyDefinition definition)
    {
        var emissions = definition.Kernel.Evaluate<Traced<Real>>([.. definition.Parameters.Select(Symbolic)]);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var expression in new[] { emissions.Reference.Expression, emissions.Project.Expression, emissions.Reduction.Expression })
        {
            foreach (var line in expression.Definitions().Select(named => $"{named.Term!.Symbol} = {ExpressionText.Symbols(named)}").Where(seen.Add)) yield return line;
            if (expression.Definitions().Count == 0) yield return $"{EmissionTerms.Project.Symbol} = 0";
        }
    }

    /// <summary>How one way obtains a parameter.</summary>
    internal static string Of(MethodologyDefinition definition, ParameterRule rule, Derivation way)
    {
        var symbol = rule.Parameter.Symbol;
        if (way.Block is not { } block) return $"{symbol} {DefinitionText.Kind(way.AsItStands!)}";
        var inputs = way.Inputs.Select((input, slot) => slot == block.StateSlot || definition.Rule(input.Symbol) is not { } of ? Symbolic(input) : Symbolic(of)).ToArray();
        var result = ExpressionText.Symbols(block.Evaluate<Traced<Real>>(inputs).Expression);
        var equation = way.Each is { } each ? $"{symbol} = Σ ({result}), over each {each}" : $"{symbol} = {result}";
        if (block.StateSlot is not { } state) return equation;
        var carried = ExpressionText.Symbols(block.CarryForward<Traced<Real>>(inputs).Expression);
        return $"{equation}; carried on: {way.Inputs[state].Symbol} = {carried}";
    }

    /// <summary>The assumptions of the equations, without the inputs that the methodology does not have.</summary>
    internal static IEnumerable<string> Assumptions(MethodologyDefinition definition) =>
        definition.Kernel.Assumptions.Select(assumption => Applicable(definition, assumption)).OfType<string>();

    private static string? Applicable(MethodologyDefinition definition, Assumption assumption)
    {
        var (smaller, larger) = (Kept(assumption.Smaller), Kept(assumption.Larger));
        return smaller.Count == 0 || larger.Count == 0 ? null : new Assumption(smaller, larger).ToString();

        List<Input> Kept(IEnumerable<Input> inputs) => [.. inputs.Where(input => definition.Parameters[input.Slot].Kind != ParameterKind.NotApplicable)];
    }

    private static Traced<Real> Symbolic(ParameterRule rule) =>
        rule.Kind == ParameterKind.NotApplicable ? Traced<Real>.Absent(rule.Parameter.Term) : Symbolic(rule.Parameter);

    private static Traced<Real> Symbolic(Parameter parameter) => Traced<Real>.Input(parameter.Term, new Real(1));
}
