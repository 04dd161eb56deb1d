using Jcm.Calculations.Monitoring;

namespace Jcm.Calculations.Evaluation.Quality;

/// <summary>The days of its time for which a monitored parameter of a monitoring point has values.</summary>
/// <param name="Point">Identifier of the monitoring point; <see cref="MonitoredValue.AllPoints"/> for values that all points share.</param>
/// <param name="Symbol">Symbol of the parameter.</param>
/// <param name="Item">The fuel, waste type or other part of a sum that the values belong to; null where there is none.</param>
/// <param name="Span">From the first to the last day that any parameter of the point has a value for; of shared values, of the project.</param>
/// <param name="Periods">The periods with a value, in order of time.</param>
/// <param name="Gaps">The days of the span that belong to no period with a value, joined where they follow each other.</param>
public sealed record MonitoringCoverage(string Point, string Symbol, string? Item, Period Span, IReadOnlyList<Period> Periods, IReadOnlyList<Period> Gaps)
{
    /// <summary>The days of the span that a value covers, from 1 to the days of the span.</summary>
    public int DaysCovered => Span.Days - Gaps.Sum(gap => gap.Days);

    /// <summary>Whether there is a value for every day of the span.</summary>
    public bool IsComplete => Gaps.Count == 0;

    /// <summary>The coverage of every monitored parameter of every monitoring point, in the order in which they were supplied.</summary>
    /// <param name="project">The project.</param>
    /// <exception cref="ArgumentNullException">There is no project.</exception>
    public static IReadOnlyList<MonitoringCoverage> Of(Project project)
    {
        ArgumentNullException.ThrowIfNull(project);
        var values = project.MonitoredValues;
        if (values.Count == 0) return [];
        var ofProject = SpanOf(values);
        var spans = values.GroupBy(value => value.Point, StringComparer.Ordinal).ToDictionary(
            point => point.Key, point => point.Key is MonitoredValue.AllPoints ? ofProject : SpanOf(point), StringComparer.Ordinal);
        return [.. values.GroupBy(value => (value.Point, value.Symbol, value.Item)).Select(group => Of(group.Key, spans[group.Key.Point], group))];
    }

    private static MonitoringCoverage Of((string Point, string Symbol, string? Item) key, Period span, IEnumerable<MonitoredValue> values)
    {
        List<Period> periods = [.. values.Select(value => value.Period).Distinct().Order()];
        var gaps = new List<Period>();
        if (periods[0].From > span.From) gaps.Add(new(span.From, periods[0].From.AddDays(-1)));
        var last = periods[0].To;
        foreach (var period in periods)
        {
            if (period.From.DayNumber > last.DayNumber + 1) gaps.Add(new(last.AddDays(1), period.From.AddDays(-1)));
            if (period.To > last) last = period.To;
        }

        if (last < span.To) gaps.Add(new(last.AddDays(1), span.To));
        return new(key.Point, key.Symbol, key.Item, span, periods, gaps);
    }

    private static Period SpanOf(IEnumerable<MonitoredValue> values)
    {
        List<Period> periods = [.. values.Select(value => value.Period)];
        return new(periods.Min(period => period.From), periods.Max(period => period.To));
    }
}
