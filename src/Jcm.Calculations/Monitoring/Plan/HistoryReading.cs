using System.Collections.ObjectModel;

namespace Jcm.Calculations.Monitoring.Plan;

/// <summary>How histories are made of reports and put together.</summary>
internal static class HistoryReading
{
    internal static Outcome<MonitoringHistory> Read(MonitoringReport report)
    {
        var problems = new List<Problem>();
        if (report.Values.Count == 0) problems.Add(new(ProblemCode.Empty, new(report.Project, Period: report.Period.ToString()), "The report has no monitored values: give them."));
        foreach (var value in report.Values.Where(value => value.Period.From < report.Period.From || value.Period.To > report.Period.To))
        {
            problems.Add(new(
                ProblemCode.OutOfRange,
                new(report.Project, value.Point, value.Period.ToString(), PlanText.Parameter(value.Symbol, value.Item)),
                $"The period reaches outside the report {report.Period}: cut it there."));
        }

        var extremes = Fold(report.Project, report.Values.Select(HistoricalExtremes.Of), problems);
        return Answer(new(report.Project, report.Period, report.PreviousLastDay, extremes), problems);
    }

    /// <summary>A history as a document states it: what can be wrong with it is what no reports can leave.</summary>
    internal static Outcome<MonitoringHistory> State(string project, Period days, DateOnly? previousLastDay, IReadOnlyList<HistoricalExtremes> extremes)
    {
        var problems = new List<Problem>();
        if (previousLastDay >= days.From)
        {
            problems.Add(new(ProblemCode.OverlappingPeriods, new(project, Period: days.ToString()), $"The report before ended on {PlanText.Day(previousLastDay.Value)}, and the history begins earlier: days are in it twice."));
        }

        foreach (var each in extremes) Check(each, days, new(project, each.Point, Parameter: PlanText.Parameter(each.Symbol, each.Item)), problems);
        foreach (var same in extremes.GroupBy(each => each.Key).Where(same => same.Skip(1).Any()))
        {
            problems.Add(new(ProblemCode.Duplicate, new(project, same.Key.Point, Parameter: PlanText.Parameter(same.Key.Symbol, same.Key.Item)), "The history states the parameter more than once: keep one entry."));
        }

        return Answer(new(project, days, previousLastDay, Fold(project, extremes, problems)), problems);
    }

    private static void Check(HistoricalExtremes extremes, Period days, Location where, List<Problem> problems)
    {
        HistoricalValue[] all = [extremes.Lowest, extremes.Highest, extremes.LowestPerDay, extremes.HighestPerDay];
        foreach (var value in all.Where(value => value.Period.From < days.From || value.Period.To > days.To).Distinct())
        {
            problems.Add(new(ProblemCode.OutOfRange, where with { Period = value.Period.ToString() }, $"The period reaches outside the days of the history, {days}."));
        }

        if (Array.Exists(all, value => value.Value < extremes.Lowest.Value || value.Value > extremes.Highest.Value))
        {
            problems.Add(new(ProblemCode.Contradiction, where, "The lowest value is not the lowest of those that are stated here, or the highest not the highest."));
        }

        if (Array.Exists(all, value => value.PerDay < extremes.LowestPerDay.PerDay || value.PerDay > extremes.HighestPerDay.PerDay))
        {
            problems.Add(new(ProblemCode.Contradiction, where, "The lowest value for each day is not the lowest of those that are stated here, or the highest not the highest."));
        }
    }

    internal static Outcome<MonitoringHistory> Join(MonitoringHistory history, MonitoringHistory next)
    {
        var problems = new List<Problem>();
        var where = new Location(history.Project, Period: next.Days.ToString());
        if (!string.Equals(history.Project, next.Project, StringComparison.Ordinal))
        {
            problems.Add(new(ProblemCode.Contradiction, where, $"What follows is of project \"{next.Project}\": use a history of \"{history.Project}\"."));
        }

        var step = next.Days.From.DayNumber - history.LastDay.DayNumber;
        if (step < 1)
        {
            problems.Add(new(ProblemCode.OverlappingPeriods, where, $"The history ends on {PlanText.Day(history.LastDay)}: days up to then are already in it. Begin on the day after."));
        }
        else if (step > 1)
        {
            problems.Add(new(
                ProblemCode.BrokenSeries,
                where,
                $"The history ends on {PlanText.Day(history.LastDay)}: {new Period(history.LastDay.AddDays(1), next.Days.From.AddDays(-1))} is missing. Add the report of these days first."));
        }
        else if (next.PreviousLastDay != history.LastDay)
        {
            var stated = next.PreviousLastDay is { } last ? $"to follow a report that ended on {PlanText.Day(last)}" : "to be the first";
            problems.Add(new(ProblemCode.Contradiction, where, $"What follows is stated {stated}, and the history ends on {PlanText.Day(history.LastDay)}: state that day."));
        }

        var extremes = Fold(history.Project, history.Extremes.Concat(next.Extremes), problems);
        return Answer(new(history.Project, new(history.Days.From, step == 1 ? next.Days.To : history.LastDay), history.PreviousLastDay, extremes), problems);
    }

    private static Outcome<MonitoringHistory> Answer(MonitoringHistory history, List<Problem> problems) =>
        problems.Count == 0 ? history : Outcome<MonitoringHistory>.Failed(problems);

    private static ReadOnlyCollection<HistoricalExtremes> Fold(string project, IEnumerable<HistoricalExtremes> parts, List<Problem> problems)
    {
        var result = new List<HistoricalExtremes>();
        foreach (var same in parts.GroupBy(each => each.Key)
            .OrderBy(same => same.Key.Point, StringComparer.Ordinal).ThenBy(same => same.Key.Symbol, StringComparer.Ordinal)
            .ThenBy(same => same.Key.Item, StringComparer.Ordinal).ThenBy(same => same.Key.DayCategory, StringComparer.Ordinal))
        {
            List<string> units = [.. same.Select(each => each.Unit).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
            if (units.Count > 1)
            {
                problems.Add(new(
                    ProblemCode.Contradiction,
                    new(project, same.Key.Point, Parameter: PlanText.Parameter(same.Key.Symbol, same.Key.Item)),
                    $"The values are in {string.Join(" and ", units.Select(unit => $"\"{unit}\""))}: state all in one unit."));
            }

            result.Add(same.Aggregate((left, right) => left.With(right)));
        }

        return result.AsReadOnly();
    }
}
