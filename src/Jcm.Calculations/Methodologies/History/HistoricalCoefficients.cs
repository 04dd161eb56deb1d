using Jcm.Calculations.Parameters;
using Jcm.Calculations.Quantities;

namespace Jcm.Calculations.Methodologies;

/// <summary>
/// What a historical relation says about one load: reference input = <see cref="Intercept"/> × duration + <see cref="Slope"/> × output.
/// </summary>
public sealed record HistoricalCoefficients
{
    internal HistoricalCoefficients(Quantity intercept, Quantity slope, Quantity load, HistoricalModel model, int records, string derivation, Provenance provenance)
    {
        Intercept = intercept;
        Slope = slope;
        Load = load;
        Model = model;
        Records = records;
        Derivation = derivation;
        Provenance = provenance;
    }

    /// <summary>Input per duration, for example GJ/h; zero where a specific consumption applies. Negative where a line starts below zero.</summary>
    public Quantity Intercept { get; }

    /// <summary>Input per output, for example GJ/t.</summary>
    public Quantity Slope { get; }

    /// <summary>The load that was asked about, in output per duration; at least zero.</summary>
    public Quantity Load { get; }

    /// <summary>The form of the relation.</summary>
    public HistoricalModel Model { get; }

    /// <summary>How many records of the history the coefficients rest on: those of the bin, or all.</summary>
    public int Records { get; }

    /// <summary>Whether the load lies between the smallest and the largest load of the history, both included.</summary>
    public bool IsInside => Outside is null;

    /// <summary>The choice that was made for loads outside the history, where the load is outside; null where it is inside.</summary>
    public OutsideHistory? Outside { get; internal init; }

    /// <summary>
    /// What <see cref="OutsideHistory.SmallerOfBoth"/> came to, and otherwise the choice itself: <see cref="OutsideHistory.Extrapolated"/> or
    /// <see cref="OutsideHistory.AtBoundary"/>; null where the load is inside.
    /// </summary>
    public OutsideHistory? Applied { get; internal init; }

    /// <summary>In words: the form, the bin or the fit, the number of records, the range of loads, and where the load lies.</summary>
    public string Derivation { get; }

    /// <summary>Where the history comes from.</summary>
    public Provenance Provenance { get; }

    /// <summary>The coefficients and how they came about.</summary>
    public override string ToString() => $"{Intercept} × duration + {Slope} × output: {Derivation}";
}
