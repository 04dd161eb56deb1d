using Jcm.Calculations.Arithmetic;
using Jcm.Calculations.Monitoring;

namespace Jcm.Calculations.Article6.Adjustments;

/// <summary>The part of a year's quantities that belongs to one approach, sector, Party or vintage.</summary>
/// <param name="Dimension">By what the quantities are broken down.</param>
/// <param name="Key">The approach, sector, Party or vintage; empty for a using Party that is not known.</param>
/// <param name="Year">The year in which the quantities count.</param>
/// <param name="FirstTransferred">FT, paragraph 23(c).</param>
/// <param name="AuthorisedForOtherPurposes">O, paragraph 23(d).</param>
/// <param name="Used">U, paragraph 23(e).</param>
public sealed record BreakdownRow(BreakdownDimension Dimension, string Key, CalendarYear Year, Rational FirstTransferred, Rational AuthorisedForOtherPurposes, Rational Used);
