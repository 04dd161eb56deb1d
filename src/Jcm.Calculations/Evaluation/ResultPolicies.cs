using System.Globalization;
using Jcm.Calculations.Methodologies;
using Jcm.Calculations.Monitoring;
using Jcm.Calculations.Parameters;

namespace Jcm.Calculations.Evaluation;

/// <summary>Every rule that a result rests on where rules differ, in words that become part of it.</summary>
internal static class ResultPolicies
{
    internal static IReadOnlyList<string> Of(Project project, DefinitionIndex index, IReadOnlyList<PeriodResult> results) =>
    [
        "Rounding: none; emissions are decimal numbers of 28 significant digits and stay unrounded until credits become whole tonnes. Texts show six decimals.",
        "Negative reductions: reported as calculated; no floor is applied.",
        project.VintageDivision == VintageDivision.ByDays
            ? "Vintages: calendar years; periods that cross 31 December are divided by days, the last vintage taking what remains. A modelling fallback, not a rule of the JCM."
            : "Vintages: calendar years; periods that cross 31 December are refused.",
        Gwp(index, results),
        results.Any(result => result.BusinessAsUsualParameters is not null)
            ? "Business as usual: the reference equation with business-as-usual values of the parameters that set its level."
            : "Business as usual: not calculated; no business-as-usual value was supplied.",
        .. results.SelectMany(result => result.Lineage()).Where(IsAbsent).Select(resolved => index.Rules.GetValueOrDefault(resolved.Parameter.Symbol)).OfType<ParameterRule>()
            .Where(rule => rule.WhenAbsent is not null).Distinct()
            .Select(rule => $"{rule.Parameter.Symbol}: not supplied, which means that {rule.WhenAbsent}."),
        .. project.Histories.Select(history => $"Loads outside the history of {history.Output}: {history.Outside}."),
        .. results.SelectMany(result => result.Lineage()).Where(resolved => resolved.Kind == ParameterKind.Carried && resolved.Value == 0)
            .Where(resolved => resolved.Provenance.Source.StartsWith("nothing is carried", StringComparison.Ordinal))
            .Select(resolved => $"Series: {resolved.Parameter.Symbol} begins with zero; {resolved.Provenance.Source}.").Distinct(StringComparer.Ordinal),
        string.Create(
            CultureInfo.InvariantCulture,
            $"Eligibility: not checked; the definition of {project.Methodology.Name} lists {project.Methodology.Eligibility.Count} criteria, as far as they are known."),
    ];

    private static string Gwp(DefinitionIndex index, IReadOnlyList<PeriodResult> results)
    {
        var sets = results.SelectMany(result => result.Lineage())
            .Where(resolved => resolved.Kind == ParameterKind.MethodologyDefault && index.Rules.GetValueOrDefault(resolved.Parameter.Symbol) is { IsGwpSet: true })
            .Select(resolved => $"{resolved.Parameter.Symbol}: {resolved.Category ?? resolved.Provenance.Source}")
            .Distinct(StringComparer.Ordinal).ToList();
        return sets.Count == 0
            ? "GWP set: none; the equations count CO2 only."
            : $"GWP set: {string.Join("; ", sets)}. From vintage 2021 on AR5 applies unless another set is chosen.";
    }

    private static bool IsAbsent(ResolvedParameter resolved) => resolved.Kind == ParameterKind.NotApplicable;
}
