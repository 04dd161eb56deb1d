using System.Collections.Immutable;
using Jcm.Calculations.Arithmetic;
using Jcm.Calculations.Methodologies;

namespace Jcm.Calculations.Evaluation.Batch;

/// <summary>
/// What <see cref="RoundingGrowth"/> says of one layout: for values between certain bounds, the results in doubles and in decimals differ by
/// at most (K + 1)·2⁻⁵¹ times their <see cref="Magnitude"/>, and the decimals do not overflow on the way.
/// </summary>
internal sealed record RoundingBound(bool IsBounded, int Roundings)
{
    /// <summary>Roundings of an input: one from the decimal it stands for; factor, product, zero point and sum on its way from the unit of the column.</summary>
    private const int RoundingsOfInput = 1, RoundingsOfConvertedInput = 5;

    /// <summary>Bounds to try, the widest first: no value above the first, no divisor below the second, as powers of two.</summary>
    private static readonly ImmutableArray<(int Most, int Least)> Widths = [(30, -20), (28, -18), (26, -16), (24, -14), (22, -12), (20, -10), (18, -10), (16, -8), (14, -8), (12, -7), (10, -6)];

    /// <summary>The bound and the columns with the numbers for which it holds; without a bound no number of the columns is within it.</summary>
    internal static (RoundingBound Bound, ImmutableArray<InputColumn> Columns) Of(Kernel kernel, ImmutableArray<InputColumn> columns, ImmutableArray<decimal> constants)
    {
        foreach (var (most, least) in Widths)
        {
            ImmutableArray<InputColumn> within = [.. columns.Select(column => column.Within(Math.ScaleB(1, least), Math.ScaleB(1, most)))];
            var inputs = new RoundingGrowth[constants.Length];
            for (var slot = 0; slot < inputs.Length; slot++) inputs[slot] = RoundingGrowth.Input(kernel.Parameters[slot].Term, constants[slot]);
            foreach (var column in within)
            {
                // A little wider than the numbers themselves, for what rounding in the conversion moves.
                var lower = column.IsNeverZero ? Math.ScaleB(0.99, least) : column.Parameter.Range.Lower >= 0 ? 0 : -Math.ScaleB(1.01, most);
                var upper = Math.Min(Math.ScaleB(1.01, most), (double)(column.Parameter.Range.Upper ?? decimal.MaxValue) * 1.01);
                inputs[column.Slot] = RoundingGrowth.Of(lower, Math.Max(upper, -lower), column.IsConverted ? RoundingsOfConvertedInput : RoundingsOfInput, column.MagnitudeAbove, column.Offset != 0);
            }

            var growth = kernel.Evaluate<RoundingGrowth>(inputs);
            if (growth.Reference.IsBounded && growth.Project.IsBounded)
            {
                // The reduction is one more difference, in decimals.
                return (new(true, Math.Max(growth.Reference.Roundings, growth.Project.Roundings) + 1), within);
            }
        }

        return (new(false, 0), [.. columns.Select(column => column with { Lowest = double.PositiveInfinity, Highest = double.NegativeInfinity })]);
    }
}
