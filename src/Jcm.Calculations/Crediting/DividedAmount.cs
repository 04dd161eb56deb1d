using Jcm.Calculations.Monitoring;

namespace Jcm.Calculations.Crediting;

/// <summary>An amount that is divided on its own.</summary>
/// <param name="Name">Its name in results.</param>
/// <param name="Vintage">Its vintage; null where it has several, or none is known.</param>
/// <param name="Side">The side of 31 December 2020; null where that is not known.</param>
/// <param name="Tonnes">Whole tonnes; not negative.</param>
internal sealed record DividedAmount(string Name, CalendarYear? Vintage, CutSide? Side, long Tonnes);
