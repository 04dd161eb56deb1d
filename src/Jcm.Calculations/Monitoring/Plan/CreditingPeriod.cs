namespace Jcm.Calculations.Monitoring.Plan;

/// <summary>
/// The days for which a project may be credited, both boundary days included. The rules that were read fix no length: where the registration
/// states no end, there is none here.
/// </summary>
public readonly record struct CreditingPeriod
{
    /// <summary>A crediting period with a stated end.</summary>
    /// <param name="days">The days.</param>
    public CreditingPeriod(Period days) => (First, Last) = (days.From, days.To);

    /// <summary>A crediting period whose end is not stated.</summary>
    /// <param name="first">The first day.</param>
    public CreditingPeriod(DateOnly first) => First = first;

    /// <summary>The first day.</summary>
    public DateOnly First { get; }

    /// <summary>The last day; null where the end is not stated.</summary>
    public DateOnly? Last { get; }

    /// <summary>Whether all days of a period lie within.</summary>
    /// <param name="period">The period.</param>
    public bool Contains(Period period) => period.From >= First && !(period.To > Last);

    /// <summary>First and last day, for example <c>2024-01-01..2033-12-31</c>, or <c>from 2024-01-01</c>.</summary>
    public override string ToString() => Last is { } last ? new Period(First, last).ToString() : $"from {PlanText.Day(First)}";
}
