using System.Numerics;
using Jcm.Calculations.Arithmetic;

namespace Jcm.Calculations.Crediting;

/// <summary>
/// What an unknown division of a whole amount into whole parts can do to a share that is rounded in each part on its own, in one direction:
/// which sums are possible, over all divisions.
/// </summary>
/// <remarks>
/// With the share p/q in lowest terms, a part v loses (p·v mod q)/q when it is rounded down. The parts of N lose R/q together, where
/// R = p·N − q·sum. The remainder p·v mod q depends on v mod q alone and takes every value from 0 to q − 1, so that a sum is possible when
/// remainders of that sum can be found whose smallest parts do not exceed N; what is missing to N is a multiple of q and loses nothing.
/// Rounding up is rounding down the negative share.
/// </remarks>
internal sealed class PartSums
{
    /// <summary>Steps after which the search is given up: a fraction of a second.</summary>
    private const long MostSteps = 50_000_000;

    private const int LargestLossSearched = 1_000_000;

    private readonly BigInteger total;
    private readonly BigInteger numerator;
    private readonly BigInteger denominator;
    private readonly int sign;

    /// <param name="total">N, whole tonnes.</param>
    /// <param name="share">p/q, not negative.</param>
    /// <param name="direction">Whether each part is rounded down or up.</param>
    internal PartSums(long total, Rational share, PartRounding direction)
    {
        this.total = total;
        sign = direction == PartRounding.Down ? 1 : -1;
        numerator = sign * share.Numerator;
        denominator = share.Denominator;
    }

    /// <summary>The least number of parts that can give a sum.</summary>
    /// <param name="sum">The sum of the rounded shares.</param>
    internal PartsNeeded Least(BigInteger sum)
    {
        var loss = Loss(sum);
        if (loss.Sign < 0) return PartsNeeded.None;
        if (loss.IsZero) return new(1, true);
        if (denominator.IsOne) return PartsNeeded.None;
        // No part loses more than q − 1.
        var least = (loss + denominator - 2) / (denominator - 1);
        if (total >= least * (denominator - 1)) return least <= int.MaxValue ? new((int)least, true) : PartsNeeded.NotDecided;
        return Search(loss);
    }

    /// <summary>The sum that is farthest from the exact share, over all divisions into at most so many parts; null where the search is given up.</summary>
    /// <param name="parts">At least one.</param>
    internal BigInteger? Farthest(int parts)
    {
        // More parts than tonnes are empty ones.
        var most = BigInteger.Min(parts, BigInteger.Max(total, 1)) * (denominator - 1);
        var nearest = sign * WholeParts.Floor(new Rational(numerator * total, denominator));
        var loss = Loss(nearest);
        var farthest = loss + ((most - loss) / denominator * denominator);
        for (; farthest > loss; farthest -= denominator)
        {
            var sum = sign * (((numerator * total) - farthest) / denominator);
            var needed = Least(sum);
            if (!needed.IsDecided) return null;
            if (needed.Least <= parts) return sum;
        }

        return nearest;
    }

    /// <summary>R: what the parts lose together, in units of 1/q. Negative where rounding in this direction cannot give the sum.</summary>
    private BigInteger Loss(BigInteger sum) => (numerator * total) - (denominator * sign * sum);

    /// <summary>The smallest amount that loses exactly r with k parts, for k = 1, 2, ... until that for the loss looked for is small enough, or nothing changes any more.</summary>
    private PartsNeeded Search(BigInteger loss)
    {
        var largestPart = BigInteger.Min(denominator - 1, total);
        if (loss > LargestLossSearched || loss * largestPart > MostSteps) return PartsNeeded.NotDecided;
        var losses = Enumerable.Range(1, (int)largestPart).Select(part => BigInteger.Remainder((numerator * part % denominator) + denominator, denominator)).ToArray();
        var smallest = Enumerable.Repeat(long.MaxValue, (int)loss + 1).ToArray();
        smallest[0] = 0;
        var steps = 0L;
        for (var parts = 1; ; parts++)
        {
            steps += (long)loss * losses.Length;
            if (steps > MostSteps) return PartsNeeded.NotDecided;
            if (!TryAddPart(ref smallest, losses)) return PartsNeeded.None;
            if (smallest[^1] <= total) return new(parts, true);
        }
    }

    private static bool TryAddPart(ref long[] smallest, BigInteger[] losses)
    {
        var next = (long[])smallest.Clone();
        var isChanged = false;
        for (var part = 1; part <= losses.Length; part++)
        {
            if (losses[part - 1] >= next.Length) continue;
            var own = (int)losses[part - 1];
            for (var sum = own; sum < next.Length; sum++)
            {
                var before = smallest[sum - own];
                if (before == long.MaxValue || before + part >= next[sum]) continue;
                next[sum] = before + part;
                isChanged = true;
            }
        }

        smallest = next;
        return isChanged;
    }
}

/// <summary>The direction in which the share of a part is rounded.</summary>
public enum PartRounding
{
    /// <summary>Down, to the largest whole number that is not above it.</summary>
    Down = 1,

    /// <summary>Up, to the smallest whole number that is not below it.</summary>
    Up,
}

/// <summary>The least number of parts into which an amount has to be divided.</summary>
/// <param name="Least">The number; null where no division does it, or none was found.</param>
/// <param name="IsDecided">Whether this is proven; otherwise the search was too long and was given up.</param>
public readonly record struct PartsNeeded(int? Least, bool IsDecided)
{
    internal static PartsNeeded None => new(null, true);

    internal static PartsNeeded NotDecided => new(null, false);
}
