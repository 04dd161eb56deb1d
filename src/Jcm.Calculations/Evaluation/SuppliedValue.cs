using Jcm.Calculations.Methodologies;
using Jcm.Calculations.Parameters;
using Jcm.Calculations.Reference;

namespace Jcm.Calculations.Evaluation;

/// <summary>A fixed or default value as it was entered, before anything is checked.</summary>
/// <param name="Symbol">Symbol of the parameter, for example <c>EF_RE,i</c>.</param>
/// <param name="Value">The value.</param>
/// <param name="Unit">Its unit, for example <c>tCO2/MWh</c>.</param>
/// <param name="Provenance">Where it comes from.</param>
/// <param name="Point">The monitoring point it is for; null for all that have none of their own.</param>
/// <param name="Category">The row of the methodology's table of defaults that it fills in; null when it is the value itself.</param>
public sealed record SuppliedValue(string Symbol, decimal Value, string Unit, Provenance Provenance, string? Point = null, string? Category = null)
{
    /// <summary>The fuel, waste type or other part of a sum that the value belongs to; null where it serves all.</summary>
    public string? Item { get; init; }
}

/// <summary>The choice of a row of a methodology's table of defaults, or of one of the ways to derive a parameter.</summary>
/// <param name="Symbol">Symbol of the parameter, for example <c>EF_RE,i</c>.</param>
/// <param name="Category">The row or the way, for example <c>national grid</c>.</param>
/// <param name="Point">The monitoring point it is for; null for all that have none of their own.</param>
public sealed record SuppliedChoice(string Symbol, string Category, string? Point = null)
{
    /// <summary>The fuel, waste type or other part of a sum that the choice is for; null where it is for all.</summary>
    public string? Item { get; init; }
}

/// <summary>A table of reference performance from which each monitoring point takes the row of its equipment.</summary>
/// <param name="Symbol">Symbol of the parameter, for example <c>COP_RE,i</c>.</param>
/// <param name="Table">The table, with its source.</param>
public sealed record SuppliedTable(string Symbol, PerformanceTable Table);

/// <summary>What stands at a monitoring point, so that it can be looked up in tables of reference performance.</summary>
/// <param name="Point">Identifier of the monitoring point.</param>
/// <param name="Class">Class of equipment as in the table, for example <c>screw chiller</c>.</param>
/// <param name="Capacity">Rated capacity.</param>
/// <param name="Unit">Unit of the capacity, for example <c>USRt</c> or <c>kVA</c>.</param>
/// <param name="Source">The document that states it.</param>
public sealed record Equipment(string Point, string Class, decimal Capacity, string Unit, string Source);

/// <summary>The historical relation between the output and the input of a plant, from which reference consumption follows.</summary>
/// <param name="Output">Symbol of the monitored output, for example <c>ST_PJ,p</c>.</param>
/// <param name="Relation">The relation, with its source.</param>
/// <param name="Outside">What applies to loads that the history has not seen.</param>
/// <param name="Point">The monitoring point it is for; null for all that have none of their own.</param>
public sealed record SuppliedHistory(string Output, HistoricalRelation Relation, OutsideHistory Outside, string? Point = null);

/// <summary>Whether readings of a category of day count.</summary>
/// <param name="DayCategory">The category, for example <c>working day</c>.</param>
/// <param name="Counts">Whether they count.</param>
/// <param name="Source">The document that says so.</param>
public sealed record DayCategoryRule(string DayCategory, bool Counts, string Source);
