namespace Jcm.Calculations.Reference;

/// <summary>A component of a refrigerant.</summary>
/// <param name="Name">Designation, for example <c>R-32</c>.</param>
/// <param name="GasId">Identifier in <see cref="GlobalWarmingPotentials"/>, for example <c>HFC32</c>; null where that table does not have the gas.</param>
/// <param name="MassFraction">Share of the mass, above 0, at most 1.</param>
public sealed record RefrigerantComponent(string Name, string? GasId, decimal MassFraction);
