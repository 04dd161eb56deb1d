using System.Numerics;

namespace Jcm.Calculations.Evaluation.Batch;

/// <summary>Whole tonnes of a sum in doubles, where the decimals cannot give others.</summary>
/// <remarks>
/// Let R be the exact sum in doubles and E the bound of its distance from the sum in decimals: (K + 1)·2⁻⁵¹·ΣM by <see cref="RoundingBound"/>, where
/// each M may have been rounded down by half of 2⁻³² t, plus the known differences of rows that had a closer look. If no whole number lies in
/// (R − E, R + E] then both sums have the same floor. All of it is whole numbers of 2⁻⁸³ t, so the answer depends on no order.
/// </remarks>
internal static class CertifiedFloor
{
    /// <summary>E = (K + 1) · 2⁻⁵¹ · (ΣM + rows · 2⁻³²): whole numbers of 2⁻⁸³ t, since 2⁻⁵¹ · 2⁻³² = 2⁻⁸³.</summary>
    internal static BigInteger Bound(BigInteger magnitude, long rows, int roundings) => (roundings + 1) * (magnitude + rows);

    /// <summary>The floor of a group without rows that needed a closer look: in machine words.</summary>
    internal static long? Of(in GroupState state, int roundings)
    {
        var bound = ((Int128)state.Magnitude + state.Rows) * (roundings + 1);
        var sum = ((Int128)(state.ReferenceHigh - state.ProjectHigh) << FixedPoint.MiddleBits) + (state.ReferenceLow - state.ProjectLow);
        var (lower, upper) = (sum - bound >> FixedPoint.LowBits, sum + bound >> FixedPoint.LowBits);
        return lower == upper ? (long)lower : null;
    }

    /// <summary>The floor of any sum; null also where it is beyond whole numbers of 64 bits.</summary>
    /// <param name="sum">The sum in 2⁻¹⁰⁷⁴ t.</param>
    /// <param name="bound">How far from it the sum in decimals may be, in 2⁻⁸³ t.</param>
    internal static long? Of(BigInteger sum, BigInteger bound)
    {
        var distance = bound << (FixedPoint.DustBits - FixedPoint.LowBits);
        var (lower, upper) = (sum - distance >> FixedPoint.DustBits, sum + distance >> FixedPoint.DustBits);
        return lower == upper && lower >= long.MinValue && lower <= long.MaxValue ? (long)lower : null;
    }
}
