using System.Numerics;
using Jcm.Calculations.Arithmetic;

namespace Jcm.Calculations.Evaluation.Attribution;

/// <summary>Divides the change of a function of several values between the values, so that the shares add up to the change.</summary>
/// <remarks>
/// Shapley value: the mean effect of a value over all orders in which the values can be exchanged. Source: L. S. Shapley, "A value for n-person
/// games", 1953; for energy and emissions J. W. Sun, "Changes in energy consumption and energy intensity: a complete decomposition model",
/// Energy Economics 20 (1998) 85-100; B. W. Ang, "Decomposition analysis for policymaking in energy", Energy Policy 32 (2004) 1131-1139, where
/// it is called the Shapley/Sun method or refined Laspeyres index.
/// </remarks>
internal static class AdditiveShares
{
    /// <summary>Up to this number of values the equations are evaluated for every mixture, 1,024 at most.</summary>
    internal const int MostForShapley = 10;

    /// <summary>The mean effect over all orders. It takes one evaluation for each of the 2ⁿ mixtures.</summary>
    /// <param name="count">How many values.</param>
    /// <param name="evaluate">The function, given which of the values are exchanged.</param>
    internal static Rational[] Shapley(int count, Func<bool[], Rational> evaluate)
    {
        var results = new Rational[1 << count];
        for (var mixture = 0; mixture < results.Length; mixture++) results[mixture] = evaluate(Members(mixture, count));
        // Over one denominator the weighted sums are sums of whole numbers.
        var denominator = results.Aggregate(BigInteger.One, (common, result) => common / BigInteger.GreatestCommonDivisor(common, result.Denominator) * result.Denominator);
        var numerators = Array.ConvertAll(results, result => result.Numerator * (denominator / result.Denominator));
        var orders = Factorial(count);
        var shares = new Rational[count];
        for (var value = 0; value < count; value++)
        {
            var sum = BigInteger.Zero;
            for (var mixture = 0; mixture < results.Length; mixture++)
            {
                if ((mixture & (1 << value)) != 0) continue;
                var before = BitOperations.PopCount((uint)mixture);
                sum += Factorial(before) * Factorial(count - before - 1) * (numerators[mixture | (1 << value)] - numerators[mixture]);
            }

            shares[value] = new(sum, orders * denominator);
        }

        return shares;
    }

    /// <summary>The mean of two orders: the one that is given, and its reverse. It takes 2n evaluations; for two values it is the Shapley value.</summary>
    /// <param name="count">How many values.</param>
    /// <param name="evaluate">The function, given which of the values are exchanged.</param>
    internal static Rational[] ForwardAndBackward(int count, Func<bool[], Rational> evaluate)
    {
        var (first, last) = (new Rational[count + 1], new Rational[count + 1]);
        for (var exchanged = 0; exchanged <= count; exchanged++)
        {
            first[exchanged] = evaluate([.. Enumerable.Range(0, count).Select(value => value < exchanged)]);
            last[exchanged] = evaluate([.. Enumerable.Range(0, count).Select(value => value >= count - exchanged)]);
        }

        var shares = new Rational[count];
        for (var value = 0; value < count; value++)
        {
            var forward = first[value + 1] - first[value];
            var backward = last[count - value] - last[count - value - 1];
            shares[value] = (forward + backward) / 2;
        }

        return shares;
    }

    private static bool[] Members(int mixture, int count)
    {
        var members = new bool[count];
        for (var value = 0; value < count; value++) members[value] = (mixture & (1 << value)) != 0;
        return members;
    }

    private static BigInteger Factorial(int number)
    {
        var product = BigInteger.One;
        for (var factor = 2; factor <= number; factor++) product *= factor;
        return product;
    }
}
