using Jcm.Calculations.Parameters;

namespace Jcm.Calculations.Methodologies;

/// <summary>Everything about a definition that contradicts itself.</summary>
internal static class DefinitionContradictions
{
    internal static IEnumerable<string> Of(MethodologyDefinition definition)
    {
        if (definition.Sources.Count == 0) yield return $"{definition.Name} names no document.";
        if (!definition.Parameters.Select(rule => rule.Parameter).SequenceEqual(definition.Kernel.Parameters))
        {
            yield return $"{definition.Name} does not have one rule for each parameter of {definition.Kernel.Id}, in its order.";
        }

        var symbols = definition.Rules.Select(rule => rule.Parameter.Symbol).ToList();
        foreach (var twice in symbols.GroupBy(symbol => symbol, StringComparer.Ordinal).Where(group => group.Count() > 1)) yield return $"{definition.Name} has two rules for {twice.Key}.";
        foreach (var rule in definition.Rules)
        {
            foreach (var contradiction in Of(definition, rule)) yield return contradiction;
        }

        foreach (var rule in definition.Inputs)
        {
            if (!definition.Rules.Any(other => other.Derivations.Any(derivation => derivation.Ruled().Any(input => Same(input.Symbol, rule.Parameter.Symbol)))))
            {
                yield return $"{definition.Name}: nothing is derived from {rule.Parameter.Symbol}.";
            }
        }

        foreach (var symbol in symbols.Where(symbol => DerivesFromItself(definition, symbol, symbol, []))) yield return $"{definition.Name}: {symbol} is derived from itself.";
    }

    private static IEnumerable<string> Of(MethodologyDefinition definition, ParameterRule rule)
    {
        var name = $"{definition.Name}: {rule.Parameter.Symbol}";
        if (rule.Kind == ParameterKind.Monitored && rule.Options == MonitoringOptions.None) yield return $"{name} is monitored by no option.";
        if (rule.Kind != ParameterKind.MethodologyDefault && rule.Categories.Count > 0) yield return $"{name} has default values but is no default.";
        if (rule.Kind == ParameterKind.Derived != rule.Derivations.Count > 0) yield return $"{name} is derived, or has ways to derive it, but not both.";
        if (rule.Kind == ParameterKind.Carried) yield return $"{name} is carried by a series; it has no rule.";
        var keys = rule.Categories.Select(category => (category.Key, category.Item)).Concat(rule.Derivations.Select(derivation => (derivation.Key, (string?)null))).ToList();
        if (keys.Distinct().Count() != keys.Count) yield return $"{name}: two rows or ways have one key.";
        if (rule.PreferredKey is { } preferred && !keys.Exists(key => Same(key.Item1, preferred))) yield return $"{name} prefers \"{preferred}\", which it does not have.";
        foreach (var missing in rule.Categories.SelectMany(category => category.SmallestOf).Where(key => !rule.Categories.Any(category => Same(category.Key, key))))
        {
            yield return $"{name} has no default \"{missing}\".";
        }

        foreach (var category in rule.Categories)
        {
            if (category.Default.Value is not { } value) continue;
            var default_ = $"{definition.Name}: the default \"{category.Key}\" of {rule.Parameter.Symbol}";
            if (!category.Default.Provenance.Confidence.IsUsed()) yield return $"{default_} may not be used: it is {category.Default.Provenance.Confidence.Word()}.";
            if (!value.In(rule.Parameter.Unit).TryGet(out var inUnit)) yield return $"{default_} is in {value.Unit.Symbol}, not in {rule.Parameter.Unit.Symbol}.";
            else if (!rule.Parameter.Range.Contains(inUnit)) yield return $"{default_} is outside the valid range: {rule.Parameter.Range}.";
        }

        foreach (var derivation in rule.Derivations)
        {
            foreach (var contradiction in Of(definition, rule, derivation)) yield return contradiction;
        }
    }

    private static IEnumerable<string> Of(MethodologyDefinition definition, ParameterRule rule, Derivation derivation)
    {
        var name = $"{definition.Name}: \"{derivation.Key}\" of {rule.Parameter.Symbol}";
        if (derivation.Block is null == derivation.AsItStands is null) yield return $"{name} is neither a block nor a value, or both.";
        if (derivation.AsItStands is { } plain)
        {
            if (!Equals(plain.Parameter, rule.Parameter)) yield return $"{name} is a rule for {plain.Parameter.Symbol}.";
            if (plain.Kind == ParameterKind.Derived) yield return $"{name} is itself derived.";
            foreach (var contradiction in Of(definition, plain)) yield return contradiction;
        }

        if (derivation.Block is not { } block) yield break;
        if (block.ResultUnit != rule.Parameter.Unit) yield return $"{name} gives {block.ResultUnit.Symbol}, not {rule.Parameter.Unit.Symbol}.";
        if (derivation.Inputs.Count != block.Parameters.Count) yield return $"{name} has {derivation.Inputs.Count} inputs, and {block.Id} has {block.Parameters.Count}.";
        foreach (var (input, own) in derivation.Inputs.Zip(block.Parameters))
        {
            if (input.Unit != own.Unit) yield return $"{name}: {input.Symbol} is in {input.Unit.Symbol}, and {own.Symbol} of {block.Id} in {own.Unit.Symbol}.";
        }

        foreach (var input in derivation.Ruled())
        {
            if (definition.Rule(input.Symbol) is not { } found) yield return $"{name}: there is no rule for {input.Symbol}.";
            else if (found.Parameter.Unit != input.Unit) yield return $"{name}: {input.Symbol} is in {found.Parameter.Unit.Symbol} elsewhere, and in {input.Unit.Symbol} here.";
        }
    }

    private static bool DerivesFromItself(MethodologyDefinition definition, string origin, string symbol, HashSet<string> seen) =>
        seen.Add(symbol)
        && (definition.Rule(symbol)?.Derivations.SelectMany(derivation => derivation.Ruled()) ?? [])
            .Any(input => Same(input.Symbol, origin) || DerivesFromItself(definition, origin, input.Symbol, seen));

    private static bool Same(string left, string right) => string.Equals(left, right, StringComparison.Ordinal);
}
