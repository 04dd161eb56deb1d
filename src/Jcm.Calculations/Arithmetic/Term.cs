namespace Jcm.Calculations.Arithmetic;

/// <summary>A quantity of an equation that has a symbol: an input, an intermediate result or a result.</summary>
/// <param name="Symbol">As in the methodology, for example <c>EC_PJ,i,p</c>: the part after the underscore is the subscript.</param>
/// <param name="Description">What it is, in a few words.</param>
/// <param name="Measure">The unit it is counted in.</param>
public sealed record Term(string Symbol, string Description, Measure Measure);
