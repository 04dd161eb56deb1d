using Jcm.Calculations.Monitoring;

namespace Jcm.Calculations.Crediting;

/// <summary>The emission reduction of a whole project in one monitoring period, unrounded: what a verifier has who starts from somebody's figures.</summary>
/// <param name="Period">The period; it lies within one calendar year.</param>
/// <param name="Tonnes">ER = RE − PE in tonnes of CO₂ equivalent, with every decimal; negative where the project emitted more than the reference.</param>
public readonly record struct PeriodReduction(Period Period, decimal Tonnes);
