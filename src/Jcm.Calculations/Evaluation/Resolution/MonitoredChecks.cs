using Jcm.Calculations.Methodologies;
using Jcm.Calculations.Parameters;
using Jcm.Calculations.Quantities;

namespace Jcm.Calculations.Evaluation;

/// <summary>Checks of monitored values that need no resolving: names, kinds, categories of day, and what no parameter has asked for.</summary>
internal sealed class MonitoredChecks(Project project, DefinitionIndex index, List<Problem> problems)
{
    internal void CheckValues()
    {
        foreach (var value in project.MonitoredValues)
        {
            var isKnown = index.Rules.TryGetValue(value.Symbol, out var rule);
            if (isKnown && IsMonitored(rule!) && !string.IsNullOrWhiteSpace(value.Point) && (value.Item is null || !string.IsNullOrWhiteSpace(value.Item))) continue;
            var where = new Location(project.Id, value.Point, value.Period.ToString(), value.Symbol);
            if (string.IsNullOrWhiteSpace(value.Point)) problems.Add(new(ProblemCode.MissingParameter, where, "The value names no monitoring point."));
            if (value.Item is { } item && string.IsNullOrWhiteSpace(item)) problems.Add(new(ProblemCode.Malformed, where, "The name of the part that the value belongs to is empty."));
            if (!isKnown) problems.AddRange(ValueConversion.NoSuchParameter(project.Methodology, value.Symbol, value.Unit, where));
            else if (!IsMonitored(rule!)) problems.Add(new(ProblemCode.WrongKind, where, NotMonitored(rule!)));
        }
    }

    /// <summary>Shares of one whole are at most one together: a composition of more than all the waste would be credited twice.</summary>
    internal void CheckShares()
    {
        foreach (var rule in index.Rules.Values.Where(rule => rule.IsShareOfWhole))
        {
            var wholes = project.MonitoredValues.Where(value => string.Equals(value.Symbol, rule.Parameter.Symbol, StringComparison.Ordinal)).GroupBy(value => (value.Point, value.Period));
            foreach (var whole in wholes)
            {
                var shares = whole.Select(value => ValueConversion.Convert(rule.Parameter, value.Value, value.Unit, Location.None, []).Value).ToList();
                // What is no share by itself is a problem of its own.
                if (!shares.TrueForAll(rule.Parameter.Range.Contains)) continue;
                if (shares.Sum() <= 1) continue;
                problems.Add(new(
                    ProblemCode.OutOfRange,
                    new(project.Id, whole.Key.Point, whole.Key.Period.ToString(), rule.Parameter.Symbol),
                    $"The shares are more than the whole: {string.Join(" + ", whole.Zip(shares, (value, share) => $"{value.Item} {new Quantity(share, rule.Parameter.Unit)}"))}."));
            }
        }
    }

    /// <summary>Names go into the working line by line: a line break in one could be read as a line of its own.</summary>
    internal void CheckNames()
    {
        var names = project.MonitoredValues.SelectMany(value => new[] { (value.Point, Name: value.Point), (value.Point, Name: value.Item) })
            .Concat(project.Equipment.Select(equipment => (equipment.Point, (string?)equipment.Class)))
            .Append((Point: "", project.Id));
        foreach (var (point, name) in names.Distinct())
        {
            if (name is not null && name.Any(char.IsControl)) problems.Add(new(ProblemCode.Malformed, new(project.Id), $"A name holds a line break or another control character: \"{string.Concat(name.Where(each => !char.IsControl(each)))}\"."));
        }
    }

    internal static bool IsMonitored(ParameterRule rule) =>
        rule.Kind == ParameterKind.Monitored || rule.Derivations.Any(way => way.AsItStands is { Kind: ParameterKind.Monitored });

    private string NotMonitored(ParameterRule rule) => rule.Kind switch
    {
        ParameterKind.NotApplicable => $"{rule.Parameter.Symbol} does not occur in {project.Methodology.Name}.",
        ParameterKind.Derived => $"{rule.Parameter.Symbol} is derived from other values in {project.Methodology.Name}: {string.Join("; ", rule.Derivations)}. It is not monitored as it stands.",
        ParameterKind.FromPeriod => $"{rule.Parameter.Symbol} follows from the monitoring period in {project.Methodology.Name}; it is not monitored.",
        _ => $"{rule.Parameter.Symbol} is fixed for all periods in {project.Methodology.Name}; it is not monitored.",
    };

    internal void ReportUnused(Readings readings)
    {
        foreach (var value in readings.Unused(project.MonitoredValues))
        {
            var name = value.Item is null ? value.Symbol : $"{value.Symbol} ({value.Item})";
            problems.Add(new(
                ProblemCode.WrongKind,
                new(project.Id, value.Point, value.Period.ToString(), name),
                "The value is not used: the parameter is derived in another way, is not part of a sum, or no monitoring point has this period. Take it out, or choose the way that uses it."));
        }
    }

    internal void CheckDayCategories()
    {
        foreach (var rule in project.DayCategories)
        {
            var where = new Location(project.Id);
            if (string.IsNullOrWhiteSpace(rule.Source))
            {
                problems.Add(new(
                    ProblemCode.MissingSource,
                    where,
                    $"Whether \"{rule.DayCategory}\" counts has no source: name the document that says so."));
            }
            if (!project.MonitoredValues.Exists(value => string.Equals(value.DayCategory, rule.DayCategory, StringComparison.Ordinal)))
            {
                problems.Add(new(ProblemCode.UnknownName, where, $"No monitored value is of the category of day \"{rule.DayCategory}\"."));
            }
        }
    }
}
