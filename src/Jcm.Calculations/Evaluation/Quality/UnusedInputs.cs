using System.Globalization;
using Jcm.Calculations.Arithmetic.Tracing;
using Jcm.Calculations.Monitoring;
using Jcm.Calculations.Parameters;

namespace Jcm.Calculations.Evaluation.Quality;

/// <summary>
/// What was supplied and has no part in a result. An input that no parameter asks for is refused by the calculation itself; what is left are inputs that
/// the rules of the project set aside: readings of days that do not count, values that another one went before, and rules for a case that did not occur.
/// </summary>
public static class UnusedInputs
{
    /// <summary>The inputs without a part in the result.</summary>
    /// <param name="result">The result.</param>
    /// <exception cref="ArgumentNullException">There is no result.</exception>
    public static IReadOnlyList<UnusedInput> Of(ProjectResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        return [.. DaysThatDoNotCount(result.Project), .. Values(result), .. Division(result)];
    }

    private static IEnumerable<UnusedInput> DaysThatDoNotCount(Project project) =>
        from rule in project.DayCategories
        where !rule.Counts
        from value in project.MonitoredValues
        where Same(value.DayCategory, rule.DayCategory)
        select new UnusedInput(
            new(project.Id, value.Point, value.Period.ToString(), Name(value.Symbol, value.Item)),
            $"{NumberText.Of(value.Value)} {value.Unit} of the category of day \"{rule.DayCategory}\" is not counted: {rule.Source}.");

    /// <summary>A value has a part where the lineage of a result holds it: the same number of the same parameter from the same source.</summary>
    private static IEnumerable<UnusedInput> Values(ProjectResult result)
    {
        var project = result.Project;
        var supplied = project.FixedValues.Select(value => (Value: value, What: "value")).Concat(project.BusinessAsUsualValues.Select(value => (Value: value, What: "business-as-usual value"))).ToList();
        if (supplied.Count == 0) yield break;
        var taken = new HashSet<(string Symbol, decimal? Value, Provenance Provenance)>();
        var compared = new HashSet<(string Symbol, string Category)>();
        foreach (var parameter in result.Results.SelectMany(period => period.Lineage().Concat(period.BusinessAsUsualParameters ?? [])).Distinct())
        {
            taken.Add((parameter.Parameter.Symbol, parameter.AsSupplied?.Value, parameter.Provenance));
            if (parameter.Category is not { } category) continue;
            // Of values of which the smallest is taken, all were looked at.
            var row = Rules(project, parameter.Parameter.Symbol).FirstOrDefault(row => Same(row.Key, category));
            foreach (var key in row?.SmallestOf ?? []) compared.Add((parameter.Parameter.Symbol, key));
        }

        foreach (var (value, what) in supplied)
        {
            if (taken.Contains((value.Symbol, value.Value, value.Provenance)) || (value.Category is { } category && compared.Contains((value.Symbol, category)))) continue;
            yield return new(
                new(project.Id, value.Point, Parameter: Name(value.Symbol, value.Item)),
                $"The {what} {NumberText.Of(value.Value)} {value.Unit}".TrimEnd() + " stands in no equation of the result: another one went before it, or its part of the equations does not apply.");
        }
    }

    private static IEnumerable<Methodologies.DefaultCategory> Rules(Project project, string symbol) =>
        project.Methodology.Rule(symbol) is { } rule ? rule.Categories.Concat(rule.Derivations.SelectMany(way => way.AsItStands?.Categories ?? [])) : [];

    private static IEnumerable<UnusedInput> Division(ProjectResult result)
    {
        var project = result.Project;
        if (project.VintageDivision != VintageDivision.ByDays || result.Results.Any(period => period.Period.SpansVintages)) yield break;
        yield return new(
            new(project.Id),
            string.Create(CultureInfo.InvariantCulture, $"The division of periods by days is not needed: none of the {result.Periods.Count} periods crosses 31 December."));
    }

    private static string Name(string symbol, string? item) => item is null ? symbol : $"{symbol} ({item})";

    private static bool Same(string? left, string right) => string.Equals(left, right, StringComparison.Ordinal);
}
