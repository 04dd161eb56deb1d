using Jcm.Calculations.Parameters;

namespace Jcm.Calculations.Methodologies;

/// <summary>What makes a definition conservative, in words that are read from its rules; the conformance suite checks each of them.</summary>
internal static class DefinitionConservativeness
{
    internal static IEnumerable<string> Of(MethodologyDefinition definition)
    {
        var index = new DefinitionIndex(definition);
        foreach (var rule in definition.Parameters.Where(rule => rule.Parameter.SetsReferenceLevel && rule.Kind != ParameterKind.NotApplicable))
        {
            yield return $"{rule.Parameter.Symbol} sets the level of the reference emissions; a business-as-usual value that would put business as usual below it is refused.";
        }

        foreach (var group in definition.Rules.Where(rule => rule.PreferredKey is ReferenceDefaults.LowerBound or ReferenceDefaults.UpperBound).GroupBy(rule => rule.PreferredKey, StringComparer.Ordinal))
        {
            yield return $"{Symbols(group)}: the {group.Key} of the published interval unless another is chosen, because that credits less here.";
        }

        foreach (var (rule, row) in definition.Rules.SelectMany(rule => rule.Categories.Where(row => row.SmallestOf.Count > 0).Select(row => (rule, row))))
        {
            yield return $"{rule.Parameter.Symbol}, \"{row.Key}\": the smallest of {string.Join(" and ", row.SmallestOf)}.";
        }

        var monitored = definition.Rules.Where(rule => rule.Kind == ParameterKind.Monitored || rule.Derivations.Any(way => way.AsItStands is { Kind: ParameterKind.Monitored })).ToList();
        foreach (var (direction, words) in new[]
        {
            (ConservativeDirection.SmallerIsConservative, "a measurement error is taken off, because a larger value credits more"),
            (ConservativeDirection.LargerIsConservative, "a measurement error is put on, because a larger value credits less"),
            (ConservativeDirection.DependsOnOthers, "a measurement error is refused, because which side credits less depends on other values"),
        })
        {
            var symbols = monitored.Where(rule => index.Directions[rule.Parameter.Symbol] == direction).ToList();
            if (symbols.Count > 0) yield return $"{Symbols(symbols)}: {words}.";
        }
    }

    private static string Symbols(IEnumerable<ParameterRule> rules) => string.Join("; ", rules.Select(rule => rule.Parameter.Symbol));
}
