using Jcm.Calculations.Parameters;

namespace Jcm.Calculations.Monitoring.Calibration;

/// <summary>The correction of readings by a relative error, against the project.</summary>
/// <remarks>
/// <para>The rule of the JCM, as recalled (Guidelines for Developing PDD and Monitoring Report, "Data correction for actual measurement"; the heading was
/// read, the text was not): value × (1 − e) where a larger value raises the reduction, value × (1 + e) where it lowers it.</para>
/// <para>What it guarantees for a true value t ≥ 0 depends on what the error is a share of.
/// <list type="bullet">
/// <item>Of the reading r, so that t = r × (1 + d) with |d| ≤ e: r × (1 − e) ≤ t ≤ r × (1 + e), exactly.</item>
/// <item>Of the true value, so that r = t × (1 + d) with |d| ≤ e: r × (1 − e) ≤ t × (1 − e²) ≤ t, so the smaller value is safe; but r × (1 + e) ≥ t × (1 − e²)
/// only, and the larger value may fall short of the truth by the share e², 0.0025 per cent for e = 0.005.</item>
/// </list>
/// The rule is applied as it stands; nothing is put on top of it.</para>
/// </remarks>
public static class Correction
{
    /// <summary>A reading with its error against the project. Below zero, where the smaller value is the one farther from zero, the signs change places.</summary>
    /// <param name="value">The reading, in any unit whose zero means none.</param>
    /// <param name="error">The relative error, at least 0 and below 1.</param>
    /// <param name="direction">Which side is conservative.</param>
    /// <exception cref="ArgumentOutOfRangeException">The error is not a share from 0 to below 1.</exception>
    /// <exception cref="ArgumentException">No side is conservative by itself.</exception>
    /// <exception cref="OverflowException">The corrected value exceeds the range of decimal numbers.</exception>
    public static decimal Conservative(decimal value, decimal error, ConservativeDirection direction)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(error);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(error, 1m);
        if (direction is not (ConservativeDirection.SmallerIsConservative or ConservativeDirection.LargerIsConservative))
        {
            throw new ArgumentException("No side of the value is conservative by itself.", nameof(direction));
        }

        var isNearerToZero = direction == ConservativeDirection.SmallerIsConservative == value >= 0;
        return value * (isNearerToZero ? 1 - error : 1 + error);
    }
}
