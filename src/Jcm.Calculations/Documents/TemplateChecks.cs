using Jcm.Calculations.Methodologies;

namespace Jcm.Calculations.Documents;

/// <summary>What in the terms of a template names nothing in the methodology.</summary>
internal static class TemplateChecks
{
    internal static List<Problem> Of(MethodologyDefinition definition, TemplateTerms terms, TemplateWalk walk)
    {
        var problems = new List<Problem>();
        if (terms.Project is { } project && string.IsNullOrWhiteSpace(project)) problems.Add(new(ProblemCode.Malformed, "The project has an empty identifier."));
        if (terms.Points.Count == 0) problems.Add(new(ProblemCode.Empty, "A template needs a monitoring point."));
        if (terms.Periods.Count == 0) problems.Add(new(ProblemCode.Empty, "A template needs a monitoring period."));
        foreach (var point in terms.Points.Where(point => string.IsNullOrWhiteSpace(point) || point is Monitoring.MonitoredValue.AllPoints).Distinct(StringComparer.Ordinal))
        {
            problems.Add(new(ProblemCode.Malformed, new(Point: point), $"\"{point}\" is no name of a monitoring point."));
        }

        foreach (var point in terms.Points.GroupBy(point => point, StringComparer.Ordinal).Where(group => group.Skip(1).Any())) problems.Add(new(ProblemCode.Duplicate, new(Point: point.Key), "The monitoring point is named twice."));
        for (var i = 0; i < terms.Periods.Count; i++)
        {
            if (terms.Periods.Take(i).Any(terms.Periods[i].Overlaps)) problems.Add(new(ProblemCode.OverlappingPeriods, new(Period: terms.Periods[i].ToString()), "The period overlaps another one."));
        }

        foreach (var (symbol, key) in terms.Choices) Check(definition, walk, symbol, key, problems);
        foreach (var (each, names) in terms.Items) Check(definition, walk, each, names, problems);
        foreach (var symbol in terms.Without.Where(symbol => !walk.Optional.Contains(symbol)))
        {
            var others = walk.Optional.Count == 0 ? "nothing is optional here" : $"optional are: {string.Join("; ", walk.Optional)}";
            problems.Add(new(ProblemCode.UnknownName, new(Parameter: symbol), $"{symbol} is not an optional parameter of {definition.Name}: {others}."));
        }

        return problems;
    }

    private static void Check(MethodologyDefinition definition, TemplateWalk walk, string symbol, string key, List<Problem> problems)
    {
        var where = new Location(Parameter: symbol);
        if (definition.Rule(symbol) is not { } rule)
        {
            problems.Add(new(ProblemCode.UnknownName, where, $"{definition.Name} has no parameter \"{symbol}\"."));
            return;
        }

        var keys = rule.Categories.SelectMany(row => new[] { row.Key, row.Item }).Concat(rule.Derivations.SelectMany(way => (way.AsItStands?.Categories.Select(row => row.Key) ?? []).Prepend(way.Key)))
            .OfType<string>().Distinct(StringComparer.Ordinal).ToList();
        if (keys.Count == 0) problems.Add(new(ProblemCode.WrongKind, where, $"Nothing can be chosen for {symbol} in {definition.Name}."));
        else if (!keys.Contains(key, StringComparer.Ordinal)) problems.Add(new(ProblemCode.UnknownName, where, $"{symbol} of {definition.Name} has no \"{key}\". Choose one of: {string.Join("; ", keys)}."));
        else if (!walk.IsMet(symbol)) problems.Add(new(ProblemCode.WrongKind, where, $"{symbol} is not needed with the other choices."));
    }

    private static void Check(MethodologyDefinition definition, TemplateWalk walk, string each, IReadOnlyList<string> names, List<Problem> problems)
    {
        if (!walk.Sums.ContainsKey(each))
        {
            var sums = walk.Sums.Count == 0 ? "no sums are needed" : $"the sums go over: {string.Join("; ", walk.Sums.Keys)}";
            problems.Add(new(ProblemCode.UnknownName, $"There is no sum over each \"{each}\" in {definition.Name} with these choices: {sums}."));
            return;
        }

        foreach (var name in names.GroupBy(name => name, StringComparer.Ordinal))
        {
            if (string.IsNullOrWhiteSpace(name.Key)) problems.Add(new(ProblemCode.Malformed, $"A {each} has an empty name."));
            else if (name.Skip(1).Any()) problems.Add(new(ProblemCode.Duplicate, $"The {each} \"{name.Key}\" is named twice."));
        }
    }
}
