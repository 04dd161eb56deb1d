using Jcm.Calculations.Parameters;

namespace Jcm.Calculations.Methodologies;

/// <summary>The rules of a definition by symbol, and the conservative direction of each, carried through its blocks.</summary>
internal sealed class DefinitionIndex
{
    internal DefinitionIndex(MethodologyDefinition definition)
    {
        foreach (var rule in definition.Rules) Rules.TryAdd(rule.Parameter.Symbol, rule);
        foreach (var rule in definition.Parameters) Visit(rule.Parameter.Symbol, rule.Parameter.Direction, []);
        // A load decides which part of a history applies: less output may mean a higher specific consumption.
        foreach (var part in definition.Rules.Select(rule => rule.Historical).OfType<HistoricalPart>())
        {
            Directions[part.Output] = ConservativeDirection.DependsOnOthers;
            Directions[part.Duration] = ConservativeDirection.DependsOnOthers;
        }

        // An information item is not counted: neither side of it is conservative.
        foreach (var rule in definition.Memos) Visit(rule.Parameter.Symbol, ConservativeDirection.DependsOnOthers, [], isCounted: false);
    }

    internal Dictionary<string, ParameterRule> Rules { get; } = new(StringComparer.Ordinal);

    internal Dictionary<string, ConservativeDirection> Directions { get; } = new(StringComparer.Ordinal);

    private void Visit(string symbol, ConservativeDirection direction, HashSet<string> path, bool isCounted = true)
    {
        if (!path.Add(symbol)) return;
        if (isCounted || !Directions.ContainsKey(symbol))
        {
            Directions[symbol] = !Directions.TryGetValue(symbol, out var other) || other == direction ? direction : ConservativeDirection.DependsOnOthers;
        }

        foreach (var input in Rules.GetValueOrDefault(symbol)?.Derivations.SelectMany(derivation => derivation.Ruled()) ?? [])
        {
            Visit(input.Symbol, Through(direction, input.Direction), path, isCounted);
        }

        path.Remove(symbol);
    }

    /// <summary>The direction of a block's input where the direction of its result is known.</summary>
    private static ConservativeDirection Through(ConservativeDirection result, ConservativeDirection input) => (result, input) switch
    {
        (ConservativeDirection.DependsOnOthers, _) or (_, ConservativeDirection.DependsOnOthers) => ConservativeDirection.DependsOnOthers,
        (ConservativeDirection.SmallerIsConservative, _) => input,
        (_, ConservativeDirection.SmallerIsConservative) => ConservativeDirection.LargerIsConservative,
        _ => ConservativeDirection.SmallerIsConservative,
    };
}
