using System.Globalization;
using Jcm.Calculations.Arithmetic;
using MathNet.Numerics;

namespace Jcm.Calculations.Methodologies;

/// <summary>The sums behind the models of a history, exact and therefore independent of the order of the records.</summary>
internal static class HistoricalFit
{
    /// <summary>The specific consumption of some records: total input over total output. Null when nothing was produced.</summary>
    internal static Rational? OfTotals(IReadOnlyCollection<HistoricalSample> samples)
    {
        var output = Sum(samples, sample => sample.Record.Output);
        return output.Sign == 0 ? null : Sum(samples, sample => sample.Record.Input) / output;
    }

    /// <summary>The mean of the records' specific consumptions. Each output is above zero.</summary>
    internal static Rational OfRecords(IReadOnlyCollection<HistoricalSample> samples) =>
        Sum(samples, sample => Rational.FromDecimal(sample.Record.Input) / sample.Record.Output) / samples.Count;

    /// <summary>Least squares of rate on load, every record counted once. At least two loads differ.</summary>
    /// <remarks>
    /// slope = (n Σxy − Σx Σy) / (n Σx² − (Σx)²), intercept = (Σy − slope Σx) / n; NIST/SEMATECH e-Handbook of Statistical Methods,
    /// section 4.4.3.1, https://www.itl.nist.gov/div898/handbook/pmd/section4/pmd431.htm.
    /// </remarks>
    internal static (Rational Intercept, Rational Slope) Line(IReadOnlyCollection<HistoricalSample> samples)
    {
        var x = Sum(samples, sample => sample.Load);
        var y = Sum(samples, sample => sample.Rate);
        var xx = Sum(samples, sample => sample.Load * sample.Load);
        var xy = Sum(samples, sample => sample.Load * sample.Rate);
        var slope = ((samples.Count * xy) - (x * y)) / ((samples.Count * xx) - (x * x));
        return ((y - (slope * x)) / samples.Count, slope);
    }

    /// <summary>How well a line describes the records.</summary>
    internal static LineStatistics Statistics(IReadOnlyCollection<HistoricalSample> samples, decimal intercept, decimal slope)
    {
        // Doubles depend on the order of summation: the order is made the data's own.
        var ordered = samples.OrderBy(sample => sample.Load).ThenBy(sample => sample.Rate).ToList();
        var observed = ordered.ConvertAll(sample => (double)sample.Rate.ToDecimal());
        var modelled = ordered.ConvertAll(sample => (double)((slope * sample.Load) + intercept).ToDecimal());
        return new(
            observed.TrueForAll(rate => rate == observed[0]) ? null : GoodnessOfFit.CoefficientOfDetermination(modelled, observed),
            observed.Count > 2 ? GoodnessOfFit.StandardError(modelled, observed, degreesOfFreedom: 2) : null);
    }

    /// <summary>A number in words, at most six digits after the point.</summary>
    internal static string Text(Rational value) =>
        decimal.Round(value.ToDecimal(), 6, MidpointRounding.ToEven).ToString("0.######", CultureInfo.InvariantCulture);

    private static Rational Sum(IReadOnlyCollection<HistoricalSample> samples, Func<HistoricalSample, Rational> term) =>
        Sum([.. samples.Select(term)]);

    /// <summary>By halves: with many different durations the fractions grow long, and most sums are then of short ones.</summary>
    private static Rational Sum(ReadOnlySpan<Rational> terms) => terms.Length switch
    {
        0 => Rational.Zero,
        1 => terms[0],
        _ => Sum(terms[..(terms.Length / 2)]) + Sum(terms[(terms.Length / 2)..]),
    };
}
