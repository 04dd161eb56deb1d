using System.Numerics;
using Jcm.Calculations.Arithmetic;

namespace Jcm.Calculations.Tests.Methodologies.WasteToEnergy;

/// <summary>First-order decay as the texts print it, summed over every deposit and step, with 90 digits after the point: the yardstick for the recurrence.</summary>
internal static class PreciseDecay
{
    private static readonly BigInteger One = BigInteger.Pow(10, 90);

    /// <summary>The carbon that decomposes in each step.</summary>
    /// <param name="deposits">Decomposable carbon deposited in each step.</param>
    /// <param name="rate">k in 1/yr.</param>
    /// <param name="stepsPerYear">1 or 12.</param>
    /// <param name="shareOfFirstStep">g.</param>
    internal static Rational[] Decomposed(IReadOnlyList<decimal> deposits, decimal rate, int stepsPerYear, decimal shareOfFirstStep)
    {
        var step = Rational.FromDecimal(rate) / stepsPerYear;
        var first = ExpOfMinus(step * shareOfFirstStep);
        var results = new Rational[deposits.Count];
        for (var y = 0; y < results.Length; y++)
        {
            var sum = BigInteger.Zero;
            for (var x = 0; x <= y; x++)
            {
                var share = x == y ? One - first : Product(Product(first, ExpOfMinus(step * (y - x - 1))), One - ExpOfMinus(step));
                var deposit = Rational.FromDecimal(deposits[x]);
                sum += deposit.Numerator * share / deposit.Denominator;
            }

            results[y] = new(sum, One);
        }

        return results;
    }

    /// <summary>e^−x for x ≥ 0: the series of the 2^n-th part, squared n times.</summary>
    private static BigInteger ExpOfMinus(Rational x)
    {
        var halvings = 8 + (int)(x.Numerator / x.Denominator).GetBitLength();
        var argument = -(x.Numerator * One / x.Denominator >> halvings);
        var (sum, term) = (One, One);
        for (var n = 1; !term.IsZero && n < 200; n++)
        {
            term = Product(term, argument) / n;
            sum += term;
        }

        for (var i = 0; i < halvings; i++) sum = Product(sum, sum);
        return sum;
    }

    private static BigInteger Product(BigInteger left, BigInteger right) => left * right / One;
}
