using Jcm.Calculations.Monitoring;

namespace Jcm.Calculations.Article6.Adjustments;

/// <summary>An amount for one calendar year: emissions, the level of an indicator, or a point of a trajectory.</summary>
/// <param name="Year">The calendar year.</param>
/// <param name="Amount">The amount, in the metric of the contribution it belongs to. Emissions are negative where removals exceed them.</param>
public readonly record struct AnnualAmount(CalendarYear Year, decimal Amount);
