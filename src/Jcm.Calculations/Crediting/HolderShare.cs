using Jcm.Calculations.Arithmetic;

namespace Jcm.Calculations.Crediting;

/// <summary>The share of credits that a holder receives.</summary>
/// <param name="Holder">The holder.</param>
/// <param name="Share">The share, exact; from 0 to 1. A decimal such as 0.8 converts exactly; a third is <c>new Rational(1, 3)</c>.</param>
public sealed record HolderShare(Holder Holder, Rational Share);
