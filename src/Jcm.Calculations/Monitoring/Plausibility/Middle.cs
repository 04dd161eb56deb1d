using Jcm.Calculations.Arithmetic;

namespace Jcm.Calculations.Monitoring.Plausibility;

/// <summary>The exact median.</summary>
internal static class Middle
{
    /// <summary>The middle number, or half the sum of the two in the middle.</summary>
    internal static Rational Of(IEnumerable<Rational> numbers)
    {
        var ordered = numbers.Order().ToArray();
        return (ordered[(ordered.Length - 1) / 2] + ordered[ordered.Length / 2]) / 2;
    }

    /// <summary>The middle number, or half the sum of the two in the middle, rounded at the last digit of a decimal.</summary>
    internal static decimal Of(IEnumerable<decimal> numbers)
    {
        var ordered = numbers.Order().ToArray();
        var (low, high) = (ordered[(ordered.Length - 1) / 2], ordered[ordered.Length / 2]);
        return low == high ? low : (low / 2) + (high / 2);
    }
}
