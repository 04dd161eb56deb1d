using Jcm.Calculations.Arithmetic;

namespace Jcm.Calculations.Methodologies;

/// <summary>One straight piece of a relation: a bin with its specific consumption, or the constant or line that holds for all loads.</summary>
/// <param name="From">The smallest load of the piece; the first piece serves lower loads, too.</param>
/// <param name="Intercept">Input per duration.</param>
/// <param name="Slope">Input per output.</param>
/// <param name="Records">How many records it rests on.</param>
/// <param name="Words">What it is.</param>
internal sealed record HistoricalPiece(decimal From, decimal Intercept, decimal Slope, int Records, string Words)
{
    /// <summary>Input per duration at a load.</summary>
    internal Rational RateAt(Rational load) => Intercept + (Slope * load);

    /// <summary>The specific consumption that this piece has at a load, for all loads. Without an intercept it is the piece itself.</summary>
    internal HistoricalPiece SpecificAt(Rational load) => Intercept == 0 ? this : this with { Intercept = 0, Slope = (RateAt(load) / load).ToDecimal() };
}
