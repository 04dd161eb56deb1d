using Jcm.Calculations.Monitoring.Quality;

namespace Jcm.Calculations.Monitoring.Plausibility;

/// <summary>A meter whose amounts add up, with others, to those of a total.</summary>
/// <param name="Name">The meter.</param>
/// <param name="Amounts">Its amounts.</param>
/// <param name="IsSubtracted">Whether it counts against the others, as an import meter does against an export meter.</param>
/// <param name="PermissibleError">Its maximum permissible error as a share of the amount, for example 0.005 for class 0.5; null where the tolerance is a stated share. At least 0.</param>
public sealed record BalancePart(string Name, DailyAmounts Amounts, bool IsSubtracted = false, decimal? PermissibleError = null);
