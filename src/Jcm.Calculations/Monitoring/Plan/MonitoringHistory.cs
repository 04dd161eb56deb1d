namespace Jcm.Calculations.Monitoring.Plan;

/// <summary>
/// What the monitoring reports of a project so far leave for the next: where they end, and the lowest and highest values of every parameter with
/// their periods. Exact, and the same however reports are put together.
/// </summary>
/// <remarks>What series of waste remember is carried by <see cref="CarriedValue"/>.</remarks>
public sealed class MonitoringHistory
{
    internal MonitoringHistory(string project, Period days, DateOnly? previousLastDay, IReadOnlyList<HistoricalExtremes> extremes)
    {
        Project = project;
        Days = days;
        PreviousLastDay = previousLastDay;
        Extremes = extremes;
    }

    /// <summary>Identifier of the project.</summary>
    public string Project { get; }

    /// <summary>The days that the reports cover.</summary>
    public Period Days { get; }

    /// <summary>The last day of the last report: the next begins on the day after.</summary>
    public DateOnly LastDay => Days.To;

    /// <summary>The last day of the report before the first one here; null where that is the first report of the project.</summary>
    public DateOnly? PreviousLastDay { get; }

    /// <summary>The lowest and highest values, by point, symbol, part and category of day.</summary>
    public IReadOnlyList<HistoricalExtremes> Extremes { get; }

    /// <summary>The history that one report makes.</summary>
    /// <param name="report">The report.</param>
    /// <returns>The history; or all problems: no values, periods outside the report, a parameter in several units.</returns>
    public static Outcome<MonitoringHistory> TryOf(MonitoringReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return HistoryReading.Read(report);
    }

    /// <summary>The history that one report makes.</summary>
    /// <param name="report">The report.</param>
    /// <exception cref="InvalidDataProblemsException">There are problems; the exception carries all of them.</exception>
    public static MonitoringHistory Of(MonitoringReport report) => TryOf(report).Value;

    /// <summary>This history with the next report.</summary>
    /// <param name="next">The report that follows.</param>
    /// <returns>The longer history; or all problems: those of the report, another project, a gap or an overlap, another unit of a parameter.</returns>
    public Outcome<MonitoringHistory> TryAfter(MonitoringReport next)
    {
        var later = TryOf(next);
        return later.TryGet(out var history) ? TryAfter(history) : later;
    }

    /// <summary>This history with the next report.</summary>
    /// <param name="next">The report that follows.</param>
    /// <exception cref="InvalidDataProblemsException">There are problems; the exception carries all of them.</exception>
    public MonitoringHistory After(MonitoringReport next) => TryAfter(next).Value;

    /// <summary>This history with the one that follows. It makes no difference which reports are put together first.</summary>
    /// <param name="next">The history that follows.</param>
    /// <returns>The longer history; or all problems: another project, a gap or an overlap, another unit of a parameter.</returns>
    public Outcome<MonitoringHistory> TryAfter(MonitoringHistory next)
    {
        ArgumentNullException.ThrowIfNull(next);
        return HistoryReading.Join(this, next);
    }

    /// <summary>This history with the one that follows.</summary>
    /// <param name="next">The history that follows.</param>
    /// <exception cref="InvalidDataProblemsException">There are problems; the exception carries all of them.</exception>
    public MonitoringHistory After(MonitoringHistory next) => TryAfter(next).Value;

    /// <summary>The lowest and highest values of a parameter; null where the reports hold none.</summary>
    /// <param name="symbol">Symbol of the parameter.</param>
    /// <param name="point">The monitoring point; <see cref="MonitoredValue.AllPoints"/> for values that all share.</param>
    /// <param name="item">The part of a sum; null where there is none.</param>
    /// <param name="dayCategory">The category of day; null where there is none.</param>
    public HistoricalExtremes? Find(string symbol, string point, string? item = null, string? dayCategory = null)
    {
        ArgumentNullException.ThrowIfNull(symbol);
        ArgumentNullException.ThrowIfNull(point);
        return Extremes.FirstOrDefault(each => each.Key == (point, symbol, item, dayCategory));
    }

    /// <summary>Project and days.</summary>
    public override string ToString() => $"{Project}: {Days}";
}
