using System.Globalization;
using Jcm.Calculations.Methodologies;
using Jcm.Calculations.Parameters;

namespace Jcm.Calculations.Evaluation;

/// <summary>Coefficients that follow from a historical relation, read at the load of the period.</summary>
internal sealed class HistoryResolver(Resolution resolution, ParameterResolver resolver)
{
    internal ResolvedParameter? Resolve(ParameterRule rule, Place place)
    {
        var part = rule.Historical!;
        var where = resolution.Where(rule.Parameter, place, withPeriod: true);
        if (resolution.History(part.Output, place.Point) is not { } history)
        {
            resolution.Report(
                ProblemCode.MissingParameter,
                where,
                $"{rule.Parameter} ({rule.Description}) follows from the history of {part.Output} before the project in {resolution.Methodology.Name}: supply the historical relation with its source.");
            return null;
        }

        var (output, duration) = (Monitored(part.Output, place), Monitored(part.Duration, place));
        if (output is null || duration is null) return null;
        if (duration.Value == 0)
        {
            if (output.Value == 0) return Coefficient(rule, 0, history, "no operation in the period");
            resolution.Report(ProblemCode.OutOfRange, where, $"{part.Duration} is zero, and {part.Output} is not: there is no load to read the history at.");
            return null;
        }

        var coefficients = history.Relation.At(output.Quantity, duration.Quantity, history.Outside);
        resolution.Problems.AddRange(coefficients.Problems.Select(problem => problem with { Where = where }));
        if (!coefficients.TryGet(out var found)) return null;
        var value = (part.IsSlope ? found.Slope : found.Intercept).In(rule.Parameter.Unit);
        resolution.Problems.AddRange(value.Problems.Select(problem => problem with { Where = where }));
        if (!value.TryGet(out var inUnit)) return null;
        if (rule.Parameter.Range.Contains(inUnit)) return Coefficient(rule, inUnit, history, found.Derivation);
        resolution.Report(
            ProblemCode.OutOfRange,
            where,
            string.Create(CultureInfo.InvariantCulture, $"The history gives {inUnit} {rule.Parameter.Unit.Symbol}, outside the valid range of {rule.Parameter.Symbol}: {rule.Parameter.Range}. It comes from: {found.Derivation}."));
        return null;
    }

    private static ResolvedParameter Coefficient(ParameterRule rule, decimal value, SuppliedHistory history, string derivation) =>
        new(rule.Parameter, ParameterKind.FixedExAnte, value, history.Relation.Data.Provenance) { Derivation = derivation };

    private ResolvedParameter? Monitored(string symbol, Place place) => resolver.Resolve(resolution.Index.Rules[symbol], place);
}
