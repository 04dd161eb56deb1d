using System.Globalization;
using Jcm.Calculations.Monitoring;
using Jcm.Calculations.Parameters;

namespace Jcm.Calculations.Evaluation;

/// <summary>Every rule that a result rests on where rules differ, in words that become part of it.</summary>
internal static class ResultPolicies
{
    internal static IReadOnlyList<string> Of(Project project, IReadOnlyList<PeriodResult> results) =>
    [
        "Rounding: none; emissions are decimal numbers of 28 significant digits and stay unrounded until credits become whole tonnes. Texts show six decimals.",
        "Negative reductions: reported as calculated; no floor is applied.",
        project.VintageDivision == VintageDivision.ByDays
            ? "Vintages: calendar years; periods that cross 31 December are divided by days, the last vintage taking what remains. A modelling fallback, not a rule of the JCM."
            : "Vintages: calendar years; periods that cross 31 December are refused.",
        "GWP set: none; the equations count CO2 only.",
        results.Any(result => result.BusinessAsUsualParameters is not null)
            ? "Business as usual: the reference equation with business-as-usual values of the parameters that set its level."
            : "Business as usual: not calculated; no business-as-usual value was supplied.",
        .. project.Methodology.Parameters
            .Where(rule => rule.WhenAbsent is not null && results.Any(result => IsAbsent(result, rule.Parameter)))
            .Select(rule => $"{rule.Parameter.Symbol}: not supplied, which means that {rule.WhenAbsent}."),
        string.Create(
            CultureInfo.InvariantCulture,
            $"Eligibility: not checked; the definition of {project.Methodology.Name} lists {project.Methodology.Eligibility.Count} criteria, as far as they are known."),
    ];

    private static bool IsAbsent(PeriodResult result, Parameter parameter) =>
        result.Parameters.Any(resolved => resolved.Parameter == parameter && resolved.Kind == ParameterKind.NotApplicable);
}
