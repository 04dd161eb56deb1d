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
        var digits = Rational.Digits(value, out var decimals);
        sum += digits * BigInteger.Pow(10, Scale - decimals);
    }

    /// <summary>The total.</summary>
    /// <exception cref="OverflowException">The total exceeds the range of decimals.</exception>
    internal readonly decimal ToDecimal() => new Rational(sum, Unit).ToDecimal();
}
