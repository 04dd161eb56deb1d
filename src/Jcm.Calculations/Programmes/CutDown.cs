using System.Numerics;
using Jcm.Calculations.Arithmetic;

namespace Jcm.Calculations.Programmes;

/// <summary>From an exact fraction to a decimal that is never above it.</summary>
internal static class CutDown
{
    /// <summary>The largest decimal that is not above a fraction, without trailing zeros.</summary>
    /// <param name="value">The fraction; not negative.</param>
    /// <exception cref="OverflowException">The fraction exceeds the range of decimals.</exception>
    internal static decimal ToDecimal(Rational value)
    {
        for (var decimals = DecimalDigits.MostDecimals; decimals >= 0; decimals--)
        {
            var digits = BigInteger.Divide(value.Numerator * DecimalDigits.PowerOfTen(decimals), value.Denominator);
            if (digits > (BigInteger)DecimalDigits.Largest) continue;
            var shortest = DecimalDigits.WithoutTrailingZeros((UInt128)digits, ref decimals);
            return DecimalDigits.ToDecimal(shortest, decimals, isNegative: false);
        }

        throw new OverflowException("The fraction is too large for a decimal.");
    }
}
