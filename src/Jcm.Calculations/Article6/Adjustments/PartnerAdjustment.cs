using Jcm.Calculations.Arithmetic;

namespace Jcm.Calculations.Article6.Adjustments;

/// <summary>The adjustment of one partner country.</summary>
/// <param name="Party">The partner country.</param>
/// <param name="Eligible">S_c: its credits that count, in tonnes of CO2 equivalent.</param>
/// <param name="Adjustment">CA_c = +S_c / n: what is added to its emissions.</param>
public sealed record PartnerAdjustment(Party Party, Rational Eligible, Rational Adjustment);
