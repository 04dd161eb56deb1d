using Jcm.Calculations.Arithmetic;

namespace Jcm.Calculations.Crediting;

/// <summary>Applies a policy for negative reductions to the vintages of one side of 31 December 2020.</summary>
internal static class NegativeReductionRule
{
    internal static string Words(NegativeReductions policy) => policy switch
    {
        NegativeReductions.ZeroPerPeriod => "Negative reductions: zero per monitoring period; a period whose points are negative together counts zero, and reduces nothing else.",
        NegativeReductions.ZeroPerVintage => "Negative reductions: zero per vintage; the periods of a vintage are netted, and a negative vintage counts zero and reduces nothing else.",
        NegativeReductions.CarryForward => "Negative reductions: carried forward; the periods of a vintage are netted, a deficit reduces the following vintages, and what is left is handed to the next calculation.",
        NegativeReductions.NetWithinReport => "Negative reductions: netted within this report; a deficit reduces the following vintages, then the earlier ones, the latest first; a report that is negative as a whole counts zero.",
        _ => throw new ArgumentOutOfRangeException(nameof(policy), policy, "There is no such policy; name one of the four."),
    };

    /// <summary>The creditable amounts of vintages in order of time.</summary>
    /// <param name="policy">The policy.</param>
    /// <param name="vintages">The net reductions of the periods of each vintage.</param>
    /// <param name="carriedIn">Deficit of an earlier calculation; zero unless deficits are carried.</param>
    internal static Settlement Settle(NegativeReductions policy, IReadOnlyList<IReadOnlyList<Rational>> vintages, Rational carriedIn)
    {
        var net = vintages.Select(periods => WholeParts.Sum(periods)).ToArray();
        switch (policy)
        {
            case NegativeReductions.ZeroPerPeriod:
                return new(
                    [.. vintages.Select(periods => WholeParts.Sum(periods.Select(NotNegative)))],
                    Rational.Zero,
                    WholeParts.Sum(vintages.SelectMany(periods => periods).Select(Shortfall)));
            case NegativeReductions.ZeroPerVintage:
                return new([.. net.Select(NotNegative)], Rational.Zero, WholeParts.Sum(net.Select(Shortfall)));
            default:
                var deficit = Deduct(net, Enumerable.Range(0, net.Length), carriedIn);
                if (policy == NegativeReductions.CarryForward) return new(net, deficit, Rational.Zero);
                deficit = Deduct(net, Enumerable.Range(0, net.Length).Reverse(), deficit);
                return new(net, Rational.Zero, deficit);
        }
    }

    /// <summary>Takes a deficit from amounts in an order, adds to it where they are negative, and gives what is left of it.</summary>
    private static Rational Deduct(Rational[] amounts, IEnumerable<int> order, Rational deficit)
    {
        foreach (var index in order)
        {
            var left = amounts[index] - deficit;
            amounts[index] = NotNegative(left);
            deficit = Shortfall(left);
        }

        return deficit;
    }

    private static Rational NotNegative(Rational value) => Rational.Max(value, Rational.Zero);

    private static Rational Shortfall(Rational value) => NotNegative(-value);

    /// <summary>What a policy makes of reductions: sum of reductions − deficit carried in = creditable − deficit left − set to zero.</summary>
    /// <param name="Creditable">The amount of each vintage; not negative.</param>
    /// <param name="Left">The deficit for the next calculation.</param>
    /// <param name="SetToZero">Negative reductions that reduce nothing.</param>
    internal readonly record struct Settlement(IReadOnlyList<Rational> Creditable, Rational Left, Rational SetToZero);
}
