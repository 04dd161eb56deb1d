using System.Globalization;
using Jcm.Calculations.Methodologies;
using Jcm.Calculations.Monitoring;
using Jcm.Calculations.Parameters;

namespace Jcm.Calculations.Evaluation;

/// <summary>Every rule that a result rests on where rules differ, in words that become part of it.</summary>
internal static class ResultPolicies
{
    internal static IReadOnlyList<string> Of(Project project, DefinitionIndex index, IReadOnlyList<PeriodResult> results)
    {
        var found = new Found(index);
        foreach (var parameter in results.SelectMany(result => result.Parameters.Concat(result.Memos))) found.Visit(parameter);
        return
        [
            "Rounding: none; emissions are decimal numbers of 28 significant digits and stay unrounded until credits become whole tonnes. Texts show six decimals.",
            "Negative reductions: reported as calculated; no floor is applied.",
            project.VintageDivision == VintageDivision.ByDays
                ? "Vintages: calendar years; periods that cross 31 December are divided by days, the last vintage taking what remains. A modelling fallback, not a rule of the JCM."
                : "Vintages: calendar years; periods that cross 31 December are refused.",
            found.Sets.Count == 0
                ? "GWP set: none; the equations count CO2 only."
                : $"GWP set: {string.Join("; ", found.Sets)}. From vintage 2021 on AR5 applies unless another set is chosen.",
            results.Any(result => result.BusinessAsUsualParameters is not null)
                ? "Business as usual: the reference equation with business-as-usual values of the parameters that set its level."
                : "Business as usual: not calculated; no business-as-usual value was supplied.",
            .. found.Absent.Select(rule => $"{rule.Parameter.Symbol}: not supplied, which means that {rule.WhenAbsent}."),
            .. project.Histories.Select(history => $"Loads outside the history of {history.Output}: {history.Outside}."),
            .. found.Beginnings,
            string.Create(
                CultureInfo.InvariantCulture,
                $"Eligibility: not checked; the definition of {project.Methodology.Name} lists {project.Methodology.Eligibility.Count} criteria, as far as they are known."),
        ];
    }

    /// <summary>What the values of all results say, each statement once, gathered in one walk over everything that they were derived from.</summary>
    private sealed class Found(DefinitionIndex index)
    {
        internal List<string> Sets { get; } = [];

        internal List<ParameterRule> Absent { get; } = [];

        internal List<string> Beginnings { get; } = [];

        internal void Visit(ResolvedParameter resolved)
        {
            foreach (var part in resolved.Parts)
            {
                foreach (var input in part.Inputs) Visit(input);
            }

            switch (resolved.Kind)
            {
                case ParameterKind.NotApplicable when Rule(resolved) is { WhenAbsent: not null } rule:
                    AddOnce(Absent, rule);
                    break;
                case ParameterKind.MethodologyDefault when Rule(resolved) is { IsGwpSet: true }:
                    AddOnce(Sets, $"{resolved.Parameter.Symbol}: {(resolved.Provenance.Confidence == Confidence.Supplied ? $"supplied, {resolved.Provenance.Source}" : resolved.Category ?? resolved.Provenance.Source)}");
                    break;
                case ParameterKind.Carried when resolved.BeginsSeries:
                    AddOnce(Beginnings, $"Series: {resolved.Parameter.Symbol} begins with zero; {resolved.Provenance.Source}.");
                    break;
            }
        }

        private ParameterRule? Rule(ResolvedParameter resolved) => index.Rules.GetValueOrDefault(resolved.Parameter.Symbol);

        // There are few statements, whatever the number of results.
        private static void AddOnce<T>(List<T> list, T statement)
        {
            if (!list.Contains(statement)) list.Add(statement);
        }
    }
}
