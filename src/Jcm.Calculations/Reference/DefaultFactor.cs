namespace Jcm.Calculations.Reference;

/// <summary>A default of a guideline for one case.</summary>
/// <param name="Symbol">Symbol of the parameter in the guideline, for example <c>MCF</c>.</param>
/// <param name="Key">Short name of the case, by which it is chosen, for example <c>managed_anaerobic</c>.</param>
/// <param name="Condition">When the case applies, in words.</param>
/// <param name="Guideline">The rule book that the default belongs to. Defaults of different rule books are not mixed.</param>
/// <param name="Factor">The value with its provenance.</param>
public sealed record DefaultFactor(string Symbol, string Key, string Condition, string Guideline, ReferenceValue Factor);
