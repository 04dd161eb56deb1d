using Jcm.Calculations.Parameters;

namespace Jcm.Calculations.Evaluation;

/// <summary>A fixed or default value as it was entered, before anything is checked.</summary>
/// <param name="Symbol">Symbol of the parameter, for example <c>EF_RE,i</c>.</param>
/// <param name="Value">The value.</param>
/// <param name="Unit">Its unit, for example <c>tCO2/MWh</c>.</param>
/// <param name="Provenance">Where it comes from.</param>
/// <param name="Point">The monitoring point it is for; null for all that have none of their own.</param>
/// <param name="Category">The row of the methodology's table of defaults that it fills in; null when it is the value itself.</param>
public sealed record SuppliedValue(string Symbol, decimal Value, string Unit, Provenance Provenance, string? Point = null, string? Category = null);

/// <summary>The choice of a row of a methodology's table of defaults.</summary>
/// <param name="Symbol">Symbol of the parameter, for example <c>EF_RE,i</c>.</param>
/// <param name="Category">The row, for example <c>national grid</c>.</param>
/// <param name="Point">The monitoring point it is for; null for all that have none of their own.</param>
public sealed record SuppliedChoice(string Symbol, string Category, string? Point = null);

/// <summary>Whether readings of a category of day count.</summary>
/// <param name="DayCategory">The category, for example <c>working day</c>.</param>
/// <param name="Counts">Whether they count.</param>
/// <param name="Source">The document that says so.</param>
public sealed record DayCategoryRule(string DayCategory, bool Counts, string Source);
