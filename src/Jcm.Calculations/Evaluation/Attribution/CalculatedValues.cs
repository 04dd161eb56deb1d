using Jcm.Calculations.Methodologies;
using Jcm.Calculations.Parameters;
using Jcm.Calculations.Quantities;

namespace Jcm.Calculations.Evaluation.Attribution;

/// <summary>The values of a result, as documents name them: by symbol, monitoring point and period.</summary>
internal sealed class CalculatedValues(ProjectResult result)
{
    /// <summary>How many values a message names.</summary>
    private const int Shown = 3;

    /// <summary>The one value that is meant.</summary>
    /// <returns>The value; or a problem, where the result has none, or several that differ.</returns>
    internal Outcome<Quantity> Find(StatedValue stated)
    {
        var where = stated.Where(result.Project.Id);
        var results = result.Results.Where(each => (stated.Point is null || string.Equals(each.Point, stated.Point, StringComparison.Ordinal)) && (stated.Period is null || each.Period == stated.Period)).ToList();
        if (results.Count == 0)
        {
            return new Problem(
                ProblemCode.UnknownName,
                where,
                $"{stated.Place} states a value for a monitoring point and period that the result does not have. It has the points {string.Join(", ", result.Points.Select(total => total.Point))} and the periods {string.Join(", ", result.Periods.Select(total => total.Period))}.");
        }

        if (stated.Symbol is "RE_p" or "PE_p" or "ER_p" or "BaU_p") return Emissions(stated, results, where);
        var values = results.SelectMany(each => each.Lineage())
            .Where(parameter => parameter.Kind != ParameterKind.NotApplicable && string.Equals(parameter.Term.Symbol, stated.Symbol, StringComparison.Ordinal))
            .Select(parameter => parameter.Quantity).Distinct().ToList();
        return values.Count switch
        {
            0 => new Problem(ProblemCode.UnknownName, where, $"{stated.Place} states a value for {stated.Symbol}, which is no value of this result. Its values are {string.Join("; ", Symbols(results))}."),
            1 => values[0],
            _ => new Problem(
                ProblemCode.ChoiceNeeded,
                where,
                $"{stated.Place} states {stated.Text}, and the result has several values of {stated.Symbol}: {string.Join("; ", values.Take(Shown))}{(values.Count > Shown ? "; …" : "")}. Say for which monitoring point and period it is stated."),
        };
    }

    private Outcome<Quantity> Emissions(StatedValue stated, List<PeriodResult> results, Location where)
    {
        // The totals of the result where there is one, so that a sum is rounded as the result rounds it.
        var levels = (stated.Point, stated.Period) switch
        {
            (null, null) => result.Total,
            ({ } point, null) => result.Points.First(total => string.Equals(total.Point, point, StringComparison.Ordinal)).Levels,
            (null, { } period) => result.Periods.First(total => total.Period == period).Levels,
            _ => results[0].Levels,
        };
        var emissions = stated.Symbol switch
        {
            "RE_p" => levels.Reference,
            "PE_p" => levels.Project,
            "ER_p" => levels.Reduction,
            _ => levels.BusinessAsUsual,
        };
        return emissions is { } known
            ? new Quantity(known.Tonnes, Units.TonneCO2e)
            : new Problem(ProblemCode.UnknownName, where, $"{stated.Place} states business-as-usual emissions, and the result has none. Supply the business-as-usual values to the project.");
    }

    private static IEnumerable<string> Symbols(List<PeriodResult> results) =>
        results.SelectMany(each => each.Lineage()).Where(parameter => parameter.Kind != ParameterKind.NotApplicable).Select(parameter => parameter.Term.Symbol)
            .Concat([EmissionTerms.Reference.Symbol, EmissionTerms.Project.Symbol, EmissionTerms.Reduction.Symbol]).Distinct(StringComparer.Ordinal);
}
