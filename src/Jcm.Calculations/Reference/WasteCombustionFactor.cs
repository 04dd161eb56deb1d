namespace Jcm.Calculations.Reference;

/// <summary>Methane or nitrous oxide from burning a type of waste in a type of plant.</summary>
/// <param name="Gas"><c>CH4</c> or <c>N2O</c>.</param>
/// <param name="Waste">What is burned, for example <c>msw</c>.</param>
/// <param name="Process">How it is burned, for example <c>continuous_stoker</c>; <c>any</c> where the factor does not depend on it.</param>
/// <param name="Kind"><c>default</c> for a default of the guidelines, or the country of an example, for example <c>Japan</c>.</param>
/// <param name="Basis">Which mass of waste is meant.</param>
/// <param name="Factor">The factor in kg/t: a mass of the gas, not of CO₂ equivalent, for each tonne of waste.</param>
public sealed record WasteCombustionFactor(string Gas, string Waste, string Process, string Kind, WasteBasis Basis, ReferenceValue Factor);
