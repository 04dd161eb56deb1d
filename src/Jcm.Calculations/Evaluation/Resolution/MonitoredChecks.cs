using Jcm.Calculations.Methodologies;
using Jcm.Calculations.Parameters;

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
