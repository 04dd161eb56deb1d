using Jcm.Calculations.Parameters;
using Jcm.Calculations.Quantities;

namespace Jcm.Calculations.Programmes;

/// <summary>One part of Japan's FY2030 target as published, rounded for itself.</summary>
/// <param name="Part">Identifier, for example <c>industry</c>.</param>
/// <param name="Name">Name.</param>
/// <param name="Within">The part of which it is a sector; null for a part of the whole.</param>
/// <param name="BaseLevel">Emissions in FY2013; null where none are given.</param>
/// <param name="TargetLevel">Emissions in FY2030; negative for sinks.</param>
/// <param name="Provenance">Where the figures were read.</param>
public sealed record NationalTargetPart(string Part, string Name, string? Within, MassOfCO2e? BaseLevel, MassOfCO2e TargetLevel, Provenance Provenance);
