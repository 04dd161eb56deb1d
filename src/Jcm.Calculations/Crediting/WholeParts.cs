using System.Numerics;
using Jcm.Calculations.Arithmetic;

namespace Jcm.Calculations.Crediting;

/// <summary>Whole numbers from exact fractions.</summary>
internal static class WholeParts
{
    /// <summary>The largest whole number that is not above the value.</summary>
    internal static BigInteger Floor(Rational value)
    {
        var quotient = BigInteger.DivRem(value.Numerator, value.Denominator, out var remainder);
        return remainder.Sign < 0 ? quotient - 1 : quotient;
    }

    /// <summary>The smallest whole number that is not below the value.</summary>
    internal static BigInteger Ceiling(Rational value) => -Floor(-value);

    /// <summary>The nearest whole number; a half goes up.</summary>
    internal static BigInteger Nearest(Rational value) => Floor(value + new Rational(1, 2));

    /// <summary>
    /// Every amount is rounded down; what is missing to the total goes, one by one, to the amounts that lost most, the earlier one first where
    /// two lost the same.
    /// </summary>
    /// <param name="exact">The exact amounts.</param>
    /// <param name="total">At least the sum of the amounts rounded down, and above it by no more than the number of amounts.</param>
    internal static BigInteger[] ByLargestRemainder(IReadOnlyList<Rational> exact, BigInteger total)
    {
        var parts = exact.Select(Floor).ToArray();
        var missing = (int)(total - Sum(parts));
        // The order is stable: equal remainders stay as they were listed.
        foreach (var index in Enumerable.Range(0, parts.Length).OrderByDescending(index => exact[index] - new Rational(parts[index], 1)).Take(missing)) parts[index]++;
        return parts;
    }

    internal static BigInteger Sum(IEnumerable<BigInteger> parts) => parts.Aggregate(BigInteger.Zero, (sum, part) => sum + part);

    internal static Rational Sum(IEnumerable<Rational> parts) => parts.Aggregate(Rational.Zero, (sum, part) => sum + part);
}
