namespace Jcm.Calculations.Monitoring.Plan;

/// <summary>A monitoring point of the plan. It has to be in every monitoring report for the time in which it is in service.</summary>
/// <param name="Id">Identifier, as in the monitored values.</param>
public sealed record PlannedPoint(string Id)
{
    /// <summary>The first day in service; null where it is in service from the beginning.</summary>
    public DateOnly? InServiceFrom { get; init; }

    /// <summary>The last day in service; null where no end is known.</summary>
    public DateOnly? InServiceUntil { get; init; }

    /// <summary>The document that says from when or until when the point is in service; needed where either day is given.</summary>
    public string? ServiceSource { get; init; }

    /// <summary>The days of a period in which the point is in service; null where there are none.</summary>
    /// <param name="period">The period.</param>
    public Period? InService(Period period)
    {
        var from = InServiceFrom > period.From ? InServiceFrom.Value : period.From;
        var to = InServiceUntil < period.To ? InServiceUntil.Value : period.To;
        return from <= to ? new Period(from, to) : null;
    }

    /// <summary>The identifier and, where they are given, the days in service.</summary>
    public override string ToString() => (InServiceFrom, InServiceUntil) switch
    {
        (null, null) => Id,
        ({ } from, null) => $"{Id} (in service from {PlanText.Day(from)})",
        (null, { } until) => $"{Id} (in service until {PlanText.Day(until)})",
        ({ } from, { } until) => $"{Id} (in service from {PlanText.Day(from)} until {PlanText.Day(until)})",
    };
}
