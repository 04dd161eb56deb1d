using Jcm.Calculations.Arithmetic;

namespace Jcm.Calculations.Programmes;

/// <summary>The thresholds of programmes, by key.</summary>
internal static class Thresholds
{
    private static readonly Lazy<IReadOnlyDictionary<string, ThresholdCheck>> Values = new(() =>
        ProgrammeData.Rows("thresholds").ToDictionary(
            row => row["key"],
            row => new ThresholdCheck(row["name"], Rational.Zero, ProgrammeData.Fraction(row, "value")!.Value, row["unit"], ProgrammeData.Provenance(row)),
            StringComparer.Ordinal));

    /// <summary>An amount beside a threshold.</summary>
    internal static ThresholdCheck Compare(string key, Rational amount) => Values.Value[key] with { Amount = amount };
}
