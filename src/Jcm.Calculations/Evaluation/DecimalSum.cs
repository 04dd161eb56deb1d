using System.Numerics;
using Jcm.Calculations.Arithmetic;

namespace Jcm.Calculations.Evaluation;

/// <summary>An exact sum of decimals: the same total whatever the order, rounded once when it is read.</summary>
/// <remarks>Decimals of equal scale are added as whole numbers, so that long fractions are only met when the total is read.</remarks>
internal struct DecimalSum
{
    private const int Scale = DecimalDigits.MostDecimals;

    // Digits are below 2^96, so that one more addition never leaves the 127 bits.
    private static readonly Int128 Full = Int128.One << 126;

    private decimal first;
    private bool hasFirst;
    private Int128[]? byDecimals;
    private BigInteger carried;

    internal void Add(decimal value)
    {
        if (!hasFirst)
        {
            (first, hasFirst) = (value, true);
            return;
        }

        if (byDecimals is null)
        {
            byDecimals = new Int128[Scale + 1];
            AddDigits(first);
        }

        AddDigits(value);
    }

    /// <summary>The total.</summary>
    /// <exception cref="OverflowException">The total exceeds the range of decimals.</exception>
    internal readonly decimal ToDecimal()
    {
        if (byDecimals is null)
        {
            var digits = DecimalDigits.WithoutTrailingZeros(DecimalDigits.Of(first, out var decimals), ref decimals);
            return DecimalDigits.ToDecimal(digits, decimals, first < 0);
        }

        var sum = carried;
        for (var decimals = 0; decimals <= Scale; decimals++) sum += byDecimals[decimals] * DecimalDigits.PowerOfTen(Scale - decimals);
        return new Rational(sum, DecimalDigits.PowerOfTen(Scale)).ToDecimal();
    }

    private void AddDigits(decimal value)
    {
        var digits = (Int128)DecimalDigits.Of(value, out var decimals);
        ref var sum = ref byDecimals![decimals];
        sum += decimal.IsNegative(value) ? -digits : digits;
        if (Int128.Abs(sum) < Full) return;
        carried += sum * DecimalDigits.PowerOfTen(Scale - decimals);
        sum = 0;
    }
}
