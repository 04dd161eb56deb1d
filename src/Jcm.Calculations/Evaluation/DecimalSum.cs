using System.Numerics;
using Jcm.Calculations.Arithmetic;

namespace Jcm.Calculations.Evaluation;

/// <summary>An exact sum of decimals: the same total whatever the order, rounded once when it is read.</summary>
internal struct DecimalSum
{
    private const int Scale = 28;

    private static readonly BigInteger Unit = BigInteger.Pow(10, Scale);

    private BigInteger sum;

    internal void Add(decimal value)
    {
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(value, bits);
        var mantissa = ((BigInteger)(uint)bits[2] << 64) + ((BigInteger)(uint)bits[1] << 32) + (uint)bits[0];
        var scaled = mantissa * BigInteger.Pow(10, Scale - ((bits[3] >> 16) & 0xFF));
        sum += bits[3] < 0 ? -scaled : scaled;
    }

    /// <summary>The total.</summary>
    /// <exception cref="OverflowException">The total exceeds the range of decimals.</exception>
    internal readonly decimal ToDecimal() => new Rational(sum, Unit).ToDecimal();
}
