using Jcm.Calculations.Arithmetic;
using Jcm.Calculations.Quantities;

namespace Jcm.Calculations.Parameters;

/// <summary>A parameter of an equation: what it means, how it is counted, which values are valid and which way is conservative.</summary>
public sealed record Parameter
{
    /// <summary>Creates a parameter.</summary>
    /// <param name="symbol">As in the methodology, for example <c>EC_PJ,i,p</c>.</param>
    /// <param name="description">What it is, in a few words.</param>
    /// <param name="unit">The unit that the equation counts it in; other units of the same dimension are converted exactly.</param>
    /// <param name="range">Valid values.</param>
    /// <param name="direction">Which way is conservative.</param>
    public Parameter(string symbol, string description, Unit unit, ValueRange range, ConservativeDirection direction)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(symbol);
        ArgumentException.ThrowIfNullOrWhiteSpace(description);
        ArgumentNullException.ThrowIfNull(unit);
        ArgumentNullException.ThrowIfNull(range);
        Symbol = symbol;
        Description = description;
        Unit = unit;
        Range = range;
        Direction = direction;
        Term = new Term(symbol, description, unit);
    }

    /// <summary>As in the methodology, for example <c>EC_PJ,i,p</c>.</summary>
    public string Symbol { get; }

    /// <summary>What it is, in a few words.</summary>
    public string Description { get; }

    /// <summary>The unit that the equation counts it in.</summary>
    public Unit Unit { get; }

    /// <summary>Valid values.</summary>
    public ValueRange Range { get; }

    /// <summary>Which way is conservative. The conformance suite confirms it by the derivative over the whole valid range.</summary>
    public ConservativeDirection Direction { get; }

    /// <summary>
    /// Whether this is a level of activity (energy, heat, hours): emissions are proportional to all such inputs together, and zero
    /// activity gives zero emissions.
    /// </summary>
    public bool IsActivity { get; init; }

    /// <summary>Whether this sets the level of the reference emissions, so that a business-as-usual value can take its place.</summary>
    public bool SetsReferenceLevel { get; init; }

    /// <summary>Symbol, description and unit, as the equation sees them.</summary>
    public Term Term { get; }

    /// <summary>The same parameter under another symbol, where one equation serves several places of a methodology.</summary>
    /// <param name="symbol">The other symbol.</param>
    /// <param name="description">What it is there; the same as before if null.</param>
    public Parameter Renamed(string symbol, string? description = null) =>
        string.Equals(symbol, Symbol, StringComparison.Ordinal) && description is null
            ? this
            : new(symbol, description ?? Description, Unit, Range, Direction) { IsActivity = IsActivity, SetsReferenceLevel = SetsReferenceLevel };

    internal Parameter WithoutDirection() =>
        new(Symbol, Description, Unit, Range, ConservativeDirection.DependsOnOthers) { IsActivity = IsActivity, SetsReferenceLevel = SetsReferenceLevel };

    /// <summary>Symbol and unit, for example <c>EC_PJ,i,p [MWh]</c>.</summary>
    public override string ToString() => Unit.Symbol.Length == 0 ? Symbol : $"{Symbol} [{Unit.Symbol}]";
}
