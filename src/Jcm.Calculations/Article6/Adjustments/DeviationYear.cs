using Jcm.Calculations.Arithmetic;
using Jcm.Calculations.Monitoring;

namespace Jcm.Calculations.Article6.Adjustments;

/// <summary>The deviation of one year.</summary>
/// <param name="Year">The calendar year.</param>
/// <param name="Quantity">q: the amount of the year.</param>
/// <param name="Share">dev = (q − q̄) / q̄; null where the mean is zero.</param>
public sealed record DeviationYear(CalendarYear Year, Rational Quantity, Rational? Share);
