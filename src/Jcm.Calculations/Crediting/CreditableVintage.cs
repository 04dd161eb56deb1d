using Jcm.Calculations.Arithmetic;
using Jcm.Calculations.Monitoring;

namespace Jcm.Calculations.Crediting;

/// <summary>A vintage after the policy for negative reductions, before it becomes whole tonnes.</summary>
/// <param name="Vintage">The vintage.</param>
/// <param name="Periods">Its periods in order, with their net reductions.</param>
/// <param name="Unrounded">Their exact sum.</param>
/// <param name="Creditable">The amount after the policy; not negative.</param>
internal sealed record CreditableVintage(CalendarYear Vintage, IReadOnlyList<(Period Period, Rational Tonnes)> Periods, Rational Unrounded, Rational Creditable);
