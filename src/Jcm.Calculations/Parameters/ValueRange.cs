using System.Globalization;

namespace Jcm.Calculations.Parameters;

/// <summary>The values that a parameter can have. Bounds are counted in the parameter's unit.</summary>
/// <param name="Lower">Lower bound; null where there is none.</param>
/// <param name="Upper">Upper bound; null where there is none.</param>
/// <param name="LowerIsIncluded">Whether the lower bound itself is valid.</param>
/// <param name="UpperIsIncluded">Whether the upper bound itself is valid.</param>
public sealed record ValueRange(decimal? Lower, decimal? Upper, bool LowerIsIncluded = true, bool UpperIsIncluded = true)
{
    /// <summary>Zero and above: readings of a meter, emission factors.</summary>
    public static ValueRange NonNegative { get; } = new(0, null);

    /// <summary>Above zero: divisors without an upper limit, such as a coefficient of performance.</summary>
    public static ValueRange Positive { get; } = new(0, null, LowerIsIncluded: false);

    /// <summary>Above zero, at most one: efficiencies.</summary>
    public static ValueRange Efficiency { get; } = new(0, 1, LowerIsIncluded: false);

    /// <summary>From zero to one: shares.</summary>
    public static ValueRange Share { get; } = new(0, 1);

    /// <summary>Above absolute zero: temperatures in °C.</summary>
    public static ValueRange DegreesCelsius { get; } = new(-273.15m, null, LowerIsIncluded: false);

    /// <summary>Whether a value is valid.</summary>
    /// <param name="value">The value, in the parameter's unit.</param>
    public bool Contains(decimal value) =>
        (Lower is not { } lower || value > lower || (LowerIsIncluded && value == lower))
        && (Upper is not { } upper || value < upper || (UpperIsIncluded && value == upper));

    /// <summary>The range in words, for example <c>above 0, at most 1</c>.</summary>
    public override string ToString()
    {
        var lower = Lower is { } least ? string.Create(CultureInfo.InvariantCulture, $"{(LowerIsIncluded ? "at least" : "above")} {least}") : null;
        var upper = Upper is { } most ? string.Create(CultureInfo.InvariantCulture, $"{(UpperIsIncluded ? "at most" : "below")} {most}") : null;
        return (lower, upper) switch
        {
            (null, null) => "any number",
            (null, _) => upper,
            (_, null) => lower,
            _ => $"{lower}, {upper}",
        };
    }
}
